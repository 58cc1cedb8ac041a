// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailpreviewpanel.h"

#include "services/templateservice.h"
#include "ui/widgets/theme.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMargin = 12;

// Shows the HTML that it is given and reads no file, whatever the HTML asks for.
class OfflineBrowser final : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

EmailPreviewPanel::EmailPreviewPanel(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_hint(theme::hint({}, this))
    , m_head(theme::body({}, this))
    , m_html(new OfflineBrowser(this))
    , m_plain(new QPlainTextEdit(this))
{
    m_hint->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(makeMessage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    showNothing(tr("Choose a person to see the e-mail."));
}

QWidget *EmailPreviewPanel::makeMessage()
{
    m_head->setObjectName(u"emailSubject"_s);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_html->setObjectName(u"emailHtml"_s);
    m_html->setAccessibleName(tr("The e-mail as most readers see it"));
    m_html->setOpenLinks(false);
    m_html->document()->setDocumentMargin(kMargin);
    m_plain->setObjectName(u"emailPlainText"_s);
    m_plain->setAccessibleName(tr("The e-mail as plain text"));
    m_plain->setReadOnly(true);
    m_plain->setLineWrapMode(QPlainTextEdit::NoWrap); // the lines are those of the message
    m_plain->setTabChangesFocus(true);
    m_plain->setTabChangesFocus(true);
    m_plain->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *forms = new QTabWidget(this);
    forms->setObjectName(u"emailForms"_s);
    forms->setAccessibleName(tr("Forms of the e-mail"));
    forms->addTab(m_html, tr("Formatted"));
    forms->addTab(m_plain, tr("Plain text"));
    auto *message = new QWidget(this);
    auto *column = new QVBoxLayout(message);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_head);
    column->addWidget(forms, 1);
    return message;
}

void EmailPreviewPanel::showPreview(const services::EmailPreview &preview)
{
    show(tr("To: %1").arg(preview.to) + u'\n' + tr("Subject: %1").arg(preview.subject),
         preview.html, preview.plainText);
}

void EmailPreviewPanel::showDraft(const notices::Email &email)
{
    show(tr("Subject: %1").arg(email.subject), email.html, email.plainText);
}

void EmailPreviewPanel::show(const QString &head, const QString &html, const QString &plainText)
{
    m_head->setText(head);
    m_html->setHtml(html);
    m_plain->setPlainText(plainText);
    m_stack->setCurrentIndex(1);
}

void EmailPreviewPanel::showNothing(const QString &sentence)
{
    m_head->clear();
    m_html->clear();
    m_plain->clear();
    m_hint->setText(sentence);
    m_stack->setCurrentIndex(0);
}

} // namespace ui
