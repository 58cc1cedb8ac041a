// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>
#include <QWidget>

namespace ui {

// Pairs per band of 5 % of probability.  The scale is logarithmic: a handful
// of doubtful pairs beside a hundred thousand sure ones must be seen.
class Histogram final : public QWidget
{
    Q_OBJECT

public:
    explicit Histogram(QWidget *parent = nullptr);

    void setCounts(const QList<qint64> &counts);

    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString describe(int band) const;

    QList<qint64> m_counts;
};

} // namespace ui
