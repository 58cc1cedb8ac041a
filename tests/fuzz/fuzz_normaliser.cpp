// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/comparison.h"
#include "matching/explanation.h"
#include "matching/folding.h"
#include "matching/normaliser.h"
#include "matching/phonetic.h"

#include <QStringList>

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

// Lines of the input are the fields of two rows, half and half.
people::SourceRecord recordOf(const QStringList &lines, qsizetype first)
{
    people::SourceRecord record;
    qsizetype at = first;
    for (QString *field :
         {&record.birthName, &record.usualName, &record.givenNames, &record.firstGivenName,
          &record.nir, &record.ins, &record.phone, &record.mobile, &record.email, &record.address,
          &record.address2, &record.postalCode, &record.city, &record.title})
        *field = lines.value(at++);
    record.birthDate = people::PartialDate::fromPacked(lines.value(at++).toInt());
    record.sex = static_cast<people::Sex>(lines.value(at).size() % 3);
    record.id.value = first + 1;
    return record;
}

// Capitals, digits, single separators, none at the ends; twice is once.
void checkFolding(const QString &text)
{
    const std::string folded = matching::fold(text);
    require(matching::fold(QString::fromStdString(folded)) == folded);
    char before = ' ';
    for (const char c : folded) {
        const bool isSeparator = c == ' ' || c == '-' || c == '\'';
        require(!(c >= 'a' && c <= 'z'));
        require(!(isSeparator && (before == ' ' || before == '-' || before == '\'')));
        before = c;
    }
    require(folded.empty() || (folded.back() != ' ' && folded.back() != '-'));
}

} // namespace

// Any two rows can be compared, a row agrees with itself, and what is said of
// them adds up.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        checkFolding(line);
        require(matching::repairMojibake(line).size() <= line.size());
    }
    const people::SourceRecord leak = recordOf(lines, 0);
    const people::SourceRecord patient = recordOf(lines, 16);
    const matching::Parameters parameters;
    const matching::Explanation explanation = matching::explain(leak, patient, -17, parameters);
    double sum = 0;
    for (const matching::ExplainedField &field : explanation.fields)
        sum += field.bits;
    require(std::abs(sum - explanation.totalBits) < 1e-3);
    require(explanation.probability >= 0 && explanation.probability <= 1);

    matching::Lexicon lexicon;
    const matching::Row row = compacted(matching::normalise(leak), leak.id, lexicon);
    const matching::Rarities rarities = uniformRarities(lexicon, 2, 2, false);
    const matching::Pattern same = matching::Comparer(lexicon, rarities)(row, row).pattern;
    require(same.sex != matching::SexLevel::Differs && same.phone != matching::PhoneLevel::Differs);
    require(classOf(same.surname) != matching::NameClass::Differs);
    require(classOf(same.firstName) != matching::NameClass::Differs);
    require(same.birth != matching::BirthLevel::Differs);
    return 0;
}
