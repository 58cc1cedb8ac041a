// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace journal {

// A head as paper carries it: its first 100 bits in the 32 characters of Crockford's base 32 (no
// I, L, O, U), "7K3M-9QX2-4TAB-C0DE-8FGH".  Whoever wanted another journal with the same
// print would have to try 2^100 of them.
QString shortHead(QByteArrayView head);

// A head that somebody read from paper and typed: what shortHead() writes, with or without its
// hyphens, capitals or small letters, I and L for 1, O for 0; or at least the first 32
// hexadecimal digits of the whole head, as slips of earlier versions and exports have it.
class PrintedHead final
{
public:
    // Nothing when it is neither.
    static std::optional<PrintedHead> parse(const QString &typed);

    bool matches(QByteArrayView head) const;
    QString text() const; // as it would be printed

private:
    explicit PrintedHead(QString text, bool isHexadecimal);

    QString m_text;
    bool m_isHexadecimal;
};

} // namespace journal
