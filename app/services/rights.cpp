// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/rights.h"

#include "store/vault.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Allowance {
    Right right;
    const char *key;
    Role least; // whoever may do more may do this too
    const char *text;
};

constexpr std::array kAllowances{
    Allowance{Right::SeePersons, "see_persons", Role::Operator,
              QT_TRANSLATE_NOOP("services", "see names, addresses and letters of persons")},
    Allowance{Right::Import, "import", Role::Operator,
              QT_TRANSLATE_NOOP("services", "import files and correct their rows")},
    Allowance{Right::Review, "review", Role::Operator,
              QT_TRANSLATE_NOOP("services", "run the matching and review pairs")},
    Allowance{Right::EditPersons, "edit_persons", Role::Operator,
              QT_TRANSLATE_NOOP("services", "correct addresses, instructions and deaths")},
    Allowance{Right::PrepareMailing, "prepare_mailing", Role::Operator,
              QT_TRANSLATE_NOOP("services", "produce, print, post and send what was decided")},
    Allowance{Right::SignMailing, "sign_mailing", Role::Operator,
              QT_TRANSLATE_NOOP("services", "sign a mailing")},
    Allowance{Right::HandleReturns, "handle_returns", Role::Operator,
              QT_TRANSLATE_NOOP("services", "note what came back and decide what follows")},
    Allowance{Right::AnswerPersons, "answer_persons", Role::Operator,
              QT_TRANSLATE_NOOP("services", "note calls and answer requests of persons")},
    Allowance{Right::BackUp, "back_up", Role::Operator,
              QT_TRANSLATE_NOOP("services", "back up the vault and try a backup")},
    Allowance{Right::OwnPassphrase, "own_passphrase", Role::Reader,
              QT_TRANSLATE_NOOP("services", "change one's own passphrase")},
    Allowance{Right::DecideMailing, "decide_mailing", Role::Dpo,
              QT_TRANSLATE_NOOP("services",
                                "decide about texts, the mail account, alarms and signatures")},
    Allowance{Right::EditIncident, "edit_incident", Role::Dpo,
              QT_TRANSLATE_NOOP("services", "change the incident, its severity and its clocks")},
    Allowance{Right::FileWithCnil, "file_with_cnil", Role::Dpo,
              QT_TRANSLATE_NOOP("services", "fill in the CNIL's form and the register")},
    Allowance{Right::Purge, "purge", Role::Dpo,
              QT_TRANSLATE_NOOP("services", "remove data for good")},
    Allowance{Right::ManageVault, "manage_vault", Role::Dpo,
              QT_TRANSLATE_NOOP("services", "manage the holders and keys of the vault")},
};

const Allowance &allowanceOf(Right right)
{
    const auto found = std::ranges::find(kAllowances, right, &Allowance::right);
    Q_ASSERT(found != kAllowances.end());
    return *found;
}

const QHash<QString, Right> &rightsOfEvents()
{
    static const QHash<QString, Right> rights{
        {u"review.revealed"_s, Right::SeePersons},
        {u"communes.replaced"_s, Right::Import},
        {u"import.finished"_s, Right::Import},
        {u"import.undone"_s, Right::Import},
        {u"profile.removed"_s, Right::Import},
        {u"quarantine.corrected"_s, Right::Import},
        {u"quarantine.dismissed"_s, Right::Import},
        {u"quarantine.reopened"_s, Right::Import},
        {u"quarantine.retried"_s, Right::Import},
        {u"record.corrected"_s, Right::Import},
        {u"matching.finished"_s, Right::Review},
        {u"review.batch_decided"_s, Right::Review},
        {u"review.decided"_s, Right::Review},
        {u"review.linked"_s, Right::Review},
        {u"review.read_again"_s, Right::Review},
        {u"review.settled"_s, Right::Review},
        {u"review.undone"_s, Right::Review},
        {u"address.corrected"_s, Right::EditPersons},
        {u"addresses.exported"_s, Right::EditPersons},
        {u"addresses.rnvp"_s, Right::EditPersons},
        {u"deaths.decided"_s, Right::EditPersons},
        {u"deaths.imported"_s, Right::EditPersons},
        {u"instructions.changed"_s, Right::EditPersons},
        {u"instructions.imported"_s, Right::EditPersons},
        {u"email.prepared"_s, Right::PrepareMailing},
        {u"email.recovered"_s, Right::PrepareMailing},
        {u"email.run_ended"_s, Right::PrepareMailing},
        {u"email.sent"_s, Right::PrepareMailing},
        {u"email.tested"_s, Right::PrepareMailing},
        {u"letters.counted"_s, Right::PrepareMailing},
        {u"letters.finished"_s, Right::PrepareMailing},
        {u"letters.handed_over"_s, Right::PrepareMailing},
        {u"letters.paper_chosen"_s, Right::PrepareMailing},
        {u"letters.posted"_s, Right::PrepareMailing},
        {u"letters.posting_undone"_s, Right::PrepareMailing},
        {u"letters.printing_restarted"_s, Right::PrepareMailing},
        {u"letters.produced"_s, Right::PrepareMailing},
        {u"letters.proof_added"_s, Right::PrepareMailing},
        {u"letters.reprinted"_s, Right::PrepareMailing},
        {u"letters.run_begun"_s, Right::PrepareMailing},
        {u"letters.run_sent"_s, Right::PrepareMailing},
        {u"public_notice.exported"_s, Right::PrepareMailing},
        {u"public_notice.proof_exported"_s, Right::PrepareMailing},
        {u"letters.released"_s, Right::SignMailing},
        {u"email.bounce_settled"_s, Right::HandleReturns},
        {u"email.bounces_read"_s, Right::HandleReturns},
        {u"email.settled"_s, Right::HandleReturns},
        {u"letters.returned"_s, Right::HandleReturns},
        {u"returns.decided"_s, Right::HandleReturns},
        {u"returns.imported"_s, Right::HandleReturns},
        {u"returns.reason_added"_s, Right::HandleReturns},
        {u"returns.reason_retired"_s, Right::HandleReturns},
        {u"returns.undone"_s, Right::HandleReturns},
        {u"call.logged"_s, Right::AnswerPersons},
        {u"call.replied"_s, Right::AnswerPersons},
        {u"call.resend"_s, Right::AnswerPersons},
        {u"ledger.person_exported"_s, Right::AnswerPersons},
        {u"request.answered"_s, Right::AnswerPersons},
        {u"request.changed"_s, Right::AnswerPersons},
        {u"request.extended"_s, Right::AnswerPersons},
        {u"request.noted"_s, Right::AnswerPersons},
        {u"request.reopened"_s, Right::AnswerPersons},
        // Written by the program for whoever opens:
        {u"journal.store_changed"_s, Right::BackUp},
        {u"vault.keys_changed"_s, Right::BackUp},
        {u"vault.keys_older"_s, Right::BackUp},
        {u"vault.rotation_undone"_s, Right::BackUp},
        {u"journal.timestamped"_s, Right::BackUp},
        {u"journal.timestamping_ended"_s, Right::ManageVault},
        {u"journal.timestamping_set"_s, Right::ManageVault},
        {u"vault.backed_up"_s, Right::BackUp},
        {u"vault.drill_failed"_s, Right::BackUp},
        {u"vault.drill_passed"_s, Right::BackUp},
        {u"email.account_saved"_s, Right::DecideMailing},
        {u"letter_text.reset"_s, Right::DecideMailing},
        {u"letter_text.set"_s, Right::DecideMailing},
        {u"letters.alarm_accepted"_s, Right::DecideMailing},
        {u"letters.signatures_required"_s, Right::DecideMailing},
        {u"settings.saved"_s, Right::DecideMailing},
        {u"deadlines.contract_set"_s, Right::EditIncident},
        {u"deadlines.event_set"_s, Right::EditIncident},
        {u"deadlines.rules_imported"_s, Right::EditIncident},
        {u"deadlines.rules_removed"_s, Right::EditIncident},
        {u"incident.saved"_s, Right::EditIncident},
        {u"incident.severity_answered"_s, Right::EditIncident},
        {u"incident.severity_confirmed"_s, Right::EditIncident},
        {u"cnil.bundle"_s, Right::FileWithCnil},
        {u"cnil.confirmed"_s, Right::FileWithCnil},
        {u"cnil.frozen"_s, Right::FileWithCnil},
        {u"cnil.receipt"_s, Right::FileWithCnil},
        {u"register.added"_s, Right::FileWithCnil},
        {u"register.changed"_s, Right::FileWithCnil},
        {u"register.motivated"_s, Right::FileWithCnil},
        {u"register.removed"_s, Right::FileWithCnil},
        {u"matching.accepted"_s, Right::Purge},
        {u"retention.certified"_s, Right::Purge},
        {u"retention.purged"_s, Right::Purge},
        {u"retention.rule_reset"_s, Right::Purge},
        {u"retention.rule_set"_s, Right::Purge},
        {u"vault.backups_set"_s, Right::ManageVault},
        {u"vault.created"_s, Right::ManageVault},
        {u"vault.sheet_written"_s, Right::ManageVault},
        {u"vault.holder_added"_s, Right::ManageVault},
        {u"vault.holder_removed"_s, Right::ManageVault},
        {u"vault.passphrase_changed"_s, Right::OwnPassphrase},
        {u"vault.keys_rotated"_s, Right::ManageVault},
        {u"vault.recovered"_s, Right::ManageVault},
        {u"vault.recovery_proved"_s, Right::ManageVault},
        {u"vault.role_changed"_s, Right::ManageVault},
    };
    return rights;
}

base::Error forbidden(const QString &sentence)
{
    return {base::Error::Kind::Permission,
            QCoreApplication::translate("services", "%1 Nothing was changed.").arg(sentence)};
}

} // namespace

QList<Right> allRights()
{
    QList<Right> rights;
    for (const Allowance &allowance : kAllowances)
        rights.append(allowance.right);
    return rights;
}

bool mayDo(Role role, Right right)
{
    return role <= allowanceOf(right).least;
}

QString rightKey(Right right)
{
    return QString::fromLatin1(allowanceOf(right).key);
}

QString rightText(Right right)
{
    return QCoreApplication::translate("services", allowanceOf(right).text);
}

QString whoMay(Right right)
{
    const QString who = allowanceOf(right).least == Role::Dpo
        ? QCoreApplication::translate("services", "Only the DPO may %1.")
        : QCoreApplication::translate("services", "Only the DPO and operators may %1.");
    return who.arg(rightText(right));
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Dpo:
        return QCoreApplication::translate("services", "DPO");
    case Role::Operator:
        return QCoreApplication::translate("services", "operator");
    case Role::Reader:
        return QCoreApplication::translate("services", "reader");
    }
    return {};
}

QString roleKey(Role role)
{
    switch (role) {
    case Role::Dpo:
        return u"dpo"_s;
    case Role::Operator:
        return u"operator"_s;
    case Role::Reader:
        return u"reader"_s;
    }
    return {};
}

base::Result<void> requireRight(const Session &session, Right right)
{
    return requireRight(session.role(), right);
}

base::Result<void> requireRight(Role role, Right right)
{
    if (mayDo(role, right))
        return {};
    return forbidden(whoMay(right));
}

std::optional<Right> rightOf(QStringView event)
{
    const auto found = rightsOfEvents().constFind(event.toString());
    return found == rightsOfEvents().constEnd() ? std::nullopt : std::optional(*found);
}

QStringList listedEvents()
{
    QStringList events = rightsOfEvents().keys();
    events.sort();
    return events;
}

// A reader's vault is open for writing only while their own passphrase changes: store::Vault::
// writeOwn().  What else is written then, requireEvent() takes back.
base::Result<void> requireWriter(const Session &session)
{
    if (session.role() != Role::Reader || session.vault().access() == store::Access::ReadWrite)
        return {};
    return forbidden(QCoreApplication::translate(
        "services", "A reader looks at the vault and changes nothing in it."));
}

base::Result<void> requireEvent(const Session &session, QStringView event)
{
    if (event.isEmpty())
        return {};
    const auto right = rightOf(event);
    if (!right) // whoever wrote a new service forgot rightsOfEvents(); a test tells them
        return forbidden(QCoreApplication::translate(
                             "services", "Nobody is allowed to write “%1” into the journal.")
                             .arg(event));
    return requireRight(session, *right);
}

} // namespace services
