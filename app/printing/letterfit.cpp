// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/letterfit.h"

namespace printing {

namespace {

// As many as a lot remembers: a text that names its person is every time
// another, and memory stays flat.
constexpr qsizetype kRememberedBodies = 4096;

} // namespace

LetterFit::LetterFit(const EnvelopeProfile &envelope)
    : m_envelope(envelope)
{
}

std::optional<LetterProblem> LetterFit::problemOf(const notices::Letter &letter)
{
    const Body &body = bodyOf(letter);
    if (body.pages == 0 || body.pages > mostPages(letter.variant.form))
        return LetterProblem::BodyTooLong;
    if (!body.hasAllGlyphs)
        return LetterProblem::MissingGlyph;
    Canvas scratch(m_use);
    return drawFirstPage(scratch, letter, m_envelope);
}

int LetterFit::pagesOf(const notices::Letter &letter)
{
    return bodyOf(letter).pages;
}

const LetterFit::Body &LetterFit::bodyOf(const notices::Letter &letter)
{
    const std::pair key(letter.bodyHtml, int(letter.variant.form));
    if (const auto known = m_bodies.constFind(key); known != m_bodies.cend())
        return *known;
    Body body;
    if (const auto laidOut = layOutBody(letter.bodyHtml, letter.variant.form)) {
        body.pages = laidOut->pages();
        for (int page = 1; page <= body.pages; ++page) {
            Canvas scratch(m_use);
            body.hasAllGlyphs = drawBody(scratch, *laidOut, page) && body.hasAllGlyphs;
        }
    }
    if (m_bodies.size() >= kRememberedBodies)
        m_bodies.clear();
    return *m_bodies.insert(key, body);
}

} // namespace printing
