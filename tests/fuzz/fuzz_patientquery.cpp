// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What somebody types to find a patient, against a patient of the same text:
// neither may break the search.

#include "services/patientquery.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    people::SourceRecord record;
    record.ref = text;
    record.birthName = text;
    record.usualName = text.left(text.size() / 2);
    record.givenNames = text.mid(text.size() / 2);
    record.nir = text;
    record.birthDate = {1958, 7, 14};
    const services::PatientQuery query(text, 2026);
    if (query.isEmpty() && query.rank(record) != 0)
        abort(); // nothing was asked for
    if (services::PatientQuery(QString(), 2026).rank(record) != 0)
        abort();
    return 0;
}
