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

// Who receives the letter of an adult who has a guardian, and of a minor whose
// guardian is not a parent.
std::vector<QStringList> guardianLines(const AdultGuardian &guardian,
                                       const people::SourceRecord &person)
{
    std::vector<QStringList> forms;
    if (const QString forWhom = u"POUR "_s + people::fullName(person);
        forWhom.size() <= kLongestLine)
        forms.push_back({guardian.name, forWhom});
    forms.push_back({guardian.name});
    return forms;
}

// The first form that leaves room for the address, else the shortest.
people::PostalBlock fittingBlock(const std::vector<QStringList> &forms,
                                 const people::AddressLines &address)
{
    const qsizetype room = address.country.isEmpty() ? kMostLines : kMostLines + 1;
    people::PostalBlock block;
    for (const QStringList &lines : forms) {
        block = people::postalBlock(lines.last(), address);
        for (qsizetype above = lines.size() - 2; above >= 0; --above)
            block.lines.prepend(lines[above]);
        if (block.lines.size() <= room)
            break;
    }
    return block;
}

// Whose address it is that the letter goes to.
people::SourceRecord addressedTo(people::SourceRecord record, const Instructions &instructions)
{
    if (instructions.guardian)
        people::setAddress(record, instructions.guardian->address);
    return record;
}

people::PostalBlock blockFor(const people::SourceRecord &record,
                             const people::AddressLines &address, Audience audience,
                             const Instructions &instructions)
{
    if (instructions.guardian)
        return fittingBlock(guardianLines(*instructions.guardian, record), address);
    if (audience == Audience::Representative)
        return fittingBlock(representativeLines(record), address);
    return people::postalBlock(people::addressForm(record), address);
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
                            const QDate &sendingDate, bool isDeceased,
                            const Instructions &instructions)
{
    const bool isMinor = people::isMinor(record.birthDate, sendingDate);
    ChannelChoice choice;
    choice.address = people::addressLines(addressedTo(record, instructions));
    if (isMinor)
        choice.variant.audience = Audience::Representative;
    else if (instructions.guardian)
        choice.variant.audience = Audience::Guardian;
    choice.variant.form = formFor(record, instructions);
    choice.block = blockFor(record, choice.address, choice.variant.audience, instructions);
    if (isDeceased)
        choice.obstacle = Obstacle::Deceased;
    else if (instructions.locked)
        choice.obstacle = Obstacle::Locked;
    else if (instructions.secretCare && isMinor)
        choice.obstacle = Obstacle::SecretCare;
    else
        choice.obstacle = obstacleFor(record, leaked, choice.block);
    return choice;
}

Form formFor(const people::SourceRecord &record, const Instructions &instructions)
{
    const bool isAbroad = people::isAbroad(addressedTo(record, instructions));
    return instructions.form.value_or(isAbroad ? Form::English : Form::Standard);
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
    case Obstacle::SecretCare:
        return u"secret_care"_s;
    case Obstacle::Locked:
        return u"locked"_s;
    case Obstacle::Double:
        return u"double"_s;
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
    case Obstacle::SecretCare:
        return QCoreApplication::translate(
            "notices",
            "A minor was cared for in secret from their parents (CSP L.1111-5): no letter goes to "
            "them. Decide with the biologist how to tell the minor, in person for instance.");
    case Obstacle::Locked:
        return QCoreApplication::translate(
            "notices",
            "Protected address or \"do not disclose\": no letter goes out by itself. Tell this "
            "person by another way, or take the instruction back once you know that a letter is "
            "safe.");
    case Obstacle::Double:
        return QCoreApplication::translate(
            "notices",
            "A letter goes to somebody of the same names, birth date and postal code: probably "
            "one person twice in the list. If they are two, say so (Addresses, instruction for a "
            "patient number) and both are written to.");
    }
    return {};
}

} // namespace notices
