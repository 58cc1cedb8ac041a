// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace ui {

namespace {
constexpr int kLeastCharacters = 8;
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    if (wordWrap())
        return whole;
    return {std::min(whole.width(), fontMetrics().averageCharWidth() * kLeastCharacters),
            whole.height()};
}

bool ElidedLabel::fits() const
{
    return wordWrap() || fontMetrics().horizontalAdvance(text()) <= contentsRect().width();
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || fits())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (fits())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QRect line = contentsRect();
    style()->drawItemText(&painter, line, int(alignment()), palette(), isEnabled(),
                          fontMetrics().elidedText(text(), Qt::ElideRight, line.width()),
                          foregroundRole());
}

} // namespace ui
