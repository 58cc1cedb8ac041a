// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/lettersetting.h"

#include "incident/timezone.h"
#include "services/envelopeservice.h"
#include "services/incidentservice.h"
#include "services/recipients.h"
#include "services/stage.h"
#include "services/templateservice.h"
#include "store/incidentstore.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QDate today(const Session &session, const incident::Incident &incident)
{
    return session.now().toTimeZone(incident::zoneOf(incident.organisation)).date();
}

} // namespace

base::Result<LetterSetting> letterSetting(const Session &session)
{
    auto incident = loadIncident(session);
    if (!incident)
        return incident.error();
    const QDate date = today(session, *incident);
    LetterContext context = currentContext(*incident, date);
    auto key = readStage(session, [&](store::Database &database) -> base::Result<QByteArray> {
        context.paper = currentPaper(database);
        applyOwnTexts(database, context);
        return store::IncidentStore(database)
            .setting(u"reference_key"_s)
            .value_or(QString())
            .toUtf8();
    });
    if (!key)
        return key.error();
    const bool hasEnglishWords =
        notices::missingFacts(*incident, notices::Wording::English).isEmpty();
    return LetterSetting{*std::move(incident), std::move(context), *std::move(key),
                         hasEnglishWords};
}

base::Result<notices::Letter> letterToPrint(store::Database &database, const LetterSetting &setting,
                                            notices::LetterComposer &composer,
                                            store::PersonId personId)
{
    const auto listed = store::PersonStore(database).inList(personId);
    if (!listed)
        return base::Error{
            base::Error::Kind::Conflict,
            QCoreApplication::translate("services", "This person is no longer in the list.")};
    const store::Person &person = listed->person;
    const Recipient recipient = Recipients(database, setting.hasEnglishWords).of(person);
    notices::Addressee addressee{recipient.record, person.leaked,
                                 referenceFor(setting.referenceKey, person.id)};
    addressee.instructions = recipient.instructions;
    if (listed->told && listed->news()) {
        addressee.leaked = listed->news();
        addressee.reference = referenceFor(setting.referenceKey, person.id, 1);
        addressee.earlier = earlierLetter(store::NoticeStore(database).firstLetterOf(person.id));
    }
    const auto choice = channelFor(recipient, addressee.leaked, setting.context.date);
    if (choice.obstacle)
        return base::Error{base::Error::Kind::Conflict, notices::obstacleText(*choice.obstacle)};
    return composer.compose(addressee, choice);
}

} // namespace services
