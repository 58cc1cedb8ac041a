// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/session.h"

#include <QList>
#include <QString>

#include <optional>

class QPrinter;
class QWidget;
class QWizard;

namespace ui {

// The only doors through which the window stops and asks.  Passed to whoever
// needs them, so that a test answers in advance by overriding (KeePassXC has
// the same seam as global functions).
class Dialogs
{
public:
    struct Question {
        QString title;
        QString text;   // what will happen, with numbers
        QString action; // the button that does it: a verb, never "OK"
        QString typed;  // irreversible: what must be typed first; empty: nothing
    };

    // Somebody is to show who they are, before something grave or beside the one who works.
    struct Identification {
        QString title;
        QString text;   // what it is for
        QString action; // the button
        // Who may answer: one, and they are named; several, and they choose.
        QList<services::Holder> holders;
    };

    Dialogs() = default;
    virtual ~Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;

    virtual bool confirm(QWidget *parent, const Question &question);
    // What was given, true or not: opening the vault tells.  Nothing when the user went back.
    virtual std::optional<services::Credentials> credentials(QWidget *parent,
                                                             const Identification &question);
    // Empty when the user went back.
    virtual QString openFile(QWidget *parent, const QString &title, const QString &filter);
    virtual QString saveFile(QWidget *parent, const QString &title, const QString &proposal,
                             const QString &filter);
    virtual QString folder(QWidget *parent, const QString &title);
    // Which printer, set up by the user; false when they went back.
    virtual bool printer(QWidget *parent, QPrinter &printer);
};

// Words for the buttons that a wizard brings along: Qt's own translations are
// not on every machine.
void nameButtons(QWizard *wizard);

} // namespace ui
