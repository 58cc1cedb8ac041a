// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/calibrationservice.h"

#include "services/pairdetail.h"
#include "services/stage.h"
#include "store/reviewstore.h"

namespace services {

namespace {

// Adds what was read in a tenth to the bin of its band.
void add(CalibrationBin &bin, const store::ReadBin &tenth)
{
    const qint64 read = bin.read + tenth.read;
    if (read > 0)
        bin.meanProbability =
            (bin.meanProbability * double(bin.read) + tenth.meanProbability * double(tenth.read))
            / double(read);
    bin.read = read;
    bin.pairs += tenth.pairs;
    bin.same += tenth.same;
}

CalibrationBin emptyBin(const store::ReadBin &tenth)
{
    CalibrationBin bin;
    bin.band = bandOf(tenth.cls);
    if (bin.band == PairBand::Review) {
        bin.from = tenth.tenth / 10.0;
        bin.to = (tenth.tenth + 1) / 10.0;
    }
    return bin;
}

} // namespace

base::Result<Calibration> calibration(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<Calibration> {
        Calibration calibration;
        for (const store::ReadBin &tenth : store::ReviewStore(database).bins()) {
            const CalibrationBin fresh = emptyBin(tenth);
            if (calibration.bins.isEmpty() || fresh.band == PairBand::Review
                || calibration.bins.last().band != fresh.band)
                calibration.bins.append(fresh);
            add(calibration.bins.last(), tenth);
            calibration.read += tenth.read;
        }
        return calibration;
    });
}

} // namespace services
