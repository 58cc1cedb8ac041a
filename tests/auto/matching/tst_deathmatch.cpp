// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/deathmatch.h"
#include "matching/namekey.h"
#include "matching/normaliser.h"
#include "matching/phonetic.h"
#include "matching/similarity.h"
#include "people/nir.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using matching::DeathGrade;
using matching::DeathIndex;
using matching::DeathMatch;
using matching::DeathReason;
using matching::DeathReasons;
using people::DeathRecord;
using people::PartialDate;
using people::Sex;
using people::SourceRecord;

namespace {

// All persons are invented.  Jeanne TANGUY, born at Lannion (22113), married
// LE GOFF; the number is hers.
SourceRecord jeanne()
{
    SourceRecord record;
    record.id = {1};
    record.birthName = u"TANGUY"_s;
    record.usualName = u"LE GOFF"_s;
    record.givenNames = u"Jeanne Marie"_s;
    record.birthDate = {1938, 7, 14};
    record.sex = Sex::Female;
    record.nir = u"2380722113101"_s;
    return record;
}

DeathRecord herDeath()
{
    return {.line = 1,
            .birthName = u"TANGUY"_s,
            .givenNames = u"JEANNE MARIE"_s,
            .sex = Sex::Female,
            .birthDate = {1938, 7, 14},
            .birthPlace = u"22113"_s,
            .birthTown = u"LANNION"_s,
            .deathDate = {2020, 3, 31},
            .deathPlace = u"35238"_s};
}

std::vector<DeathMatch> matchesOf(const std::vector<SourceRecord> &patients,
                                  const DeathRecord &death)
{
    DeathIndex index(patients.size());
    for (const SourceRecord &patient : patients)
        index.add(patient);
    index.finish();
    return index.find(death);
}

QString words(DeathReasons reasons)
{
    QStringList keys;
    for (const DeathReason reason : matching::kAllDeathReasons) {
        if (reasons.testFlag(reason))
            keys << matching::deathReasonKey(reason);
    }
    return keys.join(u' ');
}

// --- the slow twin: every patient against every death, on strings ------------

namespace twin {

bool isIndexed(const matching::NormalRecord &patient)
{
    return !patient.isTest && patient.birthDate.isComplete() && !patient.givenNames.empty();
}

std::vector<std::string> namesOf(const matching::NormalRecord &patient)
{
    std::vector<std::string> names;
    for (const std::string &name : {patient.birthName, patient.usualName, patient.otherName})
        names.push_back(matching::joined(name));
    return names;
}

DeathReasons firstNames(const matching::NormalRecord &patient, const DeathRecord &death)
{
    std::vector<std::string> theirs;
    for (const std::string &name : matching::parseGivenNames(death.givenNames).names)
        theirs.push_back(matching::joined(name));
    if (theirs.empty())
        return {};
    const std::string first = matching::joined(patient.givenNames.front());
    const std::string pair = matching::joined(patient.givenPair);
    const std::string theirPair = theirs.size() > 1 ? theirs[0] + theirs[1] : std::string();
    if (first == theirs[0] || first == theirPair || (!pair.empty() && pair == theirs[0]))
        return DeathReason::FirstName;
    if (first.size() == 1 || theirs[0].size() == 1)
        return {};
    const auto sound = matching::soundKey(first);
    if (matching::variantsOf(first).meets(matching::variantsOf(theirs[0]))
        || (sound != 0 && sound == matching::soundKey(theirs[0]))
        || matching::jaroWinkler(first, theirs[0]) >= 0.94)
        return DeathReason::FirstNameClose;
    for (std::size_t i = 1; i < theirs.size(); ++i) {
        if (theirs[i] == first)
            return DeathReason::FirstNameOther;
    }
    for (std::size_t i = 1; i < std::min<std::size_t>(patient.givenNames.size(), 3); ++i) {
        if (matching::joined(patient.givenNames[i]) == theirs[0])
            return DeathReason::FirstNameOther;
    }
    return {};
}

bool areClose(const std::string &a, const std::string &b)
{
    if (a.empty() || b.empty())
        return false;
    const auto sound = matching::soundKey(matching::joined(a));
    if ((sound != 0 && sound == matching::soundKey(matching::joined(b)))
        || matching::jaroWinkler(matching::joined(a), matching::joined(b)) >= 0.95)
        return true;
    std::set<std::string> mine{matching::joined(a)};
    std::size_t parts = 0;
    for (const std::string_view part : matching::compoundParts(a)) {
        if (parts++ < 2)
            mine.emplace(part);
    }
    std::set<std::string> theirs{matching::joined(b)};
    for (const std::string_view part : matching::compoundParts(b))
        theirs.emplace(part);
    return std::ranges::any_of(mine,
                               [&](const std::string &part) { return theirs.contains(part); });
}

struct Surname {
    DeathReasons reasons;
    std::string agreeing;
};

Surname surnames(const matching::NormalRecord &patient, const DeathRecord &death)
{
    const std::string dead = matching::parseSurname(death.birthName).name;
    const std::string joinedDead = matching::joined(dead);
    const std::vector<std::string> mine = namesOf(patient);
    const DeathReasons other =
        mine[0].empty() ? DeathReasons() : DeathReasons(DeathReason::OtherBirthName);
    for (std::size_t i = 0; i < mine.size(); ++i) {
        if (!mine[i].empty() && mine[i] == joinedDead)
            return {i == 0 ? DeathReasons(DeathReason::BirthName) : DeathReason::UsualName | other,
                    mine[i]};
    }
    const std::array spaced{patient.birthName, patient.usualName, patient.otherName};
    for (std::size_t i = 0; i < spaced.size(); ++i) {
        if (areClose(spaced[i], dead))
            return {DeathReason::SurnameClose | (i == 0 ? DeathReasons() : other), mine[i]};
    }
    const bool isWoman =
        patient.sex == Sex::Female || (patient.sex == Sex::Unknown && death.sex == Sex::Female);
    if (isWoman && mine[0].empty() && !mine[1].empty())
        return {DeathReason::MaidenNameUnknown, {}};
    return {};
}

// Of men and women born in towns of one department each, as the test makes them.
DeathReasons place(const matching::NormalRecord &patient, const DeathRecord &death)
{
    if (patient.nir == 0 || death.birthPlace.size() != 5)
        return {};
    const QString number = QString::fromStdString(matching::unpackedNir(patient.nir));
    if (people::nirVerdict(*people::parseNir(number), patient.sex, death.birthDate)
        != people::NirVerdict::Agrees)
        return {};
    const QString mine = number.mid(5, 5);
    if (mine == death.birthPlace)
        return mine.startsWith(u"99") ? DeathReason::BirthCountry : DeathReason::BirthPlace;
    const bool mayBeOne = mine.left(2) == death.birthPlace.left(2) || mine.startsWith(u"99")
        || death.birthPlace.startsWith(u"99");
    return mayBeOne ? DeathReasons() : DeathReason::BirthPlaceDiffers;
}

bool areCommon(const std::vector<matching::NormalRecord> &patients, const std::string &surname,
               const std::string &firstName)
{
    double all = 0;
    double surnames = 0;
    double firstNames = 0;
    for (const matching::NormalRecord &one : patients) {
        if (!isIndexed(one))
            continue;
        ++all;
        const std::vector<std::string> names = namesOf(one);
        surnames += double(std::ranges::count(names, surname));
        firstNames += matching::joined(one.givenNames.front()) == firstName ? 1 : 0;
    }
    all = std::max(all, 10000.0);
    return surnames / all * (firstNames / all) * 2200 >= 0.01;
}

DeathReasons birth(const matching::NormalRecord &patient, const DeathRecord &death)
{
    if (patient.birthDate == death.birthDate)
        return death.birthDate.month == 1 && death.birthDate.day == 1 ? DeathReason::NewYearBirth
                                                                      : DeathReason::BirthDate;
    const PartialDate exchanged{patient.birthDate.year, patient.birthDate.day,
                                patient.birthDate.month};
    return exchanged == death.birthDate ? DeathReasons(DeathReason::DayMonthSwapped)
                                        : DeathReasons();
}

std::vector<DeathMatch> matchesOf(const std::vector<SourceRecord> &records,
                                  const DeathRecord &death)
{
    std::vector<matching::NormalRecord> patients;
    for (const SourceRecord &record : records)
        patients.push_back(matching::normalise(record));
    std::vector<DeathMatch> matches;
    for (std::size_t i = 0; i < patients.size(); ++i) {
        const matching::NormalRecord &patient = patients[i];
        const DeathReasons sameBirth = birth(patient, death);
        if (!isIndexed(patient) || !death.birthDate.isComplete() || !sameBirth)
            continue;
        const DeathReasons first = firstNames(patient, death);
        const Surname surname = surnames(patient, death);
        DeathReasons reasons = sameBirth | first | surname.reasons | place(patient, death);
        if (patient.sex != Sex::Unknown && death.sex != patient.sex)
            reasons |= DeathReason::SexDiffers;
        if (!surname.agreeing.empty()
            && areCommon(patients, surname.agreeing, matching::joined(patient.givenNames.front())))
            reasons |= DeathReason::CommonNames;
        if (matching::isSampledAfter(records[i].sampleDate, death.deathDate))
            reasons |= DeathReason::SampleAfterDeath;
        if (const auto grade = matching::deathGrade(reasons))
            matches.push_back({records[i].id, *grade, reasons});
    }
    return matches;
}

} // namespace twin

// Few names, few days and few towns, so that all meet.
class SmallWorld
{
public:
    explicit SmallWorld(unsigned seed)
        : m_random(seed)
    {
    }

    SourceRecord patient(qint64 id)
    {
        SourceRecord record;
        record.id = {id};
        const bool isWoman = chance(2);
        record.sex = chance(5) ? Sex::Unknown : isWoman ? Sex::Female : Sex::Male;
        if (!chance(3))
            record.birthName = surname();
        if (record.birthName.isEmpty() || chance(3))
            record.usualName = surname();
        record.givenNames = given(isWoman) + (chance(2) ? u' ' + given(isWoman) : QString());
        record.birthDate = chance(20) ? PartialDate{1950, 0, 0} : day();
        if (!chance(3)) {
            const PartialDate written = chance(6)
                ? PartialDate{record.birthDate.year, record.birthDate.day, record.birthDate.month}
                : record.birthDate;
            record.nir = u"%1%2%3%4101"_s.arg(isWoman ? 2 : 1)
                             .arg(written.year % 100, 2, 10, QChar(u'0'))
                             .arg(std::clamp(written.month, 1, 12), 2, 10, QChar(u'0'))
                             .arg(town());
        }
        if (chance(2))
            record.sampleDate = {2018 + int(m_random() % 4), chance(4) ? 0 : 6, 15};
        return record;
    }

    DeathRecord death()
    {
        DeathRecord death;
        const bool isWoman = chance(2);
        death.sex = isWoman ? Sex::Female : Sex::Male;
        death.birthName = surname();
        death.givenNames = (given(isWoman) + u' ' + given(isWoman)).toUpper();
        death.birthDate = day();
        death.birthPlace = town();
        death.deathDate = {2018 + int(m_random() % 4), chance(8) ? 0 : 6, 15};
        if (death.deathDate.month == 0)
            death.deathDate.day = 0;
        return death;
    }

private:
    bool chance(unsigned oneIn) { return m_random() % oneIn == 0; }
    template<std::size_t N>
    QString oneOf(const std::array<const char16_t *, N> &list)
    {
        return QStringView(list[m_random() % N]).toString();
    }
    QString surname()
    {
        return oneOf(std::array{u"TANGUY", u"TANGUI", u"LE GOFF", u"LEGOFF", u"MARTIN",
                                u"MARTIN DUPONT", u"DUPONT-BOZEC", u"BOZEC", u"TEST"});
    }
    QString given(bool isWoman)
    {
        return isWoman ? oneOf(std::array{u"Jeanne", u"Marie", u"Marie-Christine", u"Chantal", u"M",
                                          u"Michèle", u"Catherine", u"Katherine"})
                       : oneOf(std::array{u"Jean", u"Jean-Pierre", u"Pierre", u"Michel", u"Yves",
                                          u"Ives", u"Bébé"});
    }
    PartialDate day()
    {
        static constexpr std::array days{PartialDate{1950, 3, 4}, PartialDate{1950, 4, 3},
                                         PartialDate{1950, 1, 1}, PartialDate{1950, 7, 14},
                                         PartialDate{1951, 3, 4}};
        return days[m_random() % days.size()];
    }
    QString town() { return oneOf(std::array{u"22113", u"22278", u"35238", u"99352"}); }

    std::mt19937 m_random;
};

} // namespace

class DeathMatchTest final : public QObject
{
    Q_OBJECT

private slots:
    void theRule_data();
    void theRule();
    void onePair_data();
    void onePair();
    void commonNamesNeedThePlace();
    void twinsAreNotTakenForEachOther();
    void sampleAfterDeath_data();
    void sampleAfterDeath();
    void agreesWithItsSlowTwin_data();
    void agreesWithItsSlowTwin();
    void everyReasonHasItsWords();
};

void DeathMatchTest::theRule_data()
{
    QTest::addColumn<DeathReasons>("reasons");
    QTest::addColumn<int>("grade"); // -1: nothing to propose
    const auto row = [](const char *name, DeathReasons reasons, int grade) {
        QTest::newRow(name) << reasons << grade;
    };
    using enum DeathReason;
    constexpr int none = -1;
    constexpr int contradicted = int(DeathGrade::Contradicted);
    constexpr int possible = int(DeathGrade::Possible);
    constexpr int strong = int(DeathGrade::Strong);
    const DeathReasons equal = BirthDate | FirstName | BirthName;
    row("nothing at all", {}, none);
    row("birth date, first name and birth name", equal, strong);
    row("the name of use instead", BirthDate | FirstName | UsualName, strong);
    row("no first name", BirthDate | BirthName | BirthPlace, none);
    row("no surname", BirthDate | FirstName, none);
    row("no surname but the place", BirthDate | FirstName | BirthPlace, none);
    row("no birth date", FirstName | BirthName | BirthPlace, none);
    row("exchanged day and month", DayMonthSwapped | FirstName | BirthName, none);
    row("exchanged, and the place", DayMonthSwapped | FirstName | BirthName | BirthPlace, possible);
    row("exchanged, and only the country", DayMonthSwapped | FirstName | BirthName | BirthCountry,
        none);
    row("a woman of unknown birth name", BirthDate | FirstName | MaidenNameUnknown, none);
    row("a woman of unknown birth name, and the place",
        BirthDate | FirstName | MaidenNameUnknown | BirthPlace, possible);
    row("a first name nearly equal", BirthDate | FirstNameClose | BirthName, possible);
    row("another of the given names", BirthDate | FirstNameOther | BirthName, possible);
    row("a surname nearly equal", BirthDate | FirstName | SurnameClose, possible);
    row("another birth name is known", BirthDate | FirstName | UsualName | OtherBirthName,
        possible);
    row("1 January", NewYearBirth | FirstName | BirthName, possible);
    row("1 January, and the place", NewYearBirth | FirstName | BirthName | BirthPlace, strong);
    row("1 January, and only the country", NewYearBirth | FirstName | BirthName | BirthCountry,
        possible);
    row("common names", equal | CommonNames, possible);
    row("common names, and the place", equal | CommonNames | BirthPlace, strong);
    row("another place", equal | BirthPlaceDiffers, possible);
    row("another sex", equal | SexDiffers, none);
    row("another sex, but the place", equal | SexDiffers | BirthPlace, possible);
    row("another sex and a near first name",
        BirthDate | FirstNameClose | BirthName | SexDiffers | BirthPlace, none);
    row("several deaths", equal | BirthPlace | SeveralDeaths, possible);
    row("a sample after the death", equal | BirthPlace | SampleAfterDeath, contradicted);
    row("a sample after a death that nothing speaks for", FirstName | SampleAfterDeath, none);
}

void DeathMatchTest::theRule()
{
    QFETCH(const DeathReasons, reasons);
    QFETCH(const int, grade);
    const auto given = matching::deathGrade(reasons);
    QCOMPARE(given ? int(*given) : -1, grade);
}

void DeathMatchTest::onePair_data()
{
    QTest::addColumn<SourceRecord>("patient");
    QTest::addColumn<DeathRecord>("death");
    QTest::addColumn<int>("grade"); // -1: nothing to propose
    QTest::addColumn<QString>("reasons");
    using Change = std::function<void(SourceRecord &, DeathRecord &)>;
    const auto row = [](const char *name, const Change &change, int grade, const char *reasons) {
        SourceRecord patient = jeanne();
        DeathRecord death = herDeath();
        change(patient, death);
        QTest::newRow(name) << patient << death << grade << QString::fromLatin1(reasons);
    };
    row(
        "everything agrees", [](auto &, auto &) {}, 2,
        "birth_date first_name birth_name birth_place");
    row(
        "without a number", [](auto &p, auto &) { p.nir.clear(); }, 2,
        "birth_date first_name birth_name");
    row(
        "accents, hyphens and particles do not matter",
        [](auto &p, auto &d) {
            p.birthName = u"Le Goffic-Évain"_s;
            p.givenNames = u"Marie-Thérèse"_s;
            d.birthName = u"LEGOFFIC EVAIN"_s;
            d.givenNames = u"MARIE THERESE JEANNE"_s;
        },
        2, "birth_date first_name birth_name birth_place");
    row(
        "a man known by his one name",
        [](auto &p, auto &d) {
            p.usualName = std::exchange(p.birthName, {});
            p.sex = d.sex = Sex::Male;
            p.givenNames = d.givenNames = u"YVES"_s;
            p.nir.clear();
        },
        2, "birth_date first_name usual_name");
    row(
        "known by the married name only, and the number tells the place",
        [](auto &p, auto &) { p.birthName.clear(); }, 1,
        "birth_date first_name maiden_name_unknown birth_place");
    row(
        "known by the married name only, without a number",
        [](auto &p, auto &) {
            p.birthName.clear();
            p.nir.clear();
        },
        -1, "");
    row(
        "known by the married name only, and the number is the husband's",
        [](auto &p, auto &) {
            p.birthName.clear();
            p.nir = u"1360222113101"_s;
        },
        -1, "");
    row(
        "a man known by another name, and the number tells the place",
        [](auto &p, auto &d) {
            p.birthName.clear();
            p.sex = d.sex = Sex::Male;
            p.nir = u"1380722113101"_s;
        },
        -1, "");
    row(
        "the dead woman bore her name of use at birth",
        [](auto &, auto &d) { d.birthName = u"LE GOFF"_s; }, 1,
        "birth_date first_name usual_name other_birth_name birth_place");
    row(
        "written otherwise, of one sound", [](auto &, auto &d) { d.birthName = u"TANGUI"_s; }, 1,
        "birth_date first_name surname_close birth_place");
    row(
        "one half of a double name", [](auto &p, auto &) { p.birthName = u"TANGUY-BOZEC"_s; }, 1,
        "birth_date first_name surname_close birth_place");
    row(
        "called by the second given name", [](auto &p, auto &) { p.givenNames = u"Marie"_s; }, 1,
        "birth_date first_name_other birth_name birth_place");
    row(
        "a short form of the first name",
        [](auto &p, auto &d) {
            p.givenNames = u"Cathy"_s;
            d.givenNames = u"CATHERINE"_s;
        },
        1, "birth_date first_name_close birth_name birth_place");
    row(
        "only an initial", [](auto &p, auto &) { p.givenNames = u"J"_s; }, -1, "");
    row(
        "another first name", [](auto &p, auto &) { p.givenNames = u"Soizic"_s; }, -1, "");
    row(
        "another surname", [](auto &, auto &d) { d.birthName = u"KERMARREC"_s; }, -1, "");
    row(
        "another day",
        [](auto &, auto &d) {
            d.birthDate = {1938, 7, 15};
        },
        -1, "");
    row(
        "another year",
        [](auto &, auto &d) {
            d.birthDate = {1939, 7, 14};
        },
        -1, "");
    row(
        "the day unknown to INSEE",
        [](auto &, auto &d) {
            d.birthDate = {1938, 7, 0};
        },
        -1, "");
    row(
        "the day unknown to the laboratory",
        [](auto &p, auto &) {
            p.birthDate = {1938, 7, 0};
        },
        -1, "");
    row(
        "day and month exchanged in the list, right in the number",
        [](auto &p, auto &d) {
            p.birthDate = {1938, 4, 7};
            d.birthDate = {1938, 7, 4};
        },
        1, "day_month_swapped first_name birth_name birth_place");
    row(
        "day and month exchanged, and the number agrees with the list",
        [](auto &p, auto &d) {
            p.birthDate = {1938, 7, 4};
            d.birthDate = {1938, 4, 7};
        },
        -1, "");
    row(
        "day and month exchanged without a number",
        [](auto &p, auto &d) {
            p.birthDate = {1938, 7, 4};
            d.birthDate = {1938, 4, 7};
            p.nir.clear();
        },
        -1, "");
    row(
        "born on a 1 January, in the same commune",
        [](auto &p, auto &d) {
            p.birthDate = d.birthDate = {1938, 1, 1};
            p.nir = u"2380122113101"_s;
        },
        2, "new_year_birth first_name birth_name birth_place");
    row(
        "born on a 1 January, in the same country",
        [](auto &p, auto &d) {
            p.birthDate = d.birthDate = {1938, 1, 1};
            p.nir = u"2380199352101"_s;
            d.birthPlace = u"99352"_s;
        },
        1, "new_year_birth first_name birth_name birth_country");
    row(
        "another commune of the department: communes merge",
        [](auto &, auto &d) { d.birthPlace = u"22278"_s; }, 2, "birth_date first_name birth_name");
    row(
        "another department", [](auto &, auto &d) { d.birthPlace = u"35238"_s; }, 1,
        "birth_date first_name birth_name birth_place_differs");
    row(
        "the Seine was divided in 1968",
        [](auto &p, auto &d) {
            p.nir = u"2380775048101"_s;
            d.birthPlace = u"94028"_s;
        },
        2, "birth_date first_name birth_name");
    row(
        "Corsica was divided in 1976",
        [](auto &p, auto &d) {
            p.nir = u"2380720004101"_s;
            d.birthPlace = u"2A004"_s;
        },
        2, "birth_date first_name birth_name");
    row(
        "Corsica after 1976",
        [](auto &p, auto &d) {
            p.nir = u"238072A004101"_s;
            d.birthPlace = u"2A004"_s;
        },
        2, "birth_date first_name birth_name birth_place");
    row(
        "INSEE does not know the place", [](auto &, auto &d) { d.birthPlace.clear(); }, 2,
        "birth_date first_name birth_name");
    row(
        "a number that is not hers says nothing",
        [](auto &p, auto &d) {
            p.nir = u"1360235238101"_s;
            d.birthPlace = u"35238"_s;
        },
        2, "birth_date first_name birth_name");
    row(
        "the list does not know the sex, so the number proves nothing",
        [](auto &p, auto &d) {
            p.sex = Sex::Unknown;
            d.sex = Sex::Male;
        },
        2, "birth_date first_name birth_name");
    row(
        "a man of the same names", [](auto &, auto &d) { d.sex = Sex::Male; }, 1,
        "birth_date first_name birth_name birth_place sex_differs");
    row(
        "a sample after the death",
        [](auto &p, auto &) {
            p.sampleDate = {2020, 4, 1};
        },
        0, "birth_date first_name birth_name birth_place sample_after_death");
    row(
        "a sample on the day of the death",
        [](auto &p, auto &) {
            p.sampleDate = {2020, 3, 31};
        },
        2, "birth_date first_name birth_name birth_place");
    row(
        "an entry made to test the software",
        [](auto &p, auto &d) { p.birthName = d.birthName = u"TEST"_s; }, -1, "");
    row(
        "no given name in INSEE's file", [](auto &, auto &d) { d.givenNames.clear(); }, -1, "");
}

void DeathMatchTest::onePair()
{
    QFETCH(const SourceRecord, patient);
    QFETCH(const DeathRecord, death);
    QFETCH(const int, grade);
    QFETCH(const QString, reasons);
    const auto matches = matchesOf({patient}, death);
    QCOMPARE(int(matches.size()), grade < 0 ? 0 : 1);
    if (grade < 0)
        return;
    QCOMPARE(words(matches.front().reasons), reasons);
    QCOMPARE(int(matches.front().grade), grade);
    QCOMPARE(matches.front().patient, patient.id);
}

// 300 of 10,000 called MARTIN and 300 called JEANNE: two in a thousand of the
// 2,200 of a day.
void DeathMatchTest::commonNamesNeedThePlace()
{
    std::vector<SourceRecord> patients;
    SourceRecord one = jeanne();
    one.birthName = u"MARTIN"_s;
    one.nir.clear();
    patients.push_back(one);
    for (qint64 id = 2; id <= 300; ++id) {
        one.id = {id};
        one.birthDate = {1900 + int(id % 90), 5, 5};
        patients.push_back(one);
    }
    DeathRecord death = herDeath();
    death.birthName = u"MARTIN"_s;
    const auto matches = matchesOf(patients, death);
    QCOMPARE(matches.size(), std::size_t(1));
    QCOMPARE(words(matches.front().reasons), u"birth_date first_name birth_name common_names"_s);
    QCOMPARE(matches.front().grade, DeathGrade::Possible);
    patients.front().nir = jeanne().nir;
    QCOMPARE(matchesOf(patients, death).front().grade, DeathGrade::Strong);
}

void DeathMatchTest::twinsAreNotTakenForEachOther()
{
    SourceRecord brother = jeanne();
    brother.id = {2};
    brother.usualName.clear();
    brother.givenNames = u"Jean"_s;
    brother.sex = Sex::Male;
    brother.nir = u"1380722113101"_s;
    const auto matches = matchesOf({jeanne(), brother}, herDeath());
    QCOMPARE(matches.size(), std::size_t(1));
    QCOMPARE(matches.front().patient, people::RecordId{1});
}

void DeathMatchTest::sampleAfterDeath_data()
{
    QTest::addColumn<int>("sample");
    QTest::addColumn<int>("death");
    QTest::addColumn<bool>("isAfter");
    const auto row = [](const char *name, int sample, int death, bool isAfter) {
        QTest::newRow(name) << sample << death << isAfter;
    };
    row("the day after", 20200401, 20200331, true);
    row("the same day", 20200331, 20200331, false);
    row("before", 20191231, 20200331, false);
    row("no sample", 0, 20200331, false);
    row("death unknown", 20200331, 0, false);
    row("day of death unknown, the same month", 20200331, 20200300, false);
    row("day of death unknown, the next month", 20200401, 20200300, true);
    row("month of death unknown, the same year", 20201231, 20200000, false);
    row("month of death unknown, the next year", 20210101, 20200000, true);
    row("day of the sample unknown, the same month", 20200300, 20200301, false);
    row("day of the sample unknown, the next month", 20200400, 20200301, true);
}

void DeathMatchTest::sampleAfterDeath()
{
    QFETCH(const int, sample);
    QFETCH(const int, death);
    QFETCH(const bool, isAfter);
    QCOMPARE(
        matching::isSampledAfter(PartialDate::fromPacked(sample), PartialDate::fromPacked(death)),
        isAfter);
}

void DeathMatchTest::agreesWithItsSlowTwin_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void DeathMatchTest::agreesWithItsSlowTwin()
{
    QFETCH(const unsigned, seed);
    SmallWorld world(seed);
    std::vector<SourceRecord> patients;
    for (qint64 id = 1; id <= 150; ++id)
        patients.push_back(world.patient(id));
    DeathIndex index(patients.size());
    for (const SourceRecord &patient : patients)
        index.add(patient);
    index.finish();
    std::array<int, 3> grades{};
    for (int i = 0; i < 600; ++i) {
        const DeathRecord death = world.death();
        auto fast = index.find(death);
        auto slow = twin::matchesOf(patients, death);
        std::ranges::sort(fast, {}, &DeathMatch::patient);
        std::ranges::sort(slow, {}, &DeathMatch::patient);
        for (const DeathMatch &match : slow)
            ++grades[std::size_t(match.grade)];
        if (fast == slow)
            continue;
        for (const auto *matches : {&fast, &slow}) {
            for (const DeathMatch &match : *matches)
                qWarning() << (matches == &fast ? "fast" : "slow") << match.patient.value
                           << words(match.reasons);
        }
        QFAIL("the index and its twin differ");
    }
    for (const int count : grades)
        QVERIFY(count > 10);
}

void DeathMatchTest::everyReasonHasItsWords()
{
    std::set<QString> keys;
    quint32 bits = 0;
    for (const DeathReason reason : matching::kAllDeathReasons) {
        keys.insert(matching::deathReasonKey(reason));
        bits |= quint32(reason);
        QVERIFY(!matching::deathReasonText(reason).isEmpty());
    }
    QCOMPARE(keys.size(), matching::kAllDeathReasons.size());
    QCOMPARE(std::size_t(qPopulationCount(bits)), matching::kAllDeathReasons.size());
    QCOMPARE(matching::deathReasonKey(DeathReason::BirthName), u"birth_name"_s);
    QCOMPARE(matching::deathReasonKey(DeathReason::SampleAfterDeath), u"sample_after_death"_s);
    QVERIFY(matching::speaksAgainst(DeathReason::SexDiffers));
    QVERIFY(!matching::speaksAgainst(DeathReason::BirthPlace));
}

QTEST_GUILESS_MAIN(DeathMatchTest)
#include "tst_deathmatch.moc"
