// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

// What happened, above the place, until it is closed or replaced: errors and
// news are not dialogs, so they never stand in the way.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const base::Error &error);
    void showWarning(const QString &text);
    void showNews(const QString &text);
    void dismiss();

    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const QString &iconName, const QString &text, const QString &detail, bool isDanger);

    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_copy;
    QString m_detail;
    bool m_isDanger = false;
};

} // namespace ui
