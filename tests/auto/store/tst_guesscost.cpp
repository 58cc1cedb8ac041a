// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What one guess of a passphrase costs, in a vault as it is made by default: asked of the
// stored parameters, and measured in a process of its own that makes the guess.
#include "store/vault.h"
#include "support/temporaryfolder.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using store::KeyDerivation;
using store::Vault;

namespace {

constexpr quint32 kLeastMemoryKiB = 256 * 1024;
constexpr quint32 kLeastPasses = 3;
constexpr double kLeastSeconds = 0.3; // of CPU

base::Secret secret(const char *text)
{
    return base::Secret::fromBytes(text);
}

enum Told { kOpened, kWrongPassphrase, kOther };

struct Cost {
    int told = -1;
    double seconds = 0; // of CPU
    double mib = 0;     // at the most
};

// --- The guessing process, which says what it was told and what it spent

Told guess(const QString &folder, const QString &holder)
{
    const auto vault = Vault::open(
        folder, {.holder = holder, .passphrase = secret("a wrong guess")}, store::Access::ReadOnly);
    if (vault)
        return kOpened;
    return vault.error().message.contains(u"not the passphrase"_s) ? kWrongPassphrase : kOther;
}

// Not ru_maxrss, in which a new process begins with what its parent had.
double peakMib()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

int guessAndTell(const QString &folder, const QString &holder)
{
    const Told told = guess(folder, holder);
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    std::printf("%d %f %f\n", told, seconds(usage.ru_utime) + seconds(usage.ru_stime), peakMib());
    return 0;
}

Cost costOf(const QString &folder, const QString &holder)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"guess"_s, folder, holder});
    process.waitForFinished(-1);
    const QByteArrayList words = process.readAllStandardOutput().trimmed().split(' ');
    if (words.size() != 3)
        return {};
    return {.told = words[0].toInt(), .seconds = words[1].toDouble(), .mib = words[2].toDouble()};
}

} // namespace

class GuessCostTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void storedParameters();
    void aWrongGuess_data();
    void aWrongGuess();

private:
    QTemporaryDir m_parent{support::temporaryTemplate()};
    QString m_folder = m_parent.filePath(u"vault"_s);
};

void GuessCostTest::initTestCase()
{
    auto made =
        Vault::create(m_folder, {.holder = u"DPO"_s, .passphrase = secret("the right one")});
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    const auto added = made->vault.addHolder(
        {.holder = u"Lecture"_s, .passphrase = secret("another")}, store::Role::Reader);
    QVERIFY2(added, added ? "" : qPrintable(added.error().message));
}

void GuessCostTest::storedParameters()
{
    QFile file(m_folder + u"/keys.bin"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto keys = store::KeyFile::parse(file.readAll());
    QCOMPARE(keys.fault, store::KeyFile::Fault::None);
    QCOMPARE(keys.file.holders().size(), 2U);
    for (const store::Holder &holder : keys.file.holders()) {
        const KeyDerivation cost = keys.file.derivation(holder.name);
        QVERIFY2(cost.memoryKiB >= kLeastMemoryKiB, qPrintable(holder.name));
        QVERIFY2(cost.passes >= kLeastPasses, qPrintable(holder.name));
    }
}

void GuessCostTest::aWrongGuess_data()
{
    QTest::addColumn<QString>("holder");
    QTest::addColumn<int>("least"); // guesses that it amounts to
    QTest::newRow("of a holder") << u"DPO"_s << 1;
    QTest::newRow("of a holder that nobody is") << u"Personne"_s << 1;
    QTest::newRow("of any holder") << QString() << 2;
}

void GuessCostTest::aWrongGuess()
{
    QFETCH(const QString, holder);
    QFETCH(const int, least);
    const Cost nothing = costOf(m_folder + u"-none"_s, holder);
    QCOMPARE(nothing.told, int(kOther));
    const Cost cost = costOf(m_folder, holder);
    QCOMPARE(cost.told, int(kWrongPassphrase));
    qInfo("%.2f s of CPU, %.0f MiB; without a vault %.2f s, %.0f MiB", cost.seconds, cost.mib,
          nothing.seconds, nothing.mib);
    QVERIFY(cost.seconds - nothing.seconds >= kLeastSeconds * least);
    QVERIFY(cost.mib - nothing.mib >= kLeastMemoryKiB / 1024.0 * 0.99);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (!base::initialiseCrypto())
        return -1;
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"guess"_s)
        return guessAndTell(arguments.at(2), arguments.at(3));
    GuessCostTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_guesscost.moc"
