// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "notices/letter.h"
#include "printing/envelope.h"

#include <QByteArray>

namespace printing {

// One letter alone, in memory: the preview and the specimen of the CNIL
// bundle.  Needs loadFonts().  The same letter gives the same bytes.
base::Result<QByteArray> renderLetter(const notices::Letter &letter,
                                      const EnvelopeProfile &envelope = {});

} // namespace printing
