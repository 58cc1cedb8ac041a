// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QLocalServer>
#include <QObject>

class QLocalSocket;

namespace ui {

// One window per user.  A second start tells the first one which vault it was asked for, sees it
// come to the front, and ends.  Only the path of a folder goes over the socket, which is the
// user's own (their runtime folder, mode 0700; a pipe for the user alone on Windows).
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    enum class Standing {
        First,  // go on; others will be heard
        Second, // the first one was told: end
        Alone,  // go on: the first one does not answer, or nobody could be heard
    };

    explicit SingleInstance(QString socketName = ownSocketName(), QObject *parent = nullptr);

    // Waits for the first one for some seconds at most: one that hangs does not keep the user out.
    Standing start(const QString &vaultFolder);

    static QString ownSocketName();

signals:
    void summoned(const QString &vaultFolder); // empty: none in particular

private:
    bool isAnsweredBy(QLocalSocket &first, const QString &vaultFolder) const;
    void hear(QLocalSocket *second);

    QString m_socketName;
    QLocalServer m_server;
};

} // namespace ui
