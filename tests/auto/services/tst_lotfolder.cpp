// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/lotfolder.h"
#include "store/migrations.h"
#include "support/testvault.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using services::LotFolder;

namespace {

const QString kStoreId = u"5f3a91c2000000000000000000000000"_s;
const QString kMark = u".5f3a91c2.part"_s;

} // namespace

class LotFolderTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCommittedLotGetsItsName();
    void aLotHalfRenamedIsFinished();
    void whatWasNotCommittedGoes_data();
    void whatWasNotCommittedGoes();
    void anotherVaultsPartsStay();
    void anotherFileOfThatNameIsNotReplaced_data();
    void anotherFileOfThatNameIsNotReplaced();

private:
    void write(const QString &name, const QByteArray &bytes) const;
    void commitLot(qint64 id, const QByteArray &pdf);
    QStringList names() const { return QDir(path()).entryList(QDir::Files | QDir::Hidden); }
    QString path() const { return m_root->path(); }
    base::Result<void> settle()
    {
        store::NoticeStore notices(*m_database);
        return LotFolder(path(), kStoreId).settle(notices);
    }

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<store::Database> m_database;
};

void LotFolderTest::init()
{
    m_root = std::make_unique<QTemporaryDir>(support::temporaryTemplate());
    m_database = std::make_unique<store::Database>(store::Database::inMemory());
    store::migrate(*m_database, store::shippedMigrations());
}

void LotFolderTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(QDir(path()).filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void LotFolderTest::commitLot(qint64 id, const QByteArray &pdf)
{
    store::Lot lot;
    lot.id = {id};
    lot.producedUtc = support::testTime();
    lot.fileName = services::lotFileName(lot.id, u"pdf"_s);
    lot.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
    lot.context = u"{}"_s;
    store::NoticeStore(*m_database).insertLot(lot);
}

void LotFolderTest::aCommittedLotGetsItsName()
{
    write(u"lot-0001.pdf"_s + kMark, "letters");
    write(u"lot-0001.csv"_s + kMark, "manifest");
    commitLot(1, "letters");
    QVERIFY(settle());
    QCOMPARE(names(), QStringList({u"lot-0001.csv"_s, u"lot-0001.pdf"_s}));
    QCOMPARE(support::contentsOf(path() + u"/lot-0001.pdf"_s), QByteArray("letters"));
}

void LotFolderTest::aLotHalfRenamedIsFinished()
{
    write(u"lot-0001.pdf"_s + kMark, "letters");
    write(u"lot-0001.csv"_s, "manifest");
    commitLot(1, "letters");
    QVERIFY(settle());
    QCOMPARE(names(), QStringList({u"lot-0001.csv"_s, u"lot-0001.pdf"_s}));
}

void LotFolderTest::whatWasNotCommittedGoes_data()
{
    QTest::addColumn<qint64>("committed"); // 0: none
    QTest::addColumn<QByteArray>("asPdf");
    QTest::newRow("a lot that the vault does not know") << qint64(0) << QByteArray();
    QTest::newRow("a lot that was made again elsewhere, on another day")
        << qint64(1) << QByteArray("other letters");
    QTest::newRow("a lot before it") << qint64(2) << QByteArray("half of the letters");
}

void LotFolderTest::whatWasNotCommittedGoes()
{
    QFETCH(const qint64, committed);
    QFETCH(const QByteArray, asPdf);
    write(u"lot-0001.pdf"_s + kMark, "half of the letters");
    write(u"lot-0001.csv"_s + kMark, "manifest");
    if (committed != 0)
        commitLot(committed, asPdf);
    QVERIFY(settle());
    QCOMPARE(names(), QStringList());
}

void LotFolderTest::anotherVaultsPartsStay()
{
    const QStringList others{u"lot-0001.pdf"_s, u"lot-0001.pdf.00000000.part"_s,
                             u"lot-0002.pdf.part"_s, u"letters.5f3a91c2.part"_s};
    for (const QString &name : others)
        write(name, "of somebody else");
    QVERIFY(settle());
    QStringList sorted = others;
    sorted.sort();
    QStringList left = names();
    left.sort();
    QCOMPARE(left, sorted);
}

void LotFolderTest::anotherFileOfThatNameIsNotReplaced_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("letters") << u"lot-0002.pdf"_s;
    QTest::newRow("manifest") << u"lot-0002.csv"_s;
}

void LotFolderTest::anotherFileOfThatNameIsNotReplaced()
{
    QFETCH(const QString, name);
    const LotFolder folder(path(), kStoreId);
    QVERIFY(folder.checkFree({{1}, {2}}));
    write(name, "of another year");
    QCOMPARE(folder.checkFree({{1}, {2}}).error().kind, base::Error::Kind::Conflict);
    write(u"lot-0002.pdf"_s + kMark, "letters");
    write(u"lot-0002.csv"_s + kMark, "manifest");
    commitLot(2, "letters");
    QVERIFY(!settle());
    QCOMPARE(support::contentsOf(QDir(path()).filePath(name)), QByteArray("of another year"));
    QVERIFY(QFile::exists(folder.part({2}, u"pdf"_s)));
}

QTEST_GUILESS_MAIN(LotFolderTest)
#include "tst_lotfolder.moc"
