// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/journal/journalview.h"
#include "ui/place.h"

#include <QPointer>

namespace ui {

class JournalPlace final : public Place
{
    Q_OBJECT

public:
    JournalPlace(Session &session, Dialogs &dialogs, QObject *parent);

    QWidget *view() override { return m_view; }
    QString guideSection() const override { return QStringLiteral("le-journal"); }
    void refresh() override;
    void clear() override;

private:
    void readPage(qint64 beforeN);
    void verify();
    void exportTo();
    void verifyFile();
    void readProof();
    void compare(const QString &typed);
    void timeStamp();

    QPointer<JournalView> m_view;
};

} // namespace ui
