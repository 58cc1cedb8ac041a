// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/messagebar.h"

#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kIconSize = 20;
constexpr int kStripe = 4;
} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(icons::label(u"info"_s, kIconSize, this))
    , m_text(theme::body({}, this))
    , m_copy(new QPushButton(icons::icon(u"copy"_s), tr("Copy the details"), this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName(u"copyMessageDetails"_s);
    auto *close = new QPushButton(icons::icon(u"close"_s), tr("Close"), this);
    close->setObjectName(u"closeMessage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { ClipboardGuard::copy(m_text->text() + u'\n' + m_detail); });
    hide();
}

void MessageBar::showError(const base::Error &error)
{
    show(u"warning"_s, error.message, error.detail, true);
}

void MessageBar::showWarning(const QString &text)
{
    show(u"warning"_s, text, {}, true);
}

void MessageBar::showNews(const QString &text)
{
    show(u"check"_s, text, {}, false);
}

void MessageBar::dismiss()
{
    m_text->clear();
    m_detail.clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect(0, 0, kStripe, height()),
                     m_isDanger ? theme::danger(palette()) : theme::accent(palette()));
    painter.setPen(theme::line(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void MessageBar::show(const QString &iconName, const QString &text, const QString &detail,
                      bool isDanger)
{
    icons::setLabel(m_icon, iconName);
    m_text->setText(text);
    m_detail = detail;
    m_copy->setVisible(!detail.isEmpty());
    m_isDanger = isDanger;
    update();
    QFrame::show();
}

} // namespace ui
