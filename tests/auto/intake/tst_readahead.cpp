// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/readahead.h"

#include <QBuffer>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using intake::FileReader;
using intake::ReadAhead;
using intake::ReadItem;

namespace {

const QDate kToday(2026, 6, 11);

// Every tenth row names nobody; the accent settles the encoding from 1 MiB.
QByteArray list(int rows)
{
    QByteArray bytes = "ID;NOM;PRENOM;DDN\n";
    for (int i = 0; i < rows; ++i)
        bytes += QByteArray::number(i) + (i % 10 == 9 ? ";;Ga\xC3\xABlle" : ";MORVAN;JEANNE")
            + ";12/03/1950\n";
    return bytes;
}

// Counts what was read, and fails behind a given number of bytes.
class WatchedDevice final : public QIODevice
{
public:
    explicit WatchedDevice(QByteArray bytes, qint64 failsAt = -1)
        : m_bytes(std::move(bytes))
        , m_failsAt(failsAt)
    {
        open(ReadOnly | Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_bytes.size(); }
    qint64 bytesRead() const { return m_at; }

protected:
    qint64 readData(char *to, qint64 size) override
    {
        if (m_failsAt >= 0 && m_at >= m_failsAt)
            return -1;
        const qint64 given = std::min(size, qint64{m_bytes.size()} - m_at);
        std::copy_n(m_bytes.constData() + m_at, given, to);
        m_at += given;
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_failsAt;
    std::atomic<qint64> m_at = 0;
};

std::unique_ptr<FileReader> readerOf(QIODevice &device)
{
    auto reader = FileReader::open(device, {.today = kToday});
    return reader ? *std::move(reader) : nullptr;
}

QString described(const ReadItem &item)
{
    if (const auto *accepted = std::get_if<intake::AcceptedRow>(&item))
        return u"%1 %2"_s.arg(accepted->record.line).arg(accepted->record.ref);
    const auto &issue = std::get<intake::Issue>(item);
    return u"%1 %2"_s.arg(issue.line).arg(intake::reasonKey(issue.reason));
}

QStringList readAlone(FileReader &reader)
{
    QStringList rows;
    for (auto item = reader.next(); item && !std::holds_alternative<intake::EndOfFile>(*item);
         item = reader.next())
        rows << described(*item);
    return rows;
}

} // namespace

class TestReadAhead final : public QObject
{
    Q_OBJECT

private slots:
    void givesTheRowsOfTheReader_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("one") << 1;
        QTest::newRow("one batch") << int(ReadAhead::kBatchRows);
        QTest::newRow("a batch and a row") << int(ReadAhead::kBatchRows) + 1;
        QTest::newRow("more than wait at once")
            << int(ReadAhead::kBatchRows * (ReadAhead::kBatchesAhead + 3)) + 7;
    }
    void givesTheRowsOfTheReader()
    {
        QFETCH(int, rows);
        QBuffer alone;
        alone.setData(list(rows));
        alone.open(QIODevice::ReadOnly);
        const auto reference = readerOf(alone);
        const QStringList expected = readAlone(*reference);
        QCOMPARE(expected.size(), rows);

        QBuffer buffer;
        buffer.setData(list(rows));
        buffer.open(QIODevice::ReadOnly);
        const auto reader = readerOf(buffer);
        QStringList read;
        qint64 position = 0;
        ReadAhead ahead(*reader);
        for (;;) {
            const auto batch = ahead.next();
            QVERIFY(batch.has_value());
            QVERIFY(batch->position >= position);
            QVERIFY(batch->rows.size() <= ReadAhead::kBatchRows);
            position = batch->position;
            if (batch->rows.empty())
                break;
            for (const ReadItem &item : batch->rows)
                read << described(item);
        }
        QCOMPARE(read, expected);
        QCOMPARE(position, qint64{buffer.size()});
        // The end has been given: the reader is ours again.
        QCOMPARE(reader->counts(), reference->counts());
        QCOMPARE(reader->sha256(), reference->sha256());
        const auto again = ahead.next();
        QVERIFY(again && again->rows.empty());
    }

    void anErrorComesBehindTheRowsBeforeIt()
    {
        // The sample has 1 MiB, and the file fails soon after.
        WatchedDevice device(list(100'000), 1'200'000);
        const auto reader = readerOf(device);
        QVERIFY(reader != nullptr);
        ReadAhead ahead(*reader);
        qint64 rows = 0;
        auto batch = ahead.next();
        for (; batch && !batch->rows.empty(); batch = ahead.next())
            rows += qint64(batch->rows.size());
        QVERIFY(!batch);
        QCOMPARE(batch.error().kind, base::Error::Kind::Storage);
        QVERIFY(rows > 30'000);
        QCOMPARE(rows, reader->counts().rows);
        QVERIFY(!ahead.next());
    }

    void readsNoFurtherThanTheQueueIsLong()
    {
        // Rows that are put aside with all their cells: 64 KiB each.
        QByteArray bytes = "ID;NOM;PRENOM\n";
        for (int i = 0; i < 1'000; ++i)
            bytes += QByteArray::number(i) + ";;" + QByteArray(60'000, 'x') + '\n';
        WatchedDevice device(bytes);
        const auto reader = readerOf(device);
        QVERIFY(reader != nullptr);
        ReadAhead ahead(*reader);
        const auto batch = ahead.next();
        QVERIFY(batch && !batch->rows.empty());
        QTest::qWait(200); // it has all the time to read too much
        constexpr qint64 batches = ReadAhead::kBatchesAhead + 2; // waiting, taken, being filled
        QVERIFY2(device.bytesRead() <= (batches + 1) * (ReadAhead::kBatchBytes + 512 * 1024),
                 qPrintable(QString::number(device.bytesRead())));
    }

    void canBeLeftAtAnyTime()
    {
        const QByteArray bytes = list(200'000);
        for (int batches = 0; batches < 12; ++batches) {
            WatchedDevice device(bytes);
            const auto reader = readerOf(device);
            QVERIFY(reader != nullptr);
            {
                ReadAhead ahead(*reader);
                for (int i = 0; i < batches; ++i)
                    QVERIFY(ahead.next().has_value());
            }
            // Nobody reads any more: the counts stand still.
            const intake::RowCounts counts = reader->counts();
            QVERIFY(counts.rows >= qint64(ReadAhead::kBatchRows) * batches);
            QVERIFY(counts.rows < 200'000);
            QCOMPARE(reader->next().has_value(), true);
            QCOMPARE(reader->counts().rows, counts.rows + 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestReadAhead)
#include "tst_readahead.moc"
