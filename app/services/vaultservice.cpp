// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/vaultservice.h"

#include "base/text.h"
#include "printing/fonts.h"
#include "printing/report.h"
#include "services/outputfile.h"
#include "services/stage.h"
#include "store/incidentstore.h"
#include "store/noticestore.h"
#include "store/personstore.h"
#include "store/recordstore.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

// What was done to the vault itself, without any data of a person.
base::Result<void> writeDown(const Session &session, const QString &event)
{
    return writeStage(session, [&](store::Database &, journal::Draft &entry) {
        entry.event = event;
        entry.object = u"vault"_s;
        return base::Result<void>();
    });
}

QString recoverySheetText(const QString &laboratory, const QString &code, const QDateTime &now)
{
    return tr("Recovery sheet of the vault of %1\n"
              "Made on %2\n\n"
              "This code opens the vault when every passphrase is lost. Whoever holds this sheet "
              "and a copy of the vault can read it: keep the sheet in a safe, never beside the "
              "computer.\n\n"
              "%3\n")
        .arg(laboratory,
             QLocale(QLocale::French, QLocale::France).toString(now.toLocalTime(), u"d MMMM yyyy"),
             code);
}

// In two lines of seven groups: no group is cut at the edge of the page.
QString inTwoLines(QString code)
{
    constexpr qsizetype kHalf = 7 * 5 - 1;
    return code.size() > kHalf ? code.replace(kHalf, 1, u'\n') : code;
}

base::Result<QByteArray> recoverySheetPdf(const QString &laboratory, const QString &code,
                                          const QDateTime &now)
{
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const QStringList text =
        recoverySheetText(laboratory, {}, now).split(u'\n', Qt::SkipEmptyParts);
    return printing::renderReport({.title = text.value(0),
                                   .subtitle = text.value(1),
                                   .footer = laboratory,
                                   .contents = false,
                                   .sections = {{.heading = tr("Recovery code"),
                                                 .paragraphs = {text.value(2)},
                                                 .rows = {},
                                                 .monospaced = inTwoLines(code)}},
                                   .createdAt = now});
}

// The classes of characters that CNIL recommendation 2022-100 counts.
int characterClasses(const QString &text)
{
    const bool lower = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
    const bool upper = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isUpper(); });
    const bool digit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const bool other = std::any_of(text.begin(), text.end(),
                                   [](QChar c) { return !c.isLetterOrNumber() && !c.isSpace(); });
    return int(lower) + int(upper) + int(digit) + int(other);
}

} // namespace

base::Result<VaultSummary> vaultSummary(const Session &session)
{
    const auto facts = session.vault().facts();
    if (!facts)
        return facts.error();
    return readStage(session, [&](store::Database &database) -> base::Result<VaultSummary> {
        store::RecordStore records(database);
        return VaultSummary{
            .laboratory = session.laboratory(),
            .folder = session.folder(),
            .cipherVersion = facts->cipherVersion,
            .schemaVersion = facts->schemaVersion,
            .bytes = facts->bytes,
            .patients = records.countRecords(u"patients"_s),
            .leakRows = records.countRecords(u"leak"_s),
            .persons = store::PersonStore(database).count(),
            .notices = store::NoticeStore(database).count(),
            .journalEntries = facts->journalEntries,
            .journalHead = facts->journalHead,
            .createdUtc =
                store::IncidentStore(database).setting(u"created_utc"_s).value_or(QString())};
    });
}

base::Result<VerifyReport> verifyVault(const Session &session, base::Progress &progress)
{
    const auto checks = session.vault().verify(progress);
    if (!checks)
        return checks.error();
    const auto facts = session.vault().facts();
    if (!facts)
        return facts.error();
    VerifyReport report{
        .findings = {}, .journalEntries = facts->journalEntries, .journalHead = facts->journalHead};
    for (const store::Vault::Check &check : *checks) {
        if (!check.passed)
            report.findings << check.message;
    }
    return report;
}

base::Result<void> backupVault(const Session &session, const QString &file,
                               base::Progress &progress)
{
    if (const auto written = session.vault().backupTo(file, progress); !written)
        return written.error();
    if (session.vault().access() == store::Access::ReadOnly)
        return {}; // beside a writer nothing can be written down
    return writeDown(session, u"vault.backed_up"_s);
}

base::Result<void> restoreVault(const QString &backup, const QString &folder,
                                base::Progress &progress)
{
    return store::Vault::restore(backup, folder, progress);
}

base::Result<void> changePassphrase(const Session &session, const base::Secret &passphrase)
{
    if (const auto changed = session.vault().changePassphrase(passphrase); !changed)
        return changed.error();
    return writeDown(session, u"vault.passphrase_changed"_s);
}

QStringList holders(const Session &session)
{
    return session.vault().holders();
}

base::Result<void> addHolder(const Session &session, const QString &name,
                             const base::Secret &passphrase)
{
    if (const auto added = session.vault().addHolder(name, passphrase); !added)
        return added.error();
    return writeDown(session, u"vault.holder_added"_s);
}

base::Result<void> removeHolder(const Session &session, const QString &name)
{
    if (const auto removed = session.vault().removeHolder(name); !removed)
        return removed.error();
    return writeDown(session, u"vault.holder_removed"_s);
}

base::Result<void> writeRecoverySheet(const QString &file, const QString &laboratory,
                                      const base::Secret &recoveryCode, const QDateTime &now)
{
    const QString code = QString::fromLatin1(recoveryCode.view());
    if (!file.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return writeOutputFile(file, recoverySheetText(laboratory, code, now).toUtf8());
    const auto pdf = recoverySheetPdf(laboratory, code, now);
    if (!pdf)
        return pdf.error();
    return writeOutputFile(file, *pdf);
}

base::Result<base::Secret> readRecoverySheet(const QString &file)
{
    const auto bytes = readInputFile(file, 64 * 1024);
    if (!bytes)
        return bytes.error();
    static const QRegularExpression code(u"[0-9A-Za-z]{4}([ -]?[0-9A-Za-z]{4}){13}"_s);
    for (const QByteArray &line : bytes->split('\n')) {
        const auto match = code.match(QString::fromUtf8(line.trimmed()));
        if (match.hasMatch() && match.capturedLength() == line.trimmed().size())
            return base::Secret::fromBytes(line.trimmed());
    }
    // One line only: let the code's own check say what is wrong with it.
    if (bytes->trimmed().count('\n') == 0)
        return base::Secret::fromBytes(bytes->trimmed());
    return base::Error{base::Error::Kind::Input,
                       tr("The file %1 holds no recovery code: 14 groups of 4 characters on one "
                          "line are expected. Type the code of the sheet into a text file.")
                           .arg(file)};
}

std::optional<QString> passphraseObjection(const base::Secret &passphrase)
{
    const QString text = QString::fromUtf8(passphrase.view());
    const qsizetype words = text.split(u' ', Qt::SkipEmptyParts).size();
    const int classes = characterClasses(text);
    if (words >= 7 || (text.size() >= 12 && classes == 4) || (text.size() >= 14 && classes >= 3))
        return {};
    return tr("This passphrase is too easy to guess. Take seven words, or 12 characters with "
              "capitals, small letters, digits and signs, or 14 with three of these (CNIL "
              "recommendation 2022-100: 80 bits).");
}

} // namespace services
