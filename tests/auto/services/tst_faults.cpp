// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Each command of a case, on a disk that fails: killed at a call, refused a call (error, full
// disk, half a write, unreadable; once or from then on), asked to stop, cut off from power.
// Whatever comes, the vault opens and verifies, the command is done whole or not at all, what was
// said to be done is done, what was said to be undone is, and the command, run again, ends as if
// nothing had been, leaving no file that it would not have left.
//
// The disk is that of avis34-cli-faulty (support/faultydisk.cpp): it lies under SQLCipher's
// VFS and under every other file, so a point is a number of a call, not a moment.
//
// AVIS34_FAULTS says how many kills and errors of each kind per command (default 1; 0: every
// call), AVIS34_FAULT_KINDS which of the kinds (comma between them; default all), AVIS34_CUTS how
// many power cuts (default 40), AVIS34_SEED which.

#include "../cli/console.h"
#include "incident/incident.h"
#include "services/recoverysheet.h"
#include "services/stage.h"
#include "services/vaultservice.h"
#include "store/keyslots.h"
#include "support/demodata.h"
#include "support/disklog.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <set>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using console::Run;
using support::DiskLog;
using support::Tree;

namespace {

constexpr int kCancelled = 5; // exit code of the console
constexpr auto kOldPassphrase = "passphrase"_L1;
constexpr auto kNewPassphrase = "new-passphrase"_L1;

// What a vault holds, in words to be compared.
struct State {
    QString facts; // of the case
    qint64 journal = -1;
    QStringList faults; // why it does not open, its warnings, what verify found

    bool operator==(const State &) const = default;
};

QString text(const State &state)
{
    return state.facts + u", journal %1. "_s.arg(state.journal) + state.faults.join(u' ');
}

QString factsOf(const services::Session &session)
{
    QString facts;
    const auto read = services::readStage(session, [&](store::Database &database) {
        auto query = database.statement(R"(
            SELECT (SELECT count(*) FROM incident) || ' incidents, '
                || (SELECT count(*) FROM import) || ' imports, '
                || (SELECT count(*) || ' records ' || total(line) FROM record) || ', '
                || (SELECT count(*) || ' pairs ' || round(total(probability), 6) FROM match_pair)
                || ', ' || (SELECT count(*) FROM person) || ' persons, '
                || (SELECT count(*) FROM acceptance) || ' acceptances, '
                || (SELECT count(*) FROM lot) || ' lots, '
                || (SELECT count(*) FROM notice) || ' notices')");
        query.step();
        facts = query.get<QString>(0);
        return base::Result<void>();
    });
    return read ? facts : read.error().message;
}

// A command and how the case stands before and after it.
struct Step {
    QString name;
    QString line;         // = is the folder of the case
    QString again = line; // once more, whether it was done or not
    Tree before = {};
    State stateBefore = {};
    State stateAfter = {};
    QStringList filesAfter = {};
    QStringList lotsAfter = {};
    qsizetype changes = 0; // to the disk
    qsizetype reads = 0;
};

// What a command meets.
struct Disturbance {
    QString fault = {}; // as in support/faultydisk.cpp
    qint64 limit = -1;  // no file may become longer than that (RLIMIT_FSIZE)
    bool isLogged = false;
};

void limitFiles(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // then the write fails instead
    const rlimit limit{.rlim_cur = rlim_t(bytes), .rlim_max = RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

// A small disk in memory; needs the right to mount.
class SmallDisk
{
public:
    explicit SmallDisk(qint64 bytes)
        : m_mounted(mount(bytes, 0))
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(QFile::encodeName(path()).constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_mounted; }
    QString path() const { return m_place.path(); }
    bool resize(qint64 bytes) { return mount(bytes, MS_REMOUNT); }

private:
    bool mount(qint64 bytes, unsigned long flags) const
    {
        const QByteArray size = "size=" + QByteArray::number(bytes);
        return ::mount("tmpfs", QFile::encodeName(path()).constData(), "tmpfs", flags,
                       size.constData())
            == 0;
    }

    QTemporaryDir m_place{support::temporaryTemplate()};
    bool m_mounted;
};

// The folder of a case, in a folder that goes with it or in `place`.
class Case
{
public:
    explicit Case(const Tree &tree, const QString &place = {})
        : Case(tree, tree, place)
    {
    }
    // Of `before`, as `left` by somebody else.
    Case(const Tree &before, const Tree &left, const QString &place = {})
        : m_place(place.isEmpty() ? m_parent.path() : place)
        , m_storeId(storeIdIn(before.at(u"vault/keys.bin"_s).value()))
    {
        support::writeTree(left, root());
    }

    QString root() const { return m_place + u"/case"_s; }
    QString log() const { return m_parent.filePath(u"log"_s); }
    QString vault() const { return root() + u"/vault"_s; }

    Run run(const QString &line, const Disturbance &by = {}) const
    {
        const auto process = console::prepared(words(line));
        process->setProgram(QStringLiteral(AVIS34_CLI_FAULTY));
        QProcessEnvironment environment = process->processEnvironment();
        environment.insert(u"AVIS34_FAULT_FOLDER"_s, root() + u'/');
        environment.insert(u"AVIS34_FAULT"_s, by.fault);
        if (by.isLogged)
            environment.insert(u"AVIS34_FAULT_LOG"_s, log());
        process->setProcessEnvironment(environment);
        if (by.limit >= 0)
            process->setChildProcessModifier([&by] { limitFiles(by.limit); });
        process->start();
        return console::finished(*process);
    }

    State state() const
    {
        State state;
        for (const QLatin1String file : {kOldPassphrase, kNewPassphrase}) {
            const QByteArray passphrase = support::contentsOf(root() + u'/' + file).trimmed();
            const auto session =
                services::Session::open(vault(), base::Secret::fromBytes(passphrase));
            if (!session) {
                state.faults += session.error().message;
                continue;
            }
            // A change of the data key that was interrupted is told, which is no fault.
            state.faults = session->warnings();
            state.faults.removeIf(
                [](const QString &warning) { return warning.contains(u"was interrupted"_s); });
            base::NoProgress progress;
            const auto verified = services::verifyVault(*session, progress);
            state.faults += verified ? verified->findings : QStringList(verified.error().message);
            state.journal = verified ? verified->journalEntries : -1;
            const bool isSame =
                storeIdIn(support::contentsOf(vault() + u"/keys.bin"_s)) == m_storeId;
            if (!isSame && !opensWithASheet(*session))
                state.faults += u"no recovery sheet opens it"_s;
            state.facts =
                factsOf(*session) + (isSame ? u", same key, "_s : u", new key, "_s) + file;
            break;
        }
        return state;
    }

    // Without those that the store and its lock come and go with.
    QStringList files() const
    {
        QStringList files;
        for (const auto &[path, content] : support::readTree(root())) {
            static const std::set<QString> changing{u"vault/store.db-wal"_s,
                                                    u"vault/store.db-shm"_s, u"vault/store.lock"_s};
            // Backups that the program makes by itself bear the time.
            const bool isOwnBackup =
                path.startsWith(u"vault/backups"_s) && !path.contains(u".part"_s);
            const bool isSheet = path.endsWith(u".txt"_s); // of one of two names
            if (!changing.contains(path) && !isOwnBackup && !isSheet)
                files += path;
        }
        return files;
    }
    // What lies under its name is whole.
    bool isBackupWhole() const
    {
        const QString file = root() + u"/copy.avis34-backup"_s;
        const QTemporaryDir parent(support::temporaryTemplate());
        base::NoProgress progress;
        return !QFile::exists(file)
            || services::restoreVault(file, parent.filePath(u"back"_s), progress);
    }
    QStringList lots() const { return support::fingerprints(root() + u"/lots"_s); }

private:
    bool opensWithASheet(const services::Session &session) const
    {
        for (const QString &name : {u"/sheet.txt"_s, u"/again.txt"_s}) {
            const auto code = services::readRecoverySheet(root() + name);
            if (code && session.vault().proveRecovery(*code))
                return true;
        }
        return false;
    }
    // As it stands in clear in keys.bin.
    static QByteArray storeIdIn(const QByteArray &keys) { return keys.mid(12, 16); }
    QStringList words(const QString &line) const
    {
        QStringList words = line.split(u' ');
        for (QString &word : words)
            word.replace(u'=', root() + u'/');
        return QStringList{u"--json"_s,
                           u"--lang"_s,
                           u"en"_s,
                           u"--vault"_s,
                           vault(),
                           u"--passphrase-file"_s,
                           root() + u'/' + kOldPassphrase}
        + words;
    }

    QTemporaryDir m_parent{support::temporaryTemplate()};
    QString m_place;
    QByteArray m_storeId;
};

int environmentNumber(const char *name, int otherwise)
{
    return qEnvironmentVariableIsSet(name) ? qEnvironmentVariableIntValue(name) : otherwise;
}

// Done, or an error of a kind that a disk may cause.
bool isCleanEnd(const Run &run)
{
    const QString kind = run.error().value(u"kind"_s).toString();
    return run.exitCode == 0
        || (run.exitCode > 0
            && (kind == u"storage"_s || kind == u"permission"_s || kind == u"input"_s
                || kind == u"conflict"_s));
}

// A vault as an earlier program left it, but for a passphrase of the tests, which costs less.
Tree vaultOfSchema15(const Tree &files)
{
    const QTemporaryDir parent(support::temporaryTemplate());
    const QString folder = parent.filePath(u"vault"_s);
    base::NoProgress progress;
    if (!services::restoreVault(QStringLiteral(TEST_DATA_DIR "/store/schema-15.avis34-backup"),
                                folder, progress))
        qFatal("the backup of schema 15 is not restored");
    Tree tree = files;
    tree[u"vault"_s] = std::nullopt;
    for (const auto &[path, content] : support::readTree(folder))
        tree[u"vault/"_s + path] = content;
    auto &bytes = tree[u"vault/keys.bin"_s].value();
    store::KeyFile keys = store::KeyFile::parse(bytes).file;
    const auto of = [](const QByteArray &passphrase) {
        return store::Credentials{.holder = u"DPO"_s,
                                  .passphrase = base::Secret::fromBytes(passphrase)};
    };
    const auto unlocked = keys.unlock(of("girafe lampe nuage sept tortue vélo marée"));
    keys.remove(u"Suppléance"_s);
    keys.set(of(support::testPassphrase()), store::Role::Dpo, unlocked->masterKey,
             store::KeyDerivation::cheapest());
    bytes = keys.serialise(store::headerKey(unlocked->masterKey));
    return tree;
}

// Does it say that nothing was done?
bool claimsNothingDone(const QString &message)
{
    return message.contains(u"undone"_s) || message.contains(u"othing was changed"_s);
}

} // namespace

class FaultTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKilledCommandIsDoneOrNot_data() { addPoints({u"kill"_s}); }
    void aKilledCommandIsDoneOrNot();
    void aRefusedCallIsACleanError_data();
    void aRefusedCallIsACleanError();
    void aStopIsCancelledOrDone_data() { addPoints({u"stop"_s}); }
    void aStopIsCancelledOrDone();
    void aFullDiskIsACleanError_data();
    void aFullDiskIsACleanError();
    void aFileThatMayNotGrowIsACleanError_data() { aFullDiskIsACleanError_data(); }
    void aFileThatMayNotGrowIsACleanError();
    void powerCutsLoseNothingAcknowledged();
    void aLyingDiskIsFoundOut();

private:
    void addPoints(const QStringList &faults);
    void measure(Step &step, const Tree &before);
    static bool isDone(const Step &step, const State &state);
    static bool isAsBefore(const Step &step, State state);
    static bool isDoneOrNot(const Step &step, const State &state);
    static QString loss(const Step &step, const Case &left, bool isAnswered);
    void isIntact(const Step &step, const Case &scene, const State &state) const;
    void judge(const Step &step, const Case &tried, const Run &run) const;
    void finish(const Step &step, const Case &tried) const;
    int lostInPowerCuts(DiskLog::Syncs syncs, QString &first);

    std::vector<Step> m_steps;
    QDate m_day; // letters bear the date
    quint32 m_seed = 0;
};

void FaultTest::measure(Step &step, const Tree &before)
{
    step.before = before;
    step.stateBefore = Case(before).state(); // opens it: an old vault is upgraded
    QCOMPARE(step.stateBefore.faults, QStringList());
    const Case undisturbed(before);
    const Run run = undisturbed.run(step.line, {.isLogged = true});
    QVERIFY2(run.exitCode == 0, run.all().constData());
    const DiskLog log(undisturbed.log(), undisturbed.root());
    step.changes = log.changeCalls();
    step.reads = log.readCalls();
    qInfo("%s: %lld changes, %lld reads", qPrintable(step.name), qlonglong(step.changes),
          qlonglong(step.reads));
    step.filesAfter = undisturbed.files();
    step.lotsAfter = undisturbed.lots();
    step.stateAfter = undisturbed.state();
    QVERIFY(step.stateAfter != step.stateBefore);
}

void FaultTest::initTestCase()
{
    m_day = QDate::currentDate();
    m_seed = quint32(environmentNumber("AVIS34_SEED", 1));
    qInfo("AVIS34_SEED=%u", m_seed);
    const auto demo = support::makeDemo({.patients = 60, .leakRows = 50, .overlapPermille = 600});
    support::TestVault empty;
    empty.close();
    Tree tree;
    tree[kOldPassphrase] = support::testPassphrase() + '\n';
    tree[kNewPassphrase] = "balise corde fumée onze galet navire pluie\n";
    tree[u"p.csv"_s] = demo.patients;
    tree[u"l.csv"_s] = demo.leak;
    tree[u"i.json"_s] = QJsonDocument(incident::toJson(testing::sampleIncident())).toJson();
    Step upgrade{.name = u"upgrade"_s, .line = u"incident set =i.json"_s};
    measure(upgrade, vaultOfSchema15(tree));
    if (QTest::currentTestFailed())
        return;
    m_steps.push_back(std::move(upgrade));
    tree[u"vault"_s] = std::nullopt;
    for (const auto &[path, content] : support::readTree(empty.folder()))
        tree[u"vault/"_s + path] = content;
    const QString accept = u"match accept --with-open-review --with-open-quarantine"_s;
    for (Step step : std::initializer_list<Step>{
             {.name = u"incident"_s, .line = u"incident set =i.json"_s},
             {.name = u"leak"_s,
             .line = u"import leak =l.csv --provenance cnil --received 2021-02-26 "
                     "--confirm-full-dump"_s},
             {.name = u"patients"_s, .line = u"import patients =p.csv"_s},
             {.name = u"match"_s, .line = u"match"_s},
             {.name = u"letters"_s, .line = u"letters produce --out =lots --lot-size 10"_s},
             {.name = u"accept"_s, .line = accept},
             {.name = u"backup"_s, .line = u"vault backup =copy.avis34-backup"_s},
             {.name = u"period"_s, .line = u"purge rules set unconcerned_patients P0D"_s},
             {.name = u"purge"_s, .line = u"purge run --rule unconcerned_patients"_s},
             {.name = u"rotate"_s,
             .line = u"vault rotate --recovery-out =sheet.txt"_s,
             .again = u"vault rotate --recovery-out =again.txt"_s},
             {.name = u"passphrase"_s,
             .line = u"vault passphrase --new-passphrase-file =new-passphrase"_s}}) {
        measure(step, tree);
        if (QTest::currentTestFailed())
            return;
        const Case next(tree);
        next.run(step.line);
        tree = support::readTree(next.root());
        m_steps.push_back(std::move(step));
    }
}

void FaultTest::addPoints(const QStringList &faults)
{
    const int wanted = environmentNumber("AVIS34_FAULTS", 1);
    const QStringList kinds =
        qEnvironmentVariable("AVIS34_FAULT_KINDS", faults.join(u',')).split(u',');
    QRandomGenerator random(m_seed);
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("fault");
    for (int at = 0; at < int(m_steps.size()); ++at) {
        const Step &step = m_steps[std::size_t(at)];
        for (const QString &fault : faults) {
            if (!kinds.contains(fault))
                continue;
            const int calls = int(fault.startsWith(u"read"_s) ? step.reads : step.changes);
            const int points = wanted == 0 ? calls : wanted;
            for (int point = 0; point < points; ++point) {
                const int call = wanted == 0 ? point + 1 : 1 + random.bounded(calls);
                const QString plan =
                    fault.section(u' ', 0, 0) + u" %1 "_s.arg(call) + fault.section(u' ', 1);
                QTest::addRow("%s: %s (%d)", qPrintable(step.name), qPrintable(plan), point)
                    << at << plan.trimmed();
            }
        }
    }
}

bool FaultTest::isDone(const Step &step, const State &state)
{
    // What was purged is written down with it, and once more with its certificate; a backup of a
    // vault that cannot be written to is not written down.
    static const std::set<QString> writtenLater{u"purge"_s, u"backup"_s};
    // More entries than expected: the next opening also says what it found.
    return state.facts == step.stateAfter.facts
        && (state.journal >= step.stateAfter.journal || writtenLater.contains(step.name));
}

bool FaultTest::isAsBefore(const Step &step, State state)
{
    // That it was taken back is written down.
    if (step.name == u"rotate"_s && state.journal == step.stateBefore.journal + 1)
        --state.journal;
    return state == step.stateBefore;
}

bool FaultTest::isDoneOrNot(const Step &step, const State &state)
{
    if (step.name == u"letters"_s) // some lots of them
        return state.journal >= step.stateBefore.journal
            && state.journal <= step.stateAfter.journal;
    return isAsBefore(step, state) || isDone(step, state);
}

// Did nothing that was there come to harm?
void FaultTest::isIntact(const Step &step, const Case &scene, const State &state) const
{
    QVERIFY2(state.faults.isEmpty(), qPrintable(text(state)));
    QVERIFY(scene.isBackupWhole());
    QVERIFY2(isDoneOrNot(step, state),
             qPrintable(u"%1 is neither %2 nor %3"_s.arg(text(state), text(step.stateBefore),
                                                         text(step.stateAfter))));
}

// Runs it again on a disk that works, unless it was done.
void FaultTest::finish(const Step &step, const Case &tried) const
{
    const bool wasDone = tried.state().facts == step.stateAfter.facts;
    const Run again = tried.run(step.again);
    const bool refuses = step.name == u"patients"_s || step.name == u"leak"_s
        || step.name == u"accept"_s || step.name == u"passphrase"_s || step.name == u"purge"_s;
    QVERIFY2(again.exitCode == 0 || (wasDone && refuses), again.all().constData());
    const State state = tried.state();
    QCOMPARE(state.faults, QStringList());
    QCOMPARE(state.facts, step.stateAfter.facts);
    QCOMPARE(tried.files().join(u' '), step.filesAfter.join(u' '));
    if (QDate::currentDate() == m_day)
        QCOMPARE(tried.lots(), step.lotsAfter);
}

// What is there agrees with what was answered.
void FaultTest::judge(const Step &step, const Case &tried, const Run &run) const
{
    const State state = tried.state();
    isIntact(step, tried, state);
    if (QTest::currentTestFailed()) {
        qInfo("it answered %d: %s", run.exitCode, run.all().constData());
        return;
    }
    if (run.exitCode == 0)
        QVERIFY2(isDone(step, state), qPrintable(text(state)));
    else if (run.exitCode > 0)
        QVERIFY2(!run.message().isEmpty(), run.all().constData());
    if (run.exitCode == kCancelled || claimsNothingDone(run.message()))
        QVERIFY2(isAsBefore(step, state) || step.name == u"letters"_s, run.all().constData());
    finish(step, tried);
}

void FaultTest::aKilledCommandIsDoneOrNot()
{
    QFETCH(const int, step);
    QFETCH(const QString, fault);
    const Step &tried = m_steps[std::size_t(step)];
    const Case scene(tried.before);
    judge(tried, scene, scene.run(tried.line, {.fault = fault}));
}

void FaultTest::aRefusedCallIsACleanError_data()
{
    addPoints({u"error"_s, u"error ever"_s, u"full"_s, u"full ever"_s, u"short"_s, u"read-error"_s,
               u"read-error ever"_s});
}

void FaultTest::aRefusedCallIsACleanError()
{
    QFETCH(const int, step);
    QFETCH(const QString, fault);
    const Step &tried = m_steps[std::size_t(step)];
    const Case scene(tried.before);
    const Run run = scene.run(tried.line, {.fault = fault});
    QVERIFY2(isCleanEnd(run), run.all().constData());
    if (fault.startsWith(u"short"_s)) // no error: the other half follows
        QVERIFY2(run.exitCode == 0, run.all().constData());
    judge(tried, scene, run);
}

void FaultTest::aStopIsCancelledOrDone()
{
    QFETCH(const int, step);
    QFETCH(const QString, fault);
    const Step &tried = m_steps[std::size_t(step)];
    const Case scene(tried.before);
    const Run run = scene.run(tried.line, {.fault = fault});
    QVERIFY2(run.exitCode == 0 || run.exitCode == kCancelled, run.all().constData());
    judge(tried, scene, run);
}

// Room for so many KiB more than what is there.
void FaultTest::aFullDiskIsACleanError_data()
{
    QTest::addColumn<int>("step");
    QTest::addColumn<qint64>("room");
    const int wanted = environmentNumber("AVIS34_FAULTS", 1);
    QRandomGenerator random(m_seed);
    for (int at = 0; at < int(m_steps.size()); ++at) {
        for (int room = 0; room < (wanted == 0 ? 100 : wanted); ++room) {
            const qint64 kib = wanted == 0 ? 8 * room : random.bounded(800);
            QTest::addRow("%s: %lld KiB (%d)", qPrintable(m_steps[std::size_t(at)].name), kib, room)
                << at << kib * 1024;
        }
    }
}

void FaultTest::aFullDiskIsACleanError()
{
    QFETCH(const int, step);
    QFETCH(const qint64, room);
    const Step &tried = m_steps[std::size_t(step)];
    qint64 bytes = 0;
    for (const auto &[path, content] : tried.before)
        bytes += (content.value_or(QByteArray()).size() / 4096 + 1) * 4096;
    SmallDisk disk(bytes + room);
    if (!disk.isMounted())
        QSKIP("needs the right to mount a small disk");
    const Case scene(tried.before, disk.path());
    const Run run = scene.run(tried.line);
    QVERIFY2(isCleanEnd(run), run.all().constData());
    QVERIFY(disk.resize(bytes + 64 * 1024 * 1024));
    judge(tried, scene, run);
}

void FaultTest::aFileThatMayNotGrowIsACleanError()
{
    QFETCH(const int, step);
    QFETCH(const qint64, room);
    const Step &tried = m_steps[std::size_t(step)];
    const Case scene(tried.before);
    const Run run = scene.run(tried.line, {.limit = room});
    QVERIFY2(isCleanEnd(run), run.all().constData());
    judge(tried, scene, run);
}

// What is wrong after a power cut; nothing may be missing when the command had answered.
QString FaultTest::loss(const Step &step, const Case &left, bool isAnswered)
{
    const State state = left.state();
    if (!state.faults.isEmpty() || !left.isBackupWhole())
        return u"damaged: "_s + text(state);
    if (!(isAnswered ? isDone(step, state) : isDoneOrNot(step, state)))
        return text(state);
    if (isAnswered && left.lots() != step.lotsAfter)
        return u"lots: "_s + left.lots().join(u' ');
    const QStringList files = left.files();
    const bool isComplete = std::ranges::all_of(
        step.filesAfter, [&](const QString &file) { return files.contains(file); });
    return !isAnswered || isComplete ? QString() : u"files: "_s + files.join(u' ');
}

// How many cuts lost something, and what the first of them did.
int FaultTest::lostInPowerCuts(DiskLog::Syncs syncs, QString &first)
{
    const int cuts = environmentNumber("AVIS34_CUTS", 40);
    QRandomGenerator random(m_seed);
    int lost = 0;
    for (const Step &step : m_steps) {
        const Case whole(step.before);
        whole.run(step.line, {.isLogged = true});
        const DiskLog log(whole.log(), whole.root());
        const int share = std::max(1, cuts / int(m_steps.size()));
        for (int cut = 0; cut < share; ++cut) {
            // Every fifth cut comes after the command had answered.
            const qsizetype changes =
                cut % 5 == 4 ? log.size() : random.bounded(int(log.size()) + 1);
            const Tree left = log.afterPowerCut(step.before, changes, syncs, random);
            const Case scene(step.before, left);
            const QString wrong = loss(step, scene, changes == log.size());
            if (!wrong.isEmpty() && lost++ == 0)
                first =
                    step.name + u" after %1 of %2 changes: "_s.arg(changes).arg(log.size()) + wrong;
        }
    }
    return lost;
}

void FaultTest::powerCutsLoseNothingAcknowledged()
{
    QString first;
    const int lost = lostInPowerCuts(DiskLog::Syncs::Honoured, first);
    QVERIFY2(lost == 0, qPrintable(QString::number(lost) + u" lost; "_s + first));
}

void FaultTest::aLyingDiskIsFoundOut()
{
    QString first;
    const int lost = lostInPowerCuts(DiskLog::Syncs::Ignored, first);
    qInfo("%d cuts lost something on a disk that does not sync; %s", lost, qPrintable(first));
    QVERIFY(lost > 0);
}

QTEST_GUILESS_MAIN(FaultTest)
#include "tst_faults.moc"
