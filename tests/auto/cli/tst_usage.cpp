// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What the console says about a command line that is wrong, and its help: in French unless
// --lang en, whatever the library that reads the line says.

#include "console.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

namespace {

constexpr char16_t kSpace = u'\u00a0'; // before a colon, within guillemets

// As one types it; the program writes the spaces of printed French.
QString spaced(const char *sentence)
{
    QString french = QString::fromUtf8(sentence);
    french.replace(u" :"_s, QString(kSpace) + u':');
    french.replace(u"« "_s, u"«"_s + kSpace);
    french.replace(u" »"_s, kSpace + u"»"_s);
    french.replace(u" ?"_s, u"\u202f?"_s);
    return french.replace(u" ;"_s, u"\u202f;"_s);
}

QStringList wordsOf(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class UsageTest final : public QObject
{
    Q_OBJECT

private slots:
    void aMistakeIsSaidInTheChosenLanguage_data();
    void aMistakeIsSaidInTheChosenLanguage();
    void whatFollowsAnUnknownOptionIsNotRepeated();
    void theHelpToAskForIsNamed_data();
    void theHelpToAskForIsNamed();
    void helpIsFrench();
    void helpSaysWhatAnOptionTakes();
    void helpIsEnglishOnDemand();

private:
    QStringList helpOf(const QStringList &path) const; // of it and everything below
};

void UsageTest::aMistakeIsSaidInTheChosenLanguage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, const char *line, const char *french,
                        const char *english) {
        QTest::newRow(name) << QString::fromUtf8(line) << spaced(french)
                            << QString::fromUtf8(english);
    };
    row("an unknown command", "imprt patients x.csv",
        "Commande inconnue : imprt. Vouliez-vous dire « import » ?",
        "Unknown command: imprt. Did you mean “import”?");
    row("two letters swapped", "lettres preflight",
        "Commande inconnue : lettres. Vouliez-vous dire « letters » ?",
        "Unknown command: lettres. Did you mean “letters”?");
    row("an unknown command of a group", "import pacients x.csv",
        "Commande inconnue : pacients. Vouliez-vous dire « import patients » ?",
        "Unknown command: pacients. Did you mean “import patients”?");
    row("a command of a group without it", "backup x.avis34",
        "Commande inconnue : backup. Vouliez-vous dire « vault backup » ?",
        "Unknown command: backup. Did you mean “vault backup”?");
    row("a command that resembles nothing", "xyzzy", "Commande inconnue : xyzzy. Voir avis34-cli",
        "Unknown command: xyzzy. See avis34-cli");
    row("no command", "", "Il manque une commande après « avis34-cli » : vault, incident, ",
        "A command is missing after “avis34-cli”: vault, incident, ");
    row("a group without its command", "vault custodian",
        "Il manque une commande après « avis34-cli vault custodian » : add, role, remove, list.",
        "A command is missing after “avis34-cli vault custodian”: add, role, remove, list.");
    row("an unknown option", "--vualt /x vault info",
        "Option inconnue : --vualt. Vouliez-vous dire « --vault » ?",
        "Unknown option: --vualt. Did you mean “--vault”?");
    row("an unknown option of a command", "import leak x.csv --recieved 2021-02-26",
        "Option inconnue : --recieved. Vouliez-vous dire « --received » ?",
        "Unknown option: --recieved. Did you mean “--received”?");
    row("an argument too many", "review stats now", "Un argument de trop : now.",
        "One argument too many: now.");
    row("a missing argument", "import patients", "Il manque un argument : file (",
        "An argument is missing: file (");
    row("a missing option", "import leak x.csv --received 2021-02-26", "Il manque --provenance (",
        "--provenance is missing (");
    row("a missing argument and option of a pair", "cnil receipt x.pdf", "Il manque --number (",
        "--number is missing (");
    row("nothing to confirm", "cnil confirm", "Nommez les réponses à confirmer, ou donnez --all.",
        "Name the answers to confirm, or give --all.");
    row("neither of two options", "letters posted 1",
        "Donnez exactement une de ces options : --date, --undo.",
        "Give exactly one of these options: --date, --undo.");
    row("both of two options", "letters posted 1 --date 2021-03-15 --undo",
        "Donnez exactement une de ces options : --date, --undo.",
        "Give exactly one of these options: --date, --undo.");
    row("none of several options", "register set 0",
        "Donnez au moins une de ces options : --file, --filing, ",
        "Give at least one of these options: --file, --filing, ");
    row("two options that exclude each other",
        "vault passphrase --new-key-file k --without-key-file",
        "--new-key-file et --without-key-file ne vont pas ensemble : donnez l’un des deux.",
        "--new-key-file and --without-key-file do not go together: give one of them.");
    row("an option without the one it needs", "persons set P001 --guardian-city Lorient",
        "--guardian-city ne va qu’avec --guardian.", "--guardian-city only goes with --guardian.");
    row("a word for a number", "deaths list --limit abc", "--limit : « abc » n’est pas un nombre.",
        "--limit: “abc” is no number.");
    row("a word for a number without limits", "import undo first",
        "id : « first » n’est pas un nombre.", "id: “first” is no number.");
    row("half a number", "deaths list --limit 1.5",
        "--limit : 1.5 n’est pas un nombre entier, ou est trop grand.",
        "--limit: 1.5 is no whole number, or too large.");
    row("a number too small", "deaths list --limit 0", "--limit : 0 est inférieur à 1.",
        "--limit: 0 is less than 1.");
    row("a number outside its limits", "letters envelope sides 3",
        "sides : 3 n’est pas entre 1 et 2.", "sides: 3 is not between 1 and 2.");
    row("a day that does not exist", "letters posted 1 --date 2021-02-30",
        "--date : « 2021-02-30 » n’est pas une date. Écrivez-la comme 2021-02-26.",
        "--date: \"2021-02-30\" is no date. Write it as 2021-02-26.");
    row("an instant without offset", "deadlines --now 2021-02-26T18:00:00",
        "--now : « 2021-02-26T18:00:00 » n’est pas un instant.",
        "--now: \"2021-02-26T18:00:00\" is no instant.");
    row("a word that is not in the list", "vault custodian role X boss",
        "role : « boss » n’est pas un choix possible : dpo, operator, reader.",
        "role: “boss” is none of: dpo, operator, reader.");
    row("lots that are none", "letters slip first --out s.pdf",
        "« first » ne nomme pas de lots. Écrivez-les comme 3, 1-12 ou 1-4,9.",
        "“first” names no lots. Write them as 3, 1-12 or 1-4,9.");
    row("an option without its value", "import patients x.csv --mapping",
        "--mapping attend une valeur.", "--mapping needs a value.");
    row("too few values", "letters envelope set --window 110,55,85",
        "--window attend 4 valeurs, et non 3.", "--window takes 4 values, not 3.");
    row("an option given twice", "deaths list --limit 3 --limit 4",
        "--limit est donné 2 fois ; une fois suffit.", "--limit is given 2 times; once is enough.");
    row("a value for a switch", "vault info --quiet=often", "--quiet ne prend pas de valeur.",
        "--quiet takes no value.");
    row("no vault", "vault info", "Quel coffre ?", "Which vault?");
}

void UsageTest::aMistakeIsSaidInTheChosenLanguage()
{
    QFETCH(const QString, line);
    QFETCH(const QString, french);
    QFETCH(const QString, english);
    for (const QString &language : {QString(), u"--lang en "_s}) {
        const QString &expected = language.isEmpty() ? french : english;
        const Run words = console::run(wordsOf(language + line));
        QCOMPARE(words.exitCode, 2);
        QCOMPARE(words.out, QByteArray());
        QVERIFY2(QString::fromUtf8(words.err).contains(expected), words.err.constData());
        const Run json = console::run(wordsOf(u"--json "_s + language + line));
        QCOMPARE(json.exitCode, 2);
        QCOMPARE(json.error().value(u"kind"_s).toString(), u"usage"_s);
        QVERIFY2(json.message().contains(expected), json.out.constData());
    }
}

void UsageTest::whatFollowsAnUnknownOptionIsNotRepeated()
{
    const Run run = console::run(wordsOf(u"--json --passphrase=sesame vault info"_s));
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.message().startsWith(spaced("Option inconnue : --passphrase.")));
    QVERIFY(!run.all().contains("sesame"));
}

void UsageTest::theHelpToAskForIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("french");
    QTest::newRow("of the program") << u"xyzzy"_s << u"Voir avis34-cli --help."_s;
    QTest::newRow("of a group") << u"vault xyzzy"_s << u"Voir avis34-cli vault --help."_s;
    QTest::newRow("of a command") << u"vault custodian role X boss"_s
                                  << u"Voir avis34-cli vault custodian role --help."_s;
    QTest::newRow("an unknown language") << u"--lang de vault info"_s << u"Voir avis34-cli"_s;
}

void UsageTest::theHelpToAskForIsNamed()
{
    QFETCH(const QString, line);
    QFETCH(const QString, french);
    const Run run = console::run(wordsOf(line));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(QString::fromUtf8(run.err).contains(french), run.err.constData());
}

QStringList UsageTest::helpOf(const QStringList &path) const
{
    static const QRegularExpression command(u"^  ([a-z-]+) "_s,
                                            QRegularExpression::MultilineOption);
    const Run run = console::run(path + QStringList{u"--help"_s});
    const QString help = QString::fromUtf8(run.out);
    QStringList all{help};
    const qsizetype list = help.indexOf(spaced("Commandes :"));
    if (list < 0)
        return all;
    for (auto match = command.globalMatch(help, list); match.hasNext();)
        all += helpOf(path + QStringList{match.next().captured(1)});
    return all;
}

void UsageTest::helpIsFrench()
{
    static const QRegularExpression english(
        u"REQUIRED|TEXT\\b|UINT|FLOAT|Positionals|Subcommand|SUBCOMMAND|Usage: |Options:"_s
        u"|Print this|Display program|\\bEnv:|Needs:|Excludes:|Option Group|required|POSITIVE"_s);
    const QStringList all = helpOf({});
    QVERIFY(all.size() > 100);
    for (const QString &help : all) {
        QVERIFY2(help.contains(spaced("Usage : avis34-cli")), qPrintable(help));
        QVERIFY2(!help.contains(english), qPrintable(help));
    }
}

void UsageTest::helpSaysWhatAnOptionTakes()
{
    const auto help = [](const char *line) {
        return QString::fromUtf8(
            console::run(wordsOf(QString::fromLatin1(line) + u" --help"_s)).out);
    };
    const QString posted = help("letters posted");
    QVERIFY2(posted.contains(spaced("Usage : avis34-cli letters posted [OPTIONS] lot\n")),
             qPrintable(posted));
    QVERIFY(posted.contains(u"(obligatoire)"_s));
    QVERIFY(posted.contains(spaced("Exactement une de ces options :\n  --date AAAA-MM-JJ ")));
    QVERIFY(help("review decide").contains(u"same|different|unsure"_s));
    QVERIFY(help("vault custodian add").contains(u"dpo par défaut"_s));
    QVERIFY(help("vault passphrase").contains(u"pas avec --without-key-file"_s));
    QVERIFY(help("letters sign").contains(u"seulement avec --second-holder"_s));
    QVERIFY(help("").contains(u"ou la variable AVIS34_VAULT"_s));
}

void UsageTest::helpIsEnglishOnDemand()
{
    const Run run = console::run(wordsOf(u"--lang en letters returned --help"_s));
    QCOMPARE(run.exitCode, 0);
    for (const char *word : {"Usage: avis34-cli letters returned",
                             "Arguments:", "Options:", "(required)", "Shows this help"})
        QVERIFY2(run.out.contains(word), run.out.constData());
}

QTEST_GUILESS_MAIN(UsageTest)
#include "tst_usage.moc"
