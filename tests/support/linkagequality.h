// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "matching/pair.h"

#include <QString>
#include <QtGlobal>

#include <functional>

namespace support {

// How right a run was, against a known truth.
struct LinkageQuality {
    qint64 truePairs = 0;
    qint64 sure = 0;
    qint64 trueSure = 0;
    qint64 review = 0;
    qint64 trueReview = 0;
    double bestF1 = 0;     // of pairs, at the best single threshold
    double recallAt99 = 0; // recall of the pairs above the threshold with that precision
    double recallAt999 = 0;

    double surePrecision() const { return sure == 0 ? 1.0 : double(trueSure) / double(sure); }
    double sureRecall() const { return share(trueSure); }
    double recall() const { return share(trueSure + trueReview); }
    double reviewPerSure() const { return sure == 0 ? 0.0 : double(review) / double(sure); }

private:
    double share(qint64 found) const
    {
        return truePairs == 0 ? 1.0 : double(found) / double(truePairs);
    }
};

using IsTrue = std::function<bool(people::RecordId leak, people::RecordId patient)>;
LinkageQuality measure(const matching::Outcome &outcome, qint64 truePairs, const IsTrue &isTrue);

// Prints the figures, the calibration by probability, and the reasons of the
// commonest mistakes.
void print(const char *title, const matching::Outcome &outcome, qint64 truePairs,
           const IsTrue &isTrue);

// The same calibration as CSV, for tests/bench/plots.py: mean probability,
// share that is right, pairs.
void writeCalibration(const QString &file, const matching::Outcome &outcome, const IsTrue &isTrue);

} // namespace support
