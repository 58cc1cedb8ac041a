// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/settingsview.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kNamesWidth = 200;
constexpr int kWidestSection = 900;
} // namespace

SettingsView::SettingsView(QWidget *parent)
    : QWidget(parent)
    , m_names(new QListWidget(this))
    , m_sections(new QStackedWidget(this))
{
    m_names->setObjectName(u"settingsSections"_s);
    m_names->setAccessibleName(tr("Sections of the settings"));
    m_names->setFixedWidth(kNamesWidth);
    m_names->setSpacing(2);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_names);
    row->addWidget(m_sections, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(new PageHeader(
        tr("Settings"), tr("The vault, who may open it, its copies and what is kept."), this));
    column->addLayout(row, 1);
    connect(m_names, &QListWidget::currentRowChanged, m_sections, &QStackedWidget::setCurrentIndex);
}

void SettingsView::addSection(const QString &iconName, const QString &title, QWidget *section)
{
    auto *area = new QScrollArea(m_sections);
    area->setAccessibleName(title);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *inside = new QWidget(area);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    section->setMaximumWidth(kWidestSection);
    column->addWidget(section, 1);
    area->setWidget(inside);
    m_sections->addWidget(area);
    new QListWidgetItem(icons::icon(iconName), title, m_names);
    if (m_names->count() == 1)
        m_names->setCurrentRow(0);
}

void SettingsView::goTo(const QWidget *section)
{
    for (int i = 0; i < m_sections->count(); ++i)
        if (m_sections->widget(i)->isAncestorOf(section))
            m_names->setCurrentRow(i);
}

} // namespace ui
