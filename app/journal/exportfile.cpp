// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/exportfile.h"

#include "journal/canonicalline.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace journal {

namespace {

constexpr int kVersion = 1;
// Far above any entry: a stranger's file must not fill the memory.
constexpr qint64 kMaxLineBytes = 1 << 20;

QByteArray fromHex(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
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

// One line at a time into the same memory: QIODevice's own would take a megabyte for each.
class LineReader final
{
public:
    explicit LineReader(QIODevice &device)
        : m_device(device)
        , m_buffer(kMaxLineBytes, Qt::Uninitialized)
    {
    }
    bool atEnd() const { return m_device.atEnd(); }
    // With its line end; empty when it cannot be read, cut when it is too long.
    QByteArray next()
    {
        const qint64 size = m_device.readLine(m_buffer.data(), m_buffer.size());
        return {m_buffer.constData(), std::max<qint64>(size, 0)};
    }

private:
    QIODevice &m_device;
    QByteArray m_buffer;
};

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
std::optional<QString> lineFault(const QByteArray &bytes, Chain &chain, QByteArray &last)
{
    if (const auto line = canonicalLine(bytes)) {
        if (std::optional<QString> fault = chain.follow(line->entry))
            return fault;
        last = line->utc.toByteArray();
        return {};
    }
    const std::optional<Entry> entry = parseEntry(bytes);
    if (!entry)
        return QCoreApplication::translate("journal",
                                           "This line is not an entry as the program "
                                           "writes it.");
    if (std::optional<QString> fault = chain.follow(*entry))
        return fault;
    last = utcText(entry->utc);
    return {};
}

} // namespace

QByteArray exportHeader(qint64 entries, const QByteArray &head)
{
    return canonicalJson(QJsonObject{{u"format"_s, u"avis34-journal"_s},
                                     {u"version"_s, kVersion},
                                     {u"entries"_s, entries},
                                     {u"head"_s, QString::fromLatin1(head.toHex())}})
        + '\n';
}

QByteArray exportLine(const Entry &entry)
{
    return R"({"actor":)" + canonicalJson(entry.actor) + R"(,"event":)" + canonicalJson(entry.event)
        + R"(,"head":")" + entry.head.toHex() + R"(","leaf":")" + entry.leaf.toHex() + R"(","n":)"
        + QByteArray::number(entry.n) + R"(,"object":)" + canonicalJson(entry.object)
        + R"(,"payload":)" + entry.payload.value_or(QByteArray("null")) + R"(,"salt":")"
        + entry.salt.toHex() + R"(","utc":")" + utcText(entry.utc) + "\"}\n";
}

base::Result<Verification> verifyExport(QIODevice &device, const EntryWatch &watch)
{
    LineReader lines(device);
    const base::Result<Header> header = parseHeader(lines.next());
    if (!header)
        return header.error();
    Chain chain;
    Verification result;
    QByteArray last;
    qint64 lineNumber = 1;
    while (!lines.atEnd() && !result.fault) {
        ++lineNumber;
        if (auto reason = lineFault(lines.next(), chain, last))
            result.fault = {lineNumber, chain.count() + 1, *reason};
        else if (watch)
            watch(chain.count(), chain.head(), last);
    }
    if (!result.fault) {
        if (auto reason = endFault(*header, chain))
            result.fault = {lineNumber, chain.count() + 1, *reason};
    }
    result.entries = chain.count();
    result.head = chain.head();
    result.last = QDateTime::fromString(QString::fromLatin1(last), Qt::ISODateWithMs);
    return result;
}

} // namespace journal
