// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/processguard.h"
#include "base/wipingheap.h"
#include "support/memoryscan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr support::Planted kText = u"xylophagren-planted";

// The exit code of what runs guarded in a process of its own; the guard is for good.
int inGuardedChild(const std::function<bool()> &holds)
{
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL); // the test library's
        base::guardProcess();
        _exit(holds() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

// Standard error goes to the file from here on.
bool sayInto(const QByteArray &file)
{
    return std::freopen(file.constData(), "w", stderr) != nullptr
        && std::setvbuf(stderr, nullptr, _IONBF, 0) == 0;
}

bool fails(const char *text)
{
    if (text != nullptr)
        throw std::runtime_error(text);
    return false;
}

} // namespace

class TestProcessGuard final : public QObject
{
    Q_OBJECT

private slots:
    void noCoreFile();
    void nobodyReadsTheMemory();
    void newFilesAreTheirOwnersOnly();
    void anUncaughtExceptionSaysNothing();
    void theToolkitsWordsAreWithheld();
    void freedMemoryIsOverwritten_data();
    void freedMemoryIsOverwritten();
};

void TestProcessGuard::noCoreFile()
{
    QCOMPARE(inGuardedChild([] {
                 rlimit limit{};
                 return getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0
                     && limit.rlim_max == 0;
             }),
             0);
}

void TestProcessGuard::nobodyReadsTheMemory()
{
    QCOMPARE(inGuardedChild([] { return prctl(PR_GET_DUMPABLE) == 0; }), 0);
}

void TestProcessGuard::newFilesAreTheirOwnersOnly()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"new"_s);
    QCOMPARE(inGuardedChild([&] { return QFile(name).open(QIODevice::WriteOnly); }), 0);
    QCOMPARE(QFile::permissions(name) & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
}

void TestProcessGuard::anUncaughtExceptionSaysNothing()
{
    const QTemporaryDir folder;
    const QByteArray name = folder.filePath(u"said"_s).toLocal8Bit();
    QCOMPARE(inGuardedChild([&]() noexcept { return sayInto(name) && fails("XYLOPHAGRE"); }),
             -SIGABRT);
    QFile said(QString::fromLocal8Bit(name));
    QVERIFY(said.open(QIODevice::ReadOnly));
    const QByteArray text = said.readAll();
    QVERIFY2(text.startsWith("Internal error"), text.constData());
    QVERIFY(!text.contains("XYLOPHAGRE"));
}

void TestProcessGuard::theToolkitsWordsAreWithheld()
{
    const QTemporaryDir folder;
    const QByteArray name = folder.filePath(u"said"_s).toLocal8Bit();
    QCOMPARE(inGuardedChild([&] {
                 base::withholdToolkitMessages();
                 return sayInto(name) && u"no place"_s.arg(u"XYLOPHAGRE"_s).size() > 0;
             }),
             0);
    QFile said(QString::fromLocal8Bit(name));
    QVERIFY(said.open(QIODevice::ReadOnly));
    QCOMPARE(said.readAll(), "toolkit: warning (default)\n");
}

void TestProcessGuard::freedMemoryIsOverwritten_data()
{
    QTest::addColumn<std::size_t>("size");
    QTest::newRow("a short text") << std::size_t(40);
    QTest::newRow("a page") << std::size_t(4096);
    QTest::newRow("a document") << std::size_t(100'000);
}

void TestProcessGuard::freedMemoryIsOverwritten()
{
    if (!base::isHeapWiped())
        QSKIP("the heap of this build is not wiped");
    QFETCH(std::size_t, size);
    support::TraceSearch search;
    search.add("text", kText);
    auto *block = static_cast<char *>(std::malloc(size));
    QByteArray text = kText.clear().toLatin1();
    std::copy(text.cbegin(), text.cend(), block);
    text.clear();
    QCOMPARE(search.inMemory().size(), 1);
    auto *moved = static_cast<char *>(std::realloc(block, size * 8));
    QVERIFY(moved != nullptr);
    QCOMPARE(search.inMemory().size(), 1); // the new one, not the old one
    std::free(moved);
    QCOMPARE(search.inMemory(), QStringList());
}

QTEST_GUILESS_MAIN(TestProcessGuard)
#include "tst_processguard.moc"
