// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/recoverycodeedit.h"

#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kGroupsPerRow = 7;
constexpr int kPadding = 5;
constexpr int kGap = 8;

// As the code writes it, or nothing for what no code holds.
std::optional<char> symbolOf(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O')
        return '0';
    if (upper == u'I' || upper == u'L')
        return '1';
    const char16_t code = upper.unicode();
    const bool isDigit = code >= u'0' && code <= u'9';
    const bool isLetter = code >= u'A' && code <= u'Z' && code != u'U';
    return isDigit || isLetter ? std::optional(char(code)) : std::nullopt;
}

// Spaces, line ends and every kind of dash.
bool isSeparator(QChar character)
{
    return character.isSpace() || character.category() == QChar::Punctuation_Dash
        || character == u'−';
}

bool isEmptyByte(unsigned char byte)
{
    return byte == 0;
}

} // namespace

RecoveryCodeEdit::RecoveryCodeEdit(QWidget *parent)
    : QWidget(parent)
    , m_symbols(kSymbols)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    setAccessibleName(tr("Recovery code"));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF() + 1);
    setFont(fixed);
}

void RecoveryCodeEdit::expect(const base::Secret &code)
{
    m_expected = base::Secret(kSymbols);
    std::size_t at = 0;
    for (const unsigned char byte : code.bytes())
        if (const auto symbol = symbolOf(QChar::fromLatin1(char(byte))); symbol && at < kSymbols)
            m_expected.bytes()[at++] = static_cast<unsigned char>(*symbol);
    changed();
}

void RecoveryCodeEdit::setCode(const base::Secret &code)
{
    clear();
    std::size_t at = 0;
    for (const unsigned char byte : code.bytes())
        if (const auto symbol = symbolOf(QChar::fromLatin1(char(byte))); symbol && at < kSymbols)
            m_symbols.bytes()[at++] = static_cast<unsigned char>(*symbol);
    moveTo(int(at));
    changed();
}

void RecoveryCodeEdit::clear()
{
    std::ranges::fill(m_symbols.bytes(), static_cast<unsigned char>(0));
    m_refused.clear();
    m_position = 0;
    changed();
}

RecoveryCodeEdit::Group RecoveryCodeEdit::group(int index) const
{
    const auto first = std::size_t(index) * kGroupLength;
    const auto typed = m_symbols.bytes().subspan(first, kGroupLength);
    if (std::ranges::any_of(typed, isEmptyByte))
        return Group::Open;
    if (m_expected.isEmpty())
        return Group::Full;
    const auto wanted = m_expected.bytes().subspan(first, kGroupLength);
    return std::ranges::equal(typed, wanted) ? Group::Right : Group::Wrong;
}

bool RecoveryCodeEdit::isFull() const
{
    return std::ranges::none_of(m_symbols.bytes(), isEmptyByte);
}

bool RecoveryCodeEdit::isGood() const
{
    return isFull() && (m_expected.isEmpty() || m_symbols.equals(m_expected));
}

base::Secret RecoveryCodeEdit::code() const
{
    const auto length = std::ranges::count_if(m_symbols.bytes(), std::not_fn(isEmptyByte));
    base::Secret typed{std::size_t(length)};
    std::ranges::copy_if(m_symbols.bytes(), typed.bytes().begin(), std::not_fn(isEmptyByte));
    return typed;
}

QString RecoveryCodeEdit::trouble() const
{
    if (!m_refused.isEmpty())
        return tr("“%1” occurs in no code. The code has digits and letters, without I, L, O and U.")
            .arg(m_refused);
    QStringList wrong;
    for (int index = 0; index < kGroups; ++index)
        if (group(index) == Group::Wrong)
            wrong += QString::number(index + 1);
    if (wrong.isEmpty())
        return {};
    return wrong.size() == 1
        ? tr("Group %1 is not what the sheet says. Read it again.").arg(wrong.first())
        : tr("Groups %1 are not what the sheet says. Read them again.").arg(wrong.join(u", "_s));
}

QString RecoveryCodeEdit::standing() const
{
    if (const QString objection = trouble(); !objection.isEmpty())
        return objection;
    int full = 0;
    for (int index = 0; index < kGroups; ++index)
        full += group(index) != Group::Open;
    if (full == kGroups)
        return m_expected.isEmpty() ? tr("All 14 groups are there.")
                                    : tr("All 14 groups are right.");
    return tr("%1 of 14 groups. Blanks and hyphens need not be typed.", nullptr, full).arg(full);
}

char RecoveryCodeEdit::symbolAt(int position) const
{
    return char(m_symbols.bytes()[std::size_t(position)]);
}

void RecoveryCodeEdit::changed()
{
    setAccessibleDescription(standing());
    update();
    emit edited();
}

void RecoveryCodeEdit::moveTo(int position)
{
    m_position = std::clamp(position, 0, kSymbols);
    update();
}

void RecoveryCodeEdit::take(const QString &text)
{
    m_refused.clear();
    for (const QChar character : text) {
        if (isSeparator(character))
            continue;
        const auto symbol = symbolOf(character);
        if (!symbol)
            m_refused = character;
        if (!symbol || m_position == kSymbols)
            break;
        m_symbols.bytes()[std::size_t(m_position++)] = static_cast<unsigned char>(*symbol);
    }
    changed();
}

void RecoveryCodeEdit::removeBefore()
{
    m_refused.clear();
    if (m_position > 0)
        m_symbols.bytes()[std::size_t(--m_position)] = 0;
    changed();
}

QVariant RecoveryCodeEdit::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImHints)
        return int(inputMethodHints());
    return {};
}

bool RecoveryCodeEdit::event(QEvent *event)
{
    // Letters are meant for the field, also those that are somebody's shortcut.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isCommand = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
        if (key->matches(QKeySequence::Paste) || (!key->text().isEmpty() && !isCommand))
            event->accept();
    }
    return QWidget::event(event);
}

void RecoveryCodeEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        take(QGuiApplication::clipboard()->text());
    else if (event->key() == Qt::Key_Backspace)
        removeBefore();
    else if (event->key() == Qt::Key_Left)
        moveTo(m_position - 1);
    else if (event->key() == Qt::Key_Right)
        moveTo(m_position + 1);
    else if (event->key() == Qt::Key_Up)
        moveTo(m_position - kGroupsPerRow * kGroupLength);
    else if (event->key() == Qt::Key_Down)
        moveTo(m_position + kGroupsPerRow * kGroupLength);
    else if (event->key() == Qt::Key_Home)
        moveTo(0);
    else if (event->key() == Qt::Key_End)
        moveTo(kSymbols);
    else if (!event->text().isEmpty() && event->text().front().isPrint())
        take(event->text());
    else
        QWidget::keyPressEvent(event);
}

void RecoveryCodeEdit::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    for (int index = 0; index < kGroups; ++index) {
        const QRect frame = frameOf(index);
        if (!frame.contains(event->pos()))
            continue;
        const int within = (event->pos().x() - frame.left() - kPadding) / cell().width();
        moveTo(index * kGroupLength + std::clamp(within, 0, kGroupLength - 1));
    }
}

void RecoveryCodeEdit::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void RecoveryCodeEdit::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

QSize RecoveryCodeEdit::cell() const
{
    return {fontMetrics().horizontalAdvance(u'0') + 1, fontMetrics().height()};
}

// The frame of a group; its number and its mark stand below.
QRect RecoveryCodeEdit::frameOf(int group) const
{
    const int width = kGroupLength * cell().width() + 2 * kPadding;
    const int height = cell().height() + 2 * kPadding;
    const int column = group % kGroupsPerRow;
    const int row = group / kGroupsPerRow;
    return {1 + column * (width + kGap), 1 + row * (height + cell().height() + kGap), width,
            height};
}

QSize RecoveryCodeEdit::sizeHint() const
{
    const QRect last = frameOf(kGroups - 1);
    return {last.right() + 2, last.bottom() + cell().height() + 2};
}

void RecoveryCodeEdit::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < kGroups; ++index)
        paintGroup(painter, index);
}

void RecoveryCodeEdit::paintGroup(QPainter &painter, int index) const
{
    const QRect frame = frameOf(index);
    const Group state = group(index);
    const bool holdsCursor = hasFocus() && m_position / kGroupLength == index;
    const QColor mark = state == Group::Wrong ? theme::danger(palette())
        : state == Group::Right               ? theme::accent(palette())
                                              : theme::quiet(palette());
    painter.setPen(
        QPen(holdsCursor ? theme::accent(palette()) : theme::line(palette()), holdsCursor ? 2 : 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter.setPen(palette().color(QPalette::Text));
    for (int within = 0; within < kGroupLength; ++within) {
        const QRect place(frame.left() + kPadding + within * cell().width(), frame.top(),
                          cell().width(), frame.height());
        const int position = index * kGroupLength + within;
        if (const char symbol = symbolAt(position); symbol != 0)
            painter.drawText(place, Qt::AlignCenter, QString(QChar::fromLatin1(symbol)));
        if (hasFocus() && position == m_position)
            painter.drawLine(place.bottomLeft() + QPoint(1, -3),
                             place.bottomRight() - QPoint(1, 3));
    }
    const QString sign = state == Group::Right ? u" ✓"_s : state == Group::Wrong ? u" ✗"_s : u""_s;
    painter.setPen(mark);
    painter.drawText(QRect(frame.left(), frame.bottom() + 1, frame.width(), cell().height()),
                     Qt::AlignCenter, QString::number(index + 1) + sign);
}

} // namespace ui
