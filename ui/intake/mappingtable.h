// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/intake/mappingcheck.h"

#include <QTableWidget>

#include <vector>

namespace ui {

// A field that a column may be mapped to.
struct FieldChoice {
    QString key;   // "birth_name"; empty: the column is not used
    QString label; // « Nom de naissance »
};

// One line per column of the file: its name, what it holds, how sure the
// recognition is, and a list to say which field it is.  As soon as a column is
// only a category, what it holds is not shown any more.
class MappingTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit MappingTable(QWidget *parent = nullptr);

    void setFields(std::vector<FieldChoice> fields);
    // Known columns are shown and cannot be chosen.
    void showPreview(const services::ImportPreview &preview, bool isKnown);
    std::vector<MappedColumn> columns() const;
    // The keys of the chosen fields, in the order of the columns.
    QStringList fields() const;
    void chooseFields(const QStringList &fields);
    // Different filled cells of the column that is this field; empty without one.
    QStringList samplesOf(const QString &field) const;

signals:
    void mappingChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addColumn(int row, const services::ColumnGuess &guess, bool isKnown);
    void showSamples(int row);
    QString fieldAt(int row) const;

    std::vector<FieldChoice> m_fields;
    std::vector<QStringList> m_samples; // by column
};

} // namespace ui
