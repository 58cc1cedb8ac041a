// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"

#include <QWizardPage>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace ui {

class Dialogs;

// First page of the import: which file or folder, what it is, where it is from;
// of a further patient list, whether it adds to the list or replaces it.
class SourcePage final : public QWizardPage
{
    Q_OBJECT

public:
    SourcePage(Dialogs &dialogs, const QDate &today, QWidget *parent = nullptr);

    void setKind(services::ImportKind kind);
    // A further list may complete the one that is there or be its newer state.
    void setHasPatients(bool hasPatients);
    void setPath(const QString &path);
    void fill(services::ImportRequest &request) const;
    // What was chosen here, as fill() gave it once; never what is in the file.
    void take(const services::ImportRequest &request);

    bool isComplete() const override;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void name();
    void lay(Dialogs &dialogs);
    QLabel *addRow(const QString &text, QLayout *field);
    QLabel *addRow(const QString &text, QWidget *field);
    QLayout *makePath(Dialogs &dialogs);
    QWidget *makeListChoice();
    QWidget *makeStatement();
    void watch();
    void adapt();
    void showPath();
    services::ImportKind kind() const;

    QRadioButton *m_patients;
    QRadioButton *m_leak;
    QLineEdit *m_path;
    QLabel *m_place; // what is to be known about where the file lies
    QWidget *m_listChoice;
    QRadioButton *m_complete;
    QRadioButton *m_update;
    QComboBox *m_provenance;
    QDateEdit *m_received;
    QCheckBox *m_confirm;
    QWidget *m_statementBox;
    QPlainTextEdit *m_statement;
    QGridLayout *m_grid = nullptr;
    QLabel *m_provenanceLabel = nullptr;
    bool m_hasPatients = false;
};

} // namespace ui
