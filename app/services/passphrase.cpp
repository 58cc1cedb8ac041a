// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/passphrase.h"

#include "base/composed.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>
#include <QList>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>
#include <zxcvbn.h>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// Twelve characters out of 95 are 78.8 bits, which the CNIL rounds to its 80.
constexpr double kWantedBits = 78;
// Of 3 000 random passwords of twelve characters, zxcvbn thought 93 % harder to guess than this,
// and every word with capital, year and sign easier.
constexpr double kPatternBits = 60;
// Seven words are 80 bits (deliberation 2022-100, annex).
constexpr double kBitsPerWord = 80.0 / 7;
constexpr std::size_t kShortestWord = 4; // articles and prepositions are no choice
constexpr std::size_t kDrawnWords = 8;
// zxcvbn takes time by the square of the length, and is sure long before.
constexpr std::size_t kMostJudged = 100;

// Tried before anything else, in French.
constexpr std::array kUsualWords{
    "avis",       "avis34",   "laboratoire", "labo",       "biologie", "analyse",  "analyses",
    "patient",    "patients", "coffre",      "cnil",       "rgpd",     "hopital",  "clinique",
    "motdepasse", "passe",    "phrase",      "secret",     "bonjour",  "soleil",   "doudou",
    "loulou",     "chouchou", "azerty",      "azertyuiop", "qsdfgh",   "janvier",  "fevrier",
    "mars",       "avril",    "mai",         "juin",       "juillet",  "aout",     "septembre",
    "octobre",    "novembre", "decembre",    "lundi",      "mardi",    "mercredi", "jeudi",
    "vendredi",   "samedi",   "dimanche",    "france",     "docteur",  "sante"};

const QList<QByteArray> &listedWords()
{
    static const QList<QByteArray> words = [] {
        QFile file(u":/passphrase/words.txt"_s);
        const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT(open);
        return open ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    }();
    return words;
}

// U+00C0 … U+00FF without their accents; a blank for signs.
constexpr std::string_view kBaseLetters =
    "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTSaaaaaaaceeeeiiiidnooooo ouuuuyty";
constexpr unsigned char kOtherSign = '~'; // for whatever else is no ASCII

// The passphrase without accents, one byte a character, with a final zero: zxcvbn knows ASCII
// only.  A secret like it.
base::Secret asciiOf(const base::Secret &passphrase)
{
    const auto bytes = passphrase.bytes();
    base::Secret ascii(bytes.size() + 1);
    std::size_t size = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const unsigned char byte = bytes[i];
        const unsigned char next = i + 1 < bytes.size() ? bytes[i + 1] : 0;
        const bool isContinuation = (byte & 0xC0) == 0x80;
        if (byte < 0x80)
            ascii.bytes()[size++] = byte;
        else if (byte == 0xC3 && next >= 0x80 && next <= 0xBF)
            ascii.bytes()[size++] = static_cast<unsigned char>(kBaseLetters[next - 0x80U]);
        else if (byte == 0xCC) // a combining accent: its letter stands before it
            continue;
        else if (!isContinuation)
            ascii.bytes()[size++] = kOtherSign;
    }
    return base::Secret::fromBytes(QByteArrayView(ascii.bytes().data(), qsizetype(size) + 1));
}

std::string_view textOf(const base::Secret &ascii)
{
    return {reinterpret_cast<const char *>(ascii.bytes().data()), ascii.size() - 1};
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

bool isSameWord(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lower, lower);
}

// Words that whoever attacks this vault tries first, without accents, in small letters.
std::vector<QByteArray> expectedWords(const QStringList &knownWords)
{
    std::vector<QByteArray> words;
    for (const QString &text : knownWords) {
        const base::Secret ascii = asciiOf(base::Secret::fromBytes(text.toUtf8()));
        QByteArray word;
        for (const char c : textOf(ascii)) {
            if (isLetter(c) || isDigit(c)) {
                word += lower(c);
                continue;
            }
            words.push_back(std::exchange(word, {}));
        }
        words.push_back(word);
    }
    for (const char *word : kUsualWords)
        words.emplace_back(word);
    std::erase_if(words, [](const QByteArray &word) { return word.size() < 3; });
    return words;
}

// What zxcvbn thinks, with the French words that it lacks.
double guessedBits(const base::Secret &ascii, const std::vector<QByteArray> &expected)
{
    std::vector<const char *> dictionary;
    for (const QByteArray &word : expected)
        dictionary.push_back(word.constData());
    for (const QByteArray &word : listedWords())
        dictionary.push_back(word.constData());
    dictionary.push_back(nullptr);
    const std::size_t size = std::min(ascii.size() - 1, kMostJudged);
    base::Secret judged(size + 1);
    std::ranges::copy(ascii.bytes().first(size), judged.bytes().begin());
    return ZxcvbnMatch(judged.view().data(), dictionary.data(), nullptr);
}

// The runs of letters that stand between signs or blanks.
std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && (isLetter(text[i]) || isDigit(text[i])))
            continue;
        const std::string_view word = text.substr(begin, i - begin);
        if (!word.empty() && std::ranges::all_of(word, isLetter))
            words.push_back(word);
        begin = i + 1;
    }
    return words;
}

bool isLongWord(std::string_view word)
{
    return word.size() >= kShortestWord;
}

bool hasOneSeparator(std::string_view text)
{
    const auto isSign = [](char c) { return !isLetter(c) && !isDigit(c); };
    const auto first = std::ranges::find_if(text, isSign);
    return std::all_of(first, text.end(), [&](char c) { return !isSign(c) || c == *first; });
}

// Mostly letters, in long words or with one and the same sign between short ones: random
// characters are neither.
bool isPhrase(std::string_view text, const std::vector<std::string_view> &words)
{
    std::size_t letters = 0;
    for (const std::string_view word : words)
        letters += word.size();
    const auto longWords = std::ranges::count_if(words, isLongWord);
    const bool isMostlyLetters = 3 * letters >= 2 * text.size();
    return isMostlyLetters && (longWords >= 3 || (words.size() >= 4 && hasOneSeparator(text)));
}

// Different ones that nobody expects.
std::size_t countedWords(const std::vector<std::string_view> &words,
                         const std::vector<QByteArray> &expected)
{
    std::size_t counted = 0;
    for (auto word = words.begin(); word != words.end(); ++word) {
        const auto isIt = [word](std::string_view other) { return isSameWord(*word, other); };
        const bool isRepeated = std::any_of(words.begin(), word, isIt);
        const bool isExpected = std::ranges::any_of(expected, [&](const QByteArray &other) {
            return isIt({other.constData(), std::size_t(other.size())});
        });
        counted += isRepeated || isExpected || !isLongWord(*word) ? 0U : 1U;
    }
    return counted;
}

// The CNIL's count: as many characters, drawn from the classes in use.
double composedBits(std::string_view text)
{
    const auto any = [text](auto is) { return std::ranges::any_of(text, is) ? 1.0 : 0.0; };
    const double alphabet = 26 * any([](char c) { return isLetter(c) && lower(c) == c; })
        + 26 * any([](char c) { return isLetter(c) && lower(c) != c; }) + 10 * any(isDigit)
        + 33 * any([](char c) { return !isLetter(c) && !isDigit(c); });
    return text.empty() ? 0 : double(text.size()) * std::log2(alphabet);
}

base::Secret drawnPhrase()
{
    const QList<QByteArray> &words = listedWords();
    const base::Secret random = base::Secret::random(2 * kDrawnWords);
    base::Secret phrase;
    for (std::size_t i = 0; i < kDrawnWords; ++i) {
        // 65 536 is a multiple of the 2 048 words: each is as likely.
        const unsigned number = random.bytes()[2 * i] * 256U + random.bytes()[2 * i + 1];
        const QByteArray &word = words.at(qsizetype(number % std::size_t(words.size())));
        base::Secret longer(phrase.size() + (i == 0 ? 0U : 1U) + std::size_t(word.size()));
        const auto end = std::ranges::copy(phrase.bytes(), longer.bytes().begin()).out;
        if (i > 0)
            *end = ' ';
        std::ranges::copy(word, longer.bytes().end() - word.size());
        phrase = std::move(longer);
    }
    return phrase;
}

QString adviceFor(double bits, bool isPattern, bool isWords)
{
    const QString what = isWords
        ? QCoreApplication::translate("services",
                                      "This phrase has too few different words for a vault that "
                                      "can be stolen and tried for ever: about %1 bits of 80.")
        : isPattern
        ? QCoreApplication::translate("services",
                                      "This passphrase is a pattern that is tried early, such as "
                                      "a word, a name, a date or a row of keys: about %1 bits of "
                                      "80.")
        : QCoreApplication::translate("services",
                                      "This passphrase is too short for a vault that can be "
                                      "stolen and tried for ever: about %1 bits of 80.");
    return what.arg(std::floor(bits)) + u' '
        + QCoreApplication::translate(
               "services",
               "Take seven words that have nothing to do with each other, or 12 random characters "
               "with capitals, small letters, digits and signs (CNIL, deliberation 2022-100); the "
               "program can draw eight words for you.");
}

} // namespace

PassphraseVerdict judgePassphrase(const base::Secret &passphrase, const QStringList &knownWords)
{
    const base::Secret ascii = asciiOf(passphrase);
    const std::string_view text = textOf(ascii);
    const std::vector<QByteArray> expected = expectedWords(knownWords);
    const std::vector<std::string_view> words = wordsOf(text);
    const bool isWords = isPhrase(text, words);
    const double counted =
        isWords ? kBitsPerWord * double(countedWords(words, expected)) : composedBits(text);
    const double guessed = guessedBits(ascii, expected);
    const bool isPattern = guessed < kPatternBits;
    PassphraseVerdict verdict{.bits = isPattern ? std::min(guessed, counted) : counted};
    verdict.accepted = verdict.bits >= kWantedBits;
    if (!verdict.accepted)
        verdict.advice = adviceFor(verdict.bits, isPattern, isWords);
    return verdict;
}

base::Result<void> checkPassphraseText(const base::Secret &passphrase)
{
    if (base::composed(passphrase))
        return {};
    return base::Error{
        base::Error::Kind::Input,
        QCoreApplication::translate("services",
                                    "The new passphrase is not text in UTF-8: typed by hand it "
                                    "would not open the vault. Save its file as UTF-8 (Notepad: "
                                    "Save as, Encoding) or type it. Nothing was changed.")};
}

base::Secret generatePassphrase()
{
    // One in two hundred holds the same word twice, or two that everybody expects.
    base::Secret phrase = drawnPhrase();
    while (!judgePassphrase(phrase, {}).accepted)
        phrase = drawnPhrase();
    return phrase;
}

} // namespace services
