// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/quarantineservice.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace ui {

// One row of the quarantine with its cells under the columns of the file.  What
// is typed is tried a moment later, so that the row is right before it is
// accepted.
class QuarantineForm final : public QWidget
{
    Q_OBJECT

public:
    explicit QuarantineForm(QWidget *parent = nullptr);

    void showRow(const services::QuarantineRow &row);
    void showSelection(int rows); // none, or several: nothing to type
    // Of tryRequested(); one for other cells than these is out of date.
    void showOutcome(qint64 rowId, const QStringList &cells, const services::RowOutcome &outcome);

    qint64 rowId() const { return m_row.id; }
    QStringList cells() const; // without empty ones behind the last column

signals:
    void tryRequested(qint64 rowId, const QStringList &cells);
    void acceptRequested(qint64 rowId, const QStringList &cells);

private:
    QWidget *makeButtons();
    void makeFields();
    void addField(const QString &column, const QString &value);
    void setRow(const services::QuarantineRow &row);
    void showSentence();
    void insertCell();
    void removeCell();
    void noteFocus(const QWidget *focused);
    void edited();
    void tryNow();
    bool isStillShifted() const;

    services::QuarantineRow m_row;
    QLabel *m_title;
    QLabel *m_reason;
    QLabel *m_raw;
    QScrollArea *m_area;
    QWidget *m_fields = nullptr;
    QFormLayout *m_form = nullptr;
    std::vector<QLineEdit *> m_edits;
    QLabel *m_verdict;
    QPushButton *m_insert;
    QPushButton *m_remove;
    QPushButton *m_accept;
    QTimer m_typing;
    int m_cell = 0; // the one that was typed into last
};

} // namespace ui
