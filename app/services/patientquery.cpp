// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/patientquery.h"

#include "base/text.h"
#include "people/dateformat.h"

#include <QRegularExpression>

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

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

bool isSign(char16_t c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c > 0x7f;
}

char16_t upper(char16_t c)
{
    return c >= u'a' && c <= u'z' ? char16_t(c - (u'a' - u'A')) : c;
}

// Half a million rows are folded within one search: nearly all of them are
// ASCII, for which the general folding would be most of the time.
class FoldedName
{
public:
    explicit FoldedName(const QString &name)
    {
        if (isAscii(name))
            take(name);
        else
            take(base::foldToUpper(name));
    }

    // 0, kBeginning or kWholeWord: does a word of the name begin with `text`,
    // or this and the words after it in one?
    int rankOf(const QString &text) const
    {
        int best = 0;
        for (std::size_t word = 0; word < m_begins.size(); ++word) {
            const qsizetype begin = m_begins[word];
            const qsizetype end = begin + text.size();
            if (end > m_signs.size() || QStringView(m_signs).mid(begin, text.size()) != text)
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
        bool isInside = false;
        m_signs.reserve(name.size());
        for (const QChar letter : name) {
            const char16_t c = upper(letter.unicode());
            const bool isPart = isSign(c);
            if (isPart && !isInside)
                m_begins.push_back(m_signs.size());
            if (isPart)
                m_signs += QChar(c);
            isInside = isPart;
        }
    }

    QString m_signs; // "LE GOFF" is LEGOFF, with words at 0 and 2
    std::vector<qsizetype> m_begins;
};

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
    return people::dateFromParts(match.captured(1),
                                 QString::number(month - kMonths.begin() + 1),
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

int PatientQuery::rankOfWord(const QString &word, const people::SourceRecord &record) const
{
    if (word.at(0).isDigit() || number(record.ref) == word)
        return rankOfNumber(word, record);
    int best = 0;
    for (const QString *name :
         {&record.birthName, &record.usualName, &record.givenNames, &record.firstGivenName}) {
        if (!name->isEmpty())
            best = std::max(best, FoldedName(*name).rankOf(word));
    }
    return best;
}

int PatientQuery::rankOfNames(const people::SourceRecord &record) const
{
    int sum = 0;
    for (const QString &word : m_words) {
        const int rank = rankOfWord(word, record);
        if (rank == 0)
            return m_words.size() > 1 ? rankOfWord(m_glued, record) : 0;
        sum += rank;
    }
    return sum;
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
