// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/fonts.h"

#include <QFile>

#include <map>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

QString resourceOf(Face face)
{
    switch (face) {
    case Face::Regular:
        return u":/fonts/Lato-Regular.ttf"_s;
    case Face::Bold:
        return u":/fonts/Lato-Bold.ttf"_s;
    case Face::Italic:
        return u":/fonts/Lato-Italic.ttf"_s;
    case Face::BoldItalic:
        return u":/fonts/Lato-BoldItalic.ttf"_s;
    case Face::Mono:
        return u":/fonts/LiberationMono-Regular.ttf"_s;
    }
    return {};
}

using Fonts = std::map<Face, TrueTypeFont>;

base::Result<Fonts> readFonts()
{
    Fonts fonts;
    for (const Face face : kAllFaces) {
        QFile file(resourceOf(face));
        if (!file.open(QIODevice::ReadOnly))
            return base::Error{
                base::Error::Kind::Storage,
                QCoreApplication::translate("printing",
                                            "The program's own fonts are missing; nothing is "
                                            "printed. Install the program again.")};
        auto parsed = TrueTypeFont::parse(file.readAll());
        if (!parsed)
            return parsed.error();
        fonts.emplace(face, *std::move(parsed));
    }
    return fonts;
}

// Read on first use; C++ makes every other thread wait for the first.
const base::Result<Fonts> &fonts()
{
    static const base::Result<Fonts> theFonts = readFonts();
    return theFonts;
}

} // namespace

base::Result<void> loadFonts()
{
    if (!fonts())
        return fonts().error();
    return {};
}

const TrueTypeFont &font(Face face)
{
    return fonts()->at(face);
}

QByteArray postScriptName(Face face)
{
    const QString path = resourceOf(face);
    return path.sliced(path.lastIndexOf(u'/') + 1).chopped(4).toLatin1();
}

double textWidth(Face face, double points, QStringView text)
{
    const TrueTypeFont &used = font(face);
    return used.width(text) * points * kMillimetresPerPoint / used.unitsPerEm();
}

} // namespace printing
