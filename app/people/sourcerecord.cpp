// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/sourcerecord.h"

using namespace Qt::StringLiterals;

namespace people {

QString SourceRecord::displayRef() const
{
    return ref.isEmpty() ? u"line:%1"_s.arg(line) : ref;
}

} // namespace people
