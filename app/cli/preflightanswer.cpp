// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/preflightanswer.h"

#include "base/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

} // namespace

QString findingLine(const services::PreflightFinding &finding)
{
    const QString count =
        finding.count > 0 ? u" (%1)"_s.arg(base::frenchNumber(finding.count)) : QString();
    if (!finding.acceptedBy.isEmpty())
        return tr("Accepted by %1: %2").arg(finding.acceptedBy, finding.message) + count;
    const QString line =
        (finding.blocking ? tr("Blocking: %1") : tr("Note: %1")).arg(finding.message) + count;
    return finding.acceptable ? line + u" ["_s + finding.key + u']' : line;
}

QJsonObject findingJson(const services::PreflightFinding &finding)
{
    QJsonObject object{{u"key"_s, finding.key},
                       {u"message"_s, finding.message},
                       {u"count"_s, finding.count},
                       {u"blocking"_s, finding.blocking},
                       {u"acceptable"_s, finding.acceptable}};
    if (!finding.acceptedBy.isEmpty()) {
        object.insert(u"accepted_by"_s, finding.acceptedBy);
        object.insert(u"accepted_reason"_s, finding.acceptedReason);
    }
    return object;
}

} // namespace cli
