// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QtGlobal>

#include <string_view>

namespace matching {

// Usual short forms and doublets of given names.  A number is a family of
// forms; a name belongs to two at most (JACKY: JACQUES, JACQUELINE); 0 is none.
struct NameVariants {
    quint16 first = 0;
    quint16 second = 0;

    bool meets(NameVariants other) const
    {
        return (first != 0 && (first == other.first || first == other.second))
            || (second != 0 && (second == other.first || second == other.second));
    }
};
NameVariants variantsOf(std::string_view joinedName);

} // namespace matching
