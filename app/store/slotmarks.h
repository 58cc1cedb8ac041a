// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace store {

// Per holder of a keys.bin, what stays the same exactly as long as they open the vault with the
// same passphrase and key file, whatever their role: their slot's cost, salt, nonce and sealed
// key (keyslots.h).  Nothing of bytes that are no keys.bin.
QMap<QString, QByteArray> slotMarks(const QByteArray &keyFile);

} // namespace store
