// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/importservice.h"

#include <vector>

// What files, formats and counts are called on the screen.
namespace ui {

// A key of the services with its name for a list.
struct NamedKey {
    QString key;
    QString label;
};

// In the order in which a person thinks of them.
std::vector<NamedKey> formatNames();
std::vector<NamedKey> encodingNames();
std::vector<NamedKey> separatorNames();

// The name of a key; the key itself where it has none.
QString formatText(const QString &key);
QString shortFormatText(const QString &key); // for a table: « CSV »
QString encodingText(const QString &key);
QString separatorText(const QString &key); // also of the character itself

bool isWorkbookFormat(const QString &format); // has sheets
bool isTextFormat(const QString &format);     // has an encoding
// The columns are the format's own: nothing to say about them.
bool isHealthFormat(const QString &format);

QString kindText(services::ImportKind kind);
QString provenanceText(services::Provenance provenance);
QString provenanceOfKey(const QString &key); // services::provenanceKey()

// « 500 000 lues = 498 732 acceptées + 1 268 en quarantaine »
QString reconciliation(qint64 read, qint64 accepted, qint64 quarantined);
// « 12 nouveaux, 3 changés, 4 985 inchangés, 7 disparus »
QString differenceText(const services::ListDifference &difference);
// « 49 998 lignes de 18 colonnes, 2 de 17 »
QString columnCountsText(const QList<services::ColumnCount> &counts);
QString interestText(services::RowInterest interest);
// « 12 – la ligne n’a pas de nom », one per line, in the order given.
QString reasonLines(const QList<services::ReasonCount> &reasons);

// The part of a line around its first letter beyond ASCII: where two readings
// of the same bytes differ.
QString tellingPart(const QString &line);
// How « MÃ©nager » reads once it was put right; empty when it cannot be.
QString repaired(const QString &text);

} // namespace ui
