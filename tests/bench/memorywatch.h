// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"

#include <QElapsedTimer>
#include <QFile>
#include <QString>

// A line of /proc/self/status in KiB; 0 where the system does not say.
inline qint64 statusKib(const QByteArray &name)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).simplified().split(' ').front().toLongLong();
    }
    return 0;
}

// Resident memory of this process.
inline qint64 residentKib()
{
    return statusKib("VmRSS:");
}

// The most that it was since forgetPeak().
inline qint64 peakKib()
{
    return statusKib("VmHWM:");
}

inline void forgetPeak()
{
    QFile references(QStringLiteral("/proc/self/clear_refs"));
    if (references.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        references.write("5"); // proc(5)
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
