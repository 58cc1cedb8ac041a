// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/processguard.h"
#include "base/secret.h"
#include "services/outputfile.h"
#include "services/vaultservice.h"
#include "ui/mainwindow.h"
#include "ui/singleinstance.h"
#include "ui/widgets/comfortablestyle.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/language.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace {

// Empty, which opens nothing, when the file cannot be read.
base::Secret passphraseFrom(const QString &fileName)
{
    auto secret = services::readSecretLine(fileName);
    return secret ? *std::move(secret) : base::Secret();
}

struct Start {
    QString vault;
    QString holder;
    QString passphraseFile;
    QString keyFile;
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
    const QCommandLineOption holder(
        u"holder"_s, QCoreApplication::translate("main", "Who opens it, when there are several."),
        u"NAME"_s, qEnvironmentVariable("AVIS34_HOLDER"));
    const QCommandLineOption keyFile(
        u"key-file"_s, QCoreApplication::translate("main", "The holder's key file, if any."),
        u"FILE"_s, qEnvironmentVariable("AVIS34_KEY_FILE"));
    parser.addOptions({vault, holder, passphraseFile, keyFile});
    parser.addPositionalArgument(
        u"vault"_s, QCoreApplication::translate("main", "The vault to open."), u"[DIR]"_s);
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    return {arguments.isEmpty() ? parser.value(vault) : arguments.constFirst(),
            parser.value(holder), parser.value(passphraseFile), parser.value(keyFile)};
}

// What cannot be read opens nothing, and the door says so.
services::Credentials credentialsOf(const Start &start)
{
    services::Credentials given{start.holder, passphraseFrom(start.passphraseFile), {}};
    if (start.keyFile.isEmpty())
        return given;
    if (auto digest = services::readKeyFile(start.keyFile))
        given.keyFile = *std::move(digest);
    return given;
}

} // namespace

int main(int argc, char *argv[])
{
    base::guardProcess();
    base::withholdToolkitMessages();
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
    ui::SingleInstance instance;
    if (instance.start(start.vault) == ui::SingleInstance::Standing::Second)
        return 0;
    ui::Dialogs dialogs;
    ui::MainWindow window(dialogs);
    QObject::connect(&instance, &ui::SingleInstance::summoned, &window, &ui::MainWindow::summon);
    if (!start.vault.isEmpty())
        window.offerVault(start.vault);
    window.show();
    if (!start.vault.isEmpty() && !start.passphraseFile.isEmpty())
        window.openVault(start.vault, credentialsOf(start));
    return QApplication::exec();
}
