// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <QDate>
#include <QString>

#include <array>
#include <unordered_map>
#include <vector>

namespace notices {

// Signs that a mailing is wrong as a whole, though each of its letters looks
// right.  Real notices have told living patients that they were dead or minors
// (a merge fault), and have carried the name of somebody else (an export whose
// address column had slipped): nothing shows that in a single letter, but the
// evidence that the data hold twice does.
struct Alarm {
    enum class Kind {
        SlippedAddresses, // the list's addresses are not those of the same persons in the leak
        SlippedStretch,   // the same within a stretch of the list: firstLine to lastLine
        BirthDates,       // birth dates and sexes are not those that the NIR tell
        Titles,           // the civilité contradicts the sex
        ManyMinors,
        OneBirthDate, // many persons born on one day: a default value
        VeryOld,      // a wrong century
        NoAddresses,
        OneAddress, // many persons of many names at one address
    };
    Kind kind;
    qint64 count = 0;     // persons it is about
    qint64 of = 0;        // persons that were looked at for it
    qint64 firstLine = 0; // of the patient list; SlippedStretch only
    qint64 lastLine = 0;

    bool operator==(const Alarm &) const = default;
};
// "slipped_addresses", …: for JSON, and for accepting one.
QString alarmKey(Alarm::Kind kind);
// What was seen, and what to look at.
QString alarmText(const Alarm &alarm);

// Looks at everybody who would be written to.  Each share below is far outside
// what a laboratory's honest list shows, and none is judged on fewer than
// `kEnough` persons.  An alarm stops the mailing until it is corrected or a
// human accepts it with a reason: a paediatric laboratory has many minors.
class MailingAlarms final
{
public:
    static constexpr qint64 kEnough = 30;
    static constexpr double kMostContradictions = 0.05; // NIR, civilité
    static constexpr double kMostMinors = 0.40;         // 21 % of France are (INSEE 2021)
    static constexpr double kMostOnOneDay = 0.01;       // honest: one in some 25 000
    static constexpr double kMostVeryOld = 0.005;       // above 105 years; honest: below 0.0001
    static constexpr double kMostWithoutAddress = 0.20;
    static constexpr double kMostAtOneAddress = 0.02; // a large home for the elderly stays below
    static constexpr double kLeastSameStreet = 0.25;  // five years of moving leave above 0.6
    // A stretch of so many persons in the order of the list, of whom so few live
    // where the leak says that chance alone would do that once in 10 000 lists.
    static constexpr qsizetype kStretch = 40;
    static constexpr double kChanceOfStretch = 1e-4;

    explicit MailingAlarms(const QDate &today);

    // `listed`: the row of the patient list.
    void add(const people::SourceRecord &listed, bool isMinor, bool hasAddress);
    // The addresses of one person in the list and in the leak, in the order of
    // the list; `line` of the list.
    void addAddresses(qint64 line, QStringView listed, QStringView leaked);

    std::vector<Alarm> alarms() const;

private:
    struct Share {
        qint64 count = 0;
        qint64 of = 0;
        bool isAbove(double most) const
        {
            return of >= kEnough && double(count) > most * double(of);
        }
    };
    struct Neighbours {
        qint64 persons = 0;
        quint64 firstSurname = 0;
        bool hasSeveralSurnames = false;
    };
    struct Evidence {
        qint64 line;
        bool isSameStreet;
    };

    void lookAtIdentity(const people::SourceRecord &listed, bool isMinor);
    void addShare(std::vector<Alarm> &alarms, Alarm::Kind kind, const Share &share,
                  double most) const;
    void addSlips(std::vector<Alarm> &alarms) const;
    void addConcentrations(std::vector<Alarm> &alarms) const;

    QDate m_today;
    qint64 m_persons = 0;
    Share m_birthDates;
    Share m_titles;
    Share m_minors;
    Share m_veryOld;
    Share m_withoutAddress;
    std::unordered_map<int, qint64> m_byBirthDate;
    std::unordered_map<quint64, Neighbours> m_byAddress;
    std::vector<Evidence> m_evidence;
};

// Whether two spellings of an address are of one house: the same number, and a
// word of the street that is more than its kind.  False when either is empty.
bool isSameStreet(QStringView a, QStringView b);

// Chance of at most `successes` in `trials`, each of the probability `p`.
double binomialTail(int trials, int successes, double p);

} // namespace notices
