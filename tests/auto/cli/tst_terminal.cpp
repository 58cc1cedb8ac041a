// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/testvault.h"

#include <QtTest>

#include <csignal>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int kCancelled = 5;
constexpr int kPatience = 30'000; // ms

// avis34-cli at a terminal of its own, as a user sits before it.
class Terminal final
{
public:
    explicit Terminal(const QStringList &arguments)
    {
        QList<QByteArray> words = {AVIS34_CLI};
        for (const QString &argument : arguments)
            words += argument.toLocal8Bit();
        std::vector<char *> pointers;
        for (QByteArray &word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        m_process = forkpty(&m_master, nullptr, nullptr, nullptr);
        if (m_process == 0) {
            execv(AVIS34_CLI, pointers.data());
            _exit(127);
        }
    }
    ~Terminal()
    {
        if (m_process > 0) {
            kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
        }
        close(m_master);
    }
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    bool shows(const QByteArray &text)
    {
        while (!m_said.contains(text)) {
            char bytes[4096];
            const ssize_t got = read(m_master, bytes, sizeof bytes);
            if (got <= 0)
                return false;
            m_said.append(bytes, got);
        }
        return true;
    }
    void type(const QByteArray &keys)
    {
        QVERIFY(write(m_master, keys.constData(), std::size_t(keys.size())) == keys.size());
    }
    bool echoes() const
    {
        termios now{};
        return tcgetattr(m_master, &now) == 0 && (now.c_lflag & tcflag_t(ECHO)) != 0;
    }
    // -1 when it does not end.
    int exitCode()
    {
        int status = 0;
        const bool ended = QTest::qWaitFor(
            [&] { return waitpid(m_process, &status, WNOHANG) == m_process; }, kPatience);
        if (!ended)
            return -1;
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    int m_master = -1;
    pid_t m_process = -1;
    QByteArray m_said;
};

} // namespace

// The question for a passphrase, at a real terminal.
class TestTerminal final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedIsNotShownAndOpens();
    void stoppingActsAtOnceAndTheEchoIsBack_data();
    void stoppingActsAtOnceAndTheEchoIsBack();

private:
    QStringList info() { return {u"vault"_s, u"info"_s, u"--vault"_s, m_vault.folder()}; }

    support::TestVault m_vault;
};

void TestTerminal::whatIsTypedIsNotShownAndOpens()
{
    m_vault.close();
    Terminal terminal(info());
    QVERIFY(terminal.shows("Phrase de passe"));
    QVERIFY(!terminal.echoes());
    terminal.type(support::testPassphrase() + '\n');
    QVERIFY(terminal.shows("Laboratoire"));
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY(!terminal.shows("une phrase"));
    QVERIFY(terminal.echoes());
}

void TestTerminal::stoppingActsAtOnceAndTheEchoIsBack_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("before the first key") << QByteArray("\x03");
    QTest::newRow("half way") << QByteArray("une phr\x03");
    QTest::newRow("the keys that would leave it without echo do nothing")
        << QByteArray("une\x1c\x1a phr\x03");
}

void TestTerminal::stoppingActsAtOnceAndTheEchoIsBack()
{
    QFETCH(QByteArray, keys);
    m_vault.close();
    Terminal terminal(info());
    QVERIFY(terminal.shows("Phrase de passe"));
    QTRY_VERIFY(!terminal.echoes()); // what is typed before that is thrown away
    terminal.type(keys);
    QCOMPARE(terminal.exitCode(), kCancelled);
    QVERIFY(terminal.echoes());
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
