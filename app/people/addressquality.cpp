// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/addressquality.h"

#include "people/countries.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace people {

namespace {

std::optional<AddressProblem> problemOf(PostalBlock::Problem problem)
{
    switch (problem) {
    case PostalBlock::Problem::NoStreet:
        return AddressProblem::NoStreet;
    case PostalBlock::Problem::NoPostalCode:
        return AddressProblem::NoPostalCode;
    case PostalBlock::Problem::NoCity:
        return AddressProblem::NoCity;
    case PostalBlock::Problem::LineTooLong:
        return AddressProblem::LineTooLong;
    case PostalBlock::Problem::TooManyLines:
        return AddressProblem::TooManyLines;
    case PostalBlock::Problem::OddPostalCode:
        return AddressProblem::OddPostalCode;
    case PostalBlock::Problem::NoName:
        break; // not a matter of the address
    }
    return {};
}

std::optional<AddressProblem> problemOf(Communes::Verdict verdict)
{
    switch (verdict) {
    case Communes::Verdict::Agrees:
        return {};
    case Communes::Verdict::OtherCode:
        return AddressProblem::OtherPostalCode;
    case Communes::Verdict::UnknownTown:
        return AddressProblem::UnknownTown;
    case Communes::Verdict::UnknownCode:
    case Communes::Verdict::UnknownBoth:
        break;
    }
    return AddressProblem::UnknownPostalCode;
}

} // namespace

AddressGravity gravityOf(AddressProblem problem)
{
    if (problem <= AddressProblem::TooManyLines)
        return AddressGravity::Blocks;
    return problem <= AddressProblem::UnknownCountry ? AddressGravity::Doubtful
                                                     : AddressGravity::Information;
}

QString addressProblemKey(AddressProblem problem)
{
    switch (problem) {
    case AddressProblem::NoStreet:
        return u"no_street"_s;
    case AddressProblem::NoPostalCode:
        return u"no_postal_code"_s;
    case AddressProblem::OddPostalCode:
        return u"odd_postal_code"_s;
    case AddressProblem::NoCity:
        return u"no_city"_s;
    case AddressProblem::LineTooLong:
        return u"line_too_long"_s;
    case AddressProblem::TooManyLines:
        return u"too_many_lines"_s;
    case AddressProblem::NoHouseNumber:
        return u"no_house_number"_s;
    case AddressProblem::OtherPostalCode:
        return u"other_postal_code"_s;
    case AddressProblem::UnknownTown:
        return u"unknown_town"_s;
    case AddressProblem::UnknownPostalCode:
        return u"unknown_postal_code"_s;
    case AddressProblem::UnknownCountry:
        return u"unknown_country"_s;
    case AddressProblem::Cedex:
        return u"cedex"_s;
    case AddressProblem::Abroad:
        return u"abroad"_s;
    case AddressProblem::Shortened:
        return u"shortened"_s;
    }
    return {};
}

QString addressProblemText(AddressProblem problem)
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("people", source);
    };
    switch (problem) {
    case AddressProblem::NoStreet:
        return text(QT_TRANSLATE_NOOP("people", "No street"));
    case AddressProblem::NoPostalCode:
        return text(QT_TRANSLATE_NOOP("people", "No postal code"));
    case AddressProblem::OddPostalCode:
        return text(QT_TRANSLATE_NOOP("people", "The postal code is not five digits"));
    case AddressProblem::NoCity:
        return text(QT_TRANSLATE_NOOP("people", "No town"));
    case AddressProblem::LineTooLong:
        return text(QT_TRANSLATE_NOOP("people", "A line has more than 38 characters"));
    case AddressProblem::TooManyLines:
        return text(QT_TRANSLATE_NOOP("people", "More lines than the post allows"));
    case AddressProblem::NoHouseNumber:
        return text(QT_TRANSLATE_NOOP("people", "Street without a house number"));
    case AddressProblem::OtherPostalCode:
        return text(QT_TRANSLATE_NOOP("people", "The town has another postal code"));
    case AddressProblem::UnknownTown:
        return text(QT_TRANSLATE_NOOP("people", "No commune of this postal code has this name"));
    case AddressProblem::UnknownPostalCode:
        return text(QT_TRANSLATE_NOOP("people", "The postal code is in no list"));
    case AddressProblem::UnknownCountry:
        return text(QT_TRANSLATE_NOOP("people", "No country is called so"));
    case AddressProblem::Cedex:
        return text(QT_TRANSLATE_NOOP("people", "CEDEX: the address of an organisation"));
    case AddressProblem::Abroad:
        return text(QT_TRANSLATE_NOOP("people", "Abroad"));
    case AddressProblem::Shortened:
        return text(QT_TRANSLATE_NOOP("people", "Shortened by the norm's abbreviations"));
    }
    return {};
}

AddressCheck::AddressCheck(const Communes &communes)
    : m_communes(communes)
{
}

std::vector<AddressDoubt> AddressCheck::check(const AddressLines &lines, const PostalBlock &block)
{
    std::vector<AddressDoubt> doubts;
    for (const PostalBlock::Problem problem : block.problems) {
        if (const auto known = problemOf(problem))
            doubts.push_back({*known, {}});
    }
    if (lacksHouseNumber(lines))
        doubts.push_back({AddressProblem::NoHouseNumber, {}});
    if (lines.country.isEmpty())
        checkLocality(lines, doubts);
    else
        doubts.push_back({postalCountry(lines.country).isEmpty() ? AddressProblem::UnknownCountry
                                                                 : AddressProblem::Abroad,
                          {}});
    if (lines.isShortened)
        doubts.push_back({AddressProblem::Shortened, {}});
    std::ranges::sort(doubts, {}, &AddressDoubt::problem);
    return doubts;
}

// A CEDEX code is its client's own: no list of communes has it.
void AddressCheck::checkLocality(const AddressLines &lines, std::vector<AddressDoubt> &doubts)
{
    if (isCedex(lines.city)) {
        doubts.push_back({AddressProblem::Cedex, {}});
        return;
    }
    if (m_communes.isEmpty() || lines.city.isEmpty())
        return;
    const Communes::Answer &answer = localityOf(lines);
    const QString proposal = answer.proposals.join(u", "_s);
    const auto problem = problemOf(answer.verdict);
    if (lines.postalCode.isEmpty()) {
        for (AddressDoubt &doubt : doubts) {
            if (doubt.problem == AddressProblem::NoPostalCode
                || doubt.problem == AddressProblem::OddPostalCode)
                doubt.proposal = proposal;
        }
    } else if (problem) {
        doubts.push_back({*problem, proposal});
    }
}

const Communes::Answer &AddressCheck::localityOf(const AddressLines &lines)
{
    const std::pair key(lines.postalCode, lines.city);
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return *known;
    return *m_known.insert(key, m_communes.check(lines.postalCode, lines.city));
}

} // namespace people
