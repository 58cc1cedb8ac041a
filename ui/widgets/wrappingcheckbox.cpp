// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/wrappingcheckbox.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace ui {

namespace {
constexpr int kMargin = 2;
constexpr int kLeastCharacters = 18; // of a line
constexpr int kTextFlags = Qt::TextWordWrap | Qt::TextShowMnemonic;
} // namespace

WrappingCheckBox::WrappingCheckBox(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::CheckBox);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappingCheckBox::textLeft() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
}

QSize WrappingCheckBox::textSize(int width) const
{
    return fontMetrics()
        .boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), kTextFlags, text())
        .size();
}

int WrappingCheckBox::heightForWidth(int width) const
{
    return qMax(textSize(width - textLeft()).height() + 2 * kMargin,
                QCheckBox::minimumSizeHint().height());
}

QSize WrappingCheckBox::minimumSizeHint() const
{
    const int least = textLeft() + fontMetrics().averageCharWidth() * kLeastCharacters;
    const QSize whole = QCheckBox::minimumSizeHint();
    return {qMin(whole.width(), least), whole.height()};
}

// The indicator stands beside the first line.
void WrappingCheckBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int lineHeight = QCheckBox::minimumSizeHint().height();
    const bool isOneLine = height() <= lineHeight;
    option.text.clear();
    option.rect = {0, 0, textLeft(), isOneLine ? height() : lineHeight};
    option.state &= ~QStyle::State_HasFocus;
    painter.drawControl(QStyle::CE_CheckBox, option);
    const QRect place = rect().adjusted(textLeft(), isOneLine ? 0 : kMargin, 0, 0);
    const int flags = kTextFlags | Qt::AlignLeft | (isOneLine ? Qt::AlignVCenter : Qt::AlignTop);
    painter.drawItemText(place, flags, palette(), isEnabled(), text(), foregroundRole());
    if (!hasFocus())
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(this);
    focus.rect = style()
                     ->itemTextRect(fontMetrics(), place, flags, isEnabled(), text())
                     .adjusted(-1, -1, 1, 1);
    painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
}

} // namespace ui
