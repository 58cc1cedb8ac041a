// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/returnservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableView;

namespace ui {

class Card;

// The returns desk: a pile of letters, a reader and a keyboard.  The reason stays
// chosen and the entry field keeps the focus, so that a letter takes one scan; what
// follows is decided below, for the letter of the current row.
class ReturnsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ReturnsTab(QWidget *parent = nullptr);

    void setToday(const QDate &today);
    void showReasons(const QList<services::ReturnReasonRow> &reasons);
    void showReturns(const services::ReturnList &returns);
    void showScan(const services::Scan &scan);
    void clear();
    bool onlyOpen() const;

signals:
    void scanned(const QString &text, const QString &reason, const QDate &on);
    void decided(const services::ReturnChoice &choice);
    void undoRequested(const QString &reference);
    void importRequested();
    void noticeRequested();
    void proofRequested();
    void listChosen(); // all, or those to decide

private:
    Card *makeEntry();
    QWidget *makeList();
    Card *makeNewAddress();
    Card *makeSameAddress();
    Card *makePublicNotice();
    void submit();
    void sortBy(int column);
    void showSorted();
    void showSelection();
    const services::ReturnRow *current() const;
    void decide(services::ReturnDecision decision);
    QPushButton *button(const QString &icon, const QString &text, const QString &objectName);

    RowsModel<services::ReturnRow> m_returns;
    RowsModel<services::ReturnFigures> m_figures;
    std::vector<services::ReturnRow> m_rows;
    int m_sorted = -1; // column; −1: as they came
    bool m_isDescending = false;
    QLineEdit *m_entry;
    QComboBox *m_reason;
    QDateEdit *m_on;
    QLabel *m_verdict;
    QLabel *m_sums;
    QCheckBox *m_onlyOpen;
    QTableView *m_table = nullptr;
    QLineEdit *m_address;
    QLineEdit *m_address2;
    QLineEdit *m_postalCode;
    QLineEdit *m_city;
    QListWidget *m_searches;
    QPushButton *m_newAddress;
    QPushButton *m_resend;
    QPushButton *m_undo;
    QPushButton *m_public;
};

} // namespace ui
