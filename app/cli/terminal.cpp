// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/terminal.h"

#include "base/text.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <optional>
#include <poll.h>
#include <termios.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 kRedrawMilliseconds = 200;
constexpr std::size_t kLongestPassphrase = 1024;

// Only a lock-free flag may be touched in a signal handler.
std::atomic<bool> stopAsked = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void askToStop(int)
{
    stopAsked = true;
}

bool isTerminal(std::FILE *stream)
{
#ifdef Q_OS_UNIX
    return isatty(fileno(stream)) != 0;
#else
    Q_UNUSED(stream)
    return false;
#endif
}

#ifdef Q_OS_UNIX
// Switches the echo of the terminal off while it lives, and the keys that would end or stop
// the program without it coming back (Ctrl+\, Ctrl+Z).
class NoEcho
{
public:
    NoEcho()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_cc[VQUIT] = _POSIX_VDISABLE;
        silent.c_cc[VSUSP] = _POSIX_VDISABLE;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~NoEcho() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;

private:
    termios m_before{};
};

// Holds the stop signals back while it lives, but for the moments in waitForByte(): so that
// none falls between the look at the flag and the wait.
class HeldSignals
{
public:
    HeldSignals()
    {
        sigset_t stops;
        sigemptyset(&stops);
        sigaddset(&stops, SIGINT);
        sigaddset(&stops, SIGTERM);
        sigprocmask(SIG_BLOCK, &stops, &m_before);
    }
    ~HeldSignals() { sigprocmask(SIG_SETMASK, &m_before, nullptr); }
    HeldSignals(const HeldSignals &) = delete;
    HeldSignals &operator=(const HeldSignals &) = delete;

    // False once a stop was asked for.
    bool waitForByte() const
    {
        pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
        while (!stopAsked) {
            if (ppoll(&input, 1, nullptr, &m_before) >= 0 || errno != EINTR)
                return !stopAsked;
        }
        return false;
    }

private:
    sigset_t m_before{};
};

// Byte by byte into guarded memory: a buffered stream would keep a copy.  Nothing once a stop
// was asked for.
std::optional<base::Secret> readLine()
{
    const HeldSignals held;
    base::Secret line(kLongestPassphrase);
    std::size_t length = 0;
    while (length < kLongestPassphrase) {
        if (!held.waitForByte())
            return {};
        const auto got = read(STDIN_FILENO, line.bytes().data() + length, 1);
        if (got != 1 || line.bytes()[length] == '\n')
            break;
        ++length;
    }
    return base::Secret::fromBytes(line.view().first(qsizetype(length)));
}
#endif

} // namespace

TerminalProgress::TerminalProgress(bool quiet)
    : m_visible(!quiet && isTerminal(stderr))
{
    m_sinceStart.start();
}

TerminalProgress::~TerminalProgress()
{
    erase();
}

bool TerminalProgress::report(qsizetype done, qsizetype total)
{
    const bool due = !m_sinceDrawn.isValid() || m_sinceDrawn.elapsed() >= kRedrawMilliseconds;
    if (m_visible && due) {
        draw(done, total);
        m_sinceDrawn.start();
    }
    return !stopAsked;
}

void TerminalProgress::draw(qsizetype done, qsizetype total)
{
    constexpr qsizetype kWidth = 30;
    if (done < m_lastDone)
        m_sinceStart.start(); // the next part of the job counts from zero
    m_lastDone = done;
    const double seconds = double(m_sinceStart.elapsed()) / 1000.0;
    const double rate = seconds > 0 ? double(done) / seconds : 0;
    QString text = u"\r\x1b[K"_s;
    if (total > 0) {
        const qsizetype filled = std::min(kWidth, kWidth * done / total);
        text += u'[' + QString(filled, u'#') + QString(kWidth - filled, u' ') + u"] "_s
            + QString::number(100 * done / total) + u" %"_s;
        if (rate > 0)
            text += QCoreApplication::translate("cli", ", %1 s left")
                        .arg(qRound64(double(total - done) / rate));
    } else {
        text += base::frenchNumber(done);
    }
    std::fputs(text.toUtf8().constData(), stderr);
    std::fflush(stderr);
}

void TerminalProgress::erase()
{
    if (m_visible && m_sinceDrawn.isValid())
        std::fputs("\r\x1b[K", stderr);
}

void installStopSignals()
{
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
}

bool canAskPassphrase()
{
    return isTerminal(stdin);
}

base::Result<base::Secret> askPassphrase(const QString &prompt)
{
    if (!isTerminal(stdin))
        return base::Error{
            base::Error::Kind::Input,
            QCoreApplication::translate("cli",
                                        "No passphrase: give --passphrase-file FILE, or "
                                        "set AVIS34_PASSPHRASE_FILE.")};
#ifdef Q_OS_UNIX
    const NoEcho silent; // before the question: nobody answers faster
    std::fputs((prompt + u": "_s).toUtf8().constData(), stderr);
    std::optional<base::Secret> passphrase = readLine();
    std::fputs("\n", stderr);
    if (!passphrase)
        return base::cancelled();
    return *std::move(passphrase);
#else
    Q_UNUSED(prompt)
    return base::Error{base::Error::Kind::Input, {}};
#endif
}

} // namespace cli
