// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/retentioncontroller.h"

#include "services/retentionperiods.h"
#include "services/rights.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// What goes, what stays, and what can no longer be done then.
QString ruleText(const services::RetentionRow &row)
{
    QStringList lines{RetentionController::tr("%1: %Ln row(s).", nullptr, int(row.total()))
                          .arg(row.rule.label.text()),
                      RetentionController::tr("Stays: %1").arg(row.rule.keeps.text()),
                      RetentionController::tr("Afterwards: %1").arg(row.rule.afterwards.text())};
    return lines.join(u'\n');
}

QString backupsText(const services::PurgePlan &plan, bool removesBackups)
{
    const int backups = int(plan.backups.size());
    return removesBackups
        ? RetentionController::tr("The %Ln automatic backup(s) made before are removed, and a new "
                                  "one is made.",
                                  nullptr, backups)
        : RetentionController::tr("The %Ln automatic backup(s) made before keep these values.",
                                  nullptr, backups);
}

QString planText(const services::PurgePlan &plan, bool removesBackups)
{
    QStringList lines{RetentionController::tr(
        "Whoever was told stays told: their notices, dates, proofs and all numbers remain, but for "
        "what is said below. Nobody receives anything. Nothing is erased before you have typed the "
        "number that is asked for.")};
    for (const services::RetentionRow &row : plan.rows) {
        if (row.state == services::RetentionState::Due)
            lines << ruleText(row);
    }
    if (!plan.backups.isEmpty())
        lines << backupsText(plan, removesBackups);
    lines << RetentionController::tr(
        "What is erased does not come back. Then the file of the vault "
        "is written anew, and a certificate says what was erased. It "
        "can be stopped and taken up again at any time.");
    return lines.join(u"\n\n"_s);
}

// Of a run that was interrupted: nothing more goes.
QString finishText()
{
    return RetentionController::tr("An erasing was interrupted after the values were removed. This "
                                   "writes the file of the vault anew and issues the certificate; "
                                   "nothing more is erased.");
}

} // namespace

RetentionController::RetentionController(Session &session, Dialogs &dialogs, QObject *parent)
    : SettingsSection(session, dialogs, parent)
    , m_panel(new RetentionPanel)
{
    connect(m_panel, &RetentionPanel::periodChosen, this, &RetentionController::changePeriod);
    connect(m_panel, &RetentionPanel::periodReset, this, &RetentionController::resetPeriod);
    connect(m_panel, &RetentionPanel::purgeRequested, this, &RetentionController::plan);
    connect(m_panel, &RetentionPanel::certificateRequested, this,
            &RetentionController::saveCertificate);
}

void RetentionController::refresh()
{
    if (session().vault() != nullptr)
        m_panel->setMayPurge(services::mayDo(session().vault()->role(), services::Right::Purge));
    session().read<services::PurgePlan>(
        m_panel, [](const auto &vault) { return services::planPurge(vault); },
        [this](const services::PurgePlan &plan) { m_panel->showPlan(plan); });
    session().read<QList<services::PurgeCertificate>>(
        m_panel, [](const auto &vault) { return services::listPurges(vault); },
        [this](const QList<services::PurgeCertificate> &all) {
            m_panel->showCertificate(all.isEmpty() ? std::nullopt : std::optional(all.last()));
        });
}

void RetentionController::clear()
{
    m_panel->showPlan({});
    m_panel->showCertificate({});
}

void RetentionController::changePeriod(const QString &rule, const services::Period &period)
{
    session().act<Nothing>(
        this,
        [rule, period](const auto &vault) {
            return valued(services::setRetentionPeriod(vault, rule, period));
        },
        [this](const Nothing &) {
            emit news(tr("The period was changed; the journal has it."));
            refresh();
        });
}

void RetentionController::resetPeriod(const QString &rule)
{
    session().act<Nothing>(
        this,
        [rule](const auto &vault) { return valued(services::resetRetentionPeriod(vault, rule)); },
        [this](const Nothing &) {
            emit news(tr("The proposed period holds again."));
            refresh();
        });
}

// Asked anew: what the panel shows may be of yesterday.
void RetentionController::plan()
{
    session().read<services::PurgePlan>(
        m_panel, [](const auto &vault) { return services::planPurge(vault); },
        [this](const services::PurgePlan &plan) { ask(plan); });
}

void RetentionController::ask(const services::PurgePlan &plan)
{
    const bool removesBackups = m_panel->removesBackups();
    const qint64 rows = plan.dueRows();
    const bool agreed = dialogs().confirm(
        m_panel,
        {.title = tr("Erase what is due"),
         .text = rows > 0 ? planText(plan, removesBackups) : finishText(),
         .action = rows > 0 ? tr("Erase %Ln row(s)", nullptr, int(rows)) : tr("Finish"),
         .typed = rows > 0 ? QString::number(rows) : QString()});
    if (agreed)
        purge({.rules = {}, .removeBackups = removesBackups, .expectedRows = rows});
}

void RetentionController::purge(const services::PurgeRequest &request)
{
    session().job<services::PurgeOutcome>(
        tr("Erasing what is due"), m_panel,
        [request](const auto &vault, auto &progress) {
            return services::runPurge(vault, request, progress);
        },
        [this](const services::PurgeOutcome &outcome) {
            emit news(tr("Erased: %Ln rule(s) carried out. Keep certificate %1 with the file.",
                         nullptr, int(outcome.certificate.rules.size()))
                          .arg(outcome.certificate.number));
        });
}

void RetentionController::saveCertificate()
{
    const QString file = dialogs().saveFile(m_panel, tr("Certificate of erasure"),
                                            tr("erasure.pdf"), tr("PDF (*.pdf);;Text (*.txt)"));
    if (file.isEmpty())
        return;
    session().read<services::PurgeCertificate>(
        m_panel, [file](const auto &vault) { return services::writePurgeCertificate(vault, file); },
        [this, file](const services::PurgeCertificate &) {
            emit news(tr("The certificate was written to %1.").arg(QFileInfo(file).fileName()));
        });
}

} // namespace ui
