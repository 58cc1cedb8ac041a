// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/footer.h"

#include "base/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

// One of them, and nothing but them and one number, makes a total.
constexpr QStringView kCountWords =
    u"TOTAL TOTAUX NOMBRE NB NBR NBRE LIGNE LIGNES ENREGISTREMENT ENREGISTREMENTS PATIENT PATIENTS "
    u"DOSSIER DOSSIERS PERSONNE PERSONNES ROW ROWS RECORD RECORDS COUNT";
constexpr QStringView kTotalCompanions =
    u"SOUS GENERAL DE DES DU D AU EN SUR FICHIER LISTE EXPORT EXTRAIT EXTRAITS EXTRAITES EXPORTE "
    u"EXPORTES EXPORTEE EXPORTEES TRAITE TRAITES TRAITEES LU LUES SELECTIONNEE SELECTIONNEES "
    u"AFFECTED SELECTED RETURNED FETCHED IN SET OF S FIN";
constexpr QStringView kEndWords = u"FIN END EOF DE DU D LISTE FICHIER EXPORT EXTRACTION EDITION "
                                  u"RAPPORT OF FILE LIST REPORT";
constexpr QStringView kPageWords = u"PAGE PAGES SUR DE OF";
constexpr QStringView kPrintWords = u"EDITE EDITEE EDITION IMPRIME IMPRIMEE IMPRESSION EXPORTE "
                                    u"EXPORTEE EXPORT EXTRACTION EXTRAIT GENERE GENEREE LISTE";
constexpr QStringView kPrintCompanions = u"LE DU AU A EDITE EDITEE IMPRIME IMPRIMEE GENERE GENEREE "
                                         u"H PAR";

bool holds(QStringView list, QStringView word)
{
    return list.split(u' ').contains(word);
}

bool isNumber(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// Words in capitals and the numbers among them; "1 234" is one number.
struct Tokens {
    QStringList words;
    QStringList numbers;
};

Tokens tokensOf(const QStringList &cells)
{
    QString plain = base::foldToUpper(cells.join(u" | "_s));
    for (QChar &c : plain) {
        if (!c.isLetterOrNumber() && c != u'|')
            c = u' ';
    }
    Tokens tokens;
    bool grouped = false;
    for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts)) {
        const bool number = word != u'|' && isNumber(word);
        if (number && grouped && word.size() == 3)
            tokens.numbers.last() += word;
        else if (number)
            tokens.numbers.append(word);
        else if (word != u'|')
            tokens.words.append(word);
        grouped = number && tokens.numbers.last().size() <= 15;
    }
    return tokens;
}

bool allAmong(const QStringList &words, QStringView list, QStringView more = {})
{
    return std::ranges::all_of(words, [list, more](const QString &word) {
        return holds(list, word) || holds(more, word);
    });
}

bool anyAmong(const QStringList &words, QStringView list)
{
    return std::ranges::any_of(words, [list](const QString &word) { return holds(list, word); });
}

bool isRuler(const QStringList &cells)
{
    const auto isSign = [](QChar c) { return !c.isLetterOrNumber(); };
    return std::ranges::all_of(
        cells, [&](const QString &cell) { return std::ranges::all_of(cell, isSign); });
}

bool isEnd(const Tokens &tokens)
{
    return tokens.numbers.isEmpty() && !tokens.words.isEmpty()
        && anyAmong(tokens.words.first(1), u"FIN END EOF") && allAmong(tokens.words, kEndWords);
}

bool isPage(const Tokens &tokens)
{
    return !tokens.numbers.isEmpty() && anyAmong(tokens.words, u"PAGE PAGES")
        && allAmong(tokens.words, kPageWords);
}

// "Édité le 12/03/2021 à 10 h 30".
bool isPrintDate(const Tokens &tokens)
{
    return tokens.numbers.size() >= 3 && !tokens.words.isEmpty()
        && holds(kPrintWords, tokens.words.front())
        && allAmong(tokens.words.sliced(1), kPrintCompanions);
}

std::optional<qint64> statedRows(const Tokens &tokens)
{
    const bool isTotal = tokens.numbers.size() == 1 && anyAmong(tokens.words, kCountWords)
        && allAmong(tokens.words, kCountWords, kTotalCompanions);
    if (!isTotal)
        return {};
    bool readable = false;
    const qint64 rows = tokens.numbers.front().toLongLong(&readable);
    return readable ? std::optional(rows) : std::nullopt;
}

} // namespace

bool isComment(QStringView firstCell)
{
    return (firstCell.startsWith(u'#') && !firstCell.startsWith(u"#N/A"))
        || firstCell.startsWith(u"//");
}

std::optional<NoPersonRow> recogniseNoPerson(const QStringList &filledCells)
{
    if (filledCells.isEmpty())
        return {};
    if (isComment(filledCells.front()))
        return NoPersonRow{.reason = Reason::CommentLine};
    if (isRuler(filledCells))
        return NoPersonRow{};
    const Tokens tokens = tokensOf(filledCells);
    if (const std::optional<qint64> rows = statedRows(tokens))
        return NoPersonRow{.statedRows = rows};
    if (isEnd(tokens) || isPage(tokens) || isPrintDate(tokens))
        return NoPersonRow{};
    return {};
}

} // namespace intake
