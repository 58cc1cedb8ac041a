// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "demo/names.h"

#include <algorithm>

namespace demo {

namespace {

// INSEE counts births, not who lives where: in Brittany, where the
// laboratories are, Breton names are several times as frequent.
constexpr quint32 kBretonBoost = 5;

} // namespace

Names::Names()
{
    readSurnames();
    readGivenNames();
}

void Names::readSurnames()
{
    m_surnames.emplace_back();
    m_inFrance.add(0);
    m_inBrittany.add(0);
    for (const people::NationalSurname &name : people::nationalSurnames()) {
        m_surnames.push_back(name.name);
        m_inFrance.add(name.births);
        m_inBrittany.add(name.looksBreton ? name.births * kBretonBoost : name.births);
    }
    m_inFrance.finish();
    m_inBrittany.finish();
}

void Names::readGivenNames()
{
    for (const people::NationalGivenName &name : people::nationalGivenNames()) {
        const size_t sex = name.sex == people::Sex::Male ? 0 : 1;
        for (size_t decade = 0; decade < kDecades; ++decade) {
            // An index of the other sex has weight 0 here.
            m_bySexAndDecade[sex][decade].add(name.tensOfBirths[decade]);
            m_bySexAndDecade[1 - sex][decade].add(0);
        }
        m_givenNames.push_back(name.name);
    }
    for (auto &decades : m_bySexAndDecade) {
        for (Weights &decade : decades)
            decade.finish();
    }
}

quint16 Names::drawPart(Random &random, bool inBrittany) const
{
    return static_cast<quint16>((inBrittany ? m_inBrittany : m_inFrance).draw(random));
}

Surname Names::drawSurname(Random &random, bool inBrittany) const
{
    Surname surname;
    surname.first = drawPart(random, inBrittany);
    const quint32 shape = random.below(1000);
    if (shape < 12)
        surname.second = drawPart(random, inBrittany);
    else if (shape < 16)
        surname.particle = static_cast<Surname::Particle>(random.between(1, 3));
    return surname;
}

quint16 Names::drawGivenName(Random &random, people::Sex sex, int birthYear) const
{
    const int decade = std::clamp((birthYear - 1900) / 10, 0, static_cast<int>(kDecades) - 1);
    const auto &decades = m_bySexAndDecade[sex == people::Sex::Male ? 0 : 1];
    return static_cast<quint16>(decades[static_cast<size_t>(decade)].draw(random));
}

QString Names::surname(const Surname &surname) const
{
    static constexpr std::array<QStringView, 4> kParticles{u"", u"DE ", u"DE LA ", u"DU "};
    QString text = kParticles[static_cast<size_t>(surname.particle)] + m_surnames[surname.first];
    if (surname.second != 0)
        text += u'-' + m_surnames[surname.second];
    return text;
}

} // namespace demo
