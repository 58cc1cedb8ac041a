// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/histogram.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kHeight = 92;
constexpr int kGap = 2;
} // namespace

Histogram::Histogram(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"histogram"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Number of pairs by probability"));
}

void Histogram::setCounts(const QList<qint64> &counts)
{
    m_counts = counts;
    QStringList spoken;
    for (int band = 0; band < m_counts.size(); ++band)
        if (m_counts.at(band) > 0)
            spoken += describe(band);
    setAccessibleDescription(spoken.join(u"; "_s));
    update();
}

QSize Histogram::sizeHint() const
{
    return {300, kHeight};
}

bool Histogram::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_counts.isEmpty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int band = help->pos().x() * int(m_counts.size()) / std::max(1, width());
    if (band >= 0 && band < m_counts.size())
        QToolTip::showText(help->globalPos(), describe(band), this);
    return true;
}

void Histogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int labels = fontMetrics().height() + 4;
    const int base = height() - labels;
    painter.setPen(theme::line(palette()));
    painter.drawLine(0, base, width(), base);
    const qint64 most =
        m_counts.isEmpty() ? 0 : *std::max_element(m_counts.cbegin(), m_counts.cend());
    const double scale = most > 0 ? (base - 4) / std::log1p(double(most)) : 0;
    for (qsizetype band = 0; band < m_counts.size(); ++band) {
        const int left = int(band * width() / m_counts.size());
        const int right = int((band + 1) * width() / m_counts.size());
        const int barHeight = int(std::lround(std::log1p(double(m_counts.at(band))) * scale));
        painter.fillRect(QRect(left, base - barHeight, right - left - kGap, barHeight),
                         theme::accent(palette()));
    }
    painter.setPen(theme::quiet(palette()));
    const QRect axis(0, base, width(), labels);
    painter.drawText(axis, Qt::AlignLeft | Qt::AlignBottom, typography::percent(0));
    painter.drawText(axis, Qt::AlignHCenter | Qt::AlignBottom, tr("probability"));
    painter.drawText(axis, Qt::AlignRight | Qt::AlignBottom, typography::percent(1));
}

QString Histogram::describe(int band) const
{
    const double width = 1.0 / double(m_counts.size());
    return tr("%1 to %2: %3 pairs", nullptr, typography::plural(m_counts.at(band)))
        .arg(typography::percent(band * width), typography::percent((band + 1) * width),
             typography::number(m_counts.at(band)));
}

} // namespace ui
