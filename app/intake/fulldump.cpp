// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/fulldump.h"

#include "people/postaladdress.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <sodium.h>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr std::size_t kMaxLabCodes = 256; // beyond, the answer is known anyway

// The three parts of the country that the leak covers; no laboratory serves two.
std::optional<std::size_t> regionOf(QStringView departement)
{
    if (departement == u"22" || departement == u"35" || departement == u"56")
        return 0; // Bretagne
    if (departement == u"27")
        return 1; // Eure
    if (departement == u"41" || departement == u"45")
        return 2; // Centre-Val de Loire
    return {};
}

} // namespace

QString fullDumpSignKey(FullDumpSign sign)
{
    switch (sign) {
    case FullDumpSign::RowCount:
        return u"row_count"_s;
    case FullDumpSign::FarApart:
        return u"far_apart"_s;
    case FullDumpSign::ManyLabCodes:
        return u"many_lab_codes"_s;
    }
    return {};
}

QString fullDumpSignText(FullDumpSign sign)
{
    switch (sign) {
    case FullDumpSign::RowCount:
        return QCoreApplication::translate(
            "intake", "The file has more rows than any single laboratory had patients.");
    case FullDumpSign::FarApart:
        return QCoreApplication::translate(
            "intake", "Its patients live in regions that no single laboratory serves.");
    case FullDumpSign::ManyLabCodes:
        return QCoreApplication::translate("intake",
                                           "Its rows bear the codes of several laboratories.");
    }
    return {};
}

FullDumpWatch::FullDumpWatch()
{
    static_assert(std::tuple_size_v<decltype(m_key)> == crypto_shorthash_KEYBYTES);
    randombytes_buf(m_key.data(), m_key.size());
}

void FullDumpWatch::addPostalCode(QStringView postalCode)
{
    const QString code = people::frenchPostalCode(postalCode);
    if (code.isEmpty())
        return;
    ++m_postalCodes;
    if (const std::optional<std::size_t> region = regionOf(QStringView(code).first(2)))
        ++m_regions[*region];
}

void FullDumpWatch::addLabCode(QByteArrayView code)
{
    const QByteArrayView trimmed = code.trimmed();
    if (trimmed.isEmpty())
        return;
    std::array<unsigned char, crypto_shorthash_BYTES> bytes{};
    crypto_shorthash(bytes.data(), reinterpret_cast<const unsigned char *>(trimmed.data()),
                     static_cast<unsigned long long>(trimmed.size()), m_key.data());
    std::uint64_t hash = 0;
    for (const unsigned char byte : bytes)
        hash = hash << 8U | byte;
    ++m_labCodes;
    if (m_rowsOfLab.size() < kMaxLabCodes || m_rowsOfLab.contains(hash))
        ++m_rowsOfLab[hash];
}

std::vector<FullDumpSign> FullDumpWatch::signs() const
{
    std::vector<FullDumpSign> signs;
    if (m_rows > kFullDumpRows)
        signs.push_back(FullDumpSign::RowCount);
    if (isFarApart())
        signs.push_back(FullDumpSign::FarApart);
    if (hasManyLabCodes())
        signs.push_back(FullDumpSign::ManyLabCodes);
    return signs;
}

bool FullDumpWatch::isFarApart() const
{
    const double enough = static_cast<double>(m_postalCodes) * kFullDumpRegionShare;
    const auto counts = [enough](qint64 rows) {
        return rows > 0 && static_cast<double>(rows) >= enough;
    };
    return m_postalCodes >= kFullDumpMinimumRows && std::ranges::count_if(m_regions, counts) >= 2;
}

bool FullDumpWatch::hasManyLabCodes() const
{
    const double enough = static_cast<double>(m_labCodes) * kFullDumpLabCodeShare;
    const auto counts = [enough](const auto &lab) {
        return static_cast<double>(lab.second) >= enough;
    };
    return m_labCodes >= kFullDumpMinimumRows
        && std::ranges::count_if(m_rowsOfLab, counts) >= kFullDumpLabCodes;
}

} // namespace intake
