// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/patientquery.h"

#include "base/text.h"
#include "people/dateformat.h"

#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int kExact = 4;
constexpr int kWholeWord = 2;
constexpr int kBeginning = 1;
constexpr qsizetype kShortestNir = 5; // sex, year and month of birth

constexpr std::array<QLatin1StringView, 12> kMonths{
    "JANVIER"_L1, "FEVRIER"_L1, "MARS"_L1,      "AVRIL"_L1,   "MAI"_L1,      "JUIN"_L1,
    "JUILLET"_L1, "AOUT"_L1,    "SEPTEMBRE"_L1, "OCTOBRE"_L1, "NOVEMBRE"_L1, "DECEMBRE"_L1};

constexpr char16_t kTableEnd = 0x180; // Latin-1 and Latin Extended-A

// Half a million rows are folded within one search: a table for the letters
// that French names are made of, the general folding for the others.
using FoldTable = std::array<QString, kTableEnd>;

const FoldTable &foldTable()
{
    static const FoldTable table = [] {
        FoldTable folded;
        for (char16_t c = 0; c < kTableEnd; ++c) {
            if (QChar(c).isLetterOrNumber())
                folded[c] = base::foldToUpper(QString(QChar(c)));
        }
        return folded;
    }();
    return table;
}

// The letters and digits of a name, folded, and where its words begin.
class FoldedName
{
public:
    explicit FoldedName(const QString &name)
    {
        const auto isRare = [](QChar c) { return c.unicode() >= kTableEnd; };
        if (std::any_of(name.begin(), name.end(), isRare))
            take(base::foldToUpper(name));
        else
            take(name);
    }

    // 0, kBeginning or kWholeWord: does a word of the name begin with `text`,
    // or this and the words after it in one?
    int rankOf(const QString &text) const
    {
        int best = 0;
        for (const qsizetype begin : m_begins) {
            const qsizetype end = begin + text.size();
            if (end > m_signs.size()
                || !std::equal(text.begin(), text.end(), m_signs.begin() + begin))
                continue;
            const bool isWhole = end == m_signs.size()
                || std::find(m_begins.begin(), m_begins.end(), end) != m_begins.end();
            best = std::max(best, isWhole ? kWholeWord : kBeginning);
        }
        return best;
    }

private:
    void take(const QString &name)
    {
        const FoldTable &table = foldTable();
        bool isInside = false;
        for (const QChar letter : name) {
            const char16_t c = letter.unicode();
            const bool isPart = c < kTableEnd ? !table[c].isEmpty() : letter.isLetterOrNumber();
            if (isPart && !isInside)
                m_begins.append(m_signs.size());
            if (isPart && c < kTableEnd)
                m_signs.append(table[c].constData(), table[c].size());
            else if (isPart)
                m_signs.append(letter);
            isInside = isPart;
        }
    }

    QVarLengthArray<QChar, 64> m_signs; // "LE GOFF" is LEGOFF, with words at 0 and 2
    QVarLengthArray<qsizetype, 16> m_begins;
};

using FoldedNames = std::array<FoldedName, 4>;

FoldedNames foldedNames(const people::SourceRecord &record)
{
    // As a rule the list of given names begins with the first.
    const bool isFirstKnown = record.givenNames.startsWith(record.firstGivenName);
    return {FoldedName(record.birthName), FoldedName(record.usualName),
            FoldedName(record.givenNames),
            FoldedName(isFirstKnown ? QString() : record.firstGivenName)};
}

int rankOfWord(const QString &word, const FoldedNames &names)
{
    int best = 0;
    for (const FoldedName &name : names)
        best = std::max(best, name.rankOf(word));
    return best;
}

bool hasDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

QString number(const QString &text)
{
    QString signs;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            signs += c.toUpper();
    }
    return signs;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}]+"_s);
    return base::foldToUpper(text).split(separators, Qt::SkipEmptyParts);
}

// 14 JUILLET 1958, 1ER MARS 1960.
std::optional<people::PartialDate> spokenDate(const QString &text)
{
    static const QRegularExpression spoken(
        u"^\\s*(?:(\\d{1,2})(?:ER)?\\s+)?(\\p{Lu}+)\\s+(\\d{4})\\s*$"_s);
    const auto match = spoken.match(base::foldToUpper(text));
    const auto month = std::find(kMonths.begin(), kMonths.end(), match.captured(2));
    if (!match.hasMatch() || month == kMonths.end())
        return {};
    return people::dateFromParts(match.captured(1), QString::number(month - kMonths.begin() + 1),
                                 match.captured(3), 9999);
}

std::optional<people::PartialDate> dateOf(const QString &text, int latestYear)
{
    static const QRegularExpression numeric(u"^\\d{1,4}(?:[-/.]\\d{1,4}){1,2}$"_s);
    if (const auto spoken = spokenDate(text))
        return spoken;
    if (!numeric.match(text).hasMatch())
        return {};
    for (const QStringView pattern :
         {QStringView(u"yyyy-MM-dd"), QStringView(u"dd/MM/yyyy"), QStringView(u"dd/MM/yy")}) {
        const auto format = people::DateFormat::fromPattern(pattern);
        const auto date = format->parse(text, latestYear);
        if (date && !date->isEmpty())
            return date;
    }
    return {};
}

// What is said of the date, is so; what the row leaves open fits nothing.
bool agrees(const people::PartialDate &asked, const people::PartialDate &known)
{
    return (asked.year == 0 || asked.year == known.year)
        && (asked.month == 0 || asked.month == known.month)
        && (asked.day == 0 || asked.day == known.day);
}

// Blanks between the parts of a number are how people write a NIR.
bool isNumber(const QString &text)
{
    static const QRegularExpression shape(u"^[\\d .]+[ABab]?[\\d .]*$"_s);
    return shape.match(text).hasMatch();
}

int rankOfNumber(const QString &asked, const people::SourceRecord &record)
{
    const QString ref = number(record.ref);
    if (ref == asked)
        return kExact;
    if (asked.size() >= kShortestNir
        && (number(record.nir).startsWith(asked) || number(record.ins).startsWith(asked)))
        return kExact;
    if (asked.size() == 4 && record.birthDate.year == asked.toInt())
        return kWholeWord;
    return !asked.isEmpty() && ref.startsWith(asked) ? kBeginning : 0;
}

} // namespace

PatientQuery::PatientQuery(const QString &text, int latestYear)
{
    QString names = text.simplified();
    if (isNumber(names)) {
        if (const auto date = dateOf(names, latestYear))
            m_date = date;
        else
            m_number = number(names);
        return;
    }
    if ((m_date = dateOf(names, latestYear)))
        return;
    QStringList rest;
    for (const QString &part : names.split(u' ', Qt::SkipEmptyParts)) {
        const auto date = m_date ? std::nullopt : dateOf(part, latestYear);
        if (date)
            m_date = date;
        else
            rest += wordsOf(part);
    }
    m_words = rest;
    m_glued = rest.join(QString());
}

int PatientQuery::rankOfNames(const people::SourceRecord &record) const
{
    const FoldedNames names = foldedNames(record);
    const int glued = m_words.size() > 1 ? rankOfWord(m_glued, names) : 0;
    int sum = 0;
    for (const QString &word : m_words) {
        const int rank = hasDigit(word) ? rankOfNumber(word, record) : rankOfWord(word, names);
        if (rank == 0)
            return glued;
        sum += rank;
    }
    return sum + glued;
}

int PatientQuery::rank(const people::SourceRecord &record) const
{
    if (!m_number.isEmpty())
        return rankOfNumber(m_number, record);
    if (m_date && !agrees(*m_date, record.birthDate))
        return 0;
    if (m_words.isEmpty())
        return m_date ? kExact : 0;
    const int names = rankOfNames(record);
    return names > 0 && m_date ? names + kExact : names;
}

} // namespace services
