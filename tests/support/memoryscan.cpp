// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/memoryscan.h"

#include <QFile>

#include <bitset>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr unsigned char kMask = 0x96;
constexpr std::size_t kBlock = 4 * 1024 * 1024;
constexpr std::size_t kOverlap = 512;
constexpr qsizetype kAround = 24;

// Small and capital letters of ASCII become the same; the mask keeps the needle out of sight.
unsigned char folded(unsigned byte)
{
    return static_cast<unsigned char>((byte | 0x20U) ^ kMask);
}

unsigned char unmasked(unsigned char byte)
{
    return static_cast<unsigned char>(byte ^ kMask);
}

// Memory that the search itself uses, and therefore passes over: a mapping of its own between
// two pages that nobody can read.
class Scratch final
{
public:
    Scratch()
        : m_all(static_cast<unsigned char *>(
            mmap(nullptr, kBlock + 2 * kGuard, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
    {
        mprotect(data(), kBlock, PROT_READ | PROT_WRITE);
    }
    ~Scratch() { munmap(m_all, kBlock + 2 * kGuard); }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;

    unsigned char *data() const { return m_all + kGuard; }
    quintptr from() const { return reinterpret_cast<quintptr>(data()); }

private:
    static constexpr std::size_t kGuard = 64 * 1024;
    unsigned char *m_all;
};

struct Mapping {
    quintptr from = 0;
    quintptr to = 0;
    QString what; // rights and name
};

std::vector<Mapping> readableMappings()
{
    QFile file(u"/proc/self/maps"_s);
    std::vector<Mapping> mappings;
    if (!file.open(QIODevice::ReadOnly))
        return mappings;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.simplified().split(' ');
        if (cells.size() < 5 || !cells.at(1).startsWith('r') || line.contains("[v"))
            continue;
        const QList<QByteArray> range = cells.at(0).split('-');
        mappings.push_back({range.at(0).toULongLong(nullptr, 16),
                            range.at(1).toULongLong(nullptr, 16),
                            QString::fromLatin1(cells.value(5, "anonymous") + ' ' + cells.at(1))});
    }
    return mappings;
}

QChar classOf(unsigned char byte)
{
    if (byte == 0)
        return u'.';
    if (byte >= '0' && byte <= '9')
        return u'1';
    if ((byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z'))
        return u'a';
    return byte == ' ' || byte == '\n' ? u'_' : u'?';
}

// Folding made 0x20 of zeros and blanks alike; good enough for a class.
QString surroundings(std::span<const unsigned char> text, qsizetype at, qsizetype length)
{
    QString classes;
    const qsizetype end = std::min<qsizetype>(qsizetype(text.size()), at + length + kAround);
    for (qsizetype i = std::max<qsizetype>(0, at - kAround); i < end; ++i) {
        const unsigned char byte = unmasked(text[std::size_t(i)]);
        classes += i >= at && i < at + length ? QChar(u'#')
            : byte == 0x20                    ? QChar(u'.')
                                              : classOf(byte);
    }
    return classes;
}

} // namespace

void TraceSearch::addMasked(const char *name, std::span<const char16_t> units, char16_t mask)
{
    std::vector<unsigned> utf8;
    std::vector<unsigned> latin1;
    std::vector<unsigned> utf16;
    for (const char16_t unit : units) { // of the first plane below U+0800
        const unsigned code = unsigned(unit ^ mask);
        latin1.push_back(code & 0xFFU);
        utf16.push_back(code & 0xFFU);
        utf16.push_back(code >> 8U);
        if (code < 0x80U) {
            utf8.push_back(code);
        } else {
            utf8.push_back(0xC0U | (code >> 6U));
            utf8.push_back(0x80U | (code & 0x3FU));
        }
    }
    addEncoded(QByteArray(name) + ", UTF-8", utf8, false);
    addEncoded(QByteArray(name) + ", UTF-16", utf16, true);
    if (utf8 != latin1)
        addEncoded(QByteArray(name) + ", Latin-1", latin1, false);
    for (std::vector<unsigned> *clear : {&utf8, &latin1, &utf16})
        explicit_bzero(clear->data(), clear->size() * sizeof(unsigned));
}

void TraceSearch::addEncoded(const QByteArray &name, const std::vector<unsigned> &codes,
                             bool isWide)
{
    Needle needle{.name = name, .masked = {}};
    for (const unsigned code : codes)
        needle.masked += char(folded(code));
    if (isWide) // the last zero may be the end of a block
        needle.masked.chop(1);
    m_needles.append(needle);
}

std::vector<TraceSearch::Hit> TraceSearch::hitsIn(std::span<const unsigned char> text) const
{
    const auto pairAt = [](const unsigned char *bytes) {
        return std::size_t(bytes[0]) << 8U | std::size_t(bytes[1]);
    };
    static thread_local std::bitset<65536> begins;
    begins.reset();
    for (const Needle &needle : m_needles)
        begins.set(pairAt(reinterpret_cast<const unsigned char *>(needle.masked.constData())));
    std::vector<Hit> hits;
    const unsigned char *const bytes = text.data(); // megabytes: no checked access
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (!begins.test(pairAt(bytes + at)))
            continue;
        for (const Needle &needle : m_needles) {
            const auto length = std::size_t(needle.masked.size());
            if (at + length <= text.size()
                && std::memcmp(bytes + at, needle.masked.constData(), length) == 0)
                hits.push_back({&needle, qsizetype(at)});
        }
    }
    return hits;
}

std::vector<TraceSearch::Found> TraceSearch::searchMemory() const
{
    std::vector<Found> all;
    const Scratch scratch;
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    for (const Mapping &mapping : readableMappings()) {
        if (mapping.from == scratch.from())
            continue;
        for (quintptr from = mapping.from; from < mapping.to; from += kBlock - kOverlap) {
            const std::size_t wanted = std::min<std::size_t>(kBlock, mapping.to - from);
            const ssize_t got = pread(memory, scratch.data(), wanted, off_t(from));
            if (got <= 0)
                continue;
            const std::span<unsigned char> text(scratch.data(), std::size_t(got));
            for (unsigned char &byte : text)
                byte = folded(byte);
            for (const Hit &hit : hitsIn(text)) {
                if (std::size_t(hit.at) + kOverlap >= kBlock)
                    continue; // found again at the start of the next block
                all.push_back({hit.needle,
                               u"%1 +0x%2 of 0x%3: %4"_s.arg(mapping.what)
                                   .arg(from - mapping.from + quintptr(hit.at), 0, 16)
                                   .arg(mapping.to - mapping.from, 0, 16)
                                   .arg(surroundings(text, hit.at, hit.needle->masked.size()))});
            }
        }
    }
    close(memory);
    return all;
}

QStringList TraceSearch::inMemory() const
{
    QStringList lines;
    for (const Found &found : searchMemory())
        lines += QString::fromLatin1(found.needle->name) + u": "_s + found.place;
    return lines;
}

QStringList TraceSearch::namesInMemory() const
{
    QStringList names;
    for (const Found &found : searchMemory())
        names += QString::fromLatin1(found.needle->name.left(found.needle->name.indexOf(',')));
    names.removeDuplicates();
    return names;
}

QStringList TraceSearch::inFiles(const QStringList &files) const
{
    QStringList lines;
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QByteArray bytes = file.readAll();
        for (char &byte : bytes)
            byte = char(folded(static_cast<unsigned char>(byte)));
        const std::span<const unsigned char> text(
            reinterpret_cast<const unsigned char *>(bytes.constData()), std::size_t(bytes.size()));
        for (const Hit &hit : hitsIn(text))
            lines += u"%1: %2 +%3"_s.arg(QString::fromLatin1(hit.needle->name), name).arg(hit.at);
    }
    return lines;
}

} // namespace support
