// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/letterpreview.h"

#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPdfView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

LetterPreview::LetterPreview(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_view(new QPdfView(this))
    , m_hint(theme::hint({}, this))
{
    m_view->setObjectName(u"letterView"_s);
    m_view->setAccessibleName(tr("The letter as it will be printed"));
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_hint->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    showNothing(tr("Choose a person to see the letter."));
}

LetterPreview::~LetterPreview()
{
    m_view->setDocument(nullptr); // it would outlive the document otherwise
}

void LetterPreview::showLetter(const QByteArray &pdf)
{
    m_document.close();
    m_buffer.close();
    m_bytes = pdf;
    m_buffer.setBuffer(&m_bytes);
    m_buffer.open(QIODevice::ReadOnly);
    m_document.load(&m_buffer);
    m_view->setDocument(&m_document);
    m_stack->setCurrentWidget(m_view);
}

void LetterPreview::showNothing(const QString &sentence)
{
    m_document.close();
    m_buffer.close();
    m_bytes.clear();
    m_hint->setText(sentence);
    m_stack->setCurrentWidget(m_hint);
}

} // namespace ui
