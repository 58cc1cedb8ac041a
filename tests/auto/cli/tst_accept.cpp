// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Accepting the matching from the console: plan, act, certificate.

#include "console.h"
#include "services/importservice.h"
#include "services/matchservice.h"
#include "support/demodata.h"
#include "support/testvault.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

class CliAcceptTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void thePlanChangesNothing();
    void whatWaitsIsRefused();
    void anotherNumberIsRefused();
    void itIsAcceptedWithItsCertificate();
    void theCertificateComesAgain();
    void aSecondTimeIsRefused();
    void wrongUsage_data();
    void wrongUsage();

private:
    Run cli(const QStringList &words) const { return console::run(options({u"--json"_s}) + words); }
    Run inWords(const QStringList &words) const { return console::run(options({}) + words); }
    QStringList options(const QStringList &first) const
    {
        return first
            + QStringList{u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s,
                          m_vault->passphraseFile(), u"match"_s};
    }

    std::unique_ptr<support::TestVault> m_vault;
    qint64 m_removed = 0;
};

void CliAcceptTest::initTestCase()
{
    const auto files =
        support::makeDemo({.patients = 600, .leakRows = 300, .overlapPermille = 400});
    m_vault = std::make_unique<support::TestVault>();
    base::NoProgress progress;
    QVERIFY(services::importFile(
        m_vault->session(), support::patientsRequest(m_vault->write(u"p.csv"_s, files.patients)),
        progress));
    auto leak = support::leakRequest(m_vault->write(u"l.csv"_s, files.leak));
    leak.confirmFullDump = true;
    leak.statement = u"Remis par la CNIL"_s;
    QVERIFY(services::importFile(m_vault->session(), leak, progress));
    QVERIFY(services::runMatching(m_vault->session(), progress));
    m_vault->close();
}

void CliAcceptTest::thePlanChangesNothing()
{
    const Run run = cli({u"accept"_s, u"--dry-run"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json.value(u"dry_run"_s).toBool(), true);
    QCOMPARE(run.json.value(u"may_accept"_s).toBool(), false);
    const QJsonObject total = run.json.value(u"total"_s).toObject();
    m_removed = total.value(u"removed"_s).toInteger();
    QVERIFY(m_removed > 50);
    QVERIFY(total.value(u"to_review"_s).toInteger() > 0);
    const QJsonArray imports = run.json.value(u"imports"_s).toArray();
    QCOMPARE(imports.size(), 1);
    QCOMPARE(imports[0].toObject().value(u"file"_s).toString(), u"l.csv"_s);
    QCOMPARE(imports[0].toObject().value(u"removed"_s).toInteger(), m_removed);
    const Run words = inWords(
        {u"accept"_s, u"--dry-run"_s, u"--with-open-review"_s, u"--with-open-quarantine"_s});
    QVERIFY(words.out.contains("peut être validé. Rien n’a été changé."));
    QVERIFY(words.out.contains("en important à nouveau l’extrait"));
}

void CliAcceptTest::whatWaitsIsRefused()
{
    const Run run = cli({u"accept"_s});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.error().value(u"kind"_s).toString(), u"conflict"_s);
}

void CliAcceptTest::anotherNumberIsRefused()
{
    const Run run = cli({u"accept"_s, u"--with-open-review"_s, u"--with-open-quarantine"_s,
                         u"--expect"_s, QString::number(m_removed + 1)});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(cli({u"certificate"_s, m_vault->beside(u"c.txt"_s)}).exitCode, 3);
}

void CliAcceptTest::itIsAcceptedWithItsCertificate()
{
    const QString file = m_vault->beside(u"certificat.pdf"_s);
    const Run run = cli({u"accept"_s, u"--with-open-review"_s, u"--with-open-quarantine"_s,
                         u"--expect"_s, QString::number(m_removed), u"--certificate"_s, file});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json.value(u"certificate"_s).toInteger(), 1);
    QCOMPARE(run.json.value(u"total"_s).toObject().value(u"removed"_s).toInteger(), m_removed);
    QCOMPARE(run.json.value(u"wiped"_s).toBool(), true);
    QCOMPARE(run.json.value(u"file"_s).toString(), file);
    QVERIFY(support::contentsOf(file).startsWith("%PDF"));
    const Run info =
        console::run({u"--json"_s, u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s,
                      m_vault->passphraseFile(), u"vault"_s, u"info"_s});
    QCOMPARE(info.json.value(u"journal_head"_s), run.json.value(u"journal_head"_s));
    QCOMPARE(info.json.value(u"leak_rows"_s),
             run.json.value(u"total"_s).toObject().value(u"kept"_s));
}

void CliAcceptTest::theCertificateComesAgain()
{
    const QString again = m_vault->beside(u"encore.pdf"_s);
    const Run run = cli({u"certificate"_s, again, u"--number"_s, u"1"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(support::contentsOf(again), support::contentsOf(m_vault->beside(u"certificat.pdf"_s)));
    const QString text = m_vault->beside(u"encore.txt"_s);
    QVERIFY(inWords({u"certificate"_s, text}).out.contains("Certificat 1, du "));
    QVERIFY(support::contentsOf(text).contains("Certificat de suppression"));
}

void CliAcceptTest::aSecondTimeIsRefused()
{
    const Run run = inWords({u"accept"_s, u"--with-open-review"_s, u"--with-open-quarantine"_s});
    QCOMPARE(run.exitCode, 3);
    QVERIFY(run.err.contains("déjà été validé"));
}

void CliAcceptTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no file for the certificate") << QStringList{u"certificate"_s};
    QTest::newRow("certificate number 0")
        << QStringList{u"certificate"_s, u"c.pdf"_s, u"--number"_s, u"0"_s};
    QTest::newRow("no number of rows") << QStringList{u"accept"_s, u"--expect"_s, u"all"_s};
}

void CliAcceptTest::wrongUsage()
{
    QFETCH(const QStringList, words);
    QCOMPARE(cli(words).exitCode, 2);
}

QTEST_GUILESS_MAIN(CliAcceptTest)
#include "tst_accept.moc"
