// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QBuffer>
#include <QPdfDocument>
#include <QWidget>

class QLabel;
class QPdfView;
class QStackedWidget;

namespace ui {

// One letter as it would be printed.  The PDF stays in memory.
class LetterPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterPreview(QWidget *parent = nullptr);
    ~LetterPreview() override;

    void showLetter(const QByteArray &pdf);
    void showNothing(const QString &sentence);
    int pageCount() const { return m_document.pageCount(); }

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
    QPdfDocument m_document;
    QStackedWidget *m_stack;
    QPdfView *m_view;
    QLabel *m_hint;
};

} // namespace ui
