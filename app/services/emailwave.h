// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "services/emailaccount.h"
#include "services/lettersetting.h"
#include "services/session.h"

#include <optional>

namespace services {

// Prepares the e-mails of everybody who is due one: each is composed and validated, its
// name and address looked up in the list by a way of their own, and it is committed as
// pending with what it tells, a thousand at a time.  Whoever is interrupted goes on where
// it ended: nobody is prepared twice, because who has an e-mail is due none.
// At most `most` of them.  Answers how many.
base::Result<qint64> prepareEmails(const Session &session, const LetterSetting &setting,
                                   const EmailAccount &account, std::optional<qint64> most,
                                   base::Progress &progress);

} // namespace services
