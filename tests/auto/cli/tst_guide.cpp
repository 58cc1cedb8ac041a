// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The user guide promises nothing that the console does not have, and leaves
// out no command and no field of the mapping file.

#include "console.h"
#include "intake/field.h"
#include "services/userguide.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class GuideTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theConsolePrintsIt();
    void itNeedsNoVaultAndHasAJsonForm();
    void everyCommandIsInIt();
    void everyFieldOfTheMappingFileIsInIt();
    void itsMappingFileIsAccepted();
    void everyExampleIsUnderstood_data();
    void everyExampleIsUnderstood();
    void itIsPrintedAsFrenchIs();

private:
    QStringList commandsBelow(const QStringList &path) const;

    QString m_guide;
};

namespace {

// Lines of the blocks that are fenced as ```language.
QStringList fenced(const QString &guide, const QString &language)
{
    QStringList lines;
    bool isInside = false;
    for (const QString &line : guide.split(u'\n')) {
        if (line.startsWith(u"```"))
            isInside = line == u"```"_s + language;
        else if (isInside)
            lines += line;
    }
    return lines;
}

// What is read as French: neither fenced nor between back quotes.
QString proseOf(QString guide)
{
    static const QRegularExpression code(u"```.*?```|`[^`\\n]*`"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    return guide.replace(code, u"x"_s);
}

} // namespace

void GuideTest::initTestCase()
{
    m_guide = services::userGuide();
    QVERIFY(m_guide.startsWith(u"# "));
}

void GuideTest::theConsolePrintsIt()
{
    const console::Run run = console::run({u"guide"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(QString::fromUtf8(run.out).trimmed(), m_guide.trimmed());
}

void GuideTest::itNeedsNoVaultAndHasAJsonForm()
{
    const console::Run run = console::run({u"--json"_s, u"guide"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json.keys(), QStringList{u"guide"_s});
    QCOMPARE(run.json.value(u"guide"_s).toString(), m_guide);
}

// The commands that the help of `path` lists, and theirs, as "vault create".
QStringList GuideTest::commandsBelow(const QStringList &path) const
{
    static const QRegularExpression command(u"^  ([a-z-]+) "_s,
                                            QRegularExpression::MultilineOption);
    const QString help = QString::fromUtf8(console::run(path + QStringList{u"--help"_s}).out);
    const qsizetype list = help.indexOf(u"Commandes\u00a0:"_s);
    QStringList found;
    if (list < 0)
        return found;
    for (auto match = command.globalMatch(help, list); match.hasNext();) {
        const QStringList own = path + QStringList{match.next().captured(1)};
        found += own.join(u' ');
        found += commandsBelow(own);
    }
    return found;
}

void GuideTest::everyCommandIsInIt()
{
    const QStringList commands = commandsBelow({});
    QVERIFY(commands.contains(u"vault custodian add"_s));
    QVERIFY(commands.contains(u"ledger export"_s));
    const QString examples = fenced(m_guide, u"sh"_s).join(u'\n');
    for (const QString &command : commands)
        QVERIFY2(examples.contains(
                     QRegularExpression(u"^avis34-cli (--vault \\S+ )?"_s + command + u"\\b"_s,
                                        QRegularExpression::MultilineOption)),
                 qPrintable(u"no example of: "_s + command));
}

void GuideTest::everyFieldOfTheMappingFileIsInIt()
{
    for (int field = 0; field < intake::kFieldCount; ++field) {
        const QString key = intake::fieldKey(static_cast<intake::Field>(field));
        QVERIFY2(m_guide.contains(u'`' + key + u'`'), qPrintable(key));
    }
}

void GuideTest::itsMappingFileIsAccepted()
{
    const QByteArray json = fenced(m_guide, u"json"_s).join(u'\n').toUtf8();
    const QJsonObject mapping = QJsonDocument::fromJson(json).object();
    const QJsonObject columns = mapping.value(u"columns"_s).toObject();
    QVERIFY(columns.size() > 5);
    for (const QJsonValue &field : columns)
        QVERIFY2(field.isNull() || intake::fieldFromKey(field.toString()),
                 qPrintable(field.toString()));
    QCOMPARE(mapping.keys(),
             QStringList({u"columns"_s, u"date_format"_s, u"encoding"_s, u"header"_s, u"kind"_s,
                          u"separator"_s}));
}

void GuideTest::everyExampleIsUnderstood_data()
{
    QTest::addColumn<QString>("line");
    for (const QString &line : fenced(m_guide, u"sh"_s))
        if (line.startsWith(u"avis34-cli "))
            QTest::newRow(qPrintable(line)) << line;
}

// There is no vault here, so that most of them fail: but not as a line that the
// program does not understand.
void GuideTest::everyExampleIsUnderstood()
{
    QFETCH(QString, line);
    const QTemporaryDir folder;
    const QStringList words = QProcess::splitCommand(line).mid(1);
    const auto process = console::prepared(words,
                                           {{u"AVIS34_VAULT"_s, folder.filePath(u"none"_s)},
                                            {u"AVIS34_PASSPHRASE_FILE"_s, u"none.txt"_s}});
    process->setWorkingDirectory(folder.path());
    process->start();
    const console::Run run = console::finished(*process);
    QVERIFY2(run.exitCode >= 0 && run.exitCode != 2, run.err.constData());
}

// The rule of tests/auto/translations.
void GuideTest::itIsPrintedAsFrenchIs()
{
    static const QRegularExpression wrong(
        u"(?:[ \\x{00a0}](?=[;!?])| (?=[:»])|« )|\\p{L}'\\p{L}"_s);
    const QString prose = proseOf(m_guide);
    const auto match = wrong.match(prose);
    QVERIFY2(!match.hasMatch(), qPrintable(prose.mid(match.capturedStart() - 40, 80)));
}

QTEST_GUILESS_MAIN(GuideTest)
#include "tst_guide.moc"
