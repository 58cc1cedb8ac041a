// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/matchservice.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ui {

// One pair, field by field: two aligned rows, and the finding in words with a
// mark of its own shape, so that nothing depends on colour.
class PairPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PairPanel(QWidget *parent = nullptr);

    void showPair(const services::PairDetail &pair);
    void showNothing(const QString &sentence);
    void setRevealed(bool isRevealed);

private:
    void rebuild();
    void addField(const services::FieldComparison &field);

    QLabel *m_title;
    QLabel *m_summary;
    QWidget *m_fields = nullptr;
    QGridLayout *m_grid = nullptr;
    services::PairDetail m_pair;
    bool m_isRevealed = false;
};

} // namespace ui
