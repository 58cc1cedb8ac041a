// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "support/planted.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <vector>

namespace support {

// Looks for planted texts in the memory of this process (every readable mapping of
// /proc/self/maps, read through /proc/self/mem) and in files: whole, in any case of the ASCII
// letters, in UTF-8, Latin-1 and UTF-16LE.  It never holds one of them in clear: text and
// needle are compared masked.
class TraceSearch final
{
public:
    template<std::size_t N>
    void add(const char *name, const Planted<N> &planted)
    {
        addMasked(name, planted.masked(), planted.mask());
    }

    // Where something was found: "surname, UTF-16, [heap] rw-p +0x1f30, after 00 00 12"; empty
    // when nothing was.  What surrounds it tells who holds it: as classes of bytes ('a' letter,
    // '1' digit, '.' zero, '_' blank, '?' other).
    QStringList inMemory() const;
    QStringList inFiles(const QStringList &files) const;
    // The names of those found in memory.
    QStringList namesInMemory() const;

private:
    struct Needle {
        QByteArray name;
        QByteArray masked; // each byte folded and masked
    };
    struct Hit {
        const Needle *needle = nullptr;
        qsizetype at = 0;
    };
    struct Found {
        const Needle *needle = nullptr;
        QString place;
    };

    void addMasked(const char *name, std::span<const char16_t> units, char16_t mask);
    void addEncoded(const QByteArray &name, const std::vector<unsigned> &codes, bool isWide);
    std::vector<Hit> hitsIn(std::span<const unsigned char> folded) const;
    std::vector<Found> searchMemory() const;

    QList<Needle> m_needles;
};

} // namespace support
