// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/pair.h"

namespace matching {

QString className(PairClass cls)
{
    switch (cls) {
    case PairClass::None:
        return QStringLiteral("none");
    case PairClass::Review:
        return QStringLiteral("review");
    case PairClass::Sure:
        return QStringLiteral("sure");
    }
    return {};
}

} // namespace matching
