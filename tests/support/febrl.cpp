// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/febrl.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using people::SourceRecord;

namespace support {

namespace {

constexpr std::array kStreets{"Church Street", "Station Road",  "High Street",   "Victoria Avenue",
                              "Mill Lane",     "Park Crescent", "George Street", "Bridge Road",
                              "Queen Street",  "Hill Close",    "River Drive",   "Garden Place"};
constexpr std::array kSuburbs{"Westfield", "Northbrook", "Redhill",  "Ashton", "Greenwood",
                              "Lakeside",  "Kingston",   "Fairview", "Milton", "Oakdale"};

class Febrl
{
public:
    Febrl(quint64 seed, const NameSource &names)
        : m_dice(seed)
        , m_names(names)
    {
    }

    SourceRecord original()
    {
        SourceRecord record;
        const int sex = m_dice.between(0, 1);
        const int year = m_dice.between(1905, 2005);
        record.birthName = m_names.surnames.draw(m_dice);
        record.givenNames = m_names.firstNames[sex][(year - 1900) / 10].draw(m_dice);
        record.birthDate = {year, m_dice.between(1, 12), m_dice.between(1, 28)};
        record.address = u"%1 %2"_s.arg(m_dice.between(1, 300)).arg(any(kStreets));
        record.city = any(kSuburbs);
        record.postalCode = QString::number(m_dice.between(2000, 7999));
        return record;
    }

    SourceRecord damaged(SourceRecord record, int modifications)
    {
        constexpr int kMostPerField = 2;
        std::array<int, 7> hits{};
        for (int i = 0; i < modifications; ++i) {
            const auto field = static_cast<std::size_t>(m_dice.between(0, 6));
            if (hits[field]++ < kMostPerField)
                damage(record, field);
        }
        return record;
    }

    int modifications(int most) { return m_dice.between(1, most); }

private:
    template<std::size_t N>
    QString any(const std::array<const char *, N> &texts)
    {
        return QString::fromLatin1(texts[static_cast<std::size_t>(m_dice.between(0, int(N) - 1))]);
    }

    void damage(SourceRecord &record, std::size_t field)
    {
        if (field == 5)
            return damageDate(record);
        if (field == 6) {
            if (m_dice.chance(0.3))
                std::swap(record.birthName, record.givenNames);
            return;
        }
        const std::array<QString *, 5> texts{&record.birthName, &record.givenNames, &record.address,
                                             &record.city, &record.postalCode};
        damage(*texts[field]);
    }

    // One digit of the eight.
    void damageDate(SourceRecord &record)
    {
        if (m_dice.chance(0.1))
            record.birthDate = {};
        if (!record.birthDate.isComplete())
            return;
        QString digits = QString::number(record.birthDate.packed());
        digits[m_dice.between(2, 7)] = QChar(u'0' + m_dice.between(0, 9));
        const people::PartialDate date = people::PartialDate::fromPacked(digits.toInt());
        if (QDate::isValid(date.year, date.month, date.day))
            record.birthDate = date;
    }

    void damage(QString &text)
    {
        if (text.isEmpty())
            return;
        const int at = m_dice.between(0, int(text.size()) - 1);
        const QChar letter(text[at].isDigit() ? u'0' + m_dice.between(0, 9)
                                              : u'a' + m_dice.between(0, 25));
        switch (m_dice.between(0, 9)) {
        case 0:
            text.clear();
            break;
        case 1:
            text.insert(at, u' ');
            break;
        case 2:
        case 3:
            text.insert(at, letter);
            break;
        case 4:
        case 5:
            text.remove(at, 1);
            break;
        case 6:
        case 7:
            text[at] = letter;
            break;
        default:
            if (at > 0)
                std::swap(text[at], text[at - 1]);
        }
    }

    Dice m_dice;
    const NameSource &m_names;
};

} // namespace

Population febrlLike(quint64 seed, qsizetype originals, int mostModifications,
                     const NameSource &names)
{
    Febrl febrl(seed, names);
    Population population;
    for (qint64 person = 1; person <= originals; ++person) {
        SourceRecord record = febrl.original();
        record.id.value = person;
        population.leak.push_back(febrl.damaged(record, febrl.modifications(mostModifications)));
        population.patients.push_back(std::move(record));
        population.leakPersons.push_back(person);
        population.patientPersons.push_back(person);
    }
    return population;
}

} // namespace support
