// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/cnilservice.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace ui {

class FilingsTab;
class RegisterTab;

// The CNIL's form in its own order and words, to copy field by field: the
// program prepares, only the DPO files.
class CnilView final : public QWidget
{
    Q_OBJECT

public:
    explicit CnilView(QWidget *parent = nullptr);

    services::FilingKind kind() const;
    QString vocabulary() const; // of the form that is shown; empty: the one in force
    void showCheck(const services::CnilCheck &check);
    FilingsTab *filings() const { return m_filings; }
    RegisterTab *breaches() const { return m_breaches; }
    void showFilings(); // brings that tab forward

signals:
    void kindChosen();
    void bundleRequested();
    void registerRequested();
    void incidentRequested();
    // No keys: all that are proposed.
    void confirmRequested(const QStringList &keys, services::Confirm what);

private:
    QWidget *makeForm();
    QWidget *makeToolRow();
    QWidget *makeSections();
    void addSection(const QString &title, const QList<services::CnilAnswer> &answers);
    void addAnswer(QGridLayout *grid, const services::CnilAnswer &answer, QWidget *card);
    QWidget *makeStanding(const services::CnilAnswer &answer, QWidget *card);
    void addConfirmButton(QWidget *row, const services::CnilAnswer &answer, services::Confirm what);

    QTabWidget *m_tabs;
    QComboBox *m_kind;
    QComboBox *m_form;
    QLabel *m_missing;
    QPushButton *m_confirmAll;
    FilingsTab *m_filings;
    RegisterTab *m_breaches;
    QVBoxLayout *m_sections = nullptr;
    bool m_canConfirm = true; // the form that the vault's answers are confirmed in
};

} // namespace ui
