// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What any server may answer: a reply that is understood is short, printable, and judged
// the same when it is written again.

#include "mailing/smtpreply.h"

#include <algorithm>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray lines(reinterpret_cast<const char *>(data), qsizetype(size));
    const std::optional<mailing::Reply> reply = mailing::parseReply(lines);
    if (!reply)
        return 0;
    const auto isPrintable = [](QChar c) { return c >= u' ' && c <= u'~'; };
    if (reply->code < 200 || reply->code > 599 || reply->text.size() > 500
        || !std::all_of(reply->text.begin(), reply->text.end(), isPrintable))
        abort();
    const QString again =
        QStringLiteral("%1 %2 %3").arg(reply->code).arg(reply->enhanced, reply->text);
    const std::optional<mailing::Reply> second = mailing::parseReply(again.toLatin1());
    if (!second || second->code != reply->code)
        abort();
    for (const auto step : {mailing::Step::Connect, mailing::Step::Sender, mailing::Step::Recipient,
                            mailing::Step::Message}) {
        if ((mailing::verdictOf(step, *reply) == mailing::Verdict::Accepted) != reply->isPositive())
            abort();
    }
    return 0;
}
