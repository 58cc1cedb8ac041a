// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace cnil {

struct ZipFile {
    QString name; // path inside, with "/"
    QByteArray bytes;
    bool operator==(const ZipFile &) const = default;
};

// A ZIP of the files in this order, stored, not deflated, under one fixed time
// stamp: the same files give the same bytes, whatever the version of zlib.
QByteArray storedZip(const std::vector<ZipFile> &files);

} // namespace cnil
