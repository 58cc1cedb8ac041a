// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

namespace demo {

// One row to be written: about whom, and which of several about the same person.
struct RowKey {
    enum class Kind : quint8 {
        Resident, // member of a household around the laboratory
        Stranger, // member of a household of another laboratory
        Test,     // « TEST », « ZZZ »: nobody
        TooFewFields,
        TooManyFields,
        NoName,
        UnclosedQuote,
    };

    quint32 household = 0; // for the kinds after Stranger: number among its kind
    quint8 member = 0;
    quint8 copy = 0; // 1: a second row about the person
    Kind kind = Kind::Resident;

    bool isBroken() const { return kind > Kind::Test; }
    // The person, as a number; only for residents.
    quint64 person() const { return (quint64{household} << 8U) | member; }

    bool operator==(const RowKey &) const = default;
};

} // namespace demo
