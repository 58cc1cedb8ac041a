// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/backupservice.h"

#include "services/backuprecords.h"
#include "services/rights.h"
#include "services/stage.h"
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
    QString disk; // where the chosen folder's disk was mounted
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

// A file of that name, if it is a backup of this vault or cannot be told.
std::optional<BackupRow> rowOf(const QFileInfo &file, const QByteArray &storeId,
                               const BackupRecords &records)
{
    BackupRow row{.file = file.filePath(), .bytes = file.size()};
    const auto time = store::backupTime(file.fileName());
    row.isBeforeUpgrade = !time;
    row.made = time.value_or(file.lastModified());
    const auto head = store::readBackupHead(file.filePath());
    if (!head)
        return row;
    const auto record = records.find(head->checksum);
    if (record == records.end() && head->storeId != storeId)
        return {};
    row.journalEntries = head->journalEntries;
    if (record != records.end()) {
        row.readBackUtc = record->readBackUtc;
        row.drilledUtc = record->drilledUtc;
    }
    return row;
}

QList<BackupRow> backupsIn(const QString &folder, const QByteArray &storeId,
                           const BackupRecords &records)
{
    QList<BackupRow> rows;
    const QFileInfoList files =
        QDir(folder).entryInfoList({u"*"_s + store::kBackupSuffix}, QDir::Files);
    for (const QFileInfo &file : files) {
        const bool isOwnName =
            store::backupTime(file.fileName()) || file.fileName().startsWith("schema-"_L1);
        if (const auto row = isOwnName ? rowOf(file, storeId, records) : std::nullopt)
            rows += *row;
    }
    return rows;
}

bool isDue(const BackupState &state, const Memory &memory, const Session &session)
{
    if (!state.settings.isAutomatic || session.vault().access() == store::Access::ReadOnly
        || !mayDo(session.role(), Right::BackUp))
        return false;
    const QDate today = session.now().toLocalTime().date();
    std::optional<qint64> covered;
    for (const BackupRow &row : state.backups) {
        // What the vault does not know may say anything.
        if (QFileInfo(row.file).path() != state.folder || !row.readBackUtc)
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
    const QByteArray storeId = QByteArray::fromHex(facts->storeId.toLatin1());
    const QString inside = session.vault().backupFolder();
    BackupState state{.settings = memory.settings,
                      .folder = memory.settings.folder,
                      .fallback = whyNotThere(memory),
                      .failure = memory.failure,
                      .lastDrill = memory.lastDrill};
    if (state.folder.isEmpty() || !state.fallback.isEmpty())
        state.folder = inside;
    state.backups = backupsIn(inside, storeId, memory.records);
    if (state.folder != inside)
        state.backups += backupsIn(state.folder, storeId, memory.records);
    std::ranges::stable_sort(state.backups, std::ranges::greater(), &BackupRow::made);
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

// Removes those of the rows that this vault made, and forgets them.
qint64 removeOwn(const QList<BackupRow> &rows, BackupRecords &records)
{
    qint64 removed = 0;
    for (const BackupRow &row : rows) {
        const auto head = store::readBackupHead(row.file);
        if (!head || !records.contains(head->checksum) || !QFile::remove(row.file))
            continue;
        records.remove(head->checksum);
        ++removed;
    }
    return removed;
}

QList<BackupRow> expired(const BackupState &state, const BackupRow &newest)
{
    QList<BackupRow> rows{newest};
    for (const BackupRow &row : state.backups) {
        if (QFileInfo(row.file).path() == state.folder && !row.isBeforeUpgrade && row.readBackUtc)
            rows += row;
    }
    std::vector<QDateTime> times;
    for (const BackupRow &row : rows)
        times.push_back(row.made);
    const std::vector<QDateTime> over = store::expiredBackups(times);
    rows.removeIf([&](const BackupRow &row) {
        return row.file == newest.file || !std::ranges::count(over, row.made);
    });
    return rows;
}

base::Result<void> writeDown(const Session &session, const store::BackupFacts &facts,
                             const BackupRecords &records, bool isInside, qint64 removed)
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
                         {u"removed"_s, removed},
                         {u"sha256"_s, QString::fromLatin1(facts.checksum.toHex())}};
        return base::Result<void>();
    });
}

enum class Older { Rotate, RemoveAll };

base::Result<BackupMade> make(const Session &session, Older older, base::Progress &progress)
{
    if (const auto may = requireRight(session, Right::BackUp); !may)
        return may.error();
    auto memory = memoryOf(session);
    if (!memory)
        return memory.error();
    const auto state = stateOf(session, *memory);
    if (!state)
        return state.error();
    const QString name = freeName(session, state->folder);
    const auto facts = session.vault().backUp(state->folder, name, progress);
    if (!facts)
        return facts.error();
    const BackupRow newest{.file = QDir(state->folder).filePath(name),
                           .made = store::backupTime(name).value_or(session.now())};
    memory->records.insert(facts->checksum,
                           {.readBackUtc = session.now(), .rows = facts->rows, .drilledUtc = {}});
    BackupMade made{.file = newest.file, .fallback = state->fallback};
    made.removed = removeOwn(older == Older::Rotate ? expired(*state, newest) : state->backups,
                             memory->records);
    const bool isInside = state->folder == session.vault().backupFolder();
    if (const auto written = writeDown(session, *facts, memory->records, isInside, made.removed);
        !written)
        return written.error();
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

base::Result<BackupMade> renewBackups(const Session &session, base::Progress &progress)
{
    auto made = make(session, Older::RemoveAll, progress);
    if (made)
        session.vault().removeCopiesBeforeUpgrades();
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

base::Result<QString> backupToTry(const Session &session, const QString &backup)
{
    if (QFileInfo(backup).isFile())
        return backup;
    const auto state = backupState(session);
    if (!state)
        return state.error();
    for (const BackupRow &row : state->backups) {
        if (backup.isEmpty() ? row.journalEntries.has_value()
                             : QFileInfo(row.file).fileName() == backup)
            return row.file;
    }
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
    const DrillResult result{.file = *file,
                             .findings = tried->findings,
                             .checks = namedChecks(tried->checks),
                             .schemaVersion = tried->schemaVersion,
                             .journalEntries = tried->journalEntries,
                             .rows = tried->rows};
    if (isKnown && result.passed()) {
        record->readBackUtc = session.now();
        record->drilledUtc = session.now();
    }
    if (const auto written = writeDownDrill(session, result, memory->records); !written)
        return written.error();
    return result;
}

} // namespace services
