// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/readability.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

const QRegularExpression &wordPattern()
{
    static const QRegularExpression pattern(u"[\\p{L}\\p{N}]+"_s);
    return pattern;
}

bool isVowel(QChar c)
{
    static const QString vowels = u"aeiouyàâäéèêëîïôöùûüœæ"_s;
    return vowels.contains(c);
}

// A number is read as a word of two syllables per digit or so; longer ones
// would drown the words.
bool isNumber(const QString &word)
{
    return word.front().isDigit();
}

// Ends that are written and not spoken.
QStringView withoutSilentEnd(QStringView word, Wording wording)
{
    if (word.size() > 3 && wording != Wording::English) {
        if (word.endsWith(u"es"))
            return word.chopped(2);
        if (word.endsWith(u"ent") && word.size() > 5)
            return word.chopped(3);
    }
    if (word.size() > 2 && word.endsWith(u'e') && !word.endsWith(u"le"))
        return word.chopped(1);
    return word;
}

QString verdict(double score)
{
    if (score >= 80)
        return QCoreApplication::translate("notices", "very easy");
    if (score >= 60)
        return QCoreApplication::translate("notices", "easy for most adults");
    if (score >= 50)
        return QCoreApplication::translate("notices", "readable with some attention");
    if (score >= 30)
        return QCoreApplication::translate("notices", "hard: shorten the sentences");
    return QCoreApplication::translate("notices",
                                       "very hard: shorten the sentences and use plain words");
}

} // namespace

QStringList sentencesOfBody(const QString &bodyHtml)
{
    static const QRegularExpression blocks(u"</(?:h1|h2|p|li)>|<br ?/?>|<hr ?/?>"_s);
    static const QRegularExpression tags(u"<[^>]*>"_s);
    static const QRegularExpression ends(u"[.!?…]+[\\s\\x{A0}\\x{202F}]+(?=\\p{Lu})"_s);
    QStringList sentences;
    const QStringList parts = bodyHtml.split(blocks);
    for (QString part : parts) {
        part.replace(tags, u" "_s);
        const QStringList found = part.split(ends);
        for (const QString &sentence : found)
            if (sentence.contains(wordPattern()))
                sentences.append(sentence.simplified());
    }
    return sentences;
}

int countWords(const QString &sentence)
{
    int count = 0;
    for (auto words = wordPattern().globalMatch(sentence); words.hasNext(); words.next())
        ++count;
    return count;
}

int countSyllables(const QString &word, Wording wording)
{
    if (word.isEmpty() || isNumber(word))
        return 2;
    const QString lower = word.toLower();
    int groups = 0;
    bool inVowels = false;
    for (const QChar c : withoutSilentEnd(lower, wording)) {
        const bool vowel = isVowel(c);
        groups += vowel && !inVowels ? 1 : 0;
        inVowels = vowel;
    }
    return std::max(groups, 1);
}

Readability readabilityOf(const QString &bodyHtml, Wording wording)
{
    Readability result;
    int syllables = 0;
    int longest = 0;
    const QStringList sentences = sentencesOfBody(bodyHtml);
    for (const QString &sentence : sentences) {
        int words = 0;
        for (auto found = wordPattern().globalMatch(sentence); found.hasNext(); ++words)
            syllables += countSyllables(found.next().captured(), wording);
        result.words += words;
        if (words > longest)
            result.longestSentence = sentence;
        longest = std::max(longest, words);
    }
    result.sentences = int(sentences.size());
    if (result.words == 0)
        return result;
    result.wordsPerSentence = double(result.words) / result.sentences;
    const double perWord = double(syllables) / result.words;
    result.score = wording == Wording::English
        ? 206.835 - 1.015 * result.wordsPerSentence - 84.6 * perWord
        : 207.0 - 1.015 * result.wordsPerSentence - 73.6 * perWord;
    return result;
}

QString readabilityText(const Readability &readability)
{
    if (readability.words == 0)
        return {};
    return QCoreApplication::translate("notices", "%1 of 100: %2; %3 words per sentence.")
        .arg(qRound(std::clamp(readability.score, 0.0, 100.0)))
        .arg(verdict(readability.score))
        .arg(qRound(readability.wordsPerSentence));
}

} // namespace notices
