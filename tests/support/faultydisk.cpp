// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// A disk that fails, for the console program of the tests (avis34-cli-faulty): this file
// defines the system calls on files itself, in front of the C library's.  So it lies under
// SQLCipher's VFS and under QFile and QSaveFile alike, and no line of the program knows.
//
//     AVIS34_FAULT_FOLDER  the disk: everything under this folder, which ends in a slash
//     AVIS34_FAULT_LOG     where each change to it is written down (disklog.h)
//     AVIS34_FAULT         "KIND AT [ever]", at the AT-th call from 1:
//                            kill        half of a write is done, then kill -9
//                            error       a change fails with EIO
//                            full        a change that needs room fails with ENOSPC
//                            short       half of a write is done, and said so
//                            read-error  a call that only reads fails with EIO
//                            stop        SIGTERM arrives
//                          ever: and from then on all of them
//
// Changes: making, writing, cutting, syncing, naming and removing files and folders.  What
// SQLite maps into memory (store.db-shm) is not the disk's; it never outlives a power cut.
#include "support/diskrecord.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

using support::DiskRecord;

enum class Kind { None, Kill, Error, Full, Short, ReadError, Stop };
enum class Call { Read, Write, NeedsRoom, Other };
enum class Verdict { Go, Fail, Half, HalfAndDie };

long raw(long number, auto... arguments)
{
    return ::syscall(number, arguments...);
}

[[noreturn]] void die()
{
    raw(SYS_kill, raw(SYS_getpid), SIGKILL);
    std::abort();
}

class Disk
{
public:
    static Disk &instance()
    {
        static Disk &disk = *new Disk; // there until the last call of the process
        return disk;
    }

    bool isOn() const { return !m_root.empty(); }
    bool holds(const char *path) const
    {
        if (!isOn() || path == nullptr)
            return false;
        const std::string_view view(path);
        return view.starts_with(m_root)
            || view == std::string_view(m_root).substr(0, m_root.size() - 1);
    }

    // The number by which the log knows an open file; 0: not on this disk.
    std::uint64_t handle(int descriptor) const
    {
        const bool known = descriptor >= 0 && std::size_t(descriptor) < m_handles.size();
        return known ? m_handles[std::size_t(descriptor)].load() : 0;
    }
    std::uint64_t opened(int descriptor)
    {
        if (std::size_t(descriptor) >= m_handles.size())
            std::abort();
        m_handles[std::size_t(descriptor)] = ++m_opened;
        return m_opened;
    }
    void closed(int descriptor)
    {
        if (handle(descriptor) != 0)
            m_handles[std::size_t(descriptor)] = 0;
    }

    // What becomes of the next call.
    Verdict next(Call call)
    {
        if ((call == Call::Read) != (m_kind == Kind::ReadError) || m_kind == Kind::None)
            return Verdict::Go;
        ++m_calls;
        const bool struck = m_ever ? m_calls >= m_at : m_calls == m_at;
        return struck ? fault(call) : Verdict::Go;
    }
    int refuse() const
    {
        errno = m_kind == Kind::Full ? ENOSPC : EIO;
        return -1;
    }

    void record(DiskRecord::Type type, std::uint64_t handle, std::int64_t number,
                std::string_view path = {}, std::string_view data = {}) const
    {
        if (m_log < 0)
            return;
        const DiskRecord::Header header{.type = type,
                                        .pathBytes = std::uint32_t(path.size()),
                                        .dataBytes = std::uint32_t(data.size()),
                                        .handle = handle,
                                        .number = number};
        const int error = errno; // the caller's
        std::string bytes(reinterpret_cast<const char *>(&header), sizeof header);
        bytes.append(path).append(data);
        if (raw(SYS_write, m_log, bytes.data(), bytes.size()) != long(bytes.size()))
            std::abort();
        errno = error;
    }

    std::mutex mutex; // over each call and its record: the log has their order

private:
    Disk()
    {
        const auto text = [](const char *name) -> std::string {
            const char *value = std::getenv(name);
            return value != nullptr ? value : "";
        };
        m_root = text("AVIS34_FAULT_FOLDER");
        readPlan(text("AVIS34_FAULT"));
        if (const std::string log = text("AVIS34_FAULT_LOG"); !log.empty())
            m_log = int(raw(SYS_openat, AT_FDCWD, log.c_str(),
                            O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
        record(DiskRecord::Type::Start, 0, 0);
    }
    void readPlan(const std::string &plan)
    {
        static constexpr std::array names{"none",  "kill",       "error", "full",
                                          "short", "read-error", "stop"};
        std::array<char, 16> name{};
        std::array<char, 8> ever{};
        if (std::sscanf(plan.c_str(), "%15s %ld %7s", name.data(), &m_at, ever.data()) < 2)
            return;
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (std::strcmp(names[i], name.data()) == 0)
                m_kind = Kind(i);
        }
        m_ever = std::strcmp(ever.data(), "ever") == 0;
    }
    Verdict fault(Call call) const
    {
        switch (m_kind) {
        case Kind::Kill:
            if (call != Call::Write)
                die();
            return Verdict::HalfAndDie;
        case Kind::Full:
            return call == Call::Other ? Verdict::Go : Verdict::Fail;
        case Kind::Short:
            return call == Call::Write ? Verdict::Half : Verdict::Go;
        case Kind::Stop:
            raw(SYS_kill, raw(SYS_getpid), SIGTERM);
            return Verdict::Go;
        default:
            return Verdict::Fail;
        }
    }

    std::string m_root;
    Kind m_kind = Kind::None;
    long m_at = 0;
    bool m_ever = false;
    long m_calls = 0;
    int m_log = -1;
    std::uint64_t m_opened = 0;
    std::array<std::atomic<std::uint64_t>, 4096> m_handles{};
};

// --- Calls on names

int openFile(int folder, const char *path, int flags, unsigned mode)
{
    Disk &disk = Disk::instance();
    if (!disk.holds(path))
        return int(raw(SYS_openat, folder, path, flags, mode));
    const std::scoped_lock lock(disk.mutex);
    const bool isNameless = (flags & O_TMPFILE) == O_TMPFILE;
    const bool isNew =
        isNameless || ((flags & O_CREAT) != 0 && raw(SYS_faccessat, AT_FDCWD, path, F_OK) != 0);
    const bool isCut = !isNew && (flags & O_TRUNC) != 0;
    if (disk.next(isNew || isCut ? Call::NeedsRoom : Call::Read) == Verdict::Fail)
        return disk.refuse();
    const int descriptor = int(raw(SYS_openat, folder, path, flags, mode));
    if (descriptor < 0) {
        disk.record(isNew || isCut ? DiskRecord::Type::Vain : DiskRecord::Type::Read, 0, 0);
        return descriptor;
    }
    const std::uint64_t handle = disk.opened(descriptor);
    const auto type = isNameless ? DiskRecord::Type::MakeNameless
        : isNew                  ? DiskRecord::Type::Make
                                 : DiskRecord::Type::Open;
    disk.record(type, handle, 0, path);
    if (isCut)
        disk.record(DiskRecord::Type::Cut, handle, 0);
    return descriptor;
}

int changeName(DiskRecord::Type type, long number, const char *path, const char *target, long flags,
               Call call = Call::Other)
{
    Disk &disk = Disk::instance();
    const bool watched = disk.holds(path) || disk.holds(target);
    const std::unique_lock lock =
        watched ? std::unique_lock(disk.mutex) : std::unique_lock<std::mutex>();
    if (watched && disk.next(call) == Verdict::Fail)
        return disk.refuse();
    const int done = target != nullptr ? int(raw(number, AT_FDCWD, path, AT_FDCWD, target, flags))
                                       : int(raw(number, AT_FDCWD, path, flags));
    int descriptor = -1; // of the file that gets its first name
    if (type == DiskRecord::Type::Link)
        std::sscanf(path, "/proc/self/fd/%d", &descriptor);
    if (watched)
        disk.record(done == 0 ? type : DiskRecord::Type::Vain, disk.handle(descriptor), 0, path,
                    target != nullptr ? target : "");
    return done;
}

// --- Calls on open files

ssize_t writeAt(int descriptor, const void *bytes, std::size_t size, std::int64_t at)
{
    Disk &disk = Disk::instance();
    const auto write = [&](std::size_t count) {
        return at < 0 ? raw(SYS_write, descriptor, bytes, count)
                      : raw(SYS_pwrite64, descriptor, bytes, count, at);
    };
    const std::uint64_t handle = disk.handle(descriptor);
    if (handle == 0)
        return write(size);
    const std::scoped_lock lock(disk.mutex);
    const Verdict verdict = disk.next(Call::Write);
    if (verdict == Verdict::Fail)
        return disk.refuse();
    const bool isHalf = verdict != Verdict::Go;
    const std::int64_t place = at < 0 ? raw(SYS_lseek, descriptor, 0, SEEK_CUR) : at;
    const ssize_t done = write(isHalf ? (size + 1) / 2 : size);
    if (verdict == Verdict::HalfAndDie)
        die();
    if (done > 0)
        disk.record(DiskRecord::Type::Write, handle, place, {},
                    {static_cast<const char *>(bytes), std::size_t(done)});
    return done;
}

ssize_t readAt(int descriptor, void *bytes, std::size_t size, std::int64_t at)
{
    Disk &disk = Disk::instance();
    if (disk.handle(descriptor) != 0) {
        const std::scoped_lock lock(disk.mutex);
        if (disk.next(Call::Read) == Verdict::Fail)
            return disk.refuse();
        disk.record(DiskRecord::Type::Read, 0, 0);
    }
    return at < 0 ? raw(SYS_read, descriptor, bytes, size)
                  : raw(SYS_pread64, descriptor, bytes, size, at);
}

int change(DiskRecord::Type type, long number, int descriptor, Call call, auto... arguments)
{
    Disk &disk = Disk::instance();
    const std::uint64_t handle = disk.handle(descriptor);
    if (handle == 0)
        return int(raw(number, descriptor, arguments...));
    const std::scoped_lock lock(disk.mutex);
    if (disk.next(call) == Verdict::Fail)
        return disk.refuse();
    const int done = int(raw(number, descriptor, arguments...));
    disk.record(done == 0 ? type : DiskRecord::Type::Vain, handle,
                (std::int64_t{0} + ... + std::int64_t{arguments}));
    return done;
}

unsigned modeOf(int flags, va_list arguments)
{
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, unsigned) : 0U;
}

} // namespace

// The names and signatures of the C library.
extern "C" {
#define VISIBLE __attribute__((visibility("default")))

VISIBLE int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(AT_FDCWD, path, flags, mode);
}

VISIBLE int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(AT_FDCWD, path, flags, mode);
}

VISIBLE int openat(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(folder, path, flags, mode);
}

VISIBLE int openat64(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const unsigned mode = modeOf(flags, arguments);
    va_end(arguments);
    return openFile(folder, path, flags, mode);
}

VISIBLE int close(int descriptor)
{
    Disk::instance().closed(descriptor);
    return int(raw(SYS_close, descriptor));
}

VISIBLE ssize_t write(int descriptor, const void *bytes, size_t size)
{
    return writeAt(descriptor, bytes, size, -1);
}

VISIBLE ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t at)
{
    return writeAt(descriptor, bytes, size, at);
}

VISIBLE ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t at)
{
    return writeAt(descriptor, bytes, size, at);
}

VISIBLE ssize_t read(int descriptor, void *bytes, size_t size)
{
    return readAt(descriptor, bytes, size, -1);
}

VISIBLE ssize_t pread(int descriptor, void *bytes, size_t size, off_t at)
{
    return readAt(descriptor, bytes, size, at);
}

VISIBLE ssize_t pread64(int descriptor, void *bytes, size_t size, off64_t at)
{
    return readAt(descriptor, bytes, size, at);
}

VISIBLE int ftruncate(int descriptor, off_t size) noexcept
{
    return change(DiskRecord::Type::Cut, SYS_ftruncate, descriptor, Call::Other, size);
}

VISIBLE int ftruncate64(int descriptor, off64_t size) noexcept
{
    return change(DiskRecord::Type::Cut, SYS_ftruncate, descriptor, Call::Other, size);
}

VISIBLE int fsync(int descriptor)
{
    return change(DiskRecord::Type::Sync, SYS_fsync, descriptor, Call::NeedsRoom);
}

VISIBLE int fdatasync(int descriptor)
{
    return change(DiskRecord::Type::Sync, SYS_fdatasync, descriptor, Call::NeedsRoom);
}

VISIBLE int rename(const char *path, const char *target) noexcept
{
    return changeName(DiskRecord::Type::Rename, SYS_renameat2, path, target, 0);
}

VISIBLE int renameat2(int, const char *path, int, const char *target, unsigned flags) noexcept
{
    return changeName(DiskRecord::Type::Rename, SYS_renameat2, path, target, long(flags));
}

VISIBLE int link(const char *path, const char *target) noexcept
{
    return changeName(DiskRecord::Type::Link, SYS_linkat, path, target, 0, Call::NeedsRoom);
}

VISIBLE int linkat(int, const char *path, int, const char *target, int flags) noexcept
{
    return changeName(DiskRecord::Type::Link, SYS_linkat, path, target, flags, Call::NeedsRoom);
}

VISIBLE int unlink(const char *path) noexcept
{
    return changeName(DiskRecord::Type::Remove, SYS_unlinkat, path, nullptr, 0);
}

VISIBLE int rmdir(const char *path) noexcept
{
    return changeName(DiskRecord::Type::Remove, SYS_unlinkat, path, nullptr, AT_REMOVEDIR);
}

VISIBLE int mkdir(const char *path, mode_t mode) noexcept
{
    return changeName(DiskRecord::Type::MakeFolder, SYS_mkdirat, path, nullptr, long(mode),
                      Call::NeedsRoom);
}
} // extern "C"
