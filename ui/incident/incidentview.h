// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"
#include "ui/incident/terms.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace ui {

class FormPage;
class SeverityPanel;

// The breach as the DPO describes it: the source of the clocks, of the letters
// and of the CNIL's answers.
class IncidentView final : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentView(const Terms &terms, QWidget *parent = nullptr);

    void showIncident(const incident::Incident &incident);
    // What leaked by the matching: it counts for the severity beside the sheet.
    void showMatched(people::DataCategories matched);
    // What was shown, with what was edited since.
    incident::Incident incident() const;
    bool isEdited() const { return m_isEdited; }
    void setEdited(bool isEdited);

signals:
    void saveRequested();
    void confirmSeverityRequested();
    void importRequested();
    void exportRequested();

private:
    QWidget *makeHeader();
    FormPage *addPage(const QString &title, const QString &name);
    void makeOrganisation();
    void makeContacts();
    void makeDates();
    void makeBreach(const Terms &terms);
    void makeData(const Terms &terms);
    void makeConsequences(const Terms &terms);
    void makeSeverity(const Terms &terms);
    void updateSeverity();
    void makeMeasures(const Terms &terms);
    void makeLetter();

    incident::Incident m_incident;
    QListWidget *m_index;
    QStackedWidget *m_pages;
    QLabel *m_state;
    QPushButton *m_save = nullptr;
    std::vector<FormPage *> m_forms;
    SeverityPanel *m_severity = nullptr;
    people::DataCategories m_matched;
    bool m_isEdited = false;
    bool m_isLoading = false;
};

} // namespace ui
