// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLayout>

#include <algorithm>
#include <memory>
#include <vector>

namespace ui {

// Side by side as far as there is room, the rest in the next row: for buttons and short fields
// that would otherwise decide how wide the window must be.  Fields whose size policy is to
// expand share what is left of their row, the others keep the size that they ask for.  In a row
// of different heights each stands at the middle, unless it has an alignment of its own.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    // Whatever comes after it stands at the right end of its row.
    void addSpring();

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Cell {
        QLayoutItem *item = nullptr;
        int width = 0;
    };
    struct Row {
        std::vector<Cell> cells;
        int width = 0;
        int height = 0;
    };
    std::vector<Row> rowsIn(int width) const;
    void settle(Row &row, int width) const;
    void place(const Row &row, const QRect &rect) const;
    int gap() const { return std::max(spacing(), 0); }
    int frame() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

// Such a row with these in it.
FlowLayout *flowOf(std::initializer_list<QWidget *> widgets);
// One thing for such a row: a label and its field, which no row may part.
QWidget *together(std::initializer_list<QWidget *> widgets, QWidget *parent);

} // namespace ui
