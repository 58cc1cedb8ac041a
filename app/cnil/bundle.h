// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "cnil/storedzip.h"
#include "cnil/vocabulary.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace cnil {

// Its name: [a-z0-9._-]{1,64}, first a letter or digit.
using BundleFile = ZipFile;

// What the manifest says about the whole.
struct BundleInfo {
    FilingKind kind = FilingKind::Initial;
    QString reference; // the controller's own
    QString vocabularyVersion;
    QDateTime preparedAtUtc;
    bool operator==(const BundleInfo &) const = default;
};

// A ZIP of the files, sorted by name, preceded by README.txt (French, for
// whoever opens it) and followed by manifest.json (names, sizes, SHA-256) and
// SHA256SUMS (for `sha256sum -c`).  The same input gives the same bytes: one
// fixed time stamp, entries stored, not deflated, so that no version of zlib
// shows.  Input errors: an odd or double name, no file, above 512 MiB.
base::Result<QByteArray> writeBundle(std::vector<BundleFile> files, const BundleInfo &info);

struct VerifiedBundle {
    BundleInfo info;
    std::vector<BundleFile> files; // without README.txt, manifest.json, SHA256SUMS
};

// Reads a bundle again, trusting nothing: every entry is listed, every listed
// file is there, sizes and hashes agree, names are plain, no entry is double,
// deflated, encrypted or hidden, nothing stands before, between or after.
// An Input error names the first file that does not hold.
base::Result<VerifiedBundle> verifyBundle(const QByteArray &zip);

} // namespace cnil
