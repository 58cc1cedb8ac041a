// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/secret.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

// Our own thin layer over the C interface of SQLCipher: half the price of QtSql,
// the key as wiped bytes instead of SQL text, and no plugin to deploy or to clash
// with.  sqlite.cpp is the only file that includes <sqlite3.h>.
//
// Everything here throws StoreError; services catch it once and convert it with
// storeErrorToError().  A Database belongs to one thread at a time.
//
//     store::Transaction transaction(database);
//     database.statement("INSERT INTO person(name, born) VALUES(?, ?)").bind(name, born).execute();
//     transaction.commit();
//
//     auto query = database.statement("SELECT id, name FROM person WHERE lot = ?").bind(lot);
//     while (query.step())
//         rows.push_back({query.get<base::Id<Person>>(0), query.get<QString>(1)});
namespace store {

// What a user cannot cause by typing: disk full, damaged page, broken constraint.
class StoreError final : public std::runtime_error
{
public:
    StoreError(int extendedCode, const std::string &what);

    // SQLite's extended result code, such as SQLITE_CONSTRAINT_UNIQUE (2067).
    int extendedCode() const { return m_code; }
    int primaryCode() const { return m_code & 0xff; }
    bool isConstraint() const;
    bool isNotADatabase() const; // wrong key and foreign file look the same

private:
    int m_code;
};

// The sentence for the user.  An interrupted statement becomes base::cancelled();
// everything else is Storage, Conflict (busy) or Permission (damaged).
base::Error storeErrorToError(const StoreError &error);

// The SQL of a statement: a string literal and nothing else (consteval refuses
// the rest), so that no value is ever spliced into it.
class Sql
{
public:
    consteval Sql(const char *literal)
        : m_text(literal)
    {
    }
    const char *text() const { return m_text; }

private:
    const char *m_text;
};

class Database;

// A prepared statement, borrowed from its Database and given back, reset and
// without its values, when this goes out of scope.  Must not outlive the Database.
class Statement final
{
public:
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    // Sets the values of all `?` from left to right and makes the statement ready
    // to run (again).  Takes whole numbers, bool, double, QString, QStringView,
    // Latin-1 literals (u"…" and "…"_L1), QByteArray (a blob), base::Id, nullptr and
    // std::optional of these.  A null QString is '', never NULL: say std::optional
    // for NULL.  An Id of 0 ("none") is NULL.
    template<typename... Values>
    Statement &bind(const Values &...values) &
    {
        static_assert((!kIsPlainLiteral<Values> && ...), "Text or blob?  Say which.");
        reset();
        checkCount(int(sizeof...(values)));
        int position = 0;
        (bindOne(++position, values), ...);
        return *this;
    }
    template<typename... Values>
    Statement &&bind(const Values &...values) &&
    {
        return std::move(bind(values...));
    }

    // Goes to the next row; false after the last.
    bool step();
    // Runs to the end and resets; for statements without rows.
    void execute();
    // Ready to run again with the same values.
    void reset();

    bool isNull(int column) const;

    // The value of a column (from 0) of the current row.  NULL is 0, an empty
    // string, an Id of none, or an empty optional.
    template<typename T>
    T get(int column) const
    {
        if constexpr (std::same_as<T, bool>)
            return integer(column) != 0;
        else if constexpr (std::integral<T>)
            return narrowed<T>(integer(column));
        else if constexpr (std::floating_point<T>)
            return T(real(column));
        else if constexpr (std::same_as<T, QString>)
            return text(column);
        else if constexpr (std::same_as<T, QByteArray>)
            return blob(column);
        else
            return getClass(column, static_cast<T *>(nullptr));
    }

private:
    friend class Database;
    template<typename T>
    static constexpr bool kIsPlainLiteral =
        std::same_as<std::remove_cv_t<std::remove_pointer_t<std::decay_t<T>>>, char>;

    Statement(sqlite3_stmt *handle, bool *borrowed);

    void checkCount(int values) const;
    void check(int code) const;

    template<std::integral T>
    void bindOne(int position, T value)
    {
        if constexpr (std::same_as<T, bool>)
            bindInteger(position, value ? 1 : 0);
        else
            bindInteger(position, narrowed<qint64>(value));
    }
    void bindOne(int position, double value);
    void bindOne(int position, const QString &value);
    void bindOne(int position, QStringView value);
    void bindOne(int position, QLatin1String value);
    void bindOne(int position, const QByteArray &value);
    void bindOne(int position, std::nullptr_t);
    template<typename Tag>
    void bindOne(int position, base::Id<Tag> id)
    {
        if (id)
            bindInteger(position, id.value);
        else
            bindOne(position, nullptr);
    }
    template<typename T>
    void bindOne(int position, const std::optional<T> &value)
    {
        if (value)
            bindOne(position, *value);
        else
            bindOne(position, nullptr);
    }
    void bindInteger(int position, qint64 value);
    void bindUtf8(int position, const QByteArray &utf8);

    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;

    template<typename Tag>
    base::Id<Tag> getClass(int column, base::Id<Tag> *) const
    {
        return {integer(column)};
    }
    template<typename T>
    std::optional<T> getClass(int column, std::optional<T> *) const
    {
        return isNull(column) ? std::nullopt : std::optional<T>(get<T>(column));
    }

    // A number that does not fit is a mistake of the schema, not a smaller number.
    template<std::integral To, std::integral From>
    static To narrowed(From value)
    {
        if (!std::in_range<To>(value))
            throwOutOfRange();
        return static_cast<To>(value);
    }
    [[noreturn]] static void throwOutOfRange();

    sqlite3_stmt *m_handle;
    bool *m_borrowed; // nullptr: this one is not in the cache and is ours to finalise
};

enum class Access {
    ReadOnly, // cannot write and, in WAL, cannot checkpoint
    ReadWrite,
};

// A connection.
class Database final
{
public:
    // Opens the existing `file` with the raw 256-bit key and makes the settings of
    // every connection; a wrong key is a StoreError with isNotADatabase().
    static Database open(const QString &file, const base::Secret &key, Access access);
    // To read one that has no log and that nobody changes, where nothing can be written beside it,
    // as SQLite wants to for a store with WAL (its "immutable").
    static Database openFrozen(const QString &file, const base::Secret &key);
    // Makes `file`, which must not exist, with mode 0600.
    static Database create(const QString &file, const base::Secret &key);
    // An empty, unencrypted one without a file, for tests.
    static Database inMemory();

    ~Database();
    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    // Prepared once per literal and connection.  Borrowing one that is already
    // borrowed (recursion, nested loops) prepares a second one.
    Statement statement(Sql sql);

    // Runs a script of several statements: the numbered migrations.
    void executeScript(const QByteArray &utf8);

    qint64 lastInsertId() const;
    qint64 changes() const; // rows of the last INSERT, UPDATE or DELETE
    // Rows that were inserted, updated or deleted since the last Transaction began for
    // writing, those of triggers and of foreign keys included.
    qint64 changesInTransaction() const;
    bool inTransaction() const;
    bool isReadOnly() const;

    // Copies the committed part of the WAL into the main file and empties it: after
    // a stage, before a copy, on lock.  True when nobody stood in the way.
    bool checkpoint();

    // Copies the WAL back and removes it, and lets nobody else in until this is closed; false
    // when somebody has the store open.
    bool becomeOnlyUser();
    // Everything in it into the new file `file` (mode 0600) under another key, without a WAL
    // and not yet flushed to the disk.  Not within a transaction.
    void exportTo(const QString &file, const base::Secret &key);

    // For a connection that stays open long and touches everything once: keeps 4 MiB of
    // pages instead of what makes whole stages fast.
    void keepCacheSmall();

    // Asked every few milliseconds while a statement runs; false stops it with
    // StoreError (SQLITE_INTERRUPT).  An empty function removes it.
    void setGoOn(std::function<bool()> goOn);

private:
    friend class Transaction;
    struct Close {
        void operator()(sqlite3 *handle) const;
    };
    struct Cached {
        sqlite3_stmt *handle = nullptr;
        bool borrowed = false;
    };

    explicit Database(sqlite3 *handle);
    static Database connect(const QByteArray &utf8Name, Access access, int moreFlags = 0);

    void setKey(const base::Secret &key);
    void attachNext(const QString &file, const base::Secret &key);
    void makeSettings(Access access);
    sqlite3_stmt *prepare(const char *sql, unsigned flags);
    void finaliseAll();

    std::unique_ptr<std::function<bool()>> m_goOn; // its address is with SQLite: goes last
    std::unique_ptr<sqlite3, Close> m_handle;
    std::unordered_map<const char *, Cached> m_statements; // by the literal's address
    qint64 m_changesAtBegin = 0;
};

// BEGIN IMMEDIATE … COMMIT.  Rolls back by itself unless committed, so that every
// early return and every exception undoes.  With ReadOnly, BEGIN: several statements
// see the same moment, and nobody has to wait.
class Transaction final
{
public:
    explicit Transaction(Database &database, Access access = Access::ReadWrite);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace store
