// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>

class QWidget;

namespace ui {

// Keeps every window of the program out of screenshots, recordings and shared screens, where the
// system can do that: Windows (SetWindowDisplayAffinity).  Elsewhere it does nothing.
class CaptureGuard final : public QObject
{
    Q_OBJECT

public:
    explicit CaptureGuard(QObject *parent = nullptr);

    static bool isPossible();
    void setOn(bool isOn);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isOn = false;
};

} // namespace ui
