// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "ui/mainwindow.h"
#include "ui/widgets/comfortablestyle.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

// The first line of the file, without its end.
base::Secret passphraseFrom(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    base::Secret secret = base::Secret::fromBytes(line);
    line.fill('\0');
    return secret;
}

struct Start {
    QString vault;
    QString passphraseFile;
};

Start startOf(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Notify the persons concerned by a data breach."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption vault(u"vault"_s,
                                   QCoreApplication::translate("main", "The vault to open."),
                                   u"DIR"_s, qEnvironmentVariable("AVIS34_VAULT"));
    const QCommandLineOption passphraseFile(
        u"passphrase-file"_s,
        QCoreApplication::translate("main", "A file whose first line is the passphrase."),
        u"FILE"_s, qEnvironmentVariable("AVIS34_PASSPHRASE_FILE"));
    parser.addOptions({vault, passphraseFile});
    parser.addPositionalArgument(
        u"vault"_s, QCoreApplication::translate("main", "The vault to open."), u"[DIR]"_s);
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    return {arguments.isEmpty() ? parser.value(vault) : arguments.constFirst(),
            parser.value(passphraseFile)};
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Avis 34"_s);
    QApplication::setApplicationName(u"avis34"_s);
    QApplication::setApplicationVersion(QString::fromLatin1(AVIS34_VERSION));
    QGuiApplication::setDesktopFileName(u"avis34"_s);
    QApplication::setStyle(new ui::ComfortableStyle);
    ui::useFrench();
    if (!base::initialiseCrypto())
        qFatal("no source of random numbers");
    const Start start = startOf(application);
    ui::Dialogs dialogs;
    ui::MainWindow window(dialogs);
    if (!start.vault.isEmpty())
        window.offerVault(start.vault);
    window.show();
    if (!start.vault.isEmpty() && !start.passphraseFile.isEmpty())
        window.openVault(start.vault, passphraseFrom(start.passphraseFile));
    return QApplication::exec();
}
