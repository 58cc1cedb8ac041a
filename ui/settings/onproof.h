// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "services/session.h"

#include <QString>

#include <functional>

class QWidget;

namespace ui {

class Dialogs;
class Session;

// Who walks past an open window must not be able to change who may open the vault: before what is
// grave its holder shows once more who they are, and opening the vault a second time, to read,
// proves it.
struct GraveAct {
    QString title;
    QString text;   // what will happen
    QString action; // the button
    std::function<base::Result<void>(const services::Session &vault)> work;
    std::function<void()> done; // on the GUI thread
};
// Asks, proves, then works as one act of the session.  Refusals are the session's failed().
void onProof(Session &session, Dialogs &dialogs, QWidget *parent, const GraveAct &act);

} // namespace ui
