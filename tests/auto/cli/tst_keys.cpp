// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "console.h"
#include "store/vault.h"
#include "support/testvault.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using console::Run;

// Passphrases, holders, key files, recovery and the change of the key, as a script does it.
class KeysTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void infoTellsOfTheKeys();
    void weakPassphraseIsNotedOrRefused_data();
    void weakPassphraseIsNotedOrRefused();
    void holdersComeWithARole();
    void aReaderMayNotManage();
    void keyFileIsAskedFor();
    void aPhraseIsDrawn();
    void recoveryIsProved();
    void recoveryWithoutTheKeysSaysWhoIsGone();
    void theKeyIsChanged();
    void wrongKeysEndAlike();

private:
    Run cli(const QString &line, const QString &passphrase = u"passphrase"_s) const
    {
        QStringList words = line.split(u' ');
        for (QString &word : words)
            word.replace(u'@', m_vault->root() + u'/');
        return console::run(QStringList{u"--json"_s, u"--vault"_s, m_vault->folder(),
                                        u"--no-backup"_s, u"--passphrase-file"_s,
                                        m_vault->beside(passphrase)}
                            + words);
    }

    std::unique_ptr<support::TestVault> m_vault;
};

void KeysTest::init()
{
    m_vault = std::make_unique<support::TestVault>();
    const base::Secret code = m_vault->session().vault().recoveryCode();
    m_vault->write(u"code.txt"_s, code.view().toByteArray());
    m_vault->write(u"op"_s, "deux\n");
    m_vault->write(u"strong"_s, "girafe lampe nuage sept tortue vélo marée\n");
    m_vault->write(u"photo"_s, "bytes of a photograph");
    m_vault->close();
}

void KeysTest::infoTellsOfTheKeys()
{
    const Run info = cli(u"vault info"_s);
    QCOMPARE(info.exitCode, 0);
    QCOMPARE(info.json[u"holder"_s].toString(), u"DPO"_s);
    QCOMPARE(info.json[u"holders"_s].toInt(), 1);
    QCOMPARE(info.json[u"store_id"_s].toString().size(), 32);
    QCOMPARE(info.json[u"derivation"_s][u"algorithm"_s].toString(), u"argon2id"_s);
    QVERIFY(info.json[u"derivation"_s][u"passes"_s].toInt() > 0);
    QVERIFY(info.json[u"recovery_proved_utc"_s].isNull());
}

void KeysTest::weakPassphraseIsNotedOrRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("a new one") << u"vault passphrase --new-passphrase-file @op"_s;
    QTest::newRow("of a new holder")
        << u"vault custodian add Opérateur --new-passphrase-file @op"_s;
    QTest::newRow("of a new vault") << u"vault create @neu --lab Labo --recovery-out @f.txt"_s;
}

void KeysTest::weakPassphraseIsNotedOrRefused()
{
    QFETCH(QString, line);
    const QString own = line.contains(u"create"_s) ? u"op"_s : u"passphrase"_s;
    const QByteArray keys = support::contentsOf(m_vault->folder() + u"/keys.bin"_s);
    const Run refused = cli(line + u" --strict"_s, own);
    QCOMPARE(refused.exitCode, 3);
    QVERIFY(refused.message().contains(u"2022-100"_s));
    QCOMPARE(support::contentsOf(m_vault->folder() + u"/keys.bin"_s), keys);
    QVERIFY(!QFileInfo::exists(m_vault->beside(u"neu"_s)));
    const Run done = cli(line, own);
    QCOMPARE(done.exitCode, 0);
    QVERIFY(done.err.contains("2022-100"));
}

void KeysTest::holdersComeWithARole()
{
    QCOMPARE(cli(u"vault custodian add Op --role operator --new-passphrase-file @strong --strict"_s)
                 .exitCode,
             0);
    QCOMPARE(cli(u"vault custodian add Lu --role reader --new-passphrase-file @op"_s).exitCode, 0);
    const Run list = cli(u"vault custodian list"_s);
    QCOMPARE(list.json[u"custodians"_s].toArray(), QJsonArray({u"DPO"_s, u"Op"_s, u"Lu"_s}));
    QCOMPARE(
        list.json[u"holders"_s].toArray().at(1).toObject(),
        QJsonObject({{u"name"_s, u"Op"_s}, {u"role"_s, u"operator"_s}, {u"key_file"_s, false}}));
    QCOMPARE(cli(u"vault custodian role Op reader"_s).exitCode, 0);
    QCOMPARE(cli(u"vault custodian role DPO reader"_s).exitCode, 3); // the last one
    QCOMPARE(cli(u"vault custodian role Op boss"_s).exitCode, 2);
    QCOMPARE(cli(u"vault custodian remove Op"_s).exitCode, 0);
    QCOMPARE(cli(u"vault custodian remove DPO"_s).exitCode, 3);
}

void KeysTest::aReaderMayNotManage()
{
    QCOMPARE(cli(u"vault custodian add Lu --role reader --new-passphrase-file @op"_s).exitCode, 0);
    QCOMPARE(cli(u"vault info"_s, u"op"_s).exitCode, 0);
    for (const QString &line :
         {u"vault custodian remove DPO"_s, u"vault rotate --recovery-out @f.txt"_s})
        QCOMPARE(cli(line, u"op"_s).exitCode, 4);
    QVERIFY(!QFileInfo::exists(m_vault->beside(u"f.txt"_s)));
}

void KeysTest::keyFileIsAskedFor()
{
    QCOMPARE(cli(u"vault keyfile @key"_s).exitCode, 0);
    QCOMPARE(cli(u"vault keyfile @key"_s).exitCode, 3);
    QCOMPARE(cli(u"vault passphrase --new-passphrase-file @strong --new-key-file @key"_s).exitCode,
             0);
    QCOMPARE(cli(u"vault info"_s, u"strong"_s).exitCode, 4);
    QCOMPARE(cli(u"--key-file @photo vault info"_s, u"strong"_s).exitCode, 4);
    QCOMPARE(cli(u"--key-file @key vault info"_s, u"strong"_s).exitCode, 0);
    QCOMPARE(
        cli(u"--key-file @key vault passphrase --new-passphrase-file @op"_s, u"strong"_s).exitCode,
        0);
    QCOMPARE(cli(u"vault info"_s, u"op"_s).exitCode, 4); // the key file stays
    QCOMPARE(cli(u"--key-file @key vault passphrase --new-passphrase-file @op --without-key-file"_s,
                 u"op"_s)
                 .exitCode,
             0);
    QCOMPARE(cli(u"vault info"_s, u"op"_s).exitCode, 0);
}

void KeysTest::aPhraseIsDrawn()
{
    const Run one = console::run({u"--json"_s, u"vault"_s, u"phrase"_s});
    const Run other = console::run({u"--json"_s, u"vault"_s, u"phrase"_s});
    QCOMPARE(one.json[u"phrase"_s].toString().split(u' ').size(), 8);
    QCOMPARE(one.json[u"bits"_s].toInt(), 88);
    QVERIFY(one.json[u"phrase"_s] != other.json[u"phrase"_s]);
}

void KeysTest::recoveryWithoutTheKeysSaysWhoIsGone()
{
    for (const QString &name : {u"/keys.bin"_s, u"/keys.bin.bak"_s})
        QVERIFY(QFile::remove(m_vault->folder() + name));
    const Run run = cli(u"vault recover --recovery-file @code.txt --new-passphrase-file @strong"_s);
    QVERIFY2(run.exitCode == 0, run.all().constData());
    QVERIFY2(run.all().contains("Ajoutez de nouveau les autres dépositaires"),
             run.all().constData());
}

void KeysTest::recoveryIsProved()
{
    m_vault->write(u"wrong.txt"_s,
                   "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-2GAH-C5RR-34D1-P70X-3RFZ"
                   "-SP33");
    QCOMPARE(cli(u"vault prove-recovery --recovery-file @wrong.txt"_s).exitCode, 4);
    QVERIFY(cli(u"vault info"_s).json[u"recovery_proved_utc"_s].isNull());
    QCOMPARE(cli(u"vault prove-recovery --recovery-file @code.txt"_s).exitCode, 0);
    QVERIFY(cli(u"vault info"_s).json[u"recovery_proved_utc"_s].isString());
}

void KeysTest::theKeyIsChanged()
{
    QCOMPARE(
        cli(u"vault custodian add Op --new-passphrase-file @op --new-key-file @photo"_s).exitCode,
        0);
    const QString before = cli(u"vault info"_s).json[u"store_id"_s].toString();
    QCOMPARE(cli(u"vault rotate --recovery-out @neu.txt --keep Op"_s).exitCode, 3);
    QCOMPARE(cli(u"vault rotate --recovery-out @neu.txt --keep Op=@op"_s).exitCode, 3);
    const Run rotated =
        cli(u"vault rotate --recovery-out @neu.txt --keep Op=@op --keep-key-file Op=@photo"_s);
    QVERIFY2(rotated.exitCode == 0, rotated.all().constData());
    QCOMPARE(rotated.json[u"custodians"_s].toArray().size(), 2);
    QVERIFY(cli(u"vault info"_s).json[u"store_id"_s].toString() != before);
    QCOMPARE(cli(u"vault verify"_s).exitCode, 0);
    QCOMPARE(cli(u"vault prove-recovery --recovery-file @code.txt"_s).exitCode, 4);
    QCOMPARE(cli(u"vault prove-recovery --recovery-file @neu.txt"_s).exitCode, 0);
    QCOMPARE(cli(u"--holder Op --key-file @photo vault info"_s, u"op"_s).exitCode, 0);
}

void KeysTest::wrongKeysEndAlike()
{
    const Run wrong = cli(u"vault info"_s, u"op"_s);
    const Run nobody = cli(u"--holder Personne vault info"_s);
    QCOMPARE(wrong.exitCode, 4);
    QCOMPARE(nobody.exitCode, 4);
    QCOMPARE(wrong.message(), nobody.message());
}

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
