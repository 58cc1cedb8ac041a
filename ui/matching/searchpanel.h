// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/matchservice.h"
#include "services/searchservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ui {

// When no candidate fits: the whole patient list, for one leaked row.
class SearchPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPanel(QWidget *parent = nullptr);

    // What the leaked row says stands above the search.
    void showLeakRow(const services::PairDetail &pair);
    void showHits(const services::PatientSearch &search);
    void clear();

signals:
    void searchRequested(const QString &text);
    void linkRequested(qint64 leakRecord, qint64 patientRecord);

private:
    void link();

    qint64 m_leakRecord = 0;
    QLabel *m_title;
    QLabel *m_values;
    QLineEdit *m_text;
    QLabel *m_found;
    RowsModel<services::PatientHit> m_hits;
    QTableView *m_table;
    QPushButton *m_link;
};

} // namespace ui
