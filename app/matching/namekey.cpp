// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/namekey.h"

#include "base/text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using people::Sex;

namespace matching {

namespace {

// --- mojibake --------------------------------------------------------------

// What Windows-1252 shows for the bytes 0x80…0x9F; 0 where it has nothing.
constexpr std::array<char16_t, 32> kWindows1252 {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

int windows1252Byte(QChar c)
{
    if (c.unicode() < 0x100)
        return c.unicode();
    const auto *const found = std::find(kWindows1252.begin(), kWindows1252.end(), c.unicode());
    return found == kWindows1252.end() ? -1 : 0x80 + static_cast<int>(found - kWindows1252.begin());
}

// The lead bytes of the two-byte sequences that hold Western letters.
bool isMojibakeLead(QChar c)
{
    return c.unicode() >= 0xC2 && c.unicode() <= 0xC5;
}

bool mayBeMojibake(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const int next = isMojibakeLead(text[i]) ? windows1252Byte(text[i + 1]) : -1;
        if (next >= 0x80 && next < 0xC0)
            return true;
    }
    return false;
}

QString redecoded(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar c : text) {
        const int byte = windows1252Byte(c);
        if (byte < 0)
            return text;
        bytes.append(static_cast<char>(byte));
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString decoded = decoder(bytes);
    return decoder.hasError() ? text : decoded;
}

// --- folding ---------------------------------------------------------------

constexpr std::array<const char *, 64> kLatin1Letters {
    "A", "A", "A", "A", "A", "A", "AE", "C", "E", "E", "E", "E", "I", "I", "I",  "I",
    "D", "N", "O", "O", "O", "O", "O",  "",  "O", "U", "U", "U", "U", "Y", "TH", "SS",
    "A", "A", "A", "A", "A", "A", "AE", "C", "E", "E", "E", "E", "I", "I", "I",  "I",
    "D", "N", "O", "O", "O", "O", "O",  "",  "O", "U", "U", "U", "U", "Y", "TH", "Y"};

bool isAsciiLetter(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'`' || c == u'\u00B4';
}

bool isHyphen(char16_t c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212';
}

class Folder
{
public:
    explicit Folder(QStringView text)
        : m_text(text)
    {
        m_folded.reserve(static_cast<std::size_t>(text.size()));
    }

    std::string fold()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            add(m_text[m_at].unicode());
        while (!m_folded.empty() && isSeparator(m_folded.back()))
            m_folded.pop_back();
        return std::move(m_folded);
    }

private:
    static bool isSeparator(char c) { return c == ' ' || c == '-' || c == '\''; }

    void add(char16_t c)
    {
        if (isAsciiLetter(c))
            m_folded += static_cast<char>(c & ~0x20);
        else if (c >= u'0' && c <= u'9')
            m_folded += static_cast<char>(c);
        else if (isHyphen(c))
            separate('-');
        else if (isApostrophe(c))
            separate('\'');
        else if (isLostLetter(c))
            m_folded += 'E';
        else if (c < 0x80)
            separate(' ');
        else if (c >= 0xC0 && c <= 0xFF)
            m_folded += kLatin1Letters[static_cast<std::size_t>(c - 0xC0)];
        else
            addOther();
    }

    // Hyphen and apostrophe win over the blanks around them.
    void separate(char separator)
    {
        if (m_folded.empty())
            return;
        if (!isSeparator(m_folded.back()))
            m_folded += separator;
        else if (separator != ' ')
            m_folded.back() = separator;
    }

    bool isLostLetter(char16_t c) const
    {
        if (c != u'?' && c != QChar::ReplacementCharacter)
            return false;
        const bool before = m_at > 0 && m_text[m_at - 1].isLetter();
        const bool after = m_at + 1 < m_text.size() && m_text[m_at + 1].isLetter();
        return c == u'?' ? before && after : before || after;
    }

    void addOther()
    {
        const bool isPair = m_text[m_at].isHighSurrogate() && m_at + 1 < m_text.size()
            && m_text[m_at + 1].isLowSurrogate();
        const QString folded = base::foldToUpper(m_text.mid(m_at, isPair ? 2 : 1));
        if (isPair)
            ++m_at;
        const bool isLetter = !folded.isEmpty() && (folded[0].isLetter() || isPair);
        if (!isLetter) {
            // A combining accent belongs to the letter before it.
            if (m_text[m_at].category() != QChar::Mark_NonSpacing)
                separate(' ');
            return;
        }
        m_folded += folded.toStdString();
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::string m_folded;
};

// --- words -----------------------------------------------------------------

struct Word
{
    std::string_view text;
    char before = ' '; // the separator in front of it
};

std::vector<Word> wordsOf(std::string_view folded)
{
    std::vector<Word> words;
    std::size_t start = 0;
    char before = ' ';
    for (std::size_t i = 0; i <= folded.size(); ++i) {
        const bool isEnd = i == folded.size();
        if (!isEnd && folded[i] != ' ' && folded[i] != '-' && folded[i] != '\'')
            continue;
        if (i > start)
            words.push_back({folded.substr(start, i - start), before});
        before = isEnd ? ' ' : folded[i];
        start = i + 1;
    }
    return words;
}

template<std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N> &list)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 10> kMaleTitles {
    "M", "MR", "MONSIEUR", "MM", "PERE", "FRERE", "ABBE", "MONS", "MSIEUR", "SIR"};
constexpr std::array<std::string_view, 10> kFemaleTitles {
    "MME", "MLLE", "MADAME", "MADEMOISELLE", "SOEUR", "MELLE", "MMES", "MRS", "MISS", "MS"};
constexpr std::array<std::string_view, 8> kNeutralTitles {
    "DR", "DOCTEUR", "PR", "PROFESSEUR", "ENFANT", "ENF", "BEBE", "BB"};
constexpr std::array<std::string_view, 6> kGluedFemaleTitles {
    "MME", "MLLE", "MADAME", "MADEMOISELLE", "MELLE", "MMES"};
constexpr std::array<std::string_view, 3> kBornMarks {"NEE", "NE", "NEES"};
constexpr std::array<std::string_view, 11> kMarriedMarks {
    "EP", "EPOUSE", "EPSE", "EPX", "VEUVE", "VVE", "VE", "DIT", "DITE", "DIVORCEE", "USAGE"};
// Written apart or glued as the clerk likes; part of the name all the same.
constexpr std::array<std::string_view, 24> kGluedParticles {
    "LE",  "LA",  "LES", "DU", "DES", "EL",  "AL", "BEN",   "BENT",   "ABOU",  "ABD", "MAC",
    "MC",  "VAN", "VON", "DER", "DEN", "TER", "TE", "SAINT", "SAINTE", "SANTA", "SAN", "DELLA"};
// Written or left out as the clerk likes.
constexpr std::array<std::string_view, 7> kLooseParticles {
    "DE", "D", "DA", "DI", "DO", "DOS", "OF"};
constexpr std::array<std::string_view, 12> kTestWords {
    "TEST",  "TESTS",       "ESSAI",       "ESSAIS",  "ZZZ",        "ZZZZ",
    "ZZTEST", "TESTPATIENT", "PATIENTTEST", "ESSAIINFO", "TESTINFO", "XXTEST"};
constexpr std::array<std::string_view, 22> kNoGivenName {
    "BEBE",    "BB",    "ENFANT",     "ENF",  "GARCON", "FILLE", "INCONNU", "INCONNUE",
    "INCONNUS", "SANS", "PRENOM",     "NC",   "NR",     "ND",    "NA",      "XX",
    "XXX",     "X",     "RENSEIGNE", "NON",  "JUMEAU", "JUMELLE"};
constexpr std::array<std::string_view, 8> kNoSurname {
    "INCONNU", "INCONNUE", "X", "XX", "XXX", "NC", "NR", "SANS NOM"};

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
                       [](const Word &word) { return isOneOf(word.text, kTestWords); });
}

void blankOutBrackets(QString &text)
{
    // MARTIN (DUPONT): what is in brackets is the other name.
    const qsizetype open = text.indexOf(u'(');
    if (open > 0)
        text.replace(open, 1, QStringLiteral(" DIT "));
}

// --- given names -----------------------------------------------------------

struct Variant
{
    std::string_view name;
    quint16 family;
};

// Own list of usual French short forms, and the English ones that historical
// and foreign files hold.  Sorted at first use.
constexpr std::array<std::string_view, 74> kFamilies {
    "ALEXANDRE ALEX SACHA", "ALEXANDRA ALEX SANDRA", "ALEXIS ALEX", "ALFRED FRED ALF",
    "ANDREE DEDEE", "ANNE ANNIE ANNICK ANITA ANNA ANN NANCY", "ANTOINE TOINOU TONY ANTHONY ANTONY",
    "ANTOINETTE TOINETTE", "BENJAMIN BEN BENJI", "BERNADETTE BERNIE", "BERTRAND BERT",
    "CATHERINE CATHY CATY KATHY KATY KATIA KATE KATHERINE", "CHARLES CHARLY CHARLIE CHUCK",
    "CHRISTELLE CHRIS CHRYSTELLE", "CHRISTIAN CHRIS", "CHRISTIANE CHRIS", "CHRISTINE CHRIS",
    "CHRISTOPHE CHRIS CHRISTOPHER", "CLAUDINE CLAUDETTE", "DANIEL DAN DANNY DANY",
    "DANIELLE DANY DANIELE", "DOMINIQUE DOM DOMI", "EDOUARD EDDY EDWARD ED TED NED",
    "ELISABETH BABETH BABETTE ELIZABETH LISBETH BETTY LIZ ELIZA LILI BESS",
    "EMMANUEL MANU", "EMMANUELLE MANU MANUE", "EUGENE GENE", "FLORENCE FLO", "FRANCOIS FRANCK FANCH FRANCIS",
    "FRANCOISE SOIZIC SOIZICK FANCHON FRANCINE", "FREDERIC FRED FREDDY FREDERICK", "FREDERIQUE FRED",
    "GENEVIEVE GENEVI GINETTE", "GEORGES GEORGE JO", "GERARD GEGE", "GUILLAUME GUILLOU GWILHERM",
    "GREGORY GREG GREGOIRE", "HENRI HARRY HENRY RIRI", "HENRIETTE RIETTE", "HERVE ARVE",
    "JACQUELINE JACKIE JACKY LINE", "JACQUES JACKY JAKEZ JACK", "JEAN YANN YANNICK JEANNOT",
    "JEANNE JEANNINE JEANNETTE JANE JANINE", "JEREMY JEREMIE", "JOHN JACK JOHNNY", "JAMES JIM JIMMY JAMIE",
    "JOSEPH JO JOB JOE", "JOSETTE JO", "JOSIANE JO", "JULIEN JULES", "LAURENT LAURENCE LORENZO",
    "LOUIS LOIC LOUISON LEWIS", "LOUISE LOUISETTE LOUISON", "LUDOVIC LUDO",
    "MADELEINE MADO MADELINE MAGDELEINE", "MARGUERITE MARGOT MARGARET GOT PEGGY MAGGIE",
    "MARIE MARYSE MARY MARYVONNE MAI", "MAURICE MOMO", "MAXIME MAX MAXENCE MAXIMILIEN",
    "MICHEL MICKAEL MICHAEL MIKAEL MIKE MICK", "MICHELINE MICHELE MICHELLE MIMI",
    "MONIQUE MONICK", "NATHALIE NATH NATALIE", "NICOLAS NICO NICHOLAS", "PATRICK PAT PATRICE PADRIG",
    "PHILIPPE PHIL PHILIP", "PIERRE PIERROT PER PIERRICK", "RENE RENAN", "ROBERT BOB ROB BOBBY BERT",
    "SEBASTIEN SEB BASTIEN", "STEPHANE STEPH STEVE STEPHEN", "THOMAS TOM TOMMY", "WILLIAM BILL WILL WILLY BILLY WILLIE"};
constexpr std::array<std::string_view, 8> kMoreFamilies {
    "RICHARD DICK RICK", "SUZANNE SUZY SUZON SUZETTE SUSAN", "THERESE TERESA THERESA",
    "VERONIQUE VERO", "VALERIE VAL", "VINCENT VINCE", "YVES YVON IVES ERWAN", "YVONNE VONNE VONNETTE"};

void addFamily(std::vector<Variant> &variants, std::string_view names, quint16 family)
{
    for (const Word &word : wordsOf(names))
        variants.push_back({word.text, family});
}

std::vector<Variant> sortedVariants()
{
    std::vector<Variant> variants;
    quint16 family = 0;
    for (const std::string_view names : kFamilies)
        addFamily(variants, names, ++family);
    for (const std::string_view names : kMoreFamilies)
        addFamily(variants, names, ++family);
    std::stable_sort(variants.begin(), variants.end(),
                     [](const Variant &a, const Variant &b) { return a.name < b.name; });
    return variants;
}

} // namespace

QString repairMojibake(const QString &text)
{
    QString repaired = text;
    for (int pass = 0; pass < 2 && mayBeMojibake(repaired); ++pass)
        repaired = redecoded(repaired);
    return repaired;
}

std::string fold(QStringView text)
{
    if (mayBeMojibake(text)) {
        const QString repaired = repairMojibake(text.toString());
        return Folder(repaired).fold();
    }
    return Folder(text).fold();
}

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

NameVariants variantsOf(std::string_view joinedName)
{
    static const std::vector<Variant> variants = sortedVariants();
    NameVariants found;
    auto at = std::lower_bound(variants.begin(), variants.end(), joinedName,
                               [](const Variant &v, std::string_view n) { return v.name < n; });
    for (; at != variants.end() && at->name == joinedName; ++at) {
        if (found.first == 0)
            found.first = at->family;
        else if (found.second == 0)
            found.second = at->family;
    }
    return found;
}

} // namespace matching
