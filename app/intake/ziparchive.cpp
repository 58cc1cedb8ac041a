// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/ziparchive.h"

#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>
#include <optional>
#include <set>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

// The end of the directory stands behind at most a comment of 64 KiB.
constexpr qint64 kTailBytes = 65'535 + 22 + 20;
constexpr quint64 kMaxDirectoryBytes = quint64{16} << 20;

base::Error inputError(const QString &message, const QString &detail = {})
{
    return {base::Error::Kind::Input, message, detail};
}

base::Error noArchive(const QString &detail)
{
    return inputError(QCoreApplication::translate(
                          "intake",
                          "The workbook is damaged or was not copied completely. Copy it again "
                          "from where it comes from, or save it again in a spreadsheet."),
                      detail);
}

base::Error damagedEntry(const QString &detail)
{
    return inputError(
        QCoreApplication::translate("intake",
                                    "The workbook is damaged: a part of it cannot be unpacked. "
                                    "Copy it again from where it comes from, or save it again in a "
                                    "spreadsheet."),
        detail);
}

base::Error tooLarge(const QString &detail)
{
    return inputError(
        QCoreApplication::translate("intake",
                                    "The file unpacks to far more than a patient list needs, as "
                                    "files do that are made to block a computer. It was not read. "
                                    "Save the sheet as CSV and import that file."),
        detail);
}

base::Error deceptive(const QString &detail)
{
    return inputError(
        QCoreApplication::translate("intake",
                                    "The parts of the workbook have names that no spreadsheet "
                                    "gives: two alike, or one that leads out of the file. It was "
                                    "not read. Save it again in a spreadsheet."),
        detail);
}

base::Error unknownMethod(unsigned method)
{
    return inputError(QCoreApplication::translate(
                          "intake",
                          "The workbook is compressed in a way that spreadsheets do not use. Save "
                          "it again in a spreadsheet."),
                      u"compression method %1"_s.arg(method));
}

base::Error encrypted()
{
    return inputError(QCoreApplication::translate(
        "intake",
        "The workbook is protected by a password. Open it in a spreadsheet, save a copy without "
        "password and import that one."));
}

base::Error readFailed(const QIODevice &device)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate("intake",
                                        "The file could not be read to its end. Copy it to this "
                                        "computer and try again."),
            device.errorString()};
}

bool readAt(QIODevice &device, qint64 at, char *to, qint64 size)
{
    if (!device.seek(at))
        return false;
    qint64 got = 0;
    while (got < size) {
        const qint64 piece = device.read(to + got, size - got);
        if (piece <= 0)
            return false;
        got += piece;
    }
    return true;
}

template<typename Number>
quint64 numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.data() + at);
}

// What the record "end of central directory" states, or, behind its locator,
// the one of ZIP64 (APPNOTE 4.3.14 to 4.3.16).
struct StatedDirectory {
    quint64 entries = 0;
    quint64 bytes = 0;

    bool isAcceptable() const { return entries <= kMaxZipEntries && bytes <= kMaxDirectoryBytes; }
};

std::optional<StatedDirectory> directoryAt(QByteArrayView tail, qsizetype at)
{
    if (tail.size() - at < 22)
        return {};
    StatedDirectory directory{numberAt<quint16>(tail, at + 10), numberAt<quint32>(tail, at + 12)};
    // All ones: see ZIP64.
    if (directory.entries == 0xFFFF)
        directory.entries = 0;
    if (directory.bytes == 0xFFFF'FFFF)
        directory.bytes = 0;
    return directory;
}

std::optional<StatedDirectory> directory64(QIODevice &device, QByteArrayView tail, qsizetype at)
{
    if (tail.size() - at < 20)
        return {};
    const quint64 where = numberAt<quint64>(tail, at + 8);
    QByteArray record(56, '\0');
    if (where > static_cast<quint64>(device.size() - record.size())
        || !readAt(device, static_cast<qint64>(where), record.data(), record.size())
        || !record.startsWith("PK\x06\x06"))
        return {};
    return StatedDirectory{numberAt<quint64>(record, 32), numberAt<quint64>(record, 40)};
}

// libzip makes room for as many entries as the file claims before it has seen
// one, so that the claim is looked at first: every record that it might take.
base::Result<void> checkDirectory(QIODevice &device)
{
    const qint64 size = std::min(device.size(), kTailBytes);
    QByteArray tail(size, '\0');
    if (!readAt(device, device.size() - size, tail.data(), size))
        return readFailed(device);
    bool found = false;
    for (qsizetype at = tail.indexOf("PK"); at >= 0; at = tail.indexOf("PK", at + 1)) {
        const QByteArrayView here = QByteArrayView(tail).sliced(at);
        std::optional<StatedDirectory> directory;
        if (here.startsWith("PK\x05\x06"))
            directory = directoryAt(tail, at);
        else if (here.startsWith("PK\x06\x07"))
            directory = directory64(device, tail, at);
        if (directory && !directory->isAcceptable())
            return tooLarge(u"directory of %1 entries"_s.arg(directory->entries));
        found = found || directory;
    }
    return found ? base::Result<void>() : noArchive(u"no end of central directory"_s);
}

// The part of a path that leads out of, or nowhere inside, the archive.
bool isUnsafeName(QByteArrayView name)
{
    if (name.isEmpty() || name.startsWith('/') || name.contains('\0')
        || (name.size() > 1 && name[1] == ':'))
        return true;
    const QByteArray slashed = '/' + name.toByteArray() + '/';
    return slashed.contains("/../");
}

QString foldedName(QByteArrayView name)
{
    return QString::fromUtf8(name).toCaseFolded();
}

} // namespace

// libzip reads the device through this.
struct ZipArchive::Handle {
    QIODevice &device;
    qint64 at = 0;
    qint64 taken = 0; // bytes read from the device
    bool deviceFailed = false;
    zip_error_t error = {};
    zip_t *zip = nullptr;

    static zip_int64_t serve(void *self, void *data, zip_uint64_t size, zip_source_cmd_t command);
    zip_int64_t read(void *to, zip_uint64_t size);
    zip_int64_t seek(void *data, zip_uint64_t size);
    zip_int64_t state(void *to);
};

zip_int64_t ZipArchive::Handle::read(void *to, zip_uint64_t size)
{
    const qint64 wanted = std::min(static_cast<qint64>(std::min<zip_uint64_t>(size, kMaxZipBytes)),
                                   std::max<qint64>(device.size() - at, 0));
    if (!readAt(device, at, static_cast<char *>(to), wanted)) {
        deviceFailed = true;
        zip_error_set(&error, ZIP_ER_READ, 0);
        return -1;
    }
    at += wanted;
    taken += wanted;
    return wanted;
}

zip_int64_t ZipArchive::Handle::seek(void *data, zip_uint64_t size)
{
    const zip_int64_t to = zip_source_seek_compute_offset(static_cast<zip_uint64_t>(at),
                                                          static_cast<zip_uint64_t>(device.size()),
                                                          data, size, &error);
    if (to < 0)
        return -1;
    at = to;
    return 0;
}

zip_int64_t ZipArchive::Handle::state(void *to)
{
    auto *stat = static_cast<zip_stat_t *>(to);
    zip_stat_init(stat);
    stat->size = static_cast<zip_uint64_t>(device.size());
    stat->valid |= ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
}

zip_int64_t ZipArchive::Handle::serve(void *self, void *data, zip_uint64_t size,
                                      zip_source_cmd_t command)
{
    auto &handle = *static_cast<Handle *>(self);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        handle.at = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return handle.read(data, size);
    case ZIP_SOURCE_SEEK:
        return handle.seek(data, size);
    case ZIP_SOURCE_TELL:
        return handle.at;
    case ZIP_SOURCE_STAT:
        return handle.state(data);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&handle.error, data, size);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(
            ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
            ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    default:
        zip_error_set(&handle.error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

ZipArchive::ZipArchive(QIODevice &device)
    : m_handle(new Handle{.device = device})
{
    zip_error_init(&m_handle->error);
}

ZipArchive::~ZipArchive()
{
    if (m_handle->zip != nullptr)
        zip_discard(m_handle->zip);
    zip_error_fini(&m_handle->error);
}

base::Result<std::unique_ptr<ZipArchive>> ZipArchive::open(QIODevice &device)
{
    if (device.isSequential())
        return inputError(QCoreApplication::translate(
            "intake", "A workbook can only be read from a file, not from a pipe."));
    if (device.size() > kMaxZipBytes)
        return inputError(QCoreApplication::translate(
            "intake", "The file is larger than 4 GiB. Split it and import the parts."));
    if (const base::Result<void> checked = checkDirectory(device); !checked)
        return checked.error();
    std::unique_ptr<ZipArchive> archive(new ZipArchive(device));
    if (const base::Result<void> read = archive->readDirectory(); !read)
        return read.error();
    return archive;
}

base::Result<void> ZipArchive::readDirectory()
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *const source = zip_source_function_create(&Handle::serve, m_handle.get(), &error);
    if (source != nullptr)
        m_handle->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (m_handle->zip == nullptr) {
        if (source != nullptr)
            zip_source_free(source);
        return m_handle->deviceFailed ? readFailed(m_handle->device) : noArchive(detail);
    }
    const zip_int64_t entries = zip_get_num_entries(m_handle->zip, 0);
    if (entries > kMaxZipEntries)
        return tooLarge(u"%1 entries"_s.arg(entries));
    for (zip_int64_t i = 0; i < entries; ++i) {
        if (base::Result<void> added = addName(static_cast<quint64>(i)); !added)
            return added;
    }
    const std::set<QString> different(m_folded.begin(), m_folded.end());
    if (different.size() != m_folded.size())
        return deceptive(u"two entries of one name"_s);
    return {};
}

base::Result<void> ZipArchive::addName(quint64 index)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_handle->zip, index, 0, &stat) != 0 || stat.name == nullptr)
        return damagedEntry(u"entry %1 has no name"_s.arg(index));
    QByteArray name(stat.name);
    name.replace('\\', '/'); // some programs on Windows write it so
    if (isUnsafeName(name))
        return deceptive(u"entry %1"_s.arg(index));
    if (stat.encryption_method != ZIP_EM_NONE)
        return encrypted();
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        return unknownMethod(stat.comp_method);
    m_folded.push_back(foldedName(name));
    m_names.push_back(std::move(name));
    return {};
}

qsizetype ZipArchive::find(QByteArrayView name) const
{
    const auto found = std::ranges::find(m_folded, foldedName(name));
    return found == m_folded.end() ? -1 : found - m_folded.begin();
}

base::Result<std::unique_ptr<ZipEntry>> ZipArchive::openEntry(QByteArrayView name, qint64 maxBytes)
{
    const qsizetype index = find(name);
    if (index < 0)
        return damagedEntry(u"no part of this name: "_s + QString::fromUtf8(name));
    zip_stat_t stat;
    zip_stat_init(&stat);
    const auto at = static_cast<zip_uint64_t>(index);
    zip_file_t *const file = zip_stat_index(m_handle->zip, at, 0, &stat) == 0
        ? zip_fopen_index(m_handle->zip, at, 0)
        : nullptr;
    if (file == nullptr)
        return m_handle->deviceFailed
            ? readFailed(m_handle->device)
            : damagedEntry(QString::fromUtf8(zip_strerror(m_handle->zip)));
    const auto stated = static_cast<qint64>(std::min<zip_uint64_t>(stat.size, kMaxEntryBytes));
    return std::unique_ptr<ZipEntry>(new ZipEntry(*this, file, stated, maxBytes));
}

ZipEntry::ZipEntry(ZipArchive &archive, zip_file *file, qint64 statedBytes, qint64 maxBytes)
    : m_archive(archive)
    , m_file(file)
    , m_stated(statedBytes)
    , m_max(maxBytes)
{
}

ZipEntry::~ZipEntry()
{
    zip_fclose(m_file);
}

base::Result<qsizetype> ZipEntry::read(char *to, qsizetype size)
{
    const ZipArchive::Handle &handle = *m_archive.m_handle;
    const qint64 takenBefore = handle.taken;
    const zip_int64_t got = zip_fread(m_file, to, static_cast<zip_uint64_t>(size));
    if (got < 0)
        return handle.deviceFailed ? readFailed(handle.device)
                                   : damagedEntry(QString::fromUtf8(zip_file_strerror(m_file)));
    m_packed += handle.taken - takenBefore;
    m_inflated += got;
    m_archive.m_inflated += got;
    if (m_inflated > m_max || m_archive.m_inflated > kMaxInflatedBytes)
        return tooLarge(u"more than %1 bytes"_s.arg(m_inflated - 1));
    if (m_inflated > kZipRatioFrom && m_inflated > m_packed * kMaxZipRatio)
        return tooLarge(u"inflates more than %1 times"_s.arg(kMaxZipRatio));
    return static_cast<qsizetype>(got);
}

double ZipEntry::share() const
{
    return m_stated <= 0
        ? 0
        : std::min(1.0, static_cast<double>(m_inflated) / static_cast<double>(m_stated));
}

} // namespace intake
