// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/lotletters.h"

#include "services/retentionguard.h"

#include <QCoreApplication>

namespace services {

namespace {

constexpr int kNoticesAtOnce = 256;

} // namespace

LotLetters::LotLetters(store::Database &database, store::Lot lot, LetterContext context,
                       notices::LetterComposer composer)
    : m_notices(database)
    , m_lot(std::move(lot))
    , m_context(std::move(context))
    , m_composer(std::move(composer))
{
}

base::Result<LotLetters> LotLetters::of(store::Database &database, store::LotId lot)
{
    auto found = store::NoticeStore(database).lot(lot);
    if (!found)
        return base::Error{
            base::Error::Kind::Conflict,
            QCoreApplication::translate("services", "There is no lot %1. See the list of lots.")
                .arg(lot.value)};
    auto context = contextFromJson(found->context);
    if (!context)
        return context.error();
    auto composer = composerFor(*context);
    if (!composer)
        return composer.error();
    return LotLetters(database, *std::move(found), *std::move(context), *std::move(composer));
}

base::Result<void> LotLetters::checkRange(int from, int to) const
{
    if (from >= 1 && from <= to && to <= m_lot.letters)
        return {};
    return base::Error{base::Error::Kind::Input,
                       QCoreApplication::translate("services", "Lot %1 holds the letters 1 to %2.")
                           .arg(m_lot.id.value)
                           .arg(m_lot.letters)};
}

printing::LetterSource LotLetters::letters(int from, int to)
{
    return [this, next = from, to, page = std::vector<store::Notice>(),
            at = std::size_t(0)]() mutable -> base::Result<std::optional<notices::Letter>> {
        if (at == page.size()) {
            if (next > to)
                return std::optional<notices::Letter>();
            page = m_notices.ofLot(m_lot.id, next, std::min(to, next + kNoticesAtOnce - 1));
            next += kNoticesAtOnce;
            at = 0;
        }
        if (page.empty())
            return std::optional<notices::Letter>();
        auto letter = letterOf(page[at++]);
        if (!letter)
            return letter.error();
        return std::optional(*std::move(letter));
    };
}

base::Result<notices::Letter> LotLetters::letterOf(const store::Notice &notice)
{
    if (notice.recipient.isEmpty())
        return recipientRemoved(notice.reference);
    notices::Addressee recipient = recipientFromJson(notice.recipient);
    recipient.reference = notice.reference;
    const auto choice = notices::chooseChannel(recipient.record, recipient.leaked, m_context.date,
                                               false, recipient.instructions);
    return m_composer.compose(recipient, choice);
}

printing::LotSettings LotLetters::settings(int firstRank) const
{
    return {.number = int(m_lot.id.value),
            .firstRank = firstRank,
            .duplex = m_context.paper.duplex,
            .envelope = m_context.paper.envelope,
            .createdAt = m_lot.producedUtc};
}

base::Result<printing::LotContent> LotLetters::write(QIODevice &device, int from, int to,
                                                     base::Progress &progress)
{
    if (const auto inside = checkRange(from, to); !inside)
        return inside.error();
    return printing::writeLot(device, settings(from), letters(from, to), progress);
}

} // namespace services
