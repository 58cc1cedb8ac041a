// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite.h"

// What the readers had said of pairs that are about to leave the store, kept in numbers: the
// tables `removed_bin` and `removed_agreement`.
namespace store {

// Empties, or makes, temp.leaving_pair: the ids of the pairs, for the statements below.
void beginLeavingPairs(Database &database);

// As ReviewStore::bins() counts.  A pair that leaves was read as "different", or by nobody.
inline constexpr Sql kKeepBins = R"(
    INSERT INTO removed_bin (import_id, class, tenth, pairs, read, probability)
    SELECT import_id, class, tenth, count(*), coalesce(sum(was_read), 0),
           coalesce(sum(CASE WHEN was_read THEN probability END), 0.0)
    FROM (
        SELECT r.import_id, p.class, min(CAST(p.probability * 10 AS INTEGER), 9) AS tenth,
               p.probability,
               coalesce(d.verdict = 'different', 0) AND EXISTS (
                   SELECT 1 FROM reading g JOIN review_step t ON t.id = g.step_id
                   WHERE g.leak_record_id = p.leak_record_id
                     AND g.patient_record_id = p.patient_record_id AND t.pairs = 1) AS was_read
        FROM temp.leaving_pair l
        JOIN match_pair p ON p.id = l.id
        JOIN record r ON r.id = p.leak_record_id
        LEFT JOIN decision d ON d.leak_record_id = p.leak_record_id
                            AND d.patient_record_id = p.patient_record_id)
    WHERE true
    GROUP BY import_id, class, tenth
    ON CONFLICT (import_id, class, tenth) DO UPDATE SET
        pairs = pairs + excluded.pairs, read = read + excluded.read,
        probability = probability + excluded.probability)";

// As ReviewStore::readPairs() counts: the last reading of each of the two rounds.
inline constexpr Sql kKeepAgreement = R"(
    INSERT INTO removed_agreement (import_id, first, second, pairs)
    SELECT r.import_id, a.verdict, b.verdict, count(*)
    FROM temp.leaving_pair l
    JOIN match_pair p ON p.id = l.id
    JOIN record r ON r.id = p.leak_record_id
    JOIN reading a ON a.leak_record_id = p.leak_record_id
                  AND a.patient_record_id = p.patient_record_id
                  AND a.step_id = (SELECT max(x.step_id) FROM reading x
                                   WHERE x.leak_record_id = p.leak_record_id
                                     AND x.patient_record_id = p.patient_record_id
                                     AND x.round = 1)
    JOIN reading b ON b.leak_record_id = p.leak_record_id
                  AND b.patient_record_id = p.patient_record_id
                  AND b.step_id = (SELECT max(x.step_id) FROM reading x
                                   WHERE x.leak_record_id = p.leak_record_id
                                     AND x.patient_record_id = p.patient_record_id
                                     AND x.round = 2)
    WHERE true
    GROUP BY r.import_id, a.verdict, b.verdict
    ON CONFLICT (import_id, first, second) DO UPDATE SET pairs = pairs + excluded.pairs)";

} // namespace store
