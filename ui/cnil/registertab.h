// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/registerservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace ui {

class FormPage;

// The register of breaches: the list, and beside it the entry of the current row with
// the reasons of both decisions.  While an entry is being changed the list waits.
class RegisterTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RegisterTab(QWidget *parent = nullptr);

    void showLines(const QList<services::RegisterLine> &lines);
    // Of the current row; the vault's own breach has its sheet elsewhere.
    void showBreach(int number, const incident::Breach &breach);
    void showMotivation(int number, const incident::Motivation &motivation);
    void select(int number);
    void clear();

signals:
    void chosen(int number);
    void added(const incident::Breach &breach);
    void changed(int number, const incident::Breach &breach);
    void motivated(int number, const incident::Motivation &motivation);
    void removalRequested(int number, const QString &reason);

private:
    QWidget *makeList();
    QWidget *makeEditor();
    QWidget *makeFields();
    QWidget *makeSheet();
    QWidget *makeReasons();
    QWidget *makeButtons();
    QWidget *makeRemoval();
    void startNew();
    void save();
    void load(const incident::Breach &breach);
    void setEdited(bool isEdited);
    void showSelection();
    void arrange();
    incident::Breach breach() const;
    incident::Motivation motivation() const;
    const services::RegisterLine *current() const;

    RowsModel<services::RegisterLine> m_model;
    QTableView *m_table;
    QLabel *m_title;
    QLabel *m_gaps;
    QWidget *m_sheet = nullptr;
    FormPage *m_form = nullptr;
    QSpinBox *m_persons;
    QSpinBox *m_records;
    QSpinBox *m_informed;
    QComboBox *m_filing;
    QPlainTextEdit *m_filingReasons;
    QPlainTextEdit *m_communicationReasons;
    QPushButton *m_add;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QLineEdit *m_removalReason;
    QPushButton *m_remove;
    QWidget *m_removal = nullptr;
    QWidget *m_editor = nullptr;
    std::optional<int> m_number; // that the editor shows; nothing: a new entry
    incident::Breach m_loaded;   // what the editor has no field for stays as it was
    bool m_isLoading = false;
};

} // namespace ui
