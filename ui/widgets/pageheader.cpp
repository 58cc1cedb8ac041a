// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/pageheader.h"

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>

namespace ui {

PageHeader::PageHeader(const QString &title, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_sentence(theme::hint(sentence, this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(theme::heading(title, this));
    texts->addWidget(m_sentence);
    m_row->addLayout(texts, 1);
}

void PageHeader::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void PageHeader::addButton(QAbstractButton *button)
{
    button->setParent(this);
    m_row->addWidget(button, 0, Qt::AlignTop);
}

} // namespace ui
