// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/wipingheap.h"

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define AVIS34_WIPES_HEAP 1
#include <malloc.h>
#endif

#ifdef AVIS34_WIPES_HEAP

static std::atomic<bool> wipes{true}; // initialised before the first free() of the process

// This is the memory management that others should not do by hand, under names that are not ours.
// NOLINTBEGIN
extern "C" {

// glibc's own, under the names that stay when free() and realloc() are replaced ("Replacing
// malloc", GNU C Library manual).
void __libc_free(void *pointer) noexcept;
void *__libc_malloc(size_t size) noexcept;
void *__libc_realloc(void *pointer, size_t size) noexcept;

[[gnu::visibility("default")]] void free(void *pointer) noexcept
{
    if (pointer == nullptr)
        return;
    if (!wipes.load(std::memory_order_relaxed)) {
        __libc_free(pointer);
        return;
    }
    const int before = errno; // POSIX 2024: free() leaves it
    explicit_bzero(pointer, malloc_usable_size(pointer));
    __libc_free(pointer);
    errno = before;
}

// In place when it fits without wasting half of the block; else a new block, and the old one
// is wiped: glibc's own would leave it as it is.
[[gnu::visibility("default")]] void *realloc(void *pointer, size_t size) noexcept
{
    if (!wipes.load(std::memory_order_relaxed))
        return __libc_realloc(pointer, size);
    if (pointer == nullptr)
        return __libc_malloc(size);
    if (size == 0) {
        free(pointer);
        return nullptr;
    }
    const size_t usable = malloc_usable_size(pointer);
    if (size <= usable && size >= usable / 2) {
        explicit_bzero(static_cast<char *>(pointer) + size, usable - size);
        return pointer;
    }
    void *const moved = __libc_malloc(size);
    if (moved == nullptr)
        return nullptr;
    std::memcpy(moved, pointer, size < usable ? size : usable);
    free(pointer);
    return moved;
}

} // extern "C"
// NOLINTEND

#endif

namespace base {

bool isHeapWiped()
{
#ifdef AVIS34_WIPES_HEAP
    return wipes.load(std::memory_order_relaxed);
#else
    return false;
#endif
}

void setHeapWiped([[maybe_unused]] bool isWiped)
{
#ifdef AVIS34_WIPES_HEAP
    wipes.store(isWiped, std::memory_order_relaxed);
#endif
}

} // namespace base
