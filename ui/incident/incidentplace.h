// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/incident/incidentview.h"
#include "ui/place.h"

#include <QPointer>

namespace ui {

class IncidentPlace final : public Place
{
    Q_OBJECT

public:
    IncidentPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("lincident-et-les-72-heures"); }
    void refresh() override;
    void clear() override;
    QJsonObject draft() const override;
    void takeDraft(const QJsonObject &draft) override;

    bool hasUnsavedChanges() const { return m_view->isEdited(); }

signals:
    void refused(const base::Error &error);

private:
    void save();
    void confirmSeverity();
    void importFrom();
    void exportTo();

    QPointer<IncidentView> m_view;
};

} // namespace ui
