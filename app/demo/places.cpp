// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/places.h"

#include "demo/table.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace demo {

namespace {

struct StreetType {
    QStringView name;
    quint32 upTo; // cumulated share, in hundredths
};

constexpr std::array kStreetTypes{
    StreetType{u"RUE", 58},        StreetType{u"AVENUE", 66}, StreetType{u"IMPASSE", 74},
    StreetType{u"ALLEE", 81},      StreetType{u"PLACE", 85},  StreetType{u"BOULEVARD", 89},
    StreetType{u"CHEMIN", 94},     StreetType{u"ROUTE", 97},  StreetType{u"SQUARE", 98},
    StreetType{u"RESIDENCE", 100},
};
constexpr quint8 kHamlet = 255; // "LIEU DIT …"

// Shares of the leak per département of the prescriber (Libération, CheckNews, 24 February 2021),
// in percent; 100 is not reached, the rest lives elsewhere.
struct Share {
    QLatin1StringView department;
    quint32 inLaboratories;
    quint32 inLaboratory;
};
constexpr std::array kShares{
    Share{"56"_L1, 36, 84}, Share{"45"_L1, 22, 0}, Share{"27"_L1, 20, 0},
    Share{"22"_L1, 6, 4},   Share{"35"_L1, 6, 6},  Share{"41"_L1, 3, 0},
};

QString department(const Place &place)
{
    return place.insee.left(2);
}

QHash<QByteArray, quint32> readPopulation()
{
    QHash<QByteArray, quint32> inhabitants;
    Table table(u"population.tsv"_s);
    while (const Table::Row *row = table.next())
        inhabitants.insert(row->at(0).toByteArray(), row->at(1).toUInt());
    return inhabitants;
}

// Weight of a place with `inhabitants` of the `all` of its département so that
// the département has its share of an area; others share what is left over.
quint32 weightIn(quint32 share, quint32 inhabitants, quint32 all)
{
    constexpr quint64 kScale = 10'000'000; // a weight of 1 is one in a thousand million
    return static_cast<quint32>(kScale * share * inhabitants / std::max<quint32>(all, 1));
}

} // namespace

Places::Places()
{
    readPlaces();
    Table streets(u"streets.txt"_s);
    while (const Table::Row *row = streets.next())
        m_streets.push_back(QString::fromUtf8(row->front()));
}

void Places::readPlaces()
{
    const QHash<QByteArray, quint32> population = readPopulation();
    std::vector<quint32> inhabitants;
    for (Place &place : people::shippedCommunes()) {
        const quint32 count = population.value(place.insee.toLatin1());
        if (count == 0)
            continue;
        m_places.push_back(std::move(place));
        inhabitants.push_back(count);
    }
    weigh(inhabitants);
}

void Places::weigh(const std::vector<quint32> &inhabitants)
{
    QHash<QString, quint32> ofDepartment;
    quint32 ofFrance = 0;
    for (size_t i = 0; i < m_places.size(); ++i) {
        ofDepartment[department(m_places[i])] += inhabitants[i];
        ofFrance += inhabitants[i];
    }
    for (size_t i = 0; i < m_places.size(); ++i) {
        const QString code = department(m_places[i]);
        const auto *share = std::find_if(kShares.begin(), kShares.end(),
                                         [&](const Share &s) { return s.department == code; });
        const bool isHome = share != kShares.end();
        const quint32 all = isHome ? ofDepartment[code] : ofFrance;
        m_laboratories.add(weightIn(isHome ? share->inLaboratories : 7, inhabitants[i], all));
        m_laboratory.add(weightIn(isHome ? share->inLaboratory : 6, inhabitants[i], all));
        m_france.add(inhabitants[i]);
    }
    for (Weights *area : {&m_laboratories, &m_laboratory, &m_france})
        area->finish();
}

const Weights &Places::weights(Area area) const
{
    switch (area) {
    case Area::Laboratory:
        return m_laboratory;
    case Area::Laboratories:
        return m_laboratories;
    case Area::France:
        break;
    }
    return m_france;
}

quint16 Places::drawPlace(Random &random, Area area) const
{
    return static_cast<quint16>(weights(area).draw(random));
}

Address Places::drawAddress(Random &random, Area area) const
{
    Address address;
    address.place = drawPlace(random, area);
    address.street = static_cast<quint16>(random.below(static_cast<quint32>(m_streets.size())));
    if (random.chance(800)) {
        address.type = kHamlet;
        return address;
    }
    const quint32 share = random.below(100);
    while (kStreetTypes[address.type].upTo <= share)
        ++address.type;
    // Low numbers are the frequent ones.
    address.number = static_cast<quint16>(1 + random.below(1 + random.below(120)));
    if (random.chance(400))
        address.suffix = static_cast<quint8>(random.between(1, 2));
    if (random.chance(1200))
        address.complement = static_cast<quint8>(random.between(1, 199));
    return address;
}

bool Places::isInBrittany(quint16 index) const
{
    const QString code = department(m_places[index]);
    return code == "22"_L1 || code == "29"_L1 || code == "35"_L1 || code == "56"_L1;
}

QString Places::street(const Address &address) const
{
    const QString &name = m_streets[address.street];
    if (address.type == kHamlet)
        return u"LIEU DIT "_s + name;
    static constexpr std::array<QStringView, 3> kSuffixes{u" ", u" BIS ", u" TER "};
    return QString::number(address.number) + kSuffixes[address.suffix]
        + kStreetTypes[address.type].name + u' ' + name;
}

QString Places::complement(const Address &address) const
{
    if (address.complement == 0)
        return {};
    const QChar building(u'A' + address.complement % 6);
    if (address.complement < 100)
        return u"Bât. "_s + building + u" - appt "_s + QString::number(address.complement);
    if (address.complement < 150)
        return u"Rés. \"Les Pins\" ; esc. "_s + building; // makes the writer quote
    return u"chez M. le gardien, étage "_s + QString::number(address.complement % 9);
}

} // namespace demo
