// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"

#include <QJsonObject>
#include <QWizard>

namespace ui {

class Dialogs;
class MappingPage;
class SourcePage;
class TrialPage;
class WritingPage;

// From a file to an import: which file and where it is from; how it is written;
// which column is which; what would happen, row by row, before anything does.
// It asks by signals and is answered by the show functions; accepted() means:
// import request().
class ImportWizard final : public QWizard
{
    Q_OBJECT

public:
    ImportWizard(Dialogs &dialogs, const QDate &today, QWidget *parent = nullptr);

    void setKind(services::ImportKind kind);
    // A patient list is there: a further one completes or replaces it.
    void setHasPatients(bool hasPatients);
    void setFile(const QString &path); // or a folder

    services::ImportRequest request() const;

    // Which file, what was chosen, and on which page: enough for another wizard to go on
    // there.  Nothing of what is in the file; it is read again.
    QJsonObject draft() const;
    void takeDraft(const QJsonObject &draft);

    void showPreview(const services::ImportPreview &preview);
    void showTrial(const services::ImportReport &report);
    void showRefusal(const base::Error &error);
    void showWritten(const QString &sentence);

signals:
    void previewRequested();
    void trialRequested();
    void rejectsRequested();
    void differenceRequested();
    void profilesRequested();

private:
    void enter(int id);
    void enterWriting();
    void goOn();

    SourcePage *m_source;
    WritingPage *m_writing;
    MappingPage *m_mapping;
    TrialPage *m_trial;
    int m_before = -1;
    QString m_previewed; // of which file and kind the pages speak
    QJsonObject m_draft; // until a preview of its file is there
};

} // namespace ui
