// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace base {

// The number of a row of the store, typed so that a person's cannot be passed
// for a record's.  0 is "none".
template<typename Tag>
struct Id {
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
};

} // namespace base

template<typename Tag>
struct std::hash<base::Id<Tag>> {
    size_t operator()(base::Id<Tag> id) const noexcept { return std::hash<qint64>()(id.value); }
};
