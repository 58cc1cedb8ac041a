// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/letterwriter.h"

#include "printing/lotwriter.h"

#include <QBuffer>

namespace printing {

base::Result<QByteArray> renderLetter(const notices::Letter &letter,
                                      const EnvelopeProfile &envelope)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    bool given = false;
    const LetterSource once = [&]() -> base::Result<std::optional<notices::Letter>> {
        if (std::exchange(given, true))
            return std::optional<notices::Letter>();
        return std::optional(letter);
    };
    LotSettings settings;
    settings.number = 0;
    settings.duplex = false;
    settings.envelope = envelope;
    base::NoProgress progress;
    const auto content = writeLot(buffer, settings, once, progress);
    if (!content)
        return content.error();
    if (!content->failures.empty())
        return base::Error{base::Error::Kind::Input,
                           letterProblemText(content->failures.front().problem)};
    return pdf;
}

} // namespace printing
