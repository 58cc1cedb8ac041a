// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

// The vault is encrypted by itself.  What the program holds in memory while the vault is open is
// not: the system may write it to the swap space, or whole into the image of a hibernation.
// So an encrypted disk is presupposed; this looks whether there is one.
namespace store {

enum class DiskState {
    Unknown,   // no way to tell: another system, a file system without a device of its own
    Encrypted, // dm-crypt (LUKS) somewhere below
    Clear,     // none was found; a disk that encrypts by itself looks like this too
};

struct DiskProtection {
    DiskState vault = DiskState::Unknown;
    DiskState swap = DiskState::Unknown; // Encrypted as well where nothing goes to a disk

    bool operator==(const DiskProtection &) const = default;
};

// Of this machine (Linux; elsewhere Unknown).
DiskProtection diskProtection(const QString &folder);
// One or two sentences for the user, with what to ask the administrator for.
QString diskSentence(const DiskProtection &protection);

// The parts, for tests.  `device` is "/dev/dm-1" or "/dev/mapper/…"; `blocks` is the kernel's
// /sys/class/block.
DiskState deviceState(const QString &device, const QString &blocks);
// `swaps` is the kernel's /proc/swaps; `deviceOf` tells on which device a file lies.
DiskState swapState(const QByteArray &swaps, const QString &blocks,
                    const std::function<QString(const QString &file)> &deviceOf);

} // namespace store
