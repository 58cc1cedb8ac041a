// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/chain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>
#include <QtEndian>

#include <set>

using namespace Qt::StringLiterals;
using journal::Chain;
using journal::Draft;
using journal::Entry;

static const QDateTime kNow(QDate(2026, 3, 3), QTime(13, 5, 9, 120), Qt::UTC);
static const QByteArray kSalt(Chain::kSaltBytes, 's');

static Draft draft(int i)
{
    return {u"operator"_s, u"import.finished"_s, u"file:%1"_s.arg(i), {{u"rows"_s, i}}};
}

static std::vector<Entry> entries(int count)
{
    Chain chain;
    std::vector<Entry> sealed;
    for (int i = 1; i <= count; ++i)
        sealed.push_back(chain.append(draft(i), kNow.addSecs(i), journal::newSalt()));
    return sealed;
}

// The number of entries that follow each other; all of them when nothing is wrong.
static qint64 goodEntries(const std::vector<Entry> &sealed)
{
    Chain chain;
    for (const Entry &entry : sealed) {
        if (chain.follow(entry))
            break;
    }
    return chain.count();
}

// The definition in chain.h, written down a second time, slowly.
static QByteArray textbookHead(const QByteArray &previous, const Entry &entry)
{
    const QByteArray text = R"({"actor":"operator","event":"import.finished","n":1,)"
                            R"("object":"file:1","payload":{"rows":1},)"
                            R"("utc":"2026-03-03T13:05:10.120Z"})";
    const QByteArray salted = QByteArray(1, '\0') + entry.salt + text;
    const QByteArray leaf = QCryptographicHash::hash(salted, QCryptographicHash::Sha256);
    const QByteArray link = previous + QByteArray::fromHex("0000000000000001") + leaf;
    return QCryptographicHash::hash(link, QCryptographicHash::Sha256);
}

class TestChain final : public QObject
{
    Q_OBJECT

private slots:
    void followsItsDefinition();
    void knownHead();
    void wholeChainIsGood();
    void continuesFromAHead();
    void everyChangeIsFound_data();
    void everyChangeIsFound();
    void removedEntryIsFound();
    void insertedEntryIsFound();
    void swappedEntriesAreFound();
    void erasedPayloadStillFollows();
    void otherTimeZonesAreTheSameInstant();
    void canonicalJsonIsSorted();
    void textThatNeedsEscapes();
    void quickTextsEqualQts();
    void saltsDiffer();
};

void TestChain::followsItsDefinition()
{
    const Entry first = entries(1).front();
    QCOMPARE(first.n, 1);
    QCOMPARE(first.head, textbookHead(QByteArray(32, '\0'), first));
}

// Heads are printed on paper: how they are computed may never change.
void TestChain::knownHead()
{
    Chain chain;
    const Entry entry = chain.append(draft(1), kNow, kSalt);
    QCOMPARE(entry.head.toHex(),
             QByteArray("a3a083a8117b5ef1af4542032cc2a4f544e9d1c2bca4705f262439b938e146e2"));
}

void TestChain::wholeChainIsGood()
{
    QCOMPARE(goodEntries(entries(100)), 100);
    QCOMPARE(goodEntries({}), 0);
}

void TestChain::continuesFromAHead()
{
    const std::vector<Entry> sealed = entries(3);
    Chain chain(sealed[1].n, sealed[1].head);
    QVERIFY(!chain.follow(sealed[2]));
    QCOMPARE(chain.head(), sealed[2].head);
    QVERIFY(chain.follow(sealed[2]));
}

void TestChain::everyChangeIsFound_data()
{
    QTest::addColumn<int>("field");
    int field = 0;
    for (const char *name :
         {"the number", "the instant, by a millisecond", "the actor", "the event", "the object",
          "the salt", "the payload", "the leaf", "the head"})
        QTest::newRow(name) << field++;
}

static void change(Entry &entry, int field)
{
    const auto flip = [](QByteArray &bytes) { bytes[3] = static_cast<char>(bytes.at(3) ^ 1); };
    switch (field) {
    case 0:
        ++entry.n;
        break;
    case 1:
        entry.utc = entry.utc.addMSecs(1);
        break;
    case 2:
        entry.actor += u'x';
        break;
    case 3:
        entry.event += u'x';
        break;
    case 4:
        entry.object += u'x';
        break;
    case 5:
        flip(entry.salt);
        break;
    case 6:
        entry.payload = R"({"rows":3})";
        break;
    case 7:
        flip(entry.leaf);
        break;
    default:
        flip(entry.head);
    }
}

void TestChain::everyChangeIsFound()
{
    QFETCH(int, field);
    for (std::size_t at = 0; at < 10; ++at) {
        std::vector<Entry> sealed = entries(10);
        if (field == 6 && at == 2)
            continue; // that payload is its own
        change(sealed[at], field);
        QCOMPARE(goodEntries(sealed), qint64(at));
    }
}

void TestChain::removedEntryIsFound()
{
    std::vector<Entry> sealed = entries(10);
    sealed.erase(sealed.begin() + 4);
    QCOMPARE(goodEntries(sealed), 4);
}

void TestChain::insertedEntryIsFound()
{
    std::vector<Entry> sealed = entries(10);
    Chain chain(sealed[3].n, sealed[3].head);
    sealed.insert(sealed.begin() + 4, chain.append(draft(99), kNow, kSalt));
    QCOMPARE(goodEntries(sealed), 5); // it follows, but then nothing does
}

void TestChain::swappedEntriesAreFound()
{
    std::vector<Entry> sealed = entries(10);
    std::swap(sealed[4], sealed[5]);
    QCOMPARE(goodEntries(sealed), 4);
    std::swap(sealed[4].n, sealed[5].n); // renumbered as well
    QCOMPARE(goodEntries(sealed), 4);
}

void TestChain::erasedPayloadStillFollows()
{
    std::vector<Entry> sealed = entries(10);
    sealed[4].payload.reset();
    sealed[4].salt.clear();
    QCOMPARE(goodEntries(sealed), 10);
    QVERIFY(journal::payloadOf(sealed[4]).isEmpty());
    QCOMPARE(journal::payloadOf(sealed[5])["rows"_L1].toInt(), 6);
}

void TestChain::otherTimeZonesAreTheSameInstant()
{
    Chain here;
    Chain there;
    const QDateTime noumea = kNow.toTimeZone(QTimeZone("Pacific/Noumea"));
    QCOMPARE(here.append(draft(1), kNow, kSalt), there.append(draft(1), noumea, kSalt));
    QCOMPARE(journal::utcText(noumea), QByteArray("2026-03-03T13:05:09.120Z"));
}

void TestChain::canonicalJsonIsSorted()
{
    QJsonObject object;
    object["z"_L1] = true;
    object["a"_L1] = QJsonArray{1, u"deux"_s, QJsonValue()};
    object["é"_L1] = qint64(9'007'199'254'740'993);
    object[u"m"_s] = QJsonObject{{u"b"_s, 1}, {u"a"_s, 2}};
    QVERIFY(journal::canonicalJson(object).startsWith(
        R"({"a":[1,"deux",null],"m":{"a":2,"b":1},"z":true,)"));
    QVERIFY(journal::canonicalJson(object).endsWith(":9007199254740993}"));
    QCOMPARE(journal::canonicalJson(QJsonObject()), QByteArray("{}"));
}

void TestChain::textThatNeedsEscapes()
{
    Chain chain;
    Draft odd = draft(1);
    odd.object = u"a \"quote\", a \\, a\ttab, a\nline, \u0001, é, \U0001F600"_s;
    const Entry entry = chain.append(odd, kNow, kSalt);
    QVERIFY(!Chain().follow(entry));
}

// The two short cuts against the slow functions of Qt that they replace.
void TestChain::quickTextsEqualQts()
{
    for (const qint64 ms :
         {0LL, 1LL, 951'782'400'123LL, 1'772'543'109'120LL, 253'402'300'799'999LL}) {
        const QDateTime utc = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        QCOMPARE(journal::utcText(utc), utc.toString(Qt::ISODateWithMs).toLatin1());
    }
    for (char32_t c = 1; c < 0x11000; ++c) {
        const QString text = u'a' + QString::fromUcs4(&c, 1) + u'z';
        const QByteArray slow = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        QCOMPARE('[' + journal::canonicalJson(text) + ']', slow);
    }
}

void TestChain::saltsDiffer()
{
    std::set<QByteArray> salts;
    for (int i = 0; i < 1'000; ++i)
        salts.insert(journal::newSalt());
    QCOMPARE(salts.size(), 1'000U);
    QCOMPARE(salts.begin()->size(), Chain::kSaltBytes);
}

QTEST_APPLESS_MAIN(TestChain)
#include "tst_chain.moc"
