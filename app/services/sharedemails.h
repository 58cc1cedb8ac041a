// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"

#include <deque>
#include <vector>

namespace services {

// Which rows of a list have an e-mail address that somebody else has too: whoever
// reads that mailbox may not be the patient.  The same person twice shares
// nothing.  Holds 16 bytes per address, of the first four million: twice as many
// as the largest list that is known.  Belongs to one thread.
class SharedEmails final
{
public:
    static constexpr std::size_t kMaxAddresses = 4'000'000;

    // `row`: what the answer calls it; below 2³².
    void add(const people::SourceRecord &record, qint64 row);

    // The rows, in order.
    std::vector<qint64> rows();

private:
    struct Entry {
        quint64 email = 0; // hashes
        quint32 person = 0;
        quint32 row = 0;
    };
    std::deque<Entry> m_entries;
};

} // namespace services
