// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// A DPO, an operator and a reader at the console: what each may do is done under their name, and
// what they may not do ends with the permission error and changes nothing.

#include "console.h"
#include "incident/incident.h"
#include "services/vaultservice.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

namespace {

base::Secret secret(const char *words)
{
    return base::Secret::fromBytes(QByteArray(words));
}

} // namespace

class RolesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void everybodyIsToldWhatTheyMay();
    void anOperatorWorksUnderTheirName_data();
    void anOperatorWorksUnderTheirName();
    void anOperatorIsRefused_data();
    void anOperatorIsRefused();
    void aReaderReads_data();
    void aReaderReads();
    void aReaderIsRefused_data();
    void aReaderIsRefused();
    void aReaderChangesTheirOwnPassphrase();
    void notWhileSomebodyElseWrites();
    void notOnceTheKeysWereChanged();
    void notInAStoreThatWasPutBack();
    void twoHoldersLetTheLettersGo();
    void twoHoldersSignAtOnce();

private:
    // `holder` is the name of the file with the passphrase too.
    Run as(const QString &holder, const QString &line) const;
    Run dpo(const QString &line) const { return as(u"DPO"_s, line); }
    QJsonObject lastEntry() const;
    QJsonArray entries(const QString &event) const;
    // What whoever is refused leaves as it was: nothing is written without its entry.
    QByteArray state() const;
    void refused(const QString &holder, const QString &line, const QString &whoMay) const;
    QString codeOfSample(const QString &holder) const;

    std::unique_ptr<support::TestVault> m_filled; // imported and matched, with its holders
    std::unique_ptr<support::TestVault> m_vault;
};

void RolesTest::initTestCase()
{
    m_vault = std::make_unique<support::TestVault>();
    m_vault->close();
    const auto give = [this] {
        m_vault->write(u"DPO"_s, support::testPassphrase() + '\n');
        m_vault->write(u"Op"_s, "girafe lampe nuage sept\n");
        m_vault->write(u"Lu"_s, "tortue marée citron onze\n");
    };
    give();
    m_vault->write(u"incident.json"_s,
                   QJsonDocument(incident::toJson(testing::sampleIncident())).toJson());
    QFile::copy(support::pipelineFile(u"patients.csv"_s), m_vault->beside(u"patients.csv"_s));
    QFile::copy(support::pipelineFile(u"leak.csv"_s), m_vault->beside(u"leak.csv"_s));
    for (const char *line :
         {"incident set @incident.json", "import patients @patients.csv",
          "import leak @leak.csv --provenance cnil --received 2021-02-26", "match",
          "vault custodian add Op --role operator --new-passphrase-file @Op",
          "vault custodian add Lu --role reader --new-passphrase-file @Lu"}) {
        const Run run = dpo(QLatin1String(line));
        QVERIFY2(run.exitCode == 0, run.all().constData());
    }
    m_filled = std::move(m_vault);
}

void RolesTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_filled->folder());
    m_vault->close();
    for (const QString &name : {u"DPO"_s, u"Op"_s, u"Lu"_s, u"incident.json"_s, u"leak.csv"_s})
        m_vault->write(name, support::contentsOf(m_filled->beside(name)));
}

Run RolesTest::as(const QString &holder, const QString &line) const
{
    QStringList words = line.split(u' ');
    for (QString &word : words)
        word.replace(u'@', m_vault->root() + u'/');
    return console::run(QStringList{u"--json"_s, u"--vault"_s, m_vault->folder(), u"--holder"_s,
                                    holder, u"--passphrase-file"_s, m_vault->beside(holder)}
                        + words);
}

QJsonArray RolesTest::entries(const QString &event) const
{
    return dpo(u"journal list --event "_s + event).json.value(u"entries"_s).toArray();
}

QJsonObject RolesTest::lastEntry() const
{
    return dpo(u"journal list --limit 1"_s).json.value(u"entries"_s).toArray().first().toObject();
}

QByteArray RolesTest::state() const
{
    return dpo(u"journal list"_s).out + support::contentsOf(m_vault->folder() + u"/keys.bin"_s)
        + QDir(m_vault->root()).entryList(QDir::AllEntries).join(u'\n').toUtf8();
}

void RolesTest::refused(const QString &holder, const QString &line, const QString &whoMay) const
{
    const QByteArray before = state();
    const Run run = as(holder, line);
    QVERIFY2(run.exitCode == 4, run.all().constData());
    QCOMPARE(run.error().value(u"kind"_s).toString(), u"permission"_s);
    QVERIFY2(run.message().startsWith(whoMay), qPrintable(run.message()));
    QVERIFY2(run.message().endsWith(u"Rien n’a été modifié."_s)
                 || run.message().endsWith(u"Rien n’a été changé."_s),
             qPrintable(run.message()));
    QCOMPARE(state(), before);
}

void RolesTest::everybodyIsToldWhatTheyMay()
{
    QCOMPARE(dpo(u"vault whoami"_s).json.value(u"role"_s).toString(), u"dpo"_s);
    const QJsonObject op = as(u"Op"_s, u"vault whoami"_s).json;
    QCOMPARE(op.value(u"holder"_s).toString(), u"Op"_s);
    QCOMPARE(op.value(u"role"_s).toString(), u"operator"_s);
    QVERIFY(op.value(u"rights"_s).toArray().contains(u"sign_mailing"_s));
    QVERIFY(!op.value(u"rights"_s).toArray().contains(u"manage_vault"_s));
    const Run lu = as(u"Lu"_s, u"vault whoami"_s);
    QCOMPARE(lu.json.value(u"rights"_s).toArray(), QJsonArray{u"own_passphrase"_s});
    const Run words = console::run({u"--vault"_s, m_vault->folder(), u"--passphrase-file"_s,
                                    m_vault->beside(u"Lu"_s), u"vault"_s, u"whoami"_s});
    QVERIFY2(words.out.startsWith("Lu (lecteur) voit les chiffres, les échéances, les textes et "
                                  "le journal, et ne change que sa propre phrase de passe."),
             words.out.constData());
}

void RolesTest::anOperatorWorksUnderTheirName_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("event"); // none: it only looks
    const auto row = [](const char *line, const char *event) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(event);
    };
    row("persons show P001", "");
    row("review stats", "");
    row("addresses set P040 --address Kerhuel --postal-code 22560 --city Pleumeur-Bodou",
        "address.corrected");
    row("persons set P040 --locked", "instructions.changed");
    row("match", "matching.finished");
    row("calls log --patient P001 --outcome answered", "call.logged");
    row("vault backup @copy.avis34", "vault.backed_up");
    row("vault passphrase --new-passphrase-file @Lu", "vault.passphrase_changed");
}

void RolesTest::anOperatorWorksUnderTheirName()
{
    QFETCH(const QString, line);
    QFETCH(const QString, event);
    const QJsonObject before = lastEntry();
    const Run run = as(u"Op"_s, line);
    QVERIFY2(run.exitCode == 0, run.all().constData());
    const QJsonObject after = lastEntry();
    if (event.isEmpty()) {
        QCOMPARE(after, before);
        return;
    }
    QCOMPARE(after.value(u"event"_s).toString(), event);
    QCOMPARE(after.value(u"actor"_s).toString(), u"Op"_s);
}

void RolesTest::anOperatorIsRefused_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line :
         {"incident set @incident.json", "letters signatures 1", "letters template reset adult",
          "cnil confirm --all", "register set 0 --filing to_file", "vault custodian remove Lu",
          "vault custodian role Op dpo", "vault custodian add X --new-passphrase-file @Lu",
          "vault rotate --recovery-out @fiche.txt", "match accept", "purge run --expect 1"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void RolesTest::anOperatorIsRefused()
{
    QFETCH(const QString, line);
    refused(u"Op"_s, line, u"Seul le DPO peut "_s);
}

void RolesTest::aReaderReads_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"vault info", "vault verify", "incident show", "import list",
                             "review stats", "ledger", "deadlines", "cnil check", "register list",
                             "journal list", "journal verify", "purge plan", "calls stats"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void RolesTest::aReaderReads()
{
    QFETCH(const QString, line);
    const QByteArray before = state();
    const Run run = as(u"Lu"_s, line);
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QVERIFY(!run.json.isEmpty());
    QCOMPARE(state(), before);
}

void RolesTest::aReaderIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("whoMay");
    const auto row = [](const char *line, const char *whoMay) {
        QTest::newRow(line) << QString::fromLatin1(line) << QString::fromUtf8(whoMay);
    };
    constexpr auto kDpo = "Seul le DPO peut ";
    constexpr auto kOperators = "Seuls le DPO et les opérateurs peuvent";
    row("persons show P001", kOperators);
    row("match explain L01", kOperators);
    row("match export @pairs.csv", kOperators);
    row("ledger export @ledger.csv", kOperators);
    row("letters sample --out @cas.pdf", kOperators);
    row("calls list", kOperators);
    row("import leak @leak.csv --provenance cnil --received 2021-02-26", kOperators);
    row("letters produce --out @lots", kOperators);
    row("vault backup @copy.avis34", kOperators);
    row("addresses set P040 --address Kerhuel --postal-code 22560 --city Pleumeur-Bodou",
        kOperators);
    row("incident set @incident.json", kDpo);
    row("vault custodian role Lu dpo", kDpo);
    row("vault rotate --recovery-out @fiche.txt", kDpo);
}

void RolesTest::aReaderIsRefused()
{
    QFETCH(const QString, line);
    QFETCH(const QString, whoMay);
    refused(u"Lu"_s, line, whoMay);
}

// --- A reader's own passphrase

void RolesTest::aReaderChangesTheirOwnPassphrase()
{
    m_vault->write(u"neu"_s, "violon sapin brume trente\n");
    const Run changed = as(u"Lu"_s, u"vault passphrase --new-passphrase-file @neu"_s);
    QVERIFY2(changed.exitCode == 0, changed.all().constData());
    QCOMPARE(as(u"Lu"_s, u"vault info"_s).exitCode, 4);
    m_vault->write(u"Lu"_s, support::contentsOf(m_vault->beside(u"neu"_s)));
    const Run opened = as(u"Lu"_s, u"vault info"_s);
    QCOMPARE(opened.exitCode, 0);
    QCOMPARE(opened.err, QByteArray()); // no warning
    QCOMPARE(as(u"Lu"_s, u"vault whoami"_s).json.value(u"role"_s).toString(), u"reader"_s);
    const QJsonObject entry = lastEntry();
    QCOMPARE(entry.value(u"event"_s).toString(), u"vault.passphrase_changed"_s);
    QCOMPARE(entry.value(u"actor"_s).toString(), u"Lu"_s);
    QCOMPARE(as(u"Lu"_s, u"vault verify"_s).exitCode, 0);
    QCOMPARE(dpo(u"vault info"_s).err, QByteArray());
    // The others open it as before, and the reader still writes nothing else.
    QCOMPARE(as(u"Op"_s, u"vault info"_s).exitCode, 0);
    QCOMPARE(as(u"Lu"_s, u"incident set @incident.json"_s).exitCode, 4);
}

void RolesTest::notWhileSomebodyElseWrites()
{
    const QByteArray keys = support::contentsOf(m_vault->folder() + u"/keys.bin"_s);
    m_vault->reopen();
    const Run run = as(u"Lu"_s, u"vault passphrase --new-passphrase-file @Op"_s);
    m_vault->close();
    QCOMPARE(run.exitCode, 4);
    QVERIFY2(run.message().contains(u"déjà ouvert"_s), qPrintable(run.message()));
    QCOMPARE(support::contentsOf(m_vault->folder() + u"/keys.bin"_s), keys);
    QCOMPARE(as(u"Lu"_s, u"vault info"_s).exitCode, 0);
}

// Removed while they look: the place is not taken back.
void RolesTest::notOnceTheKeysWereChanged()
{
    const auto reader = services::Session::open(
        m_vault->folder(), {.holder = u"Lu"_s, .passphrase = secret("tortue marée citron onze")},
        services::Access::Read);
    QVERIFY2(reader, support::whyNot(reader).constData());
    QCOMPARE(dpo(u"vault custodian remove Lu"_s).exitCode, 0);
    const QByteArray keys = support::contentsOf(m_vault->folder() + u"/keys.bin"_s);
    const auto changed = services::changePassphrase(*reader, secret("violon sapin"));
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, base::Error::Kind::Conflict);
    QCOMPARE(support::contentsOf(m_vault->folder() + u"/keys.bin"_s), keys);
    QCOMPARE(as(u"Lu"_s, u"vault info"_s).exitCode, 4);
}

// A warning that only somebody who writes puts into the journal is not silenced.
void RolesTest::notInAStoreThatWasPutBack()
{
    const QString store = m_vault->folder() + u"/store.db"_s;
    QVERIFY(QFile::copy(store, m_vault->beside(u"old.db"_s)));
    QCOMPARE(dpo(u"persons set P040 --locked"_s).exitCode, 0);
    const QByteArray keys = support::contentsOf(m_vault->folder() + u"/keys.bin"_s);
    QVERIFY(QFile::remove(store) && QFile::copy(m_vault->beside(u"old.db"_s), store));
    const Run run = as(u"Lu"_s, u"vault passphrase --new-passphrase-file @Op"_s);
    QVERIFY2(run.exitCode == 3, run.all().constData());
    QVERIFY2(run.message().contains(u"qu’un DPO ou un opérateur ouvre d’abord le coffre"_s),
             qPrintable(run.message()));
    QCOMPARE(support::contentsOf(m_vault->folder() + u"/keys.bin"_s), keys);
    QVERIFY(!as(u"Lu"_s, u"vault info"_s).err.isEmpty());
}

// --- Four eyes

QString RolesTest::codeOfSample(const QString &holder) const
{
    const Run run = as(holder, u"letters sample --out @cas-difficiles.pdf"_s);
    return run.exitCode == 0 ? run.json.value(u"code"_s).toString() : QString();
}

void RolesTest::twoHoldersLetTheLettersGo()
{
    QCOMPARE(dpo(u"letters signatures 2"_s).exitCode, 0);
    QCOMPARE(as(u"Op"_s, u"letters produce --out @lots"_s).exitCode, 3);
    const QString code = codeOfSample(u"Op"_s);
    QVERIFY(!code.isEmpty());
    const Run first = as(u"Op"_s, u"letters sign --sample "_s + code);
    QVERIFY2(first.exitCode == 0, first.all().constData());
    QCOMPARE(first.json.value(u"holder"_s).toString(), u"Op"_s);
    // The same eyes again are not four.
    as(u"Op"_s, u"letters sign --by Directrice --sample "_s + code);
    QCOMPARE(as(u"Op"_s, u"letters produce --out @lots"_s).exitCode, 3);
    QVERIFY(!QFileInfo::exists(m_vault->beside(u"lots"_s)));
    refused(u"Lu"_s, u"letters sign --sample "_s + code,
            u"Seuls le DPO et les opérateurs peuvent"_s);
    const Run second = dpo(u"letters sign --sample "_s + codeOfSample(u"DPO"_s));
    QVERIFY2(second.exitCode == 0, second.all().constData());
    const Run passed = as(u"Op"_s, u"letters preflight"_s);
    QVERIFY2(passed.exitCode == 0, passed.all().constData());
    QCOMPARE(passed.json.value(u"signing_holders"_s).toArray(), QJsonArray({u"Op"_s, u"DPO"_s}));
    const Run made = as(u"Op"_s, u"letters produce --out @lots"_s);
    QVERIFY2(made.exitCode == 0, made.all().constData());
    QVERIFY(made.json.value(u"letters"_s).toInt() > 0);
    const QJsonArray released = entries(u"letters.released"_s);
    QCOMPARE(released.first().toObject().value(u"actor"_s).toString(), u"DPO"_s);
    QCOMPARE(released.last().toObject().value(u"actor"_s).toString(), u"Op"_s);
    QCOMPARE(entries(u"letters.finished"_s).first().toObject().value(u"actor"_s).toString(),
             u"Op"_s);
}

void RolesTest::twoHoldersSignAtOnce()
{
    QCOMPARE(dpo(u"letters signatures 2"_s).exitCode, 0);
    const QString sign = u"letters sign --sample "_s + codeOfSample(u"DPO"_s);
    const QString second = u" --second-holder Op --second-passphrase-file "_s;
    QCOMPARE(dpo(sign + second + u"@Lu"_s).exitCode, 4); // not Op's passphrase
    QCOMPARE(dpo(u"letters produce --out @lots"_s).exitCode, 3);
    const Run both = dpo(sign + second + u"@Op"_s);
    QVERIFY2(both.exitCode == 0, both.all().constData());
    QCOMPARE(both.json.value(u"second_holder"_s).toString(), u"Op"_s);
    QCOMPARE(entries(u"letters.released"_s).size(), 2);
    QCOMPARE(dpo(u"letters produce --out @lots"_s).exitCode, 0);
    // Fewer eyes only with the second pair.
    QCOMPARE(dpo(u"letters signatures 1"_s).exitCode, 3);
    QCOMPARE(dpo(u"letters signatures 1"_s + second + u"@Op"_s).exitCode, 0);
}

QTEST_GUILESS_MAIN(RolesTest)
#include "tst_roles.moc"
