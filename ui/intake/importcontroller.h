// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"
#include "ui/session.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>

namespace ui {

class Dialogs;
class ImportsTab;
class ImportWizard;
class ProfilesDialog;

// From what was dropped or chosen to rows in the vault, and back: the wizard,
// the kept mappings, the export and the undoing of an import.
class ImportController final : public QObject
{
    Q_OBJECT

public:
    ImportController(Session &session, Dialogs &dialogs, ImportsTab *tab, QObject *parent);

    void showImports(const QList<services::ImportRow> &imports);
    // Opens the wizard, with a file or folder when one is given.
    void showWizard(const QString &path = {});
    void takeDropped(const QStringList &paths);
    // The open wizard, to be opened again after a lock; empty when none is open.
    QJsonObject draft() const;
    void takeDraft(const QJsonObject &draft);

signals:
    void news(const QString &text);

private:
    void connectWizard(ImportWizard *wizard);
    void preview(ImportWizard *wizard);
    void tryOut(ImportWizard *wizard);
    // The trial again, with a file to write beside it.
    void write(ImportWizard *wizard, QString services::ImportRequest::*target, const QString &title,
               const QString &proposal);
    void import(const services::ImportRequest &request);
    void exportRows(qint64 importId, const QString &fileName);
    void undo(qint64 importId, const QString &fileName, qint64 rows);
    void showProfiles(QWidget *parent);
    void readProfiles(ProfilesDialog *dialog);
    void removeProfile(ProfilesDialog *dialog, services::ImportKind kind, const QString &name);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<ImportsTab> m_tab;
    QPointer<ImportWizard> m_wizard; // the one that is open
    Session::Stop m_trial;           // the one under way; an older one is of no use
    int m_turn = 0;                  // of the preview: an older one is of no use
    bool m_hasPatients = false;
};

} // namespace ui
