// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/cnil/cnilview.h"
#include "ui/place.h"

#include <QPointer>

namespace ui {

class RegisterController;

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
    void readFilings();
    void compare(qint64 before, qint64 after);
    void confirm(const QStringList &keys, services::Confirm what);
    void archiveReceipt(const QString &number, const QDateTime &filedUtc, qint64 filing);
    void exportReceipt(qint64 receipt, const QString &fileName);
    void exportRegister();

    QPointer<CnilView> m_view;
    RegisterController *m_register;
};

} // namespace ui
