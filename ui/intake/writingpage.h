// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"

#include <QWizardPage>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QTableWidget;
class QVBoxLayout;

namespace ui {

// Second page of the import: how the file is written.  What was recognised is
// shown on real lines and can be said otherwise; each change asks for another
// preview by changed().
class WritingPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit WritingPage(QWidget *parent = nullptr);

    // Another file: what was chosen for the one before does not hold.
    void forget();
    void showReading();
    void showPreview(const services::ImportPreview &preview);
    void showRefusal(const QString &message);
    // Format, sheet, encoding and separator, as far as they were chosen.
    void fill(services::ImportRequest &request) const;
    // As fill() gave it once: for the next preview.
    void take(const services::ImportRequest &request);
    QStringList repairedColumns() const;
    // Which of the columns that were encoded twice stay as they are: by number, from 0.
    QList<int> columnsLeft() const;
    void leaveColumns(const QList<int> &numbers);

    bool isComplete() const override { return m_hasPreview; }

signals:
    void changed();

private:
    QLayout *makeShape();
    void fillEncodings();
    void showShape(const services::ImportPreview &preview);
    void showEncodings(const services::ImportPreview &preview);
    void addEncoding(const services::EncodingOffer &offer, bool isChosen);
    void keepOrder();
    void showDoubleEncoded(const services::ImportPreview &preview);
    void showRows(const services::ImportPreview &preview);
    void chooseEncoding(const QString &encoding);

    QLabel *m_file;
    QComboBox *m_format;
    QComboBox *m_sheet;
    QComboBox *m_separator;
    QGroupBox *m_encodings;
    QVBoxLayout *m_offers = nullptr;
    QButtonGroup *m_offered = nullptr;
    QAbstractButton *m_other = nullptr;
    QComboBox *m_otherEncoding = nullptr;
    QLabel *m_counts;
    QGroupBox *m_doubleEncoded;
    QList<QCheckBox *> m_repairs;
    QTableWidget *m_rows;
    QLabel *m_message;
    QString m_encoding; // chosen; empty: recognised
    bool m_hasPreview = false;
};

} // namespace ui
