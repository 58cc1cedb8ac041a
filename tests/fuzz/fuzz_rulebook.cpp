// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/rules.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// Any bytes as a file of deadline rules: refused with a message, or rules from which
// every clock can be made.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto book = deadlines::ruleBookFromJson(bytes);
    if (!book) {
        if (book.error().message.isEmpty())
            std::abort();
        return 0;
    }
    incident::Incident incident;
    incident.awareness = QDateTime(QDate(2024, 1, 31), QTime(22, 30), Qt::UTC);
    const auto rules = deadlines::withOwnRules(deadlines::shippedRuleBook(), *book);
    const auto clocks = deadlines::deadlinesFor(incident, incident.awareness->addDays(2), rules,
                                                deadlines::Calendar::shipped());
    if (clocks.size() != rules.regimes.size())
        std::abort();
    return 0;
}
