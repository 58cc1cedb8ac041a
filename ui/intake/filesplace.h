// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/deathservice.h"
#include "ui/intake/filesview.h"
#include "ui/place.h"
#include "ui/session.h"

#include <QPointer>

namespace ui {

class ImportWizard;

class FilesPlace final : public Place
{
    Q_OBJECT

public:
    FilesPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("importer-les-fichiers"); }
    void refresh() override;
    void clear() override;

private:
    void showWizard();
    void preview(ImportWizard *wizard);
    void tryOut(ImportWizard *wizard);
    void import(const services::ImportRequest &request);
    void readQuarantine(qint64 importId);
    void undo(qint64 importId, const QString &fileName, qint64 rows);
    void connectDeaths();
    void importDeaths();
    void compareDeaths(const services::DeathImportRequest &request);
    void compareAgain(services::DeathImportRequest request, const QString &why);
    void readDeaths(qint64 afterId);
    void decideDeath(qint64 id, services::DeathStatus status);
    void confirmStrongDeaths(qint64 strong);

    QPointer<FilesView> m_view;
    Session::Stop m_trial; // the one under way; an older one is of no use
};

} // namespace ui
