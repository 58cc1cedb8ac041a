// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/emptystate.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kIconSize = 48;
constexpr int kTextWidth = 460;
} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &sentence, const QString &action,
                       QWidget *parent)
    : QWidget(parent)
{
    auto *picture = icons::label(iconName, kIconSize, this);
    auto *text = theme::hint(sentence, this);
    text->setAlignment(Qt::AlignHCenter);
    text->setFixedSize(kTextWidth, text->heightForWidth(kTextWidth));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    if (!action.isEmpty()) {
        auto *button = new QPushButton(action, this);
        button->setObjectName(u"emptyStateButton"_s);
        connect(button, &QPushButton::clicked, this, &EmptyState::actionRequested);
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addStretch(2);
}

} // namespace ui
