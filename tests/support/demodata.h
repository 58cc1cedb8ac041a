// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/generator.h"

#include <QBuffer>
#include <QStringList>

#include <vector>

namespace support {

// The three demonstration files in memory.
struct DemoFiles {
    QByteArray patients;
    QByteArray leak;
    QByteArray truth;
    demo::DemoCounts counts;
};

inline DemoFiles makeDemo(const demo::DemoRequest &request)
{
    QBuffer patients;
    QBuffer leak;
    QBuffer truth;
    for (QBuffer *buffer : {&patients, &leak, &truth})
        buffer->open(QIODevice::WriteOnly);
    base::NoProgress progress;
    const auto counts = demo::generate(request, patients, leak, truth, progress);
    Q_ASSERT(counts);
    return {patients.data(), leak.data(), truth.data(), *counts};
}

// Cuts a well-formed file into fields; an unclosed quote swallows the rest.
// Own and plain on purpose, so that it can judge the readers and writers.
inline std::vector<QStringList> cutCsv(const QByteArray &bytes, char separator, bool isUtf8)
{
    std::vector<QStringList> rows;
    QStringList row;
    QByteArray field;
    bool isQuoted = false;
    const auto endField = [&] {
        row.append(isUtf8 ? QString::fromUtf8(field) : QString::fromLatin1(field));
        field.clear();
    };
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '"') {
            const bool isDoubled = isQuoted && i + 1 < bytes.size() && bytes[i + 1] == '"';
            if (isDoubled)
                field += bytes[++i];
            else
                isQuoted = !isQuoted;
        } else if (c == separator && !isQuoted) {
            endField();
        } else if (c == '\n' && !isQuoted) {
            endField();
            rows.push_back(std::exchange(row, {}));
        } else if (c != '\r' || isQuoted) {
            field += c;
        }
    }
    if (isQuoted) {
        endField();
        rows.push_back(row);
    }
    return rows;
}

} // namespace support
