// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QString>

#include <sqlcipher/sqlite3.h>

namespace support {

// Everything that a store holds, page by page as SQLite sees it when it has the key: for
// tests that look for what must be gone.  Empty when it does not open.  Needs SQLCipher::SQLCipher.
inline QByteArray pagesOf(const QString &file, const base::Secret &key)
{
    sqlite3 *handle = nullptr;
    QByteArray pages;
    if (sqlite3_open_v2(file.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr)
        == SQLITE_OK) {
        const QByteArray hex = "x'" + key.view().toByteArray().toHex() + "'";
        sqlite3_key(handle, hex.constData(), int(hex.size()));
        sqlite3_int64 size = 0;
        unsigned char *bytes = sqlite3_serialize(handle, "main", &size, 0);
        pages = QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size));
        sqlite3_free(bytes);
    }
    sqlite3_close_v2(handle);
    return pages;
}

} // namespace support
