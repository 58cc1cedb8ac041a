// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/releaseservice.h"

#include "printing/lotwriter.h"
#include "services/envelopeservice.h"
#include "services/lettersetting.h"
#include "services/outputfile.h"
#include "services/preflightservice.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/incidentstore.h"
#include "store/releasestore.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int kMostSignatures = 2;
constexpr qsizetype kCodeLength = 8;
const QString kSignaturesSetting = u"release_signatures"_s;

base::Error refused(base::Error::Kind kind, const char *message)
{
    return {kind, QCoreApplication::translate("services", message)};
}

QString sha256(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

struct SampleLetters {
    ReleaseSample sample;
    std::vector<notices::Letter> letters;
};

base::Result<SampleLetters> sampleOf(const Session &session)
{
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    auto composer = composerFor(setting->context);
    if (!composer)
        return composer.error();
    const auto cases = hardCases(session, CaseScope::ToPrint);
    if (!cases)
        return cases.error();
    return readStage(session, [&](store::Database &database) -> base::Result<SampleLetters> {
        SampleLetters sample;
        QString content = textsFingerprint(setting->context);
        for (const PersonRow &row : *cases) {
            const auto letter = letterToPrint(database, *setting, *composer, {row.personId});
            if (!letter)
                return letter.error();
            sample.sample.cases.append(row);
            content += letter->recipientLines.join(u'\n') + letter->reference + letter->bodyHtml;
            sample.letters.push_back(*letter);
        }
        sample.sample.code = sha256(content).first(kCodeLength);
        return sample;
    });
}

// The entry is the signer's; whose session was open beside them is in its payload.
base::Result<void> writeSignature(const Session &session, const store::ReleaseSignature &signature,
                                  const QString &sampleCode)
{
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          store::ReleaseStore(database).sign(signature);
                          entry.actor = signature.holder;
                          entry.event = u"letters.released"_s;
                          entry.object = u"lots"_s;
                          entry.payload = {{u"letters"_s, signature.letters},
                                           {u"texts_sha256"_s, signature.textsSha256},
                                           {u"sample"_s, sampleCode},
                                           {u"role"_s, roleKey(*signature.role)}};
                          if (signature.holder != session.actor())
                              entry.payload.insert(u"session_of"_s, session.actor());
                          return {};
                      });
}

} // namespace

QString textsFingerprint(const LetterContext &context)
{
    LetterContext undated = context;
    undated.date = {};
    return sha256(contextToJson(undated));
}

base::Result<void> acceptAlarm(const Session &session, const QString &key, const QString &reason,
                               base::Progress &progress)
{
    if (reason.trimmed().isEmpty())
        return refused(base::Error::Kind::Input,
                       QT_TRANSLATE_NOOP("services",
                                         "Say why this alarm may pass: the reason is part of what "
                                         "you can show later."));
    if (const auto allowed = requireRight(session, Right::DecideMailing); !allowed)
        return allowed.error();
    const auto report = preflightLetters(session, progress);
    if (!report)
        return report.error();
    const auto finding = std::ranges::find_if(report->findings, [&](const PreflightFinding &found) {
        return found.key == key && found.acceptable;
    });
    if (finding == report->findings.end())
        return refused(base::Error::Kind::Conflict,
                       QT_TRANSLATE_NOOP("services",
                                         "The check before printing raises no alarm of this name "
                                         "now, or none that can be accepted."));
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::ReleaseStore(database).accept(
                {key, finding->count, reason.trimmed(), session.actor(), session.now()});
            entry.event = u"letters.alarm_accepted"_s;
            entry.object = u"alarm:"_s + key;
            entry.payload = {{u"persons"_s, finding->count}};
            return {};
        });
}

base::Result<ReleaseSample> releaseSample(const Session &session)
{
    const auto sample = sampleOf(session);
    if (!sample)
        return sample.error();
    return sample->sample;
}

base::Result<ReleaseSample> writeReleaseSample(const Session &session, const QString &file,
                                               base::Progress &progress)
{
    const auto sample = sampleOf(session);
    if (!sample)
        return sample.error();
    const auto choice = envelopeChoice(session);
    if (!choice)
        return choice.error();
    std::size_t at = 0;
    const printing::LetterSource next = [&]() -> base::Result<std::optional<notices::Letter>> {
        return at < sample->letters.size() ? std::optional(sample->letters[at++]) : std::nullopt;
    };
    const auto written = writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
        const printing::LotSettings settings{.number = 0,
                                             .firstRank = 1,
                                             .duplex = choice->paper.duplex,
                                             .envelope = choice->paper.envelope,
                                             .createdAt = session.now()};
        const auto content = printing::writeLot(device, settings, next, progress);
        return content ? base::Result<void>() : base::Result<void>(content.error());
    });
    if (!written)
        return written.error();
    return sample->sample;
}

int signaturesRequired(store::Database &database)
{
    return store::IncidentStore(database).setting(kSignaturesSetting).value_or(u"0"_s).toInt();
}

base::Result<void> setSignaturesRequired(const Session &session, int signatures,
                                         const SecondHolder *second)
{
    if (const auto allowed = requireRight(session, Right::DecideMailing); !allowed)
        return allowed.error();
    if (signatures < 0 || signatures > kMostSignatures)
        return refused(
            base::Error::Kind::Input,
            QT_TRANSLATE_NOOP("services", "Letters are let go by 0, 1 or 2 signatures."));
    if (second != nullptr) {
        if (const auto allowed = requireRight(second->role(), Right::SignMailing); !allowed)
            return allowed.error();
    }
    const auto work = [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
        if (signaturesRequired(database) == kMostSignatures && signatures < kMostSignatures
            && second == nullptr)
            return refused(base::Error::Kind::Conflict,
                           QT_TRANSLATE_NOOP("services",
                                             "Two holders sign here, and nobody ends that alone: a "
                                             "second holder must give their passphrase too. "
                                             "Nothing was changed."));
        store::IncidentStore(database).setSetting(kSignaturesSetting, QString::number(signatures));
        entry.event = u"letters.signatures_required"_s;
        entry.object = u"settings"_s;
        entry.payload = {{u"signatures"_s, signatures}};
        if (second != nullptr)
            entry.payload.insert(u"second_holder"_s, second->name());
        return {};
    };
    return writeStage(session, work);
}

base::Result<void> signRelease(const Session &session, const QString &signer,
                               const QString &sampleCode, base::Progress &progress,
                               const SecondHolder *second)
{
    const Role role = second != nullptr ? second->role() : session.role();
    if (const auto allowed = requireRight(role, Right::SignMailing); !allowed)
        return allowed.error();
    const auto sample = releaseSample(session);
    if (!sample)
        return sample.error();
    if (sample->code != sampleCode.trimmed().toLower())
        return refused(base::Error::Kind::Conflict,
                       QT_TRANSLATE_NOOP("services",
                                         "This is not the code of the present sample: letters or "
                                         "texts have changed since. Look at the sample again."));
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    const auto report = preflightLetters(session, progress);
    if (!report)
        return report.error();
    const QString holder = second != nullptr ? second->name() : session.actor();
    const QString name = signer.simplified();
    return writeSignature(session,
                          {.signer = name.isEmpty() ? holder : name,
                           .holder = holder,
                           .role = role,
                           .signedUtc = session.now(),
                           .textsSha256 = textsFingerprint(setting->context),
                           .letters = report->toPrint + report->emails.toSend},
                          sample->code);
}

} // namespace services
