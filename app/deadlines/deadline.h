// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace deadlines {

// One clock as it stands at a given instant.
struct Deadline {
    enum class State {
        Waiting,       // its start is not known yet
        Running,       // strict, before the limit
        Overdue,       // strict, after the limit, not done
        Met,           // done; secondsLeft < 0 when it was done late
        Soft,          // a target, no duty: never "overdue"
        Ageing,        // without a figure in the law: counts the time that passed
        Information,   // another reading, shown with its caveat, never a target
        NotApplicable, // « non applicable à la date des faits »
    };

    QString key;    // "gdpr_art33": stable, for JSON and tests
    QString label;  // in the language of the program
    QString ground; // the article
    State state = State::Waiting;
    // In the laboratory's own zone, so that they print as its wall clock.
    std::optional<QDateTime> start = {};
    std::optional<QDateTime> limit = {};
    std::optional<QDateTime> metAt = {};
    // limit − now, or limit − metAt once met; negative when past.  For an
    // ageing clock without limit: start − now (or start − metAt), never positive.
    std::optional<qint64> secondsLeft = {};
    QString explanation = {}; // one or two sentences
    bool isOwnRule = false;   // of the laboratory's own table

    bool operator==(const Deadline &) const = default;
};

// "running", "not_applicable", …: the name in JSON.
QString stateKey(Deadline::State state);

} // namespace deadlines
