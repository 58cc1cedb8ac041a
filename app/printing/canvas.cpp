// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/canvas.h"

#include <QtMath>

#include <algorithm>

namespace printing {

namespace {

double toPoints(double millimetres)
{
    return millimetres / kMillimetresPerPoint;
}

// PDF counts upwards.
double flipped(double y)
{
    return toPoints(kPageHeight - y);
}

void appendHex(QByteArray &out, Glyph glyph)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4)
        out.append(kDigits[(glyph >> shift) & 0xF]);
}

void appendOperands(QByteArray &out, std::initializer_list<double> values)
{
    for (const double value : values) {
        appendNumber(out, value);
        out.append(' ');
    }
}

} // namespace

void appendNumber(QByteArray &out, double value)
{
    const qint64 thousandths = qRound64(value * 1000.0);
    if (thousandths < 0)
        out.append('-');
    const qint64 magnitude = qAbs(thousandths);
    out.append(QByteArray::number(magnitude / 1000));
    qint64 rest = magnitude % 1000;
    if (rest == 0)
        return;
    out.append('.');
    for (qint64 place = 100; rest != 0; place /= 10) {
        out.append(char('0' + rest / place));
        rest %= place;
    }
}

FontUse::FontUse()
{
    for (const Face face : kAllFaces)
        m_use[size_t(face)].assign(size_t(font(face).glyphCount()), u'\0');
}

// A glyph may stand for several characters (the blank is also the no-break
// blank): the lowest is the one that a reader of the text wants.
void FontUse::note(Face face, Glyph glyph, QChar character)
{
    char16_t &known = m_use[size_t(face)][glyph];
    if (known != 0 && character.unicode() >= known)
        return;
    m_notedSince.push_back({face, glyph, known, m_used[size_t(face)]});
    known = character.unicode();
    m_used[size_t(face)] = true;
}

void FontUse::forget()
{
    for (; !m_notedSince.empty(); m_notedSince.pop_back()) {
        const Noted &noted = m_notedSince.back();
        m_use[size_t(noted.face)][noted.glyph] = noted.before;
        m_used[size_t(noted.face)] = noted.wasUsed;
    }
}

bool Canvas::text(Face face, double points, double x, double baseline, QStringView text,
                  double grey)
{
    const auto missing = [&](QChar character) { return font(face).glyphFor(character) == 0; };
    if (std::ranges::any_of(text, missing))
        return false;
    if (text.isEmpty())
        return true;
    appendOperands(m_content, {grey});
    m_content.append("g BT /F" + QByteArray::number(int(face)) + ' ');
    appendOperands(m_content, {points});
    m_content.append("Tf ");
    appendOperands(m_content, {toPoints(x), flipped(baseline)});
    m_content.append("Td [<");
    appendGlyphs(face, text);
    m_content.append(">] TJ ET\n");
    return true;
}

void Canvas::appendGlyphs(Face face, QStringView text)
{
    const TrueTypeFont &used = font(face);
    Glyph previous = 0;
    for (const QChar character : text) {
        const Glyph glyph = used.glyphFor(character);
        const int kerning = previous != 0 ? used.kerning(previous, glyph) : 0;
        if (kerning != 0) {
            m_content.append('>');
            appendNumber(m_content, -1000.0 * kerning / used.unitsPerEm());
            m_content.append('<');
        }
        appendHex(m_content, glyph);
        m_use.note(face, glyph, character);
        previous = glyph;
    }
}

void Canvas::line(double x1, double y1, double x2, double y2, double width, double grey)
{
    appendOperands(m_content, {grey});
    m_content.append("G ");
    appendOperands(m_content, {toPoints(width)});
    m_content.append("w ");
    appendOperands(m_content, {toPoints(x1), flipped(y1)});
    m_content.append("m ");
    appendOperands(m_content, {toPoints(x2), flipped(y2)});
    m_content.append("l S\n");
}

void Canvas::rectangle(const QRectF &outline, double width, double grey)
{
    appendOperands(m_content, {grey});
    m_content.append("G ");
    appendOperands(m_content, {toPoints(width)});
    m_content.append("w ");
    appendOperands(m_content,
                   {toPoints(outline.left()), flipped(outline.bottom()), toPoints(outline.width()),
                    toPoints(outline.height())});
    m_content.append("re S\n");
}

// One image mask instead of two hundred squares: no hairlines between modules.
void Canvas::barcode(const Barcode &code, double x, double y, double side)
{
    const QByteArray modules = QByteArray::number(code.side);
    m_content.append("q 0 g ");
    appendOperands(m_content,
                   {toPoints(side), 0, 0, toPoints(side), toPoints(x), flipped(y + side)});
    m_content.append("cm BI /W " + modules + " /H " + modules
                     + " /IM true /BPC 1 /D [1 0] /F /AHx ID\n" + code.rows.toHex() + ">\nEI Q\n");
}

void Canvas::form(int number)
{
    m_content.append("/X" + QByteArray::number(number) + " Do\n");
    m_forms.push_back(number);
}

} // namespace printing
