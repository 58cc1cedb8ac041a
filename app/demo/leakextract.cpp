// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/leakextract.h"

#include "base/text.h"
#include "demo/spelling.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

using people::PartialDate;
using people::Sex;
using people::SourceRecord;

const QDate kLastSample(2020, 10, 31);

// Columns of old programs were 20 characters wide.
constexpr qsizetype kNarrowColumn = 20;

bool hasNarrowColumns(int laboratory)
{
    return laboratory % 3 == 0;
}

bool keepsAccents(int laboratory)
{
    return laboratory % 9 == 4;
}

QDate drawSampleDate(const PartialDate &birthDate, Random &random)
{
    static constexpr std::array kYears{2015, 2016, 2017, 2018, 2018, 2018,
                                       2019, 2019, 2019, 2019, 2020};
    const QDate first(random.oneOf(kYears), 1, 1);
    const QDate sample = std::min(first.addDays(random.below(365)), kLastSample);
    const QDate birth = birthDate.toDate();
    if (birth <= sample && !(birth.year() >= 2015 && random.chance(250)))
        return sample;
    // Infants, some of them in the maternity ward.
    const qint64 life = birth.daysTo(kLastSample);
    const qint64 limit = random.chance(800) ? 30 : 900;
    return birth.addDays(random.below(static_cast<quint32>(std::min(life, limit) + 1)));
}

bool isNewborn(const PartialDate &birthDate, const QDate &sample)
{
    return birthDate.toDate().daysTo(sample) <= 60;
}

QString civility(const Person &person, const QDate &sample, Random &random)
{
    if (person.isNun)
        return u"SOEUR"_s;
    if (isNewborn(person.birthDate, sample) && random.chance(7000))
        return u"BEBE"_s;
    if (sample.year() - person.birthDate.year < 15 && random.chance(6500))
        return u"ENFANT"_s;
    if (person.sex == Sex::Male)
        return u"M"_s;
    return !person.usualName && random.chance(3000) ? u"MLLE"_s : u"MME"_s;
}

// Hyphens and apostrophes become blanks or vanish, particles stick.
QString reshaped(const QString &name, Random &random)
{
    QString text = name;
    if (text.contains(u'-') && random.chance(3500))
        text.replace(u'-', u' ');
    if (text.contains(u'\'') && random.chance(4000))
        text.replace(u'\'', random.chance(6000) ? u" "_s : QString());
    if (text.startsWith(u"LE "_s) && random.chance(1200))
        text.remove(2, 1);
    return text;
}

// What must not be kept of a row: invented, and easy to find again.
QStringList unkeptValues(int laboratory, Random &random)
{
    static constexpr std::array<QStringView, 8> kBloodGroups{u"O+", u"A+", u"B+", u"AB+",
                                                             u"O-", u"A-", u"B-", u"AB-"};
    const auto maybe = [&random](int rate, const QString &text) {
        return random.chance(rate) ? text : QString();
    };
    QStringList values;
    values << u"DEMOLAB"_s + digits(static_cast<quint32>(laboratory), 2)
           << maybe(9900, u"DR DEMO-PRESCRIPTEUR "_s + digits(random.below(900), 3))
           << maybe(6000, u"DEMO-MUTUELLE "_s + digits(random.below(60), 2))
           << maybe(5500, random.oneOf(kBloodGroups).toString())
           << maybe(450, u"commentaire-demo inventé n° "_s + digits(random.below(100'000), 5));
    const bool hasLogin = random.chance(305); // 14,997 of 491,840
    const QString account = digits(random.below(1'000'000), 6);
    values << (hasLogin ? u"demo-login-"_s + account : QString())
           << (hasLogin ? u"demo-secret-"_s + digits(random.below(1'000'000), 6) : QString());
    return values;
}

QString frenchDate(const PartialDate &date)
{
    if (date.isEmpty())
        return {};
    return digits(static_cast<quint32>(date.day), 2) + u'/'
        + digits(static_cast<quint32>(date.month), 2) + u'/'
        + digits(static_cast<quint32>(date.year), 4);
}

void writeTest(SourceRecord &record, Random &random)
{
    static constexpr std::array<QStringView, 3> kNames{u"TEST", u"ZZZ", u"ESSAI"};
    record.usualName = random.oneOf(kNames).toString();
    record.birthName.clear();
    record.givenNames = random.oneOf(kNames).toString();
    record.birthDate = {1950, 1, 1};
    record.nir = u"111111111111111"_s;
    record.address = u"1 QUAI DE L EXEMPLE"_s;
    record.address2.clear();
    record.email.clear();
    record.mobile.clear();
    record.phone = u"0202020202"_s;
}

} // namespace

LeakExtract::LeakExtract(const Population &population, quint64 seed, Difficulty difficulty,
                         quint32 residents)
    : m_population(population)
    , m_seed(seed)
    , m_rates(errorRates(difficulty))
    , m_residents(residents)
{
}

QStringList LeakExtract::header()
{
    return {u"ID_LIGNE"_s,
            u"NOM"_s,
            u"NOM_PATRO"_s,
            u"PRENOM"_s,
            u"CIVILITE"_s,
            u"DDN"_s,
            u"NUM_SECU"_s,
            u"ADR1"_s,
            u"ADR2"_s,
            u"CP"_s,
            u"VILLE"_s,
            u"TEL"_s,
            u"TEL_PORT"_s,
            u"MAIL"_s,
            u"DATE_PRELEVEMENT"_s,
            u"CODE_LABO"_s,
            u"MEDECIN"_s,
            u"MUTUELLE"_s,
            u"GROUPE_SANGUIN"_s,
            u"COMMENTAIRE"_s,
            u"IDENTIFIANT"_s,
            u"MOT_DE_PASSE"_s};
}

Household LeakExtract::household(const RowKey &key) const
{
    if (key.kind == RowKey::Kind::Resident)
        return m_population.resident(key.household);
    if (key.kind == RowKey::Kind::Stranger)
        return m_population.stranger(key.household, m_residents);
    // Broken and test rows: people of whom no sound row speaks.
    return m_population.stranger(~key.household, 0);
}

QStringList LeakExtract::row(const RowKey &key, const QString &ref) const
{
    Random random(m_seed, Stream::LeakRow,
                  (key.person() << 8U) + key.copy * 16U + static_cast<quint64>(key.kind));
    const bool isHome = key.kind == RowKey::Kind::Resident && random.chance(8500);
    const int laboratory = isHome ? 7 : random.between(1, 28);
    SourceRecord r = record(household(key), key, laboratory, random);
    if (key.kind == RowKey::Kind::Test)
        writeTest(r, random);
    return QStringList{ref,          r.usualName, r.birthName,
                       r.givenNames, r.title,     frenchDate(r.birthDate),
                       r.nir,        r.address,   r.address2,
                       r.postalCode, r.city,      r.phone,
                       r.mobile,     r.email,     frenchDate(r.sampleDate)}
    + unkeptValues(laboratory, random);
}

SourceRecord LeakExtract::record(const Household &household, const RowKey &key, int laboratory,
                                 Random &random) const
{
    const Person &person = household.members[key.member];
    const QDate sample = drawSampleDate(person.birthDate, random);
    SourceRecord record;
    record.sampleDate = {sample.year(), sample.month(), sample.day()};
    record.title = civility(person, sample, random);
    writeNames(record, person, random);
    if (record.title == u"BEBE"_s && random.chance(6000))
        record.givenNames = random.chance(5000) ? u"BEBE"_s : QString();
    record.birthDate = misdated(person.birthDate, m_rates, random);
    writeNir(record, household, person, random);
    writeContacts(record, household, person, random);
    const bool isMojibake = random.chance(m_rates.mojibake);
    for (QString *text : {&record.usualName, &record.birthName, &record.givenNames, &record.address,
                          &record.address2, &record.city}) {
        if (!keepsAccents(laboratory) && !isMojibake)
            *text = base::foldToUpper(*text);
        if (hasNarrowColumns(laboratory))
            text->truncate(kNarrowColumn);
        if (isMojibake)
            *text = mojibake(*text);
    }
    return record;
}

// In this table `usualName` is NOM and `birthName` is NOM_PATRO: the first is
// whatever the person was called at the desk.
void LeakExtract::writeNames(SourceRecord &record, const Person &person, Random &random) const
{
    const Names &names = m_population.names();
    const QString birthName = reshaped(names.surname(person.birthName), random);
    record.givenNames = reshaped(givenNames(person, random), random);
    record.usualName = birthName;
    if (person.usualName) {
        const quint32 habit = random.below(100);
        if (habit < 80)
            record.usualName = reshaped(names.surname(*person.usualName), random);
        if (habit < 45)
            record.birthName = birthName;
    } else if (random.chance(3500)) {
        record.birthName = birthName;
    }
    if (random.chance(m_rates.typedName))
        record.usualName = mistyped(record.usualName, random);
    if (random.chance(m_rates.typedName))
        record.givenNames = mistyped(record.givenNames, random);
    if (random.chance(m_rates.swappedNames))
        std::swap(record.usualName, record.givenNames);
}

QString LeakExtract::givenNames(const Person &person, Random &random) const
{
    const Names &names = m_population.names();
    if (person.givenNameCount > 1 && random.chance(m_rates.otherGivenName))
        return names.givenName(person.givenNames[1]);
    QString text = names.givenName(person.givenNames[0]);
    const qsizetype hyphen = text.indexOf(u'-');
    if (hyphen > 0 && random.chance(1200))
        text.truncate(hyphen);
    if (random.chance(700)) {
        for (size_t i = 1; i < person.givenNameCount; ++i)
            text += u' ' + names.givenName(person.givenNames[i]);
    }
    return text;
}

void LeakExtract::writeNir(SourceRecord &record, const Household &household, const Person &person,
                           Random &random) const
{
    if (random.chance(40)) // 99.6 % are filled
        return;
    const Person &insured = person.insuredUnder >= 0
        ? household.members[static_cast<size_t>(person.insuredUnder)]
        : person;
    record.nir = nirText(insured, m_population.places());
    if (random.chance(m_rates.strangersNir)) {
        const quint32 somebody = random.below(1000);
        record.nir =
            nirText(m_population.stranger(somebody, 0).members.front(), m_population.places());
    }
    if (random.chance(m_rates.typedNir))
        record.nir = misdialled(record.nir, random);
    const quint32 shape = random.below(100);
    if (shape < 15) {
        record.nir.truncate(13);
    } else if (shape < 22) {
        for (const int at : {13, 10, 7, 5, 3, 1})
            record.nir.insert(at, u' ');
    }
}

void LeakExtract::writeContacts(SourceRecord &record, const Household &household,
                                const Person &person, Random &random) const
{
    writeAddress(record, household, random);
    if (random.chance(7300)) // 55 % of all rows
        record.phone = landlineText(household.formerLandline);
    if (random.chance(4600)) // 32 %
        record.mobile = mobileText(
            random.chance(m_rates.otherTelephone) ? 1 + random.below(3'999'999) : person.mobile);
    if (random.chance(1650)) // 11.3 %
        record.email = emailText(person, m_population.names());
    if (record.email.isEmpty() && household.emailOf >= 0 && random.chance(1500))
        record.email = emailText(household.members[static_cast<size_t>(household.emailOf)],
                                 m_population.names());
    if (random.chance(7)) // 337 of 491,840
        record.email = doctorsEmail(random.below(40));
}

void LeakExtract::writeAddress(SourceRecord &record, const Household &household,
                               Random &random) const
{
    const Places &places = m_population.places();
    const Address &address = household.formerAddress;
    record.address = places.street(address);
    if (random.chance(4000)) {
        record.address.replace(u"AVENUE "_s, u"AV "_s);
        record.address.replace(u"BOULEVARD "_s, u"BD "_s);
        record.address.replace(u"IMPASSE "_s, u"IMP "_s);
    }
    if (random.chance(m_rates.typedStreet))
        record.address = mistyped(record.address, random);
    if (random.chance(6000))
        record.address2 = places.complement(address);
    record.postalCode = places.place(address.place).postalCode;
    record.city = places.place(address.place).name;
    if (random.chance(4000))
        record.city.replace(u"Saint-"_s, u"ST "_s);
    if (random.chance(5000))
        record.city.replace(u'-', u' ');
}

} // namespace demo
