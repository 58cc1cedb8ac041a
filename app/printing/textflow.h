// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/richtext.h"
#include "printing/canvas.h"

#include <span>
#include <vector>

namespace printing {

using notices::Block;

// A stretch of one line, ready to draw.
struct Piece {
    Face face = Face::Regular;
    double x = 0; // from the left edge of the flow, millimetres
    QString text;
    bool operator==(const Piece &) const = default;
};

struct TextLine {
    double points = 0; // size
    double top = 0;    // from the top of the flow, millimetres; counts on
    double bottom = 0; // across pages, see paginate()
    double baseline = 0;
    bool keepWithNext = false; // no page ends between this line and the next
    bool startsPage = false;
    std::vector<Piece> pieces;
    bool operator==(const TextLine &) const = default;
};

// Sizes of one kind of block.
struct BlockStyle {
    double points = 10.5;
    double leading = 1.22;  // line height as a multiple of the size
    double spaceBefore = 0; // millimetres
    double spaceAfter = 0;
    double indent = 0;
};

struct FlowStyle {
    BlockStyle title;
    BlockStyle heading;
    BlockStyle paragraph;
    BlockStyle item;       // begins with a dash at `indent`, text 4 mm further
    bool inColumns = true; // short items two to a row
    const BlockStyle &of(Block::Kind kind) const;
};

// Breaks the blocks into lines of at most `width` millimetres, at blanks only
// (never at a no-break blank), ragged right: plain readers lose the line less
// easily than in justified text.  A word wider than the line is cut.
std::vector<TextLine> flowText(const std::vector<Block> &blocks, double width,
                               const FlowStyle &style);

// The plain text broken into lines of at most `width` millimetres.
QStringList wrapped(Face face, double points, QStringView text, double width);

// Cuts the lines into pages of the given heights (the last one repeats); the
// index of the first line of each page.  Lines that keep with the next go over
// with it.
std::vector<size_t> paginate(const std::vector<TextLine> &lines, double firstHeight,
                             double otherHeight);

// False if a character has no glyph.
bool drawLines(Canvas &canvas, std::span<const TextLine> lines, double x, double y);

} // namespace printing
