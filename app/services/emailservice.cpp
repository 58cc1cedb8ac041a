// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/emailservice.h"

#include "incident/timezone.h"
#include "mailing/smtptransport.h"
#include "people/identity.h"
#include "services/dispatch.h"
#include "services/emailhistory.h"
#include "services/emailmessage.h"
#include "services/emailsetting.h"
#include "services/emailwave.h"
#include "services/outbox.h"
#include "services/outboxledger.h"
#include "services/outputfile.h"
#include "services/preflightservice.h"
#include "services/rights.h"
#include "services/scannedcode.h"
#include "services/stage.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>

#include <limits>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const QString kSendingLock = u"sending.lock"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error refusedByPreflight(const PreflightReport &report)
{
    QStringList reasons;
    for (const PreflightFinding &finding : report.findings) {
        if (finding.blocking && finding.scope != FindingScope::Letters)
            reasons << finding.message;
    }
    return conflict(QCoreApplication::translate(
                        "services", "No e-mail was prepared. The check before sending says: %1")
                        .arg(reasons.join(u' ')));
}

// What a crash left on its way is uncertain; then nothing is.
base::Result<qint64> recover(const Session &session)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<qint64> {
            const qint64 interrupted = store::EmailStore(database).markInterrupted(session.now());
            const qint64 sealedNow = sealEmails(database, session);
            if (interrupted + sealedNow > 0) {
                entry.event = u"email.recovered"_s;
                entry.object = u"emails"_s;
                entry.payload = {{u"uncertain"_s, interrupted}, {u"sealed"_s, sealedNow}};
            }
            return interrupted;
        });
}

base::Result<void> noteRun(const Session &session, const EmailRun &run)
{
    if (run == EmailRun())
        return {};
    const auto noted =
        writeStage(session, [&](store::Database &, journal::Draft &entry) -> base::Result<bool> {
            entry.event = u"email.run_ended"_s;
            entry.object = u"emails"_s;
            entry.payload = {{u"prepared"_s, run.prepared},   {u"accepted"_s, run.accepted},
                             {u"refused"_s, run.refused},     {u"failed"_s, run.failed},
                             {u"postponed"_s, run.postponed}, {u"uncertain"_s, run.uncertain}};
            return true;
        });
    return noted ? base::Result<void>() : base::Result<void>(noted.error());
}

base::Result<qint64> pendingCount(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<qint64> {
        return store::EmailStore(database).counts()[store::EmailState::Pending];
    });
}

// Prepares who is due one, as far as this run goes.
base::Result<qint64> prepare(const Session &session, const LetterSetting &setting,
                             const EmailAccount &account, const EmailSending &sending,
                             base::Progress &progress)
{
    const auto pending = pendingCount(session);
    if (!pending)
        return pending.error();
    std::optional<qint64> most;
    if (sending.limit)
        most = std::max<qint64>(*sending.limit - *pending, 0);
    if (most == 0)
        return 0;
    const auto report = readStage(session, [&](store::Database &database) {
        return preflightOf(session, database, setting, progress);
    });
    if (!report)
        return report.error();
    if (report->emails.toSend == 0)
        return 0;
    if (!report->passesForEmails())
        return refusedByPreflight(*report);
    return prepareEmails(session, setting, account, most, progress);
}

base::Result<EmailAccount> accountToUse(const Session &session)
{
    const auto account = emailAccount(session);
    if (!account)
        return account.error();
    if (!*account)
        return conflict(
            tr("No mail account is set up yet (Notifications, E-mails; or email account "
               "set). Nothing was sent."));
    return **account;
}

EmailRow rowFrom(const store::EmailRow &stored, const EmailSender &sender)
{
    const store::Email &email = stored.email;
    const QString state = store::emailStateKey(email.state);
    return {.notice = email.notice.value,
            .reference = stored.notice.reference,
            .name = people::fullName(recipientFromJson(stored.notice.recipient).record),
            .address = email.address,
            .state = state,
            .stateText = emailStateText(state),
            .reason = email.reason,
            .reasonText = emailReasonText(email.reason),
            .reply = email.reply,
            .attempts = email.attempts,
            .changedUtc = email.changedUtc,
            .dueUtc = email.state == store::EmailState::Pending ? std::optional(email.dueUtc)
                                                                : std::nullopt,
            .sentUtc = email.sentUtc,
            .messageId = messageIdOf(stored.notice.reference, sender)};
}

// The sender of a mailing, which its Message-IDs name.
EmailSender senderOfMailing(store::EmailStore &emails, store::EmailMailingId id)
{
    return senderFromJson(emails.senderOf(id));
}

std::optional<store::EmailState> stateFor(EmailFilter filter)
{
    switch (filter) {
    case EmailFilter::All:
        return {};
    case EmailFilter::Pending:
        return store::EmailState::Pending;
    case EmailFilter::Accepted:
        return store::EmailState::Accepted;
    case EmailFilter::Refused:
        return store::EmailState::Refused;
    case EmailFilter::Uncertain:
        return store::EmailState::Uncertain;
    case EmailFilter::Failed:
        return store::EmailState::Failed;
    }
    return {};
}

base::Result<store::EmailRow> emailOf(store::Database &database, const QString &reference)
{
    const ScannedCode code = readScan(reference);
    const auto row =
        code.reference ? store::EmailStore(database).byReference(*code.reference) : std::nullopt;
    if (!row)
        return conflict(tr("No e-mail of this vault has the reference \"%1\".")
                            .arg(reference.simplified().left(40)));
    return *row;
}

// What a decision makes of a message, or nothing where it is none to make.
std::optional<store::EmailChange> changeFor(const store::EmailRow &row, EmailSettlement settlement,
                                            const QDateTime &now)
{
    using store::EmailState;
    const EmailState state = row.email.state;
    store::EmailChange change{.notice = row.email.notice, .state = state, .atUtc = now};
    change.reply = row.email.reply;
    switch (settlement) {
    case EmailSettlement::Arrived:
        if (state != EmailState::Uncertain)
            return {};
        change.state = EmailState::Accepted;
        change.reason = kArrived;
        return change;
    case EmailSettlement::SendAgain:
        if (state != EmailState::Uncertain && state != EmailState::Refused)
            return {};
        change.state = EmailState::Pending;
        change.reason = kAgain;
        change.dueUtc = now;
        return change;
    case EmailSettlement::ByPost:
        if (state != EmailState::Uncertain && state != EmailState::Refused
            && state != EmailState::Pending)
            return {};
        change.state = EmailState::Failed;
        change.reason = kByPost;
        return change;
    }
    return {};
}

QString settlementKey(EmailSettlement settlement)
{
    switch (settlement) {
    case EmailSettlement::Arrived:
        return kArrived;
    case EmailSettlement::SendAgain:
        return kAgain;
    case EmailSettlement::ByPost:
        return kByPost;
    }
    return {};
}

// While a run is going on, only it moves messages.
base::Result<std::unique_ptr<QLockFile>> soleRun(const Session &session)
{
    auto lock = std::make_unique<QLockFile>(QDir(session.folder()).filePath(kSendingLock));
    lock->setStaleLockTime(0);
    // The vault's own lock keeps other programs out: a lock that can be removed is of a dead one,
    // maybe on another machine.  Of a living one it cannot be (flock, or an open file).
    if (!lock->tryLock(0) && !(lock->removeStaleLockFile() && lock->tryLock(0)))
        return conflict(
            tr("E-mails of this vault are being sent: stop that first, or wait until it "
               "is done."));
    return lock;
}

EmailPreview previewOf(const MadeEmail &made)
{
    return {.to = made.envelope.recipient,
            .subject = made.text.subject,
            .plainText = made.text.plainText,
            .html = made.text.html,
            .bytes = made.bytes};
}

// As one that is prepared now would be.
base::Result<MadeEmail> madeNow(store::Database &database, const LetterSetting &setting,
                                const EmailSender &sender, store::PersonId id, const QDateTime &now)
{
    const auto listed = store::PersonStore(database).inList(id);
    if (!listed || store::isWrittenTo(listed->state))
        return conflict(tr("This person is not due an e-mail."));
    const Recipient recipient = Recipients(database, setting.hasEnglishWords).of(listed->person);
    const auto choice = channelFor(recipient, listed->news(), setting.context.date);
    const auto email = EmailChannel(database).choiceFor(recipient, choice);
    if (notices::standsInTheWay(choice.obstacle))
        return conflict(notices::obstacleText(*choice.obstacle));
    if (!email.isEmail())
        return conflict(notices::postReasonText(*email.post));
    auto composer = composerFor(setting.context);
    if (!composer)
        return composer.error();
    notices::Addressee addressee{recipient.record, listed->news(),
                                 referenceFor(setting.referenceKey, id)};
    if (listed->told)
        addressee.earlier = earlierLetter(store::NoticeStore(database).firstLetterOf(id));
    auto text = composer->composeEmail(addressee, choice);
    if (!text)
        return text.error();
    return emailFrom(*std::move(text), sender, email.address,
                     localDate(now, incident::zoneOf(setting.incident.organisation)));
}

} // namespace

base::Result<EmailRun> sendEmails(const Session &session, const EmailSending &sending,
                                  base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::PrepareMailing); !allowed)
        return allowed.error();
    auto server =
        readStage(session, [](store::Database &database) -> base::Result<mailing::Server> {
            const auto account = accountOf(database);
            return account ? serverOf(database, *account) : mailing::Server();
        });
    if (!server)
        return server.error();
    const auto transport = mailing::smtpTransport(*std::move(server));
    return sendEmailsBy(session, *transport, sending, progress);
}

base::Result<EmailRun> sendEmailsBy(const Session &session, mailing::Transport &transport,
                                    const EmailSending &sending, base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::PrepareMailing); !allowed)
        return allowed.error();
    const auto account = accountToUse(session);
    if (!account)
        return account.error();
    const auto lock = soleRun(session);
    if (!lock)
        return lock.error();
    if (const auto recovered = recover(session); !recovered)
        return recovered.error();
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    const auto prepared = prepare(session, *setting, *account, sending, progress);
    if (!prepared)
        return prepared.error();
    const auto limits = emailLimits(session);
    if (!limits)
        return limits.error();
    EmailRun run;
    const auto sent =
        runOutbox(session, transport, *limits, incident::zoneOf(setting->incident.organisation),
                  sending, run, progress);
    run.prepared = *prepared;
    if (const auto noted = noteRun(session, run); !noted)
        return noted.error();
    if (!sent)
        return sent.error();
    const auto pending = pendingCount(session);
    if (!pending)
        return pending.error();
    run.pending = *pending;
    return run;
}

base::Result<EmailStatus> emailStatus(const Session &session)
{
    const QDateTime now = session.now();
    return readStage(session, [&](store::Database &database) -> base::Result<EmailStatus> {
        store::EmailStore emails(database);
        auto counts = emails.counts();
        EmailStatus status{.pending = counts[store::EmailState::Pending],
                           .sending = counts[store::EmailState::Sending],
                           .accepted = counts[store::EmailState::Accepted],
                           .refused = counts[store::EmailState::Refused],
                           .uncertain = counts[store::EmailState::Uncertain],
                           .failed = counts[store::EmailState::Failed]};
        emails.forEachSentSince(now.addDays(-1), [&](const QDateTime &sent, const QString &) {
            ++status.sentLastDay;
            status.sentLastHour += sent >= now.addSecs(-3600) ? 1 : 0;
        });
        status.nextUtc = emails.nextDue();
        status.unknownBounces = emails.countOpenBounces();
        return status;
    });
}

base::Result<QList<EmailRow>> listEmails(const Session &session, EmailFilter filter,
                                         qint64 afterNotice, int limit)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<QList<EmailRow>> {
        store::EmailStore emails(database);
        QList<EmailRow> rows;
        for (const auto &row : emails.rows(stateFor(filter), {afterNotice}, limit))
            rows.append(rowFrom(row, senderOfMailing(emails, row.email.mailing)));
        return rows;
    });
}

base::Result<EmailDetail> emailDetail(const Session &session, const QString &reference)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<EmailDetail> {
        const auto row = emailOf(database, reference);
        if (!row)
            return row.error();
        store::EmailStore emails(database);
        return EmailDetail{rowFrom(*row, senderOfMailing(emails, row->email.mailing)),
                           emailEvents(emails, *row)};
    });
}

base::Result<void> settleEmail(const Session &session, const QString &reference,
                               EmailSettlement settlement)
{
    const auto lock = soleRun(session);
    if (!lock)
        return lock.error();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            const auto row = emailOf(database, reference);
            if (!row)
                return row.error();
            const auto change = changeFor(*row, settlement, session.now());
            if (!change)
                return conflict(tr("The e-mail %1 is \"%2\": this cannot be decided about it now.")
                                    .arg(row->notice.reference,
                                         emailStateText(store::emailStateKey(row->email.state))));
            store::EmailStore(database).apply(*change);
            entry.event = u"email.settled"_s;
            entry.object = u"notice:%1"_s.arg(row->email.notice.value);
            entry.payload = {{u"decision"_s, settlementKey(settlement)},
                             {u"from"_s, store::emailStateKey(row->email.state)}};
            return {};
        });
}

base::Result<qint64> settleEmails(const Session &session, EmailFilter filter,
                                  EmailSettlement settlement)
{
    const bool isRefused = filter == EmailFilter::Refused && settlement != EmailSettlement::Arrived;
    const bool isPending = filter == EmailFilter::Pending && settlement == EmailSettlement::ByPost;
    if (!isRefused && !isPending)
        return base::Error{
            base::Error::Kind::Input,
            tr("Refused e-mails together can be sent again or written by post, pending "
               "ones by post; uncertain ones are decided one by one.")};
    const auto lock = soleRun(session);
    if (!lock)
        return lock.error();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<qint64> {
            store::EmailStore emails(database);
            const auto rows = emails.rows(stateFor(filter), {0}, std::numeric_limits<int>::max());
            for (const store::EmailRow &row : rows)
                emails.apply(*changeFor(row, settlement, session.now()));
            if (rows.empty())
                return 0;
            entry.event = u"email.settled"_s;
            entry.object = u"emails"_s;
            entry.payload = {{u"decision"_s, settlementKey(settlement)},
                             {u"from"_s, store::emailStateKey(rows.front().email.state)},
                             {u"messages"_s, qint64(rows.size())}};
            return qint64(rows.size());
        });
}

base::Result<EmailPreview> previewEmail(const Session &session, qint64 personId)
{
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    const auto account = emailAccount(session);
    if (!account)
        return account.error();
    // Before there is an account, the text can be looked at all the same.
    const EmailSender sender = *account
        ? senderOf(**account)
        : EmailSender{.fromName = setting->incident.organisation.name,
                      .from = u"laboratoire@example.invalid"_s,
                      .replyTo = {}};
    return readPersons(session, [&](store::Database &database) -> base::Result<EmailPreview> {
        const auto made = madeNow(database, *setting, sender, {personId}, session.now());
        if (!made)
            return made.error();
        return previewOf(*made);
    });
}

base::Result<QList<EmailCandidate>> emailCandidates(const Session &session, int limit)
{
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    return readPersons(
        session, [&](store::Database &database) -> base::Result<QList<EmailCandidate>> {
            store::PersonStore persons(database);
            Recipients recipients(database, setting->hasEnglishWords);
            Dispatch dispatch(database, setting->context.date);
            QList<EmailCandidate> candidates;
            persons.forEach([&](const store::PersonInList &listed) {
                if (store::isWrittenTo(listed.state))
                    return true;
                const Recipient recipient = recipients.of(listed.person);
                if (const Due due = dispatch.of(listed, recipient); due.isByEmail())
                    candidates.append({listed.person.id.value, people::fullName(recipient.record),
                                       due.email.address});
                return candidates.size() < limit;
            });
            return candidates;
        });
}

base::Result<EmailPreview> emailAsSent(const Session &session, const QString &reference)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<EmailPreview> {
        const auto row = emailOf(database, reference);
        if (!row)
            return row.error();
        EmailMaker maker(database);
        const auto made = maker.make(*row, row->email.sentUtc.value_or(session.now()));
        if (!made)
            return made.error();
        if (row->email.sentUtc && made->sha256 != row->email.sha256)
            return base::Error{base::Error::Kind::Storage,
                               tr("The e-mail %1 could not be made again byte by byte as it was "
                                  "sent: its SHA-256 differs. Please report this error.")
                                   .arg(row->notice.reference)};
        return previewOf(*made);
    });
}

base::Result<void> exportEmail(const Session &session, const QString &reference,
                               const QString &file)
{
    const auto email = emailAsSent(session, reference);
    if (!email)
        return email.error();
    return writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
        if (device.write(email->bytes) != email->bytes.size())
            return base::Error{base::Error::Kind::Storage,
                               tr("The e-mail could not be written to the file.")};
        return {};
    });
}

QString emailStateText(const QString &stateKey)
{
    switch (store::emailStateFromKey(stateKey).value_or(store::EmailState::Pending)) {
    case store::EmailState::Pending:
        return tr("to send");
    case store::EmailState::Sending:
        return tr("on its way or interrupted");
    case store::EmailState::Accepted:
        return tr("accepted by the server");
    case store::EmailState::Refused:
        return tr("refused by the server");
    case store::EmailState::Uncertain:
        return tr("uncertain");
    case store::EmailState::Failed:
        return tr("not reached, by post");
    }
    return {};
}

} // namespace services
