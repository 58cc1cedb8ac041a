// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "printing/envelope.h"
#include "services/session.h"
#include "store/sqlite.h"

#include <QList>
#include <QString>

namespace services {

// The envelopes that the laboratory may choose from: the shipped ones, and its
// own, which take the place of a shipped one of the same name.
struct EnvelopeChoice {
    QList<printing::EnvelopeProfile> known;
    printing::Paper paper; // what the next lots are printed with
};
base::Result<EnvelopeChoice> envelopeChoice(const Session &session);
printing::Paper currentPaper(store::Database &database);

// The lots to come are printed for this envelope; those there are stay as they
// are.  Input error for an unknown name.
base::Result<void> useEnvelope(const Session &session, const QString &name);
// Keeps an envelope that the laboratory measured, and uses it.  Input error
// that says what is wrong when letters cannot be printed for it.
base::Result<void> setEnvelope(const Session &session, const printing::EnvelopeProfile &envelope);
// Both sides of a sheet or one.
base::Result<void> setDuplex(const Session &session, bool duplex);

// A page to measure with (printing/testgrid.h): of a known envelope, or of the
// one in use when `name` is empty.
base::Result<QByteArray> testGrid(const Session &session, const QString &name = {});

} // namespace services
