// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QList>
#include <QString>

namespace services {

struct DemoOptions {
    QString folder;
    qint64 patients = 0; // 0: the generator's default
    qint64 leakRows = 0;
    quint64 seed = 34;
};

struct DemoStage {
    QString name;
    double seconds = 0;
    double cpuSeconds = 0;
};

struct DemoReport {
    QString patientsFile;
    QString leakFile;
    QString truthFile;
    QString vaultFolder;
    QString passphraseFile;
    QString lettersFolder;
    QString bundleFile;
    QString journalFile;
    qint64 patients = 0;
    qint64 leakRows = 0;
    qint64 truePersons = 0;
    qint64 sure = 0; // leak rows answered sure
    qint64 sureRight = 0;
    qint64 review = 0;
    qint64 trueFound = 0; // true persons in sure or review
    double surePrecision = 0;
    double recall = 0; // of true persons, sure and review together
    qint64 letters = 0;
    qint64 lots = 0;
    bool journalIntact = false;
    QList<DemoStage> stages;
    qint64 peakMemoryBytes = 0;
};

// The whole job on generated data, through the same services as any other
// call.  The folder must be empty or an earlier demo.
base::Result<DemoReport> runDemo(const DemoOptions &options, base::Progress &progress);

} // namespace services
