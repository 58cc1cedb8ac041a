// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class PhraseDisplay;
class SecretEdit;

// Where a new passphrase is chosen: typed twice, judged as it is typed, in words and in bits, or
// drawn by the program and shown to be learned.  What was drawn is never copied into the fields:
// whoever types it twice knows it.
class NewPassphrase final : public QWidget
{
    Q_OBJECT

public:
    // The fields are called `name` and `name`Again.
    NewPassphrase(const QString &name, QWidget *parent);

    // Words that an attacker knows too: the laboratory, the holder.
    void setKnownWords(const QStringList &words);
    bool isEmpty() const;
    bool isGood() const { return m_isGood; } // strong enough, and twice the same
    base::Secret take();                     // the fields and the proposal are then empty
    void clear();
    void focusFirst();

signals:
    void edited();
    void submitted(); // return in the second field

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectAll();
    QWidget *makeProposal();
    void judge();
    void propose();
    void showPhrase(bool isShown);

    SecretEdit *m_first;
    SecretEdit *m_second;
    QProgressBar *m_meter;
    QLabel *m_verdict;
    QPushButton *m_propose;
    QPushButton *m_look;
    QWidget *m_proposal = nullptr;
    PhraseDisplay *m_phrase = nullptr;
    QStringList m_knownWords;
    bool m_isGood = false;
};

} // namespace ui
