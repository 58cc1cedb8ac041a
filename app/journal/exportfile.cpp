// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/exportfile.h"

#include "journal/chain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace journal {

namespace {

constexpr int kVersion = 1;
// Far above any entry: a stranger's file must not fill the memory.
constexpr qint64 kMaxLineBytes = 1 << 20;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray fromHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QByteArray line(const QJsonObject &object)
{
    return canonicalJson(object) + '\n';
}

base::Error notAJournal()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("journal",
                                        "This file is not an exported journal of Avis 34. Choose "
                                        "the file that \"journal export\" wrote.")};
}

struct Header {
    qint64 entries = 0;
    QByteArray head;
};

base::Result<Header> parseHeader(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json["format"_L1].toString() != "avis34-journal"_L1)
        return notAJournal();
    if (json["version"_L1].toInt() > kVersion)
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("journal",
                                        "This journal was exported by a newer Avis 34. Verify it "
                                        "with that version.")};
    const Header header{json["entries"_L1].toInteger(-1), fromHex(json["head"_L1])};
    if (bytes != exportHeader(header.entries, header.head) || header.entries < 0)
        return notAJournal();
    return header;
}

// Nothing when the line is not exactly what exportLine() writes.
std::optional<Entry> parseEntry(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Entry entry;
    entry.n = json["n"_L1].toInteger();
    entry.utc = QDateTime::fromString(json["utc"_L1].toString(), Qt::ISODateWithMs);
    entry.actor = json["actor"_L1].toString();
    entry.event = json["event"_L1].toString();
    entry.object = json["object"_L1].toString();
    entry.salt = fromHex(json["salt"_L1]);
    if (json["payload"_L1].isObject())
        entry.payload = canonicalJson(json["payload"_L1].toObject());
    entry.leaf = fromHex(json["leaf"_L1]);
    entry.head = fromHex(json["head"_L1]);
    if (exportLine(entry) != bytes || entry.leaf.size() != Chain::kHashBytes
        || entry.head.size() != Chain::kHashBytes)
        return {};
    return entry;
}

// Checks the file's end against what its first line promised.
std::optional<QString> endFault(const Header &header, const Chain &chain)
{
    if (chain.count() != header.entries)
        return QCoreApplication::translate("journal",
                                           "The file ends after entry %1 but announces %2 entries.")
            .arg(chain.count())
            .arg(header.entries);
    if (chain.head() != header.head)
        return QCoreApplication::translate(
            "journal", "The last entry is not the one that the first line announces.");
    return {};
}

// The fault of one line; nothing when the chain went one entry further.
std::optional<QString> lineFault(const QByteArray &bytes, Chain &chain, QDateTime &last)
{
    const std::optional<Entry> entry = parseEntry(bytes);
    if (!entry)
        return QCoreApplication::translate("journal",
                                           "This line is not an entry as the program "
                                           "writes it.");
    if (std::optional<QString> fault = chain.follow(*entry))
        return fault;
    last = entry->utc;
    return {};
}

} // namespace

QByteArray exportHeader(qint64 entries, const QByteArray &head)
{
    return line({{u"format"_s, u"avis34-journal"_s},
                 {u"version"_s, kVersion},
                 {u"entries"_s, entries},
                 {u"head"_s, hex(head)}});
}

QByteArray exportLine(const Entry &entry)
{
    const QJsonValue payload =
        entry.payload ? QJsonValue(payloadOf(entry)) : QJsonValue(QJsonValue::Null);
    return line({{u"actor"_s, entry.actor},
                 {u"event"_s, entry.event},
                 {u"head"_s, hex(entry.head)},
                 {u"leaf"_s, hex(entry.leaf)},
                 {u"n"_s, entry.n},
                 {u"object"_s, entry.object},
                 {u"payload"_s, payload},
                 {u"salt"_s, hex(entry.salt)},
                 {u"utc"_s, utcText(entry.utc)}});
}

base::Result<Verification> verifyExport(QIODevice &device)
{
    const base::Result<Header> header = parseHeader(device.readLine(kMaxLineBytes));
    if (!header)
        return header.error();
    Chain chain;
    Verification result;
    qint64 lineNumber = 1;
    while (!device.atEnd() && !result.fault) {
        ++lineNumber;
        if (auto reason = lineFault(device.readLine(kMaxLineBytes), chain, result.last))
            result.fault = {lineNumber, chain.count() + 1, *reason};
    }
    if (!result.fault) {
        if (auto reason = endFault(*header, chain))
            result.fault = {lineNumber, chain.count() + 1, *reason};
    }
    result.entries = chain.count();
    result.head = chain.head();
    return result;
}

} // namespace journal
