// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/composed.h"

#include <QByteArrayView>

#include <span>
#include <stdexcept>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

namespace base {

namespace {

// Enough for any text of so many units in form C or of so many bytes in UTF-16: ICU is never to
// grow a buffer by itself, which would be in ordinary memory (UAX #15, table 3: at most threefold).
constexpr std::size_t kMostGrowth = 3;

// UTF-16 in guarded memory.
class Text final
{
public:
    explicit Text(std::size_t most)
        : m_bytes(most * sizeof(UChar))
        , m_most(static_cast<int32_t>(most))
    {
    }
    UChar *data() { return reinterpret_cast<UChar *>(m_bytes.bytes().data()); }
    int32_t most() const { return m_most; }

private:
    Secret m_bytes;
    int32_t m_most;
};

const char *chars(std::span<const unsigned char> bytes)
{
    return reinterpret_cast<const char *>(bytes.data());
}

} // namespace

std::optional<Secret> composed(const Secret &utf8)
{
    const std::span<const unsigned char> bytes = utf8.bytes();
    if (bytes.empty())
        return Secret();
    UErrorCode status = U_ZERO_ERROR;
    Text given(bytes.size());
    int32_t units = 0;
    u_strFromUTF8(given.data(), given.most(), &units, chars(bytes),
                  static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return {};
    const UNormalizer2 *form = unorm2_getNFCInstance(&status);
    Text text(kMostGrowth * bytes.size());
    units = unorm2_normalize(form, given.data(), units, text.data(), text.most(), &status);
    Secret one(kMostGrowth * bytes.size());
    int32_t size = 0;
    u_strToUTF8(reinterpret_cast<char *>(one.bytes().data()), static_cast<int32_t>(one.size()),
                &size, text.data(), units, &status);
    if (U_FAILURE(status))
        throw std::runtime_error(u_errorName(status));
    return Secret::fromBytes(one.view().first(size));
}

} // namespace base
