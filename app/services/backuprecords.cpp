// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/backuprecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr std::size_t kMostRecords = 100;

QString written(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODateWithMs);
}

std::optional<QDateTime> timeOf(const QJsonValue &value)
{
    const QDateTime utc = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return utc.isValid() ? std::optional(utc) : std::nullopt;
}

QString textOf(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

} // namespace

QString serialise(const BackupRecords &records)
{
    std::vector<std::pair<QByteArray, BackupRecord>> latest(records.keyValueBegin(),
                                                            records.keyValueEnd());
    std::ranges::sort(latest, std::ranges::greater(), [](const auto &one) {
        return std::pair(!one.second.isOver, one.second.readBackUtc);
    });
    latest.resize(std::min(latest.size(), kMostRecords));
    QJsonArray array;
    for (const auto &[checksum, record] : latest) {
        QJsonObject json{{u"sha256"_s, QString::fromLatin1(checksum.toHex())},
                         {u"read_back"_s, written(record.readBackUtc)},
                         {u"rows"_s, record.rows}};
        if (record.drilledUtc)
            json[u"drilled"_s] = written(*record.drilledUtc);
        if (record.isOver)
            json[u"over"_s] = true;
        array += json;
    }
    return textOf(QJsonDocument(array));
}

BackupRecords parseBackupRecords(const QString &json)
{
    BackupRecords records;
    for (const QJsonValue &one : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QByteArray checksum = QByteArray::fromHex(one["sha256"_L1].toString().toLatin1());
        if (const auto readBack = timeOf(one["read_back"_L1]); readBack && !checksum.isEmpty())
            records.insert(checksum,
                           {.readBackUtc = *readBack,
                            .rows = one["rows"_L1].toInteger(),
                            .drilledUtc = timeOf(one["drilled"_L1]),
                            .isOver = one["over"_L1].toBool()});
    }
    return records;
}

QString serialise(const BackupFailure &failure)
{
    return textOf(QJsonDocument(
        QJsonObject{{u"utc"_s, written(failure.utc)}, {u"message"_s, failure.message}}));
}

std::optional<BackupFailure> parseBackupFailure(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto utc = timeOf(object["utc"_L1]);
    if (!utc)
        return {};
    return BackupFailure{*utc, object["message"_L1].toString()};
}

QString serialise(const LastDrill &drill)
{
    return textOf(QJsonDocument(QJsonObject{
        {u"utc"_s, written(drill.utc)}, {u"backup"_s, drill.backup}, {u"passed"_s, drill.passed}}));
}

std::optional<LastDrill> parseLastDrill(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto utc = timeOf(object["utc"_L1]);
    if (!utc)
        return {};
    return LastDrill{*utc, object["backup"_L1].toString(), object["passed"_L1].toBool()};
}

} // namespace services
