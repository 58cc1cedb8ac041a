// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/filereader.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using intake::AcceptedRow;
using intake::EndOfFile;
using intake::FileReader;
using intake::Issue;
using intake::ReadItem;
using intake::ReadOptions;

// The table tests/data/intake/outcomes.tsv says what becomes of every file beside
// it, one line per file and way of reading it:
//
//   file, kind
//   options      "-", or key=value separated by blanks: mapping (a file in
//                mappings/), encoding, separator, format, sheet, quote, header_line
//   outcome      "safe"; "doubt: …", "refused: …" and "conflict: …" with a part of
//                the sentence that says so
//   format, encoding, separator, columns, rows, accepted
//   quarantined, warnings    "-", or key=count
//   notes        "-", or stated=rows/read, repaired=rows
//   trap         in words
namespace {

const QDate kToday(2026, 6, 11);

QString folder()
{
    return QStringLiteral(TEST_DATA_DIR) + u"/intake/"_s;
}

struct Line {
    QString file;
    QString kind;
    QString options;
    QString outcome;
    QString facts; // format … notes, as in the table
    QString trap;
};

QList<Line> table()
{
    QFile file(folder() + u"outcomes.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Line> lines;
    for (const QString &text : QString::fromUtf8(file.readAll()).split(u'\n').sliced(1)) {
        const QStringList cells = text.split(u'\t');
        if (cells.size() == 14)
            lines.append({cells[0], cells[1], cells[2], cells[3], cells.sliced(4, 9).join(u'\t'),
                          cells[13]});
    }
    return lines;
}

std::optional<intake::ColumnMapping> mappingNamed(const QString &name)
{
    QFile file(folder() + u"mappings/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto mapping = intake::mappingFromJson(file.readAll());
    return mapping ? std::optional(*std::move(mapping)) : std::nullopt;
}

// Options that nobody knows are a fault of the table.
std::optional<ReadOptions> optionsFrom(const Line &line)
{
    ReadOptions options{.today = kToday};
    options.kind = intake::fileKindFromKey(line.kind).value();
    for (const QString &word : line.options.split(u' ')) {
        const QString key = word.section(u'=', 0, 0);
        const QString value = word.section(u'=', 1);
        if (key == u"mapping")
            options.mapping = mappingNamed(value);
        else if (key == u"encoding")
            options.encoding = intake::encodingFromName(value);
        else if (key == u"separator")
            options.separator = intake::separatorFromName(value);
        else if (key == u"format")
            options.format = intake::formatFromKey(value);
        else if (key == u"sheet")
            options.sheet = value;
        else if (key == u"quote")
            options.quote = intake::quoteFromName(value);
        else if (key == u"header_line")
            options.headerLine = value.toInt();
        else if (key != u"-")
            return {};
    }
    return options;
}

using Counts = std::map<QString, int>;

QString written(const Counts &counts)
{
    QStringList parts;
    for (const auto &[key, count] : counts)
        parts.append(u"%1=%2"_s.arg(key).arg(count));
    return parts.isEmpty() ? u"-"_s : parts.join(u' ');
}

QString separatorOf(const FileReader &reader)
{
    if (reader.format() != intake::FileFormat::Delimited)
        return u"-"_s;
    const char separator = reader.dialect().separator;
    return separator == '\t' ? u"tab"_s : intake::separatorName(separator);
}

QString notesOf(const FileReader &reader)
{
    QStringList notes;
    if (const auto &total = reader.statedTotal())
        notes.append(u"stated=%1/%2"_s.arg(total->rows).arg(total->read));
    if (reader.counts().repaired > 0)
        notes.append(u"repaired=%1"_s.arg(reader.counts().repaired));
    return notes.isEmpty() ? u"-"_s : notes.join(u' ');
}

struct Outcome {
    QString outcome;
    QString facts = u"-\t-\t-\t-\t-\t-\t-\t-\t-"_s;
    bool reconciles = true;
};

Outcome outcomeOf(const Line &line, const ReadOptions &options)
{
    QFile file(folder() + line.file);
    if (!file.open(QIODevice::ReadOnly))
        return {.outcome = u"missing"_s};
    const auto reader = FileReader::open(file, options);
    if (!reader)
        return {.outcome = u"refused: "_s + reader.error().message};
    Counts reasons;
    Counts warnings;
    for (;;) {
        const base::Result<ReadItem> item = (*reader)->next();
        if (!item)
            return {.outcome = u"refused: "_s + item.error().message};
        if (std::holds_alternative<EndOfFile>(*item))
            break;
        if (const auto *issue = std::get_if<Issue>(&*item))
            ++reasons[intake::reasonKey(issue->reason)];
        else
            for (const intake::Warning warning : std::get<AcceptedRow>(*item).warnings)
                ++warnings[intake::warningKey(warning)];
    }
    Outcome outcome{.outcome = (*reader)->isSafe() ? u"safe"_s
                                                   : u"doubt: "_s + (*reader)->doubts().join(u' ')};
    if (const auto conflict = (*reader)->dateConflict())
        outcome.outcome = u"conflict: "_s + intake::dateConflictText(*conflict);
    const intake::RowCounts &counts = (*reader)->counts();
    const bool hasEncoding = intake::isText((*reader)->format());
    outcome.facts =
        QStringList{intake::formatKey((*reader)->format()),
                    hasEncoding ? intake::encodingName((*reader)->dialect().encoding) : u"-"_s,
                    separatorOf(**reader),
                    QString::number((*reader)->columns().size()),
                    QString::number(counts.rows),
                    QString::number(counts.accepted),
                    written(reasons),
                    written(warnings),
                    notesOf(**reader)}
            .join(u'\t');
    outcome.reconciles = counts.rows == counts.accepted + counts.quarantined;
    return outcome;
}

} // namespace

class TestCorpus final : public QObject
{
    Q_OBJECT

private slots:
    void everyFileHasALine()
    {
        QSet<QString> listed;
        for (const Line &line : table())
            listed.insert(line.file);
        for (const QString &name : QDir(folder()).entryList(QDir::Files)) {
            if (name != u"outcomes.tsv" && name != u"README.md")
                QVERIFY2(listed.contains(name), qPrintable(name));
        }
        QVERIFY(listed.size() >= 60);
    }

    void everyLineIsComplete()
    {
        QFile file(folder() + u"outcomes.tsv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &text : QString::fromUtf8(file.readAll()).trimmed().split(u'\n'))
            QVERIFY2(text.count(u'\t') == 13 && !text.endsWith(u'\t'), qPrintable(text));
    }

    void becomes_data()
    {
        QTest::addColumn<int>("index");
        const QList<Line> lines = table();
        for (int i = 0; i < lines.size(); ++i)
            QTest::newRow(
                qPrintable(u"%1 %2: %3"_s.arg(lines[i].file, lines[i].options, lines[i].trap)))
                << i;
    }
    void becomes()
    {
        QFETCH(int, index);
        const Line line = table().at(index);
        const std::optional<ReadOptions> options = optionsFrom(line);
        QVERIFY2(options, qPrintable(line.options));
        const Outcome outcome = outcomeOf(line, *options);
        const QString verdict = line.outcome.section(u": "_s, 0, 0);
        const QString words = line.outcome.section(u": "_s, 1);
        QVERIFY2(outcome.outcome.startsWith(verdict) && outcome.outcome.contains(words),
                 qPrintable(outcome.outcome));
        QCOMPARE(outcome.facts, line.facts);
        QVERIFY(outcome.reconciles);
    }
};

QTEST_APPLESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
