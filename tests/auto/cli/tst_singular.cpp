// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// A laboratory with one patient, who is in the leak: one row, one pair, one letter, one call.
// Nothing that the console says of it is in the plural.

#include "console.h"
#include "incident/incident.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

class SingularTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void oneIsNotSpokenOfAsMany_data();
    void oneIsNotSpokenOfAsMany();

private:
    Run cli(const QString &line) const;

    std::unique_ptr<support::TestVault> m_vault;
};

void SingularTest::initTestCase()
{
    m_vault = std::make_unique<support::TestVault>();
    m_vault->close();
    m_vault->write(u"incident.json"_s,
                   QJsonDocument(incident::toJson(testing::sampleIncident())).toJson());
    const QByteArray columns = "NUM_PATIENT;NOM;PRENOM;DATE_NAISSANCE;SEXE;ADRESSE;CP;VILLE\n";
    const QByteArray row = "P1;TANGUY;Jeanne;14/07/1958;F;3 RUE DU PORT;22300;LANNION\n";
    m_vault->write(u"patients.csv"_s, columns + row);
    m_vault->write(u"leak.csv"_s, columns + row);
    QCOMPARE(cli(u"incident set @incident.json"_s).exitCode, 0);
}

Run SingularTest::cli(const QString &line) const
{
    QStringList words = line.split(u' ');
    for (QString &word : words)
        word.replace(u'@', m_vault->root() + u'/');
    return console::run(QStringList{u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s,
                                    m_vault->passphraseFile()}
                        + words);
}

// In this order: it is one job.
void SingularTest::oneIsNotSpokenOfAsMany_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("said");
    const auto row = [](const QByteArray &line, const char *said) {
        QTest::newRow(line.constData()) << QString::fromLatin1(line) << QString::fromUtf8(said);
    };
    row("vault info", "entrée");
    row("import patients @patients.csv", "1 ligne lue = 1 acceptée + 0 en quarantaine");
    row("import leak @leak.csv --provenance cnil --received 2021-02-26",
        "1 ligne lue = 1 acceptée");
    row("import list", "1 ligne lue = 1 acceptée");
    row("match", "1 paire, à partir d’une probabilité");
    row("match export @pairs.csv", "1 paire écrite dans");
    row("review stats", "0 paire = 0 même personne");
    row("addresses check", "1 adresse contrôlée");
    row("addresses export @rnvp.csv", "1 adresse écrite dans");
    row("ledger", "1 personne = 0 informée");
    row("letters preflight", "1 personne");
    row("letters produce --out @lots", "1 lettre en 1 lot");
    row("letters lots", "1 lettre");
    row("letters reprint 1 --from 1 --to 1 --out @again.pdf", "1 lettre imprimée à nouveau");
    row("letters handover --lots 1 --out @remise", "1 lettre, 2 pages en ");
    row("letters count 1 1", "1 pli compté");
    const QByteArray today = QDate::currentDate().toString(Qt::ISODate).toLatin1();
    row("letters posted 1 --date " + today, "");
    row("ledger export @ledger.csv", "1 ligne écrite dans");
    row("calls log --patient P1 --outcome answered", "");
    row("calls list", "1 appel montré");
    row("calls stats", "1 appel");
    row("vault backup @copy.avis34", "");
    row("purge plan", "Le journal connaît 1 sauvegarde depuis");
}

void SingularTest::oneIsNotSpokenOfAsMany()
{
    QFETCH(const QString, line);
    QFETCH(const QString, said);
    const Run run = cli(line);
    QVERIFY2(run.exitCode == 0, run.all().constData());
    const QString out = QString::fromUtf8(run.out);
    QVERIFY2(out.contains(said), qPrintable(out));
    // Not the end of 1 201 or of 0,1.
    static const QRegularExpression plural(
        u"(?<![\\d,.\\x{202f}\\x{00a0}])[01] (?!fois\\b|mois\\b|pas\\b|sans\\b|plus\\b|dans\\b)\\p{L}+[sx]\\b"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QVERIFY(plural.isValid());
    const auto wrong = plural.match(out);
    QVERIFY2(!wrong.hasMatch(), qPrintable(wrong.captured() + u"\nin: "_s + out));
}

QTEST_GUILESS_MAIN(SingularTest)
#include "tst_singular.moc"
