// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/encoding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using intake::Encoding;
using intake::TextDecoder;
using intake::Utf16Transcoder;

namespace {

// The slow twin of TextDecoder: looks every character up again.
QByteArray encoded(const QString &text, Encoding encoding)
{
    const TextDecoder decoder(encoding);
    QByteArray bytes;
    for (const QChar c : text) {
        for (int byte = 0; byte < 256; ++byte) {
            const char one = static_cast<char>(byte);
            if (decoder.decode({&one, 1}) == QString(c)) {
                bytes += one;
                break;
            }
        }
    }
    return bytes;
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8U);
        const char low = static_cast<char>(c.unicode() & 0xFFU);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

class TestEncoding final : public QObject
{
    Q_OBJECT

private slots:
    void names()
    {
        for (const Encoding encoding : intake::kAllEncodings)
            QCOMPARE(intake::encodingFromName(intake::encodingName(encoding)),
                     std::optional(encoding));
        QCOMPARE(intake::encodingFromName(u"CP1252"), std::optional(Encoding::Windows1252));
        QCOMPARE(intake::encodingFromName(u"Latin-9"), std::optional(Encoding::Latin9));
        QVERIFY(!intake::encodingFromName(u"ebcdic"));
    }

    void decodes_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const QString word = u"\u00E9t\u00E9 \u00C9"_s;
        QTest::newRow("UTF-8") << Encoding::Utf8 << word.toUtf8() << word;
        QTest::newRow("Windows-1252")
            << Encoding::Windows1252 << QByteArray("\xE9t\xE9 \xC9") << word;
        QTest::newRow("ISO-8859-15") << Encoding::Latin9 << QByteArray("\xE9t\xE9 \xC9") << word;
        QTest::newRow("IBM 850") << Encoding::Ibm850 << QByteArray("\x82t\x82 \x90") << word;
        QTest::newRow("Mac Roman") << Encoding::MacRoman << QByteArray("\x8Et\x8E \x83") << word;
        QTest::newRow("oe of Windows-1252")
            << Encoding::Windows1252 << QByteArray("s\x9Cur") << u"s\u0153ur"_s;
        QTest::newRow("oe of ISO-8859-15")
            << Encoding::Latin9 << QByteArray("s\xBDur") << u"s\u0153ur"_s;
    }
    void decodes()
    {
        QFETCH(Encoding, encoding);
        QFETCH(QByteArray, bytes);
        const TextDecoder decoder(encoding);
        QVERIFY(decoder.isValid(bytes));
        QTEST(decoder.decode(bytes), "expected");
    }

    void refuses_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lone continuation byte") << Encoding::Utf8 << QByteArray("a\x80");
        QTest::newRow("overlong") << Encoding::Utf8 << QByteArray("\xC0\xAF");
        QTest::newRow("surrogate in UTF-8") << Encoding::Utf8 << QByteArray("\xED\xA0\x80");
        QTest::newRow("truncated") << Encoding::Utf8 << QByteArray("\xC3");
        QTest::newRow("Windows-1252 for UTF-8") << Encoding::Utf8 << QByteArray("caf\xE9");
        QTest::newRow("hole of Windows-1252") << Encoding::Windows1252 << QByteArray("\x81");
        QTest::newRow("C1 control of ISO-8859-15") << Encoding::Latin9 << QByteArray("\x9C");
    }
    void refuses()
    {
        QFETCH(Encoding, encoding);
        QFETCH(QByteArray, bytes);
        const TextDecoder decoder(encoding);
        QVERIFY(!decoder.isValid(bytes));
        QVERIFY(decoder.decode(bytes).contains(QChar(u'\uFFFD')));
    }

    void transcodesInPiecesOfAnySize()
    {
        const QString text = u"Zo\u00EB \u20AC \U0001F600 fin"_s;
        for (const bool bigEndian : {false, true}) {
            const QByteArray bytes = utf16(text, bigEndian);
            for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
                Utf16Transcoder transcoder(bigEndian);
                QByteArray utf8;
                for (qsizetype at = 0; at < bytes.size(); at += piece)
                    transcoder.feed(
                        QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)),
                        at + piece >= bytes.size(), utf8);
                QCOMPARE(utf8, text.toUtf8());
            }
        }
    }

    void damagedUtf16BecomesInvalidUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("lone high surrogate") << QByteArray("\x3D\xD8\x41\x00", 4);
        QTest::newRow("lone low surrogate") << QByteArray("\x00\xDE\x41\x00", 4);
        QTest::newRow("high surrogate at the end") << QByteArray("\x41\x00\x3D\xD8", 4);
        QTest::newRow("odd last byte") << QByteArray("\x41\x00\x42", 3);
        QTest::newRow("two high surrogates") << QByteArray("\x3D\xD8\x3D\xD8", 4);
    }
    void damagedUtf16BecomesInvalidUtf8()
    {
        QFETCH(QByteArray, bytes);
        QByteArray utf8;
        Utf16Transcoder(false).feed(bytes, true, utf8);
        QVERIFY(!QByteArrayView(utf8).isValidUtf8());
    }

    void guesses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("lower case")
            << u"r\u00E9sidence fran\u00E7aise, h\u00F4tel, No\u00EBl, ma\u00EFs, \u00E0 l'\u00E9t\u00E9"_s;
        QTest::newRow("capitals")
            << u"H\u00C9L\u00C8NE FRAN\u00C7OIS LO\u00CFC ANDR\u00C9 RUE DE L'\u00C9GLISE"_s;
        QTest::newRow("a single given name") << u"DUPONT;Andr\u00E9;1950"_s;
        QTest::newRow("a single capital") << u"DUPONT;ANDR\u00C9;1950"_s;
        QTest::newRow("initial capital") << u"\u00C9milie \u00C9lodie \u00C9ric"_s;
        QTest::newRow("a degree sign among names")
            << u"n\u00B0 12 r\u00E9sidence Ang\u00E9lique Th\u00E9r\u00E8se"_s;
    }
    void guesses()
    {
        QFETCH(QString, text);
        for (const Encoding encoding :
             {Encoding::Windows1252, Encoding::Ibm850, Encoding::MacRoman}) {
            const intake::EncodingGuess guess =
                intake::guessSingleByteEncoding(encoded(text, encoding));
            QCOMPARE(intake::encodingName(guess.encoding), intake::encodingName(encoding));
            QVERIFY2(guess.confidence >= 0.9, qPrintable(QString::number(guess.confidence)));
        }
    }

    void ranksEveryReading()
    {
        const QByteArray text = encoded(u"Ang\u00E9lique Th\u00E9r\u00E8se"_s, Encoding::Ibm850);
        const std::vector<intake::EncodingGuess> ranked = intake::rankEncodings(text);
        QCOMPARE(ranked.front().encoding, Encoding::Ibm850);
        double sum = 0;
        for (const intake::EncodingGuess &guess : ranked)
            sum += guess.confidence;
        QVERIFY(qAbs(sum - 1) < 1e-9);
        QCOMPARE(intake::rankEncodings("ANNE").size(), std::size_t{1});
    }

    void utf8IsRankedFirstWhereItIs()
    {
        const QByteArray text = u"Ang\u00E9lique Th\u00E9r\u00E8se \u00C9LO\u00CFSE"_s.toUtf8();
        QCOMPARE(intake::rankEncodings(text).front().encoding, Encoding::Utf8);
    }

    void repairsWhatWasEncodedTwice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("repaired"); // empty: nothing to repair
        const QString name = u"\u00C9lo\u00EFse \u0152uvrard"_s;
        const auto twice = [](const QString &text, Encoding encoding) {
            return TextDecoder(encoding).decode(text.toUtf8());
        };
        const QString once = QString::fromLatin1(u"\u00C9lo\u00EFse"_s.toUtf8());
        QTest::newRow("through ISO-8859-1") << once << u"\u00C9lo\u00EFse"_s;
        QTest::newRow("through Windows-1252") << twice(name, Encoding::Windows1252) << name;
        QTest::newRow("two times over")
            << twice(twice(name, Encoding::Windows1252), Encoding::Windows1252) << name;
        QTest::newRow("three times over")
            << QString::fromLatin1(QString::fromLatin1(once.toUtf8()).toUtf8())
            << u"\u00C9lo\u00EFse"_s;
        QTest::newRow("right") << name << QString();
        QTest::newRow("no accents") << u"ANNE"_s << QString();
        QTest::newRow("a lone sign") << u"\u00C3"_s << QString();
        QTest::newRow("right beside wrong") << once + u" No\u00EBl"_s << QString();
        QTest::newRow("letters beyond Latin") << u"\u0141ukasz \u00E9"_s << QString();
    }
    void repairsWhatWasEncodedTwice()
    {
        QFETCH(QString, text);
        QTEST(intake::repairedEncoding(text).value_or(QString()), "repaired");
    }

    void latin9IsToldByItsOwnLetters()
    {
        const QString text = u"b\u00E9b\u00E9, s\u0153ur, n\u0153ud"_s;
        QCOMPARE(intake::guessSingleByteEncoding(encoded(text, Encoding::Latin9)).encoding,
                 Encoding::Latin9);
        QCOMPARE(intake::guessSingleByteEncoding(encoded(text, Encoding::Windows1252)).encoding,
                 Encoding::Windows1252);
    }
};

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
