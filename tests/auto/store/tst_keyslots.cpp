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
using store::Credentials;
using store::Holder;
using store::KeyDerivation;
using store::KeyFile;
using store::Role;

// Where things are in the file (keyslots.h).
constexpr qsizetype kVersionAt = 8;
constexpr qsizetype kFirstSlotAt = 36;
constexpr qsizetype kSlotBytes = 161;
constexpr qsizetype kTypeAt = kFirstSlotAt + 1;
constexpr qsizetype kPassesAt = kTypeAt + 64;
constexpr qsizetype kMemoryAt = kTypeAt + 68;
constexpr qsizetype kBodyBytes = 36 + 16 * kSlotBytes;
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

static Credentials someone(const QString &name, const char *passphrase,
                           const char *keyFile = nullptr)
{
    return {name, secret(passphrase),
            keyFile == nullptr ? Secret() : store::keyFileDigest(keyFile)};
}

// As at a door that does not ask for a name.
static Credentials anybody(const char *passphrase)
{
    return someone({}, passphrase);
}

static bool give(KeyFile &file, const QString &name, const char *passphrase, const Secret &key)
{
    return file.set(someone(name, passphrase), Role::Dpo, key, KeyDerivation::cheapest());
}

static QStringList names(const KeyFile &file)
{
    QStringList names;
    for (const Holder &holder : file.holders())
        names += holder.name;
    return names;
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
    void fileOfVersionOneIsKeptUntilItIsChanged();
    void aNamePicksTheSlot();
    void keyFileIsNeeded_data();
    void keyFileIsNeeded();
    void rolesAreKept();
    void aRoleChangesWithoutThePassphrase();
    void aForgedRoleIsFound();
    void tunedIsNeverCheaperThanTheLeast();
    void costIsStoredPerSlot();
    void sameLabelReplaces();
    void changingKeepsTheOthers();
    void sixteenAndNoMore();
    void removedOneIsOut();
    void longestNameIsKept();
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
    QVERIFY(give(m_file, u"DPO"_s, "one", m_key));
    QVERIFY(give(m_file, u"Direction"_s, "two", m_key));
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
    QCOMPARE(names(parsed.file), QStringList({u"DPO"_s, u"Direction"_s}));
    QCOMPARE(parsed.file.storeId(), store::storeId(m_key));
    const auto one = parsed.file.unlock(anybody("one"));
    QVERIFY(one && one->masterKey.equals(m_key));
    QCOMPARE(one->holder.name, u"DPO"_s);
    const auto two = parsed.file.unlock(anybody("two"));
    QVERIFY(two && two->masterKey.equals(m_key));
    QCOMPARE(two->holder.name, u"Direction"_s);
}

void TestKeySlots::wrongPassphrase()
{
    QVERIFY(!m_file.unlock(anybody("three")));
    QVERIFY(!m_file.unlock(Credentials()));
}

void TestKeySlots::fileOfVersionOneStillOpens()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/store/keys-v1.bin"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto parsed = KeyFile::parse(file.readAll());
    QCOMPARE(parsed.fault, KeyFile::Fault::None);
    const auto unlocked = parsed.file.unlock(anybody("une phrase de passe d'essai"));
    QVERIFY(unlocked && unlocked->masterKey.equals(m_key));
    QVERIFY(parsed.file.isAuthentic(store::headerKey(m_key)));
    QCOMPARE(parsed.file.generation(), 1U);
    QCOMPARE(names(parsed.file), QStringList({u"Déléguée à la protection des données"_s}));
}

static QByteArray firstVersion()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/store/keys-v1.bin"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestKeySlots::fileOfVersionOneIsKeptUntilItIsChanged()
{
    KeyFile file = KeyFile::parse(firstVersion()).file;
    QCOMPARE(file.holders().front().role, Role::Dpo);
    QCOMPARE(bytes(file), firstVersion());
    QVERIFY(give(file, u"Suppléance"_s, "new", m_key));
    const auto parsed = KeyFile::parse(bytes(file));
    QCOMPARE(parsed.fault, KeyFile::Fault::None);
    QCOMPARE(bytes(file).size(), kFileBytes);
    // The holder of before still opens it with the key that was sealed by version 1.
    QVERIFY(parsed.file.unlock(anybody("une phrase de passe d'essai")));
    QVERIFY(parsed.file.unlock(anybody("new")));
}

void TestKeySlots::aNamePicksTheSlot()
{
    QVERIFY(m_file.unlock(someone(u"Direction"_s, "two")));
    QVERIFY(!m_file.unlock(someone(u"Direction"_s, "one")));
    QVERIFY(!m_file.unlock(someone(u"Nobody"_s, "one")));
}

void TestKeySlots::keyFileIsNeeded_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QByteArray>("keyFile");
    QTest::addColumn<bool>("opens");
    QTest::newRow("both") << QByteArray("pass") << QByteArray("a photograph") << true;
    QTest::newRow("another file") << QByteArray("pass") << QByteArray("another") << false;
    QTest::newRow("no file") << QByteArray("pass") << QByteArray() << false;
    QTest::newRow("another passphrase")
        << QByteArray("word") << QByteArray("a photograph") << false;
}

void TestKeySlots::keyFileIsNeeded()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(QByteArray, keyFile);
    QFETCH(bool, opens);
    KeyFile file(store::storeId(m_key), 0);
    QVERIFY(file.set(someone(u"DPO"_s, "pass", "a photograph"), Role::Dpo, m_key,
                     KeyDerivation::cheapest()));
    const auto parsed = KeyFile::parse(bytes(file));
    QCOMPARE(parsed.file.holders(), std::vector<Holder>({{u"DPO"_s, Role::Dpo, true}}));
    const auto unlocked = parsed.file.unlock(someone(
        u"DPO"_s, passphrase.constData(), keyFile.isEmpty() ? nullptr : keyFile.constData()));
    QCOMPARE(unlocked.has_value(), opens);
    QVERIFY(!opens || unlocked->masterKey.equals(m_key));
}

void TestKeySlots::rolesAreKept()
{
    KeyFile file(store::storeId(m_key), 0);
    for (const Role role : {Role::Dpo, Role::Operator, Role::Reader})
        QVERIFY(file.set(someone(QString::number(int(role)), "x"), role, m_key,
                         KeyDerivation::cheapest()));
    const auto parsed = KeyFile::parse(bytes(file));
    for (const Role role : {Role::Dpo, Role::Operator, Role::Reader})
        QCOMPARE(parsed.file.unlock(someone(QString::number(int(role)), "x"))->holder.role, role);
}

void TestKeySlots::aRoleChangesWithoutThePassphrase()
{
    KeyFile file = m_file;
    file.setRole(u"Direction", Role::Reader);
    const auto parsed = KeyFile::parse(bytes(file));
    QVERIFY(parsed.file.isAuthentic(store::headerKey(m_key)));
    QCOMPARE(parsed.file.unlock(anybody("two"))->holder.role, Role::Reader);
    QVERIFY(file.generation() > m_file.generation());
}

void TestKeySlots::aForgedRoleIsFound()
{
    KeyFile file = m_file;
    file.setRole(u"DPO", Role::Reader);
    QByteArray changed = bytes(file);
    changed[kFirstSlotAt] = static_cast<char>(Role::Dpo);
    const auto parsed = KeyFile::parse(forged(changed));
    QCOMPARE(parsed.fault, KeyFile::Fault::None);
    QVERIFY(!parsed.file.isAuthentic(store::headerKey(m_key)));
    changed[kFirstSlotAt] = 3;
    QCOMPARE(KeyFile::parse(forged(changed)).fault, KeyFile::Fault::Damaged);
}

void TestKeySlots::tunedIsNeverCheaperThanTheLeast()
{
    const KeyDerivation tuned = KeyDerivation::tuned();
    QVERIFY(tuned.passes >= 3);
    QVERIFY(tuned.passes <= 64);
    QCOMPARE(tuned.memoryKiB, 256U * 1024);
}

void TestKeySlots::costIsStoredPerSlot()
{
    KeyFile file = m_file;
    QVERIFY(
        file.set(someone(u"dear"_s, "four"), Role::Dpo, m_key, {.passes = 2, .memoryKiB = 1024}));
    const auto parsed = KeyFile::parse(bytes(file));
    QVERIFY(parsed.file.unlock(anybody("four")));
    QVERIFY(parsed.file.unlock(anybody("one")));
}

void TestKeySlots::sameLabelReplaces()
{
    KeyFile file = m_file;
    QVERIFY(give(file, u"DPO"_s, "new", m_key));
    QCOMPARE(names(file).size(), 2);
    QVERIFY(file.unlock(anybody("new")));
    QVERIFY(!file.unlock(anybody("one")));
}

void TestKeySlots::changingKeepsTheOthers()
{
    KeyFile file = m_file;
    QVERIFY(give(file, u"DPO"_s, "new", m_key));
    const QByteArray changed = bytes(file);
    QCOMPARE(changed.mid(kFirstSlotAt + kSlotBytes, kSlotBytes),
             m_bytes.mid(kFirstSlotAt + kSlotBytes, kSlotBytes));
    QVERIFY(changed.mid(kFirstSlotAt, kSlotBytes) != m_bytes.mid(kFirstSlotAt, kSlotBytes));
}

void TestKeySlots::sixteenAndNoMore()
{
    KeyFile file(store::storeId(m_key), 0);
    for (std::size_t i = 0; i < KeyFile::kSlots; ++i)
        QVERIFY(give(file, QString::number(i), "x", m_key));
    QVERIFY(!give(file, u"seventeenth"_s, "x", m_key));
    QVERIFY(give(file, u"3"_s, "y", m_key));
}

void TestKeySlots::removedOneIsOut()
{
    KeyFile file = m_file;
    file.remove(u"DPO"_s);
    const auto parsed = KeyFile::parse(bytes(file));
    QVERIFY(!parsed.file.unlock(anybody("one")));
    QVERIFY(parsed.file.unlock(anybody("two")));
    QVERIFY2(bytes(file).mid(kFirstSlotAt, kSlotBytes) == QByteArray(kSlotBytes, '\0'),
             "wiped, not hidden");
}

void TestKeySlots::longestNameIsKept()
{
    KeyFile file(store::storeId(m_key), 0);
    const QString name(31, u'é'); // 62 bytes
    QCOMPARE(store::holderName(name), name);
    QCOMPARE(store::holderName(name + u'a'), std::nullopt);
    QVERIFY(give(file, name, "x", m_key));
    const auto parsed = KeyFile::parse(bytes(file));
    QCOMPARE(parsed.fault, KeyFile::Fault::None);
    QCOMPARE(names(parsed.file), QStringList{name});
    QVERIFY(parsed.file.unlock(anybody("x")));
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
    newer[kVersionAt] = 3;
    QCOMPARE(KeyFile::parse(forged(newer)).fault, KeyFile::Fault::Newer);
    // All else is of this version: a flipped bit.
    QCOMPARE(KeyFile::parse(newer).fault, KeyFile::Fault::Damaged);
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
