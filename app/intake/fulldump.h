// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace intake {

// Does a leak extract look like the published file rather than like the rows
// of one laboratory?  Holding the whole file is an offence in itself
// (C. pén. 321-1, 323-3; CNIL, RIFI, 6 January 2022), so the DPO must say
// where it comes from before it is taken in.
enum class FullDumpSign {
    RowCount,     // more rows than the largest laboratory had patients
    FarApart,     // patients of regions that no single laboratory serves
    ManyLabCodes, // rows of several laboratories
};

// Thresholds.  The published file has 491 840 rows from 28 laboratories of the
// départements 22, 27, 35, 41, 45 and 56; the largest one had 121 669
// people (press of April 2021).
inline constexpr qint64 kFullDumpRows = 150'000;
inline constexpr qint64 kFullDumpMinimumRows = 500; // below, shares mean nothing
inline constexpr double kFullDumpRegionShare = 0.05;
inline constexpr int kFullDumpLabCodes = 5;
inline constexpr double kFullDumpLabCodeShare = 0.01;

QString fullDumpSignKey(FullDumpSign sign);
QString fullDumpSignText(FullDumpSign sign);

// Counts while the file streams past.  Laboratory codes are kept only as
// hashes under a random key, in memory.
class FullDumpWatch final
{
public:
    FullDumpWatch();

    void addRow() { ++m_rows; }
    void addPostalCode(QStringView postalCode);
    void addLabCode(QByteArrayView code); // blank: not counted

    std::vector<FullDumpSign> signs() const;

private:
    bool isFarApart() const;
    bool hasManyLabCodes() const;

    std::array<unsigned char, 16> m_key{};
    qint64 m_rows = 0;
    qint64 m_postalCodes = 0;
    std::array<qint64, 3> m_regions{};
    qint64 m_labCodes = 0;
    std::unordered_map<std::uint64_t, qint64> m_rowsOfLab;
};

} // namespace intake
