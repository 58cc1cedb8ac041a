// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/cnilservice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui {

// The CNIL's form in its own order and words, to copy field by field: the
// program prepares, only the DPO files.
class CnilView final : public QWidget
{
    Q_OBJECT

public:
    explicit CnilView(QWidget *parent = nullptr);

    services::FilingKind kind() const;
    void showCheck(const services::CnilCheck &check);

signals:
    void kindChosen();
    void bundleRequested();
    void receiptRequested(const QString &number);
    void registerRequested();
    void incidentRequested();

private:
    QWidget *makeToolRow();
    QWidget *makeSections();
    void addSection(const QString &title, const QList<services::CnilAnswer> &answers);

    QComboBox *m_kind;
    QLabel *m_missing;
    QLineEdit *m_number;
    QVBoxLayout *m_sections = nullptr;
};

} // namespace ui
