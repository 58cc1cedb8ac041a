// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/timestampservice.h"

#include "journal/timestamp.h"
#include "mailing/httpspost.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/incidentstore.h"
#include "store/timestampfolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int kHttpsPort = 443;
constexpr int kOk = 200;
constexpr qint64 kMaxPemBytes = 1 << 20;
constexpr std::chrono::seconds kReplyTimeout{60};

const QString kUrl = u"timestamp_url"_s;
const QString kAuthority = u"timestamp_authority"_s;
const QString kServer = u"timestamp_server"_s;

base::Error inputError(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

base::Error networkError(const QString &message, const QString &detail)
{
    return {base::Error::Kind::Network, message, detail};
}

base::Result<QByteArray> pemOf(const QString &file)
{
    if (file.isEmpty())
        return QByteArray();
    const auto bytes = readInputFile(file, kMaxPemBytes);
    if (!bytes)
        return bytes.error();
    if (!bytes->contains("-----BEGIN CERTIFICATE-----"))
        return inputError(QCoreApplication::translate(
                              "services",
                              "The file %1 holds no certificate in PEM form. Ask the authority for "
                              "the certificate of its root.")
                              .arg(file));
    return *bytes;
}

QString settingOf(store::Database &database, const QString &key)
{
    return store::IncidentStore(database).setting(key).value_or(QString());
}

store::TimeStampFolder folderOf(const Session &session)
{
    return store::TimeStampFolder(session.folder());
}

base::Result<store::JournalStore::Head> lastEntry(const Session &session)
{
    return readStage(session,
                     [](store::Database &database) -> base::Result<store::JournalStore::Head> {
                         return store::JournalStore(database).head();
                     });
}

// The request for an entry is made once: the reply to any copy of it can be added.
base::Result<QByteArray> requestFor(const Session &session, const store::JournalStore::Head &head)
{
    const store::TimeStampFolder folder = folderOf(session);
    const auto made = folder.request(head.n);
    if (made && journal::requestedHead(*made) == head.hash)
        return *made;
    QByteArray request = journal::timeStampRequest(head.hash);
    if (const auto saved = folder.saveRequest(head.n, request); !saved)
        return saved.error();
    return request;
}

// The entry whose request a reply answers by its imprint.
std::optional<qint64> entryOf(const store::TimeStampFolder &folder, const QByteArray &head)
{
    for (const qint64 entry : folder.requested()) {
        if (journal::requestedHead(folder.request(entry).value_or(QByteArray())) == head)
            return entry;
    }
    return {};
}

base::Result<TimeStampRow> keep(const Session &session, qint64 entry, const QByteArray &reply,
                                const QByteArray &authorityPem)
{
    const store::TimeStampFolder folder = folderOf(session);
    const auto stamp =
        journal::verifyReply(reply, folder.request(entry).value_or(QByteArray()), {authorityPem});
    if (!stamp)
        return stamp.error();
    if (const auto saved = folder.saveToken(entry, reply); !saved)
        return saved.error();
    const QByteArray digest = QCryptographicHash::hash(reply, QCryptographicHash::Sha256);
    const auto written = writeStage(session, [&](store::Database &, journal::Draft &draft) {
        draft.event = u"journal.timestamped"_s;
        draft.object = u"entry:%1"_s.arg(entry);
        draft.payload = {{u"authority"_s, stamp->authority},
                         {u"sha256"_s, QString::fromLatin1(digest.toHex())},
                         {u"stamped"_s, stamp->utc.toString(Qt::ISODate)}};
        return base::Result<void>();
    });
    if (!written)
        return written.error();
    return TimeStampRow{.entry = entry,
                        .utc = stamp->utc,
                        .authority = stamp->authority,
                        .file = folder.tokenFile(entry)};
}

mailing::HttpsRequest httpsRequest(const TimeStampAuthority &authority, const QByteArray &request)
{
    const QUrl url(authority.url);
    const auto server = std::make_shared<mailing::Server>();
    server->host = url.host();
    server->port = quint16(url.port(kHttpsPort));
    server->trust =
        authority.serverPem.isEmpty() ? mailing::Trust::System : mailing::Trust::Authority;
    server->authorityPem = authority.serverPem;
    server->replyTimeout = kReplyTimeout;
    mailing::HttpsRequest https;
    https.server = server;
    https.target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!https.target.startsWith('/'))
        https.target.prepend('/');
    https.contentType = journal::kTimeStampQueryType;
    https.body = request;
    return https;
}

// Why nothing came, in words of time-stamps; the transport's own are about mail.
base::Error connectionError(const mailing::Failure &failure, const QString &host)
{
    if (failure.isCancelled)
        return base::cancelled();
    const QString detail = failure.message;
    if (failure.step == mailing::Step::Tls && failure.isPermanent)
        return networkError(
            QCoreApplication::translate(
                "services",
                "The certificate of %1 is not one to trust here, or its encryption is too old. "
                "Nothing was sent. If the authority has a root of its own for its server, give "
                "it as a file.")
                .arg(host),
            detail);
    return networkError(
        QCoreApplication::translate(
            "services",
            "No time-stamp came from %1. Check the network, or write the request to a file and "
            "carry it to the authority by another way.")
            .arg(host),
        detail);
}

base::Result<QByteArray> ask(const TimeStampAuthority &authority, const QByteArray &request,
                             base::Progress &progress)
{
    const mailing::HttpsRequest https = httpsRequest(authority, request);
    const mailing::HttpsReply reply =
        mailing::postByHttps(https, [&progress] { return !progress.report(0, 0); });
    if (reply.failure)
        return connectionError(*reply.failure, https.server->host);
    if (reply.status != kOk || reply.contentType != journal::kTimeStampReplyType)
        return networkError(
            QCoreApplication::translate(
                "services",
                "%1 did not answer as a time-stamping authority does (status %2). Check the "
                "address.")
                .arg(https.server->host)
                .arg(reply.status),
            QString::fromLatin1(reply.contentType));
    return reply.body;
}

base::Error noAuthority()
{
    return inputError(QCoreApplication::translate(
        "services",
        "No time-stamping authority is set. Set its address first, or write the request to a "
        "file."));
}

TimeStampRow rowOf(store::Database &database, const store::TimeStampFolder &folder, qint64 entry,
                   const QByteArray &authorityPem)
{
    using State = TimeStampRow::State;
    TimeStampRow row{.entry = entry, .file = folder.tokenFile(entry)};
    const QByteArray token = folder.token(entry).value_or(QByteArray());
    const auto stamp = journal::readTimeStamp(token);
    if (!stamp) {
        row.state = State::Damaged;
        return row;
    }
    row.utc = stamp->utc;
    row.authority = stamp->authority;
    if (store::JournalStore(database).headAt(entry) != stamp->head)
        row.state = State::OtherJournal;
    else if (!journal::verifyTimeStamp(token, stamp->head, {authorityPem}))
        row.state = State::NotTrusted;
    return row;
}

} // namespace

base::Result<std::optional<TimeStampAuthority>> timeStampAuthority(const Session &session)
{
    using Authority = std::optional<TimeStampAuthority>;
    return readStage(session, [](store::Database &database) -> base::Result<Authority> {
        const QString url = settingOf(database, kUrl);
        if (url.isEmpty())
            return Authority();
        return Authority({.url = url,
                          .authorityPem = settingOf(database, kAuthority).toLatin1(),
                          .serverPem = settingOf(database, kServer).toLatin1()});
    });
}

base::Result<void> setTimeStampAuthority(const Session &session, const QString &url,
                                         const QString &authorityFile, const QString &serverFile)
{
    const QUrl address(url, QUrl::StrictMode);
    if (!address.isValid() || address.scheme() != "https"_L1 || address.host().isEmpty()
        || !address.userInfo().isEmpty())
        return inputError(QCoreApplication::translate(
                              "services",
                              "“%1” is no address of a time-stamping authority: it begins with "
                              "https:// and names a server.")
                              .arg(url));
    const auto authorityPem = pemOf(authorityFile);
    if (!authorityPem)
        return authorityPem.error();
    const auto serverPem = pemOf(serverFile);
    if (!serverPem)
        return serverPem.error();
    return writeStage(session, [&](store::Database &database, journal::Draft &draft) {
        store::IncidentStore settings(database);
        settings.setSetting(kUrl, url);
        settings.setSetting(kAuthority, QString::fromLatin1(*authorityPem));
        settings.setSetting(kServer, QString::fromLatin1(*serverPem));
        draft.event = u"journal.timestamping_set"_s;
        draft.object = u"journal"_s;
        draft.payload = {{u"url"_s, url}};
        return base::Result<void>();
    });
}

base::Result<void> removeTimeStampAuthority(const Session &session)
{
    return writeStage(session, [](store::Database &database, journal::Draft &draft) {
        store::IncidentStore settings(database);
        if (settings.setting(kUrl).value_or(QString()).isEmpty())
            return base::Result<void>();
        for (const QString &key : {kUrl, kAuthority, kServer})
            settings.setSetting(key, QString());
        draft.event = u"journal.timestamping_ended"_s;
        draft.object = u"journal"_s;
        return base::Result<void>();
    });
}

base::Result<QList<TimeStampRow>> timeStamps(const Session &session)
{
    const auto authority = timeStampAuthority(session);
    if (!authority)
        return authority.error();
    const QByteArray pem = *authority ? (*authority)->authorityPem : QByteArray();
    return readStage(session, [&](store::Database &database) -> base::Result<QList<TimeStampRow>> {
        const store::TimeStampFolder folder = folderOf(session);
        QList<TimeStampRow> rows;
        for (const qint64 entry : folder.stamped())
            rows << rowOf(database, folder, entry, pem);
        return rows;
    });
}

base::Result<TimeStampRow> timeStampNow(const Session &session, base::Progress &progress)
{
    const auto authority = timeStampAuthority(session);
    if (!authority)
        return authority.error();
    if (!*authority)
        return noAuthority();
    if (const auto allowed = requireEvent(session, u"journal.timestamped"); !allowed)
        return allowed.error();
    const auto head = lastEntry(session);
    if (!head)
        return head.error();
    const auto request = requestFor(session, *head);
    if (!request)
        return request.error();
    const auto reply = ask(**authority, *request, progress);
    if (!reply)
        return reply.error();
    return keep(session, head->n, *reply, (*authority)->authorityPem);
}

base::Result<qint64> writeTimeStampRequest(const Session &session, const QString &file)
{
    if (const auto allowed = requireEvent(session, u"journal.timestamped"); !allowed)
        return allowed.error();
    const auto head = lastEntry(session);
    if (!head)
        return head.error();
    const auto request = requestFor(session, *head);
    if (!request)
        return request.error();
    if (const auto written = writeOutputFile(file, *request); !written)
        return written.error();
    return head->n;
}

base::Result<TimeStampRow> addTimeStamp(const Session &session, const QString &file,
                                        const QString &authorityFile)
{
    const auto reply = readInputFile(file, store::TimeStampFolder::kMaxBytes);
    if (!reply)
        return reply.error();
    auto pem = pemOf(authorityFile);
    if (!pem)
        return pem.error();
    const auto authority = timeStampAuthority(session);
    if (!authority)
        return authority.error();
    if (pem->isEmpty() && *authority)
        pem = (*authority)->authorityPem;
    const auto stamp = journal::readTimeStamp(*reply);
    if (!stamp)
        return stamp.error();
    const auto entry = entryOf(folderOf(session), stamp->head);
    if (!entry)
        return inputError(QCoreApplication::translate(
            "services",
            "This time-stamp answers no request of this vault: its imprint is that of something "
            "else. Nothing was kept."));
    return keep(session, *entry, *reply, *pem);
}

} // namespace services
