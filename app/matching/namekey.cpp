// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/namekey.h"

#include "matching/folding.h"
#include "people/testpatient.h"

#include <algorithm>
#include <array>

using people::Sex;

namespace matching {

namespace {

template<std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N> &list)
{
    // Most words are on no list: the length and the first letter say so.
    return !word.empty() && std::any_of(list.begin(), list.end(), [&](std::string_view other) {
        return other.size() == word.size() && other.front() == word.front() && other == word;
    });
}

constexpr std::array<std::string_view, 10> kMaleTitles{
    "M", "MR", "MONSIEUR", "MM", "PERE", "FRERE", "ABBE", "MONS", "MSIEUR", "SIR"};
constexpr std::array<std::string_view, 10> kFemaleTitles{
    "MME", "MLLE", "MADAME", "MADEMOISELLE", "SOEUR", "MELLE", "MMES", "MRS", "MISS", "MS"};
constexpr std::array<std::string_view, 8> kNeutralTitles{"DR",     "DOCTEUR", "PR",   "PROFESSEUR",
                                                         "ENFANT", "ENF",     "BEBE", "BB"};
constexpr std::array<std::string_view, 6> kGluedFemaleTitles{"MME",          "MLLE",  "MADAME",
                                                             "MADEMOISELLE", "MELLE", "MMES"};
constexpr std::array<std::string_view, 3> kBornMarks{"NEE", "NE", "NEES"};
constexpr std::array<std::string_view, 11> kMarriedMarks{
    "EP", "EPOUSE", "EPSE", "EPX", "VEUVE", "VVE", "VE", "DIT", "DITE", "DIVORCEE", "USAGE"};
// Written apart or glued as the clerk likes; part of the name all the same.
constexpr std::array<std::string_view, 24> kGluedParticles{
    "LE", "LA",  "LES", "DU",  "DES", "EL",  "AL", "BEN",   "BENT",   "ABOU",  "ABD", "MAC",
    "MC", "VAN", "VON", "DER", "DEN", "TER", "TE", "SAINT", "SAINTE", "SANTA", "SAN", "DELLA"};
// Written or left out as the clerk likes.
constexpr std::array<std::string_view, 7> kLooseParticles{"DE", "D", "DA", "DI", "DO", "DOS", "OF"};
constexpr std::array<std::string_view, 22> kNoGivenName{
    "BEBE",     "BB",   "ENFANT",    "ENF", "GARCON", "FILLE",  "INCONNU", "INCONNUE",
    "INCONNUS", "SANS", "PRENOM",    "NC",  "NR",     "ND",     "NA",      "XX",
    "XXX",      "X",    "RENSEIGNE", "NON", "JUMEAU", "JUMELLE"};
constexpr std::array<std::string_view, 8> kNoSurname{"INCONNU", "INCONNUE", "X",  "XX",
                                                     "XXX",     "NC",       "NR", "SANS NOM"};

Sex titleSex(std::string_view word)
{
    if (isOneOf(word, kMaleTitles))
        return Sex::Male;
    return isOneOf(word, kFemaleTitles) ? Sex::Female : Sex::Unknown;
}

bool isTitle(std::string_view word)
{
    return titleSex(word) != Sex::Unknown || isOneOf(word, kNeutralTitles);
}

// MMEDUPONT: no French surname begins like that; MRABET does begin with MR.
std::size_t gluedTitleLength(std::string_view word)
{
    for (const std::string_view title : kGluedFemaleTitles) {
        if (word.size() >= title.size() + 3 && word.starts_with(title))
            return title.size();
    }
    return 0;
}

std::string_view withoutSaint(std::string_view word)
{
    if (word == "ST")
        return "SAINT";
    return word == "STE" ? "SAINTE" : word;
}

bool holdsDigit(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A particle, or a letter cut off by an apostrophe (L'HOSTIS, N'GUYEN), is
// glued to what follows.
bool gluesToNext(const std::vector<Word> &words, std::size_t i)
{
    if (i + 1 == words.size())
        return false;
    const std::string_view word = withoutSaint(words[i].text);
    return isOneOf(word, kGluedParticles) || (word.size() == 1 && words[i + 1].before == '\'');
}

std::string surnameOf(const std::vector<Word> &words)
{
    std::string name;
    bool glue = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = withoutSaint(words[i].text);
        const bool isLast = i + 1 == words.size();
        if (holdsDigit(word) || (!isLast && isOneOf(word, kLooseParticles)))
            continue;
        if (!name.empty() && !glue)
            name += ' ';
        name += word;
        glue = gluesToNext(words, i);
    }
    return name;
}

// Cuts the titles in front, and says whose they are.
Sex dropTitles(std::vector<Word> &words)
{
    Sex sex = Sex::Unknown;
    while (words.size() > 1 && isTitle(words.front().text) && words[1].before != '\'') {
        if (sex == Sex::Unknown)
            sex = titleSex(words.front().text);
        words.erase(words.begin());
    }
    if (!words.empty()) {
        const std::size_t glued = gluedTitleLength(words.front().text);
        words.front().text.remove_prefix(glued);
        if (glued > 0)
            sex = Sex::Female;
    }
    return sex;
}

bool isTestName(const std::vector<Word> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [](const Word &word) { return people::isTestWord(word.text); });
}

void blankOutBrackets(QString &text)
{
    // MARTIN (DUPONT): what is in brackets is the other name.
    const qsizetype open = text.indexOf(u'(');
    if (open > 0)
        text.replace(open, 1, QStringLiteral(" DIT "));
}

} // namespace

ParsedSurname parseSurname(QStringView text)
{
    std::string folded;
    if (text.contains(u'(')) {
        QString opened = text.toString();
        blankOutBrackets(opened);
        folded = fold(opened);
    } else {
        folded = fold(text);
    }
    std::vector<Word> words = wordsOf(folded);
    ParsedSurname parsed;
    parsed.isTest = isTestName(words);
    parsed.sex = dropTitles(words);
    const auto mark = std::find_if(words.begin(), words.end(), [](const Word &word) {
        return isOneOf(word.text, kBornMarks) || isOneOf(word.text, kMarriedMarks);
    });
    if (mark != words.end()) {
        parsed.otherIsBirth = isOneOf(mark->text, kBornMarks);
        parsed.otherName = surnameOf({mark + 1, words.end()});
        words.erase(mark, words.end());
    }
    parsed.name = surnameOf(words);
    if (isOneOf(std::string_view(parsed.name), kNoSurname))
        parsed.name.clear();
    // "VEUVE MARTIN": the only name there is.
    if (parsed.name.empty())
        std::swap(parsed.name, parsed.otherName);
    return parsed;
}

ParsedGivenNames parseGivenNames(QStringView text)
{
    const std::string folded = fold(text);
    const std::vector<Word> words = wordsOf(folded);
    ParsedGivenNames parsed;
    parsed.isTest = isTestName(words);
    bool joinsPrevious = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i].text;
        const bool isDropped = isOneOf(word, kNoGivenName) || holdsDigit(word)
            || (i == 0 && words.size() > 1 && word.size() > 1 && isTitle(word));
        if (isDropped) {
            joinsPrevious = false;
            continue;
        }
        const bool hyphenated = words[i].before == '-' && joinsPrevious;
        if (words[i].before == '\'' && joinsPrevious)
            parsed.names.back() += word;
        else if (hyphenated)
            parsed.names.back().append(1, ' ').append(word);
        else
            parsed.names.emplace_back(word);
        joinsPrevious = true;
    }
    return parsed;
}

std::string joined(std::string_view name)
{
    std::string core(name);
    std::erase(core, ' ');
    return core;
}

std::vector<std::string_view> compoundParts(std::string_view name)
{
    constexpr std::size_t kShortestPart = 3;
    std::vector<std::string_view> parts;
    if (name.find(' ') == std::string_view::npos)
        return parts;
    for (const Word &word : wordsOf(name)) {
        if (word.text.size() >= kShortestPart)
            parts.push_back(word.text);
    }
    return parts;
}

} // namespace matching
