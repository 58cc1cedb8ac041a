// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/channel.h"
#include "notices/email.h"
#include "notices/letter.h"
#include "notices/templatelibrary.h"
#include "notices/values.h"

#include <QDate>

#include <set>
#include <utility>

namespace notices {

// The answer to « suis-je concerné ? » (GDPR art. 12(3), 15(1)).
enum class Reply {
    Concerned,    // a cover, then the person's letter in full
    NotConcerned, // not in the list to date; promises nothing more
};

// Between two texts of one letter: the second begins a page.
inline const QString kPageBreak = QStringLiteral("<hr/>");

// Makes the letters of one incident.  One object per thread: it remembers
// which texts it has already checked, since most letters share one of a few
// hundred.
class LetterComposer final
{
public:
    // Input error that lists missingFacts().
    static base::Result<LetterComposer> create(const incident::Incident &incident,
                                               const TemplateLibrary &library, const QDate &date);

    // For looking at a text that is still being written: nothing is validated,
    // and what the incident lacks is taken from exampleIncident().  Never for a
    // letter that is sent.
    static LetterComposer forPreview(const incident::Incident &incident,
                                     const TemplateLibrary &library, const QDate &date);

    // The rendered and validated letter.  `choice` is chooseChannel()'s answer
    // for the same record, and canBeSent().  Input error if the template does
    // not render, the incident lacks the words of this form, or the validator
    // has blocking findings: nothing may be sent then.
    base::Result<Letter> compose(const Addressee &addressee, const ChannelChoice &choice);

    // `addressee` is who asks: of somebody who is not concerned the name and
    // address as they gave them, with no categories.  Errors as above.
    base::Result<Letter> composeReply(Reply reply, const Addressee &addressee,
                                      const ChannelChoice &choice);

    // The rendered and validated e-mail; errors as above.  Input error too when there is
    // no e-mail for `choice.variant` (hasEmailText()).  No postal address is needed:
    // `choice` canBeSent() or has no other obstacle than UnusableAddress.
    base::Result<Email> composeEmail(const Addressee &addressee, const ChannelChoice &choice);

private:
    LetterComposer(incident::Incident incident, TemplateLibrary library, const QDate &date);

    // The body of one text, in its typography; of an e-mail with marks (emailtext.h).
    base::Result<QString> render(Text text, Audience audience, const Addressee &addressee) const;
    base::Result<QString> checked(Text text, Audience audience, const Addressee &addressee);
    base::Result<QString> letterBody(const Variant &variant, const Addressee &addressee);
    base::Result<void> check(const QString &body, Text text, const Addressee &addressee);
    Letter frame(const Addressee &addressee, const ChannelChoice &choice) const;

    incident::Incident m_incident;
    TemplateLibrary m_library;
    QDate m_date;
    bool m_isValidating = true;
    std::set<std::pair<QString, quint32>> m_checked;
};

} // namespace notices
