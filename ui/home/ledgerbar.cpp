// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/home/ledgerbar.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QPainter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kBarHeight = 22;
constexpr int kSmallestPart = 3; // pixels: one returned letter must be seen

struct Part {
    qint64 count = 0;
    QColor color;
    Qt::BrushStyle pattern = Qt::SolidPattern;
};

std::array<Part, 7> partsOf(const services::Ledger &ledger, const QPalette &palette)
{
    const QColor accent = theme::accent(palette);
    const QColor quiet = theme::quiet(palette);
    return {{{ledger.informed, accent, Qt::SolidPattern},
             {ledger.inPreparation, accent, Qt::BDiagPattern},
             {ledger.returned, quiet, Qt::DiagCrossPattern},
             {ledger.publicNotice, accent, Qt::HorPattern},
             {ledger.blocked, quiet, Qt::Dense4Pattern},
             {ledger.deceased, quiet, Qt::Dense6Pattern},
             {ledger.toDo, theme::line(palette), Qt::SolidPattern}}};
}

} // namespace

LedgerBar::LedgerBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"ledgerBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LedgerBar::setLedger(const services::Ledger &ledger)
{
    m_ledger = ledger;
    setAccessibleName(sentence(ledger));
    setToolTip(sentence(ledger));
    update();
}

QString LedgerBar::sentence(const services::Ledger &ledger)
{
    QStringList parts{tr("%1 informed", nullptr, typography::plural(ledger.informed))
                          .arg(typography::number(ledger.informed)),
                      tr("%1 in preparation").arg(typography::number(ledger.inPreparation)),
                      tr("%1 returned", nullptr, typography::plural(ledger.returned))
                          .arg(typography::number(ledger.returned))};
    if (ledger.publicNotice > 0)
        parts +=
            tr("%1 by public notice (art. 34(3)(c))").arg(typography::number(ledger.publicNotice));
    if (ledger.blocked > 0)
        parts += tr("%1 blocked", nullptr, typography::plural(ledger.blocked))
                     .arg(typography::number(ledger.blocked));
    if (ledger.deceased > 0)
        parts += tr("%1 deceased", nullptr, typography::plural(ledger.deceased))
                     .arg(typography::number(ledger.deceased));
    parts += tr("%1 to do").arg(typography::number(ledger.toDo));
    return tr("%1 persons = %2", nullptr, typography::plural(ledger.persons))
        .arg(typography::number(ledger.persons), parts.join(u" + "_s));
}

QSize LedgerBar::sizeHint() const
{
    return {400, kBarHeight};
}

void LedgerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect frame = rect().adjusted(0, 0, -1, -1);
    painter.fillRect(frame, palette().color(QPalette::Window));
    int left = frame.left();
    for (const Part &part : partsOf(m_ledger, palette())) {
        if (part.count <= 0 || m_ledger.persons <= 0)
            continue;
        const int share = int(qint64(frame.width()) * part.count / m_ledger.persons);
        const int width = std::min(std::max(share, kSmallestPart), frame.right() - left + 1);
        painter.fillRect(QRect(left, frame.top(), width, frame.height()),
                         QBrush(part.color, part.pattern));
        left += width;
    }
    painter.setPen(theme::quiet(palette()));
    painter.drawRect(frame);
}

} // namespace ui
