// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/rail.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QShortcut>
#include <QStyle>
#include <QStyleOption>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 190;
constexpr int kIconSize = 22;
constexpr int kButtonHeight = 42;
constexpr int kStripe = 4;

// Icon and word side by side; where one is, is said by a stripe and by weight,
// not by colour alone.
class RailButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QFont own = font();
        if (isChecked()) {
            painter.fillRect(rect(), palette().color(QPalette::Base));
            painter.fillRect(QRect(0, 0, kStripe, height()), theme::accent(palette()));
            own.setWeight(QFont::DemiBold);
        } else if (underMouse()) {
            painter.fillRect(rect(), palette().color(QPalette::Midlight));
        }
        icon().paint(&painter, QRect(18, (height() - kIconSize) / 2, kIconSize, kIconSize));
        painter.setFont(own);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect().adjusted(18 + kIconSize + 12, 0, -4, 0), Qt::AlignVCenter, text());
        if (hasFocus()) {
            QStyleOptionFocusRect option;
            option.initFrom(this);
            option.rect = rect().adjusted(kStripe + 2, 3, -3, -3);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
        }
    }
};

} // namespace

Rail::Rail(QWidget *parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Places"));
    setFixedWidth(kWidth);
    m_column->setContentsMargins(0, 8, 1, 8);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
}

void Rail::addPlace(const QString &iconName, const QString &title, const QString &objectName)
{
    const int index = int(m_group->buttons().size());
    auto *button = new RailButton(this);
    button->setObjectName(objectName);
    button->setIcon(icons::icon(iconName));
    button->setText(title);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setFixedHeight(kButtonHeight);
    const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + index));
    button->setToolTip(u"%1 (%2)"_s.arg(title, keys.toString(QKeySequence::NativeText)));
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, button, [button] { button->click(); });
    m_group->addButton(button, index);
    m_column->insertWidget(index, button);
}

int Rail::current() const
{
    return m_group->checkedId();
}

void Rail::setCurrent(int index)
{
    m_group->button(index)->setChecked(true);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(theme::line(palette()));
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

} // namespace ui
