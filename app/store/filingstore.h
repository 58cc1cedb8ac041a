// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace store {

// Answers as they were frozen; never changed nor removed.
struct FilingVersion {
    qint64 id = 0;
    QString kind; // "initial", "follow-up", "complete"
    QString vocabulary;
    QDateTime madeUtc;
    QString actor;
    QString sha256;
    QByteArray answers; // the JSON that `sha256` is of
};

// The CNIL's own récapitulatif, without its bytes.
struct Receipt {
    qint64 id = 0;
    QString number;
    QString fileName;
    QString sha256;
    QDateTime archivedUtc;
    std::optional<QDateTime> filedUtc;
    qint64 version = 0; // the answers that were filed; 0: not known
};

// An answer that the DPO confirmed.
struct Confirmation {
    QString source;
    QStringList answer;
    QStringList proposed;
    QString actor;
    QDateTime madeUtc;
};

// The tables `filing_version` and `confirmation`, and the receipts in `filing`
// (which IncidentStore::insertFiling writes).
class FilingStore final
{
public:
    explicit FilingStore(Database &database);

    qint64 insertVersion(const FilingVersion &version); // its id
    std::vector<FilingVersion> versions();              // in the order they were made
    std::optional<FilingVersion> version(qint64 id);

    std::vector<Receipt> receipts(); // in the order they were archived
    std::optional<QByteArray> receiptDocument(qint64 id);

    void saveConfirmation(const Confirmation &confirmation); // instead of an earlier one
    std::vector<Confirmation> confirmations();

private:
    Database &m_database;
};

} // namespace store
