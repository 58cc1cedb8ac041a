// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/bundleservice.h"

#include "cnil/bundle.h"
#include "printing/fonts.h"
#include "services/bundlecontents.h"
#include "services/filingservice.h"
#include "services/outputfile.h"
#include "services/preparedfiling.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/incidentstore.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kBundleLimit = 512LL * 1024 * 1024;

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

base::Result<BundleReport> writeBundle(const Session &session, FilingKind kind, const QString &file,
                                       base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::FileWithCnil); !allowed)
        return allowed.error();
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    auto filing = prepareFiling(session, kind, progress);
    if (!filing)
        return filing.error();
    if (const auto reused = reuseFrozenInstant(session, filing->notification); !reused)
        return reused.error();
    if (!progress.report(1, 3))
        return base::cancelled();
    auto files = bundleContents(session, *filing);
    if (!files)
        return files.error();
    BundleReport report{
        .file = file, .sha256 = {}, .entries = {}, .missing = missingOf(filing->notification)};
    for (const cnil::BundleFile &entry : *files)
        report.entries << entry.name;
    const auto zip = cnil::writeBundle(*std::move(files),
                                       {.kind = formKind(kind),
                                        .reference = filing->incident.reference,
                                        .vocabularyVersion = filing->notification.vocabularyVersion,
                                        .preparedAtUtc = session.now()});
    if (!zip)
        return zip.error();
    if (!progress.report(2, 3))
        return base::cancelled();
    report.sha256 = sha256Of(*zip);
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<BundleReport> {
            if (const auto written = writeOutputFile(file, *zip); !written)
                return written.error();
            const qint64 version = freezeIn(database, session, filing->notification);
            store::IncidentStore(database).insertFiling({.kind = storedKind(kind),
                                                         .madeUtc = session.now(),
                                                         .number = {},
                                                         .fileName = QFileInfo(file).fileName(),
                                                         .sha256 = report.sha256,
                                                         .document = *zip,
                                                         .version = version});
            entry.event = u"cnil.bundle"_s;
            entry.object = u"filing:"_s + storedKind(kind);
            entry.payload = {{u"sha256"_s, report.sha256},
                             {u"filing"_s, version},
                             {u"missing"_s, qint64(report.missing.size())}};
            return report;
        });
}

base::Result<BundleVerification> verifyBundle(const QString &file)
{
    const auto bytes = readInputFile(file, kBundleLimit);
    if (!bytes)
        return bytes.error();
    BundleVerification verification;
    verification.sha256 = sha256Of(*bytes);
    const auto verified = cnil::verifyBundle(*bytes);
    if (!verified) {
        verification.findings << verified.error().message;
        return verification;
    }
    verification.kind = cnil::filingKindKey(verified->info.kind).replace(u'_', u'-');
    verification.reference = verified->info.reference;
    verification.preparedUtc = verified->info.preparedAtUtc;
    for (const cnil::BundleFile &entry : verified->files)
        verification.entries << entry.name;
    return verification;
}

} // namespace services
