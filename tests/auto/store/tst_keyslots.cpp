// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/keyslots.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>
#include <QtEndian>

#include <numeric>

using namespace Qt::StringLiterals;
using base::Secret;
using store::KeyDerivation;
using store::KeyFile;

// Where things are in the file (keyslots.h).
constexpr qsizetype kVersionAt = 8;
constexpr qsizetype kFirstSlotAt = 36;
constexpr qsizetype kPassesAt = kFirstSlotAt + 64;
constexpr qsizetype kMemoryAt = kFirstSlotAt + 68;
constexpr qsizetype kBodyBytes = 36 + 8 * 160;
constexpr qsizetype kFileBytes = kBodyBytes + 32 + 32;

static Secret secret(const char *text)
{
    return Secret::fromBytes(text);
}

static Secret knownKey()
{
    Secret key(32);
    std::iota(key.bytes().begin(), key.bytes().end(), static_cast<unsigned char>(0));
    return key;
}

// With a valid checksum, as somebody without a passphrase could make it.
static QByteArray forged(QByteArray bytes)
{
    return bytes.replace(kBodyBytes, 32,
                         QCryptographicHash::hash(QByteArrayView(bytes).first(kBodyBytes),
                                                  QCryptographicHash::Sha256));
}

class TestKeySlots final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void derivedKeysAreFixed();
    void eachHolderUnlocks();
    void wrongPassphrase();
    void fileOfVersionOneStillOpens();
    void costIsStoredPerSlot();
    void sameLabelReplaces();
    void changingKeepsTheOthers();
    void eightAndNoMore();
    void removedOneIsOut();
    void longLabelIsCutBetweenCharacters();
    void everyFlippedBitIsFound();
    void everyForgedByteIsFound();
    void everyTruncationIsFound();
    void newerVersionIsTold();
    void hostileCost_data();
    void hostileCost();
    void generationCounts();

private:
    QByteArray bytes(const KeyFile &file) const { return file.serialise(store::headerKey(m_key)); }

    const Secret m_key = knownKey();
    KeyFile m_file;
    QByteArray m_bytes;
};

void TestKeySlots::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    m_file = KeyFile(store::storeId(m_key), 0);
    QVERIFY(m_file.set(u"DPO"_s, secret("one"), m_key, KeyDerivation::cheapest()));
    QVERIFY(m_file.set(u"Direction"_s, secret("two"), m_key, KeyDerivation::cheapest()));
    m_bytes = bytes(m_file);
    QCOMPARE(m_bytes.size(), kFileBytes);
}

// Every vault depends on them: they may never change.
void TestKeySlots::derivedKeysAreFixed()
{
    QCOMPARE(store::storeId(m_key).toHex(), QByteArray("46c03712b27dfe06ecc79873fabe95df"));
    QCOMPARE(store::storeKey(m_key).view().toByteArray().toHex(),
             QByteArray("b0ace880c5c4f156c86a6406d4fb90afa0a609ea6b80619ece323e97dc956fc4"));
    QCOMPARE(store::headerKey(m_key).view().toByteArray().toHex(),
             QByteArray("87adad96d3c5012c1ed22ded27a3e1677780a9449daae9a2c7b8173d6dccc8d2"));
    QCOMPARE(store::anchorKey(m_key).view().toByteArray().toHex(),
             QByteArray("ab1b2ec7476d94292cb8ef44b0eab740d7f4c62a6a6fd8a68bcb15549b5c3fe8"));
}

void TestKeySlots::eachHolderUnlocks()
{
    const auto parsed = KeyFile::parse(m_bytes);
    QCOMPARE(parsed.fault, KeyFile::Fault::None);
    QVERIFY(parsed.file.isAuthentic(store::headerKey(m_key)));
    QCOMPARE(parsed.file.labels(), QStringList({u"DPO"_s, u"Direction"_s}));
    QCOMPARE(parsed.file.storeId(), store::storeId(m_key));
    const auto one = parsed.file.unlock(secret("one"));
    QVERIFY(one && one->masterKey.equals(m_key));
    QCOMPARE(one->label, u"DPO"_s);
    const auto two = parsed.file.unlock(secret("two"));
    QVERIFY(two && two->masterKey.equals(m_key));
    QCOMPARE(two->label, u"Direction"_s);
}

void TestKeySlots::wrongPassphrase()
{
    QVERIFY(!m_file.unlock(secret("three")));
    QVERIFY(!m_file.unlock(Secret()));
}

void TestKeySlots::fileOfVersionOneStillOpens()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/store/keys-v1.bin"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto parsed = KeyFile::parse(file.readAll());
    QCOMPARE(parsed.fault, KeyFile::Fault::None);
    const auto unlocked = parsed.file.unlock(secret("une phrase de passe d'essai"));
    QVERIFY(unlocked && unlocked->masterKey.equals(m_key));
    QVERIFY(parsed.file.isAuthentic(store::headerKey(m_key)));
    QCOMPARE(parsed.file.generation(), 1U);
    QCOMPARE(parsed.file.labels(), QStringList({u"Déléguée à la protection des données"_s}));
}

void TestKeySlots::costIsStoredPerSlot()
{
    KeyFile file = m_file;
    QVERIFY(file.set(u"dear"_s, secret("four"), m_key, {.passes = 2, .memoryKiB = 1024}));
    const auto parsed = KeyFile::parse(bytes(file));
    QVERIFY(parsed.file.unlock(secret("four")));
    QVERIFY(parsed.file.unlock(secret("one")));
}

void TestKeySlots::sameLabelReplaces()
{
    KeyFile file = m_file;
    QVERIFY(file.set(u"DPO"_s, secret("new"), m_key, KeyDerivation::cheapest()));
    QCOMPARE(file.labels().size(), 2);
    QVERIFY(file.unlock(secret("new")));
    QVERIFY(!file.unlock(secret("one")));
}

void TestKeySlots::changingKeepsTheOthers()
{
    KeyFile file = m_file;
    QVERIFY(file.set(u"DPO"_s, secret("new"), m_key, KeyDerivation::cheapest()));
    const QByteArray changed = bytes(file);
    QCOMPARE(changed.mid(kFirstSlotAt + 160, 160), m_bytes.mid(kFirstSlotAt + 160, 160));
    QVERIFY(changed.mid(kFirstSlotAt, 160) != m_bytes.mid(kFirstSlotAt, 160));
}

void TestKeySlots::eightAndNoMore()
{
    KeyFile file(store::storeId(m_key), 0);
    for (int i = 0; i < KeyFile::kSlots; ++i)
        QVERIFY(file.set(QString::number(i), secret("x"), m_key, KeyDerivation::cheapest()));
    QVERIFY(!file.set(u"ninth"_s, secret("x"), m_key, KeyDerivation::cheapest()));
    QVERIFY(file.set(u"3"_s, secret("y"), m_key, KeyDerivation::cheapest()));
}

void TestKeySlots::removedOneIsOut()
{
    KeyFile file = m_file;
    file.remove(u"DPO"_s);
    const auto parsed = KeyFile::parse(bytes(file));
    QVERIFY(!parsed.file.unlock(secret("one")));
    QVERIFY(parsed.file.unlock(secret("two")));
    QVERIFY2(bytes(file).mid(kFirstSlotAt, 160) == QByteArray(160, '\0'), "wiped, not hidden");
}

void TestKeySlots::longLabelIsCutBetweenCharacters()
{
    KeyFile file(store::storeId(m_key), 0);
    const QString label(100, u'é'); // 200 bytes
    QVERIFY(file.set(label, secret("x"), m_key, KeyDerivation::cheapest()));
    const auto parsed = KeyFile::parse(bytes(file));
    QCOMPARE(parsed.fault, KeyFile::Fault::None);
    QCOMPARE(parsed.file.labels(), QStringList{QString(31, u'é')});
    QVERIFY(parsed.file.unlock(secret("x")));
}

// Accidents: before any passphrase is asked for, except in the MAC itself.
void TestKeySlots::everyFlippedBitIsFound()
{
    for (qsizetype at = 0; at < kFileBytes; ++at) {
        QByteArray flipped = m_bytes;
        flipped[at] = static_cast<char>(flipped.at(at) ^ (1 << (at % 8)));
        const auto parsed = KeyFile::parse(flipped);
        const bool found = at < kFileBytes - 32 ? parsed.fault != KeyFile::Fault::None
                                                : !parsed.file.isAuthentic(store::headerKey(m_key));
        QVERIFY2(found, QByteArray::number(at).constData());
    }
}

// Design: the checksum fits, the MAC does not.
void TestKeySlots::everyForgedByteIsFound()
{
    for (qsizetype at = 0; at < kBodyBytes; ++at) {
        QByteArray changed = m_bytes;
        changed[at] = static_cast<char>(changed.at(at) ^ 1);
        const auto parsed = KeyFile::parse(forged(changed));
        QVERIFY2(parsed.fault != KeyFile::Fault::None
                     || !parsed.file.isAuthentic(store::headerKey(m_key)),
                 QByteArray::number(at).constData());
    }
}

void TestKeySlots::everyTruncationIsFound()
{
    for (qsizetype size = 0; size < kFileBytes; ++size)
        QCOMPARE(KeyFile::parse(m_bytes.first(size)).fault, KeyFile::Fault::Damaged);
    QCOMPARE(KeyFile::parse(m_bytes + '\0').fault, KeyFile::Fault::Damaged);
}

void TestKeySlots::newerVersionIsTold()
{
    QByteArray newer = m_bytes;
    newer[kVersionAt] = 2;
    QCOMPARE(KeyFile::parse(newer).fault, KeyFile::Fault::Newer);
    // Whatever its length will be.
    QCOMPARE(KeyFile::parse(newer.first(100)).fault, KeyFile::Fault::Newer);
}

void TestKeySlots::hostileCost_data()
{
    QTest::addColumn<qsizetype>("at");
    QTest::addColumn<quint32>("value");
    QTest::newRow("no pass at all") << kPassesAt << 0U;
    QTest::newRow("years of passes") << kPassesAt << 0xffffffffU;
    QTest::newRow("no memory") << kMemoryAt << 0U;
    QTest::newRow("terabytes of memory") << kMemoryAt << 0xffffffffU;
}

void TestKeySlots::hostileCost()
{
    QFETCH(qsizetype, at);
    QFETCH(quint32, value);
    QByteArray changed = m_bytes;
    qToLittleEndian(value, changed.data() + at);
    QCOMPARE(KeyFile::parse(forged(changed)).fault, KeyFile::Fault::Damaged);
}

void TestKeySlots::generationCounts()
{
    QCOMPARE(m_file.generation(), 2U);
    KeyFile file = m_file;
    file.remove(u"DPO"_s);
    QCOMPARE(file.generation(), 3U);
    QCOMPARE(KeyFile::parse(bytes(file)).file.generation(), 3U);
}

QTEST_APPLESS_MAIN(TestKeySlots)
#include "tst_keyslots.moc"
