// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/letter.h"
#include "printing/envelope.h"
#include "printing/letterlayout.h"

#include <QHash>

#include <optional>
#include <utility>

namespace printing {

// Whether a letter fits its window and its sheets, without writing a PDF: for
// a pre-flight that tries every person and not a sample.  What
// problemOf() lets pass, writeLot() prints.  Texts that several letters share
// are laid out once.  Needs loadFonts(); one object per thread.
class LetterFit final
{
public:
    explicit LetterFit(const EnvelopeProfile &envelope);

    std::optional<LetterProblem> problemOf(const notices::Letter &letter);
    // Printed pages of the text; 0 if it is no text of a letter.
    int pagesOf(const notices::Letter &letter);

private:
    struct Body {
        int pages = 0; // 0: not of the subset of notices::parseRichText()
        bool hasAllGlyphs = true;
    };
    const Body &bodyOf(const notices::Letter &letter);

    EnvelopeProfile m_envelope;
    FontUse m_use;
    QHash<std::pair<QString, int>, Body> m_bodies; // by text and form
};

} // namespace printing
