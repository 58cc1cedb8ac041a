// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QStringEncoder>
#include <QUrl>

#include <algorithm>
#include <array>
#include <sodium.h>
#include <sqlcipher/sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr int kKeyBytes = 32;
constexpr int kRawKeyCharacters = 2 * kKeyBytes + 3;
constexpr int kBusyMilliseconds = 5'000;
// Between two calls of the progress handler: well under a millisecond of work.
constexpr int kInstructionsBetweenCalls = 4'000;

// A full disk shows in many ways, also to who only reads: SQLite cannot make the memory that
// connections share beside the store, which it asks for in blocks of 32 KiB.
bool isDiskFull(sqlite3 *handle, int code)
{
    constexpr qint64 kFullBytes = 1024 * 1024;
    const char *const file = handle != nullptr ? sqlite3_db_filename(handle, "main") : nullptr;
    if ((code & 0xff) != SQLITE_IOERR || file == nullptr || *file == '\0')
        return false;
    const QStorageInfo disk(QFileInfo(QString::fromUtf8(file)).absolutePath());
    return disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < kFullBytes;
}

[[noreturn]] void fail(sqlite3 *handle, int code)
{
    if (isDiskFull(handle, code))
        throw StoreError(SQLITE_FULL, sqlite3_errstr(code));
    const int extended = handle != nullptr ? sqlite3_extended_errcode(handle) : code;
    const bool same = (extended & 0xff) == (code & 0xff);
    throw StoreError(same ? extended : code,
                     same && handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
}

// SQLite would create it readable for the group; its WAL copies the mode.
void createEmptyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        throw StoreError(SQLITE_CANTOPEN, "the new store cannot be created");
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        throw StoreError(SQLITE_CANTOPEN, "the new store cannot be made private");
}

int goOnOrStop(void *goOn)
{
    return (*static_cast<std::function<bool()> *>(goOn))() ? 0 : 1;
}

} // namespace

// --- StoreError

StoreError::StoreError(int extendedCode, const std::string &what)
    : std::runtime_error(what)
    , m_code(extendedCode)
{
}

bool StoreError::isConstraint() const
{
    return primaryCode() == SQLITE_CONSTRAINT;
}

bool StoreError::isNotADatabase() const
{
    return primaryCode() == SQLITE_NOTADB;
}

static QString sentenceFor(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_FULL:
        return QCoreApplication::translate(
            "store",
            "The disk is full. The step was undone and the vault is intact: make room and "
            "start the step again.");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return QCoreApplication::translate(
            "store",
            "The vault cannot be written to. Nothing was changed: check that its folder exists, "
            "is on a local disk, and belongs to you.");
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL:
        return QCoreApplication::translate(
            "store",
            "The disk reported an error. The step is done as a whole or not at all: check the "
            "disk, then verify the vault before going on.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return QCoreApplication::translate(
            "store",
            "The store in the vault is damaged. Nothing was changed: keep the folder as it is "
            "and restore the latest backup elsewhere.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QCoreApplication::translate(
            "store",
            "The vault is busy with another step. Nothing was changed: try again when it is done.");
    case SQLITE_NOMEM:
        return QCoreApplication::translate(
            "store", "There is not enough memory. The step was undone: close other programs.");
    default:
        return QCoreApplication::translate(
            "store",
            "The vault refused the step, which was undone. Please report this with the "
            "details.");
    }
}

base::Error storeErrorToError(const StoreError &error)
{
    using Kind = base::Error::Kind;
    const int code = error.primaryCode();
    if (code == SQLITE_INTERRUPT)
        return base::cancelled();
    Kind kind = Kind::Storage;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
        kind = Kind::Permission;
    else if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        kind = Kind::Conflict;
    // Not what(): the text of SQLite may quote a value, such as a full-text query.
    return {kind, sentenceFor(code),
            u"SQLite %1: %2"_s.arg(QString::number(error.extendedCode()),
                                   QString::fromUtf8(sqlite3_errstr(error.extendedCode())))};
}

// --- Statement

Statement::Statement(sqlite3_stmt *handle, bool *borrowed)
    : m_handle(handle)
    , m_borrowed(borrowed)
{
    if (m_borrowed != nullptr)
        *m_borrowed = true;
}

Statement::Statement(Statement &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_borrowed(std::exchange(other.m_borrowed, nullptr))
{
}

Statement::~Statement()
{
    if (m_borrowed == nullptr) {
        sqlite3_finalize(m_handle); // does nothing for nullptr
        return;
    }
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle); // personal data goes at once
    *m_borrowed = false;
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        fail(sqlite3_db_handle(m_handle), code);
}

void Statement::checkCount(int values) const
{
    if (values != sqlite3_bind_parameter_count(m_handle))
        throw StoreError(SQLITE_MISUSE, "not as many values as question marks");
}

void Statement::throwOutOfRange()
{
    throw StoreError(SQLITE_MISMATCH, "a number does not fit its type");
}

bool Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    fail(sqlite3_db_handle(m_handle), code);
}

void Statement::execute()
{
    while (step()) { }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_handle); // repeats the last step's error, which was thrown then
}

void Statement::bindInteger(int position, qint64 value)
{
    check(sqlite3_bind_int64(m_handle, position, value));
}

void Statement::bindOne(int position, double value)
{
    check(sqlite3_bind_double(m_handle, position, value));
}

void Statement::bindUtf8(int position, const QByteArray &utf8)
{
    // constData() of an empty array is never a null pointer, which would be NULL.
    check(sqlite3_bind_text64(m_handle, position, utf8.constData(),
                              static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

void Statement::bindOne(int position, const QString &value)
{
    bindOne(position, QStringView(value));
}

// Most texts are blank or short: an import binds seventeen a row.
void Statement::bindOne(int position, QStringView value)
{
    constexpr qsizetype kShort = 80;
    if (value.size() > kShort) {
        bindUtf8(position, value.toUtf8());
        return;
    }
    std::array<char, 3 * kShort> utf8{};
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const char *const end = encoder.appendToBuffer(utf8.data(), value);
    const auto size = static_cast<sqlite3_uint64>(end - utf8.data());
    check(sqlite3_bind_text64(m_handle, position, size == 0 ? "" : utf8.data(), size,
                              size == 0 ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindOne(int position, QLatin1String value)
{
    bindUtf8(position, QString(value).toUtf8());
}

void Statement::bindOne(int position, const QByteArray &value)
{
    check(sqlite3_bind_blob64(m_handle, position, value.constData(),
                              static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
}

void Statement::bindOne(int position, std::nullptr_t)
{
    check(sqlite3_bind_null(m_handle, position));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString Statement::text(int column) const
{
    const unsigned char *utf8 = sqlite3_column_text(m_handle, column);
    return QString::fromUtf8(QByteArrayView(utf8, sqlite3_column_bytes(m_handle, column)));
}

QByteArray Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(m_handle, column);
    return {static_cast<const char *>(bytes), sqlite3_column_bytes(m_handle, column)};
}

// --- Database

void Database::Close::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Database::Database(sqlite3 *handle)
    : m_handle(handle)
{
}

Database::~Database()
{
    finaliseAll();
}

Database::Database(Database &&) noexcept = default;

Database &Database::operator=(Database &&other) noexcept
{
    finaliseAll();
    m_handle = std::move(other.m_handle);
    m_statements = std::move(other.m_statements);
    m_goOn = std::move(other.m_goOn);
    m_changesAtBegin = other.m_changesAtBegin;
    other.m_statements.clear();
    return *this;
}

void Database::finaliseAll()
{
    for (const auto &[literal, cached] : m_statements)
        sqlite3_finalize(cached.handle);
    m_statements.clear();
}

Database Database::connect(const QByteArray &utf8Name, Access access, int moreFlags)
{
    // One thread at a time uses a connection, so SQLite need not lock it.
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | moreFlags
        | (access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(utf8Name.constData(), &handle, flags, nullptr);
    Database database(handle); // there even after an error, and to be closed
    if (code != SQLITE_OK)
        fail(handle, code);
    return database;
}

Database Database::open(const QString &file, const base::Secret &key, Access access)
{
    Database database = connect(file.toUtf8(), access);
    database.setKey(key);
    database.makeSettings(access);
    return database;
}

Database Database::openFrozen(const QString &file, const base::Secret &key)
{
    const QByteArray path = QUrl::toPercentEncoding(QFileInfo(file).absoluteFilePath(), "/:");
    Database database =
        connect((path.startsWith('/') ? "file://" : "file:///") + path + "?immutable=1",
                Access::ReadOnly, SQLITE_OPEN_URI);
    database.setKey(key);
    database.makeSettings(Access::ReadOnly);
    return database;
}

Database Database::create(const QString &file, const base::Secret &key)
{
    createEmptyFile(file);
    return open(file, key, Access::ReadWrite);
}

Database Database::inMemory()
{
    Database database = connect(":memory:", Access::ReadWrite);
    database.executeScript("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF");
    return database;
}

// SQLCipher's notation of a raw key, which skips its own key derivation: x'64 digits'.
static base::Secret rawKey(const base::Secret &key)
{
    if (key.size() != kKeyBytes)
        throw StoreError(SQLITE_MISUSE, "the key of a store has 32 bytes");
    base::Secret text(kRawKeyCharacters + 1);
    auto *const characters = reinterpret_cast<char *>(text.bytes().data());
    sodium_bin2hex(characters + 2, 2 * kKeyBytes + 1, key.bytes().data(), key.size());
    characters[0] = 'x';
    characters[1] = '\'';
    characters[kRawKeyCharacters - 1] = '\'';
    return text;
}

void Database::setKey(const base::Secret &key)
{
    const base::Secret text = rawKey(key);
    // Otherwise SQLCipher writes its errors to stderr.  Before, for the key; again after the first
    // key of the process, which sets it back.
    constexpr auto kNoLog = "PRAGMA cipher_log_level=NONE";
    executeScript(kNoLog);
    const int code = sqlite3_key_v2(m_handle.get(), "main", text.view().data(), kRawKeyCharacters);
    if (code != SQLITE_OK)
        fail(m_handle.get(), code);
    executeScript(kNoLog);
}

// Measured with kill -9 and cut files: FULL loses no acknowledged transaction in WAL, NORMAL
// does; with the cache the pages' HMACs cost nothing on repeated reads.  128 MiB hold the
// index of some millions of rows while they come in; twice as much made neither import nor
// matching faster.
void Database::makeSettings(Access access)
{
    sqlite3_busy_timeout(m_handle.get(), kBusyMilliseconds);
    // The first read: a wrong key shows here.
    executeScript("SELECT count(*) FROM sqlite_schema");
    executeScript("PRAGMA temp_store=MEMORY;"
                  "PRAGMA foreign_keys=ON;"
                  "PRAGMA trusted_schema=OFF;"
                  "PRAGMA cell_size_check=ON;"
                  "PRAGMA mmap_size=0");
    if (access == Access::ReadOnly) {
        executeScript("PRAGMA cache_size=-32768");
        return;
    }
    executeScript("PRAGMA journal_mode=WAL;"
                  "PRAGMA synchronous=FULL;"
                  "PRAGMA cache_size=-131072;"
                  "PRAGMA journal_size_limit=67108864;"
                  "PRAGMA secure_delete=ON");
}

sqlite3_stmt *Database::prepare(const char *sql, unsigned flags)
{
    sqlite3_stmt *prepared = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), sql, -1, flags, &prepared, nullptr);
    if (code != SQLITE_OK)
        fail(m_handle.get(), code);
    return prepared;
}

Statement Database::statement(Sql sql)
{
    Cached &cached = m_statements[sql.text()];
    if (cached.borrowed)
        return {prepare(sql.text(), 0), nullptr};
    if (cached.handle == nullptr)
        cached.handle = prepare(sql.text(), SQLITE_PREPARE_PERSISTENT);
    return {cached.handle, &cached.borrowed};
}

void Database::executeScript(const QByteArray &utf8)
{
    const int code = sqlite3_exec(m_handle.get(), utf8.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(m_handle.get(), code);
}

qint64 Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

qint64 Database::changesInTransaction() const
{
    return sqlite3_total_changes64(m_handle.get()) - m_changesAtBegin;
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle.get(), "main") == 1;
}

void Database::keepCacheSmall()
{
    executeScript("PRAGMA cache_size=-4096");
}

bool Database::checkpoint()
{
    const int code = sqlite3_wal_checkpoint_v2(m_handle.get(), "main", SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    if ((code & 0xff) == SQLITE_BUSY)
        return false;
    if (code != SQLITE_OK)
        fail(m_handle.get(), code);
    return true;
}

bool Database::becomeOnlyUser()
{
    try {
        executeScript("PRAGMA locking_mode=EXCLUSIVE");
        Statement mode = statement("PRAGMA journal_mode=DELETE");
        if (!mode.step() || mode.get<QString>(0) != "delete"_L1)
            return false;
        mode.execute();
        executeScript("BEGIN EXCLUSIVE; COMMIT"); // and so it stays locked
        return true;
    } catch (const StoreError &error) {
        if (error.primaryCode() == SQLITE_BUSY)
            return false;
        throw;
    }
}

void Database::attachNext(const QString &file, const base::Secret &key)
{
    const base::Secret text = rawKey(key);
    sqlite3_stmt *attach = prepare("ATTACH DATABASE ? AS next KEY ?", 0);
    const QByteArray path = file.toUtf8();
    sqlite3_bind_text(attach, 1, path.constData(), int(path.size()), SQLITE_STATIC);
    sqlite3_bind_text(attach, 2, text.view().data(), kRawKeyCharacters, SQLITE_STATIC);
    sqlite3_step(attach);
    if (const int code = sqlite3_finalize(attach); code != SQLITE_OK)
        fail(m_handle.get(), code);
}

// Whatever stops it, the file is no store of anybody: it needs no journal of its own.
void Database::exportTo(const QString &file, const base::Secret &key)
{
    createEmptyFile(file);
    attachNext(file, key);
    executeScript("PRAGMA next.journal_mode=OFF; PRAGMA next.synchronous=OFF;"
                  "SELECT sqlcipher_export('next')");
    Statement version = statement("PRAGMA main.user_version");
    version.step();
    executeScript("PRAGMA next.user_version=" + QByteArray::number(version.get<int>(0)));
    version.reset();
    executeScript("DETACH DATABASE next");
}

void Database::setGoOn(std::function<bool()> goOn)
{
    m_goOn = std::make_unique<std::function<bool()>>(std::move(goOn));
    const bool set = static_cast<bool>(*m_goOn);
    sqlite3_progress_handler(m_handle.get(), set ? kInstructionsBetweenCalls : 0,
                             set ? goOnOrStop : nullptr, m_goOn.get());
}

// --- Transaction

Transaction::Transaction(Database &database, Access access)
    : m_database(database)
{
    if (access == Access::ReadOnly)
        m_database.statement("BEGIN").execute();
    else
        m_database.statement("BEGIN IMMEDIATE").execute();
    m_database.m_changesAtBegin = sqlite3_total_changes64(m_database.m_handle.get());
}

Transaction::~Transaction()
{
    if (!m_open || !m_database.inTransaction()) // SQLite undoes by itself on a full disk
        return;
    try {
        m_database.statement("ROLLBACK").execute();
    } catch (const StoreError &) {
        // Then the connection is unusable; closing it, or the next opening, rolls back.
        Q_ASSERT(!m_database.inTransaction());
    }
}

void Transaction::commit()
{
    m_database.statement("COMMIT").execute();
    m_open = false;
}

} // namespace store
