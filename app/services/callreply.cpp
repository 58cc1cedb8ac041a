// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// callservice.h: the answer by letter to « suis-je concerné ? ».
#include "notices/lettercomposer.h"
#include "notices/reference.h"
#include "printing/fonts.h"
#include "printing/letterwriter.h"
#include "services/callperson.h"
#include "services/callservice.h"
#include "services/dispatch.h"
#include "services/lettersetting.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/callstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

// A reply is no notification and has no place in the ledger: its reference is the
// patient's own, of a kind that no notice has.
QString replyReference(const QByteArray &referenceKey, people::RecordId patient)
{
    const QByteArray input = referenceKey + ":reply:" + QByteArray::number(patient.value);
    const QByteArray digest = QCryptographicHash::hash(input, QCryptographicHash::Sha256);
    return notices::makeReference(qFromBigEndian<quint64>(digest.constData()));
}

// What the reply to one person says, and to whom.
struct ReplyPlan {
    notices::Reply reply = notices::Reply::NotConcerned;
    notices::Addressee addressee;
    notices::ChannelChoice choice;
};

base::Result<ReplyPlan> planReply(store::Database &database, const CalledPerson &known,
                                  const LetterSetting &setting)
{
    const QDate &today = setting.context.date;
    if (isReserved(known, today) || known.recipient.isDeceased)
        return noLetterFor();
    ReplyPlan plan;
    plan.addressee.record = known.recipient.record;
    plan.addressee.instructions = known.recipient.instructions;
    if (known.person) {
        if (!known.person->told || known.person->news())
            return conflict(tr("The letter to this person is still due: the next production prints "
                               "it. No reply was written."));
        plan.reply = notices::Reply::Concerned;
        plan.addressee.leaked = known.person->told;
        plan.addressee.reference = known.letters.back().reference;
    } else if (store::CallStore(database).hasOpenReview(known.patient)) {
        return conflict(tr("Pairs about this person are still in review: neither yes nor no can be "
                           "said. No reply was written."));
    } else {
        plan.addressee.reference = replyReference(setting.referenceKey, known.patient);
    }
    // What is asked of the channel is whom to write to and where.
    plan.choice = channelFor(known.recipient, people::DataCategory::Identity, today);
    if (plan.choice.obstacle)
        return conflict(notices::obstacleText(*plan.choice.obstacle));
    return plan;
}

} // namespace

base::Result<bool> replyAfterCall(const Session &session, const CallSubject &subject,
                                  const CallAnswers &answers, const QString &file)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    auto composer = composerFor(setting->context);
    if (!composer)
        return composer.error();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<bool> {
            const auto known = verifiedPerson(database, subject, answers, setting->context.date);
            if (!known)
                return answersDisagree();
            const auto plan = planReply(database, *known, *setting);
            if (!plan)
                return plan.error();
            const auto letter = composer->composeReply(plan->reply, plan->addressee, plan->choice);
            if (!letter)
                return letter.error();
            const auto pdf = printing::renderLetter(*letter, setting->context.paper.envelope);
            if (!pdf)
                return pdf.error();
            const auto written =
                writeOutputFile(file, [&pdf](QIODevice &device) -> base::Result<void> {
                    device.write(*pdf);
                    return {};
                });
            if (!written)
                return written.error();
            const bool isConcerned = plan->reply == notices::Reply::Concerned;
            entry.event = u"call.replied"_s;
            entry.object = u"record:%1"_s.arg(known->patient.value);
            entry.payload = {{u"concerned"_s, isConcerned}};
            return isConcerned;
        });
}

} // namespace services
