// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "printing/truetype.h"

#include <QByteArray>

#include <array>

namespace printing {

// The program prints with its own fonts (compiled in), never the machine's, so
// that the same letter is the same page everywhere.
enum class Face {
    Regular, // Lato, for what people read
    Bold,
    Italic,
    BoldItalic,
    Mono, // Liberation Mono: constant pitch for the recipient block (NF Z10-011)
};
inline constexpr std::array kAllFaces{Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic,
                                      Face::Mono};

// Reads them once; a call from any thread, again and again, is harmless.
// Nothing may be printed if this fails: the program was built without them.
base::Result<void> loadFonts();

// After loadFonts() has succeeded.
const TrueTypeFont &font(Face face);
QByteArray postScriptName(Face face);

// Width of a text in millimetres at a size in points.
double textWidth(Face face, double points, QStringView text);

inline constexpr double kMillimetresPerPoint = 25.4 / 72.0;

} // namespace printing
