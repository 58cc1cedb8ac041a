// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// An invented list of 1 000 persons, honest at first, and then as the mailings
// were that became second breaches.
#include "notices/mailingalarms.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using Kind = notices::Alarm::Kind;

namespace {

constexpr int kPersons = 1000;
const QDate kToday(2021, 3, 10);

struct Listed {
    people::SourceRecord record;
    QString leakedAddress;
    bool isMinor = false;
    bool hasAddress = true;
};

// Two of ten have moved since the leak.
std::vector<Listed> honestList(int persons = kPersons)
{
    static const QStringList streets{u"Lilas"_s, u"Tilleuls"_s, u"Pommiers"_s, u"Glycines"_s,
                                     u"Acacias"_s};
    std::vector<Listed> list;
    for (int i = 0; i < persons; ++i) {
        Listed person;
        people::SourceRecord &record = person.record;
        record.line = i + 2;
        record.birthName = u"NOM%1"_s.arg(i % 300);
        record.firstGivenName = u"Prenom%1"_s.arg(i);
        record.birthDate = {1930 + i % 70, 1 + i % 12, 1 + i % 28};
        record.sex = i % 2 == 0 ? people::Sex::Female : people::Sex::Male;
        record.title = i % 2 == 0 ? u"Mme"_s : u"M."_s;
        record.nir = u"%1%2%3350470%4"_s.arg(i % 2 == 0 ? 2 : 1)
                         .arg(record.birthDate.year % 100, 2, 10, QChar(u'0'))
                         .arg(record.birthDate.month, 2, 10, QChar(u'0'))
                         .arg(100 + i % 900, 4, 10, QChar(u'0'))
                         .first(13);
        record.address = u"%1 rue des %2"_s.arg(i + 1).arg(streets[i % streets.size()]);
        record.postalCode = u"35000"_s;
        const bool moved = i % 10 < 2;
        person.leakedAddress = moved ? u"7 place du Marché"_s : record.address.toUpper();
        list.push_back(person);
    }
    return list;
}

std::vector<notices::Alarm> alarmsOf(const std::vector<Listed> &list)
{
    notices::MailingAlarms alarms(kToday);
    for (const Listed &person : list) {
        alarms.add(person.record, person.isMinor, person.hasAddress);
        alarms.addAddresses(person.record.line, person.record.address, person.leakedAddress);
    }
    return alarms.alarms();
}

// The address of each is the one of the row before, between two rows.
void slip(std::vector<Listed> &list, std::size_t from, std::size_t to)
{
    for (std::size_t at = to - 1; at > from; --at)
        list[at].record.address = list[at - 1].record.address;
}

using Change = std::function<void(std::vector<Listed> &)>;

Change forFirst(int count, const std::function<void(Listed &)> &change)
{
    return [count, change](std::vector<Listed> &list) {
        for (int at = 0; at < count; ++at)
            change(list[std::size_t(at)]);
    };
}

} // namespace

Q_DECLARE_METATYPE(Change)

class MailingAlarmsTest : public QObject
{
    Q_OBJECT

private slots:
    void wrongMailingsAreNoticed_data();
    void wrongMailingsAreNoticed();
    void aSlippedStretchIsTold();
    void fewPersonsAreNotJudged();
    void sameStreet_data();
    void sameStreet();
    void binomialTail_data();
    void binomialTail();
    void everyAlarmHasItsKeyAndText();
};

void MailingAlarmsTest::wrongMailingsAreNoticed_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Change &change, const QStringList &expected) {
        QTest::newRow(name) << change << expected;
    };
    row("an honest list", [](auto &) {}, {});
    row("every address is the neighbour's", [](auto &list) { slip(list, 0, list.size()); },
        {u"slipped_addresses"_s});
    row("80 addresses are the neighbour's", [](auto &list) { slip(list, 500, 580); },
        {u"slipped_stretch"_s});
    row("the first 60 addresses are the neighbour's", [](auto &list) { slip(list, 0, 60); },
        {u"slipped_stretch"_s});
    row("ten addresses moved by chance", [](auto &list) { slip(list, 500, 510); }, {});
    row("everybody would be a minor", forFirst(kPersons, [](Listed &one) { one.isMinor = true; }),
        {u"many_minors"_s});
    row("a third are minors", forFirst(330, [](Listed &one) { one.isMinor = true; }), {});
    row("titles of the neighbour",
        forFirst(200,
                 [](Listed &one) {
                     one.record.title = one.record.sex == people::Sex::Female ? u"M."_s : u"Mme"_s;
                 }),
        {u"titles"_s});
    row("some titles are wrong", forFirst(40, [](Listed &one) { one.record.title = u"Mme"_s; }),
        {});
    row("birth dates of other persons",
        forFirst(300,
                 [](Listed &one) {
                     one.record.birthDate = {2000 - one.record.birthDate.year % 70, 1, 15};
                 }),
        {u"birth_dates"_s});
    row("many have the birth date of a default",
        forFirst(40,
                 [](Listed &one) {
                     one.record.birthDate = {1950, 1, 1};
                     one.record.nir.clear();
                 }),
        {u"one_birth_date"_s});
    row("the wrong century", forFirst(20, [](Listed &one) { one.record.birthDate.year -= 100; }),
        {u"very_old"_s});
    row("a column of addresses is missing",
        forFirst(300, [](Listed &one) { one.hasAddress = false; }), {u"no_addresses"_s});
    row("sixty persons at the laboratory's own address",
        forFirst(60,
                 [](Listed &one) {
                     one.record.address = u"1 place du Laboratoire"_s;
                     one.leakedAddress.clear();
                 }),
        {u"one_address"_s});
    row("forty persons in one home",
        forFirst(40,
                 [](Listed &one) {
                     one.record.address = u"1 place de la Résidence"_s;
                     one.leakedAddress = one.record.address;
                 }),
        {});
}

void MailingAlarmsTest::wrongMailingsAreNoticed()
{
    QFETCH(const Change, change);
    QFETCH(const QStringList, expected);
    auto list = honestList();
    change(list);
    QStringList keys;
    for (const notices::Alarm &alarm : alarmsOf(list))
        keys << notices::alarmKey(alarm.kind);
    QCOMPARE(keys, expected);
}

void MailingAlarmsTest::aSlippedStretchIsTold()
{
    auto list = honestList();
    slip(list, 400, 500);
    const auto alarms = alarmsOf(list);
    QCOMPARE(alarms.size(), std::size_t(1));
    const notices::Alarm &stretch = alarms.front();
    QVERIFY2(stretch.firstLine > 370 && stretch.firstLine <= 403,
             qPrintable(QString::number(stretch.firstLine)));
    QVERIFY2(stretch.lastLine >= 490 && stretch.lastLine < 530,
             qPrintable(QString::number(stretch.lastLine)));
    QVERIFY(notices::alarmText(stretch).contains(
        u"%1 to %2,"_s.arg(stretch.firstLine).arg(stretch.lastLine)));
}

void MailingAlarmsTest::fewPersonsAreNotJudged()
{
    auto list = honestList(int(notices::MailingAlarms::kEnough) - 1);
    slip(list, 0, list.size());
    for (Listed &person : list) {
        person.isMinor = true;
        person.hasAddress = false;
        person.record.title = u"Mme"_s;
    }
    QVERIFY(alarmsOf(list).empty());
}

void MailingAlarmsTest::sameStreet_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *a, const char *b, bool same) {
        QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << same;
    };
    row("capitals and accents", "12 rue de l'Église", "12 RUE DE L EGLISE", true);
    row("abbreviated", "3 avenue du Général Leclerc", "3 AV GAL LECLERC", true);
    row("another number", "12 rue des Lilas", "14 rue des Lilas", false);
    row("another street", "12 rue des Lilas", "12 rue des Tilleuls", false);
    row("only the kind of street in common", "5 allée des Pins", "5 allée des Ifs", false);
    row("a hamlet without number", "Kerguen", "KERGUEN", true);
    row("empty", "", "12 rue des Lilas", false);
}

void MailingAlarmsTest::sameStreet()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QFETCH(const bool, same);
    QCOMPARE(notices::isSameStreet(a, b), same);
    QCOMPARE(notices::isSameStreet(b, a), same);
}

void MailingAlarmsTest::binomialTail_data()
{
    QTest::addColumn<int>("trials");
    QTest::addColumn<int>("successes");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("tail");
    QTest::newRow("10 tosses, at most 2 heads") << 10 << 2 << 0.5 << 0.0546875;
    QTest::newRow("none of 3") << 3 << 0 << 0.25 << 0.421875;
    QTest::newRow("all are at most all") << 20 << 20 << 0.3 << 1.0;
    QTest::newRow("impossible") << 20 << 0 << 0.0 << 1.0;
    QTest::newRow("certain") << 20 << 19 << 1.0 << 0.0;
}

void MailingAlarmsTest::binomialTail()
{
    QFETCH(const int, trials);
    QFETCH(const int, successes);
    QFETCH(const double, p);
    QFETCH(const double, tail);
    QVERIFY(std::abs(notices::binomialTail(trials, successes, p) - tail) < 1e-12);
}

void MailingAlarmsTest::everyAlarmHasItsKeyAndText()
{
    QSet<QString> keys;
    for (int kind = 0; kind <= int(Kind::OneAddress); ++kind) {
        const notices::Alarm alarm{Kind(kind), 1234, 5678, 12, 345};
        keys.insert(notices::alarmKey(alarm.kind));
        QVERIFY(notices::alarmText(alarm).contains(u"234"_s));
        QVERIFY(!notices::alarmText(alarm).contains(u'%'));
    }
    QCOMPARE(keys.size(), int(Kind::OneAddress) + 1);
}

QTEST_GUILESS_MAIN(MailingAlarmsTest)
#include "tst_mailingalarms.moc"
