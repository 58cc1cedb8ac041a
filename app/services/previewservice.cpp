// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/previewservice.h"

#include "people/identity.h"
#include "printing/fonts.h"
#include "printing/letterwriter.h"
#include "services/emailchannel.h"
#include "services/lettersetting.h"
#include "services/recipients.h"
#include "services/stage.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

PersonRow rowOf(const store::PersonInList &listed, const people::SourceRecord &record,
                const QDate &date)
{
    const bool minor = people::isMinor(record.birthDate, date);
    return {.personId = listed.person.id.value,
            .name = people::fullName(record),
            .postalCode = record.postalCode,
            .city = record.city,
            .variant = minor
                ? QCoreApplication::translate("services", "to the legal representatives")
                : QCoreApplication::translate("services", "to the person"),
            .state = personStateText(listed.state),
            .why = {}};
}

// Keeps, of all persons, the one that is hardest in each respect.
class HardCases
{
public:
    explicit HardCases(QDate date)
        : m_date(date)
    {
    }

    void add(const store::PersonInList &listed, const people::SourceRecord &record)
    {
        propose(QCoreApplication::translate("services", "longest name"),
                int(people::fullName(record).size()), listed, record);
        propose(QCoreApplication::translate("services", "longest address"),
                int(record.address.size() + record.address2.size()), listed, record);
        propose(QCoreApplication::translate("services", "most categories"),
                int(qPopulationCount(listed.person.leaked.toInt())), listed, record);
        propose(QCoreApplication::translate("services", "fewest categories"),
                32 - int(qPopulationCount(listed.person.leaked.toInt())), listed, record);
        propose(QCoreApplication::translate("services", "minor"),
                people::isMinor(record.birthDate, m_date) ? 1 : 0, listed, record);
        propose(QCoreApplication::translate("services", "abroad"), people::isAbroad(record) ? 1 : 0,
                listed, record);
        propose(QCoreApplication::translate("services", "no postal code"),
                record.postalCode.isEmpty() ? 1 : 0, listed, record);
        propose(QCoreApplication::translate("services", "with a password"),
                listed.person.leaked.testFlag(people::DataCategory::Password) ? 1 : 0, listed,
                record);
        propose(QCoreApplication::translate("services", "with a health comment"),
                listed.person.leaked.testFlag(people::DataCategory::HealthComment) ? 1 : 0, listed,
                record);
    }

    QList<PersonRow> rows() const
    {
        QList<PersonRow> rows;
        for (const auto &[why, hardest] : m_hardest) {
            rows.append(hardest.row);
            rows.last().why = why;
        }
        return rows;
    }

private:
    struct Hardest {
        int degree = 0;
        PersonRow row;
    };

    void propose(const QString &why, int degree, const store::PersonInList &listed,
                 const people::SourceRecord &record)
    {
        if (degree <= 0)
            return;
        Hardest &known = m_hardest[why];
        if (degree > known.degree)
            known = {degree, rowOf(listed, record, m_date)};
    }

    QDate m_date;
    std::map<QString, Hardest> m_hardest;
};

} // namespace

base::Result<QList<PersonRow>> listPersons(const Session &session, qint64 afterPersonId, int limit)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<QList<PersonRow>> {
        Recipients recipients(database);
        QList<PersonRow> rows;
        for (const auto &listed :
             store::PersonStore(database).page(store::PersonId{afterPersonId}, limit))
            rows.append(rowOf(listed, recipients.of(listed.person).record, session.now().date()));
        return rows;
    });
}

base::Result<QList<PersonRow>> hardCases(const Session &session, CaseScope scope)
{
    return readPersons(session, [&](store::Database &database) -> base::Result<QList<PersonRow>> {
        Recipients recipients(database);
        const QDate today = session.now().date();
        const EmailChannel emails(database);
        HardCases cases(today);
        store::PersonStore(database).forEach([&](const store::PersonInList &listed) {
            if (scope == CaseScope::ToPrint && store::isWrittenTo(listed.state))
                return true;
            const Recipient recipient = recipients.of(listed.person);
            const auto choice = channelFor(recipient, listed.news(), today);
            const bool isByPost =
                choice.canBeSent() && !emails.choiceFor(recipient, choice).isEmail();
            if (scope == CaseScope::Everybody || isByPost)
                cases.add(listed, recipient.record);
            return true;
        });
        return cases.rows();
    });
}

base::Result<QByteArray> previewLetter(const Session &session, qint64 personId)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    auto composer = composerFor(setting->context);
    if (!composer)
        return composer.error();
    return readPersons(session, [&](store::Database &database) -> base::Result<QByteArray> {
        const auto letter = letterToPrint(database, *setting, *composer, {personId});
        if (!letter)
            return letter.error();
        return printing::renderLetter(*letter, setting->context.paper.envelope);
    });
}

} // namespace services
