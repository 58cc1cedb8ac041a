// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QWidget>

namespace ui {

// Words to be learned, large, in two lines; or their places while they are hidden.  They are
// painted from wiped memory and can neither be selected nor copied.
class PhraseDisplay final : public QWidget
{
    Q_OBJECT

public:
    explicit PhraseDisplay(QWidget *parent);

    void setPhrase(base::Secret phrase); // words parted by single separators
    void setShown(bool isShown);
    bool isShown() const { return m_isShown; }
    bool isEmpty() const { return m_phrase.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    base::Secret m_phrase;
    bool m_isShown = true;
};

} // namespace ui
