// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/pageheader.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int kLeastText = 340; // beside the buttons; narrower it is not read with ease
}

PageHeader::PageHeader(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_sentence(theme::hint(sentence, this))
{
    auto *texts = new QWidget(this);
    texts->setMinimumWidth(kLeastText);
    texts->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(theme::heading(title, texts));
    column->addWidget(m_sentence);
    column->addStretch(1);
    auto *buttons = new QWidget(this);
    m_buttons = new FlowLayout(buttons);
    auto *row = new FlowLayout(this);
    row->addWidget(texts);
    row->addWidget(buttons);
    row->setAlignment(texts, Qt::AlignTop);
    row->setAlignment(buttons, Qt::AlignTop);
}

void PageHeader::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void PageHeader::addButton(QAbstractButton *button)
{
    m_buttons->addWidget(button);
}

} // namespace ui
