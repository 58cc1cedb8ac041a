// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/channel.h"

#include "base/text.h"
#include "people/identity.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

constexpr qsizetype kMostLines = 6; // of NF Z10-011, without a country

QString shortHonorific(const people::SourceRecord &record)
{
    const QString honorific = people::honorific(record);
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

// The norm gives the addressee one line of 38 characters: too short for the
// formula and a child's name, so the formula has a line of its own wherever
// the address leaves one.
people::PostalBlock representativeBlock(const people::SourceRecord &record)
{
    const QString child = people::fullName(record);
    people::PostalBlock block = people::postalBlock(child, record);
    const qsizetype room = record.country.isEmpty() ? kMostLines : kMostLines + 1;
    if (block.lines.size() < room)
        block.lines.prepend(u"AUX REPRESENTANTS LEGAUX DE"_s);
    else
        block = people::postalBlock(u"REPRESENTANTS LEGAUX DE "_s + child, record);
    return block;
}

std::optional<Obstacle> obstacleFor(const people::SourceRecord &record,
                                    people::DataCategories leaked, const people::PostalBlock &block)
{
    if (isTestPatient(record))
        return Obstacle::TestPatient;
    if (people::fullName(record).isEmpty() || has(block, people::PostalBlock::Problem::NoName))
        return Obstacle::NoName;
    if (!block.isUsable())
        return Obstacle::UnusableAddress;
    if (!leaked)
        return Obstacle::NothingKnown;
    return {};
}

} // namespace

ChannelChoice chooseChannel(const people::SourceRecord &record, people::DataCategories leaked,
                            const QDate &sendingDate)
{
    ChannelChoice choice;
    if (people::isMinor(record.birthDate, sendingDate)) {
        choice.variant = Variant::Representative;
        choice.block = representativeBlock(record);
    } else {
        choice.block =
            people::postalBlock(shortHonorific(record) + people::fullName(record), record);
    }
    choice.obstacle = obstacleFor(record, leaked, choice.block);
    return choice;
}

bool isTestPatient(const people::SourceRecord &record)
{
    static const QStringList marks{u"TEST"_s,  u"TESTS"_s,  u"ZZTEST"_s,      u"ZZZTEST"_s,
                                   u"ESSAI"_s, u"ESSAIS"_s, u"PATIENTTEST"_s, u"ZZZ"_s,
                                   u"ZZZZ"_s,  u"XXX"_s,    u"XXXX"_s,        u"FICTIF"_s,
                                   u"DEMO"_s};
    // An INS of the test and demonstration domains (OIDs of the ANS).
    const QString oid = record.ins.section(u'^', -1);
    if (oid.endsWith(u".4.10") || oid.endsWith(u".4.11"))
        return true;
    const auto isMarked = [](const QString &name) {
        const QStringList words = base::foldToUpper(name).split(u' ', Qt::SkipEmptyParts);
        return std::ranges::any_of(words, [](const QString &word) { return marks.contains(word); });
    };
    return isMarked(record.birthName) || isMarked(record.usualName) || isMarked(record.givenNames)
        || isMarked(record.firstGivenName);
}

QString variantKey(Variant variant)
{
    return variant == Variant::Representative ? u"representative"_s : u"adult"_s;
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
    }
    return {};
}

} // namespace notices
