// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/keyslots.h"
#include "store/sqlite.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace store {

// An alarm of the pre-flight that a human accepted.
struct AlarmAcceptance {
    QString alarm; // notices::alarmKey()
    qint64 persons = 0;
    QString reason;
    QString actor;
    QDateTime acceptedUtc;
};

// Somebody looked at the letters and lets them go.
struct ReleaseSignature {
    QString signer; // the name that was typed
    // Whose passphrase was proved, and what they may do; empty from before there were roles.
    QString holder;
    std::optional<Role> role = {};
    QDateTime signedUtc;
    QString textsSha256;
    qint64 letters = 0; // and e-mails, at most
};

// The tables `alarm_acceptance` and `release_signature`.
class ReleaseStore final
{
public:
    explicit ReleaseStore(Database &database);

    // By alarm.
    std::map<QString, AlarmAcceptance> acceptances();
    // Replaces an earlier one of the same alarm.
    void accept(const AlarmAcceptance &acceptance);

    // Not used yet, for these texts and at least so many letters, by distinct
    // holders.
    std::vector<ReleaseSignature> signaturesFor(const QString &textsSha256, qint64 letters);
    // The entry of the journal that the signature is written down in; 0: none is found.
    qint64 entryOf(const ReleaseSignature &signature);
    // The events that the journal has after an entry, each once.
    std::vector<QString> eventsSince(qint64 entry);
    // Whether somebody became a holder under this name after an entry.
    bool isHolderNewSince(qint64 entry, const QString &holder);
    // Replaces the unused one of the same holder for the same texts.
    void sign(const ReleaseSignature &signature);
    // So many of the letters they were given for are on their way.
    void useSignatures(const QDateTime &usedUtc, qint64 letters);

private:
    Database &m_database;
};

} // namespace store
