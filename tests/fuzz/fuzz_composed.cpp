// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/composed.h"

#include <QStringDecoder>

#include <cstdint>

// A passphrase comes from any file.  Taken for UTF-8 and put together just as Qt does it.
// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto composed = base::composed(base::Secret::fromBytes(bytes));
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless
                               | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder.decode(bytes);
    if (composed.has_value() == decoder.hasError())
        __builtin_trap();
    if (composed && composed->view() != text.normalized(QString::NormalizationForm_C).toUtf8())
        __builtin_trap();
    return 0;
}
