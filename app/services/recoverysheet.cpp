// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/recoverysheet.h"

#include "printing/barcode.h"
#include "printing/fonts.h"
#include "printing/report.h"
#include "services/outputfile.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/keyslots.h"
#include "store/recoverycode.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace services {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

QString title(const QString &laboratory)
{
    return tr("Recovery sheet of the vault of %1").arg(laboratory);
}

// The eight digits that a refusal names too.
base::Result<QString> shortId(const base::Secret &recoveryCode)
{
    const auto masterKey = store::masterKeyFrom(recoveryCode);
    if (!masterKey)
        return masterKey.error();
    return QString::fromLatin1(store::storeId(*masterKey).toHex().first(8));
}

QString madeFor(const QString &vault, const QDateTime &now)
{
    return tr("Made on %1 for vault %2")
        .arg(QLocale(QLocale::French, QLocale::France).toString(now.toLocalTime(), u"d MMMM yyyy"),
             vault);
}

QStringList purpose()
{
    return {tr("This code opens the vault when every passphrase is lost. Whoever holds this sheet "
               "and a copy of the vault can read it: keep the sheet in a safe, never beside the "
               "computer."),
            tr("It opens vault %1 and its backups, until the vault's key is changed.")};
}

QStringList steps()
{
    return {tr("Now: print this sheet, delete the file, and type the code once from the paper "
               "(Settings, or avis34-cli vault prove-recovery). Only then is it known to open the "
               "vault."),
            tr("In need: choose “Forgotten passphrase” at the door and type the code, or put it "
               "into a text file and run avis34-cli vault recover. Capitals and hyphens do not "
               "matter; there is no letter O, I, L or U in the code, only the digits 0 and 1."),
            tr("Seen by somebody who should not have: change the vault's key at once (avis34-cli "
               "vault rotate); this sheet then opens only older backups.")};
}

// In two lines of seven groups: no group is cut at the edge of the page.
QString inTwoLines(QString code)
{
    constexpr qsizetype kHalf = 7 * 5 - 1;
    return code.size() > kHalf ? code.replace(kHalf, 1, u'\n') : code;
}

QByteArray textSheet(const QString &laboratory, const QString &vault, const base::Secret &code,
                     const QDateTime &now)
{
    const QStringList before = QStringList{title(laboratory), madeFor(vault, now), QString()}
        + purpose().replaceInStrings(u"%1"_s, vault);
    const QString after = steps().join(u'\n');
    return before.join(u'\n').toUtf8() + "\n\n" + code.view().toByteArray() + "\n\n"
        + after.toUtf8() + '\n';
}

} // namespace

base::Result<QByteArray> recoverySheetPdf(const QString &laboratory, const base::Secret &code,
                                          const QDateTime &now)
{
    const auto known = shortId(code);
    if (!known)
        return known.error();
    const QString &vault = *known;
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const QString text = QString::fromLatin1(code.view());
    const auto square = printing::qrCode(text);
    if (!square)
        return square.error();
    return printing::renderReport(
        {.title = title(laboratory),
         .subtitle = madeFor(vault, now),
         .footer = laboratory,
         .contents = false,
         .sections = {{.heading = tr("Recovery code"),
                       .paragraphs = purpose().replaceInStrings(u"%1"_s, vault),
                       .rows = {},
                       .monospaced = inTwoLines(text),
                       .barcode = *square},
                      {.heading = tr("What to do with it"),
                       .paragraphs = steps(),
                       .rows = {},
                       .monospaced = {}}},
         .createdAt = now});
}

// Text or PDF, by the extension.
static base::Result<QByteArray> sheetFor(const QString &file, const QString &laboratory,
                                         const base::Secret &recoveryCode, const QDateTime &now)
{
    if (file.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return recoverySheetPdf(laboratory, recoveryCode, now);
    const auto vault = shortId(recoveryCode);
    if (!vault)
        return vault.error();
    return textSheet(laboratory, *vault, recoveryCode, now);
}

base::Result<void> writeRecoverySheet(const QString &file, const QString &laboratory,
                                      const base::Secret &recoveryCode, const QDateTime &now)
{
    const auto sheet = sheetFor(file, laboratory, recoveryCode, now);
    if (!sheet)
        return sheet.error();
    return writeOutputFile(file, *sheet);
}

base::Result<void> writeSheetAgain(const Session &session, const QString &file)
{
    if (const auto allowed = requireRight(session, Right::ManageVault); !allowed)
        return allowed;
    const auto sheet =
        sheetFor(file, session.laboratory(), session.vault().recoveryCode(), session.now());
    if (!sheet)
        return sheet.error();
    // The entry comes first, once the file can be made: one without a sheet does no harm.
    return writeOutputFile(file, *sheet, [&session] {
        return writeStage(session, [](store::Database &, journal::Draft &entry) {
            entry.event = u"vault.sheet_written"_s;
            entry.object = u"vault"_s;
            return base::Result<void>();
        });
    });
}

base::Result<base::Secret> readRecoverySheet(const QString &file)
{
    auto bytes = readInputFile(file, 64 * 1024);
    if (!bytes)
        return bytes.error();
    if (bytes->startsWith(kByteOrderMark))
        bytes->remove(0, kByteOrderMark.size());
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

} // namespace services
