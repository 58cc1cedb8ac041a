// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/envelope.h"

#include "printing/canvas.h"
#include "printing/letterlayout.h"

namespace printing {

bool isUsable(const EnvelopeProfile &profile)
{
    const QRectF page(0, 0, kPageWidth, kPageHeight);
    return page.contains(profile.window) && profile.window.width() >= kSmallestWindow.width()
        && profile.window.height() >= kSmallestWindow.height();
}

} // namespace printing
