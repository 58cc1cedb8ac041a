// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/noticemodels.h"

#include <QWidget>

class QComboBox;
class QTableView;

namespace ui {

class LetterPreview;

// A letter of any person, hard cases first.
class LettersTab final : public QWidget
{
    Q_OBJECT

public:
    explicit LettersTab(QWidget *parent = nullptr);

    PersonModel &persons() { return m_persons; }
    bool showsHardCases() const;
    void showLetter(qint64 personId, const QByteArray &pdf);
    void clear();
    void selectFirst();

signals:
    void listChosen();
    void personSelected(qint64 personId);

private:
    PersonModel m_persons;
    QComboBox *m_list;
    QTableView *m_table;
    LetterPreview *m_preview;
};

} // namespace ui
