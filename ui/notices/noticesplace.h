// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/notices/noticesview.h"
#include "ui/place.h"

#include <QDate>
#include <QPointer>

namespace ui {

class NoticesPlace final : public Place
{
    Q_OBJECT

public:
    NoticesPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("les-lettres"); }
    void refresh() override;
    void clear() override;

private:
    void connectLots();
    void check();
    void produce(qint64 letters, int lotSize);
    void readPersons(qint64 afterPersonId);
    void readLetter(qint64 personId);
    void markPosted(qint64 lotId, const QDate &on);
    void reprint(qint64 lotId, int from, int to);
    void markReturned(const QString &reference, const QString &reason);

    QPointer<NoticesView> m_view;
    bool m_isChecked = false; // and nothing changed since
};

} // namespace ui
