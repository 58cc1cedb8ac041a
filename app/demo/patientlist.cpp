// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/patientlist.h"

#include "base/text.h"
#include "demo/clerk.h"
#include "demo/spelling.h"

using namespace Qt::StringLiterals;

namespace demo {

namespace {

using people::Sex;
using people::SourceRecord;

// In the year of the leak: what the list's civilités go by.
constexpr int kThisYear = 2021;

QString civility(const Person &person, Random &random)
{
    const int age = kThisYear - person.birthDate.year;
    if (person.isNun)
        return u"Sœur"_s;
    if (age < 2 && random.chance(3000))
        return u"Bébé"_s;
    if (age < 15 && random.chance(6000))
        return u"Enfant"_s;
    return person.sex == Sex::Male ? u"M."_s : u"Mme"_s;
}

QString sexLetter(Sex sex)
{
    return sex == Sex::Male ? u"M"_s : u"F"_s;
}

} // namespace

PatientList::PatientList(const Population &population, quint64 seed)
    : m_population(population)
    , m_seed(seed)
{
}

QStringList PatientList::header()
{
    return {u"NUM_PATIENT"_s,
            u"NOM_NAISSANCE"_s,
            u"NOM_USAGE"_s,
            u"PRENOMS"_s,
            u"SEXE"_s,
            u"DATE_NAISSANCE"_s,
            u"NSS"_s,
            u"TEL_FIXE"_s,
            u"PORTABLE"_s,
            u"EMAIL"_s,
            u"ADRESSE"_s,
            u"COMPLEMENT"_s,
            u"CODE_POSTAL"_s,
            u"VILLE"_s,
            u"PAYS"_s,
            u"CIVILITE"_s,
            u"REPRESENTANT_LEGAL"_s};
}

QStringList PatientList::row(const RowKey &key, const QString &ref) const
{
    Random random(m_seed, Stream::ListRow,
                  (key.person() << 8U) + key.copy * 16U + static_cast<quint64>(key.kind));
    const SourceRecord r = key.kind == RowKey::Kind::Test
        ? testRecord(random)
        : record(key.kind == RowKey::Kind::Resident ? m_population.resident(key.household)
                                                    : m_population.stranger(~key.household, 0),
                 key, random);
    return {ref,          r.birthName,      r.usualName,
            r.givenNames, sexLetter(r.sex), r.birthDate.toIsoText(),
            r.nir,        r.phone,          r.mobile,
            r.email,      r.address,        r.address2,
            r.postalCode, r.city,           r.country,
            r.title,      r.guardianName};
}

SourceRecord PatientList::testRecord(Random &random) const
{
    static constexpr std::array<QStringView, 4> kNames{u"TEST", u"ZZZ", u"ESSAI", u"ZZTEST"};
    static constexpr std::array<QStringView, 3> kGivenNames{u"Test", u"Patient", u"Zzz"};
    SourceRecord record;
    record.birthName = random.oneOf(kNames).toString();
    record.givenNames = random.oneOf(kGivenNames).toString();
    record.sex = Sex::Male;
    record.birthDate = {1950, 1, 1};
    record.nir = u"111111111111111"_s;
    record.address = u"1 QUAI DE L'EXEMPLE"_s;
    record.postalCode = u"56000"_s;
    record.city = u"VANNES"_s;
    record.title = u"M."_s;
    return record;
}

SourceRecord PatientList::record(const Household &household, const RowKey &key,
                                 Random &random) const
{
    const Person &person = household.members[key.member];
    SourceRecord record;
    writeNames(record, person, random);
    record.sex = person.sex;
    // The list is kept with the patient at the desk: an error in a hundred rows.
    static const ErrorRates kFew = errorRates(Difficulty::Easy);
    record.birthDate =
        random.chance(2500) ? misdated(person.birthDate, kFew, random) : person.birthDate;
    record.title = civility(person, random);
    writeNir(record, household, person, random);
    writeContacts(record, household, key, random);
    const bool isMinor = kThisYear - person.birthDate.year < 18;
    if (isMinor && random.chance(7000)) {
        const Person &parent = household.members.front();
        record.guardianName =
            m_population.names().surname(parent.usualName.value_or(parent.birthName)) + u' '
            + inLowerCase(m_population.names().givenName(parent.givenNames[0]));
    }
    return record;
}

void PatientList::writeNames(SourceRecord &record, const Person &person, Random &random) const
{
    const Names &names = m_population.names();
    record.birthName = names.surname(person.birthName);
    if (person.usualName)
        record.usualName = names.surname(*person.usualName);
    // Patients of long ago came under their husband's name alone.
    if (person.usualName && random.chance(400))
        record.birthName = std::exchange(record.usualName, {});
    if (random.chance(3000))
        record.birthName = base::foldToUpper(record.birthName);
    if (random.chance(60))
        record.birthName = mistyped(record.birthName, random);
    const int count = random.chance(4500) ? person.givenNameCount : 1;
    for (int i = 0; i < count; ++i) {
        const QString &name = names.givenName(person.givenNames[static_cast<size_t>(i)]);
        const bool isTyped = random.chance(60);
        record.givenNames +=
            (i == 0 ? u""_s : u" "_s) + inLowerCase(isTyped ? mistyped(name, random) : name);
    }
}

void PatientList::writeNir(SourceRecord &record, const Household &household, const Person &person,
                           Random &random) const
{
    if (random.chance(600))
        return;
    // Wives have had their own number for decades; children get it late.
    const bool isChild = person.birthDate.year > 2003;
    const bool usesInsured = person.insuredUnder >= 0 && random.chance(isChild ? 8500 : 500);
    const Person &insured =
        usesInsured ? household.members[static_cast<size_t>(person.insuredUnder)] : person;
    record.nir = nirText(insured, m_population.places());
    if (random.chance(20))
        record.nir = misdialled(record.nir, random);
    if (random.chance(500))
        record.nir.truncate(13);
}

void PatientList::writeContacts(SourceRecord &record, const Household &household, const RowKey &key,
                                Random &random) const
{
    const Person &person = household.members[key.member];
    const bool isFormer = key.copy == 1; // a second file of the same person is an old one
    writeAddress(record, household, isFormer);
    if (random.chance(8000))
        record.phone =
            spacedPhone(landlineText(isFormer ? household.formerLandline : household.landline));
    if (random.chance(8500))
        record.mobile = spacedPhone(mobileText(person.mobile));
    if (random.chance(5500))
        record.email = emailText(person, m_population.names());
    if (record.email.isEmpty() && household.emailOf >= 0 && random.chance(3000))
        record.email = emailText(household.members[static_cast<size_t>(household.emailOf)],
                                 m_population.names());
    if (random.chance(10))
        record.email = doctorsEmail(random.below(40));
}

void PatientList::writeAddress(SourceRecord &record, const Household &household,
                               bool isFormer) const
{
    if (household.abroad >= 0 && !isFormer) {
        const ForeignAddress &abroad = foreignAddress(household.abroad);
        record.address = abroad.street.toString();
        record.postalCode = abroad.postalCode.toString();
        record.city = abroad.city.toString();
        record.country = abroad.country.toString();
        return;
    }
    const Places &places = m_population.places();
    const Address &address = isFormer ? household.formerAddress : household.address;
    record.address = places.street(address);
    record.address2 = places.complement(address);
    record.postalCode = places.place(address.place).postalCode;
    record.city = places.place(address.place).name;
}

} // namespace demo
