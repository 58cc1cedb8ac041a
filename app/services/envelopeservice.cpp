// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/envelopeservice.h"

#include "printing/fonts.h"
#include "printing/testgrid.h"
#include "services/letterbook.h"
#include "services/stage.h"
#include "store/incidentstore.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

const QString kPaper = u"paper"_s;
const QString kOwnEnvelopes = u"envelopes"_s;

QJsonDocument settingOf(store::Database &database, const QString &key)
{
    const auto value = store::IncidentStore(database).setting(key);
    return QJsonDocument::fromJson(value.value_or(QString()).toUtf8());
}

void keep(store::Database &database, const QString &key, const QJsonDocument &value)
{
    store::IncidentStore(database).setSetting(
        key, QString::fromUtf8(value.toJson(QJsonDocument::Compact)));
}

QList<printing::EnvelopeProfile> ownEnvelopes(store::Database &database)
{
    QList<printing::EnvelopeProfile> own;
    const QJsonArray list = settingOf(database, kOwnEnvelopes).array();
    for (const QJsonValue entry : list) {
        if (const auto profile = printing::envelopeFromJson(entry.toObject()))
            own << *profile;
    }
    return own;
}

auto withName(QList<printing::EnvelopeProfile> &list, const QString &name)
{
    return std::ranges::find_if(list, [&name](const printing::EnvelopeProfile &profile) {
        return profile.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

void put(QList<printing::EnvelopeProfile> &list, const printing::EnvelopeProfile &profile)
{
    const auto known = withName(list, profile.name);
    if (known == list.end())
        list << profile;
    else
        *known = profile;
}

QList<printing::EnvelopeProfile> knownEnvelopes(store::Database &database)
{
    const auto &shipped = printing::shippedEnvelopes();
    QList<printing::EnvelopeProfile> known(shipped.begin(), shipped.end());
    for (const printing::EnvelopeProfile &own : ownEnvelopes(database))
        put(known, own);
    return known;
}

base::Result<printing::EnvelopeProfile> envelopeCalled(store::Database &database,
                                                       const QString &name)
{
    QList<printing::EnvelopeProfile> known = knownEnvelopes(database);
    const auto found = withName(known, name);
    if (found != known.end())
        return *found;
    QStringList names;
    for (const printing::EnvelopeProfile &profile : known)
        names << profile.name;
    return base::Error{
        base::Error::Kind::Input,
        QCoreApplication::translate("services", "There is no envelope of this name. There are: %1.")
            .arg(names.join(u", "_s))};
}

void choose(store::Database &database, const printing::Paper &paper, journal::Draft &entry)
{
    keep(database, kPaper, QJsonDocument(toJson(paper)));
    entry.event = u"letters.paper_chosen"_s;
    entry.object = u"paper"_s;
    const QJsonObject envelope = printing::toJson(paper.envelope);
    entry.payload = {{u"window"_s, envelope.value("window"_L1)},
                     {u"folds"_s, envelope.value("folds"_L1)},
                     {u"duplex"_s, paper.duplex}};
}

} // namespace

printing::Paper currentPaper(store::Database &database)
{
    const QJsonObject paper = settingOf(database, kPaper).object();
    if (!paper.isEmpty())
        return paperFromJson(paper);
    return {.envelope = printing::shippedEnvelopes().front(), .duplex = true};
}

base::Result<EnvelopeChoice> envelopeChoice(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<EnvelopeChoice> {
        return EnvelopeChoice{knownEnvelopes(database), currentPaper(database)};
    });
}

base::Result<void> useEnvelope(const Session &session, const QString &name)
{
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          auto envelope = envelopeCalled(database, name);
                          if (!envelope)
                              return envelope.error();
                          printing::Paper paper = currentPaper(database);
                          paper.envelope = *std::move(envelope);
                          choose(database, paper, entry);
                          return {};
                      });
}

base::Result<void> setEnvelope(const Session &session, const printing::EnvelopeProfile &envelope)
{
    if (const auto problem = printing::problemOf(envelope))
        return base::Error{base::Error::Kind::Input, printing::envelopeProblemText(*problem)};
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          QList<printing::EnvelopeProfile> own = ownEnvelopes(database);
                          put(own, envelope);
                          QJsonArray list;
                          for (const printing::EnvelopeProfile &profile : std::as_const(own))
                              list.append(printing::toJson(profile));
                          keep(database, kOwnEnvelopes, QJsonDocument(list));
                          printing::Paper paper = currentPaper(database);
                          paper.envelope = envelope;
                          choose(database, paper, entry);
                          return {};
                      });
}

base::Result<void> setDuplex(const Session &session, bool duplex)
{
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          printing::Paper paper = currentPaper(database);
                          paper.duplex = duplex;
                          choose(database, paper, entry);
                          return {};
                      });
}

base::Result<QByteArray> testGrid(const Session &session, const QString &name)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto envelope = readStage(
        session, [&](store::Database &database) -> base::Result<printing::EnvelopeProfile> {
            if (name.isEmpty())
                return currentPaper(database).envelope;
            return envelopeCalled(database, name);
        });
    if (!envelope)
        return envelope.error();
    return printing::renderTestGrid(*envelope, session.now());
}

} // namespace services
