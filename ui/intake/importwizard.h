// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"

#include <QWizard>

namespace ui {

class Dialogs;

// From a file to an import, in three steps: which file and where it is from;
// which column is which; what would happen, row by row, before anything does.
// It asks by signals (previewRequested, trialRequested) and is answered by the
// show functions; accepted() means: import request().
class ImportWizard final : public QWizard
{
    Q_OBJECT

public:
    ImportWizard(Dialogs &dialogs, const QDate &today, QWidget *parent = nullptr);
    ~ImportWizard() override;

    void setKind(services::ImportKind kind);
    void setFile(const QString &file);

    services::ImportRequest request() const;

    void showPreview(const services::ImportPreview &preview);
    void showTrial(const services::ImportReport &report);
    void showRefusal(const base::Error &error);

signals:
    void previewRequested();
    void trialRequested();

private:
    class SourcePage;
    class MappingPage;
    class TrialPage;

    SourcePage *m_source;
    MappingPage *m_mapping;
    TrialPage *m_trial;
};

} // namespace ui
