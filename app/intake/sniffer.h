// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/dialect.h"

#include <QByteArrayView>

namespace intake {

// How the file is written, decided from its first bytes.  `complete` says that
// the sample is the whole file.  An Input error for an empty file, a binary one
// (spreadsheet, PDF, archive: named by its signature) and for one whose rows
// are not cut by one separator.  A doubtful answer is no error: see
// Dialect::confidence.
base::Result<Dialect> sniff(QByteArrayView sample, bool complete, const DialectHints &hints = {});

// True once the sample says enough about the encoding that reading further
// would not change the answer: a file may hold no accent in its first megabyte.
bool decidesEncoding(QByteArrayView sample);

} // namespace intake
