// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/mappingtable.h"

#include <QJsonObject>
#include <QWizardPage>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

// Third page of the import: which column is which field.  What the import
// would refuse is said while the user chooses.
class MappingPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit MappingPage(int thisYear, QWidget *parent = nullptr);

    void forget();
    void showPreview(const services::ImportPreview &preview, services::ImportKind kind);
    // The mapping file as it is chosen, and the name under which it is kept.
    void fill(services::ImportRequest &request, const QStringList &repairedColumns) const;

    // What was chosen here, by number of the column: no name, no value of the file.
    QJsonObject draft() const;
    void takeDraft(const QJsonObject &draft);

    bool isComplete() const override { return m_hasPreview && !m_isRefused; }

signals:
    void profilesRequested();

private:
    QLayout *makeDates();
    QWidget *makeProfile();
    void showDates();
    void check();

    int m_thisYear;
    QLabel *m_known; // that a kept mapping was recognised, or the format knows
    MappingTable *m_table;
    QLabel *m_dateLabel = nullptr;
    QComboBox *m_dates;
    QLabel *m_problems;
    QLabel *m_notes;
    QWidget *m_keeping = nullptr; // the name under which the columns are kept
    QLineEdit *m_profile;
    services::ImportKind m_kind = services::ImportKind::Patients;
    services::ImportPreview m_preview;
    bool m_hasPreview = false;
    bool m_isRefused = false;
};

} // namespace ui
