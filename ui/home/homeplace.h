// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/home/homeview.h"
#include "ui/place.h"

#include <QPointer>

namespace ui {

class HomePlace final : public Place
{
    Q_OBJECT

public:
    HomePlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("avant-de-commencer"); }
    void refresh() override;
    void clear() override;

private:
    void exportCalendar();

    QPointer<HomeView> m_view; // owned by the window's stack
};

} // namespace ui
