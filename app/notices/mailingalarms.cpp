// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/mailingalarms.h"

#include "base/text.h"
#include "people/identity.h"
#include "people/nir.h"

#include <QCoreApplication>
#include <QHashFunctions>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

constexpr int kVeryOld = 105; // years
constexpr qint64 kManyAtOneAddress = 50;
constexpr qint64 kManyOnOneDay = 20;

quint64 mixed(quint64 hash, QStringView text)
{
    return qHash(base::foldToUpper(text), size_t(hash));
}

QStringList wordsOf(QStringView address)
{
    QString folded = base::foldToUpper(address);
    for (QChar &character : folded) {
        if (!character.isLetterOrNumber())
            character = u' ';
    }
    return folded.split(u' ', Qt::SkipEmptyParts);
}

// What streets of all towns have in common.
bool isKindOfStreet(const QString &word)
{
    static const QSet<QString> kinds{
        u"RUE"_s,     u"AVENUE"_s, u"AVE"_s,    u"BOULEVARD"_s, u"BLD"_s,   u"CHEMIN"_s,
        u"CHE"_s,     u"PLACE"_s,  u"ROUTE"_s,  u"RTE"_s,       u"ALLEE"_s, u"ALL"_s,
        u"IMPASSE"_s, u"IMP"_s,    u"SQUARE"_s, u"COURS"_s,     u"QUAI"_s,  u"RESIDENCE"_s,
        u"RES"_s,     u"LES"_s,    u"DES"_s,    u"BIS"_s,       u"TER"_s,   u"LOTISSEMENT"_s};
    return word.size() < 3 || kinds.contains(word);
}

QString numberIn(const QStringList &words)
{
    const auto number =
        std::ranges::find_if(words, [](const QString &word) { return word.front().isDigit(); });
    return number == words.end() ? QString() : *number;
}

} // namespace

bool isSameStreet(QStringView a, QStringView b)
{
    const QStringList left = wordsOf(a);
    const QStringList right = wordsOf(b);
    if (left == right)
        return !left.isEmpty();
    if (numberIn(left) != numberIn(right))
        return false;
    return std::ranges::any_of(left, [&right](const QString &word) {
        return !word.front().isDigit() && !isKindOfStreet(word) && right.contains(word);
    });
}

double binomialTail(int trials, int successes, double p)
{
    if (p <= 0.0)
        return 1.0;
    if (p >= 1.0)
        return successes >= trials ? 1.0 : 0.0;
    double tail = 0.0;
    for (int k = 0; k <= std::min(successes, trials); ++k) {
        const double ways =
            std::lgamma(trials + 1.0) - std::lgamma(k + 1.0) - std::lgamma(trials - k + 1.0);
        tail += std::exp(ways + k * std::log(p) + (trials - k) * std::log1p(-p));
    }
    return std::min(tail, 1.0);
}

MailingAlarms::MailingAlarms(const QDate &today)
    : m_today(today)
{
}

void MailingAlarms::add(const people::SourceRecord &listed, bool isMinor, bool hasAddress)
{
    ++m_persons;
    ++m_minors.of;
    m_minors.count += isMinor ? 1 : 0;
    ++m_withoutAddress.of;
    m_withoutAddress.count += hasAddress ? 0 : 1;
    lookAtIdentity(listed, isMinor);
    if (!hasAddress || listed.address.isEmpty())
        return;
    const quint64 surname = mixed(1, listed.birthName);
    Neighbours &neighbours = m_byAddress[mixed(mixed(2, listed.address), listed.postalCode)];
    if (neighbours.persons++ == 0)
        neighbours.firstSurname = surname;
    neighbours.hasSeveralSurnames |= surname != neighbours.firstSurname;
}

void MailingAlarms::lookAtIdentity(const people::SourceRecord &listed, bool isMinor)
{
    if (listed.birthDate.isComplete()) {
        ++m_byBirthDate[listed.birthDate.packed()];
        ++m_veryOld.of;
        m_veryOld.count += listed.birthDate.toDate().addYears(kVeryOld) < m_today ? 1 : 0;
    }
    // A child may bear the number of the parent who insures it.
    if (const auto nir = people::parseNir(listed.nir); nir && !isMinor) {
        const auto verdict = people::nirVerdict(*nir, listed.sex, listed.birthDate);
        m_birthDates.of += verdict != people::NirVerdict::Unknown ? 1 : 0;
        m_birthDates.count += verdict == people::NirVerdict::Contradicts ? 1 : 0;
    }
    people::SourceRecord titled;
    titled.title = listed.title;
    const QString honorific = people::honorific(titled);
    if (listed.sex == people::Sex::Unknown || (honorific != u"Madame" && honorific != u"Monsieur"))
        return;
    ++m_titles.of;
    m_titles.count += (honorific == u"Madame") != (listed.sex == people::Sex::Female) ? 1 : 0;
}

void MailingAlarms::addAddresses(qint64 line, QStringView listed, QStringView leaked)
{
    if (!listed.trimmed().isEmpty() && !leaked.trimmed().isEmpty())
        m_evidence.push_back({line, isSameStreet(listed, leaked)});
}

void MailingAlarms::addShare(std::vector<Alarm> &alarms, Alarm::Kind kind, const Share &share,
                             double most) const
{
    if (share.isAbove(most))
        alarms.push_back({kind, share.count, share.of, 0, 0});
}

// All addresses, or those of a stretch of the list, are somebody else's.
void MailingAlarms::addSlips(std::vector<Alarm> &alarms) const
{
    const auto persons = qint64(m_evidence.size());
    const qint64 same = std::ranges::count_if(m_evidence, &Evidence::isSameStreet);
    if (persons < kEnough)
        return;
    if (double(same) < kLeastSameStreet * double(persons)) {
        alarms.push_back({Alarm::Kind::SlippedAddresses, persons - same, persons, 0, 0});
        return;
    }
    const double usual = double(same) / double(persons);
    Alarm stretch{Alarm::Kind::SlippedStretch, 0, persons, 0, 0};
    qint64 countedTo = 0; // persons before it are in the alarm already
    int sameHere = 0;
    for (qsizetype at = 0; at < persons; ++at) {
        sameHere += m_evidence[std::size_t(at)].isSameStreet ? 1 : 0;
        if (at >= kStretch)
            sameHere -= m_evidence[std::size_t(at - kStretch)].isSameStreet ? 1 : 0;
        if (at + 1 < kStretch
            || binomialTail(int(kStretch), sameHere, usual) * double(persons) >= kChanceOfStretch)
            continue;
        const qint64 from = std::max<qint64>(countedTo, at + 1 - kStretch);
        stretch.count += at + 1 - from;
        countedTo = at + 1;
        if (stretch.firstLine == 0)
            stretch.firstLine = m_evidence[std::size_t(from)].line;
        stretch.lastLine = m_evidence[std::size_t(at)].line;
    }
    if (stretch.count > 0)
        alarms.push_back(stretch);
}

void MailingAlarms::addConcentrations(std::vector<Alarm> &alarms) const
{
    const auto isMany = [this](qint64 count, qint64 many, double most) {
        return count >= many && double(count) > most * double(m_persons);
    };
    Alarm day{Alarm::Kind::OneBirthDate, 0, m_persons, 0, 0};
    for (const auto &[date, count] : m_byBirthDate)
        day.count = std::max(day.count, count);
    if (isMany(day.count, kManyOnOneDay, kMostOnOneDay))
        alarms.push_back(day);
    Alarm address{Alarm::Kind::OneAddress, 0, m_persons, 0, 0};
    for (const auto &[where, neighbours] : m_byAddress) {
        if (neighbours.hasSeveralSurnames)
            address.count = std::max(address.count, neighbours.persons);
    }
    if (isMany(address.count, kManyAtOneAddress, kMostAtOneAddress))
        alarms.push_back(address);
}

std::vector<Alarm> MailingAlarms::alarms() const
{
    std::vector<Alarm> alarms;
    addSlips(alarms);
    addShare(alarms, Alarm::Kind::BirthDates, m_birthDates, kMostContradictions);
    addShare(alarms, Alarm::Kind::Titles, m_titles, kMostContradictions);
    addShare(alarms, Alarm::Kind::ManyMinors, m_minors, kMostMinors);
    addShare(alarms, Alarm::Kind::VeryOld, m_veryOld, kMostVeryOld);
    addShare(alarms, Alarm::Kind::NoAddresses, m_withoutAddress, kMostWithoutAddress);
    addConcentrations(alarms);
    return alarms;
}

QString alarmKey(Alarm::Kind kind)
{
    switch (kind) {
    case Alarm::Kind::SlippedAddresses:
        return u"slipped_addresses"_s;
    case Alarm::Kind::SlippedStretch:
        return u"slipped_stretch"_s;
    case Alarm::Kind::BirthDates:
        return u"birth_dates"_s;
    case Alarm::Kind::Titles:
        return u"titles"_s;
    case Alarm::Kind::ManyMinors:
        return u"many_minors"_s;
    case Alarm::Kind::OneBirthDate:
        return u"one_birth_date"_s;
    case Alarm::Kind::VeryOld:
        return u"very_old"_s;
    case Alarm::Kind::NoAddresses:
        return u"no_addresses"_s;
    case Alarm::Kind::OneAddress:
        return u"one_address"_s;
    }
    return {};
}

QString alarmText(const Alarm &alarm)
{
    const auto said = [&alarm](const char *text) {
        return QCoreApplication::translate("notices", text)
            .arg(base::frenchNumber(alarm.count), base::frenchNumber(alarm.of));
    };
    switch (alarm.kind) {
    case Alarm::Kind::SlippedAddresses:
        return said(QT_TRANSLATE_NOOP(
            "notices",
            "%1 of %2 persons do not live in the patient list where the leak says: the addresses "
            "of the list may belong to other persons. Compare some rows with the software that "
            "the list comes from, and export it again."));
    case Alarm::Kind::SlippedStretch:
        return said(QT_TRANSLATE_NOOP(
                        "notices",
                        "In the patient list, lines %3 to %4, addresses stop agreeing with the "
                        "leak (%1 of %2 persons): a cell may have slipped there. Compare these "
                        "lines "
                        "with the software that the list comes from, and export it again."))
            .arg(alarm.firstLine)
            .arg(alarm.lastLine);
    case Alarm::Kind::BirthDates:
        return said(QT_TRANSLATE_NOOP(
            "notices",
            "%1 of %2 social security numbers contradict birth date and sex: one of these columns "
            "may belong to other persons. Check the columns of the import."));
    case Alarm::Kind::Titles:
        return said(QT_TRANSLATE_NOOP(
            "notices",
            "%1 of %2 titles contradict the sex: one of the two columns may belong to other "
            "persons. Check the columns of the import."));
    case Alarm::Kind::ManyMinors:
        return said(QT_TRANSLATE_NOOP(
            "notices",
            "%1 of %2 persons would be written to as minors. Check the column of birth dates and "
            "the century of its years."));
    case Alarm::Kind::OneBirthDate:
        return said(QT_TRANSLATE_NOOP(
            "notices",
            "%1 of %2 persons have the same birth date: it may stand for an unknown one."));
    case Alarm::Kind::VeryOld:
        return said(QT_TRANSLATE_NOOP(
            "notices",
            "%1 of %2 persons would be older than 105 years. Check the century of the birth "
            "dates."));
    case Alarm::Kind::NoAddresses:
        return said(QT_TRANSLATE_NOOP(
            "notices",
            "%1 of %2 persons have no usable address. Check the columns of the import before "
            "calling it the state of the list."));
    case Alarm::Kind::OneAddress:
        return said(QT_TRANSLATE_NOOP(
            "notices",
            "%1 of %2 persons of different names have one address: it may be a default value, or "
            "the laboratory's own."));
    }
    return {};
}

} // namespace notices
