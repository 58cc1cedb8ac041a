// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/qualitypanel.h"

#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Bin = services::CalibrationBin;

// "9–91 %", short enough for a column.
QString range(double from, double to)
{
    return QualityPanel::tr("%1–%2").arg(typography::number(qRound64(from * 100)),
                                         typography::percent(to));
}

QString titleOf(const Bin &bin)
{
    switch (bin.band) {
    case services::PairBand::Sure:
        return QualityPanel::tr("Sure");
    case services::PairBand::None:
        return QualityPanel::tr("Set aside");
    case services::PairBand::Review:
        break;
    }
    return range(bin.from, bin.to);
}

QString readOf(const Bin &bin)
{
    return QualityPanel::tr("%1 of %2")
        .arg(typography::number(bin.read), typography::number(bin.pairs));
}

QString precisionOf(const Bin &bin)
{
    if (bin.read == 0)
        return u"–"_s;
    const services::Interval interval = bin.interval();
    return QualityPanel::tr("%1 (%2)").arg(typography::percent(bin.precision()),
                                           range(interval.low, interval.high));
}

QString expectedOf(const Bin &bin)
{
    return bin.read == 0 ? u"–"_s : typography::percent(bin.meanProbability);
}

QString agreementText(const services::Agreement &agreement)
{
    if (agreement.sample == 0)
        return QualityPanel::tr("Second reading: nothing is decided yet.");
    QString text =
        QualityPanel::tr("Second reading: %1 of %2 pairs left.", nullptr,
                         typography::plural(agreement.left))
            .arg(typography::number(agreement.left), typography::number(agreement.sample));
    if (const auto observed = agreement.observed())
        text += u' '
            + QualityPanel::tr("Two readers agree on %1 of %2 (%3).")
                  .arg(typography::number(agreement.agreed()),
                       typography::number(agreement.readTwice()), typography::percent(*observed));
    if (const auto kappa = agreement.kappa())
        text +=
            u' ' + QualityPanel::tr("Cohen's kappa: %1.").arg(QLocale().toString(*kappa, 'f', 2));
    return text;
}

} // namespace

QualityPanel::QualityPanel(QWidget *parent)
    : QWidget(parent)
    , m_bins({{tr("Probability"), titleOf},
              {tr("Read"), readOf, ColumnKind::Number},
              {tr("Right (readers)"), precisionOf, ColumnKind::Number},
              {tr("Program"), expectedOf, ColumnKind::Number}})
    , m_warning(theme::body({}, this))
    , m_agreement(theme::body({}, this))
{
    m_warning->setObjectName(u"calibrationWarning"_s);
    m_agreement->setObjectName(u"readersAgreement"_s);
    auto *table = makeTable(&m_bins, u"calibrationTable"_s, tr("Calibration"), this);
    setColumnWidths(table, {13, 11, 18, 0});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_agreement);
    column->addWidget(m_warning);
    column->addWidget(table, 1);
    column->addWidget(theme::hint(
        tr("Share of right pairs with its 95 % interval (Wilson), over the pairs that were read "
           "one by one; batches are not counted."),
        this));
}

void QualityPanel::showQuality(const services::Calibration &calibration,
                               const services::Agreement &agreement)
{
    m_bins.setRows({calibration.bins.begin(), calibration.bins.end()});
    m_agreement->setText(agreementText(agreement));
    m_warning->setVisible(!calibration.isEnough());
    m_warning->setText(
        tr("Only %1 pairs were read one by one: under %2 these figures are no estimate.", nullptr,
           typography::plural(calibration.read))
            .arg(typography::number(calibration.read), typography::number(services::kEnoughRead)));
}

} // namespace ui
