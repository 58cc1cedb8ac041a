// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "intake/bytesource.h"
#include "intake/encoding.h"

#include <QByteArrayView>

#include <optional>

namespace intake {

// Which of the code pages a piece of a file is written in, where every message may say
// its own, says nothing, or says what is not so.  UTF-8 proves itself; everything else
// is read as the message says, or as what the file looks like.
class CodePages final
{
public:
    // Looks at the beginning of the file, before its first read(), further while no
    // accent was seen, up to 8 MiB.
    static base::Result<CodePages> of(ByteSource &source);

    // What the message says: MSH-18 of HL7 (table 0211: "8859/1", "UNICODE UTF-8"; the
    // first repetition counts), or a usual name.  Empty: nothing.
    void declare(QByteArrayView name);

    // How to read these bytes; nothing where they are not what the message says.
    const TextDecoder *decoderOf(QByteArrayView bytes) const;

private:
    enum class Declared { Nothing, Utf8, SingleByte, Unknown };

    explicit CodePages(Encoding likely)
        : m_likely(likely)
        , m_likelyDecoder(likely)
    {
    }
    const TextDecoder &singleByteDecoder(QByteArrayView bytes) const;

    Encoding m_likely; // of the bytes of the file that are no UTF-8
    TextDecoder m_likelyDecoder;
    Declared m_declared = Declared::Nothing;
    QByteArray m_name; // what was declared
    bool m_isIso = false;
    std::optional<TextDecoder> m_declaredDecoder;
};

} // namespace intake
