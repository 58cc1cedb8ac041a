// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "matching/parameters.h"
#include "services/session.h"

#include <QIODevice>
#include <QList>
#include <QString>

namespace services {

struct MatchReport {
    qint64 runId = 0;
    qint64 patients = 0;
    qint64 leakRows = 0;
    qint64 candidatePairs = 0;
    qint64 surePairs = 0;
    qint64 reviewPairs = 0;
    qint64 persons = 0; // persons concerned, duplicates merged
    qint64 leakRowsSure = 0;
    qint64 leakRowsReview = 0;
    double expectedWrongInSure = 0; // estimated number of wrong pairs in class sure
    double expectedFindable = 0;    // estimated leak rows whose person is in the list
    double expectedLost = 0;        // of these, rows below review
    double expectedUnseen = 0;      // estimated true pairs that no search key brought together
    qint64 newRows = 0;             // of either file, since the run this one builds on; or all
    double sureEdge = 0;            // lower edges of the two zones, 0…1
    double reviewEdge = 0;
};

struct MatchRequest {
    matching::Parameters parameters;
    // Search all pairs again, also those of which the last run knew both rows.
    bool fromScratch = false;
};

// Compares the leak rows with the patient list, stores the pairs and forms the
// persons concerned; decisions of readers are kept.  When the last run had the
// same parameters and nothing was taken out since, only pairs with a new row
// are searched for.
base::Result<MatchReport> runMatching(const Session &session, base::Progress &progress,
                                      const MatchRequest &request = {});
// Those of the last run, or those of the next one: all that the outcome
// depends on besides the records, with every weight by name.
base::Result<QJsonObject> matchingParameters(const Session &session);
// The report of the last run; nothing before the first one.
base::Result<std::optional<MatchReport>> lastMatchReport(const Session &session);

// CSV: leak_ref,patient_ref,class,probability,reasons.
base::Result<qint64> exportPairs(const Session &session, QIODevice &device,
                                 std::optional<double> minProbability);

enum class PairBand { Sure, Review, None };

struct FieldComparison {
    QString field; // in the user's language
    QString leak;  // value of the leak row
    QString patient;
    QString finding;    // in words: « prénom et nom inversés »
    double weight = 0;  // bits
    QString sign = {};  // how the values differ, as a shape: = ≈ ⇄ ↔ ⊂ ∅ ≠
    QString words = {}; // and in words: « 1 lettre »
};

struct PairDetail {
    qint64 pairId = 0;
    qint64 leakRecord = 0;
    qint64 patientRecord = 0;
    QString leakRef;
    QString patientRef;
    PairBand band = PairBand::None;
    double probability = 0;
    QStringList reasons; // sentences
    QStringList reasonCodes;
    QList<FieldComparison> fields;
    QString sentence;     // the whole in one sentence that a person can check
    QString decision;     // same, different, unsure, disputed or empty
    QString firstVerdict; // what the two readers said; of a pair read twice only
    QString secondVerdict;
};
base::Result<QList<PairDetail>> explainPair(const Session &session, const QString &leakRef,
                                            const QString &patientRef);
base::Result<PairDetail> pairDetail(const Session &session, qint64 pairId);

// Rows for the list of pairs, keyset-paged by (probability, id) descending.
struct PairRow {
    qint64 pairId = 0;
    QString leakRef;
    QString patientRef;
    QString leakName;
    QString patientName;
    QString birthDate;
    PairBand band = PairBand::None;
    double probability = 0;
    QStringList reasons;
    QString decision;
};
base::Result<QList<PairRow>> listPairs(const Session &session, PairBand band, qint64 afterPairId,
                                       int limit);
// Pairs per probability band of 5 % among those at or above the floor, for the histogram: 20
// values.
base::Result<QList<qint64>> probabilityHistogram(const Session &session);

} // namespace services
