// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/pairpanel.h"

#include "services/reviewservice.h"
#include "ui/matching/masking.h"
#include "ui/widgets/card.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum GridColumn { Mark, Name, Values, Finding };

// How the values differ; of what is not about two values: = speaks for the
// same person, ≠ against, ○ says nothing.
QString mark(const services::FieldComparison &field)
{
    if (!field.sign.isEmpty())
        return field.sign;
    if (field.weight > 0)
        return u"="_s;
    return field.weight < 0 ? u"≠"_s : u"○"_s;
}

QString markMeaning(const services::FieldComparison &field)
{
    if (field.weight > 0)
        return PairPanel::tr("speaks for the same person");
    return field.weight < 0 ? PairPanel::tr("speaks against") : PairPanel::tr("says nothing");
}

// The difference first, then what the matching made of it; that alone says
// enough of values that are equal or have nothing in common.
QString finding(const services::FieldComparison &field)
{
    if (!field.finding.isEmpty() && (field.sign == u"="_s || field.sign == u"≠"_s))
        return field.finding;
    QStringList parts{field.words, field.finding};
    parts.removeAll(QString());
    return parts.join(u" – "_s);
}

QString shown(const QString &value)
{
    return value.isEmpty() ? PairPanel::tr("(missing)") : value;
}

} // namespace

PairPanel::PairPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(theme::subheading({}, this))
    , m_summary(theme::hint({}, this))
{
    m_title->setObjectName(u"pairTitle"_s);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Comparison, field by field"));
    area->setObjectName(u"pairFields"_s);
    m_fields = new QWidget(area);
    area->setWidget(m_fields);
    letThrough(area);
    setFocusProxy(area);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(area, 1);
}

void PairPanel::showPair(const services::PairDetail &pair)
{
    m_pair = pair;
    m_isRevealed = false;
    m_title->setText(tr("Leaked row %1 – patient %2").arg(pair.leakRef, pair.patientRef));
    m_fields->setAccessibleDescription(pair.sentence);
    QString summary = tr("Probability %1").arg(typography::percent(pair.probability));
    if (pair.decision == u"disputed"_s)
        summary += u" · "_s
            + tr("to settle: first “%1”, second “%2”")
                  .arg(services::decisionText(pair.firstVerdict),
                       services::decisionText(pair.secondVerdict));
    else if (!pair.decision.isEmpty())
        summary += u" · "_s + tr("decided: %1").arg(services::decisionText(pair.decision));
    m_summary->setText(summary);
    rebuild();
}

void PairPanel::showNothing(const QString &sentence)
{
    m_pair = {};
    m_title->setText(sentence);
    m_summary->clear();
    rebuild();
}

void PairPanel::setRevealed(bool isRevealed)
{
    m_isRevealed = isRevealed;
    rebuild();
}

void PairPanel::rebuild()
{
    qDeleteAll(m_fields->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_grid;
    m_grid = new QGridLayout(m_fields);
    m_grid->setContentsMargins(0, 4, 8, 4);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(10);
    m_grid->setColumnStretch(Values, 3);
    m_grid->setColumnStretch(Finding, 3);
    for (const services::FieldComparison &field : m_pair.fields)
        if (!field.finding.isEmpty() || !field.leak.isEmpty() || !field.patient.isEmpty())
            addField(field);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

void PairPanel::addField(const services::FieldComparison &field)
{
    const int row = m_grid->rowCount();
    const MaskedPair shownPair =
        m_isRevealed ? MaskedPair{field.leak, field.patient} : masked(field.leak, field.patient);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    auto *values = new QGridLayout;
    values->setVerticalSpacing(1);
    values->setColumnStretch(1, 1);
    const auto addValue = [&](const QString &side, const QString &value) {
        auto *text = theme::body(shown(value), m_fields);
        text->setFont(fixed);
        text->setAccessibleName(u"%1, %2: %3"_s.arg(field.field, side, shown(value)));
        const int at = values->rowCount();
        values->addWidget(theme::hint(side, m_fields), at, 0, Qt::AlignTop);
        values->addWidget(text, at, 1, Qt::AlignTop);
    };
    auto *sign = new QLabel(mark(field), m_fields);
    sign->setToolTip(markMeaning(field));
    sign->setAccessibleName(markMeaning(field));
    auto *name = theme::body(field.field, m_fields);
    m_grid->addWidget(sign, row, Mark, Qt::AlignTop);
    m_grid->addWidget(name, row, Name, Qt::AlignTop);
    m_grid->addLayout(values, row, Values); // aligned, it would not get the height of its lines
    if (!field.leak.isEmpty() || !field.patient.isEmpty()) { // else about several fields
        addValue(tr("leak"), shownPair.leak);
        addValue(tr("patient"), shownPair.patient);
    }
    values->setRowStretch(values->rowCount(), 1);
    m_grid->addWidget(theme::body(finding(field), m_fields), row, Finding, Qt::AlignTop);
}

} // namespace ui
