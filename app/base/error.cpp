// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/error.h"

using namespace Qt::StringLiterals;

namespace base {

QString kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Input:
        return u"input"_s;
    case Error::Kind::Permission:
        return u"permission"_s;
    case Error::Kind::Conflict:
        return u"conflict"_s;
    case Error::Kind::Network:
        return u"network"_s;
    case Error::Kind::Storage:
        return u"storage"_s;
    case Error::Kind::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

Error cancelled()
{
    return {Error::Kind::Cancelled,
            QCoreApplication::translate("base", "Stopped at your request. Nothing was changed.")};
}

} // namespace base
