// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/bundle.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <Poco/MemoryStream.h>
#include <Poco/Zip/ZipArchive.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

constexpr qsizetype kLargestBundle = 512LL * 1024 * 1024;
constexpr qsizetype kLongestName = 64;
constexpr qsizetype kEndRecordBytes = 22; // end of central directory, without comment

constexpr auto kReadme = "README.txt"_L1;
constexpr auto kManifest = "manifest.json"_L1;
constexpr auto kSums = "SHA256SUMS"_L1;
constexpr std::array kOwnNames{kReadme, kManifest, kSums};

base::Error inputError(const QString &message)
{
    return {base::Error::Kind::Input, message};
}

bool isOwnName(const QString &name)
{
    return std::find(kOwnNames.begin(), kOwnNames.end(), name) != kOwnNames.end();
}

// No path, no capital (Windows does not tell them apart), nothing hidden.
bool isPlainName(const QString &name)
{
    const auto isAlphanumeric = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
    };
    return !name.isEmpty() && name.size() <= kLongestName && isAlphanumeric(name.front())
        && std::all_of(name.begin(), name.end(), [&](QChar c) {
               return isAlphanumeric(c) || c == u'.' || c == u'_' || c == u'-';
           });
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QByteArray readme()
{
    QFile file(u":/cnil/lisez-moi.txt"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray manifestOf(const std::vector<BundleFile> &files, const BundleInfo &info)
{
    QJsonArray list;
    for (const BundleFile &file : files)
        list += QJsonObject{{u"name"_s, file.name},
                            {u"size"_s, qint64(file.bytes.size())},
                            {u"sha256"_s, sha256(file.bytes)}};
    const QJsonObject root{{u"format"_s, u"avis34-bundle"_s},
                           {u"format_version"_s, 1},
                           {u"kind"_s, filingKindKey(info.kind)},
                           {u"reference"_s, info.reference},
                           {u"vocabulary"_s, info.vocabularyVersion},
                           {u"prepared_at"_s, info.preparedAtUtc.toUTC().toString(Qt::ISODate)},
                           {u"files"_s, list}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

// The form that `sha256sum -c` reads.
QByteArray sumsOf(const std::vector<BundleFile> &files)
{
    QString sums;
    for (const BundleFile &file : files)
        sums += sha256(file.bytes) + u"  "_s + file.name + u'\n';
    return sums.toUtf8();
}

base::Result<void> checkFiles(const std::vector<BundleFile> &files)
{
    if (files.empty())
        return inputError(QCoreApplication::translate("cnil", "The bundle would be empty."));
    qsizetype total = 0;
    for (size_t i = 0; i < files.size(); ++i) {
        const QString &name = files[i].name;
        if (!isPlainName(name) || name == kManifest)
            return inputError(
                QCoreApplication::translate(
                    "cnil",
                    "“%1” cannot be a file name in the bundle: use small letters, digits, dot, "
                    "hyphen and underscore.")
                    .arg(name.left(kLongestName)));
        if (i > 0 && files[i - 1].name == name)
            return inputError(
                QCoreApplication::translate("cnil", "The file “%1” is in the bundle twice.")
                    .arg(name));
        total += files[i].bytes.size();
    }
    if (total > kLargestBundle)
        return inputError(
            QCoreApplication::translate("cnil", "The bundle would be larger than 512 MiB."));
    return {};
}

// ---- reading, which trusts nothing ----

base::Error damaged(const QString &what)
{
    return inputError(
        QCoreApplication::translate("cnil", "The bundle does not hold: %1.").arg(what));
}

// The tables of Poco are keyed by name: what a double entry would hide is found
// by the number of entries in the end record, which must be the last 22 bytes.
struct EndRecord {
    quint16 entries = 0;
    quint32 directoryOffset = 0;
};

std::optional<EndRecord> endRecordOf(const QByteArray &zip)
{
    if (zip.size() < kEndRecordBytes)
        return std::nullopt;
    const char *record = zip.constData() + zip.size() - kEndRecordBytes;
    if (qFromLittleEndian<quint32>(record) != 0x06054b50)
        return std::nullopt;
    const auto directorySize = qFromLittleEndian<quint32>(record + 12);
    const EndRecord end{qFromLittleEndian<quint16>(record + 10),
                        qFromLittleEndian<quint32>(record + 16)};
    const bool closed = qint64(end.directoryOffset) + directorySize + kEndRecordBytes == zip.size();
    return closed ? std::optional(end) : std::nullopt;
}

bool isStored(const Poco::Zip::ZipLocalFileHeader &header)
{
    return header.isFile() && !header.isEncrypted()
        && header.getCompressionMethod() == Poco::Zip::ZipCommon::CM_STORE
        && header.getCompressedSize() == header.getUncompressedSize();
}

// The entries in the order of their bytes, which must follow each other without
// a gap from the first byte to the directory.
base::Result<std::vector<BundleFile>>
entriesOf(const QByteArray &zip, const Poco::Zip::ZipArchive &archive, const EndRecord &end)
{
    std::map<std::streamoff, const Poco::Zip::ZipLocalFileHeader *> byPosition;
    for (auto it = archive.headerBegin(); it != archive.headerEnd(); ++it)
        byPosition[it->second.getStartPos()] = &it->second;
    const auto listed = std::distance(archive.fileInfoBegin(), archive.fileInfoEnd());
    if (std::cmp_not_equal(byPosition.size(), end.entries) || listed != end.entries)
        return damaged(QCoreApplication::translate("cnil", "an entry is hidden or double"));

    std::vector<BundleFile> files;
    std::streamoff position = 0;
    for (const auto &[start, header] : byPosition) {
        const QString name = QString::fromStdString(header->getFileName());
        if (!isPlainName(name) && !isOwnName(name))
            return damaged(QCoreApplication::translate("cnil", "an entry has an odd name"));
        if (!isStored(*header) || start != position || header->getDataEndPos() > zip.size())
            return damaged(QCoreApplication::translate("cnil", "the entry “%1” is odd").arg(name));
        position = header->getDataEndPos();
        files.push_back(
            {name, zip.mid(header->getDataStartPos(), position - header->getDataStartPos())});
    }
    if (position != end.directoryOffset)
        return damaged(QCoreApplication::translate("cnil", "there are bytes between the entries"));
    return files;
}

base::Result<std::vector<BundleFile>> readZip(const QByteArray &zip)
{
    const auto end = endRecordOf(zip);
    if (!end || zip.size() > kLargestBundle)
        return damaged(QCoreApplication::translate("cnil", "it is not a whole bundle"));
    try {
        Poco::MemoryInputStream in(zip.constData(), zip.size());
        const Poco::Zip::ZipArchive archive(in);
        return entriesOf(zip, archive, *end);
    } catch (const std::exception &) {
        // Poco's text may quote bytes of the file: it is not shown.
        return damaged(QCoreApplication::translate("cnil", "it is not a readable ZIP file"));
    }
}

std::optional<FilingKind> kindFrom(const QString &key)
{
    for (const FilingKind kind : {FilingKind::Initial, FilingKind::FollowUp, FilingKind::Complete})
        if (filingKindKey(kind) == key)
            return kind;
    return std::nullopt;
}

std::optional<BundleInfo> infoFrom(const QJsonObject &manifest)
{
    const auto kind = kindFrom(manifest["kind"_L1].toString());
    const bool known =
        manifest["format"_L1] == "avis34-bundle"_L1 && manifest["format_version"_L1].toInt() == 1;
    if (!kind || !known)
        return std::nullopt;
    return BundleInfo{*kind, manifest["reference"_L1].toString(),
                      manifest["vocabulary"_L1].toString(),
                      QDateTime::fromString(manifest["prepared_at"_L1].toString(), Qt::ISODate)};
}

base::Result<void> checkAgainstManifest(const std::vector<BundleFile> &listed,
                                        const QJsonArray &manifest)
{
    std::map<QString, QJsonObject> expected;
    for (const QJsonValue item : manifest)
        expected[item["name"_L1].toString()] = item.toObject();
    for (const BundleFile &file : listed) {
        const auto found = expected.find(file.name);
        if (found == expected.end())
            return damaged(
                QCoreApplication::translate("cnil", "“%1” is not in the manifest").arg(file.name));
        if (found->second["size"_L1].toInteger(-1) != file.bytes.size()
            || found->second["sha256"_L1].toString() != sha256(file.bytes))
            return damaged(QCoreApplication::translate("cnil", "“%1” was changed").arg(file.name));
        expected.erase(found);
    }
    if (!expected.empty())
        return damaged(QCoreApplication::translate("cnil", "“%1” is missing")
                           .arg(expected.begin()->first.left(kLongestName)));
    return {};
}

// Takes the last entry out, which must have that name.
std::optional<QByteArray> takeLast(std::vector<BundleFile> &files, QLatin1StringView name)
{
    if (files.empty() || files.back().name != name)
        return std::nullopt;
    QByteArray bytes = std::move(files.back().bytes);
    files.pop_back();
    return bytes;
}

} // namespace

base::Result<QByteArray> writeBundle(std::vector<BundleFile> files, const BundleInfo &info)
{
    std::sort(files.begin(), files.end(),
              [](const BundleFile &a, const BundleFile &b) { return a.name < b.name; });
    if (const auto checked = checkFiles(files); !checked)
        return checked.error();
    files.insert(files.begin(), {kReadme, readme()});
    files.push_back({kManifest, manifestOf(files, info)});
    files.push_back({kSums, sumsOf(files)});
    return storedZip(files);
}

base::Result<VerifiedBundle> verifyBundle(const QByteArray &zip)
{
    auto read = readZip(zip);
    if (!read)
        return read.error();
    std::vector<BundleFile> files = *std::move(read);

    const auto sums = takeLast(files, kSums);
    const QByteArray expectedSums = sumsOf(files);
    const auto manifestBytes = takeLast(files, kManifest);
    const QJsonObject manifest =
        QJsonDocument::fromJson(manifestBytes.value_or(QByteArray())).object();
    const auto info = infoFrom(manifest);
    if (!info)
        return damaged(QCoreApplication::translate("cnil", "it has no manifest that can be read"));
    if (auto checked = checkAgainstManifest(files, manifest["files"_L1].toArray()); !checked)
        return checked.error();
    // After the manifest, which can name the file.
    if (sums != expectedSums)
        return damaged(QCoreApplication::translate(
            "cnil", "the list SHA256SUMS is missing or does not agree with the files"));
    if (files.empty() || files.front().name != kReadme)
        return damaged(QCoreApplication::translate("cnil", "“%1” is missing").arg(kReadme));
    files.erase(files.begin());
    return VerifiedBundle{*info, std::move(files)};
}

} // namespace cnil
