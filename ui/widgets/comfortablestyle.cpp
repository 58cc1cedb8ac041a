// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/comfortablestyle.h"

namespace ui {

namespace {
constexpr int kCellMargin = 7;
constexpr int kButtonWidth = 14;
constexpr int kControlHeight = 5;
constexpr int kListRowHeight = 8;
} // namespace

int ComfortableStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const
{
    switch (metric) {
    case PM_HeaderMargin: // as far in as the cells under it
        return kCellMargin + 1;
    case PM_FocusFrameHMargin: // what item views put around a text
        return kCellMargin;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ComfortableStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &size, const QWidget *widget) const
{
    const QSize own = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return own + QSize(kButtonWidth, kControlHeight);
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return own + QSize(0, kControlHeight);
    case CT_ItemViewItem:
        return own + QSize(0, kListRowHeight);
    default:
        return own;
    }
}

} // namespace ui
