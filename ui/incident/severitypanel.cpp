// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/incident/severitypanel.h"

#include "services/severityservice.h"
#include "ui/incident/formpage.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr auto kAdjustment = "context_adjustment"_L1;

QString nameOf(const QString &factor)
{
    return u"severity."_s + factor;
}

std::vector<Term> termsOf(const cnil::SeverityMethod::Factor &factor)
{
    std::vector<Term> terms;
    for (const auto &option : factor.options)
        terms.push_back({option.key,
                         option.example.isEmpty()
                             ? option.label
                             : SeverityPanel::tr("%1 — %2").arg(option.label, option.example)});
    return terms;
}

QString whoAndWhen(const cnil::SeverityAssessment &assessment, const QByteArray &zone)
{
    const auto &confirmation = assessment.confirmation;
    if (!confirmation.at)
        return {};
    const QDateTime at = confirmation.at->toTimeZone(QTimeZone(zone));
    return u' '
        + SeverityPanel::tr("Last final say: %1, on %2.")
              .arg(confirmation.by,
                   QLocale(QLocale::French).toString(at, u"d MMMM yyyy, HH 'h' mm"_s));
}

} // namespace

SeverityPanel::SeverityPanel(FormPage *page, const std::vector<Term> &levels)
    : QObject(page)
    , m_page(page)
{
    makeQuestions();
    makeDecision(levels);
}

void SeverityPanel::makeQuestions()
{
    m_page->hint(tr("Three questions give the severity by the method of ENISA, the European Union "
                    "Agency for Cybersecurity. What you leave as proposed follows what leaked."));
    const auto method = cnil::severityMethod();
    for (const auto &question : method.questions) {
        m_page->heading(question.text);
        m_page->hint(question.help);
        for (const auto &factor : question.factors)
            m_page->choice(factor.text, nameOf(factor.key), termsOf(factor),
                           [key = factor.key](incident::Incident &it) -> QString & {
                               return cnil::severityAnswer(it.severityAnswers, key);
                           });
    }
}

void SeverityPanel::makeDecision(const std::vector<Term> &levels)
{
    m_page->heading(tr("The computed severity"));
    m_score = m_page->note(u"severityScore"_s);
    m_reasoning = m_page->note(u"severityReasons"_s);
    m_evidence = m_page->note(u"severityEvidence"_s);
    m_page->heading(tr("Your final say"));
    m_state = m_page->note(u"severityState"_s);
    m_page->choice(tr("Severity"), u"severity"_s, levels,
                   [](incident::Incident &it) -> QString & { return it.severity; });
    m_page->longText(
        tr("Your reasons, demanded when you choose another level than the computed one"),
        u"severityReasoning"_s,
        [](incident::Incident &it) -> QString & { return it.severityReasoning; });
    m_confirm = new QPushButton(icons::icon(u"check"_s), tr("Save and &confirm the severity"),
                                m_page->widget());
    m_confirm->setObjectName(u"confirmSeverity"_s);
    m_page->button(m_confirm);
    connect(m_confirm, &QPushButton::clicked, this, &SeverityPanel::confirmRequested);
}

// Only what goes with the chosen context can be chosen.
void SeverityPanel::offerAdjustments(const QString &context)
{
    auto *combo = m_page->findChild<QComboBox *>(nameOf(kAdjustment));
    auto *model = qobject_cast<QStandardItemModel *>(combo->model());
    const auto method = cnil::severityMethod();
    for (const auto &option : method.factor(kAdjustment).options) {
        const bool fits = option.context.isEmpty() || option.context == context;
        const int row = combo->findData(option.key);
        model->item(row)->setEnabled(fits);
        if (!fits && combo->currentIndex() == row)
            combo->setCurrentIndex(0);
    }
}

void SeverityPanel::show(const incident::Incident &incident, people::DataCategories matched)
{
    const auto assessment = cnil::assessSeverity(incident, incident.categories | matched);
    for (const auto &part : assessment.parts) {
        // The first entry is « as proposed »: it says what that is.
        auto *combo = m_page->findChild<QComboBox *>(nameOf(part.factor));
        combo->setItemText(0,
                           part.isProposed ? tr("Proposed, to be confirmed: %1").arg(part.label)
                                           : tr("As the program proposes"));
    }
    offerAdjustments(assessment.answers().dataContext);
    m_score->setText(
        tr("%1 — score %2")
            .arg(assessment.computedLabel, QLocale().toString(assessment.factors.score(), 'g', 3)));
    m_reasoning->setText(assessment.reasoning.join(u'\n'));
    m_evidence->setText(assessment.evidence.join(u'\n'));
    const auto state = assessment.state;
    const bool isConfirmed = state == cnil::SeverityAssessment::State::Confirmed;
    m_state->setText((isConfirmed ? u"✔ "_s : u"⚠ "_s) + cnil::severityStateText(assessment)
                     + whoAndWhen(assessment, incident.organisation.timeZone.toLatin1()));
    const bool needsReason = !incident.severity.isEmpty()
        && incident.severity != assessment.computed && incident.severityReasoning.isEmpty();
    m_confirm->setEnabled(!needsReason && !isConfirmed);
}

} // namespace ui
