// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"

#include <QElapsedTimer>
#include <QFile>
#include <QString>

// Resident memory of this process, KiB; 0 where the system does not say.
inline qint64 residentKib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').front().toLongLong();
    }
    return 0;
}

// Writes seconds, letters (or messages) and resident memory, once a second: plots.py
// draws it.
class MemoryWatch final : public base::Progress
{
public:
    explicit MemoryWatch(const QString &file)
        : m_file(file)
    {
        if (!file.isEmpty() && m_file.open(QIODevice::WriteOnly))
            m_file.write("seconds,letters,mib\n");
        m_timer.start();
    }
    bool report(qsizetype done, qsizetype) override
    {
        if (m_file.isOpen() && m_timer.elapsed() >= m_next) {
            m_next = m_timer.elapsed() + 1000;
            m_file.write(QByteArray::number(double(m_timer.elapsed()) / 1000) + ','
                         + QByteArray::number(done) + ','
                         + QByteArray::number(double(residentKib()) / 1024) + '\n');
        }
        return true;
    }
    qint64 elapsed() const { return m_timer.elapsed(); }

private:
    QFile m_file;
    QElapsedTimer m_timer;
    qint64 m_next = 0;
};
