// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/backupservice.h"

#include "services/backuprecords.h"
#include "services/rights.h"
#include "services/stage.h"
#include "services/timestampservice.h"
#include "services/vaultchecks.h"
#include "store/backup.h"
#include "store/drill.h"
#include "store/incidentstore.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString shown(const QDateTime &time)
{
    return QLocale(QLocale::French, QLocale::France)
        .toString(time.toLocalTime(), u"d MMMM yyyy, HH 'h' mm"_s);
}

// What the vault remembers.
struct Memory {
    BackupSettings settings;
    QString disk;         // where the chosen folder's disk was mounted
    QString folderBefore; // the last one that was chosen and is not any more
    BackupRecords records;
    std::optional<BackupFailure> failure;
    std::optional<LastDrill> lastDrill;
    qint64 journalEntries = 0;
};

base::Result<Memory> memoryOf(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<Memory> {
        store::IncidentStore store(database);
        const auto text = [&](const char *key) {
            return store.setting(QLatin1StringView(key)).value_or(QString());
        };
        return Memory{.settings = {.isAutomatic = text("backup_automatic") != "off"_L1,
                                   .folder = text("backup_folder")},
                      .disk = text("backup_disk"),
                      .folderBefore = text("backup_folder_before"),
                      .records = parseBackupRecords(text("backup_records")),
                      .failure = parseBackupFailure(text("backup_failure")),
                      .lastDrill = parseLastDrill(text("last_drill")),
                      .journalEntries = store::JournalStore(database).head().n};
    });
}

// Why the chosen folder cannot be used now; empty when it can.  A disk that is not there may
// leave its empty folder behind, on the disk of the system.
QString whyNotThere(const Memory &memory)
{
    const QString &folder = memory.settings.folder;
    const QFileInfo info(folder);
    if (folder.isEmpty()
        || (info.isDir() && info.isWritable() && QStorageInfo(folder).rootPath() == memory.disk))
        return {};
    return QCoreApplication::translate(
               "services",
               "The backup folder \"%1\" cannot be used now: connect its disk. Until then backups "
               "are made in the vault's own folder, and would be lost with it.")
        .arg(QDir::toNativeSeparators(folder));
}

// What tells a backup of this vault from others.
struct Known {
    QByteArray storeId;
    const BackupRecords &records;
};

struct Found {
    BackupRow row;
    QByteArray journalHead;
};

// A file of that name, if it is a backup of this vault or cannot be told.
std::optional<Found> found(const QFileInfo &file, const Known &known)
{
    BackupRow row{.file = file.filePath(), .bytes = file.size()};
    const auto time = store::backupTime(file.fileName());
    row.isBeforeUpgrade = !time;
    row.made = time.value_or(file.lastModified());
    const auto head = store::readBackupHead(file.filePath());
    if (!head)
        return Found{row, {}};
    const auto record = known.records.find(head->checksum);
    const bool isKnown = record != known.records.end();
    row.isUnderPresentKey = head->storeId == known.storeId;
    if (!isKnown && !row.isUnderPresentKey)
        return {};
    row.isOwn = isKnown;
    row.checksum = head->checksum;
    row.journalEntries = head->journalEntries;
    if (isKnown) {
        row.readBackUtc = record->readBackUtc;
        row.drilledUtc = record->drilledUtc;
    }
    return Found{row, head->journalHead};
}

QFileInfoList backupFiles(const QString &folder)
{
    return QDir(folder).entryInfoList({u"*"_s + store::kBackupSuffix}, QDir::Files);
}

QList<Found> foundIn(const QString &folder, const Known &known)
{
    QList<Found> all;
    for (const QFileInfo &file : backupFiles(folder)) {
        const bool isOwnName =
            store::backupTime(file.fileName()) || file.fileName().startsWith("schema-"_L1);
        if (const auto one = isOwnName ? found(file, known) : std::nullopt)
            all += *one;
    }
    return all;
}

// Judges them by the journal and the clock, and puts the newest first.  What lies in the vault is
// the vault's, but not what knows steps that it has lost: that may be all there is of them.
base::Result<QList<BackupRow>> inOrder(const Session &session, const QList<Found> &all)
{
    const QString inside = session.vault().backupFolder();
    auto rows =
        readStage(session, [&](store::Database &database) -> base::Result<QList<BackupRow>> {
            store::JournalStore journal(database);
            QList<BackupRow> judged;
            for (auto [row, head] : all) {
                row.isOfThisJournal =
                    row.journalEntries && journal.headAt(*row.journalEntries) == head;
                if (row.isOfThisJournal && QFileInfo(row.file).path() == inside)
                    row.isOwn = true;
                row.isFromFuture = store::isFromFuture(row.made, session.now());
                judged += row;
            }
            return judged;
        });
    if (rows)
        std::ranges::stable_sort(*rows, std::ranges::greater(), [](const BackupRow &row) {
            return std::tuple(row.isOfThisJournal, row.journalEntries, row.made);
        });
    return rows;
}

// Records of files that are in neither folder, and were not to go.
qint64 missing(const BackupRecords &records, const QList<BackupRow> &rows)
{
    qint64 count = 0;
    for (auto record = records.begin(); record != records.end(); ++record) {
        if (!record->isOver && !std::ranges::count(rows, record.key(), &BackupRow::checksum))
            ++count;
    }
    return count;
}

bool isDue(const BackupState &state, const Memory &memory, const Session &session)
{
    if (!state.settings.isAutomatic || session.vault().access() == store::Access::ReadOnly
        || !mayDo(session.role(), Right::BackUp))
        return false;
    const QDate today = session.now().toLocalTime().date();
    std::optional<qint64> covered;
    for (const BackupRow &row : state.backups) {
        // What the vault does not know may say anything; what opens only with what opened the
        // vault before its key was changed is none for today.
        if (QFileInfo(row.file).path() != state.folder || !row.readBackUtc
            || !row.isUnderPresentKey)
            continue;
        if (row.made.date() == today)
            return false;
        covered = std::max(covered, row.journalEntries);
    }
    return !covered || memory.journalEntries > *covered + 1; // the entry about the backup itself
}

base::Result<BackupState> stateOf(const Session &session, const Memory &memory)
{
    const auto facts = session.vault().facts();
    if (!facts)
        return facts.error();
    const QString inside = session.vault().backupFolder();
    const Known known{QByteArray::fromHex(facts->storeId.toLatin1()), memory.records};
    BackupState state{.settings = memory.settings,
                      .folder = memory.settings.folder,
                      .fallback = whyNotThere(memory),
                      .failure = memory.failure,
                      .lastDrill = memory.lastDrill};
    if (state.folder.isEmpty() || !state.fallback.isEmpty())
        state.folder = inside;
    QList<Found> all = foundIn(inside, known);
    if (state.folder != inside)
        all += foundIn(state.folder, known);
    auto rows = inOrder(session, all);
    if (!rows)
        return rows.error();
    state.backups = *std::move(rows);
    state.missing = missing(memory.records, state.backups);
    state.isDue = isDue(state, memory, session);
    return state;
}

// A name that nobody has yet.
QString freeName(const Session &session, const QString &folder)
{
    constexpr int kMost = 59;
    const QDateTime now = session.now().toLocalTime();
    int number = 1;
    while (number < kMost
           && QFileInfo::exists(QDir(folder).filePath(store::backupName(now, number))))
        ++number;
    return store::backupName(now, number);
}

enum class Older { Rotate, RemoveAll };

// Of what the vault made: all that is older, or that of the same folder whose time is over, and
// what was to go already.
QList<BackupRow> toRemove(const BackupState &state, const BackupRecords &records,
                          const BackupRow &newest, Older older, const QDateTime &now)
{
    QList<BackupRow> over;
    QList<BackupRow> rivals{newest};
    for (const BackupRow &row : state.backups) {
        if (!row.isOwn || row.isBeforeUpgrade)
            continue;
        if (older == Older::RemoveAll || records.value(row.checksum).isOver)
            over += row;
        else if (QFileInfo(row.file).path() == state.folder)
            rivals += row;
    }
    std::vector<QDateTime> times;
    for (const BackupRow &row : rivals)
        times.push_back(row.made);
    const std::vector<QDateTime> expired = store::expiredBackups(times, now);
    for (const BackupRow &row : rivals) {
        if (row.file != newest.file && std::ranges::count(expired, row.made))
            over += row;
    }
    return over;
}

// Answers how many went, and forgets those.
qint64 removeFiles(const QList<BackupRow> &rows, BackupRecords &records)
{
    qint64 removed = 0;
    for (const BackupRow &row : rows) {
        const auto head = store::readBackupHead(row.file);
        if (!head || head->checksum != row.checksum || !QFile::remove(row.file))
            continue;
        records.remove(row.checksum);
        ++removed;
    }
    return removed;
}

base::Result<void> writeDown(const Session &session, const store::BackupFacts &facts,
                             const BackupRecords &records, bool isInside, qint64 over)
{
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        store::IncidentStore store(database);
        store.setSetting(u"backup_records"_s, serialise(records));
        store.setSetting(u"backup_failure"_s, {});
        entry.event = u"vault.backed_up"_s;
        entry.object = u"vault"_s;
        entry.payload = {{u"automatic"_s, true},
                         {u"bytes"_s, facts.bytes},
                         {u"entries"_s, facts.journalEntries},
                         {u"inside"_s, isInside},
                         {u"over"_s, over}, // to be removed now
                         {u"sha256"_s, QString::fromLatin1(facts.checksum.toHex())}};
        return base::Result<void>();
    });
}

// A step of no interest to the journal, and as well as it goes: a record that is over does no
// harm when its file is gone.
void rememberRecords(const Session &session, const BackupRecords &records)
{
    const auto written = writeStage(session, [&](store::Database &database, journal::Draft &) {
        store::IncidentStore(database).setSetting(u"backup_records"_s, serialise(records));
        return base::Result<void>();
    });
    static_cast<void>(written);
}

void markOver(const QList<BackupRow> &rows, BackupRecords &records)
{
    for (const BackupRow &row : rows) {
        if (const auto record = records.find(row.checksum); record != records.end())
            record->isOver = true;
    }
}

void removeLeftovers(const Session &session, const QStringList &folders)
{
    for (const QString &folder : folders) {
        if (!folder.isEmpty()) // QDir: the working directory
            store::removeDeadWorkingFiles(folder, session.now());
    }
}

// The journal knows before anything is removed: killed in between, the next one removes it.
base::Result<BackupMade> make(const Session &session, Older older, base::Progress &progress)
{
    if (const auto may = requireRight(session, Right::BackUp); !may)
        return may.error();
    reconcileTimeStamps(session); // so that it holds them
    auto memory = memoryOf(session);
    if (!memory)
        return memory.error();
    const auto state = stateOf(session, *memory);
    if (!state)
        return state.error();
    removeLeftovers(session, {state->folder, memory->folderBefore});
    const QString name = freeName(session, state->folder);
    const auto facts = session.vault().backUp(state->folder, name, progress);
    if (!facts)
        return facts.error();
    const BackupRow newest{.file = QDir(state->folder).filePath(name),
                           .made = store::backupTime(name).value_or(session.now())};
    memory->records.insert(facts->checksum,
                           {.readBackUtc = session.now(), .rows = facts->rows, .drilledUtc = {}});
    const auto over = toRemove(*state, memory->records, newest, older, session.now());
    markOver(over, memory->records);
    const bool isInside = state->folder == session.vault().backupFolder();
    if (const auto written = writeDown(session, *facts, memory->records, isInside, over.size());
        !written)
        return written.error();
    BackupMade made{.file = newest.file, .fallback = state->fallback};
    made.removed = removeFiles(over, memory->records);
    if (made.removed > 0)
        rememberRecords(session, memory->records);
    return made;
}

// As well as it goes: what failed the backup may fail this too.
void rememberFailure(const Session &session, const base::Error &error)
{
    const auto written = writeStage(session, [&](store::Database &database, journal::Draft &) {
        store::IncidentStore(database).setSetting(
            u"backup_failure"_s, serialise(BackupFailure{session.now(), error.message}));
        return base::Result<void>();
    });
    static_cast<void>(written);
}

} // namespace

base::Result<BackupState> backupState(const Session &session)
{
    const auto memory = memoryOf(session);
    if (!memory)
        return memory.error();
    return stateOf(session, *memory);
}

base::Result<void> setBackups(const Session &session, const BackupSettings &settings)
{
    const QString folder =
        settings.folder.isEmpty() ? QString() : QFileInfo(settings.folder).absoluteFilePath();
    if (!folder.isEmpty()) {
        if (!QFileInfo(folder).isDir() || !QFileInfo(folder).isWritable())
            return base::Error{
                base::Error::Kind::Input,
                QCoreApplication::translate(
                    "services",
                    "The folder \"%1\" is not there or cannot be written in. Nothing "
                    "was changed: connect its disk or choose another folder.")
                    .arg(QDir::toNativeSeparators(folder))};
        if (const auto outside = store::checkOutsideVaults(folder); !outside)
            return outside;
    }
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        store::IncidentStore store(database);
        store.setSetting(u"backup_automatic"_s, settings.isAutomatic ? u"on"_s : u"off"_s);
        const QString before = store.setting(u"backup_folder"_s).value_or(QString());
        if (!before.isEmpty() && before != folder)
            store.setSetting(u"backup_folder_before"_s, before);
        store.setSetting(u"backup_folder"_s, folder);
        store.setSetting(u"backup_disk"_s,
                         folder.isEmpty() ? QString() : QStorageInfo(folder).rootPath());
        entry.event = u"vault.backups_set"_s;
        entry.object = u"vault"_s;
        entry.payload = {{u"automatic"_s, settings.isAutomatic}, {u"inside"_s, folder.isEmpty()}};
        return base::Result<void>();
    });
}

base::Result<BackupMade> makeBackup(const Session &session, base::Progress &progress)
{
    return make(session, Older::Rotate, progress);
}

base::Result<std::optional<BackupMade>> backupIfDue(const Session &session,
                                                    base::Progress &progress)
{
    const auto state = backupState(session);
    if (!state)
        return state.error();
    if (!state->isDue)
        return std::optional<BackupMade>();
    const auto made = makeBackup(session, progress);
    if (made)
        return std::optional(*made);
    if (made.error().kind != base::Error::Kind::Cancelled)
        rememberFailure(session, made.error());
    return made.error();
}

// All that is known or under the vault's key, and whatever lies in the vault.
static QStringList filesLeft(const Session &session, const BackupState &state,
                             const QByteArray &storeId)
{
    QStringList left;
    for (const BackupRow &row : state.backups)
        left += row.file;
    const QString inside = session.vault().backupFolder();
    for (const QString &folder : {inside, state.folder}) {
        for (const QFileInfo &file : backupFiles(folder)) {
            const auto head = store::readBackupHead(file.filePath());
            if (folder == inside || (head && head->storeId == storeId))
                left += file.filePath();
        }
    }
    return left;
}

base::Result<BackupMade> renewBackups(const Session &session, base::Progress &progress)
{
    auto made = make(session, Older::RemoveAll, progress);
    if (!made)
        return made;
    const QStringList copies = session.vault().removeCopiesBeforeUpgrades();
    const auto now = backupState(session);
    const auto facts = session.vault().facts();
    if (!now || !facts)
        return now ? facts.error() : now.error();
    made->left = filesLeft(session, *now, QByteArray::fromHex(facts->storeId.toLatin1()));
    for (const QString &name : copies)
        made->left += QDir(session.folder()).filePath(name);
    made->left.removeAll(made->file);
    made->left.removeDuplicates();
    made->missing = now->missing;
    return made;
}

base::Result<QStringList> backupTasks(const Session &session)
{
    const auto memory = memoryOf(session);
    if (!memory)
        return memory.error();
    QStringList tasks;
    if (memory->failure)
        tasks += QCoreApplication::translate("services", "The automatic backup of %1 failed. %2")
                     .arg(shown(memory->failure->utc), memory->failure->message);
    if (memory->lastDrill && !memory->lastDrill->passed)
        tasks +=
            QCoreApplication::translate(
                "services", "The backup %1 did not pass its drill: make a new one and try that.")
                .arg(memory->lastDrill->backup);
    return tasks;
}

// --- Drill

namespace {

// The first that should pass, or the first that can be read.
QString newestToTry(const QList<BackupRow> &rows)
{
    QString readable;
    for (const BackupRow &row : rows) {
        if (row.isOfThisJournal && row.isUnderPresentKey)
            return row.file;
        if (readable.isEmpty() && row.journalEntries)
            readable = row.file;
    }
    return readable;
}

QString namedIn(const QList<BackupRow> &rows, const QString &name)
{
    const auto row = std::ranges::find_if(
        rows, [&](const BackupRow &one) { return QFileInfo(one.file).fileName() == name; });
    return row == rows.end() ? QString() : row->file;
}

QList<BackupOpener> openersOf(const store::Drill &drill)
{
    QList<BackupOpener> openers;
    for (const store::BackupHolder &holder : drill.holders)
        openers += {holder.name, holder.opensAsToday};
    return openers;
}

QString sentenceOf(const QList<BackupOpener> &openers, const QDateTime &made)
{
    if (openers.isEmpty())
        return {};
    QStringList names;
    for (const BackupOpener &opener : openers)
        names += (opener.asToday
                      ? QCoreApplication::translate("services", "%1 (today's passphrase: yes)")
                      : QCoreApplication::translate("services", "%1 (today's passphrase: NO)"))
                     .arg(opener.holder);
    const QLocale french(QLocale::French, QLocale::France);
    QString sentence =
        QCoreApplication::translate("services", "It opens with the passphrases of %1: %2.")
            .arg(french.toString(made.toLocalTime().date(), u"d MMMM yyyy"_s), names.join(u", "_s));
    if (std::ranges::none_of(openers, &BackupOpener::asToday))
        sentence += u' '
            + QCoreApplication::translate("services",
                                          "No passphrase of today opens it: keep those of then, "
                                          "or the recovery sheet.");
    return sentence;
}

base::Result<QString> backupToTry(const Session &session, const QString &backup)
{
    if (QFileInfo(backup).isFile())
        return backup;
    const auto state = backupState(session);
    if (!state)
        return state.error();
    const QString file =
        backup.isEmpty() ? newestToTry(state->backups) : namedIn(state->backups, backup);
    if (!file.isEmpty())
        return file;
    if (backup.isEmpty())
        return base::Error{base::Error::Kind::Conflict,
                           QCoreApplication::translate(
                               "services", "There is no backup to try yet. Make one first.")};
    return base::Error{base::Error::Kind::Input,
                       QCoreApplication::translate("services", "There is no backup \"%1\".")
                           .arg(QDir::toNativeSeparators(backup))};
}

base::Result<void> writeDownDrill(const Session &session, const DrillResult &result,
                                  const BackupRecords &records)
{
    return writeStage(session, [&](store::Database &database, journal::Draft &entry) {
        store::IncidentStore store(database);
        store.setSetting(u"backup_records"_s, serialise(records));
        store.setSetting(u"last_drill"_s,
                         serialise(LastDrill{.utc = session.now(),
                                             .backup = QFileInfo(result.file).fileName(),
                                             .passed = result.passed()}));
        entry.event = result.passed() ? u"vault.drill_passed"_s : u"vault.drill_failed"_s;
        entry.object = u"vault"_s;
        entry.payload = {{u"entries"_s, result.journalEntries},
                         {u"findings"_s, result.findings.size()},
                         {u"rows"_s, result.rows}};
        return base::Result<void>();
    });
}

} // namespace

base::Result<DrillResult> drillBackup(const Session &session, const QString &backup,
                                      base::Progress &progress)
{
    if (const auto may = requireRight(session, Right::BackUp); !may)
        return may.error();
    const auto file = backupToTry(session, backup);
    if (!file)
        return file.error();
    auto memory = memoryOf(session);
    if (!memory)
        return memory.error();
    const QByteArray checksum = store::readBackupHead(*file).value_or(store::BackupHead()).checksum;
    const auto record = memory->records.find(checksum);
    const bool isKnown = record != memory->records.end();
    const auto tried = store::drill(session.vault(), *file,
                                    isKnown ? std::optional(record->rows) : std::nullopt, progress);
    if (!tried)
        return tried.error();
    const QFileInfo info(*file);
    const QList<BackupOpener> openers = openersOf(*tried);
    const DrillResult result{
        .file = *file,
        .findings = tried->findings,
        .checks = namedChecks(tried->checks),
        .schemaVersion = tried->schemaVersion,
        .journalEntries = tried->journalEntries,
        .rows = tried->rows,
        .openers = openers,
        .opensWith =
            sentenceOf(openers, store::backupTime(info.fileName()).value_or(info.lastModified()))};
    if (isKnown && result.passed()) {
        record->readBackUtc = session.now();
        record->drilledUtc = session.now();
    }
    if (const auto written = writeDownDrill(session, result, memory->records); !written)
        return written.error();
    return result;
}

} // namespace services
