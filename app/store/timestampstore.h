// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite.h"

#include <QByteArray>

#include <vector>

namespace store {

// What an authority answered about an entry of the journal: the DER of a TimeStampResp.
struct TimeStampToken {
    qint64 entry = 0;
    QByteArray token;

    bool operator==(const TimeStampToken &) const = default;
};

// The table `timestamp_token`: the tokens of timestampfolder.h once more, so that backups hold
// them.  None is ever replaced or removed.
class TimeStampStore final
{
public:
    explicit TimeStampStore(Database &database);

    // Nothing when it is there already.
    void add(const TimeStampToken &token);
    std::vector<TimeStampToken> all(); // the oldest entry first

private:
    Database &m_database;
};

} // namespace store
