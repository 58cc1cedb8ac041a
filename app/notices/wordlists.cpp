// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/wordlists.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

using Kind = Finding::Kind;

// Words in capitals without accents, one blank between and around them, and
// the line of each character.
struct FoldedText {
    QString words;
    std::vector<qint64> lines;
};

FoldedText folded(QStringView text)
{
    FoldedText result;
    qint64 line = 1;
    const auto append = [&](QChar c) {
        if (c == u' ' && result.words.endsWith(u' '))
            return;
        result.words += c;
        result.lines.push_back(line);
    };
    append(u' ');
    for (const QStringView part : text.split(u'\n')) {
        const QString upper = base::foldToUpper(part);
        for (const QChar c : upper)
            append(c.isLetterOrNumber() ? c : QChar(u' '));
        append(u' ');
        ++line;
    }
    return result;
}

struct Entry {
    Kind kind;
    QString words;   // " TOUTES LES MESURES NECESSAIRES ", folded
    QString shown;   // as in the file
    QString instead; // what to write; empty for health words
};

struct Lists {
    std::vector<Entry> entries;
    QStringList allowed; // folded
    QStringList unfitForSubject;
};

Lists readLists()
{
    QFile file(u":/notices/wordlists.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJsonObject root =
        opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    Lists lists;
    const QJsonArray health = root.value("health"_L1).toArray();
    for (const QJsonValue word : health)
        lists.entries.push_back(
            {Kind::HealthWord, folded(word.toString()).words, word.toString(), {}});
    const auto addPhrases = [&](Kind kind, QLatin1StringView name) {
        const QJsonArray phrases = root.value(name).toArray();
        for (const QJsonValue phrase : phrases)
            lists.entries.push_back({kind, folded(phrase["text"_L1].toString()).words,
                                     phrase["text"_L1].toString(),
                                     phrase["instead"_L1].toString()});
    };
    addPhrases(Kind::VaguePhrase, "vague"_L1);
    addPhrases(Kind::Unproven, "unproven"_L1);
    const QJsonArray allowed = root.value("allowed"_L1).toArray();
    for (const QJsonValue phrase : allowed)
        lists.allowed.append(folded(phrase.toString()).words);
    const QJsonArray unfit = root.value("subject"_L1).toArray();
    for (const QJsonValue word : unfit)
        lists.unfitForSubject.append(folded(word.toString()).words);
    return lists;
}

const Lists &lists()
{
    static const Lists read = readLists();
    return read;
}

QString messageFor(const Entry &entry)
{
    if (entry.kind == Kind::HealthWord)
        return QCoreApplication::translate("notices",
                                           "\"%1\" names a disease or an examination. Name the "
                                           "category of data instead: a letter may be opened by "
                                           "somebody else.")
            .arg(entry.shown);
    if (entry.kind == Kind::VaguePhrase)
        return QCoreApplication::translate("notices",
                                           "\"%1\" is vague; the CNIL sanctioned such a notice "
                                           "(SAN-2026-001). Instead: %2.")
            .arg(entry.shown, entry.instead);
    return QCoreApplication::translate("notices", "\"%1\" promises what nobody can prove: %2.")
        .arg(entry.shown, entry.instead);
}

// Takes what was found out of the text, so that a longer phrase is not found
// again in its parts; the length stays.
qsizetype takeOut(FoldedText &text, QStringView words)
{
    const qsizetype at = text.words.indexOf(words);
    if (at >= 0)
        for (qsizetype i = at + 1; i + 1 < at + words.size(); ++i)
            text.words[i] = u'_';
    return at;
}

} // namespace

std::vector<Finding> wordFindings(QStringView source)
{
    FoldedText text = folded(source);
    for (const QString &phrase : lists().allowed)
        while (takeOut(text, phrase) >= 0) { }
    std::vector<Finding> findings;
    for (const Entry &entry : lists().entries) {
        if (!text.words.contains(QStringView(entry.words).chopped(1)))
            continue;
        const QString plural = entry.words.chopped(1) + u"S "_s;
        for (const QString &words : {entry.words, plural})
            for (qsizetype at = takeOut(text, words); at >= 0; at = takeOut(text, words))
                findings.push_back(
                    {entry.kind, messageFor(entry), true, text.lines[size_t(at) + 1]});
    }
    std::ranges::stable_sort(findings, {}, &Finding::line);
    return findings;
}

bool hasUnfitSubjectWord(QStringView subject)
{
    const QString words = folded(subject).words;
    return std::ranges::any_of(lists().unfitForSubject, [&](const QString &word) {
        return words.contains(word) || words.contains(QString(word.chopped(1) + u"S "_s));
    });
}

} // namespace notices
