// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/similarpanel.h"

#include "ui/matching/masking.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Pair = services::PairDetail;

// The names of one side, as far as they differ from the other's.
QString names(const Pair &pair, bool isLeak)
{
    QStringList names;
    for (const services::FieldComparison &field : pair.fields.mid(0, 3)) {
        if (field.leak.isEmpty() && field.patient.isEmpty())
            continue;
        const MaskedPair shown = masked(field.leak, field.patient);
        names += isLeak ? shown.leak : shown.patient;
    }
    return names.join(u' ');
}

QString differences(const Pair &pair)
{
    QStringList marks;
    for (const services::FieldComparison &field : pair.fields) {
        if (!field.words.isEmpty() && field.sign != u"="_s)
            marks += u"%1 %2 %3"_s.arg(field.field, field.sign, field.words);
    }
    return marks.join(u" · "_s);
}

} // namespace

SimilarPanel::SimilarPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(theme::subheading({}, this))
    , m_reasons(theme::body({}, this))
    , m_refusal(theme::body({}, this))
    , m_examples({{tr("Leaked row"), [](const Pair &pair) { return names(pair, true); }},
                  {tr("Patient"), [](const Pair &pair) { return names(pair, false); }},
                  {tr("Probability"),
                   [](const Pair &pair) { return typography::percent(pair.probability); },
                   ColumnKind::Number},
                  {tr("Differences"), [](const Pair &pair) { return differences(pair); }}})
    , m_table(makeTable(&m_examples, u"similarTable"_s, tr("Ten of these pairs"), this))
{
    m_title->setObjectName(u"similarTitle"_s);
    m_refusal->setObjectName(u"similarRefusal"_s);
    setColumnWidths(m_table, {24, 24, 12, 60});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_reasons);
    column->addWidget(m_refusal);
    column->addWidget(m_table, 1);
    column->addWidget(
        theme::hint(tr("The keys O, N and ? decide all of them, after a question. Escape goes "
                       "back to the pair; nothing is decided yet."),
                    this));
}

void SimilarPanel::showPattern(const services::SamePattern &pattern)
{
    m_title->setText(tr("%n undecided pair(s) with the same reasons", nullptr, int(pattern.count)));
    m_reasons->setText(tr("In common: %1").arg(pattern.reasons.join(u", "_s)));
    m_refusal->setVisible(!pattern.mayBeSame());
    m_refusal->setText(tr("“Same person” is not possible for all at once, because of: %1. Read "
                          "them one by one.")
                           .arg(pattern.contradictions.join(u", "_s)));
    m_examples.setRows({pattern.examples.begin(), pattern.examples.end()});
    m_table->setFocus();
}

void SimilarPanel::clear()
{
    m_examples.setRows({});
}

} // namespace ui
