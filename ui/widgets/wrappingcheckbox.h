// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QCheckBox>

namespace ui {

// A check box whose text goes on in further lines, so that a long answer does not decide how
// wide the page must be.
class WrappingCheckBox final : public QCheckBox
{
    Q_OBJECT

public:
    WrappingCheckBox(const QString &text, QWidget *parent);

    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent *event) override;

private:
    int textLeft() const;
    QSize textSize(int width) const;
};

} // namespace ui
