// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"

#include <QJsonObject>
#include <QTableWidget>

#include <vector>

namespace ui {

// A field that a column may be mapped to.
struct FieldChoice {
    QString key;   // "birth_name"; empty: the column is not used
    QString label; // « Nom de naissance »
};

// One line per column of the file: its name, what it holds, how sure the
// recognition is, and a list to say which field it is.
class MappingTable final : public QTableWidget
{
    Q_OBJECT

public:
    explicit MappingTable(QWidget *parent = nullptr);

    void setFields(std::vector<FieldChoice> fields);
    void showPreview(const services::ImportPreview &preview);
    // The preview's mapping with the columns as they are chosen now.
    QJsonObject mapping() const;

signals:
    void mappingChanged();

private:
    void addColumn(int row, const services::ColumnGuess &guess, const QStringList &samples);

    std::vector<FieldChoice> m_fields;
    QJsonObject m_mapping;
};

} // namespace ui
