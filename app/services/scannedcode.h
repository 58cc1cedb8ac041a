// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace services {

// What a person typed or a hand-held reader sent for a letter.
struct ScannedCode {
    std::optional<QString> reference; // canonical, its check symbol agrees
    bool hasShape = false;            // it looks like one: a symbol was misread
};

// A reference as printed, or the text of a page's Data Matrix
// (printing::encodePageCode); any case, hyphens and blanks.  A reader that
// believes in an American keyboard types « &é"'( » for 12345 on a French one:
// that is understood too, since the check symbol tells whether it is.
ScannedCode readScan(QStringView text);

} // namespace services
