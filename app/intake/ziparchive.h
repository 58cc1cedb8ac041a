// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

#include <memory>
#include <vector>

struct zip_file;

namespace intake {

// What an archive may hold and become, counted while inflating: headers lie.
inline constexpr qsizetype kMaxZipEntries = 10'000;
inline constexpr qint64 kMaxZipBytes = qint64{4} << 30;       // of the file
inline constexpr qint64 kMaxEntryBytes = qint64{4} << 30;     // of one entry, inflated
inline constexpr qint64 kMaxInflatedBytes = qint64{12} << 30; // of all that is read of one archive
// Sheets are deflated 10 to 60 times; deflate itself ends at 1032.  Small parts
// are not judged: a megabyte harms nobody.
inline constexpr qint64 kMaxZipRatio = 200;
inline constexpr qint64 kZipRatioFrom = qint64{1} << 20;

class ZipEntry;

// A ZIP archive, read where it lies: entries are inflated in pieces and never
// written anywhere, so that the names in the archive name nothing on the disk.
//
// By libzip.  Poco Zip, which writes our own archives, is no way to read those
// of others: it reads through std::istream, looks at no ratio (a bomb of 1 MB
// became 1 GiB without an error) and follows the local headers, which need not
// be what the directory says.
class ZipArchive final
{
public:
    // Reads the directory.  `device` can seek, is open for reading and outlives
    // this.  Input errors: no archive, truncated, too many entries, two entries
    // of one name (after case folding), a name that leads out of the archive,
    // an encrypted entry, a method other than stored and deflated.
    static base::Result<std::unique_ptr<ZipArchive>> open(QIODevice &device);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    // In the order of the directory, with "/".
    const std::vector<QByteArray> &names() const { return m_names; }
    // Names in an archive of Office Open XML differ by more than case
    // (ISO/IEC 29500-2, 6.2.2.3), so that case does not matter here.
    bool contains(QByteArrayView name) const { return find(name) >= 0; }

    // `maxBytes`: what it may inflate to.  Input error: no such entry.  The
    // archive outlives the entry.
    base::Result<std::unique_ptr<ZipEntry>> openEntry(QByteArrayView name,
                                                      qint64 maxBytes = kMaxEntryBytes);

private:
    friend class ZipEntry;
    struct Handle;

    explicit ZipArchive(QIODevice &device);
    base::Result<void> readDirectory();
    base::Result<void> addName(quint64 index);
    qsizetype find(QByteArrayView name) const;

    std::unique_ptr<Handle> m_handle;
    std::vector<QByteArray> m_names;
    std::vector<QString> m_folded; // as the names
    qint64 m_inflated = 0;
};

// One entry, from front to end.
class ZipEntry final
{
public:
    ~ZipEntry();
    ZipEntry(const ZipEntry &) = delete;
    ZipEntry &operator=(const ZipEntry &) = delete;

    // Up to `size` bytes; 0 at the end, where the checksum has proved right.
    // Input errors: damaged, a limit exceeded.  Storage errors: the device failed.
    base::Result<qsizetype> read(char *to, qsizetype size);

    // How much of it was read, 0 to 1, as far as its header is right.
    double share() const;

private:
    friend class ZipArchive;
    ZipEntry(ZipArchive &archive, zip_file *file, qint64 statedBytes, qint64 maxBytes);

    ZipArchive &m_archive;
    zip_file *m_file;
    qint64 m_stated;
    qint64 m_max;
    qint64 m_inflated = 0;
    qint64 m_packed = 0; // bytes really taken from the file
};

} // namespace intake
