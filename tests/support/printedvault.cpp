// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/printedvault.h"

#include "services/incidentservice.h"
#include "services/lotservice.h"
#include "services/matchservice.h"
#include "support/demodata.h"
#include "support/sampleincident.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace support {

namespace {

void must(const base::Result<void> &done)
{
    if (!done)
        qFatal("printed vault: %s", qPrintable(done.error().message));
}

template<typename T>
void must(const base::Result<T> &done)
{
    if (!done)
        qFatal("printed vault: %s", qPrintable(done.error().message));
}

} // namespace

std::unique_ptr<TestVault> printedVault()
{
    const DemoFiles files = makeDemo({.patients = 500, .leakRows = 250, .overlapPermille = 800});
    auto vault = std::make_unique<TestVault>();
    base::NoProgress progress;
    must(services::importFile(vault->session(),
                              patientsRequest(vault->write(u"p.csv"_s, files.patients)), progress));
    auto leak = leakRequest(vault->write(u"l.csv"_s, files.leak));
    leak.confirmFullDump = true;
    must(services::importFile(vault->session(), leak, progress));
    must(services::saveIncident(vault->session(), testing::sampleIncident()));
    must(services::runMatching(vault->session(), progress));
    must(services::produceLetters(vault->session(), vault->beside(u"lots"_s), kPrintedLotSize,
                                  progress));
    return vault;
}

} // namespace support
