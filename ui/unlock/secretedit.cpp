// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/secretedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>

#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t kCapacity = 1024; // bytes
constexpr int kMargin = 8;
constexpr char16_t kBullet = u'●';

bool isContinuation(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

} // namespace

SecretEdit::SecretEdit(QWidget *parent)
    : QWidget(parent)
    , m_bytes(kCapacity)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled); // dead keys: ê, ñ
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                        | Qt::ImhNoAutoUppercase);
}

base::Secret SecretEdit::secret() const
{
    base::Secret copy(m_length);
    std::copy_n(m_bytes.bytes().begin(), m_length, copy.bytes().begin());
    return copy;
}

void SecretEdit::clear()
{
    std::ranges::fill(m_bytes.bytes(), static_cast<unsigned char>(0));
    m_length = 0;
    m_characters = 0;
    update();
    emit edited();
}

QSize SecretEdit::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 32, fontMetrics().height() + kMargin + 4};
}

QSize SecretEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

QVariant SecretEdit::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // Never the text around the cursor.
    if (query == Qt::ImEnabled)
        return true;
    if (query == Qt::ImHints)
        return int(inputMethodHints());
    return {};
}

bool SecretEdit::event(QEvent *event)
{
    // Letters are meant for the field, also those that are somebody's shortcut.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste) || !key->text().isEmpty()) {
            const bool isCommand = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
            if (!isCommand || key->matches(QKeySequence::Paste))
                event->accept();
        }
    }
    return QWidget::event(event);
}

void SecretEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit returnPressed();
    else if (event->key() == Qt::Key_Backspace)
        removeLast();
    else if (event->key() == Qt::Key_Delete)
        clear();
    else if (event->matches(QKeySequence::Paste))
        append(QGuiApplication::clipboard()->text());
    else if (!event->text().isEmpty() && event->text().front().isPrint())
        append(event->text());
    else
        QWidget::keyPressEvent(event);
}

void SecretEdit::inputMethodEvent(QInputMethodEvent *event)
{
    append(event->commitString());
    event->accept();
}

void SecretEdit::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    option.state |= QStyle::State_Sunken;
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    const QRect inside = rect().adjusted(kMargin, 0, -kMargin, 0);
    const QString bullets(m_characters, QChar(kBullet));
    const int width = fontMetrics().horizontalAdvance(bullets);
    painter.setClipRect(inside.adjusted(-2, 0, 2, 0));
    const int left = std::min(inside.left(), inside.right() - width);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(left, inside.top(), width, inside.height()), Qt::AlignVCenter, bullets);
    if (hasFocus())
        painter.drawLine(left + width + 1, inside.top() + 5, left + width + 1, inside.bottom() - 5);
}

void SecretEdit::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void SecretEdit::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void SecretEdit::append(const QString &text)
{
    const QString oneLine = text.section(u'\n', 0, 0);
    QByteArray utf8 = oneLine.toUtf8();
    if (!utf8.isEmpty() && m_length + std::size_t(utf8.size()) <= kCapacity) {
        std::copy(utf8.cbegin(), utf8.cend(), m_bytes.bytes().begin() + std::ptrdiff_t(m_length));
        m_length += std::size_t(utf8.size());
        m_characters += int(oneLine.toUcs4().size());
    }
    utf8.fill('\0');
    update();
    emit edited();
}

void SecretEdit::removeLast()
{
    const std::span<unsigned char> bytes = m_bytes.bytes();
    while (m_length > 0) {
        const unsigned char last = bytes[--m_length];
        bytes[m_length] = 0;
        if (!isContinuation(last)) {
            --m_characters;
            break;
        }
    }
    update();
    emit edited();
}

} // namespace ui
