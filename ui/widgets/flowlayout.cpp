// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/flowlayout.h"

#include <QBoxLayout>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr int kGap = 8;

bool isSpring(const QLayoutItem &item)
{
    return const_cast<QLayoutItem &>(item).spacerItem() != nullptr;
}

bool isShown(const QLayoutItem &item)
{
    return isSpring(item) || !item.isEmpty(); // a spacer counts as empty
}

bool grows(const QLayoutItem &item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

int heightIn(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(kGap);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addSpring()
{
    addItem(std::make_unique<QSpacerItem>(0, 0, QSizePolicy::Expanding).release());
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (itemAt(index) == nullptr)
        return nullptr;
    QLayoutItem *item = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

int FlowLayout::frame() const
{
    const QMargins margins = contentsMargins();
    return margins.top() + margins.bottom();
}

std::vector<FlowLayout::Row> FlowLayout::rowsIn(int width) const
{
    std::vector<Row> rows;
    for (const auto &item : m_items) {
        if (!isShown(*item))
            continue;
        const int wanted = std::min(item->sizeHint().width(), width);
        if (rows.empty() || rows.back().width + gap() + wanted > width)
            rows.push_back({});
        Row &row = rows.back();
        row.width += (row.cells.empty() ? 0 : gap()) + wanted;
        row.cells.push_back({item.get(), wanted});
    }
    for (Row &row : rows)
        settle(row, width);
    return rows;
}

// What expands shares what is free; then it is known how high everything becomes.
void FlowLayout::settle(Row &row, int width) const
{
    const auto growing =
        std::ranges::count_if(row.cells, [](const Cell &cell) { return grows(*cell.item); });
    const int free = width == QWIDGETSIZE_MAX ? 0 : width - row.width;
    for (Cell &cell : row.cells) {
        if (grows(*cell.item))
            cell.width += free / int(growing);
        row.height = std::max(row.height, heightIn(*cell.item, cell.width));
    }
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const auto rows = rowsIn(width - margins.left() - margins.right());
    const int height = std::accumulate(rows.begin(), rows.end(), 0,
                                       [](int sum, const Row &row) { return sum + row.height; });
    return height + frame() + gap() * std::max(int(rows.size()) - 1, 0);
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const auto rows = rowsIn(QWIDGETSIZE_MAX);
    if (rows.empty())
        return {margins.left() + margins.right(), frame()};
    return {rows.front().width + margins.left() + margins.right(), rows.front().height + frame()};
}

QSize FlowLayout::minimumSize() const
{
    QSize widest;
    for (const auto &item : m_items)
        if (isShown(*item))
            widest = widest.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return widest.expandedTo({0, 0}) + QSize(margins.left() + margins.right(), frame());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    QRect line = rect.marginsRemoved(contentsMargins());
    for (const Row &row : rowsIn(line.width())) {
        line.setHeight(row.height);
        place(row, line);
        line.translate(0, row.height + gap());
    }
}

void FlowLayout::place(const Row &row, const QRect &rect) const
{
    int left = rect.left();
    for (const Cell &cell : row.cells) {
        const bool isAligned = cell.item->alignment() & Qt::AlignVertical_Mask;
        const int height = isAligned ? row.height : heightIn(*cell.item, cell.width);
        const QRect place(left, rect.top() + (row.height - height) / 2, cell.width, height);
        cell.item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rect, place));
        left += cell.width + gap();
    }
}

FlowLayout *flowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = std::make_unique<FlowLayout>().release();
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return row;
}

QWidget *together(std::initializer_list<QWidget *> widgets, QWidget *parent)
{
    auto *group = new QWidget(parent);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return group;
}

} // namespace ui
