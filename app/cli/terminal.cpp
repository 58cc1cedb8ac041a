// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/terminal.h"

#include "base/text.h"

#include <QCoreApplication>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <optional>

#ifdef Q_OS_WIN
#include <qt_windows.h>

#include <io.h>
#else
#include <cerrno>
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

#ifdef Q_OS_WIN

// On a thread of its own.  Closing the console window ends the program, as SIGKILL does.
BOOL WINAPI stopOnKey(DWORD event)
{
    if (event != CTRL_C_EVENT && event != CTRL_BREAK_EVENT)
        return FALSE;
    stopAsked = true;
    return TRUE;
}

HANDLE consoleOf(std::FILE *stream)
{
    return reinterpret_cast<HANDLE>(_get_osfhandle(_fileno(stream)));
}

bool isTerminal(std::FILE *stream)
{
    DWORD mode = 0;
    return GetConsoleMode(consoleOf(stream), &mode) != 0;
}

// A console of Windows takes the codes that draw() writes only when told to.
bool canDraw(std::FILE *stream)
{
    DWORD mode = 0;
    return GetConsoleMode(consoleOf(stream), &mode) != 0
        && SetConsoleMode(consoleOf(stream), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

// Switches the echo of the console off while it lives, and with it the list of earlier lines.
class NoEcho
{
public:
    NoEcho()
    {
        GetConsoleMode(m_input, &m_before);
        SetConsoleMode(m_input, ENABLE_LINE_INPUT | ENABLE_PROCESSED_INPUT);
        FlushConsoleInputBuffer(m_input);
    }
    ~NoEcho() { SetConsoleMode(m_input, m_before); }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;

private:
    HANDLE m_input = consoleOf(stdin);
    DWORD m_before = 0;
};

// UTF-16 into guarded memory, and from there as UTF-8, as a passphrase file has it.  Nothing once
// a stop was asked for: then a line without even its end comes back.
std::optional<base::Secret> readLine()
{
    base::Secret line(kLongestPassphrase * sizeof(wchar_t));
    auto *const typed = reinterpret_cast<wchar_t *>(line.bytes().data());
    DWORD length = 0;
    if (!ReadConsoleW(consoleOf(stdin), typed, DWORD(kLongestPassphrase), &length, nullptr)
        || length == 0 || stopAsked)
        return {};
    while (length > 0 && (typed[length - 1] == L'\n' || typed[length - 1] == L'\r'))
        --length;
    base::Secret utf8(3 * kLongestPassphrase);
    const int bytes = WideCharToMultiByte(CP_UTF8, 0, typed, int(length),
                                          reinterpret_cast<char *>(utf8.bytes().data()),
                                          int(utf8.size()), nullptr, nullptr);
    return base::Secret::fromBytes(utf8.view().first(bytes));
}

#else

void askToStop(int)
{
    stopAsked = true;
}

bool isTerminal(std::FILE *stream)
{
    return isatty(fileno(stream)) != 0;
}

bool canDraw(std::FILE *stream)
{
    return isTerminal(stream);
}

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
    : m_visible(!quiet && canDraw(stderr))
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
#ifdef Q_OS_WIN
    SetConsoleCtrlHandler(stopOnKey, TRUE);
#else
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
#endif
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
    const NoEcho silent; // before the question: nobody answers faster
    std::fputs((prompt + u": "_s).toUtf8().constData(), stderr);
    std::optional<base::Secret> passphrase = readLine();
    std::fputs("\n", stderr);
    if (!passphrase)
        return base::cancelled();
    return *std::move(passphrase);
}

} // namespace cli
