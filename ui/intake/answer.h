// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <optional>

namespace ui {

// A refusal that is shown where the question was asked, and not as an error of
// the window.
template<typename T>
struct Answer {
    std::optional<T> value;
    std::optional<base::Error> refusal;
};

template<typename T>
base::Result<Answer<T>> answered(base::Result<T> result)
{
    if (!result)
        return Answer<T>{{}, result.error()};
    return Answer<T>{*std::move(result), {}};
}

} // namespace ui
