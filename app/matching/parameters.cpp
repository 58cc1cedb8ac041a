// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/parameters.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace matching {

namespace {

struct Number {
    const char *key;
    double Parameters::*value;
    double least;
    double most;
};

constexpr std::array<Number, 7> kNumbers{{
    {"most_wrong_in_sure", &Parameters::mostWrongInSure, 0.0, 1.0},
    {"most_lost", &Parameters::mostLost, 0.0, 1.0},
    {"sure_probability", &Parameters::sureProbability, 0.5, 1.0},
    {"review_probability", &Parameters::reviewProbability, 1e-6, 1.0},
    {"least_review_probability", &Parameters::leastReviewProbability, 1e-6, 1.0},
    {"floor", &Parameters::floor, 1e-6, 1.0},
    {"competitor_bits", &Parameters::competitorBits, 0.0, 64.0},
}};

constexpr double kMostCap = 1e9;
constexpr double kMostThreads = 256;
constexpr double kMostBits = 100;
constexpr int kDecimals = 1000; // weights are written to a thousandth of a bit

base::Error refused(const QString &key)
{
    return {.kind = base::Error::Kind::Input,
            .message = QCoreApplication::translate(
                           "matching",
                           "The matching parameter “%1” is unknown or out of range.  Nothing was "
                           "matched; correct it or leave it out.")
                           .arg(key)};
}

bool readNumber(const QJsonValue &json, double least, double most, double &value)
{
    if (!json.isDouble() || json.toDouble() < least || json.toDouble() > most)
        return false;
    value = json.toDouble();
    return true;
}

int sizeOf(int table)
{
    return kTableSizes[static_cast<std::size_t>(table)];
}

QJsonObject tableJson(int table, const Weights &weights)
{
    QJsonObject entries;
    const int offset = tableOffset(static_cast<Table>(table));
    for (int entry = 0; entry < sizeOf(table); ++entry) {
        const float weight = weights[static_cast<std::size_t>(offset + entry)];
        if (weight != 0)
            entries.insert(entryName(static_cast<Table>(table), entry),
                           std::round(double(weight) * kDecimals) / kDecimals);
    }
    return entries;
}

// A table that is given replaces the default one: what it leaves out is 0.
bool readTable(const QJsonObject &json, int table, Weights &weights)
{
    const int offset = tableOffset(static_cast<Table>(table));
    qsizetype known = 0;
    for (int entry = 0; entry < sizeOf(table); ++entry) {
        const QString name = entryName(static_cast<Table>(table), entry);
        double weight = 0;
        if (json.contains(name)) {
            ++known;
            if (!readNumber(json.value(name), -kMostBits, kMostBits, weight))
                return false;
        }
        weights[static_cast<std::size_t>(offset + entry)] = static_cast<float>(weight);
    }
    return known == json.size();
}

bool readWeights(const QJsonObject &json, Weights &weights)
{
    qsizetype known = 0;
    for (int table = 0; table < kTables; ++table) {
        const QString name = tableName(static_cast<Table>(table));
        if (!json.contains(name))
            continue;
        ++known;
        if (!readTable(json.value(name).toObject(), table, weights))
            return false;
    }
    return known == json.size();
}

QJsonArray calibrationJson(const Calibrations &calibrations)
{
    QJsonArray array;
    for (const Calibration &calibration : calibrations)
        array.append(QJsonArray{calibration.slope, calibration.shift});
    return array;
}

bool readCalibration(const QJsonArray &json, Calibrations &calibrations)
{
    if (json.size() != static_cast<qsizetype>(calibrations.size()))
        return false;
    for (std::size_t i = 0; i < calibrations.size(); ++i) {
        const QJsonArray pair = json.at(static_cast<qsizetype>(i)).toArray();
        if (pair.size() != 2 || !readNumber(pair.at(0), 0.01, 10.0, calibrations[i].slope)
            || !readNumber(pair.at(1), -kMostBits, kMostBits, calibrations[i].shift))
            return false;
    }
    return true;
}

// Reads one member of the object; false when it is unknown or unfit.
bool readMember(const QString &key, const QJsonValue &value, Parameters &parameters)
{
    for (const Number &number : kNumbers) {
        if (key == QLatin1String(number.key))
            return readNumber(value, number.least, number.most, parameters.*number.value);
    }
    double whole = 0;
    if (key == "block_cap"_L1) {
        const bool fits = readNumber(value, 1, kMostCap, whole);
        parameters.blockCap = static_cast<qint64>(whole);
        return fits;
    }
    if (key == "threads"_L1) {
        const bool fits = readNumber(value, 1, kMostThreads, whole);
        parameters.threads = static_cast<int>(whole);
        return fits;
    }
    if (key == "reestimate"_L1) {
        parameters.reestimate = value.toBool();
        return value.isBool();
    }
    if (key == "calibration"_L1)
        return readCalibration(value.toArray(), parameters.calibration);
    return key == "weights"_L1 && readWeights(value.toObject(), parameters.weights);
}

} // namespace

QJsonObject toJson(const Parameters &parameters)
{
    QJsonObject json;
    for (const Number &number : kNumbers)
        json.insert(QLatin1String(number.key), parameters.*number.value);
    json.insert("block_cap"_L1, parameters.blockCap);
    json.insert("threads"_L1, parameters.threads);
    json.insert("reestimate"_L1, parameters.reestimate);
    json.insert("calibration"_L1, calibrationJson(parameters.calibration));
    QJsonObject weights;
    for (int table = 0; table < kTables; ++table)
        weights.insert(tableName(static_cast<Table>(table)), tableJson(table, parameters.weights));
    json.insert("weights"_L1, weights);
    return json;
}

base::Result<Parameters> parametersFromJson(const QJsonObject &json)
{
    Parameters parameters;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!readMember(it.key(), it.value(), parameters))
            return refused(it.key());
    }
    return parameters;
}

} // namespace matching
