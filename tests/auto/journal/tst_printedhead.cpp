// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/printedhead.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using journal::PrintedHead;

class TestPrintedHead final : public QObject
{
    Q_OBJECT

private slots:
    void knownHeads_data();
    void knownHeads();
    void whatIsTyped_data();
    void whatIsTyped();
    void everyMisreadCharacterIsAnotherHead();
    void everyOfTheFirstHundredBitsCounts();
};

// 0x00 … 0x1f.
static QByteArray countingHead()
{
    QByteArray head(32, '\0');
    for (qsizetype at = 0; at < head.size(); ++at)
        head[at] = static_cast<char>(at);
    return head;
}

void TestPrintedHead::knownHeads_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("text");
    QTest::newRow("before the first entry")
        << QByteArray(32, '\0') << u"0000-0000-0000-0000-0000"_s;
    QTest::newRow("all bits set") << QByteArray(32, '\xff') << u"ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"_s;
    // By Python's base64.b32encode, letters replaced by Crockford's.
    QTest::newRow("counting bytes") << countingHead() << u"000G-40R4-0M30-E209-185G"_s;
}

void TestPrintedHead::knownHeads()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QString, text);
    QCOMPARE(journal::shortHead(head), text);
    const auto typed = PrintedHead::parse(text);
    QVERIFY(typed.has_value());
    QVERIFY(typed->matches(head));
    QCOMPARE(typed->text(), text);
}

void TestPrintedHead::whatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("understood");
    const QString printed = journal::shortHead(countingHead());
    const QString whole = QString::fromLatin1(countingHead().toHex());
    QTest::newRow("as printed") << printed << true;
    QTest::newRow("without hyphens") << QString(printed).remove(u'-') << true;
    QTest::newRow("with blanks") << QString(printed).replace(u'-', u' ') << true;
    QTest::newRow("in small letters") << printed.toLower() << true;
    QTest::newRow("O for zero") << QString(printed).replace(u'0', u'O') << true;
    QTest::newRow("l for one") << QString(printed).replace(u'1', u'l') << true;
    QTest::newRow("the whole head") << whole << true;
    QTest::newRow("the whole head in capitals") << whole.toUpper() << true;
    QTest::newRow("what slips of earlier versions print") << whole.first(32) + u"…"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("a character too few") << printed.chopped(1) << false;
    QTest::newRow("a character too many") << printed + u'0' << false;
    QTest::newRow("a letter that is never printed")
        << QString(printed).replace(4, 2, u"-U"_s) << false;
    QTest::newRow("few hexadecimal digits") << whole.first(24) << false;
    QTest::newRow("too many hexadecimal digits") << whole + u"00"_s << false;
    QTest::newRow("a sign") << QString(printed).replace(5, 1, u"%"_s) << false;
}

void TestPrintedHead::whatIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, understood);
    const auto head = PrintedHead::parse(typed);
    QCOMPARE(head.has_value(), understood);
    QVERIFY(!head || head->matches(countingHead()));
    QVERIFY(!head || !head->matches(QByteArray(32, 'x')));
}

void TestPrintedHead::everyMisreadCharacterIsAnotherHead()
{
    const QString printed = journal::shortHead(countingHead());
    for (qsizetype at = 0; at < printed.size(); ++at) {
        if (printed.at(at) == u'-')
            continue;
        QString misread = printed;
        misread[at] = printed.at(at) == u'7' ? u'8' : u'7';
        QVERIFY2(!PrintedHead::parse(misread)->matches(countingHead()), qPrintable(misread));
    }
}

void TestPrintedHead::everyOfTheFirstHundredBitsCounts()
{
    std::set<QString> texts;
    for (int bit = 0; bit < 100; ++bit) {
        QByteArray head(32, '\0');
        head[bit / 8] = static_cast<char>(1 << (7 - bit % 8));
        texts.insert(journal::shortHead(head));
    }
    QCOMPARE(texts.size(), 100U);
}

QTEST_APPLESS_MAIN(TestPrintedHead)
#include "tst_printedhead.moc"
