// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/channel.h"

#include "people/identity.h"
#include "people/testpatient.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

// Of NF Z10-011: lines without a country, and characters of one line.
constexpr qsizetype kMostLines = 6;
constexpr qsizetype kLongestLine = 38;

// « MME  », as the norm abbreviates it in front of a name.
QString shortHonorific(const QString &honorific)
{
    if (honorific == u"Madame")
        return u"MME "_s;
    if (honorific == u"Monsieur")
        return u"M "_s;
    return {};
}

bool has(const people::PostalBlock &block, people::PostalBlock::Problem problem)
{
    return std::ranges::find(block.problems, problem) != block.problems.end();
}

// What the named representative is to the child, agreeing with them.
QString representativeFormula(people::Guardian::Kind kind)
{
    switch (kind) {
    case people::Guardian::Kind::Woman:
        return u"REPRESENTANTE LEGALE DE"_s;
    case people::Guardian::Kind::Couple:
        return u"REPRESENTANTS LEGAUX DE"_s;
    case people::Guardian::Kind::Man:
    case people::Guardian::Kind::Unknown:
        break;
    }
    return u"REPRESENTANT LEGAL DE"_s;
}

// The lines above the address, the fullest form first: each is taken where the
// address leaves room for it.
std::vector<QStringList> representativeLines(const people::SourceRecord &record)
{
    const QString child = people::fullName(record);
    std::vector<QStringList> forms;
    const auto add = [&forms](const QStringList &lines) {
        if (std::ranges::all_of(lines,
                                [](const QString &line) { return line.size() <= kLongestLine; }))
            forms.push_back(lines);
    };
    if (const auto guardian = people::guardianOf(record)) {
        const QString named = people::addressForm(*guardian);
        const QString formula = representativeFormula(guardian->kind);
        add({named, formula, child});
        add({named, formula + u' ' + child});
        add({named, u"POUR "_s + child});
        add({named});
    }
    add({u"AUX REPRESENTANTS LEGAUX DE"_s, child});
    forms.push_back({u"REPRESENTANTS LEGAUX DE "_s + child});
    return forms;
}

people::PostalBlock representativeBlock(const people::SourceRecord &record)
{
    const qsizetype room = record.country.isEmpty() ? kMostLines : kMostLines + 1;
    people::PostalBlock block;
    for (const QStringList &lines : representativeLines(record)) {
        block = people::postalBlock(lines.last(), record);
        for (qsizetype above = lines.size() - 2; above >= 0; --above)
            block.lines.prepend(lines[above]);
        if (block.lines.size() <= room)
            break;
    }
    return block;
}

// XXX, X: what a clerk types where a name is not known.
bool isUnknownName(const people::SourceRecord &record)
{
    const QString &family = record.usualName.isEmpty() ? record.birthName : record.usualName;
    return !family.isEmpty()
        && std::ranges::all_of(family, [](QChar c) { return c.toUpper() == u'X'; });
}

std::optional<Obstacle> obstacleFor(const people::SourceRecord &record,
                                    people::DataCategories leaked, const people::PostalBlock &block)
{
    if (people::isTestPatient(record))
        return Obstacle::TestPatient;
    if (people::fullName(record).isEmpty() || isUnknownName(record)
        || has(block, people::PostalBlock::Problem::NoName))
        return Obstacle::NoName;
    if (!block.isUsable())
        return Obstacle::UnusableAddress;
    if (!leaked)
        return Obstacle::NothingKnown;
    return {};
}

} // namespace

ChannelChoice chooseChannel(const people::SourceRecord &record, people::DataCategories leaked,
                            const QDate &sendingDate, bool isDeceased)
{
    ChannelChoice choice;
    if (people::isMinor(record.birthDate, sendingDate)) {
        choice.variant = Variant::Representative;
        choice.block = representativeBlock(record);
    } else {
        choice.block = people::postalBlock(
            shortHonorific(people::honorific(record)) + people::fullName(record), record);
    }
    choice.obstacle = isDeceased ? Obstacle::Deceased : obstacleFor(record, leaked, choice.block);
    return choice;
}

QString variantKey(Variant variant)
{
    switch (variant) {
    case Variant::Adult:
        return u"adult"_s;
    case Variant::Representative:
        return u"representative"_s;
    case Variant::AdultSupplement:
        return u"adult_supplement"_s;
    case Variant::RepresentativeSupplement:
        return u"representative_supplement"_s;
    }
    return {};
}

Variant supplementOf(Variant variant)
{
    const bool isToAdult = variant == Variant::Adult || variant == Variant::AdultSupplement;
    return isToAdult ? Variant::AdultSupplement : Variant::RepresentativeSupplement;
}

QString obstacleKey(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::NoName:
        return u"no_name"_s;
    case Obstacle::UnusableAddress:
        return u"unusable_address"_s;
    case Obstacle::TestPatient:
        return u"test_patient"_s;
    case Obstacle::NothingKnown:
        return u"nothing_known"_s;
    case Obstacle::Deceased:
        return u"deceased"_s;
    }
    return {};
}

QString obstacleText(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::NoName:
        return QCoreApplication::translate("notices", "The record has no name to write to.");
    case Obstacle::UnusableAddress:
        return QCoreApplication::translate("notices", "The postal address is incomplete.");
    case Obstacle::TestPatient:
        return QCoreApplication::translate("notices",
                                           "This looks like an entry made to test the "
                                           "laboratory's software.");
    case Obstacle::NothingKnown:
        return QCoreApplication::translate("notices",
                                           "It is not known which data of this person "
                                           "leaked, so the letter could not say it.");
    case Obstacle::Deceased:
        return QCoreApplication::translate("notices",
                                           "The person is dead: you confirmed it. No letter "
                                           "is due.");
    }
    return {};
}

} // namespace notices
