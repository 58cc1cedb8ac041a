// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/normaliser.h"

#include "matching/folding.h"
#include "matching/namekey.h"
#include "people/testpatient.h"

#include <algorithm>
#include <optional>
#include <string_view>

using people::PartialDate;
using people::Sex;
using people::SourceRecord;

namespace matching {

namespace {

// --- addresses -------------------------------------------------------------

constexpr std::array<std::string_view, 58> kStreetTypes{
    "RUE",     "R",       "AVENUE",   "AV",    "AVE",     "BOULEVARD", "BD",        "BLD",
    "BVD",     "BOUL",    "PLACE",    "PL",    "CHEMIN",  "CHE",       "CH",        "CHEM",
    "ROUTE",   "RTE",     "IMPASSE",  "IMP",   "ALLEE",   "ALLEES",    "ALL",       "SQUARE",
    "SQ",      "QUAI",    "QU",       "COURS", "CRS",     "RESIDENCE", "RES",       "LOTISSEMENT",
    "LOT",     "LIEU",    "DIT",      "LD",    "LIEUDIT", "VENELLE",   "VEN",       "PASSAGE",
    "PAS",     "PASS",    "FAUBOURG", "FG",    "FBG",     "HAMEAU",    "HAM",       "CITE",
    "VILLAGE", "SENTIER", "RUELLE",   "ROND",  "POINT",   "ESPLANADE", "PROMENADE", "VOIE",
    "MONTEE",  "COTE"};
constexpr std::array<std::string_view, 14> kStreetFillers{
    "DE", "DU", "DES", "LA", "LE", "LES", "L", "D", "AU", "AUX", "A", "EN", "ET", "SUR"};
constexpr std::array<std::string_view, 5> kNumberSuffixes{"BIS", "TER", "QUATER", "B", "T"};
constexpr std::array<std::string_view, 14> kDwellingWords{
    "APPT",     "APPARTEMENT", "APT", "APP",   "BAT",  "BATIMENT", "ETAGE",
    "ESCALIER", "ESC",         "BP",  "PORTE", "CHEZ", "CS",       "ETG"};

struct Abbreviation {
    std::string_view shortForm;
    std::string_view longForm;
};
constexpr std::array kAbbreviations{
    Abbreviation{"ST", "SAINT"},        Abbreviation{"STE", "SAINTE"},
    Abbreviation{"GAL", "GENERAL"},     Abbreviation{"GEN", "GENERAL"},
    Abbreviation{"MAL", "MARECHAL"},    Abbreviation{"PDT", "PRESIDENT"},
    Abbreviation{"DR", "DOCTEUR"},      Abbreviation{"CDT", "COMMANDANT"},
    Abbreviation{"COL", "COLONEL"},     Abbreviation{"CAPT", "CAPITAINE"},
    Abbreviation{"PROF", "PROFESSEUR"}, Abbreviation{"PR", "PROFESSEUR"},
    Abbreviation{"GD", "GRAND"},        Abbreviation{"GDE", "GRANDE"},
    Abbreviation{"PT", "PETIT"},        Abbreviation{"MGR", "MONSEIGNEUR"},
    Abbreviation{"CEDX", "CEDEX"},      Abbreviation{"ABB", "ABBE"}};

template<std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N> &list)
{
    // Most words are on no list: the length and the first letter say so.
    return !word.empty() && std::any_of(list.begin(), list.end(), [&](std::string_view other) {
        return other.size() == word.size() && other.front() == word.front() && other == word;
    });
}

std::string_view spelledOut(std::string_view word)
{
    const auto *const found =
        std::find_if(kAbbreviations.begin(), kAbbreviations.end(),
                     [&](const Abbreviation &a) { return a.shortForm == word; });
    return found == kAbbreviations.end() ? word : found->longForm;
}

std::vector<std::string_view> textsOf(std::string_view folded)
{
    std::vector<std::string_view> texts;
    for (const Word &word : wordsOf(folded))
        texts.push_back(word.text);
    return texts;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The number at the head of a word ("12", "12B"), 0 if there is none.
unsigned leadingNumber(std::string_view word)
{
    unsigned number = 0;
    for (const char c : word) {
        if (!isDigit(c))
            break;
        number = std::min(number * 10 + unsigned(c - '0'), 100000U);
    }
    return number;
}

std::string joinedStreet(const std::vector<std::string_view> &words, std::size_t from)
{
    std::string street;
    std::string everything;
    for (std::size_t i = from; i < words.size(); ++i) {
        everything += words[i];
        if (!isOneOf(words[i], kStreetTypes) && !isOneOf(words[i], kStreetFillers))
            street += spelledOut(words[i]);
    }
    // "LE BOURG" must not vanish.
    return street.empty() ? everything : street;
}

// "APPT 12 BAT B 4 RUE …": what names a dwelling goes with its number.
std::vector<std::string_view> withoutDwelling(std::vector<std::string_view> words)
{
    for (std::size_t i = 0; i < words.size();) {
        if (!isOneOf(words[i], kDwellingWords) || words.size() == 1) {
            ++i;
            continue;
        }
        const auto first = words.begin() + static_cast<std::ptrdiff_t>(i);
        const bool hasValue =
            i + 1 < words.size() && (words[i + 1].size() == 1 || isDigit(words[i + 1].front()));
        words.erase(first, first + (hasValue ? 2 : 1));
    }
    return words;
}

// --- dates, names, numbers -------------------------------------------------

bool isStandIn(const PartialDate &date)
{
    constexpr std::array<int, 8> kStandIns{19000101, 18000101, 11111111, 99991231,
                                           18991230, 18991231, 19010101, 17530101};
    const int packed = date.packed();
    return std::find(kStandIns.begin(), kStandIns.end(), packed) != kStandIns.end();
}

PartialDate knownBirthDate(const PartialDate &date)
{
    return isStandIn(date) || date.year == 0 ? PartialDate{} : date;
}

void addName(NormalRecord &normal, std::string name, std::string &place)
{
    if (name.empty() || name == normal.birthName || name == normal.usualName)
        return;
    if (place.empty())
        place = std::move(name);
    else if (normal.otherName.empty())
        normal.otherName = std::move(name);
}

void readSurnames(NormalRecord &normal, const SourceRecord &record)
{
    ParsedSurname birth = parseSurname(record.birthName);
    ParsedSurname usual = parseSurname(record.usualName);
    normal.isTest = normal.isTest || birth.isTest || usual.isTest;
    for (const ParsedSurname *parsed : {&birth, &usual}) {
        if (normal.sex == Sex::Unknown)
            normal.sex = parsed->sex;
    }
    normal.birthName = std::move(birth.name);
    addName(normal, std::move(usual.name), normal.usualName);
    addName(normal, std::move(birth.otherName),
            birth.otherIsBirth ? normal.birthName : normal.usualName);
    addName(normal, std::move(usual.otherName),
            usual.otherIsBirth ? normal.birthName : normal.usualName);
}

void readGivenNames(NormalRecord &normal, const SourceRecord &record)
{
    ParsedGivenNames all = parseGivenNames(record.givenNames);
    ParsedGivenNames first = parseGivenNames(record.firstGivenName);
    normal.isTest = normal.isTest || all.isTest || first.isTest;
    if (all.names.size() > 1 && record.firstGivenName.isEmpty()
        && all.names[0].find(' ') == std::string::npos && all.names[0].size() > 1)
        normal.givenPair = all.names[0] + ' ' + all.names[1];
    normal.givenNames = std::move(first.names);
    // Two words in the field for the first one may be one name: JEAN PIERRE.
    if (normal.givenNames.size() > 1)
        normal.givenPair = normal.givenNames[0] + ' ' + normal.givenNames[1];
    for (std::string &name : all.names) {
        if (std::find(normal.givenNames.begin(), normal.givenNames.end(), name)
            == normal.givenNames.end())
            normal.givenNames.push_back(std::move(name));
    }
}

Sex titleSex(QStringView title)
{
    const std::string folded = fold(title);
    if (folded == "M" || folded == "MR" || folded == "MONSIEUR")
        return Sex::Male;
    if (folded == "MME" || folded == "MLLE" || folded == "MADAME" || folded == "MADEMOISELLE"
        || folded == "SOEUR")
        return Sex::Female;
    return Sex::Unknown;
}

void readNir(NormalRecord &normal, const SourceRecord &record)
{
    std::optional<people::Nir> nir = people::parseNir(record.nir);
    if (!nir)
        nir = people::parseNir(record.ins);
    if (!nir)
        return;
    normal.nir = packedNir(QStringView(nir->number).left(13));
    if (normal.nir != 0)
        normal.nirVerdict = people::nirVerdict(*nir, normal.sex, normal.birthDate);
}

void readPhones(NormalRecord &normal, const SourceRecord &record)
{
    std::size_t count = 0;
    for (const QString *text : {&record.phone, &record.mobile}) {
        const quint32 digits = phoneDigits(*text);
        if (digits != 0 && (count == 0 || normal.phones[0] != digits))
            normal.phones[count++] = digits;
    }
}

void readAddress(NormalRecord &normal, const SourceRecord &record)
{
    StreetParts parts = streetParts(record.address);
    if (parts.street.empty() || parts.number == 0) {
        StreetParts second = streetParts(record.address2);
        if (parts.street.empty() || (second.number != 0 && !second.street.empty()))
            parts = std::move(second);
    }
    normal.houseNumber = parts.number;
    normal.street = std::move(parts.street);
    normal.postalCode = postalCodeKey(record.postalCode);
    normal.town = townName(record.city);
}

} // namespace

quint64 packedCode(QStringView code)
{
    quint64 packed = 0;
    for (const QChar c : code) {
        const char16_t u = c.unicode();
        if (u >= u'0' && u <= u'9')
            packed = packed << 4U | quint64(u - u'0');
        else if (u == u'A' || u == u'B')
            packed = packed << 4U | quint64(u - u'A' + 10);
        else
            return 0;
    }
    return packed;
}

quint64 packedNir(QStringView number)
{
    return number.size() == 13 ? packedCode(number) : 0;
}

std::string unpackedNir(quint64 nir)
{
    std::string number(13, '0');
    for (std::size_t i = 13; i-- > 0; nir >>= 4U)
        number[i] = "0123456789AB????"[nir & 15U];
    return number;
}

quint32 phoneDigits(QStringView text)
{
    std::string digits;
    for (const QChar c : text) {
        if (c.unicode() >= u'0' && c.unicode() <= u'9')
            digits += static_cast<char>(c.unicode());
    }
    constexpr std::size_t kSignificant = 9;
    if (digits.size() < kSignificant)
        return 0;
    digits.erase(0, digits.size() - kSignificant);
    if (digits == "102030405" || digits == "123456789" || digits == "601020304"
        || digits.find_first_not_of(digits.back()) == std::string::npos)
        return 0;
    quint32 number = 0;
    for (const char c : digits)
        number = number * 10 + quint32(c - '0');
    // 100000000 and the like: a first digit and nothing behind it.
    return number % 100000000 == 0 ? 0 : number;
}

EmailParts emailParts(QStringView text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at <= 0 || at + 1 == text.size())
        return {};
    EmailParts parts;
    const QString user = text.left(at).trimmed().toString().toUpper();
    parts.user = user.left(user.indexOf(u'+')).toStdString();
    parts.domain = text.mid(at + 1).trimmed().toString().toUpper().toStdString();
    constexpr std::array<std::string_view, 12> kNobody{
        "PASDEMAIL", "PASDADRESSE", "AUCUN",       "NOEMAIL", "NOMAIL",  "INCONNU",
        "CONTACT",   "SECRETARIAT", "LABORATOIRE", "LABO",    "ACCUEIL", "NOREPLY"};
    if (parts.user.empty() || isOneOf(std::string_view(parts.user), kNobody))
        return {};
    return parts;
}

StreetParts streetParts(QStringView address)
{
    const std::string folded = fold(address);
    const std::vector<std::string_view> words = withoutDwelling(textsOf(folded));
    StreetParts parts;
    std::size_t from = 0;
    if (!words.empty() && isDigit(words[0].front())) {
        const unsigned number = leadingNumber(words[0]);
        if (number < 65536)
            parts.number = static_cast<quint16>(number);
        from = 1;
        if (from + 1 < words.size() && isOneOf(words[from], kNumberSuffixes))
            ++from;
    }
    parts.street = joinedStreet(words, from);
    return parts;
}

std::string townName(QStringView city)
{
    const std::string folded = fold(city);
    std::string town;
    bool first = true;
    for (const std::string_view word : textsOf(folded)) {
        const bool isArticle =
            first && (word == "LE" || word == "LA" || word == "LES" || word == "L");
        first = false;
        if (word == "CEDEX" || word == "CEDX" || isDigit(word.front()) || isArticle)
            continue;
        town += word == "ST" || word == "STE" ? spelledOut(word) : word;
    }
    return town;
}

std::string postalCodeKey(QStringView code)
{
    std::string folded = fold(code);
    std::erase(folded, ' ');
    const bool isNumber = !folded.empty() && std::all_of(folded.begin(), folded.end(), isDigit);
    if (isNumber && folded.size() == 4)
        folded.insert(folded.begin(), '0'); // a spreadsheet dropped it
    if (isNumber && folded.find_first_not_of('0') == std::string::npos)
        return {};
    return folded;
}

NormalRecord normalise(const SourceRecord &record)
{
    NormalRecord normal;
    normal.isTest = people::isTestIns(record.ins);
    normal.birthDate = knownBirthDate(record.birthDate);
    normal.sex = record.sex == Sex::Unknown ? titleSex(record.title) : record.sex;
    readSurnames(normal, record);
    readGivenNames(normal, record);
    readNir(normal, record);
    readPhones(normal, record);
    const EmailParts email = emailParts(record.email);
    normal.emailUser = email.user;
    normal.emailDomain = email.domain;
    readAddress(normal, record);
    return normal;
}

} // namespace matching
