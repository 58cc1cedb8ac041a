// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/emailservice.h"
#include "services/templateservice.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;
class QTextBrowser;

namespace notices {
struct Email;
}

namespace ui {

// One e-mail as a mail reader would show it: its head, then both forms.  Nothing is
// loaded from anywhere and nothing can be followed.
class EmailPreviewPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EmailPreviewPanel(QWidget *parent = nullptr);

    void showPreview(const services::EmailPreview &preview);
    // Of a text that is being written: to nobody yet.
    void showDraft(const notices::Email &email);
    void showNothing(const QString &sentence);

private:
    QWidget *makeMessage();
    void show(const QString &head, const QString &html, const QString &plainText);

    QStackedWidget *m_stack;
    QLabel *m_hint;
    QLabel *m_head;
    QTextBrowser *m_html;
    QPlainTextEdit *m_plain;
};

} // namespace ui
