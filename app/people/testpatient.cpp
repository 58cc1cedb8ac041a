// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/testpatient.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace people {

namespace {

constexpr std::array<std::string_view, 11> kTestWords{
    "TEST",        "TESTS",     "ESSAI",    "ESSAIS", "ZZTEST", "TESTPATIENT",
    "PATIENTTEST", "ESSAIINFO", "TESTINFO", "XXTEST", "FICTIF"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Every test word begins with two of these letters: that settles most names, and
// this is asked of every row of a file.
bool mayHoldTestWord(QStringView name)
{
    constexpr std::array<QStringView, 6> kBeginnings{u"TE", u"ES", u"PA", u"XX", u"FI", u"ZZ"};
    constexpr QStringView kFirstLetters = u"TEPXFZtepxfz";
    for (qsizetype at = 0; at + 1 < name.size(); ++at) {
        const bool beginsWord = at == 0 || !name[at - 1].isLetter();
        if (beginsWord && kFirstLetters.contains(name[at])
            && std::ranges::any_of(kBeginnings, [&](QStringView beginning) {
                   return name.sliced(at, 2).compare(beginning, Qt::CaseInsensitive) == 0;
               }))
            return true;
    }
    return false;
}

} // namespace

bool isTestWord(std::string_view word)
{
    if (word.empty() || std::string_view("TEPXFZ").find(word.front()) == std::string_view::npos)
        return false;
    while (!word.empty() && isDigit(word.back()))
        word.remove_suffix(1);
    return word.starts_with("ZZZ") || std::ranges::find(kTestWords, word) != kTestWords.end();
}

bool isTestName(QStringView name)
{
    if (!mayHoldTestWord(name))
        return false;
    QByteArray folded = base::foldToUpper(name).toLatin1();
    std::ranges::replace_if(
        folded, [](char c) { return !isDigit(c) && (c < 'A' || c > 'Z'); }, ' ');
    return std::ranges::any_of(folded.split(' '), [](const QByteArray &word) {
        return isTestWord({word.constData(), static_cast<std::size_t>(word.size())});
    });
}

bool isTestIns(QStringView ins)
{
    return ins.contains(u"1.2.250.1.213.1.4.10") || ins.contains(u"1.2.250.1.213.1.4.11");
}

bool isTestPatient(const SourceRecord &record)
{
    return isTestName(record.birthName) || isTestName(record.usualName)
        || isTestName(record.givenNames) || isTestName(record.firstGivenName)
        || isTestIns(record.ins);
}

} // namespace people
