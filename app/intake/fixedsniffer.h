// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/dialect.h"

#include <QByteArrayView>

#include <optional>

namespace intake {

// The columns of fixed width that a text shows, as the dialect that reads it: its
// encoding and line ending are those of `dialect`.  `text` is the beginning of the
// file, ASCII-compatible; `complete` says that it is all of it.  Nothing when
// there are none, or not enough rows to tell.
std::optional<Dialect> sniffFixedColumns(QByteArrayView text, bool complete, Dialect dialect,
                                         const DialectHints &hints);

} // namespace intake
