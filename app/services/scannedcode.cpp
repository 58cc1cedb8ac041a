// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/scannedcode.h"

#include "notices/reference.h"
#include "printing/letterlayout.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qsizetype kSymbols = 11;     // of a reference
constexpr qsizetype kLongestScan = 80; // a page code has below 50 signs

// The keys of an American keyboard under the signs of a French one.
constexpr QStringView kFrenchKeys = u"&é\"'(-è_çàQAZW?,!)";
constexpr QStringView kAmericanKeys = u"1234567890AQWZMM/-";
static_assert(kFrenchKeys.size() == kAmericanKeys.size());
constexpr QStringView kOnlyFrench = u"&é\"'(è_çà!"; // in no reference and no page code

std::optional<QString> referenceIn(QStringView text)
{
    if (const auto code = printing::decodePageCode(text))
        return code->reference;
    return notices::parseReference(text);
}

QString asOnAmericanKeyboard(const QString &text)
{
    QString typed = text;
    for (QChar &sign : typed) {
        for (const QChar form : {sign, sign.toLower(), sign.toUpper()}) {
            if (const qsizetype key = kFrenchKeys.indexOf(form); key >= 0) {
                sign = kAmericanKeys[key];
                break;
            }
        }
    }
    return typed;
}

bool looksLikeAReference(QStringView text)
{
    if (text.startsWith(u"A34/"))
        return true;
    return std::count_if(text.begin(), text.end(),
                         [](QChar sign) { return sign.isLetterOrNumber(); })
        == kSymbols;
}

} // namespace

ScannedCode readScan(QStringView text)
{
    if (text.size() > kLongestScan)
        return {};
    const QString typed = text.trimmed().toString().toUpper();
    if (const auto reference = referenceIn(typed))
        return {reference, true};
    const bool isFrench = std::any_of(text.begin(), text.end(),
                                      [](QChar sign) { return kOnlyFrench.contains(sign); });
    if (!isFrench)
        return {{}, looksLikeAReference(typed)};
    const QString meant = asOnAmericanKeyboard(text.trimmed().toString()).toUpper();
    return {referenceIn(meant), looksLikeAReference(meant)};
}

} // namespace services
