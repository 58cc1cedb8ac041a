// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/bounceservice.h"

#include "mailing/bounce.h"
#include "mailing/mailfolder.h"
#include "mailing/pop3mailbox.h"
#include "notices/reference.h"
#include "services/emailsetting.h"
#include "services/outbox.h"
#include "services/rights.h"
#include "services/scannedcode.h"
#include "services/stage.h"
#include "store/emailstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr std::size_t kChunk = 200; // messages of one transaction
constexpr qint64 kSoftBounces = 1;  // so many are tried again
constexpr qint64 kTryAgainSeconds = 24 * 3600;

struct Kind {
    mailing::BounceKind kind;
    QStringView key;
    qint64 BounceReport::*counter;
};
constexpr std::array kKinds{
    Kind{mailing::BounceKind::Hard, u"hard", &BounceReport::hard},
    Kind{mailing::BounceKind::Soft, u"soft", &BounceReport::soft},
    Kind{mailing::BounceKind::Delayed, u"delayed", &BounceReport::delayed},
    Kind{mailing::BounceKind::Delivered, u"delivered", &BounceReport::delivered},
    Kind{mailing::BounceKind::Rejected, u"rejected", &BounceReport::rejected},
    Kind{mailing::BounceKind::Automatic, u"automatic", &BounceReport::automatic},
    Kind{mailing::BounceKind::Unknown, u"unknown", &BounceReport::unknown},
};

const Kind &kindOf(mailing::BounceKind kind)
{
    return *std::ranges::find(kKinds, kind, &Kind::kind);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

// A message that was read and what it is.
struct ReadMessage {
    QString sha256;
    QString serverUid;
    QString place;
    mailing::Bounce bounce;
};

// Writes messages down and moves the e-mails they are about.
class BounceDesk
{
public:
    BounceDesk(store::Database &database, const QDateTime &now, BounceReport &report)
        : m_emails(database)
        , m_now(now)
        , m_report(report)
    {
    }

    void take(const ReadMessage &message)
    {
        ++m_report.read;
        const auto row = message.bounce.reference.isEmpty()
            ? std::nullopt
            : m_emails.byReference(message.bounce.reference);
        mailing::BounceKind kind = message.bounce.kind;
        // A failure of something that is not ours, or nobody knows of what.
        const bool isOurs = row.has_value();
        if (!isOurs && kind != mailing::BounceKind::Automatic)
            kind = mailing::BounceKind::Unknown;
        const bool isOpen = kind == mailing::BounceKind::Unknown;
        const store::BounceRow stored{.sha256 = message.sha256,
                                      .serverUid = message.serverUid,
                                      .readUtc = m_now,
                                      .place = message.place,
                                      .kind = kindOf(kind).key.toString(),
                                      .notice = isOurs ? row->email.notice : store::NoticeId(),
                                      .status = message.bounce.status,
                                      .diagnostic = message.bounce.diagnostic,
                                      .sender = isOpen ? message.bounce.from : QString(),
                                      .subject = isOpen ? message.bounce.subject : QString(),
                                      .isSettled = !isOpen};
        if (!m_emails.insertBounce(stored)) {
            ++m_report.known;
            return;
        }
        ++(m_report.*kindOf(kind).counter);
        if (isOurs)
            follow(*row, kind, message.bounce);
    }

private:
    void follow(const store::EmailRow &row, mailing::BounceKind kind, const mailing::Bounce &bounce)
    {
        using store::EmailState;
        // Who has decided otherwise meanwhile, or has a letter, is left as they are.
        const EmailState state = row.email.state;
        const bool isAlive = state == EmailState::Accepted || state == EmailState::Uncertain;
        if (!isAlive)
            return;
        store::EmailChange change{
            .notice = row.email.notice,
            .state = EmailState::Failed,
            .atUtc = m_now,
            .reason = kBouncedHard,
            .reply = u"%1 %2"_s.arg(bounce.status, bounce.diagnostic).simplified()};
        if (kind == mailing::BounceKind::Delivered && state == EmailState::Uncertain) {
            change.state = EmailState::Accepted;
            change.reason = kArrived;
        } else if (kind == mailing::BounceKind::Rejected && state == EmailState::Accepted) {
            change.state = EmailState::Refused;
            change.reason = kBouncedRejected;
        } else if (kind == mailing::BounceKind::Soft
                   && m_emails.softBouncesOf(row.email.notice) <= kSoftBounces) {
            change.state = EmailState::Pending;
            change.reason = kBouncedSoft;
            change.dueUtc = m_now.addSecs(kTryAgainSeconds);
        } else if (kind != mailing::BounceKind::Hard && kind != mailing::BounceKind::Soft) {
            return;
        }
        m_emails.apply(change);
    }

    store::EmailStore m_emails;
    QDateTime m_now;
    BounceReport &m_report;
};

// Some hundred messages a transaction, so that whoever stops keeps what was read.
class BounceImport
{
public:
    explicit BounceImport(const Session &session)
        : m_session(session)
    {
    }

    bool add(const QString &place, const QString &serverUid, const QByteArray &bytes)
    {
        m_waiting.push_back(
            {QString::fromLatin1(
                 QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
             serverUid, place, mailing::readBounce(bytes)});
        if (m_waiting.size() >= kChunk)
            m_outcome = write();
        return m_outcome.has_value();
    }

    base::Result<BounceReport> finish(const base::Result<qint64> &read)
    {
        if (m_outcome)
            m_outcome = write();
        if (!m_outcome)
            return m_outcome.error();
        if (!read)
            return read.error();
        return m_report;
    }

private:
    base::Result<void> write()
    {
        if (m_waiting.empty())
            return {};
        return writeStage(
            m_session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                const BounceReport before = m_report;
                BounceDesk desk(database, m_session.now(), m_report);
                for (const ReadMessage &message : m_waiting)
                    desk.take(message);
                m_waiting.clear();
                if (m_report.read - m_report.known == before.read - before.known)
                    return {};
                entry.event = u"email.bounces_read"_s;
                entry.object = u"emails"_s;
                for (const Kind &kind : kKinds)
                    entry.payload.insert(kind.key.toString(),
                                         m_report.*kind.counter - before.*kind.counter);
                return {};
            });
    }

    const Session &m_session;
    std::vector<ReadMessage> m_waiting;
    BounceReport m_report;
    base::Result<void> m_outcome;
};

} // namespace

base::Result<BounceReport> importBounces(const Session &session, const QString &path,
                                         base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::HandleReturns); !allowed)
        return allowed.error();
    BounceImport import(session);
    const auto read = mailing::forEachMessage(
        path,
        [&import](const mailing::StoredMessage &message) {
            return import.add(message.place, {}, message.bytes);
        },
        progress);
    return import.finish(read);
}

base::Result<BounceReport> fetchBounces(const Session &session, base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::HandleReturns); !allowed)
        return allowed.error();
    auto mailbox =
        readStage(session, [](store::Database &database) -> base::Result<mailing::Server> {
            const auto account = accountOf(database);
            if (!account || account->mailboxHost.isEmpty())
                return base::Error{
                    base::Error::Kind::Conflict,
                    tr("No return mailbox is set up (mail account). Read the returns from "
                       "a file instead.")};
            return mailboxOf(database, *account);
        });
    if (!mailbox)
        return mailbox.error();
    BounceImport import(session);
    const auto isKnown = [&session](const QString &uid) {
        const auto known = readStage(session, [&](store::Database &database) -> base::Result<bool> {
            return store::EmailStore(database).knowsServerUid(uid);
        });
        return known && *known;
    };
    const auto read = mailing::forEachMailboxMessage(
        *mailbox, isKnown,
        [&](const QString &uid, const QByteArray &bytes) {
            return import.add(tr("mailbox"), uid, bytes);
        },
        progress);
    return import.finish(read);
}

base::Result<QList<OpenBounce>> openBounces(const Session &session, int limit)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<QList<OpenBounce>> {
        store::EmailStore emails(database);
        QList<OpenBounce> open;
        for (const store::BounceRow &bounce : emails.openBounces(limit)) {
            const auto row = bounce.notice ? emails.row(bounce.notice) : std::nullopt;
            open.append({bounce.id, bounce.place, bounce.sender, bounce.subject,
                         row ? row->notice.reference : QString(), bounce.readUtc});
        }
        return open;
    });
}

base::Result<void> settleBounce(const Session &session, qint64 id, const QString &failedReference)
{
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::EmailStore emails(database);
            if (!emails.settleBounce(id))
                return base::Error{base::Error::Kind::Conflict,
                                   tr("There is no open message number %1.").arg(id)};
            entry.event = u"email.bounce_settled"_s;
            entry.object = u"bounce:%1"_s.arg(id);
            if (failedReference.isEmpty())
                return {};
            const ScannedCode code = readScan(failedReference);
            const auto row = code.reference ? emails.byReference(*code.reference) : std::nullopt;
            if (!row
                || (row->email.state != store::EmailState::Accepted
                    && row->email.state != store::EmailState::Uncertain))
                return base::Error{
                    base::Error::Kind::Conflict,
                    tr("No e-mail with the reference \"%1\" was accepted by the server. "
                       "Nothing was changed.")
                        .arg(failedReference.simplified().left(40))};
            emails.apply({.notice = row->email.notice,
                          .state = store::EmailState::Failed,
                          .atUtc = session.now(),
                          .reason = kBouncedHard});
            entry.payload = {{u"notice"_s, row->email.notice.value}};
            return {};
        });
}

} // namespace services
