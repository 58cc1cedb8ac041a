// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace support {

// One change in the log of the failing disk: a header in the machine's own byte order, the
// path, the data.  Of the standard library only: it is written below the C library's calls.
struct DiskRecord {
    enum class Type : std::uint32_t {
        Start,        // of a process; the numbers of open files begin anew
        Open,         // path
        Make,         // path: a file that was not there
        MakeNameless, // path: in this folder, a file without a name (O_TMPFILE)
        Write,        // number: where; data
        Cut,          // number: the new size
        Sync,         // of a file, or of the names in a folder
        Rename,       // path; data: to what
        Link,         // path, or the open file; data: one more name for it
        Remove,       // path
        MakeFolder,   // path
        Vain,         // a change that the system refused, such as removing what is not there
        Read,
    };
    struct Header {
        Type type;
        std::uint32_t pathBytes;
        std::uint32_t dataBytes;
        std::uint32_t reserved = 0;
        std::uint64_t handle; // the open file; 0: none
        std::int64_t number;
    };
};

} // namespace support
