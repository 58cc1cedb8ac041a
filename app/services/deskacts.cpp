// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/deskacts.h"

#include "notices/returnreason.h"
#include "people/identity.h"
#include "services/letterbook.h"
#include "services/recipients.h"
#include "store/callstore.h"
#include "store/returnstore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qsizetype kLongestReason = 80;
constexpr int kDigitsOfNir = 13;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error input(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

QString day(const QDate &date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

// What speaks against noting this letter as returned.
std::optional<Scan> refusal(const std::optional<store::Notice> &notice, const QString &reference)
{
    if (!notice)
        return Scan{.verdict = ScanVerdict::Unknown,
                    .reference = reference,
                    .message = tr("No letter of this vault has the reference %1.").arg(reference)};
    const QString name = people::fullName(recipientFromJson(notice->recipient).record);
    if (!notice->lot)
        return Scan{.verdict = ScanVerdict::Unknown,
                    .reference = reference,
                    .message = tr("%1 is the reference of an e-mail, not of a letter: what came "
                                  "back of it is read in E-mails.")
                                   .arg(reference),
                    .name = name};
    if (notice->state == "returned"_L1)
        return Scan{.verdict = ScanVerdict::AlreadyReturned,
                    .reference = reference,
                    .message = tr("The letter %1 was already noted as returned, on %2.")
                                   .arg(reference, day(notice->returnedOn.value_or(QDate()))),
                    .name = name};
    if (notice->state != "posted"_L1)
        return Scan{.verdict = ScanVerdict::NotPosted,
                    .reference = reference,
                    .message = tr("The letter %1 is not marked as posted, so it cannot have come "
                                  "back. Mark its lot %2 as posted first.")
                                   .arg(reference)
                                   .arg(notice->lot.value),
                    .name = name};
    return {};
}

// By the words of the list, else as typed.
base::Result<QString> reasonKey(store::Database &database, const QString &words)
{
    const QString typed = words.simplified();
    if (typed.isEmpty())
        return input(tr("Say why the letter came back (see the list of reasons)."));
    if (notices::speaksOfDeath(typed))
        return input(tr("A death cannot be deduced from a returned letter, and a carrier may not "
                        "write it. Choose what the envelope says of the address; deaths are "
                        "confirmed on evidence (Files, Proposed deaths)."));
    const auto reasons = store::ReturnStore(database).reasons();
    const auto *reason = notices::reasonOf(reasons, typed);
    return reason != nullptr ? reason->key : typed.left(kLongestReason);
}

} // namespace

base::Result<void> checkDeskNote(const QString &note)
{
    if (note.size() > kLongestDeskNote)
        return input(tr("A note has at most %1 characters.").arg(kLongestDeskNote));
    int digits = 0;
    for (const QChar sign : note) {
        if (sign.isDigit())
            ++digits;
        else if (!sign.isSpace() && sign != u'.' && sign != u'-')
            digits = 0;
        if (digits >= kDigitsOfNir)
            return input(tr("A note holds no social-security number. Nothing was noted."));
    }
    return {};
}

base::Result<Scan> examineReturn(store::Database &database, const QString &reference,
                                 const QString &reason, const QDate &on, const QDate &today)
{
    store::NoticeStore notices(database);
    const auto notice = notices.byReference(reference);
    if (auto refused = refusal(notice, reference))
        return *std::move(refused);
    const auto key = reasonKey(database, reason);
    if (!key)
        return key.error();
    const auto postedOn = notices.lot(notice->lot)->postedOn;
    if (!on.isValid() || on > today || (postedOn && on < *postedOn))
        return input(tr("The day of the return is between the day of posting and today."));
    return Scan{
        .verdict = ScanVerdict::Noted,
        .reference = reference,
        .message =
            tr("%1: returned, %2.")
                .arg(reference, notices::reasonText(store::ReturnStore(database).reasons(), *key)),
        .name = people::fullName(recipientFromJson(notice->recipient).record),
        .postedOn = postedOn};
}

base::Result<Scan> noteReturn(store::Database &database, const QString &reference,
                              const QString &reason, const QDate &on, const QDate &today)
{
    auto scan = examineReturn(database, reference, reason, on, today);
    if (!scan || !scan->isNoted())
        return scan;
    store::NoticeStore notices(database);
    const store::NoticeId notice = notices.byReference(reference)->id;
    notices.markReturned(notice, on, *reasonKey(database, reason));
    scan->sending = store::ReturnStore(database).letter(notice)->sending;
    return scan;
}

base::Result<store::PersonId> personByPatientRef(store::Database &database,
                                                 const QString &patientRef)
{
    const auto patient = patientOf(database, patientRef);
    if (!patient)
        return patient.error();
    const auto person = store::CallStore(database).personOf(*patient);
    if (!person)
        return conflict(tr("The patient %1 is not among the persons concerned.").arg(patientRef));
    return *person;
}

} // namespace services
