// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/counts.h"

#include "base/text.h"

#include <QCoreApplication>

namespace cli {

namespace {

const char *nounOf(Counted what)
{
    switch (what) {
    case Counted::Calls:
        return QT_TRANSLATE_N_NOOP("cli", "%1 call(s)");
    case Counted::Emails:
        return QT_TRANSLATE_N_NOOP("cli", "%1 e-mail(s)");
    case Counted::Entries:
        return QT_TRANSLATE_N_NOOP("cli", "%1 entry(ies)");
    case Counted::Files:
        return QT_TRANSLATE_N_NOOP("cli", "%1 file(s)");
    case Counted::Letters:
        return QT_TRANSLATE_N_NOOP("cli", "%1 letter(s)");
    case Counted::Lots:
        return QT_TRANSLATE_N_NOOP("cli", "%1 lot(s)");
    case Counted::Pages:
        return QT_TRANSLATE_N_NOOP("cli", "%1 page(s)");
    case Counted::Patients:
        return QT_TRANSLATE_N_NOOP("cli", "%1 patient(s)");
    case Counted::Persons:
        return QT_TRANSLATE_N_NOOP("cli", "%1 person(s)");
    case Counted::Rows:
        return QT_TRANSLATE_N_NOOP("cli", "%1 row(s)");
    case Counted::RulesDue:
        return QT_TRANSLATE_N_NOOP("cli", "%1 rule(s) due");
    case Counted::Sheets:
        return QT_TRANSLATE_N_NOOP("cli", "%1 sheet(s)");
    }
    return "";
}

} // namespace

QString counted(qint64 number, Counted what)
{
    return QCoreApplication::translate("cli", nounOf(what), nullptr, int(number))
        .arg(base::frenchNumber(number));
}

} // namespace cli
