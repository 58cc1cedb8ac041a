// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/population.h"

#include "people/nationalnames.h"
#include "people/nir.h"

#include <QDate>
#include <QFile>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using people::PartialDate;
using people::Sex;
using people::SourceRecord;

namespace support {

namespace {

constexpr int kThisYear = 2020;
constexpr int kFirstDecade = 1900;

struct Place {
    QString postalCode;
    QString town;
};

struct Person {
    qint64 id = 0;
    Sex sex = Sex::Unknown;
    QString birthName;
    QString marriedName;
    QStringList givenNames;
    QDate birth;
    QString nir;
    QString insuredNir; // under which the health insurance knows them
    QString mobile;
    QString email;
};

struct Household {
    std::vector<Person> members;
    QString address;
    Place place;
    QString phone;
    QString email;
};

// Turns names, dates and numbers into what clerks type.
class Clerk
{
public:
    Clerk(Dice &dice, double dirt)
        : m_dice(dice)
        , m_dirt(dirt)
    {
    }

    bool errs(double share) { return m_dice.chance(std::min(0.8, share * m_dirt)); }

    QString typed(const QString &name)
    {
        QString text = name;
        if (errs(0.015))
            text = mistyped(text);
        if (errs(0.012))
            text = misheard(text);
        if (errs(0.004))
            text = text.left(std::max<qsizetype>(4, text.size() * 2 / 3));
        if (m_dice.chance(0.3))
            text.replace(u'-', u' ');
        return text;
    }

    QString mistyped(QString text)
    {
        if (text.size() < 3)
            return text;
        const int at = m_dice.between(1, int(text.size()) - 2);
        const QChar letter = QChar(char16_t(u'A' + m_dice.between(0, 25)));
        switch (m_dice.between(0, 3)) {
        case 0:
            return text.remove(at, 1);
        case 1:
            return text.insert(at, letter);
        case 2:
            text[at] = letter;
            return text;
        default:
            std::swap(text[at], text[at + 1]);
            return text;
        }
    }

    QString misheard(QString text)
    {
        static const std::array<std::pair<QString, QString>, 12> kSounds{{
            {u"PH"_s, u"F"_s},
            {u"EAU"_s, u"O"_s},
            {u"AU"_s, u"O"_s},
            {u"Y"_s, u"I"_s},
            {u"LL"_s, u"L"_s},
            {u"NN"_s, u"N"_s},
            {u"TT"_s, u"T"_s},
            {u"TH"_s, u"T"_s},
            {u"C"_s, u"K"_s},
            {u"AI"_s, u"E"_s},
            {u"Z"_s, u"S"_s},
            {u"EN"_s, u"AN"_s},
        }};
        const auto first = static_cast<std::size_t>(m_dice.between(0, 11));
        for (std::size_t i = 0; i < kSounds.size(); ++i) {
            const auto &[from, to] = kSounds[(first + i) % kSounds.size()];
            const qsizetype at = text.indexOf(m_dice.chance(0.5) ? from : to);
            if (at >= 0) {
                const bool forth = text.mid(at, from.size()) == from;
                return forth ? text.replace(at, from.size(), to)
                             : text.replace(at, to.size(), from);
            }
        }
        return text;
    }

    PartialDate date(const QDate &day)
    {
        PartialDate typed{day.year(), day.month(), day.day()};
        if (errs(0.012))
            std::swap(typed.day, typed.month);
        if (typed.month > 12)
            std::swap(typed.day, typed.month);
        if (errs(0.012))
            typed.day = m_dice.between(1, 28);
        if (errs(0.008))
            typed.month = m_dice.between(1, 12);
        if (errs(0.008))
            typed.year += m_dice.chance(0.5) ? m_dice.between(-3, 3) : m_dice.between(-2, 2) * 10;
        if (errs(0.004))
            typed.day = typed.month = 1;
        if (errs(0.003))
            typed.day = typed.month = 0;
        return typed;
    }

    QString number(QString digits)
    {
        if (errs(0.012) && digits.size() > 2) {
            const int at = m_dice.between(0, int(digits.size()) - 2);
            if (m_dice.chance(0.4))
                std::swap(digits[at], digits[at + 1]);
            else
                digits[at] = QChar(char16_t(u'0' + m_dice.between(0, 9)));
        }
        return digits;
    }

private:
    Dice &m_dice;
    double m_dirt;
};

// What the family calls them; the name itself when there is no usual form.
QString shortForm(const QString &name)
{
    static const QHash<QString, QString> kForms{
        {u"CATHERINE"_s, u"CATHY"_s},   {u"PHILIPPE"_s, u"PHIL"_s},
        {u"CHRISTOPHE"_s, u"CHRIS"_s},  {u"JACQUELINE"_s, u"JACKIE"_s},
        {u"FREDERIC"_s, u"FRED"_s},     {u"MICHEL"_s, u"MICKAEL"_s},
        {u"JOSEPH"_s, u"JO"_s},         {u"THOMAS"_s, u"TOM"_s},
        {u"NICOLAS"_s, u"NICO"_s},      {u"ELISABETH"_s, u"BABETTE"_s},
        {u"MARGUERITE"_s, u"MARGOT"_s}, {u"ANNE"_s, u"ANNIE"_s},
        {u"JEAN"_s, u"YANN"_s},         {u"JEANNE"_s, u"JEANNETTE"_s},
        {u"PIERRE"_s, u"PIERROT"_s},    {u"FRANCOISE"_s, u"SOIZIC"_s},
        {u"MAXIME"_s, u"MAX"_s},        {u"DANIELLE"_s, u"DANY"_s},
        {u"SEBASTIEN"_s, u"SEB"_s},     {u"MARIE"_s, u"MARYVONNE"_s},
        {u"YVES"_s, u"YVON"_s}};
    return kForms.value(name, name);
}

class Simulator
{
public:
    Simulator(const PopulationPlan &plan, const NameSource &names)
        : m_plan(plan)
        , m_names(names)
        , m_dice(plan.seed * 0x9E3779B97F4A7C15U + 7)
        , m_clerk(m_dice, plan.dirt)
    {
        makePlaces();
    }

    Population run();

private:
    void makePlaces();
    QString digits(int count);
    QString mobile() { return (m_dice.chance(0.7) ? u"06"_s : u"07"_s) + digits(8); }
    QString street();
    Household household();
    Person person(const QString &surname, Sex sex, int birthYear);
    void addChildren(Household &house, const QString &surname, Sex insured, int motherYear);
    QString nirOf(const Person &person);
    QString emailOf(const Person &person, const QString &surname);
    void enter(const Household &house, bool inList, bool inLeak);
    SourceRecord record(const Person &person, const Household &house, bool isLeak);
    void writeNames(SourceRecord &record, const Person &person);
    void writeContact(SourceRecord &record, const Person &person, const Household &house,
                      bool isLeak);
    void append(const SourceRecord &record, qint64 person, bool isLeak);
    bool isFull(bool isLeak) const;

    PopulationPlan m_plan;
    const NameSource &m_names;
    Dice m_dice;
    Clerk m_clerk;
    std::vector<Place> m_places;
    std::vector<Household> m_recent; // relatives live nearby
    Population m_result;
    qint64 m_lastPerson = 0;
};

void Simulator::makePlaces()
{
    const std::array<QString, 6> departments{u"56"_s, u"22"_s, u"45"_s, u"27"_s, u"35"_s, u"41"_s};
    const qsizetype towns = std::clamp<qsizetype>(m_plan.patients / 400, 12, 400);
    for (qsizetype i = 0; i < towns; ++i) {
        const QString &department = departments[static_cast<std::size_t>(m_dice.between(0, 5))];
        m_places.push_back(
            {department + digits(2) + u'0',
             m_names.surnames.draw(m_dice) + (m_dice.chance(0.5) ? u"-SUR-MER"_s : u"VILLE"_s)});
    }
}

QString Simulator::digits(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(char16_t(u'0' + m_dice.between(0, 9)));
    return text;
}

QString Simulator::street()
{
    static const std::array<QString, 20> kStreets{
        u"de l'Eglise"_s, u"de la Mairie"_s, u"du Moulin"_s,      u"des Lilas"_s,
        u"Victor Hugo"_s, u"de la Gare"_s,   u"du Stade"_s,       u"des Ecoles"_s,
        u"Jean Jaures"_s, u"du Port"_s,      u"des Chenes"_s,     u"de Bretagne"_s,
        u"du Bourg"_s,    u"Pasteur"_s,      u"de la Fontaine"_s, u"de la Paix"_s,
        u"des Roses"_s,   u"du Lavoir"_s,    u"de Paris"_s,       u"du General de Gaulle"_s};
    static const std::array<QString, 6> kTypes{u"rue"_s,   u"avenue"_s, u"impasse"_s,
                                               u"allée"_s, u"chemin"_s, u"place"_s};
    const QString name = m_dice.chance(0.5)
        ? kStreets[static_cast<std::size_t>(m_dice.between(0, 19))]
        : m_names.surnames.draw(m_dice);
    return u"%1 %2 %3"_s.arg(QString::number(m_dice.between(1, 90)),
                             kTypes[static_cast<std::size_t>(m_dice.between(0, 5))], name);
}

QString Simulator::nirOf(const Person &person)
{
    const QString place = m_dice.chance(0.08)
        ? QString(u"99" + digits(3))
        : QString(m_places[static_cast<std::size_t>(m_dice.between(0, 5))].postalCode.left(2)
                  + digits(3));
    const QString number = (person.sex == Sex::Male ? u"1"_s : u"2"_s)
        + person.birth.toString(u"yyMM") + place + digits(3);
    return number + u"%1"_s.arg(people::nirKey(number), 2, 10, QChar(u'0'));
}

QString Simulator::emailOf(const Person &person, const QString &surname)
{
    const QString user = m_dice.chance(0.7)
        ? QString(person.givenNames[0].toLower() + u'.' + surname.toLower())
        : QString(person.givenNames[0].left(1).toLower() + surname.toLower() + digits(2));
    return QString(user).remove(u' ')
        + (m_dice.chance(0.5) ? u"@example.org"_s : u"@example.com"_s);
}

Person Simulator::person(const QString &surname, Sex sex, int birthYear)
{
    Person made;
    made.id = ++m_lastPerson;
    made.sex = sex;
    made.birthName = surname;
    birthYear = std::clamp(birthYear, kFirstDecade, kThisYear);
    made.birth = QDate(birthYear, 1, 1).addDays(m_dice.between(0, 364));
    const int decade = (birthYear - kFirstDecade) / 10;
    const NameUrn &urn = m_names.firstNames[sex == Sex::Male ? 0 : 1][decade];
    const int count = m_dice.chance(0.4) ? 1 : m_dice.between(2, 3);
    while (made.givenNames.size() < count)
        made.givenNames.append(urn.draw(m_dice));
    made.nir = nirOf(made);
    made.insuredNir = made.nir;
    made.mobile = mobile();
    made.email = emailOf(made, surname);
    return made;
}

void Simulator::addChildren(Household &house, const QString &surname, Sex insured, int motherYear)
{
    const int count = m_dice.between(1, 3);
    int year = motherYear + m_dice.between(20, 32);
    const Person parent = insured == Sex::Male ? house.members[0] : house.members.back();
    for (int i = 0; i < count && year <= kThisYear; ++i, year += m_dice.between(1, 5)) {
        Person child = person(surname, m_dice.chance(0.5) ? Sex::Male : Sex::Female, year);
        if (child.sex == Sex::Male && parent.sex == Sex::Male && m_dice.chance(0.02))
            child.givenNames[0] = parent.givenNames[0];
        if (kThisYear - year < 18 || m_dice.chance(0.1))
            child.insuredNir = parent.nir;
        house.members.push_back(child);
        if (!m_dice.chance(0.017))
            continue;
        Person twin = person(surname, m_dice.chance(0.65) ? child.sex : Sex::Male, year);
        twin.birth = child.birth;
        twin.nir = nirOf(twin);
        twin.insuredNir = child.insuredNir == parent.nir ? parent.nir : twin.nir;
        if (m_dice.chance(0.1))
            twin.givenNames[0] =
                child.givenNames[0].chopped(1) + (twin.sex == Sex::Male ? u"IN"_s : u"IE"_s);
        house.members.push_back(twin);
    }
}

Household Simulator::household()
{
    Household house;
    QString surname = m_names.surnames.draw(m_dice);
    house.place = m_places[std::min(
        m_places.size() - 1,
        static_cast<std::size_t>(double(m_places.size()) * m_dice.unit() * m_dice.unit()))];
    house.address = street();
    if (m_dice.chance(0.12)) // from far away
        house.place = {digits(5), m_names.surnames.draw(m_dice) + u"-LE-VIEUX"};
    else if (!m_recent.empty() && m_dice.chance(0.3)) {
        const Household &kin =
            m_recent[static_cast<std::size_t>(m_dice.between(0, int(m_recent.size()) - 1))];
        surname = kin.members[0].birthName;
        house.place = kin.place;
        if (m_dice.chance(0.2))
            house.address = kin.address;
    }
    house.phone = u"02"_s + digits(8);
    const int year = kThisYear - m_dice.between(20, 90);
    const bool isCouple = m_dice.chance(0.62);
    const Sex head = isCouple || m_dice.chance(0.45) ? Sex::Male : Sex::Female;
    house.members.push_back(person(surname, head, year));
    if (isCouple) {
        Person wife =
            person(m_names.surnames.draw(m_dice), Sex::Female, year + m_dice.between(-4, 7));
        if (m_dice.chance(0.75))
            wife.marriedName = surname;
        if (m_dice.chance(year < 1950 ? 0.2 : 0.05))
            wife.insuredNir = house.members[0].nir;
        house.members.push_back(wife);
    }
    if (year > 1930 && m_dice.chance(isCouple ? 0.55 : 0.25))
        addChildren(house, surname, isCouple && m_dice.chance(0.5) ? Sex::Female : Sex::Male, year);
    house.email = house.members[0].email;
    return house;
}

void Simulator::writeNames(SourceRecord &record, const Person &person)
{
    QString birth = m_clerk.typed(person.birthName);
    QString usual = person.marriedName.isEmpty() ? QString() : m_clerk.typed(person.marriedName);
    if (!usual.isEmpty() && m_dice.chance(0.04))
        usual = usual + u'-' + birth;
    if (!m_plan.hasBirthNames) {
        record.usualName = usual.isEmpty() || m_clerk.errs(0.08) ? birth : usual;
    } else if (usual.isEmpty()) {
        (m_dice.chance(0.6) ? record.birthName : record.usualName) = birth;
        if (m_dice.chance(0.3))
            record.birthName = record.usualName = birth;
    } else {
        record.birthName = birth;
        record.usualName = usual;
        if (m_clerk.errs(0.12))
            record.birthName.clear(); // the name of use alone
        else if (m_clerk.errs(0.06))
            record.usualName.clear();
    }
    QStringList given;
    for (const QString &name : person.givenNames)
        given.append(m_clerk.typed(name));
    if (given.size() > 1 && m_clerk.errs(0.012))
        given.swapItemsAt(0, 1);
    if (m_clerk.errs(0.004))
        given[0] = given[0].left(1);
    if (m_clerk.errs(0.01))
        given[0] = shortForm(given[0]);
    record.givenNames = m_dice.chance(0.6) ? given[0] : given.join(u' ');
    QString &surname = record.usualName.isEmpty() ? record.birthName : record.usualName;
    if (m_clerk.errs(0.008))
        std::swap(surname, record.givenNames);
    if (m_clerk.errs(0.006))
        record.birthName = record.usualName = QString();
    else if (m_clerk.errs(0.004))
        record.givenNames.clear();
}

void Simulator::writeContact(SourceRecord &record, const Person &person, const Household &house,
                             bool isLeak)
{
    if (m_plan.hasContact) {
        if (m_dice.chance(0.55))
            record.phone = m_clerk.number(house.phone);
        if (m_dice.chance(0.45))
            record.mobile = m_clerk.number(
                kThisYear - person.birth.year() < 16 ? house.members.back().mobile : person.mobile);
        if (m_dice.chance(isLeak ? 0.12 : 0.35))
            record.email = m_dice.chance(0.25) ? house.email : person.email;
        if (m_clerk.errs(0.02))
            record.email.replace(u"example.org"_s, u"example.net"_s);
    }
    if (m_plan.hasAddress && !m_clerk.errs(0.03)) {
        const bool moved = isLeak && m_dice.chance(0.22);
        record.address = moved ? street() : house.address;
        const Place &place = moved && m_dice.chance(0.5)
            ? m_places[static_cast<std::size_t>(m_dice.between(0, int(m_places.size()) - 1))]
            : house.place;
        record.postalCode =
            m_clerk.errs(0.02) ? m_clerk.mistyped(place.postalCode) : place.postalCode;
        record.city = m_clerk.typed(place.town);
        if (m_clerk.errs(0.03))
            record.address = m_clerk.mistyped(record.address);
        if (moved)
            record.phone = u"02"_s + digits(8);
    }
}

SourceRecord Simulator::record(const Person &person, const Household &house, bool isLeak)
{
    SourceRecord record;
    writeNames(record, person);
    if (m_plan.hasBirthDate && !m_clerk.errs(0.015))
        record.birthDate = m_clerk.date(person.birth);
    if (m_plan.hasSex && !m_clerk.errs(0.03)) {
        const bool wrong = m_clerk.errs(0.004);
        record.sex = (person.sex == Sex::Male) != wrong ? Sex::Male : Sex::Female;
    }
    const bool hasNir = m_plan.hasNir && m_dice.chance(isLeak ? 0.97 : 0.8);
    if (hasNir) {
        record.nir = m_clerk.number(m_clerk.errs(0.06) ? person.nir : person.insuredNir);
        if (m_clerk.errs(0.01))
            record.nir = house.members[0].nir;
        if (m_dice.chance(0.2))
            record.nir.chop(2);
    }
    writeContact(record, person, house, isLeak);
    return record;
}

bool Simulator::isFull(bool isLeak) const
{
    const auto &rows = isLeak ? m_result.leak : m_result.patients;
    return std::ssize(rows) >= (isLeak ? m_plan.leakRows : m_plan.patients);
}

void Simulator::append(const SourceRecord &record, qint64 person, bool isLeak)
{
    if (isFull(isLeak))
        return;
    auto &rows = isLeak ? m_result.leak : m_result.patients;
    rows.push_back(record);
    rows.back().id.value = std::ssize(rows);
    (isLeak ? m_result.leakPersons : m_result.patientPersons).push_back(person);
}

void Simulator::enter(const Household &house, bool inList, bool inLeak)
{
    constexpr double kMemberShare = 0.65; // of a client household
    constexpr double kDuplicateShare = 0.025;
    for (const Person &person : house.members) {
        for (const bool isLeak : {false, true}) {
            if (!(isLeak ? inLeak : inList) || !m_dice.chance(kMemberShare))
                continue;
            append(record(person, house, isLeak), person.id, isLeak);
            if (m_dice.chance(kDuplicateShare))
                append(record(person, house, isLeak), person.id, isLeak);
        }
    }
}

Population Simulator::run()
{
    constexpr std::size_t kKept = 200;
    constexpr double kMemberShare = 0.65;
    // Households in both files, so that the asked share of leak rows has a person
    // in the list; the rest of the list and of the leak are strangers to each other.
    const double both = std::min(1.0, m_plan.overlap / kMemberShare);
    while (!isFull(true)) {
        const Household house = household();
        enter(house, m_dice.chance(both), true);
        if (m_recent.size() < kKept)
            m_recent.push_back(house);
        else
            m_recent[static_cast<std::size_t>(m_dice.between(0, int(kKept) - 1))] = house;
    }
    while (!isFull(false)) {
        const Household house = household();
        enter(house, true, false);
    }
    return std::move(m_result);
}

} // namespace

quint64 Dice::next()
{
    quint64 z = m_state += 0x9E3779B97F4A7C15U;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

int Dice::between(int least, int most)
{
    return least + static_cast<int>(unit() * double(most - least + 1));
}

void NameUrn::add(const QString &name, double weight)
{
    if (weight <= 0)
        return;
    m_names.push_back(name);
    m_sums.push_back((m_sums.empty() ? 0.0 : m_sums.back()) + weight);
}

const QString &NameUrn::draw(Dice &dice) const
{
    const auto at = std::upper_bound(m_sums.begin(), m_sums.end(), dice.unit() * m_sums.back());
    return m_names[std::min(static_cast<std::size_t>(at - m_sums.begin()), m_names.size() - 1)];
}

NameSource NameSource::common()
{
    NameSource source;
    for (const people::NationalSurname &name : people::nationalSurnames())
        source.surnames.add(name.name, name.births);
    constexpr std::size_t kLastDecade = people::kNameDecades - 1;
    for (const people::NationalGivenName &name : people::nationalGivenNames()) {
        auto &decades = source.firstNames[name.sex == people::Sex::Male ? 0 : 1];
        for (std::size_t decade = 0; decade < std::size(decades); ++decade)
            decades[decade].add(name.name, name.tensOfBirths[std::min(decade, kLastDecade)]);
    }
    return source;
}

NameSource NameSource::fromInsee(const QString &folder)
{
    NameSource source;
    QFile names(folder + u"/noms2008nat_txt.txt");
    if (names.open(QIODevice::ReadOnly)) {
        names.readLine();
        while (!names.atEnd()) {
            const QStringList cells = QString::fromUtf8(names.readLine()).trimmed().split(u'\t');
            double count = 0;
            for (qsizetype i = 1; i < cells.size(); ++i)
                count += cells[i].toDouble();
            if (cells.size() > 1 && !cells[0].startsWith("AUTRES"_L1))
                source.surnames.add(cells[0], count);
        }
    }
    QFile given(folder + u"/nat2022.csv");
    if (given.open(QIODevice::ReadOnly)) {
        given.readLine();
        while (!given.atEnd()) {
            const QStringList cells = QString::fromUtf8(given.readLine()).trimmed().split(u';');
            const int year = cells.value(2).toInt();
            if (cells.size() != 4 || cells[1].startsWith(u'_') || year < kFirstDecade)
                continue;
            source.firstNames[cells[0] == u"1" ? 0 : 1][(year - kFirstDecade) / 10].add(
                cells[1], cells[3].toDouble());
        }
    }
    return source;
}

qsizetype Population::truePairs() const
{
    QHash<qint64, int> rows;
    for (const qint64 person : patientPersons)
        ++rows[person];
    qsizetype pairs = 0;
    for (const qint64 person : leakPersons)
        pairs += rows.value(person);
    return pairs;
}

Population simulate(const PopulationPlan &plan, const NameSource &names)
{
    return Simulator(plan, names).run();
}

} // namespace support
