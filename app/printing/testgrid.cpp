// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/testgrid.h"

#include "notices/typography.h"
#include "printing/letterlayout.h"
#include "printing/pdffile.h"

#include <QBuffer>

#include <array>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

constexpr int kGridStep = 5;
constexpr int kNumberStep = 10;
constexpr double kTextLeft = 22.0;
constexpr double kTextTop = 112.0;
constexpr double kTextLine = 6.0;
constexpr double kTextPoints = 11.0;
constexpr double kTextWidth = 166.0;
constexpr int kLongestBlock = 7;

// The widest text that an address may have: every line of 38 characters, M at both ends.
QStringList specimen(int lines)
{
    QStringList block;
    for (int line = 1; line <= lines; ++line)
        block << u"M%1 LIGNE DE TRENTE HUIT CARACTERES %1 M"_s.arg(line);
    return block;
}

// Lines by the millimetre, darker ones by five and by ten.
double greyOf(int millimetre)
{
    if (millimetre % kNumberStep == 0)
        return 0.6;
    return millimetre % kGridStep == 0 ? 0.8 : 0.93;
}

void drawGrid(Canvas &canvas)
{
    for (int x = 1; x < int(kPageWidth); ++x)
        canvas.line(x, 0, x, kPageHeight, 0.08, greyOf(x));
    for (int y = 1; y < int(kPageHeight); ++y)
        canvas.line(0, y, kPageWidth, y, 0.08, greyOf(y));
    // Away from the edges, which no printer prints.
    for (int x = 2 * kNumberStep; x < int(kPageWidth) - kNumberStep; x += kNumberStep)
        canvas.text(Face::Regular, 6.0, x + 0.4, 10.0 - 0.5, QString::number(x), 0.4);
    for (int y = 2 * kNumberStep; y < int(kPageHeight) - kNumberStep; y += kNumberStep)
        canvas.text(Face::Regular, 6.0, 10.0 + 0.4, y - 0.4, QString::number(y), 0.4);
}

QStringList checks(const EnvelopeProfile &profile, int lines)
{
    const QRectF &window = profile.window;
    QStringList words{
        u"Quadrillage d'essai – enveloppe « %1 », bloc de %2 lignes"_s.arg(profile.name).arg(lines),
        u"Fenêtre du profil : %1 mm de la gauche, %2 mm du haut, %3 × %4 mm."_s.arg(window.left())
            .arg(window.top())
            .arg(window.width())
            .arg(window.height()),
        u"1. Imprimez cette page à 100 %, sans « ajuster à la page », recto seul."_s,
        u"2. Mesurez à la règle : entre les traits 20 et 120 il y a exactement 100 mm. Sinon "
        u"l'imprimante met à l'échelle : changez ses réglages et recommencez."_s};
    words
        << (profile.foldMarks.empty()
                ? u"3. Glissez la feuille sans la plier dans une enveloppe."_s
                : u"3. Pliez aux marques du bord gauche, glissez la feuille dans une enveloppe."_s);
    words << u"4. Poussez la feuille à gauche, à droite, en haut, en bas : les %1 lignes restent "
             u"entières dans la fenêtre et rien d'autre n'y paraît."_s.arg(lines)
          << u"5. Sinon, lisez sur le quadrillage où la fenêtre se trouve vraiment, saisissez ses "
             u"mesures et imprimez un nouvel essai."_s;
    for (QString &line : words)
        line = notices::frenchTypography(line);
    return words;
}

void drawWords(Canvas &canvas, const QStringList &words)
{
    double y = kTextTop;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Face face = i == 0 ? Face::Bold : Face::Regular;
        for (const QString &line : wrapped(face, kTextPoints, words[i], kTextWidth)) {
            canvas.text(face, kTextPoints, kTextLeft, y, line);
            y += kTextLine;
        }
        y += 1.5;
    }
}

base::Result<void> drawPage(Canvas &canvas, const EnvelopeProfile &profile, int lines)
{
    drawGrid(canvas);
    canvas.rectangle(profile.window, 0.4);
    drawFoldMarks(canvas, profile);
    if (const auto problem = drawRecipient(canvas, specimen(lines), profile.window))
        return base::Error{base::Error::Kind::Input, letterProblemText(*problem)};
    drawWords(canvas, checks(profile, lines));
    return {};
}

} // namespace

base::Result<QByteArray> renderTestGrid(const EnvelopeProfile &profile, const QDateTime &createdAt)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    PdfFile file(buffer, {u"Quadrillage d’essai"_s, createdAt, false});
    for (const int lines : {kLongestBlock, kLongestBlock - 1}) {
        Canvas canvas(file.fontUse());
        if (const auto drawn = drawPage(canvas, profile, lines); !drawn)
            return drawn.error();
        file.addPage(canvas);
    }
    if (const auto finished = file.finish(); !finished)
        return finished.error();
    return bytes;
}

} // namespace printing
