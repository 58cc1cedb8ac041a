// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/fhirreader.h"

#include "intake/csvtokenizer.h"
#include "intake/fhirpatient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kSampleBytes = 1024 * 1024;

base::Error noPatient()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "intake",
                "The JSON holds no FHIR resource of the type Patient. Nothing was imported.")};
}

// One resource a line: the first line is a whole object, or ends in the middle of one
// though the second line begins another.
bool isNdjson(QByteArrayView sample)
{
    const QByteArrayView text = sample.trimmed();
    const qsizetype end = text.indexOf('\n');
    if (end < 0 || !text.startsWith('{'))
        return false;
    const QByteArrayView first = text.first(end).trimmed();
    const QByteArrayView rest = text.sliced(end).trimmed();
    const QByteArrayView goesOn = "{[,:";
    const bool isCutOff =
        rest.startsWith('{') && first.size() > 1 && !goesOn.contains(first.back());
    return isCutOff || (!rest.isEmpty() && QJsonDocument::fromJson(first.toByteArray()).isObject());
}

Reason reasonOf(const QJsonParseError &error)
{
    return error.error == QJsonParseError::IllegalUTF8String ? Reason::Undecodable
                                                             : Reason::Malformed;
}

// For the file of rejected rows.
QByteArray readable(QByteArrayView text)
{
    return QString::fromUtf8(text.first(std::min(text.size(), kMaxFieldBytes))).toUtf8();
}

} // namespace

base::Result<std::unique_ptr<FhirReader>> FhirReader::open(QIODevice &device, int latestYear)
{
    std::unique_ptr<FhirReader> reader(new FhirReader(device, latestYear));
    ByteSource &source = reader->m_source;
    const base::Result<QByteArrayView> sample = source.peek(kSampleBytes);
    if (!sample)
        return sample.error();
    const bool isMarked = sample->startsWith("\xEF\xBB\xBF");
    if (isNdjson(sample->sliced(isMarked ? 3 : 0)))
        reader->m_lines.emplace(source, JsonObjects::kLongestObject);
    else
        reader->m_objects.emplace(source);
    source.interpretAs({.encoding = Encoding::Utf8, .byteOrderMark = isMarked ? 3 : 0});
    const base::Result<bool> found = reader->readRow();
    if (!found)
        return found.error();
    if (!*found)
        return noPatient();
    reader->m_isFirst = true;
    return reader;
}

FhirReader::FhirReader(QIODevice &device, int latestYear)
    : m_source(device)
    , m_latestYear(latestYear)
{
}

base::Result<bool> FhirReader::next(Row &row)
{
    if (!m_isFirst) {
        base::Result<bool> found = readRow();
        if (!found || !*found)
            return found;
    }
    m_isFirst = false;
    m_row.expose(row);
    if (!m_text.isEmpty()) {
        row.cellsAreColumns = false;
        row.cells.assign(1, m_text);
    }
    return true;
}

// Of patients, or of all resources.
std::optional<StatedTotal> FhirReader::statedTotal() const
{
    if (!m_objects || m_objects->bundles() != 1 || !m_objects->total())
        return {};
    const qint64 total = *m_objects->total();
    const bool countsAll = total == m_patients + m_otherResources;
    return StatedTotal{.line = 1, .rows = total, .read = countsAll ? total : m_patients};
}

base::Result<bool> FhirReader::readRow()
{
    while (m_found.empty()) {
        base::Result<bool> more = readText();
        if (!more || !*more)
            return more;
    }
    Found found = std::move(m_found.front());
    m_found.pop_front();
    ++m_patients;
    m_row.begin(found.line);
    m_text = std::move(found.text);
    if (found.fault)
        m_row.setFault(*found.fault);
    else
        readFhirPatient(found.patient, m_latestYear, m_row);
    return true;
}

base::Result<bool> FhirReader::readText()
{
    JsonObjects::Piece piece;
    if (m_objects) {
        base::Result<bool> more = m_objects->next(piece);
        if (more && *more)
            takeText(piece);
        return more;
    }
    LineSource::Line line;
    base::Result<bool> more = m_lines->next(line);
    if (more && *more && !line.text.trimmed().isEmpty())
        takeText({line.text, line.number, line.tooLong});
    return more;
}

void FhirReader::takeText(const JsonObjects::Piece &piece)
{
    if (piece.tooLarge) {
        m_found.push_back({{}, piece.line, Reason::RecordTooLarge});
        return;
    }
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(
        QByteArray::fromRawData(piece.text.data(), piece.text.size()), &error);
    if (error.error != QJsonParseError::NoError || !json.isObject()) {
        m_found.push_back({{}, piece.line, reasonOf(error), readable(piece.text)});
        return;
    }
    const QJsonObject object = json.object();
    const QJsonValue resource = object.value("resource"_L1);
    takeResource(resource.isObject() ? resource.toObject() : object, piece.line);
}

void FhirReader::takeResource(const QJsonObject &resource, qint64 line)
{
    const QString type = resource.value("resourceType"_L1).toString();
    if (type == "Patient"_L1) {
        m_found.push_back({resource, line});
        return;
    }
    if (type != "Bundle"_L1) {
        ++m_otherResources;
        return;
    }
    // A Bundle on a line, or within a Bundle.
    for (const QJsonValue entry : resource.value("entry"_L1).toArray()) {
        const QJsonObject inner = entry.toObject().value("resource"_L1).toObject();
        if (inner.value("resourceType"_L1).toString() == "Patient"_L1)
            m_found.push_back({inner, line});
        else
            ++m_otherResources;
    }
}

} // namespace intake
