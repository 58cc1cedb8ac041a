// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailmodel.h"

#include "ui/notices/emailwords.h"
#include "ui/widgets/typography.h"

using namespace Qt::StringLiterals;

namespace ui {

using services::EmailCandidate;
using services::EmailRow;
using services::NamedCount;
using services::OpenBounce;

namespace {

// For a column: the words of a whole date would be cut.
QString shortTime(const QDateTime &utc)
{
    return utc.toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s);
}

// A shape beside the word: states are told apart without colour.
QString stateText(const EmailRow &row)
{
    if (row.state == "accepted"_L1)
        return u"✔ "_s + row.stateText;
    if (row.state == "uncertain"_L1)
        return u"⚠ "_s + row.stateText;
    if (row.state == "refused"_L1)
        return u"✖ "_s + row.stateText;
    if (row.state == "failed"_L1)
        return u"✉ "_s + row.stateText;
    return u"… "_s + row.stateText;
}

} // namespace

EmailModel::EmailModel(QObject *parent)
    : RowsModel(
        {
            {tr("Person"), [](const EmailRow &row) { return row.name; }},
            {tr("Address"), [](const EmailRow &row) { return emailwords::masked(row.address); }},
            {tr("State"), stateText},
            {tr("Reason and what to do"), [](const EmailRow &row) { return row.reasonText; }},
            {tr("Attempts"), [](const EmailRow &row) { return typography::number(row.attempts); },
             ColumnKind::Number},
            {tr("Since"), [](const EmailRow &row) { return shortTime(row.changedUtc); },
             ColumnKind::Text,
             [](const EmailRow &row) { return typography::localDateTime(row.changedUtc); }},
        },
        parent)
{
}

EmailCandidateModel::EmailCandidateModel(QObject *parent)
    : RowsModel({{tr("Person"), [](const EmailCandidate &row) { return row.name; }},
                 {tr("Address"),
                  [](const EmailCandidate &row) { return emailwords::masked(row.address); }}},
                parent)
{
}

OpenBounceModel::OpenBounceModel(QObject *parent)
    : RowsModel(
        {
            {tr("Read on"), [](const OpenBounce &row) { return shortTime(row.readUtc); }},
            {tr("From"), [](const OpenBounce &row) { return row.from; }},
            {tr("Subject"), [](const OpenBounce &row) { return row.subject; }},
            {tr("About our e-mail"),
             [](const OpenBounce &row) {
                 return row.reference.isEmpty() ? OpenBounceModel::tr("not said") : row.reference;
             }},
            {tr("Found in"), [](const OpenBounce &row) { return row.place; }},
        },
        parent)
{
}

NamedCountModel::NamedCountModel(const QString &heading, QObject *parent)
    : RowsModel(
        {{heading, [](const NamedCount &row) { return row.text; }},
         {tr("Persons"), [](const NamedCount &row) { return typography::number(row.count); },
          ColumnKind::Number}},
        parent)
{
}

} // namespace ui
