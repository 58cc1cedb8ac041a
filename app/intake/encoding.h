// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <vector>

namespace intake {

// The encodings that French laboratory software writes.  ISO-8859-1 is read as
// its superset Windows-1252.
enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252, Latin9, Ibm850, MacRoman };

inline constexpr std::array kAllEncodings{
    Encoding::Utf8,   Encoding::Utf16Le, Encoding::Utf16Be,  Encoding::Windows1252,
    Encoding::Latin9, Encoding::Ibm850,  Encoding::MacRoman,
};

// "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15", "ibm850",
// "macroman": as the mapping file and --encoding write them.
QString encodingName(Encoding encoding);
// The inverse, generous with the usual aliases: "UTF8", "cp1252", "latin1",
// "latin9", "cp850", "mac".
std::optional<Encoding> encodingFromName(QStringView name);

bool isUtf16(Encoding encoding);

// Bytes of one of the ASCII-compatible encodings as text.  UTF-16 files are
// turned into UTF-8 before they are cut into cells (Utf16Transcoder), so for
// them this reads UTF-8.  Reentrant; one instance serves a whole file.
class TextDecoder final
{
public:
    explicit TextDecoder(Encoding encoding);

    // False for a sequence that the encoding does not have: invalid UTF-8, or a
    // byte without a character (C1 controls count as none: no export has them,
    // and they are the trace of a wrong encoding).
    bool isValid(QByteArrayView bytes) const;

    // What cannot be read becomes U+FFFD.
    QString decode(QByteArrayView bytes) const;

private:
    bool m_utf8;
    std::array<char16_t, 256> m_table{}; // single-byte encodings; U+FFFD: no character
};

// UTF-16 to UTF-8, in pieces of any size.  A lone surrogate or an odd last
// byte becomes the byte FF, which UTF-8 never has: the row then fails
// TextDecoder::isValid() and is put aside with its line.
class Utf16Transcoder final
{
public:
    explicit Utf16Transcoder(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }
    // Appends to `utf8`.  `last` flushes what is incomplete.
    void feed(QByteArrayView utf16, bool last, QByteArray &utf8);

private:
    void unit(char16_t unit, QByteArray &utf8);

    bool m_bigEndian;
    std::optional<unsigned char> m_half;
    char16_t m_high = 0; // a high surrogate that waits for its low one
};

// Text whose UTF-8 bytes were taken for Windows-1252 (or ISO-8859-1) and encoded
// again, once or more: "Ã©" back to "é".  Nothing when the text is not that.
std::optional<QString> repairedEncoding(const QString &text);

// The reading of single-byte text that looks most like French, by the letters
// that the bytes above 127 become: é is common, ╔ is not, and an accented
// capital does not stand inside a lower-case word.
struct EncodingGuess {
    Encoding encoding = Encoding::Utf8;
    double confidence = 0; // 0…1; 1 when every candidate reads the same text
};
EncodingGuess guessSingleByteEncoding(QByteArrayView sample);

// How well each ASCII-compatible encoding reads the bytes, best first; those that
// read them like a better one are left out.  Confidences add up to 1.
std::vector<EncodingGuess> rankEncodings(QByteArrayView sample);

} // namespace intake
