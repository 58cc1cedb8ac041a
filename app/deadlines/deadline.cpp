// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/deadline.h"

using namespace Qt::StringLiterals;

namespace deadlines {

QString stateKey(Deadline::State state)
{
    switch (state) {
    case Deadline::State::Waiting:
        return u"waiting"_s;
    case Deadline::State::Running:
        return u"running"_s;
    case Deadline::State::Overdue:
        return u"overdue"_s;
    case Deadline::State::Met:
        return u"met"_s;
    case Deadline::State::Soft:
        return u"soft"_s;
    case Deadline::State::Ageing:
        return u"ageing"_s;
    case Deadline::State::Information:
        return u"information"_s;
    case Deadline::State::NotApplicable:
        return u"not_applicable"_s;
    }
    Q_UNREACHABLE();
}

} // namespace deadlines
