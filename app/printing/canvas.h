// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "printing/barcode.h"
#include "printing/fonts.h"

#include <QByteArray>
#include <QRectF>
#include <QStringView>

#include <array>
#include <vector>

namespace printing {

inline constexpr double kPageWidth = 210.0; // A4, millimetres
inline constexpr double kPageHeight = 297.0;

// Which glyphs of each font a file draws, and the character each one stands
// for: decides what is embedded and makes the text extractable.
class FontUse final
{
public:
    FontUse();
    void note(Face face, Glyph glyph, QChar character);
    // 0 for a glyph that is not used; by glyph.
    const std::vector<char16_t> &characters(Face face) const { return m_use[size_t(face)]; }
    bool isUsed(Face face) const { return m_used[size_t(face)]; }

    // What was noted since the last keep() stays, or was never noted: a letter that
    // is left out leaves no glyph in the file.
    void keep() { m_notedSince.clear(); }
    void forget();

private:
    struct Noted {
        Face face;
        Glyph glyph;
        char16_t before;
        bool wasUsed; // the face
    };
    std::vector<Noted> m_notedSince;
    std::array<std::vector<char16_t>, kAllFaces.size()> m_use;
    std::array<bool, kAllFaces.size()> m_used{};
};

// The drawing instructions of one page, or of a part that several pages share.
// Millimetres from the top left corner; the baseline for text; black unless a
// grey is said (0 black, 1 white).
class Canvas final
{
public:
    explicit Canvas(FontUse &use)
        : m_use(use)
    {
    }

    // False, and nothing drawn, if the font lacks one of the characters.
    bool text(Face face, double points, double x, double baseline, QStringView text,
              double grey = 0.0);
    void line(double x1, double y1, double x2, double y2, double width, double grey = 0.0);
    void rectangle(const QRectF &outline, double width, double grey = 0.0);
    void barcode(const Barcode &code, double x, double y, double side);
    // Draws what PdfFile::addForm() took, at its own place.
    void form(int number);

    const QByteArray &content() const { return m_content; }
    const std::vector<int> &forms() const { return m_forms; }

private:
    void appendGlyphs(Face face, QStringView text);

    FontUse &m_use;
    QByteArray m_content;
    std::vector<int> m_forms;
};

// A number as PDF writes it, at most three decimals, the same in every locale.
void appendNumber(QByteArray &out, double value);

} // namespace printing
