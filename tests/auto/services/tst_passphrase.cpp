// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/passphrase.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

static services::PassphraseVerdict judged(const QString &text, const QStringList &known = {})
{
    return services::judgePassphrase(base::Secret::fromBytes(text.toUtf8()), known);
}

class TestPassphrase final : public QObject
{
    Q_OBJECT

private slots:
    void verdict_data();
    void verdict();
    void randomPasswordsOfTheCnilAreAccepted();
    void knownWordsDoNotCount();
    void accentsDoNotMatter();
    void anythingIsJudged();
    void drawnPhrasesAreAccepted();
    void drawnPhrasesDiffer();
    void drawnWordsAreOfTheList();
};

void TestPassphrase::verdict_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    const auto row = [](const char *name, const QString &text, bool accepted) {
        QTest::newRow(name) << text << accepted;
    };
    row("nothing", {}, false);
    row("a row of keys", u"azertyuiop1234567890"_s, false);
    row("a word with a year and a sign", u"Bonjour2024!"_s, false);
    row("a place with a year and a sign", u"Hopital2026!"_s, false);
    row("the same twice", u"Janvier2024!Janvier2024!"_s, false);
    row("one character for ever", QString(40, u'a'), false);
    row("a name with its birth date", u"JeanMarie14071975!!"_s, false);
    row("letters as digits", u"Tr0ub4dor&3xy"_s, false);
    row("words of the trade", u"docteur-patient-laboratoire-2026"_s, false);
    row("four words", u"girafe bleue mange douze"_s, false);
    row("six words", u"girafe lampe nuage tortue vélo marée"_s, false);
    row("seven words, as the CNIL has it", u"girafe lampe nuage sept tortue vélo marée"_s, true);
    row("seven words with hyphens", u"girafe-lampe-nuage-sept-tortue-vélo-marée"_s, true);
    row("one word seven times", u"girafe girafe girafe girafe girafe girafe girafe"_s, false);
    row("articles are no words", u"la girafe et le nuage de la mer à un an du roi"_s, false);
    row("random letters between signs", u"aB!cDe?fG.hIjK:lM"_s, true);
    row("12 characters of four classes", u"v;9Kq}2wX!rT"_s, true);
    row("11 characters of four classes", u"v;9Kq}2wX!r"_s, false);
    row("14 letters and digits", u"vQ9Kqm2wXarT5z"_s, true);
    row("13 small letters", u"vqkqmwxartzbf"_s, false);
}

void TestPassphrase::verdict()
{
    QFETCH(QString, text);
    QFETCH(bool, accepted);
    const auto verdict = judged(text);
    const QByteArray told = QByteArray::number(verdict.bits) + ' ' + verdict.advice.toUtf8();
    QVERIFY2(verdict.accepted == accepted, told.constData());
    QCOMPARE(verdict.advice.isEmpty(), accepted);
    QCOMPARE(verdict.bits >= 78, accepted);
    QVERIFY(text.isEmpty() || !verdict.advice.contains(text));
}

// Twelve of 94 characters; some of them look like words by chance, and one more character helps.
void TestPassphrase::randomPasswordsOfTheCnilAreAccepted()
{
    int accepted = 0;
    int longerAccepted = 0;
    for (int i = 0; i < 200; ++i) {
        const base::Secret random = base::Secret::random(13);
        QString password;
        for (const unsigned char byte : random.bytes())
            password += QChar(u'!' + byte % 94);
        longerAccepted += judged(u"aZ5;"_s + password).accepted ? 1 : 0;
        accepted += judged(u"Z5;"_s + password.first(10)).accepted ? 1 : 0;
    }
    QVERIFY2(accepted > 180, QByteArray::number(accepted).constData());
    QVERIFY2(longerAccepted > 195, QByteArray::number(longerAccepted).constData());
}

void TestPassphrase::knownWordsDoNotCount()
{
    const QString phrase = u"girafe lampe nuage sept tortue vélo marée"_s;
    QVERIFY(judged(phrase, {u"Laboratoire de la Baie"_s}).accepted);
    QVERIFY(!judged(phrase, {u"Laboratoire de la Marée"_s}).accepted);
    QVERIFY(judged(u"Kerguelenn-56-XyZ!"_s).bits
            > judged(u"Kerguelenn-56-XyZ!"_s, {u"Laboratoire Kerguelenn"_s}).bits);
}

void TestPassphrase::accentsDoNotMatter()
{
    QCOMPARE(judged(u"vélo"_s).bits, judged(u"velo"_s).bits);
    QCOMPARE(judged(u"vélo"_s.normalized(QString::NormalizationForm_D)).bits,
             judged(u"velo"_s).bits);
}

void TestPassphrase::anythingIsJudged()
{
    QVERIFY(!judged(u"\u4f60\u597d"_s).accepted);
    QVERIFY(!judged(QString(100'000, u'x')).accepted);
    QVERIFY(!services::judgePassphrase(base::Secret::fromBytes(QByteArray(20, '\0')), {}).accepted);
    for (int size = 1; size < 60; ++size) // whatever the bytes
        QVERIFY(services::judgePassphrase(base::Secret::random(std::size_t(size)), {}).bits >= 0);
}

void TestPassphrase::drawnPhrasesAreAccepted()
{
    for (int i = 0; i < 50; ++i) {
        const base::Secret phrase = services::generatePassphrase();
        const auto verdict = services::judgePassphrase(phrase, {});
        QVERIFY2(verdict.accepted, phrase.view().toByteArray().constData());
        QCOMPARE(phrase.view().toByteArray().split(' ').size(), 8);
    }
}

void TestPassphrase::drawnPhrasesDiffer()
{
    QSet<QByteArray> phrases;
    for (int i = 0; i < 50; ++i)
        phrases += services::generatePassphrase().view().toByteArray();
    QCOMPARE(phrases.size(), 50);
}

void TestPassphrase::drawnWordsAreOfTheList()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/passphrase/words.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().trimmed().split('\n');
    const QSet<QByteArray> list(lines.begin(), lines.end());
    QCOMPARE(list.size(), 2048); // eleven bits
    QSet<QByteArray> drawn;
    for (int i = 0; i < 100; ++i) {
        const auto words = services::generatePassphrase().view().toByteArray().split(' ');
        QCOMPARE(words.size(), 8);
        drawn += QSet<QByteArray>(words.begin(), words.end());
    }
    QVERIFY(list.contains(drawn));
    // 800 draws find about 662 different ones of 2 048; far fewer would not be drawn from all.
    QVERIFY2(drawn.size() > 600, QByteArray::number(drawn.size()).constData());
}

QTEST_APPLESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
