// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/cnil/cnilview.h"
#include "ui/place.h"

#include <QPointer>

namespace ui {

class CnilPlace final : public Place
{
    Q_OBJECT

public:
    CnilPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("la-cnil"); }
    void refresh() override;
    void clear() override;

private:
    void writeBundle();
    void archiveReceipt(const QString &number);
    void exportRegister();

    QPointer<CnilView> m_view;
};

} // namespace ui
