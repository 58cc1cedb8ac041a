// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/acceptcontroller.h"

#include "ui/session.h"
#include "ui/widgets/dialogs.h"

#include <QFileInfo>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// What waits may be kept; whatever else is in the way is said at once.
constexpr services::AcceptRequest kKeepsWhatWaits{
    .withOpenReview = true, .withOpenQuarantine = true, .expectedRows = {}};

base::Result<services::AcceptPlan> possiblePlan(const services::Session &vault,
                                                base::Progress &progress)
{
    auto plan = services::planAcceptance(vault, progress);
    if (!plan)
        return plan;
    if (const auto objection = services::objectionTo(*plan, kKeepsWhatWaits))
        return *objection;
    return plan;
}

// Why rows stay, by number; nothing where there are none.
QString keptText(const services::ExtractRows &rows)
{
    QStringList parts;
    if (rows.linked > 0)
        parts << AcceptController::tr("%Ln is about a patient", nullptr, int(rows.linked));
    if (const qint64 waiting = rows.toReview + rows.disputed; waiting > 0)
        parts << AcceptController::tr("%Ln waits for a decision", nullptr, int(waiting));
    if (rows.unsure > 0)
        parts << AcceptController::tr("%Ln was left in doubt", nullptr, int(rows.unsure));
    if (rows.told > 0)
        parts << AcceptController::tr("a letter already rests on %Ln", nullptr, int(rows.told));
    return parts.join(u", "_s);
}

QStringList copiesText(const services::AcceptPlan &plan)
{
    QStringList lines;
    if (plan.backups > 0)
        lines << AcceptController::tr("%Ln backup(s) of the vault keep these rows: destroy them "
                                      "yourself.",
                                      nullptr, int(plan.backups));
    if (!plan.copies.isEmpty())
        lines << AcceptController::tr("The copies of the store from before an upgrade are removed "
                                      "too (%1).")
                     .arg(plan.copies.join(u", "_s));
    return lines;
}

// What leaves, and how many of it the matching may be wrong about.
QString removedText(const services::AcceptPlan &plan)
{
    if (plan.total.removed == 0)
        return AcceptController::tr("No leaked row leaves the vault.");
    QString text = AcceptController::tr("%Ln row(s) are about nobody of your list and leave the "
                                        "vault, with their pairs and verdicts.",
                                        nullptr, int(plan.total.removed));
    if (const auto missed = std::lround(plan.expectedMissed); missed > 0)
        text += u' '
            + AcceptController::tr("About %Ln of them is probably about a patient whom the "
                                   "matching missed.",
                                   nullptr, int(missed));
    return text;
}

QString planText(const services::AcceptPlan &plan)
{
    const services::ExtractRows &total = plan.total;
    QStringList lines{
        total.kept() > 0
            ? AcceptController::tr("%Ln leaked row(s) stay: %1.", nullptr, int(total.kept()))
                  .arg(keptText(total))
            : AcceptController::tr("No leaked row is about a patient of your list: none stays."),
        removedText(plan),
        AcceptController::tr("Nobody is told anything by this, and nobody loses their letter. But "
                             "it cannot be undone: whoever only a later, more complete list would "
                             "find is then found by importing the extract again, and no other "
                             "way.")};
    lines += copiesText(plan);
    return lines.join(u"\n\n"_s);
}

} // namespace

AcceptController::AcceptController(Session &session, Dialogs &dialogs, AcceptStrip *strip,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_strip(strip)
{
    connect(strip, &AcceptStrip::acceptRequested, this, &AcceptController::plan);
    connect(strip, &AcceptStrip::certificateRequested, this, &AcceptController::saveCertificate);
}

void AcceptController::refresh()
{
    m_session.read<QList<services::Acceptance>>(
        m_strip, [](const auto &vault) { return services::listAcceptances(vault); },
        [this](const QList<services::Acceptance> &all) {
            m_strip->showAcceptance(all.isEmpty() ? std::nullopt : std::optional(all.last()));
        });
}

void AcceptController::plan()
{
    m_session.readLong<services::AcceptPlan>(
        m_strip, possiblePlan, [this](const services::AcceptPlan &plan) { ask(plan); });
}

void AcceptController::ask(const services::AcceptPlan &plan)
{
    if (!keepsWhatWaits(plan) || !agreesTo(plan))
        return;
    accept({.withOpenReview = plan.pairsWaiting() > 0,
            .withOpenQuarantine = plan.total.quarantined > 0,
            .expectedRows = plan.total.removed});
}

bool AcceptController::keepsWhatWaits(const services::AcceptPlan &plan)
{
    if (plan.pairsWaiting() == 0 && plan.total.quarantined == 0)
        return true;
    QStringList lines;
    if (plan.pairsWaiting() > 0)
        lines << tr("%Ln pair(s) still wait for a decision. Their leaked rows stay, and nobody is "
                    "told anything about them until they are decided.",
                    nullptr, int(plan.pairsWaiting()));
    if (plan.total.quarantined > 0)
        lines << tr("%Ln row(s) of the extracts are in quarantine and were never compared: each "
                    "may be one of your patients. They stay there.",
                    nullptr, int(plan.total.quarantined));
    return m_dialogs.confirm(m_strip,
                             {.title = tr("Something is still open"),
                              .text = lines.join(u"\n\n"_s),
                              .action = tr("Accept nevertheless, they stay"),
                              .typed = {}});
}

bool AcceptController::agreesTo(const services::AcceptPlan &plan)
{
    const qint64 rows = plan.total.removed;
    return m_dialogs.confirm(
        m_strip,
        {.title = tr("Accept the matching"),
         .text = planText(plan),
         .action = rows > 0 ? tr("Remove %Ln row(s)", nullptr, int(rows)) : tr("Accept"),
         .typed = rows > 0 ? QString::number(rows) : QString()});
}

void AcceptController::accept(const services::AcceptRequest &request)
{
    m_session.job<services::Acceptance>(
        tr("Accepting the matching"), m_strip,
        [request](const auto &vault, auto &progress) {
            return services::acceptMatching(vault, request, progress);
        },
        [this](const services::Acceptance &acceptance) {
            const QString accepted = tr("The matching is accepted: %Ln leaked row(s) were removed.",
                                        nullptr, int(acceptance.total.removed));
            emit news(accepted + u' '
                      + (acceptance.isWiped
                             ? tr("Keep the certificate with the file.")
                             : tr("Another program began to read the vault meanwhile: traces of "
                                  "their values may stay in unused parts of its file until the "
                                  "next erasing (Settings, Retention).")));
        });
}

void AcceptController::saveCertificate()
{
    const QString file = m_dialogs.saveFile(m_strip, tr("Certificate of removal"),
                                            tr("certificate.pdf"), tr("PDF (*.pdf);;Text (*.txt)"));
    if (file.isEmpty())
        return;
    m_session.read<services::Acceptance>(
        m_strip, [file](const auto &vault) { return services::writeCertificate(vault, file); },
        [this, file](const services::Acceptance &) {
            emit news(tr("The certificate was written to %1.").arg(QFileInfo(file).fileName()));
        });
}

} // namespace ui
