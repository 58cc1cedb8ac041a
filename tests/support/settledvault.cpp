// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/settledvault.h"

#include "services/acceptservice.h"
#include "services/lotservice.h"
#include "services/postingservice.h"
#include "services/quarantineservice.h"
#include "services/reviewservice.h"
#include "store/vault.h"
#include "support/printedvault.h"

using namespace Qt::StringLiterals;

namespace support {

namespace {

void must(bool done, const char *what)
{
    if (!done)
        qFatal("settled vault: %s", what);
}

void review(const services::Session &session)
{
    QList<qint64> nobody;
    const auto quarantined = services::listQuarantine(session, {}, 0, 100);
    for (const services::QuarantineRow &row : *quarantined)
        nobody << row.id;
    must(nobody.isEmpty() || services::dismissRows(session, nobody, u"personne"_s), "dismissed");
    for (auto next = services::nextReview(session); next->has_value();
         next = services::nextReview(session))
        must(services::decide(session, (*next)->pairId, services::Verdict::Different).has_value(),
             "decided");
    base::NoProgress progress;
    must(services::acceptMatching(session, {}, progress).has_value(), "accepted");
}

} // namespace

std::unique_ptr<TestVault> settledVault()
{
    auto vault = printedVault();
    services::Session &session = vault->session();
    review(session);
    vault->setNow(settledTime());
    const auto lots = services::listLots(session);
    for (const services::LotRow &lot : *lots)
        must(services::markPosted(session, lot.id, {.on = settledTime().date()}).has_value(),
             "posted");
    session.vault().connect(store::Access::ReadWrite).executeScript(R"(
        INSERT INTO public_notice SELECT id, '2021-03-12T08:00:00.000Z', 'directory'
            FROM person_in_list WHERE state IN (0, 1, 6);
        INSERT INTO call (at_utc, patient_record_id, trust, script, outcome, note)
            VALUES ('2021-03-12T09:00:00.000Z', (SELECT min(patient_record_id) FROM person), 'none',
                    'what_leaked', 'answered', 'Mme PLANTED-CALLER rappelle');
        INSERT INTO rights_request (kind, received_on, channel, patient_record_id, identity,
            extension_reason, answered_on, answer, answer_channel, note, noted_utc)
            VALUES ('access', '2021-03-12', 'email', (SELECT min(patient_record_id) FROM person),
                    '', '', '2021-03-12', 'given', 'email', 'PLANTED-REQUEST',
                    '2021-03-12T09:00:00.000Z');
        INSERT INTO posting_proof (lot_id, file_name, sha256, added_utc, document)
            VALUES (1, 'bordereau.png', 'h', '2021-03-12T09:00:00.000Z',
                    CAST('PLANTED-PROOF' AS BLOB));
    )");
    return vault;
}

QDateTime settledTime()
{
    return QDateTime(QDate(2021, 3, 12), QTime(8, 0), Qt::UTC);
}

} // namespace support
