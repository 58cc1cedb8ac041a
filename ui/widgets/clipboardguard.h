// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QTimer>

namespace ui {

// What was copied in the window leaves the clipboard again: half a minute later, when the window
// locks, and when the program ends, unless another program has put something else there.
// It sees copies by button and by Ctrl+C alike, and the selection of X11.
class ClipboardGuard final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kKeptMilliseconds = 30'000;

    explicit ClipboardGuard(QObject *parent = nullptr);

    // What a button copies: marked so that clipboard histories leave it out (KDE's
    // x-kde-passwordManagerHint; Windows' "Cloud Clipboard and Clipboard History Formats").
    static void copy(const QString &text);
    // Now, if it is still ours.
    void forget();

private:
    void noticeChange();

    QTimer m_timer;
};

} // namespace ui
