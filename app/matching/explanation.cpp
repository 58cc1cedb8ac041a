// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/explanation.h"

#include "matching/scoring.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using people::SourceRecord;

namespace matching {

namespace {

constexpr quint8 kMiddlingRarity = 3;

// What one field of both records says, for the left and right of its bar.
struct FieldText {
    const char *title;
    QString (*value)(const SourceRecord &);
};

QString surnameValue(const SourceRecord &r)
{
    const bool both = !r.birthName.isEmpty() && !r.usualName.isEmpty();
    return both ? QString(r.birthName + u" / " + r.usualName) : QString(r.birthName + r.usualName);
}

QString givenValue(const SourceRecord &r)
{
    return r.givenNames.isEmpty() ? r.firstGivenName : r.givenNames;
}

QString sexValue(const SourceRecord &r)
{
    switch (r.sex) {
    case people::Sex::Unknown:
        return r.title;
    case people::Sex::Male:
        return QCoreApplication::translate("matching", "male");
    case people::Sex::Female:
        return QCoreApplication::translate("matching", "female");
    }
    return {};
}

QString phoneValue(const SourceRecord &r)
{
    const bool both = !r.phone.isEmpty() && !r.mobile.isEmpty();
    return both ? QString(r.phone + u", " + r.mobile) : QString(r.phone + r.mobile);
}

QString addressValue(const SourceRecord &r)
{
    return QString(r.address + u' ' + r.address2 + u' ' + r.postalCode + u' ' + r.city)
        .simplified();
}

// In the order of the main tables.
constexpr std::array<FieldText, 8> kFields{{
    {QT_TRANSLATE_NOOP("matching", "Surname"), surnameValue},
    {QT_TRANSLATE_NOOP("matching", "First name"), givenValue},
    {QT_TRANSLATE_NOOP("matching", "Birth date"),
     [](const SourceRecord &r) { return r.birthDate.toIsoText(); }},
    {QT_TRANSLATE_NOOP("matching", "Sex"), sexValue},
    {QT_TRANSLATE_NOOP("matching", "Social-security number"),
     [](const SourceRecord &r) { return r.nir.isEmpty() ? r.ins : r.nir; }},
    {QT_TRANSLATE_NOOP("matching", "Telephone"), phoneValue},
    {QT_TRANSLATE_NOOP("matching", "E-mail"), [](const SourceRecord &r) { return r.email; }},
    {QT_TRANSLATE_NOOP("matching", "Address"), addressValue},
}};

QString translated(const char *text)
{
    return QCoreApplication::translate("matching", text);
}

// The reason that a field's level amounts to, in words; the reasons are few
// enough that each main table has its own range of them.
QString levelText(Table table, const Comparison &comparison)
{
    Pattern only;
    const Pattern &p = comparison.pattern;
    switch (table) {
    case Table::Surname:
        only.surname = p.surname;
        break;
    case Table::FirstName:
        only.firstName = p.firstName;
        break;
    case Table::Birth:
        only.birth = p.birth;
        break;
    case Table::Sex:
        return p.sex == SexLevel::Differs ? reasonText(Reason::SexDiffers)
                                          : translated(QT_TRANSLATE_NOOP("matching", "Same sex"));
    case Table::Nir:
        only.nir = p.nir;
        break;
    case Table::Phone:
        only.phone = p.phone;
        break;
    case Table::Email:
        only.email = p.email;
        break;
    case Table::Address:
        only.address = p.address;
        break;
    default:
        break;
    }
    const ReasonSet reasons = reasonsOf(only, comparison.birthMeetsUsual, comparison.surnameRarity,
                                        comparison.firstNameRarity);
    QStringList texts;
    for (const Reason reason : reasons.toVector())
        texts.append(reasonText(reason));
    if (table == Table::Surname && only.surname == SurnameLevel::Swapped)
        texts.append(reasonText(Reason::NamesSwapped));
    return texts.isEmpty() ? translated(QT_TRANSLATE_NOOP("matching", "Different"))
                           : texts.join(u", "_s);
}

ExplainedField mainField(int table, double bits, const Comparison &comparison,
                         const SourceRecord &leak, const SourceRecord &patient)
{
    const FieldText &field = kFields[static_cast<std::size_t>(table)];
    return {.field = tableName(static_cast<Table>(table)),
            .title = translated(field.title),
            .level = levelText(static_cast<Table>(table), comparison),
            .bits = bits,
            .leakValue = field.value(leak),
            .patientValue = field.value(patient)};
}

// What two fields say together beyond each alone.
QString jointTitle(Table table)
{
    switch (table) {
    case Table::FirstNameBirthSex:
        return translated(QT_TRANSLATE_NOOP("matching", "First name, birth date and sex together"));
    case Table::SurnameFirstName:
        return translated(QT_TRANSLATE_NOOP("matching", "Surname and first name together"));
    case Table::SurnameBirth:
        return translated(QT_TRANSLATE_NOOP("matching", "Surname and birth date together"));
    case Table::NirFirstName:
        return translated(
            QT_TRANSLATE_NOOP("matching", "Social-security number and first name together"));
    case Table::NirBirth:
        return translated(
            QT_TRANSLATE_NOOP("matching", "Social-security number and birth date together"));
    case Table::Household:
        return translated(
            QT_TRANSLATE_NOOP("matching", "Same household, first name and birth date together"));
    default:
        return translated(QT_TRANSLATE_NOOP("matching", "Address and surname together"));
    }
}

ExplainedField plainField(const QString &field, const QString &title, double bits)
{
    ExplainedField plain;
    plain.field = field;
    plain.title = title;
    plain.bits = bits;
    return plain;
}

std::vector<ExplainedField> evidenceFields(const SourceRecord &leak, const SourceRecord &patient,
                                           const Comparison &comparison, const Weights &weights)
{
    std::vector<ExplainedField> fields;
    const std::array<int, kTables> indices = weightIndices(comparison.pattern);
    for (int t = 0; t < kTables; ++t) {
        const int index = indices[static_cast<std::size_t>(t)];
        if (index < 0)
            continue;
        const auto bits = double(weights[static_cast<std::size_t>(index)]);
        const auto table = static_cast<Table>(t);
        if (t < static_cast<int>(kFields.size()))
            fields.push_back(mainField(t, bits, comparison, leak, patient));
        else if (bits != 0)
            fields.push_back(plainField(tableName(table), jointTitle(table), bits));
    }
    return fields;
}

// Compares the two on their own; what the files said of the names and of the
// town is in the pair.
Comparison compared(const SourceRecord &leak, const SourceRecord &patient, const Pair &pair)
{
    Lexicon lexicon;
    const Row a = compacted(normalise(leak), leak.id, lexicon);
    const Row b = compacted(normalise(patient), patient.id, lexicon);
    const Rarities rarities = uniformRarities(lexicon, pair.surnameRarity, pair.firstNameRarity,
                                              pair.reasons.contains(Reason::RareTown));
    return Comparer(lexicon, rarities)(a, b);
}

QStringList sentencesOf(std::vector<ExplainedField> fields)
{
    std::stable_sort(fields.begin(), fields.end(),
                     [](const ExplainedField &a, const ExplainedField &b) {
                         return std::abs(a.bits) > std::abs(b.bits);
                     });
    QStringList sentences;
    for (const ExplainedField &field : fields) {
        if (field.level.isEmpty())
            continue;
        sentences.append(u"%1 : %2 (%3%4)"_s.arg(field.title, field.level,
                                                 field.bits < 0 ? u"−"_s : u"+"_s,
                                                 QString::number(std::abs(field.bits), 'f', 1)));
    }
    return sentences;
}

} // namespace

Explanation explain(const SourceRecord &leak, const SourceRecord &patient, const Pair &pair,
                    double priorBits, const Parameters &parameters)
{
    const Comparison comparison = compared(leak, patient, pair);
    const std::vector<ExplainedField> evidence =
        evidenceFields(leak, patient, comparison, parameters.weights);

    Explanation explanation;
    explanation.fields.push_back(plainField(
        u"prior"_s, translated(QT_TRANSLATE_NOOP("matching", "Before looking")), priorBits));
    double bits = priorBits;
    for (const ExplainedField &field : evidence) {
        bits += field.bits;
        explanation.fields.push_back(field);
    }
    explanation.totalBits = bitsOf(pair.probability);
    explanation.fields.push_back(
        plainField(u"competition"_s,
                   translated(QT_TRANSLATE_NOOP("matching", "Other persons, and calibration")),
                   explanation.totalBits - bits));
    explanation.probability = pair.probability;
    explanation.cls = pair.cls;
    explanation.reasons = pair.reasons;
    explanation.sentences = sentencesOf(evidence);
    return explanation;
}

Explanation explain(const SourceRecord &leak, const SourceRecord &patient, double priorBits,
                    const Parameters &parameters)
{
    Pair pair;
    pair.leak = leak.id;
    pair.patient = patient.id;
    pair.surnameRarity = pair.firstNameRarity = kMiddlingRarity;
    const Comparison comparison = compared(leak, patient, pair);
    const Pattern &pattern = comparison.pattern;
    const Guard guard = guardOf(pattern);
    const double bits = evidenceBits(pattern, parameters.weights) + priorBits;
    pair.weightBits = static_cast<float>(bits);
    pair.probability = probabilityOf(calibrated(bits, pattern, parameters));
    pair.reasons = ReasonSet(
        reasonsOf(pattern, comparison.birthMeetsUsual, kMiddlingRarity, kMiddlingRarity).mask()
        | guard.reasons.mask());
    if (pair.probability >= parameters.sureProbability && guard.allowsSure)
        pair.cls = PairClass::Sure;
    else if (pair.probability >= parameters.reviewProbability)
        pair.cls = PairClass::Review;
    return explain(leak, patient, pair, priorBits, parameters);
}

} // namespace matching
