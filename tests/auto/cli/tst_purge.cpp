// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Retention from the console: rules, plan, act, certificate.  The console has its own clock:
// years after everybody was told, everything is due.

#include "console.h"
#include "support/settledvault.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

class CliPurgeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thePlanSaysWhatIsDue();
    void thePlanOfAnEarlierDay();
    void aPeriodIsChangedAndTakenBack();
    void anotherNumberIsRefused();
    void oneRuleIsCarriedOut();
    void theRestIsCarriedOut();
    void theCertificateComesAgain();
    void nothingIsLeftToDo();
    void wrongUsage_data();
    void wrongUsage();

private:
    Run cli(const QStringList &words) const { return console::run(options({u"--json"_s}) + words); }
    Run inWords(const QStringList &words) const { return console::run(options({}) + words); }
    QStringList options(const QStringList &first) const
    {
        return first
            + QStringList{u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s,
                          m_vault->passphraseFile(), u"purge"_s};
    }
    QJsonObject rule(const QString &key, const QStringList &words = {}) const
    {
        const QJsonArray rules =
            cli(QStringList{u"plan"_s} + words).json.value(u"rules"_s).toArray();
        for (const auto &rule : rules) {
            if (rule.toObject().value(u"rule"_s).toString() == key)
                return rule.toObject();
        }
        return {};
    }

    std::unique_ptr<support::TestVault> m_vault;
};

void CliPurgeTest::initTestCase()
{
    m_vault = support::settledVault();
    m_vault->close();
}

void CliPurgeTest::thePlanSaysWhatIsDue()
{
    const Run run = cli({u"plan"_s});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QVERIFY(run.json.value(u"due_rules"_s).toInt() >= 5);
    QVERIFY(run.json.value(u"due_rows"_s).toInt() > 500);
    QCOMPARE(rule(u"contact"_s).value(u"state"_s).toString(), u"due"_s);
    QCOMPARE(rule(u"contact"_s).value(u"period"_s).toString(), u"P12M"_s);
    const Run words = inWords({u"plan"_s});
    QVERIFY(
        words.out.contains("Adresses et moyens de contact (contact) — DUE depuis le 12/03/2022"));
    QVERIFY(words.out.contains("Rien n’a été changé."));
}

void CliPurgeTest::thePlanOfAnEarlierDay()
{
    const QJsonObject contact = rule(u"contact"_s, {u"--at"_s, u"2021-06-01"_s});
    QCOMPARE(contact.value(u"state"_s).toString(), u"waiting"_s);
    QCOMPARE(contact.value(u"due_on"_s).toString(), u"2022-03-12"_s);
    QVERIFY(contact.value(u"rows"_s).toObject().value(u"recipients"_s).toInt() > 60);
}

void CliPurgeTest::aPeriodIsChangedAndTakenBack()
{
    const Run set = cli({u"rules"_s, u"set"_s, u"contact"_s, u"24 mois"_s});
    QVERIFY2(set.exitCode == 0, set.all().constData());
    QCOMPARE(rule(u"contact"_s).value(u"period"_s).toString(), u"P24M"_s);
    const QString file = m_vault->beside(u"regles.json"_s);
    const Run shown = cli({u"rules"_s, u"show"_s, u"--export"_s, file});
    QCOMPARE(shown.json.value(u"rules"_s).toArray().size(), 9);
    QVERIFY(support::contentsOf(file).contains("P24M"));
    QVERIFY(inWords({u"rules"_s, u"show"_s}).out.contains("délai du laboratoire"));
    QCOMPARE(cli({u"rules"_s, u"reset"_s, u"contact"_s}).exitCode, 0);
    QCOMPARE(rule(u"contact"_s).value(u"own_period"_s).toBool(), false);
    QCOMPARE(cli({u"rules"_s, u"set"_s, u"tout"_s, u"24 mois"_s}).exitCode, 3);
    const Run wrong = inWords({u"rules"_s, u"set"_s, u"contact"_s, u"bientôt"_s});
    QCOMPARE(wrong.exitCode, 3);
    QVERIFY(wrong.err.contains("n’est pas un délai"));
}

void CliPurgeTest::anotherNumberIsRefused()
{
    QCOMPARE(cli({u"run"_s, u"--expect"_s, u"1"_s}).exitCode, 3);
    QCOMPARE(cli({u"certificate"_s, m_vault->beside(u"c.txt"_s)}).exitCode, 3);
    QCOMPARE(cli({u"list"_s}).json.value(u"certificates"_s).toArray().size(), 0);
}

void CliPurgeTest::oneRuleIsCarriedOut()
{
    const Run run = cli({u"run"_s, u"--rule"_s, u"call_notes"_s});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QCOMPARE(run.json.value(u"certificate"_s).toInt(), 1);
    const QJsonArray rules = run.json.value(u"rules"_s).toArray();
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules[0].toObject().value(u"removed"_s).toObject().value(u"calls"_s).toInt(), 1);
    QCOMPARE(rule(u"call_notes"_s).value(u"state"_s).toString(), u"nothing"_s);
}

void CliPurgeTest::theRestIsCarriedOut()
{
    const Run run = inWords({u"run"_s, u"--backups"_s, u"remove"_s});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QVERIFY(run.out.contains("Certificat 2, du "));
    QVERIFY(run.out.contains("Fiches rendues anonymes"));
    QVERIFY(run.out.contains("une nouvelle a été faite"));
}

void CliPurgeTest::theCertificateComesAgain()
{
    const QString file = m_vault->beside(u"certificat.pdf"_s);
    const Run run = cli({u"certificate"_s, file, u"--number"_s, u"1"_s});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(support::contentsOf(file).startsWith("%PDF"));
    const QString text = m_vault->beside(u"certificat.txt"_s);
    QCOMPARE(cli({u"certificate"_s, text}).json.value(u"certificate"_s).toInt(), 2);
    QVERIFY(support::contentsOf(text).contains("Certificat d’effacement"));
    QCOMPARE(cli({u"list"_s}).json.value(u"certificates"_s).toArray().size(), 2);
}

void CliPurgeTest::nothingIsLeftToDo()
{
    const Run run = inWords({u"run"_s});
    QCOMPARE(run.exitCode, 3);
    QVERIFY(run.err.contains("Aucune règle de conservation n’est due"));
}

void CliPurgeTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no file for the certificate") << QStringList{u"certificate"_s};
    QTest::newRow("no period") << QStringList{u"rules"_s, u"set"_s, u"contact"_s};
    QTest::newRow("a day that is none") << QStringList{u"plan"_s, u"--at"_s, u"demain"_s};
    QTest::newRow("backups neither kept nor removed")
        << QStringList{u"run"_s, u"--backups"_s, u"all"_s};
    QTest::newRow("no command") << QStringList{};
}

void CliPurgeTest::wrongUsage()
{
    QFETCH(const QStringList, words);
    QCOMPARE(cli(words).exitCode, 2);
}

QTEST_GUILESS_MAIN(CliPurgeTest)
#include "tst_purge.moc"
