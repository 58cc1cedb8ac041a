// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace people {

// A commune with one of its postal codes; other names of the place (« ligne 5 »,
// the label of the sorting office) are entries of their own.
struct Commune {
    QString postalCode;
    QString name;  // "Saint-Malo"
    QString insee; // "35288"; two first characters: département

    bool operator==(const Commune &) const = default;
};

// The list that the program brings: the whole of France (resources/communes).
std::vector<Commune> shippedCommunes();

// The name as names of towns are compared: capitals without accents, NF Z10-011's
// abbreviations (ST, STE, S/), articles and blanks left out, an arrondissement
// and CEDEX left out.  "L'Haÿ-les-Roses" → "HAYROSES", "LYON 3EME" → "LYON".
QString communeKey(QStringView name);
// "RENNES CEDEX 7": a sorting of its own, with a code that belongs to its client.
bool isCedex(QStringView city);

// A list of communes for look-up.  Immutable once made; reentrant.
class Communes final
{
public:
    explicit Communes(const std::vector<Commune> &communes);

    enum class Verdict {
        Agrees,
        OtherCode,   // a commune of this name exists, under another postal code
        UnknownTown, // the code exists, no commune has this name
        UnknownCode,
        UnknownBoth,
    };
    struct Answer {
        Verdict verdict = Verdict::Agrees;
        // What is likely right, best first: "56000 VANNES".  At most three.
        QStringList proposals;
    };
    // `postalCode` has five digits, `city` is as the address has it.
    Answer check(QStringView postalCode, QStringView city) const;

    bool isEmpty() const { return m_places.empty(); }
    qsizetype size() const { return qsizetype(m_places.size()); }

private:
    struct Place {
        QString postalCode;
        QString line; // "56000 VANNES"
        QString key;
    };
    QStringList closestOf(QStringView postalCode, const QString &key) const;
    QStringList codesOf(QStringView postalCode, const QString &key) const;

    std::vector<Place> m_places;
    QMultiHash<QString, qsizetype> m_byCode;
    QMultiHash<QString, qsizetype> m_byKey;
};

} // namespace people
