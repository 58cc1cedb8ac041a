// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/columnprofile.h"

#include "base/text.h"
#include "intake/recordbuilder.h"
#include "intake/spreadsheetnumber.h"
#include "people/nir.h"
#include "people/postaladdress.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr int kEnoughCells = 3;

// The most given names of the last century (INSEE, fichier des prénoms): a
// third of any list bears one of them.
constexpr QStringView kGivenNames =
    u"MARIE JEAN PIERRE MICHEL ANDRE JEANNE PHILIPPE ALAIN LOUIS JACQUES BERNARD DANIEL "
    u"FRANCOISE MONIQUE CATHERINE NATHALIE ISABELLE SYLVIE ANNE CHRISTINE MARTINE NICOLAS "
    u"CHRISTOPHE PATRICK LAURENT STEPHANE ERIC DAVID FREDERIC PASCAL THIERRY OLIVIER VALERIE "
    u"SANDRINE VERONIQUE NICOLE CHANTAL ANNIE BRIGITTE JACQUELINE PAUL CLAUDE JULIEN THOMAS "
    u"ALEXANDRE CAMILLE LEA EMMA LUCAS HUGO CHLOE MANON ROBERT MARCEL RENE HENRI GEORGES YVES "
    u"GERARD CHRISTIAN DENISE YVONNE SIMONE GERMAINE MADELEINE SUZANNE PAULETTE JULIE SOPHIE "
    u"CELINE VIRGINIE STEPHANIE AURELIE KEVIN ROMAIN MAXIME QUENTIN SARAH LAURA PAULINE LOUISE "
    u"GABRIEL JULES ARTHUR JADE ALICE YANN LOIC GWENAELLE ERWAN MAEL ANTOINE GUILLAUME";

constexpr QStringView kTitles =
    u"M MR MME MLLE MELLE MONSIEUR MADAME MADEMOISELLE ENFANT ENF BEBE BB "
    u"SOEUR MRS MISS MS DR PR";

using Words = QSet<QStringView>;

Words wordsOf(QStringView list)
{
    const QList<QStringView> words = list.split(u' ');
    return {words.begin(), words.end()};
}

bool isTitle(QStringView word)
{
    static const Words titles = wordsOf(kTitles);
    return titles.contains(word);
}

bool isGivenName(QStringView word)
{
    static const Words names = wordsOf(kGivenNames);
    return names.contains(word);
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (isDigit(c))
            digits += c;
    }
    return digits;
}

bool isPhoneLetter(QChar c)
{
    return isDigit(c) || c.isSpace() || c == u'.' || c == u'-' || c == u'/' || c == u'+'
        || c == u'(' || c == u')';
}

// The nine digits behind the 0 or the country's code; empty when it is none.
QString nationalNumber(const QString &cell)
{
    if (!std::ranges::all_of(cell, isPhoneLetter))
        return {};
    QString digits = digitsOf(cell);
    for (const QStringView prefix : {QStringView(u"0033"), QStringView(u"33"), QStringView(u"0")}) {
        if (digits.startsWith(prefix) && digits.size() - prefix.size() >= 9)
            return digits.size() - prefix.size() <= 10 ? digits.last(9) : QString();
    }
    return {};
}

bool isEmail(const QString &cell)
{
    const qsizetype at = cell.indexOf(u'@');
    return at > 0 && cell.indexOf(u'.', at) > at + 1 && !cell.contains(u' ');
}

std::size_t indexOf(Shape shape)
{
    return static_cast<std::size_t>(shape);
}

// What no list of patients holds.
bool isPossible(const people::PartialDate &date, const people::DateFormat &format, int latestYear)
{
    constexpr int oldestAge = 115;
    // Days that were counted from another year show by being too old or not yet.
    if (format.isSerial() && date.year != 0 && date.year < latestYear - oldestAge)
        return false;
    return date.year <= latestYear + (format.isSerial() ? 0 : 1);
}

std::size_t indexOf(const people::DateFormat &format)
{
    const std::span<const people::DateFormat> known = people::DateFormat::known();
    return static_cast<std::size_t>(std::ranges::find(known, format) - known.begin());
}

std::size_t isoIndex()
{
    static const std::size_t index =
        indexOf(people::DateFormat::fromPattern(u"yyyy-MM-dd").value());
    return index;
}

} // namespace

DateTally::DateTally(int latestYear)
    : m_latestYear(latestYear)
{
}

bool DateTally::add(const QString &cell)
{
    if (cell.isEmpty())
        return false;
    ++m_filled;
    if (!isDigit(cell.at(0)) || cell.size() < 4)
        return false;
    bool readable = false;
    std::size_t i = 0;
    for (const people::DateFormat &format : people::DateFormat::known()) {
        const std::optional<people::PartialDate> date = format.parse(cell, m_latestYear);
        if (date && isPossible(*date, format, m_latestYear)) {
            ++m_readable[i];
            readable = true;
        }
        ++i;
    }
    if (people::isoDate(cell, m_latestYear))
        ++m_isoDates;
    return readable;
}

ColumnProfile::ColumnProfile(int latestYear)
    : m_dates(latestYear)
{
}

void ColumnProfile::add(const QString &cell)
{
    if (cell.isEmpty())
        return;
    ++m_filled;
    const QString folded = base::foldToUpper(cell).remove(u'.').trimmed();
    if (isEmail(cell))
        count(Shape::Email);
    if (isTitle(folded))
        count(Shape::Title);
    if (sexFromText(cell) != people::Sex::Unknown)
        count(Shape::Sex);
    if (isDigit(cell.at(0)) && std::ranges::all_of(cell, isDigit))
        count(Shape::Digits);
    if (std::ranges::any_of(cell, [](QChar c) { return c.isLetter(); }))
        count(Shape::Words);
    if (isGivenName(folded.section(u' ', 0, 0).section(u'-', 0, 0)))
        count(Shape::GivenName);
    if (cell.size() == 5 && !people::frenchPostalCode(cell).isEmpty())
        count(Shape::PostalCode);
    if (const QString number = nationalNumber(cell); !number.isEmpty()) {
        count(Shape::Phone);
        if (number.startsWith(u'6') || number.startsWith(u'7'))
            ++m_mobiles;
    }
    addNir(cell);
    addAccents(cell);
    if (m_dates.add(cell))
        count(Shape::Date);
}

void ColumnProfile::addNir(const QString &cell)
{
    const SpreadsheetNumber number = spreadsheetNumber(cell);
    if (number.isLost())
        ++m_lostNumbers;
    const std::optional<people::Nir> nir = people::parseNir(number.digits);
    if (!nir)
        return;
    count(Shape::Nir);
    if (nir->key != people::Nir::Key::Absent)
        ++m_nirsWithKey;
    if (nir->key == people::Nir::Key::Good)
        ++m_goodNirKeys;
}

void ColumnProfile::addAccents(const QString &cell)
{
    if (std::ranges::all_of(cell, [](QChar c) { return c.unicode() < 0x80; }))
        return;
    ++m_accented;
    if (repairedEncoding(cell))
        ++m_doubleEncoded;
}

double ColumnProfile::share(Shape shape) const
{
    return m_filled == 0 ? 0 : static_cast<double>(m_shapes[indexOf(shape)]) / m_filled;
}

double ColumnProfile::validNirKeys() const
{
    return m_nirsWithKey == 0 ? 0 : static_cast<double>(m_goodNirKeys) / m_nirsWithKey;
}

double ColumnProfile::lostNumbers() const
{
    return m_filled == 0 ? 0 : static_cast<double>(m_lostNumbers) / m_filled;
}

double ColumnProfile::mobileNumbers() const
{
    const int phones = m_shapes[indexOf(Shape::Phone)];
    return phones == 0 ? 0 : static_cast<double>(m_mobiles) / phones;
}

bool ColumnProfile::allows(Field field) const
{
    if (m_filled == 0)
        return true;
    switch (field) {
    case Field::BirthName:
    case Field::UsualName:
    case Field::GivenNames:
    case Field::FirstGivenName:
    case Field::City:
        return share(Shape::Words) >= 0.5 && share(Shape::Email) < 0.5;
    case Field::BirthDate:
    case Field::SampleDate:
        return share(Shape::Date) >= 0.5;
    case Field::Sex:
        return share(Shape::Sex) >= 0.5 || share(Shape::Title) >= 0.5;
    case Field::Nir:
    case Field::Ins:
        return share(Shape::Nir) + lostNumbers() >= 0.3;
    case Field::Phone:
    case Field::Mobile:
        return share(Shape::Phone) >= 0.3;
    case Field::Email:
        return share(Shape::Email) >= 0.3;
    default:
        return true;
    }
}

std::optional<ColumnProfile::Match> ColumnProfile::recognise() const
{
    if (m_filled < kEnoughCells)
        return {};
    if (share(Shape::Nir) >= 0.6 && validNirKeys() >= 0.8)
        return Match{Field::Nir, 0.97};
    if (share(Shape::Email) >= 0.8)
        return Match{Field::Email, 0.97};
    if (share(Shape::Title) >= 0.9 && share(Shape::Words) >= 0.9 && share(Shape::Sex) < 0.99)
        return Match{Field::Title, 0.92};
    if (share(Shape::Sex) >= 0.95)
        return Match{Field::Sex, share(Shape::Words) >= 0.9 ? 0.9 : 0.6};
    if (share(Shape::Phone) >= 0.8)
        return Match{mobileNumbers() >= 0.8 ? Field::Mobile : Field::Phone, 0.92};
    if (share(Shape::PostalCode) >= 0.9)
        return Match{Field::PostalCode, 0.8};
    if (share(Shape::Date) >= 0.9 && share(Shape::Digits) < 0.5)
        return Match{Field::BirthDate, 0.8};
    if (share(Shape::GivenName) >= 0.3)
        return Match{Field::GivenNames, 0.8};
    return {};
}

namespace {

struct BestFormat {
    std::size_t index = 0;
    int read = 0;   // cells
    int shared = 0; // of them read under every format
};

bool isIsoOrder(std::size_t format)
{
    const std::span<const people::DateFormat> known = people::DateFormat::known();
    return known[format].sameOrder(known[isoIndex()]);
}

template<typename Accept>
std::size_t mostReadable(const DateTally &dates, Accept accept)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < people::DateFormat::known().size(); ++i) {
        if (accept(i) && dates.readableAs(i) > dates.readableAs(best))
            best = i;
    }
    return best;
}

// A workbook's date cells are 1950-03-12 beside dates that somebody typed: the
// typed ones say the format, unless there are next to none.
BestFormat bestFormat(const DateTally &dates)
{
    if (dates.isoDates() == 0) {
        const std::size_t best = mostReadable(dates, [](std::size_t) { return true; });
        return {best, dates.readableAs(best), 0};
    }
    const std::size_t typed =
        mostReadable(dates, [](std::size_t format) { return !isIsoOrder(format); });
    const int iso = dates.readableAs(isoIndex());
    const int read = dates.readableAs(typed) + dates.isoDates();
    if (read - iso <= iso * 0.02)
        return {isoIndex(), iso, 0};
    return {typed, read, dates.isoDates()};
}

bool readsMost(const BestFormat &best, const DateTally &dates)
{
    return best.read > 0 && best.read >= dates.filled() * 0.8;
}

} // namespace

// A format is proven when it reads most cells, and every format of another
// order fails on at least one of them and on at least 2 %: a single failure in
// a thousand is a typing error, not a proof.  Numbers of days are not typed.
std::optional<people::DateFormat> provenDateFormat(const DateTally &dates)
{
    const std::span<const people::DateFormat> formats = people::DateFormat::known();
    const BestFormat best = bestFormat(dates);
    if (!readsMost(best, dates))
        return {};
    const bool typed = !formats[best.index].isSerial();
    const double margin = typed ? std::max(1.0, (best.read - best.shared) * 0.02) : 1.0;
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const int read = dates.readableAs(i) + (isIsoOrder(i) ? 0 : best.shared);
        if (!formats[i].sameOrder(formats[best.index]) && best.read - read < margin)
            return {};
    }
    return formats[best.index];
}

bool isDateOrderOpen(const DateTally &dates)
{
    return readsMost(bestFormat(dates), dates) && !provenDateFormat(dates);
}

} // namespace intake
