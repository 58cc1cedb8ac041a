// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QWidget>

namespace ui {

// A field for a passphrase.  Not a QLineEdit: that one leaves UTF-16 copies of
// what was typed in memory (seen in core dumps); here each key goes as
// UTF-8 into wiped, locked memory and nowhere else.  No undo, no selection, no
// accessible text.  Paste works, for the users of password safes.
class SecretEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);

    bool isEmpty() const { return m_length == 0; }
    base::Secret secret() const; // a copy of exactly what was typed
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

signals:
    void edited();
    void returnPressed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void append(const QString &text);
    void removeLast();

    base::Secret m_bytes; // of fixed size, so that growing never leaves a copy
    std::size_t m_length = 0;
    int m_characters = 0;
};

} // namespace ui
