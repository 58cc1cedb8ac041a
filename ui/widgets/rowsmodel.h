// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace ui {

// Numbers are flush right, so that their digits stand under each other.
enum class ColumnKind { Text, Number };

template<typename Row>
struct TableColumn {
    using Text = std::function<QString(const Row &)>;

    // Constructors because gcc 12 crashes on the defaults of an aggregate here.
    TableColumn(QString heading, Text shown)
        : title(std::move(heading))
        , text(std::move(shown))
    {
    }
    TableColumn(QString heading, Text shown, ColumnKind columnKind, Text hint = {})
        : title(std::move(heading))
        , text(std::move(shown))
        , kind(columnKind)
        , toolTip(std::move(hint))
    {
    }

    QString title;
    Text text;
    ColumnKind kind = ColumnKind::Text;
    Text toolTip; // none: the text itself
};

// What identifies a row in the vault, whatever it shows: for coming back to it (Qt::UserRole).
template<typename Row>
QVariant rowKey(const Row &row)
{
    if constexpr (requires { row.id; })
        return row.id;
    else if constexpr (requires { row.pairId; })
        return row.pairId;
    else if constexpr (requires { row.personId; })
        return row.personId;
    else if constexpr (requires { row.patientId; })
        return row.patientId;
    else if constexpr (requires { row.recordId; })
        return row.recordId;
    else if constexpr (requires { row.patientRecord; })
        return row.patientRecord;
    else if constexpr (requires { row.notice; })
        return row.notice;
    else if constexpr (requires { row.lot.id; })
        return row.lot.id;
    else if constexpr (requires { row.number; })
        return row.number;
    else if constexpr (requires { row.n; })
        return row.n;
    else if constexpr (requires { row.reference; })
        return row.reference;
    else if constexpr (requires { row.key; })
        return row.key;
    else
        return {};
}

// A table over plain rows: columns are data (title, text of a row, kind),
// so that a model is the list of its columns and nothing else.  No SQL, no
// service: it formats.  Long lists come in pages: while more may follow, the
// view's wish to see further calls onMoreWanted, and append() answers it.
template<typename Row>
class RowsModel : public QAbstractTableModel
{
public:
    using Column = TableColumn<Row>;

    explicit RowsModel(std::vector<Column> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
    {
    }

    void setRows(std::vector<Row> rows, bool hasMore = false)
    {
        beginResetModel();
        m_rows = std::move(rows);
        m_hasMore = hasMore;
        m_isWaiting = false;
        endResetModel();
    }

    void append(const std::vector<Row> &rows, bool hasMore)
    {
        m_hasMore = hasMore;
        m_isWaiting = false;
        if (rows.empty())
            return;
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
    }

    void replace(int row, Row value)
    {
        m_rows.at(std::size_t(row)) = std::move(value);
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }

    void remove(int row)
    {
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }

    const std::vector<Row> &rows() const { return m_rows; }
    const Row &at(int row) const { return m_rows.at(std::size_t(row)); }
    void setOnMoreWanted(std::function<void()> callback) { m_onMoreWanted = std::move(callback); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Column &column = m_columns.at(std::size_t(index.column()));
        const Row &row = at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::ToolTipRole:
            return column.toolTip ? column.toolTip(row) : column.text(row);
        case Qt::TextAlignmentRole:
            return alignment(column);
        case Qt::UserRole:
            return rowKey(row);
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column &column = m_columns.at(std::size_t(section));
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::TextAlignmentRole)
            return alignment(column);
        return {};
    }

    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && m_hasMore && !m_isWaiting;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent) || !m_onMoreWanted)
            return;
        m_isWaiting = true;
        m_onMoreWanted();
    }

private:
    static int alignment(const Column &column)
    {
        const bool isNumber = column.kind == ColumnKind::Number;
        return int(Qt::AlignVCenter) | int(isNumber ? Qt::AlignRight : Qt::AlignLeft);
    }

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
    std::function<void()> m_onMoreWanted;
    bool m_hasMore = false;
    bool m_isWaiting = false; // a page is on its way
};

} // namespace ui
