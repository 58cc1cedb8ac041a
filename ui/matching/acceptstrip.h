// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/acceptservice.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace ui {

// The end of the matching: what accepting it means, or when it was accepted and what went.
class AcceptStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit AcceptStrip(QWidget *parent = nullptr);

    void showAcceptance(const std::optional<services::Acceptance> &last);

signals:
    void acceptRequested();
    void certificateRequested();

private:
    QLabel *m_text;
    QPushButton *m_certificate;
};

} // namespace ui
