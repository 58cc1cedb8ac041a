// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/matchservice.h"
#include "services/proportion.h"

namespace services {

// How far the program's probabilities may be trusted, by what the readers said.
struct CalibrationBin {
    PairBand band = PairBand::None;
    double from = 0; // the bin of probability, 0…1
    double to = 1;
    qint64 pairs = 0; // in the bin
    qint64 read = 0;  // of these with "same" or "different"
    qint64 same = 0;
    double meanProbability = 0; // the program's, over the pairs read

    double precision() const { return read > 0 ? double(same) / double(read) : 0; }
    Interval interval() const { return wilsonInterval(same, read); }
};

// Below this many pairs read, the figures are an impression and no estimate.
inline constexpr qint64 kEnoughRead = 300;

struct Calibration {
    // The band to review by tenths of probability; the two others as a whole.
    // Bins without pairs are left out.
    QList<CalibrationBin> bins;
    qint64 read = 0;

    bool isEnough() const { return read >= kEnoughRead; }
};

// Pairs that were decided in a batch are not counted: nobody read each of them.
base::Result<Calibration> calibration(const Session &session);

} // namespace services
