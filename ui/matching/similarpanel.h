// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/reviewservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace ui {

// Before one verdict is given to many pairs: how many they are, what they have
// in common, and ten of them, masked.
class SimilarPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SimilarPanel(QWidget *parent = nullptr);

    void showPattern(const services::SamePattern &pattern);
    void clear();

private:
    QLabel *m_title;
    QLabel *m_reasons;
    QLabel *m_refusal;
    RowsModel<services::PairDetail> m_examples;
    QTableView *m_table;
};

} // namespace ui
