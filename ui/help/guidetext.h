// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QRegularExpression>
#include <QString>

#include <vector>

class QPalette;
class QTextDocument;

// The guide as a document of Qt: its headings, its looks, the search in it.
namespace ui {

// A heading of the guide, and the anchor by which links and places name it:
// the words in small letters, joined by hyphens, as GitHub makes it, so that
// the links of the guide work there too.
struct GuideHeading {
    int level = 0; // 1 is the title of the guide
    QString text;
    QString anchor;
    int position = 0; // in the document
};
std::vector<GuideHeading> headingsOf(const QTextDocument &guide);

// What setMarkdown leaves to be wished: air between lines and above headings,
// links in the accent of the palette, tables with quiet lines and room in their
// cells.  May be called again, when the palette or the font has changed.
void dressGuide(QTextDocument &guide, const QPalette &palette);

// Finds what was typed whatever its accents, apostrophes and kinds of blanks;
// empty for blank text.
QRegularExpression searchPattern(const QString &typed);

} // namespace ui
