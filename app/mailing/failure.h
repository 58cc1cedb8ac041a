// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/transport.h"

namespace mailing {

// How Failures are made.  Their sentences hold codes, names of servers and dates, never what
// the server wrote: it repeats addresses.

// The connection could not be made or was lost; a later one may go better.
Failure connectionFailure(const QString &message);

// Nothing will go better until somebody changes the account or the server.
Failure permanentFailure(Step step, const QString &message);

// The server said no.
Failure replyFailure(Step step, const Reply &reply);

// The server answered something else than the protocol allows here.
Failure protocolFailure(Step step);

} // namespace mailing
