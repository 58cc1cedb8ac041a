// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/retentioncontroller.h"

#include "services/rights.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString planText(const services::PurgePlan &plan, bool removesBackups)
{
    QStringList lines;
    for (const services::RetentionRow &row : plan.rows) {
        if (row.state == services::RetentionState::Due)
            lines << RetentionController::tr("%1: %2 rows. Kept: %3")
                         .arg(row.rule.label.text(), typography::number(row.total()),
                              row.rule.keeps.text());
    }
    if (!plan.backups.isEmpty())
        lines << (removesBackups
                      ? RetentionController::tr("The %Ln automatic backup(s) made before are "
                                                "removed, and a new one is made.",
                                                nullptr, int(plan.backups.size()))
                      : RetentionController::tr(
                          "The %Ln automatic backup(s) made before keep these "
                          "values.",
                          nullptr, int(plan.backups.size())));
    lines << RetentionController::tr("This cannot be undone. Then the file of the vault is written "
                                     "anew, and a certificate says what was erased.");
    return lines.join(u"\n\n"_s);
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
         .text = planText(plan, removesBackups),
         .action = rows > 0 ? tr("Erase %1 rows").arg(typography::number(rows)) : tr("Finish"),
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
