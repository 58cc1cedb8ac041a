// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QWidget>

#include <array>

namespace ui {

// A field for the code of the recovery sheet: fourteen groups of four, each in its frame, typed
// or pasted.  Every character is judged as it comes (Crockford's base 32: O is read as 0, I and L
// as 1, U never occurs); when the code is known, so is every group.  Not a QLineEdit, for the
// reason of SecretEdit.
class RecoveryCodeEdit final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kGroups = 14;
    static constexpr int kGroupLength = 4;

    explicit RecoveryCodeEdit(QWidget *parent = nullptr);

    // The code that must be typed; without it a full group is neither right nor wrong.
    void expect(const base::Secret &code);
    void setCode(const base::Secret &code); // read from a sheet, say
    void clear();

    enum class Group { Open, Full, Right, Wrong };
    Group group(int index) const; // from 0
    bool isFull() const;
    // Full, and the expected code if there is one.
    bool isGood() const;
    base::Secret code() const; // what was typed, without separators
    // Where the typing stands, as a sentence that holds nothing of the code.
    QString standing() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

signals:
    void edited();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr int kSymbols = kGroups * kGroupLength;

    void take(const QString &text);
    void removeBefore();
    void moveTo(int position);
    void changed();
    char symbolAt(int position) const; // 0: none yet
    QString trouble() const;
    QSize cell() const;
    QRect frameOf(int group) const;
    void paintGroup(QPainter &painter, int group) const;

    base::Secret m_symbols; // kSymbols bytes, 0 where nothing was typed
    base::Secret m_expected;
    int m_position = 0; // 0…kSymbols
    QString m_refused;  // the character that no code holds
};

} // namespace ui
