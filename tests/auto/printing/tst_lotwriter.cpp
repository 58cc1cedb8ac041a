// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/reference.h"
#include "printing/lotcheck.h"
#include "printing/lotwriter.h"
#include "printing/manifest.h"
#include "support/sampleletter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>
#include <QtConcurrent>

using namespace Qt::StringLiterals;
using printing::LotContent;
using printing::LotSettings;

class LotWriterTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyLetterBeginsOnAnOddPage();
    void withoutDuplexThereAreNoBlankPages();
    void theLotPassesItsCheck();
    void theCheckNotices_data();
    void theCheckNotices();
    void aBadLetterIsLeftOutAndTheOthersStay();
    void aBadLetterLeavesNothingBehind();
    void sharedTextIsWrittenOnce();
    void twoThreadsGiveTheSameBytes();
    void stopsWhenAsked();
    void aFullDiskIsAnError();
    void anErrorOfTheSourceEndsTheLot();
    void aWindowOffThePageIsRefused();
    void manifest();
    void manifestRunsNoFormula();

private:
    std::vector<notices::Letter> m_letters;
};

namespace {

struct Written {
    QByteArray pdf;
    LotContent content;
};

LotSettings settings()
{
    LotSettings result;
    result.number = 12;
    result.createdAt = QDateTime(QDate(2021, 3, 1), QTime(8, 30), Qt::UTC);
    return result;
}

Written write(const std::vector<notices::Letter> &letters, const LotSettings &how = settings())
{
    Written written;
    QBuffer buffer(&written.pdf);
    buffer.open(QIODevice::WriteOnly);
    base::NoProgress progress;
    const auto content = printing::writeLot(buffer, how, testing::sourceOf(letters), progress);
    if (!content)
        qFatal("%s", qPrintable(content.error().message));
    written.content = *content;
    return written;
}

base::Result<void> check(const QByteArray &pdf, const LotContent &content)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    base::NoProgress progress;
    return printing::checkLot(buffer, content, progress);
}

class FullDisk final : public QIODevice
{
public:
    explicit FullDisk(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        return m_room < 0 ? -1 : size;
    }

private:
    qint64 m_room;
};

class StopAfter final : public base::Progress
{
public:
    explicit StopAfter(int reports)
        : m_left(reports)
    {
    }
    bool report(qsizetype, qsizetype) override { return m_left-- > 0; }

private:
    int m_left;
};

} // namespace

void LotWriterTest::initTestCase()
{
    m_letters = testing::sampleLetters(40);
}

void LotWriterTest::everyLetterBeginsOnAnOddPage()
{
    const Written lot = write(m_letters);
    QCOMPARE(lot.content.letters.size(), m_letters.size());
    int page = 1;
    for (size_t i = 0; i < m_letters.size(); ++i) {
        const printing::LotEntry &entry = lot.content.letters[i];
        QCOMPARE(entry.rank, int(i) + 1);
        QCOMPARE(entry.reference, m_letters[i].reference);
        QCOMPARE(entry.firstPage, page);
        QCOMPARE(entry.firstPage % 2, 1);
        QCOMPARE(entry.sheets, 1);
        page += 2;
    }
    QCOMPARE(lot.content.pages, page - 1);
}

void LotWriterTest::withoutDuplexThereAreNoBlankPages()
{
    LotSettings oneSided = settings();
    oneSided.duplex = false;
    const Written lot = write(m_letters, oneSided);
    int pages = 0;
    for (const printing::LotEntry &entry : lot.content.letters) {
        QCOMPARE(entry.firstPage, pages + 1);
        QCOMPARE(entry.sheets, entry.pages);
        pages += entry.pages;
    }
    QCOMPARE(lot.content.pages, pages);
    QVERIFY(pages > int(m_letters.size()) && pages < 2 * int(m_letters.size()));
}

void LotWriterTest::theLotPassesItsCheck()
{
    const Written lot = write(m_letters);
    const auto checked = check(lot.pdf, lot.content);
    QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().message));
    base::NoProgress progress;
    QBuffer buffer;
    buffer.setData(lot.pdf);
    buffer.open(QIODevice::ReadOnly);
    StopAfter stop(3);
    QCOMPARE(printing::checkLot(buffer, lot.content, stop).error().kind,
             base::Error::Kind::Cancelled);
}

void LotWriterTest::theCheckNotices_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("a page too few") << 0;
    QTest::newRow("somebody else's name") << 1;
    QTest::newRow("addresses moved by one letter") << 2;
    QTest::newRow("another reference") << 3;
    QTest::newRow("a file cut off") << 4;
    QTest::newRow("no file") << 5;
    QTest::newRow("letters moved by one sheet") << 6;
}

void LotWriterTest::theCheckNotices()
{
    QFETCH(int, fault);
    Written lot = write(m_letters);
    auto &letters = lot.content.letters;
    if (fault == 0)
        --lot.content.pages;
    else if (fault == 1)
        letters[7].personName = u"Gwenaëlle INCONNUE"_s;
    else if (fault == 2)
        for (size_t i = 0; i + 1 < letters.size(); ++i)
            letters[i].recipientLines = letters[i + 1].recipientLines;
    else if (fault == 3)
        letters[9].reference = letters[8].reference;
    else if (fault == 4)
        lot.pdf.truncate(lot.pdf.size() / 2);
    else if (fault == 5)
        lot.pdf.clear();
    else
        for (printing::LotEntry &letter : letters)
            letter.firstPage = (letter.firstPage + 1) % lot.content.pages + 1;
    const auto checked = check(lot.pdf, lot.content);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, base::Error::Kind::Storage);
    QVERIFY(checked.error().message.contains(u"12"_s));
    QVERIFY(!checked.error().message.contains(u"INCONNUE"_s));
}

void LotWriterTest::aBadLetterIsLeftOutAndTheOthersStay()
{
    std::vector<notices::Letter> letters = m_letters;
    letters[3].recipientLines[0] = QString(45, u'X');
    letters[5].personName = u"\u6F22\u5B57"_s;
    const Written lot = write(letters);
    QCOMPARE(lot.content.letters.size(), letters.size() - 2);
    QCOMPARE(lot.content.failures,
             (std::vector<printing::LotFailure>{
                 {letters[3].reference, printing::LetterProblem::BlockTooWide},
                 {letters[5].reference, printing::LetterProblem::MissingGlyph}}));
    QVERIFY(check(lot.pdf, lot.content));
}

// So that the lot, made again from the letters that it holds, is the same file.
void LotWriterTest::aBadLetterLeavesNothingBehind()
{
    std::vector<notices::Letter> good = m_letters;
    std::vector<notices::Letter> letters = m_letters;
    notices::Letter bad = m_letters.front();
    bad.reference = notices::makeReference(1);
    bad.recipientLines = {u"ÞÐŁ ŸŹŻ"_s, QString(45, u'X')}; // glyphs that nobody else needs
    bad.bodyHtml += u"<p>ÞÐŁ: a text of its own</p>"_s;
    letters.insert(letters.begin(), bad);
    letters.insert(letters.begin() + 5, bad);
    good.push_back(bad); // a text that failed before may be printed yet
    good.back().recipientLines = m_letters.front().recipientLines;
    letters.push_back(good.back());
    const Written lot = write(letters);
    QCOMPARE(lot.content.failures.size(), 2U);
    QCOMPARE(lot.pdf, write(good).pdf);
}

void LotWriterTest::sharedTextIsWrittenOnce()
{
    const std::vector<notices::Letter> same(30, m_letters.front());
    QCOMPARE(write(same).pdf.count("/Subtype /Form"), 1);
    QVERIFY(write(same).pdf.size() < 120000);
}

void LotWriterTest::twoThreadsGiveTheSameBytes()
{
    const QByteArray expected = write(m_letters).pdf;
    auto first = QtConcurrent::run([this] { return write(m_letters).pdf; });
    auto second = QtConcurrent::run([this] { return write(m_letters).pdf; });
    QVERIFY(first.result() == expected);
    QVERIFY(second.result() == expected);
}

void LotWriterTest::stopsWhenAsked()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    StopAfter progress(5);
    const auto lot = printing::writeLot(buffer, settings(), testing::sourceOf(m_letters), progress);
    QVERIFY(!lot);
    QCOMPARE(lot.error().kind, base::Error::Kind::Cancelled);
}

void LotWriterTest::aFullDiskIsAnError()
{
    for (const qint64 room : {qint64(0), qint64(5000), qint64(write(m_letters).pdf.size() - 1)}) {
        FullDisk device(room);
        base::NoProgress progress;
        const auto lot =
            printing::writeLot(device, settings(), testing::sourceOf(m_letters), progress);
        QVERIFY(!lot);
        QCOMPARE(lot.error().kind, base::Error::Kind::Storage);
    }
}

void LotWriterTest::anErrorOfTheSourceEndsTheLot()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    base::NoProgress progress;
    const printing::LetterSource failing = []() -> base::Result<std::optional<notices::Letter>> {
        return base::Error{base::Error::Kind::Conflict, u"x"_s};
    };
    const auto lot = printing::writeLot(buffer, settings(), failing, progress);
    QVERIFY(!lot);
    QCOMPARE(lot.error().kind, base::Error::Kind::Conflict);
}

void LotWriterTest::aWindowOffThePageIsRefused()
{
    for (const QRectF &window : {QRectF(150, 55, 85, 33), QRectF(110, 280, 85, 33),
                                 QRectF(110, 55, 60, 33), QRectF(110, 55, 85, 20), QRectF()}) {
        LotSettings how = settings();
        how.envelope.window = window;
        QVERIFY(!printing::isUsable(how.envelope));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        base::NoProgress progress;
        const auto lot = printing::writeLot(buffer, how, testing::sourceOf(m_letters), progress);
        QVERIFY(!lot);
        QCOMPARE(lot.error().kind, base::Error::Kind::Input);
    }
}

void LotWriterTest::manifest()
{
    const Written lot = write({m_letters.begin(), m_letters.begin() + 2});
    const QByteArray csv = printing::manifestCsv(lot.content);
    const QByteArray expected = "\xEF\xBB\xBFlot;rank;reference;first_page;pages;sheets;"
                                "postal_code;country\r\n12;1;"
        + m_letters[0].reference.toUtf8() + ";1;1;1;22300;\r\n12;2;"
        + m_letters[1].reference.toUtf8() + ";3;1;1;22300;\r\n";
    QCOMPARE(csv, expected);
    QVERIFY(!csv.contains("GOFF"));
}

void LotWriterTest::manifestRunsNoFormula()
{
    LotContent lot;
    for (const QString &country :
         {u"=HYPERLINK(\"x\")"_s, u"+1"_s, u"-1"_s, u"@a"_s, u"a;b"_s, u"a\"b"_s}) {
        printing::LotEntry entry;
        entry.countryCode = country;
        lot.letters.push_back(entry);
    }
    const QList<QByteArray> rows = printing::manifestCsv(lot).split('\n');
    QVERIFY(rows.value(1).contains(";\"'=HYPERLINK(\"\"x\"\")\"\r"));
    QVERIFY(rows.value(2).contains(";'+1\r"));
    QVERIFY(rows.value(3).contains(";'-1\r"));
    QVERIFY(rows.value(4).contains(";'@a\r"));
    QVERIFY(rows.value(5).contains(";\"a;b\"\r"));
    QVERIFY(rows.value(6).contains(";\"a\"\"b\"\r"));
}

QTEST_MAIN(LotWriterTest)
#include "tst_lotwriter.moc"
