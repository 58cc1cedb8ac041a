// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <set>
#include <vector>

namespace printing {

using Glyph = quint16;

// A TrueType font file as the printed page needs it: which glyph shows a
// character, how wide it is, and the file cut down to the glyphs in use.
//
// Why not QFont: the widths and the line breaks that Qt finds depend on the
// machine's font engine, on its version, and on other fonts of the same name
// that the user installed, and a letter must be the same page everywhere.
// Measured besides: QPdfWriter places every glyph by itself, 1.9 ms for a full
// page against 0.03 ms here, and PDFium needs 3.3 ms to read such a page
// again; and Lato's ligatures lose their letters in text extraction
// ("pa ents" for « patients »), so there are none here.
//
// Immutable after parse(), therefore shared by threads.
class TrueTypeFont final
{
public:
    // Input error if a table that is needed is missing or cut off.
    static base::Result<TrueTypeFont> parse(const QByteArray &file);

    // 0 if the font has no glyph for the character (Basic Multilingual Plane).
    Glyph glyphFor(QChar character) const { return m_glyphs[character.unicode()]; }

    // In units of the font, unitsPerEm() to the em.
    int advance(Glyph glyph) const { return m_advances[glyph]; }
    int kerning(Glyph left, Glyph right) const;
    int unitsPerEm() const { return m_unitsPerEm; }
    int ascent() const { return m_ascent; }
    int descent() const { return m_descent; } // negative
    int capHeight() const { return m_capHeight; }
    double italicAngle() const { return m_italicAngle; }
    struct Box {
        int left, bottom, right, top;
    };
    Box boundingBox() const { return m_box; }
    qsizetype glyphCount() const { return qsizetype(m_advances.size()); }

    // Width of a text with kerning, in units; missing glyphs count as wide as
    // the font's own mark for them.
    int width(QStringView text) const;

    // A font file with these glyphs, those that they are composed of, and
    // glyph 0, under their old numbers.
    QByteArray subset(const std::set<Glyph> &glyphs) const;

private:
    struct KerningPair {
        quint32 key; // left << 16 | right
        int value;
    };

    bool readMetrics();
    bool readGlyphMap();
    void readKerning();
    QByteArray table(const char *tag) const;
    std::pair<quint32, quint32> outline(Glyph glyph) const; // from, to in "glyf"
    void addComponents(Glyph glyph, std::set<Glyph> &glyphs) const;

    QByteArray m_file;
    QByteArray m_loca;
    QByteArray m_glyf;
    std::vector<Glyph> m_glyphs; // by UTF-16 code unit
    std::vector<quint16> m_advances;
    std::vector<KerningPair> m_kerning; // sorted by key
    std::vector<quint32> m_kerningOf;   // by left glyph: where its pairs begin
    Box m_box{};
    int m_unitsPerEm = 0;
    int m_ascent = 0;
    int m_descent = 0;
    int m_capHeight = 0;
    double m_italicAngle = 0;
    bool m_longOffsets = false;
};

} // namespace printing
