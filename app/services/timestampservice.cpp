// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/timestampservice.h"

#include "journal/timestamp.h"
#include "mailing/httpspost.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/incidentstore.h"
#include "store/timestampfolder.h"
#include "store/timestampstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

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

struct Request {
    qint64 entry = 0;
    QByteArray der;
};

// Found by what is to be stamped: entries of one number may have had several heads.
std::optional<Request> requestOf(const store::TimeStampFolder &folder, const QByteArray &head)
{
    for (const auto &file : folder.requests()) {
        if (journal::requestedHead(file.der) == head)
            return Request{file.entry, file.der};
    }
    return {};
}

// The request for an entry is made once: the reply to any copy of it can be added.
base::Result<Request> requestFor(const Session &session, const store::JournalStore::Head &head)
{
    const store::TimeStampFolder folder = folderOf(session);
    if (const auto made = requestOf(folder, head.hash))
        return *made;
    const QByteArray request = journal::timeStampRequest(head.hash);
    if (const auto saved = folder.saveRequest(head.n, request); !saved)
        return saved.error();
    return Request{head.n, request};
}

base::Result<TimeStampRow> keep(const Session &session, const Request &request,
                                const QByteArray &reply, const QByteArray &authorityPem)
{
    const auto stamp = journal::verifyReply(reply, request.der, {authorityPem});
    if (!stamp)
        return stamp.error();
    const auto file = folderOf(session).saveToken(request.entry, reply);
    if (!file)
        return file.error();
    const QByteArray digest = QCryptographicHash::hash(reply, QCryptographicHash::Sha256);
    const auto written = writeStage(session, [&](store::Database &database, journal::Draft &draft) {
        store::TimeStampStore(database).add({request.entry, reply});
        draft.event = u"journal.timestamped"_s;
        draft.object = u"entry:%1"_s.arg(request.entry);
        draft.payload = {{u"authority"_s, stamp->authority},
                         {u"sha256"_s, QString::fromLatin1(digest.toHex())},
                         {u"stamped"_s, stamp->utc.toString(Qt::ISODate)}};
        return base::Result<void>();
    });
    if (!written)
        return written.error();
    return TimeStampRow{
        .entry = request.entry, .utc = stamp->utc, .authority = stamp->authority, .file = *file};
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

TimeStampRow rowOf(store::Database &database, const store::TimeStampFolder::File &file,
                   const QByteArray &authorityPem)
{
    using State = TimeStampRow::State;
    TimeStampRow row{.entry = file.entry, .file = file.path};
    const auto stamp = journal::readTimeStamp(file.der);
    if (!stamp) {
        row.state = State::Damaged;
        return row;
    }
    row.utc = stamp->utc;
    row.authority = stamp->authority;
    if (store::JournalStore(database).headAt(file.entry) != stamp->head)
        row.state = State::OtherJournal;
    else if (!journal::verifyTimeStamp(file.der, stamp->head, {authorityPem}))
        row.state = State::NotTrusted;
    return row;
}

// Files of which the store knows nothing, and tokens of the store without a file.
struct Difference {
    std::vector<store::TimeStampToken> toStore;
    QList<store::TimeStampFolder::File> withoutFile;
};

Difference differenceOf(store::Database &database, const QList<store::TimeStampFolder::File> &files)
{
    Difference difference;
    store::JournalStore journal(database);
    const auto kept = store::TimeStampStore(database).all();
    for (const auto &file : files) {
        const store::TimeStampToken token{file.entry, file.der};
        const auto stamp = journal::readTimeStamp(file.der);
        if (stamp && journal.headAt(file.entry) == stamp->head && !std::ranges::count(kept, token))
            difference.toStore.push_back(token);
    }
    for (const store::TimeStampToken &token : kept) {
        const bool hasFile = std::ranges::any_of(files, [&token](const auto &file) {
            return file.entry == token.entry && file.der == token.token;
        });
        if (!hasFile)
            difference.withoutFile += {token.entry, token.token};
    }
    return difference;
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
        auto files = folderOf(session).tokens();
        files += differenceOf(database, files).withoutFile;
        std::ranges::stable_sort(files, {}, &store::TimeStampFolder::File::entry);
        QList<TimeStampRow> rows;
        for (const auto &file : files)
            rows += rowOf(database, file, pem);
        return rows;
    });
}

void reconcileTimeStamps(const Session &session)
{
    if (session.vault().access() == store::Access::ReadOnly)
        return;
    const store::TimeStampFolder folder = folderOf(session);
    const auto difference =
        readStage(session, [&folder](store::Database &database) -> base::Result<Difference> {
            return differenceOf(database, folder.tokens());
        });
    if (!difference)
        return;
    for (const auto &file : difference->withoutFile) {
        const auto saved = folder.saveToken(file.entry, file.der);
        static_cast<void>(saved);
    }
    if (difference->toStore.empty())
        return;
    const auto written = writeStage(session, [&](store::Database &database, journal::Draft &) {
        for (const store::TimeStampToken &token : difference->toStore)
            store::TimeStampStore(database).add(token);
        return base::Result<void>();
    });
    static_cast<void>(written);
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
    const auto reply = ask(**authority, request->der, progress);
    if (!reply)
        return reply.error();
    return keep(session, *request, *reply, (*authority)->authorityPem);
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
    if (const auto written = writeOutputFile(file, request->der); !written)
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
    const auto request = requestOf(folderOf(session), stamp->head);
    if (!request)
        return inputError(QCoreApplication::translate(
            "services",
            "This time-stamp answers no request of this vault: its imprint is that of something "
            "else. Nothing was kept."));
    return keep(session, *request, *reply, *pem);
}

} // namespace services
