// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/processguard.h"
#include "base/secret.h"
#include "base/wipingheap.h"
#include "store/incidentstore.h"
#include "store/vault.h"
#include "support/memoryscan.h"
#include "support/temporaryfolder.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr support::Planted kText = u"xylophagrement-planted";
constexpr support::Planted kPassphrase = u"vingt-zibelines-grises-7391";
constexpr int kRows = 2'000;

base::Secret passphrase()
{
    QByteArray utf8 = kPassphrase.clear().toUtf8();
    return base::Secret::fromBytes(utf8);
}

} // namespace

// What an opened store leaves in memory once it is closed: pages of SQLite's cache, bound
// values, texts of errors, the keys.
class TestMemory final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingStaysOfAClosedStore();
    void anOpenOneIsSeen();

private:
    void fill(store::Vault &vault);
    void read(const store::Vault &vault);

    QTemporaryDir m_folder{support::temporaryTemplate()};
    support::TraceSearch m_search;
};

void TestMemory::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    if (!base::isHeapWiped())
        QSKIP("the heap of this build is not wiped");
    m_search.add("text", kText);
    m_search.add("passphrase", kPassphrase);
    const auto created = store::Vault::create(m_folder.filePath(u"vault"_s),
                                              {.holder = u"DPO"_s, .passphrase = passphrase()},
                                              store::KeyDerivation::cheapest());
    QVERIFY(created);
}

void TestMemory::fill(store::Vault &vault)
{
    store::Database database = vault.connect(store::Access::ReadWrite);
    store::Transaction transaction(database);
    store::IncidentStore store(database);
    for (int row = 0; row < kRows; ++row)
        store.setSetting(u"planted%1"_s.arg(row), kText.clear() + QString::number(row));
    transaction.commit();
}

void TestMemory::read(const store::Vault &vault)
{
    store::Database database = vault.connect(store::Access::ReadOnly);
    store::IncidentStore store(database);
    for (int row = 0; row < kRows; ++row)
        QVERIFY(store.setting(u"planted%1"_s.arg(row)).has_value());
}

void TestMemory::nothingStaysOfAClosedStore()
{
    {
        auto vault = store::Vault::open(m_folder.filePath(u"vault"_s), passphrase());
        QVERIFY(vault);
        fill(*vault);
        read(*vault);
    }
    base::wipeStack();
    const QStringList traces = m_search.inMemory();
    QVERIFY2(traces.isEmpty(), qPrintable(traces.mid(0, 10).join(u'\n')));
}

// The search does find what is there.
void TestMemory::anOpenOneIsSeen()
{
    auto vault = store::Vault::open(m_folder.filePath(u"vault"_s), passphrase());
    QVERIFY(vault);
    store::Database database = vault->connect(store::Access::ReadOnly);
    const auto value = store::IncidentStore(database).setting(u"planted0"_s);
    QVERIFY(value);
    QCOMPARE(m_search.namesInMemory(), {u"text"_s});
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
