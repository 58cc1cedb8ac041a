// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/emailaddress.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace people {

namespace {

// RFC 5321 §4.5.3.1; the path of 256 has two angle brackets.
constexpr qsizetype kLongestLocalPart = 64;
constexpr qsizetype kLongestAddress = 254;
constexpr qsizetype kLongestLabel = 63;

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

// Line ends are no blanks here: whoever ends a line wants to begin another.
bool isBlank(QChar c)
{
    return c == u'\t' || c.category() == QChar::Separator_Space;
}

QStringView withoutBlanksAround(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

// RFC 5322 §3.2.3, atext.
bool isAtomText(QChar c)
{
    return isAsciiLetterOrDigit(c) || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

bool isLocalPart(QStringView text)
{
    if (text.size() > kLongestLocalPart)
        return false;
    return std::ranges::all_of(text.split(u'.'), [](QStringView atom) {
        return !atom.isEmpty() && std::ranges::all_of(atom, isAtomText);
    });
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= kLongestLabel && !label.startsWith(u'-')
        && !label.endsWith(u'-')
        && std::ranges::all_of(label, [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'-'; });
}

// A last label of digits makes the name an IPv4 address (RFC 3696 §2).
bool isDomain(QStringView text)
{
    const QList<QStringView> labels = text.split(u'.');
    return labels.size() >= 2 && std::ranges::all_of(labels, isLabel)
        && !std::ranges::all_of(labels.back(), [](QChar c) { return c.isDigit(); });
}

bool isAscii(QChar c)
{
    return c.unicode() < 0x80;
}

// Nothing for a name that IDNA would quietly change: full-width letters and dots,
// invisible characters.
QString asciiDomain(QStringView text)
{
    const QString domain = text.toString();
    if (std::ranges::all_of(domain, isAscii))
        return domain.toLower();
    const bool hasOnlyLetters = std::ranges::all_of(
        domain, [](QChar c) { return isAscii(c) || c.isLetter() || c.isMark(); });
    if (!hasOnlyLetters
        || domain.normalized(QString::NormalizationForm_KC)
            != domain.normalized(QString::NormalizationForm_C))
        return {};
    return QString::fromLatin1(QUrl::toAce(domain)).toLower();
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList strings;
    for (const QJsonValue value : array.toArray())
        strings += value.toString();
    return strings;
}

// ASCII words in small letters.  First letter and length settle most questions, which
// are asked of every row of a file.
class Words
{
public:
    explicit Words(const QJsonValue &array)
        : m_strings(stringsOf(array))
        , m_views(m_strings.begin(), m_strings.end())
    {
        for (const QString &word : std::as_const(m_strings))
            m_lengths[word.front().unicode() % m_lengths.size()] |= bitOf(word.size());
    }
    bool contains(QStringView word) const
    {
        return !word.isEmpty()
            && (m_lengths[word.front().unicode() % m_lengths.size()] & bitOf(word.size())) != 0
            && m_views.contains(word);
    }

private:
    static quint64 bitOf(qsizetype length) { return quint64{1} << (length % 64); }

    QStringList m_strings;
    QSet<QStringView> m_views;
    std::array<quint64, 128> m_lengths{}; // by first letter
};

// resources/people/professionalemail.json
struct ProfessionalWords {
    Words domains;
    Words domainWords;
    QStringList domainBeginnings;
    Words localWords;
};

ProfessionalWords readWords()
{
    QFile file(u":/people/professionalemail.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject root =
        opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    return {.domains = Words(root["domains"_L1]),
            .domainWords = Words(root["domain_words"_L1]),
            .domainBeginnings = stringsOf(root["domain_beginnings"_L1]),
            .localWords = Words(root["local_words"_L1])};
}

const ProfessionalWords &professionalWords()
{
    static const ProfessionalWords words = readWords();
    return words;
}

// The words of "dr.martin2" are dr and martin.
bool holdsWord(QStringView text, const Words &looked)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    const auto *begin = std::find_if(text.begin(), text.end(), isLetter);
    while (begin != text.end()) {
        const auto *end = std::find_if_not(begin, text.end(), isLetter);
        if (looked.contains({begin, end}))
            return true;
        begin = std::find_if(end, text.end(), isLetter);
    }
    return false;
}

bool isOrIsUnder(QStringView domain, const Words &domains)
{
    while (!domains.contains(domain)) {
        const qsizetype dot = domain.indexOf(u'.');
        if (dot < 0)
            return false;
        domain = domain.sliced(dot + 1);
    }
    return true;
}

bool isProfessionalLabel(QStringView label)
{
    const ProfessionalWords &words = professionalWords();
    return holdsWord(label, words.domainWords)
        || std::ranges::any_of(words.domainBeginnings, [&](QStringView beginning) {
               return !label.isEmpty() && label.front() == beginning.front()
                   && label.startsWith(beginning);
           });
}

// The last label is a country: "ch" is Switzerland there.
bool isProfessionalDomain(QStringView domain)
{
    if (isOrIsUnder(domain, professionalWords().domains))
        return true;
    for (qsizetype dot = domain.indexOf(u'.'); dot >= 0; dot = domain.indexOf(u'.')) {
        if (isProfessionalLabel(domain.first(dot)))
            return true;
        domain = domain.sliced(dot + 1);
    }
    return false;
}

} // namespace

std::optional<QString> emailAddress(QStringView text)
{
    const QStringView address = withoutBlanksAround(text);
    const qsizetype at = address.indexOf(u'@');
    if (at <= 0 || address.lastIndexOf(u'@') != at || !isLocalPart(address.first(at)))
        return {};
    const QString domain = asciiDomain(address.sliced(at + 1));
    const QString result = address.first(at) % u'@' % domain;
    if (!isDomain(domain) || result.size() > kLongestAddress)
        return {};
    return result;
}

QString emailKey(QStringView address)
{
    const QString lower = address.toString().toLower();
    const qsizetype at = lower.lastIndexOf(u'@');
    const qsizetype plus = lower.indexOf(u'+');
    if (plus <= 0 || plus > at)
        return lower;
    return lower.first(plus) % lower.sliced(at);
}

QString emailDomain(QStringView address)
{
    return address.sliced(address.lastIndexOf(u'@') + 1).toString().toLower();
}

bool isProfessionalEmail(QStringView address)
{
    const QString lower = address.toString().toLower();
    const qsizetype at = lower.lastIndexOf(u'@');
    return holdsWord(QStringView(lower).first(std::max(at, qsizetype{0})),
                     professionalWords().localWords)
        || isProfessionalDomain(QStringView(lower).sliced(at + 1));
}

} // namespace people
