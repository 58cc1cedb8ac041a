// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/filesview.h"
#include "ui/place.h"

#include <QPointer>

namespace ui {

class DeathsController;
class DoubtsController;
class ImportController;
class QuarantineController;

class FilesPlace final : public Place
{
    Q_OBJECT

public:
    FilesPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("importer-les-fichiers"); }
    void refresh() override;
    void clear() override;
    // The import wizard: a file, and what was chosen for it.
    QJsonObject draft() const override;
    void takeDraft(const QJsonObject &draft) override;

private:
    void connectTabs();
    void readImports();
    void takeDropped(const QStringList &paths);

    QPointer<FilesView> m_view;
    ImportController *m_imports;
    QuarantineController *m_quarantine;
    DoubtsController *m_doubts;
    DeathsController *m_deaths;
};

} // namespace ui
