// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPatience = 2000; // milliseconds
constexpr qint64 kLongestLine = 8192;
constexpr char kHeard = '1';

// Only the program that the user has just started may put a window to the front.
void allowToComeToFront()
{
#ifdef Q_OS_WIN
    AllowSetForegroundWindow(ASFW_ANY);
#endif
}

} // namespace

SingleInstance::SingleInstance(QString socketName, QObject *parent)
    : QObject(parent)
    , m_socketName(std::move(socketName))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *second = m_server.nextPendingConnection())
            hear(second);
    });
}

QString SingleInstance::ownSocketName()
{
#ifdef Q_OS_WIN
    // Pipes are named for the whole machine.
    const QByteArray user =
        QCryptographicHash::hash(QDir::homePath().toUtf8(), QCryptographicHash::Sha256);
    return u"avis34-"_s + QString::fromLatin1(user.first(8).toHex());
#else
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/avis34.socket"_s;
#endif
}

SingleInstance::Standing SingleInstance::start(const QString &vaultFolder)
{
    // Two that start at once ask one after the other.
    QLockFile turn(QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
                       .filePath(QFileInfo(m_socketName).fileName() + u".lock"_s));
    turn.tryLock(kPatience);
    QLocalSocket first;
    first.connectToServer(m_socketName);
    if (first.waitForConnected(kPatience))
        return isAnsweredBy(first, vaultFolder) ? Standing::Second : Standing::Alone;
    QLocalServer::removeServer(m_socketName); // what a crash left
    return m_server.listen(m_socketName) ? Standing::First : Standing::Alone;
}

bool SingleInstance::isAnsweredBy(QLocalSocket &first, const QString &vaultFolder) const
{
    allowToComeToFront();
    const QString folder = vaultFolder.isEmpty() ? QString() : QDir(vaultFolder).absolutePath();
    first.write(folder.toUtf8() + '\n');
    char answer = 0;
    return first.waitForBytesWritten(kPatience) && first.waitForReadyRead(kPatience)
        && first.getChar(&answer) && answer == kHeard;
}

void SingleInstance::hear(QLocalSocket *second)
{
    connect(second, &QLocalSocket::disconnected, second, &QObject::deleteLater);
    QTimer::singleShot(kPatience, second, &QLocalSocket::abort);
    connect(second, &QLocalSocket::readyRead, this, [this, second] {
        if (second->bytesAvailable() > kLongestLine) {
            second->abort();
            return;
        }
        if (!second->canReadLine())
            return;
        const QString folder = QString::fromUtf8(second->readLine().chopped(1));
        second->putChar(kHeard);
        second->flush();
        second->disconnectFromServer();
        emit summoned(folder);
    });
}

} // namespace ui
