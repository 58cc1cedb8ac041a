// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "printing/envelope.h"

#include <QByteArray>
#include <QDateTime>

namespace printing {

// Two pages to print, fold and put into an envelope before the first letter: a
// grid in millimetres, the window of the profile outlined, its fold marks, a
// specimen block of seven lines (then of six) of 38 characters where letters
// have it, and what to check, in words.  PDF; needs loadFonts().  A profile that
// is not isUsable() is drawn too, since it is being measured; Input error only
// when the block does not fit at all.
base::Result<QByteArray> renderTestGrid(const EnvelopeProfile &profile, const QDateTime &createdAt);

} // namespace printing
