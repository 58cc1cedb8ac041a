// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/postaladdress.h"

#include "base/text.h"
#include "people/countries.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace people {

namespace {

constexpr qsizetype kMaxLineLength = 38;
constexpr qsizetype kMaxLabelLength = 32; // of street and locality
constexpr qsizetype kMaxLines = 6;        // without a country

struct Abbreviation {
    QStringView word;
    QStringView shortened;
};

// NF Z10-011, annex: the type of street first, then titles and holy names,
// then the little words.
constexpr std::array kStreetTypes{
    Abbreviation{u"ALLEE", u"ALL"},       Abbreviation{u"ALLEES", u"ALL"},
    Abbreviation{u"AVENUE", u"AV"},       Abbreviation{u"BOULEVARD", u"BD"},
    Abbreviation{u"CARREFOUR", u"CAR"},   Abbreviation{u"CENTRE", u"CTRE"},
    Abbreviation{u"CHAUSSEE", u"CHS"},    Abbreviation{u"CHEMIN", u"CHE"},
    Abbreviation{u"CORNICHE", u"COR"},    Abbreviation{u"DESCENTE", u"DSC"},
    Abbreviation{u"DOMAINE", u"DOM"},     Abbreviation{u"ESPLANADE", u"ESP"},
    Abbreviation{u"ESPACE", u"ESPA"},     Abbreviation{u"FAUBOURG", u"FG"},
    Abbreviation{u"GRANDE RUE", u"GR"},   Abbreviation{u"HAMEAU", u"HAM"},
    Abbreviation{u"IMPASSE", u"IMP"},     Abbreviation{u"JARDIN", u"JARD"},
    Abbreviation{u"LOTISSEMENT", u"LOT"}, Abbreviation{u"MONTEE", u"MTE"},
    Abbreviation{u"PASSAGE", u"PAS"},     Abbreviation{u"PLACE", u"PL"},
    Abbreviation{u"PLATEAU", u"PLT"},     Abbreviation{u"PROMENADE", u"PROM"},
    Abbreviation{u"QUARTIER", u"QUA"},    Abbreviation{u"RESIDENCE", u"RES"},
    Abbreviation{u"ROCADE", u"ROC"},      Abbreviation{u"ROUTE", u"RTE"},
    Abbreviation{u"ROND POINT", u"RPT"},  Abbreviation{u"SENTIER", u"SEN"},
    Abbreviation{u"SENTE", u"SEN"},       Abbreviation{u"SQUARE", u"SQ"},
    Abbreviation{u"TERRASSE", u"TSSE"},   Abbreviation{u"TRAVERSE", u"TRA"},
    Abbreviation{u"VILLAGE", u"VLGE"},    Abbreviation{u"VENELLE", u"VEN"},
};

constexpr std::array kComplements{
    Abbreviation{u"APPARTEMENT", u"APP"}, Abbreviation{u"BATIMENT", u"BAT"},
    Abbreviation{u"ESCALIER", u"ESC"},    Abbreviation{u"ETAGE", u"ETG"},
    Abbreviation{u"IMMEUBLE", u"IMM"},    Abbreviation{u"ENTREE", u"ENT"},
};

constexpr std::array kTitles{
    Abbreviation{u"SAINT", u"ST"},        Abbreviation{u"SAINTE", u"STE"},
    Abbreviation{u"SAINTS", u"STS"},      Abbreviation{u"SAINTES", u"STES"},
    Abbreviation{u"ADJUDANT", u"ADJ"},    Abbreviation{u"AMIRAL", u"AM"},
    Abbreviation{u"ASPIRANT", u"ASP"},    Abbreviation{u"CAPITAINE", u"CNE"},
    Abbreviation{u"COLONEL", u"CNL"},     Abbreviation{u"COMMANDANT", u"CDT"},
    Abbreviation{u"DOCTEUR", u"DR"},      Abbreviation{u"GENERAL", u"GAL"},
    Abbreviation{u"LIEUTENANT", u"LT"},   Abbreviation{u"MADAME", u"MME"},
    Abbreviation{u"MAITRE", u"ME"},       Abbreviation{u"MARECHAL", u"MAL"},
    Abbreviation{u"MONSEIGNEUR", u"MGR"}, Abbreviation{u"MONSIEUR", u"M"},
    Abbreviation{u"NOTRE DAME", u"ND"},   Abbreviation{u"PRESIDENT", u"PDT"},
    Abbreviation{u"PROFESSEUR", u"PR"},   Abbreviation{u"SERGENT", u"SGT"},
    Abbreviation{u"GRAND", u"GD"},        Abbreviation{u"GRANDE", u"GDE"},
    Abbreviation{u"NOUVEAU", u"NOUV"},    Abbreviation{u"NOUVELLE", u"NOUV"},
    Abbreviation{u"PETIT", u"PT"},        Abbreviation{u"PETITE", u"PTE"},
};

constexpr std::array kLittleWords{
    Abbreviation{u"DE LA", u""}, Abbreviation{u"DE L", u""}, Abbreviation{u"DES", u""},
    Abbreviation{u"DU", u""},    Abbreviation{u"DE", u""},   Abbreviation{u"D", u""},
    Abbreviation{u"LES", u""},   Abbreviation{u"LE", u""},   Abbreviation{u"LA", u""},
    Abbreviation{u"L", u""},     Abbreviation{u"ET", u""},
};

constexpr std::array kLocalityWords{
    Abbreviation{u"SAINT", u"ST"}, Abbreviation{u"SAINTE", u"STE"}, Abbreviation{u"SUR", u"S"},
    Abbreviation{u"SOUS", u"S"},   Abbreviation{u"DE LA", u""},     Abbreviation{u"DU", u""},
    Abbreviation{u"DES", u""},     Abbreviation{u"DE", u""},        Abbreviation{u"D", u""},
};

// Replaces whole words until the text fits; as few as possible, since each
// makes the address harder to read.
QString shortened(QString text, std::span<const Abbreviation> words, qsizetype limit)
{
    for (const Abbreviation &entry : words) {
        if (text.size() <= limit)
            break;
        const QString padded = u' ' + text + u' ';
        const QString word = u' ' + entry.word.toString() + u' ';
        const qsizetype at = padded.indexOf(word);
        if (at >= 0)
            text = QString(padded.first(at) + u' ' + entry.shortened.toString() + u' '
                           + padded.sliced(at + word.size()))
                       .simplified();
    }
    return text;
}

bool startsWithNumber(QStringView line)
{
    return !line.isEmpty() && line[0] >= u'0' && line[0] <= u'9';
}

QStringView firstWord(QStringView line)
{
    const qsizetype blank = line.indexOf(u' ');
    return blank < 0 ? line : line.first(blank);
}

// "12 BIS " of "12 BIS RUE DES LILAS"; the label is what follows.
qsizetype numberLength(const QString &line)
{
    if (!startsWithNumber(line))
        return 0;
    static constexpr std::array<QStringView, 7> suffixes{u"BIS", u"TER",  u"QUATER", u"A",
                                                         u"B",   u"QUIN", u"C"};
    qsizetype end = line.indexOf(u' ') + 1;
    const QStringView next = firstWord(QStringView(line).sliced(end));
    if (std::ranges::find(suffixes, next) != suffixes.end())
        end += next.size() + 1;
    return std::min(end, line.size());
}

QString shortenedStreet(const QString &line)
{
    const qsizetype number = numberLength(line);
    QString label = line.sliced(number);
    const qsizetype limit = std::min(kMaxLabelLength, kMaxLineLength - number);
    label = shortened(label, kStreetTypes, limit);
    label = shortened(label, kComplements, limit);
    label = shortened(label, kTitles, limit);
    label = shortened(label, kLittleWords, limit);
    return line.first(number) + label;
}

bool isStreetType(QStringView word)
{
    return word == u"RUE" || word == u"COURS" || word == u"QUAI" || word == u"VOIE"
        || word == u"CITE" || word == u"VILLA" || word == u"CLOS"
        || std::ranges::any_of(kStreetTypes, [word](const Abbreviation &type) {
               return type.word == word || type.shortened == word;
           });
}

bool startsWithStreetType(const QString &line)
{
    return isStreetType(firstWord(line));
}

// Special distribution and hamlets stand below the street (line 5).
bool belongsBelowStreet(const QString &line)
{
    static constexpr std::array<QStringView, 7> words{u"BP",   u"CS", u"TSA",    u"CIDEX",
                                                      u"LIEU", u"LD", u"LIEUDIT"};
    return std::ranges::find(words,
                             QStringView(line).first(std::max(line.indexOf(u' '), qsizetype{0})))
        != words.end();
}

// The clean lines of a cell; `wasShortened` is set when one did not fit.
QStringList linesOf(const QString &text, bool &wasShortened)
{
    QStringList lines;
    if (text.isEmpty())
        return lines;
    QString unified = text;
    unified.replace(u'\r', u'\n');
    for (const QString &line : unified.split(u'\n')) {
        const QString clean = postalLine(line);
        if (clean.isEmpty())
            continue;
        lines.append(shortenedStreet(clean));
        wasShortened |= lines.last() != clean;
    }
    return lines;
}

// Complements above the street, hamlet and box below it, whichever column
// they came in.  Without a street, the last line is the hamlet.
void takeStreetLines(const QStringList &given, AddressLines &lines)
{
    auto street = std::ranges::find_if(given, startsWithNumber);
    if (street == given.end())
        street = std::ranges::find_if(given, startsWithStreetType);
    if (street == given.end()) {
        lines.above = given.first(std::max(given.size() - 1, qsizetype{0}));
        lines.below = given.sliced(lines.above.size());
        return;
    }
    lines.street = *street;
    for (auto line = given.begin(); line != given.end(); ++line) {
        if (line != street)
            (belongsBelowStreet(*line) ? lines.below : lines.above).append(*line);
    }
}

// Kinds of place where houses often have no number.
bool isHamletType(QStringView word)
{
    static constexpr std::array<QStringView, 18> words{
        u"HAMEAU",  u"HAM",  u"VILLAGE", u"VLGE",      u"QUARTIER",    u"QUA",
        u"DOMAINE", u"DOM",  u"RES",     u"RESIDENCE", u"LOT",         u"CENTRE",
        u"CTRE",    u"CITE", u"VILLA",   u"CLOS",      u"LOTISSEMENT", u"PLATEAU"};
    return std::ranges::find(words, word) != words.end();
}

struct Locality {
    QString postalCode;
    QString city;
};

// Some lists hold "35000 RENNES" in the column of the town.
Locality localityOf(const SourceRecord &record)
{
    Locality locality{record.postalCode.simplified(), postalLine(record.city)};
    const QStringView front = firstWord(locality.city);
    const bool frontIsCode = front.size() == 5 && !frenchPostalCode(front).isEmpty();
    if (frontIsCode && (locality.postalCode.isEmpty() || locality.postalCode == front)) {
        locality.postalCode = front.toString();
        locality.city = locality.city.sliced(locality.postalCode.size()).trimmed();
    }
    return locality;
}

QString cutAtWord(const QString &line)
{
    if (line.size() <= kMaxLineLength)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', kMaxLineLength);
    return line.first(blank > 0 ? blank : kMaxLineLength);
}

bool isTooLong(const QString &line)
{
    return line.size() > kMaxLineLength;
}

} // namespace

Address addressOf(const SourceRecord &record)
{
    return {.address = record.address,
            .address2 = record.address2,
            .postalCode = record.postalCode,
            .city = record.city,
            .country = record.country};
}

void setAddress(SourceRecord &record, const Address &address)
{
    record.address = address.address;
    record.address2 = address.address2;
    record.postalCode = address.postalCode;
    record.city = address.city;
    record.country = address.country;
}

bool isAbroad(const SourceRecord &record)
{
    static constexpr std::array<QStringView, 14> overseas{u"GUADELOUPE",
                                                          u"MARTINIQUE",
                                                          u"GUYANE",
                                                          u"GUYANE FRANCAISE",
                                                          u"REUNION",
                                                          u"LA REUNION",
                                                          u"MAYOTTE",
                                                          u"SAINT PIERRE ET MIQUELON",
                                                          u"SAINT BARTHELEMY",
                                                          u"SAINT MARTIN",
                                                          u"POLYNESIE FRANCAISE",
                                                          u"NOUVELLE CALEDONIE",
                                                          u"WALLIS ET FUTUNA",
                                                          u"TAHITI"};
    if (record.country.isEmpty())
        return false;
    const QString country = countryLine(record.country);
    return !country.isEmpty()
        && std::ranges::find(overseas, QStringView(country)) == overseas.end();
}

AddressLines addressLines(const SourceRecord &record)
{
    AddressLines lines;
    takeStreetLines(linesOf(record.address, lines.isShortened)
                        + linesOf(record.address2, lines.isShortened),
                    lines);
    const Locality locality = localityOf(record);
    lines.country = countryLine(record.country);
    lines.postalCode = lines.country.isEmpty() ? frenchPostalCode(locality.postalCode)
                                               : postalLine(locality.postalCode);
    lines.isOddPostalCode = lines.postalCode.isEmpty() && !locality.postalCode.isEmpty();
    lines.city = lines.country.isEmpty() ? shortened(locality.city, kLocalityWords, kMaxLabelLength)
                                         : locality.city;
    lines.isShortened |= lines.city != locality.city;
    return lines;
}

bool lacksHouseNumber(const AddressLines &lines)
{
    return !lines.street.isEmpty() && lines.country.isEmpty() && lines.below.isEmpty()
        && !startsWithNumber(lines.street)
        && !isHamletType(
            QStringView(lines.street).first(std::max(lines.street.indexOf(u' '), qsizetype{0})));
}

PostalBlock postalBlock(const QString &addressee, const SourceRecord &record)
{
    return postalBlock(addressee, addressLines(record));
}

PostalBlock postalBlock(const QString &addressee, const AddressLines &lines)
{
    using enum PostalBlock::Problem;
    PostalBlock block;
    const QString name = base::simplified(addressee);
    if (name.isEmpty())
        block.problems.push_back(NoName);
    if (lines.above.isEmpty() && lines.street.isEmpty() && lines.below.isEmpty())
        block.problems.push_back(NoStreet);
    if (lines.city.isEmpty())
        block.problems.push_back(NoCity);
    if (lines.country.isEmpty() && lines.postalCode.isEmpty())
        block.problems.push_back(lines.isOddPostalCode ? OddPostalCode : NoPostalCode);

    block.lines = QStringList{cutAtWord(name)} + lines.above + QStringList{lines.street}
        + lines.below
        + QStringList{QString(lines.postalCode + u' ' + lines.city).trimmed(), lines.country};
    block.lines.removeAll(QString());
    if (block.lines.size() > kMaxLines + (lines.country.isEmpty() ? 0 : 1))
        block.problems.push_back(TooManyLines);
    if (std::ranges::any_of(block.lines, isTooLong))
        block.problems.push_back(LineTooLong);
    return block;
}

QString countryLine(const QString &country)
{
    static constexpr std::array<QStringView, 7> france{
        u"FRANCE", u"FR", u"FRA", u"F", u"99100", u"100", u"FRANCE METROPOLITAINE"};
    const QString line = postalLine(country);
    if (std::ranges::find(france, QStringView(line)) != france.end())
        return {};
    const QString known = postalCountry(line);
    return known.isEmpty() ? line : known;
}

QString postalLine(QStringView text)
{
    QString line = base::foldToUpper(text);
    for (QChar &c : line) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return line.simplified();
}

QString frenchPostalCode(QStringView text)
{
    QString code;
    for (const QChar c : text) {
        if (!c.isSpace())
            code += c.toUpper();
    }
    for (const QStringView prefix : {QStringView(u"FR-"), QStringView(u"F-")}) {
        if (code.startsWith(prefix))
            code.remove(0, prefix.size());
    }
    if (code.endsWith(u".0"))
        code.chop(2); // a spreadsheet took it for a number
    const bool digits = std::ranges::all_of(code, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || code.size() < 4 || code.size() > 5)
        return {};
    code = code.rightJustified(5, u'0');
    // 00 is the army, 99 is nowhere.
    return code == u"00000" || code.startsWith(u"99") ? QString() : code;
}

} // namespace people
