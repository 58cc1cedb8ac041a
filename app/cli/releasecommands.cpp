// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "cli/counts.h"
#include "cli/preflightanswer.h"
#include "cli/terminal.h"
#include "services/preflightservice.h"
#include "services/releaseservice.h"
#include "services/vaultservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

struct ReleaseOptions {
    std::string alarm;
    std::string reason;
    std::string file;
    std::string signer;
    std::string code;
    int signatures = 0;
    std::string secondHolder;
    std::string secondPassphraseFile;
    std::string secondKeyFile;
    std::string secondSigner;
};

// The other holder, when one is named.
base::Result<std::optional<services::SecondHolder>>
secondHolder(const Shell &shell, const services::Session &session, const ReleaseOptions &options)
{
    if (options.secondHolder.empty())
        return std::optional<services::SecondHolder>();
    services::Credentials credentials;
    credentials.holder = text(options.secondHolder);
    if (!options.secondKeyFile.empty()) {
        auto digest = services::readKeyFile(text(options.secondKeyFile));
        if (!digest)
            return digest.error();
        credentials.keyFile = *std::move(digest);
    }
    auto passphrase = options.secondPassphraseFile.empty()
        ? askPassphrase(tr("Passphrase of %1").arg(credentials.holder))
        : shell.secretFrom(options.secondPassphraseFile);
    if (!passphrase)
        return passphrase.error();
    credentials.passphrase = *std::move(passphrase);
    auto proved = services::SecondHolder::prove(session, credentials);
    if (!proved)
        return proved.error();
    return std::optional(*std::move(proved));
}

QString weightText(double grams)
{
    return grams > 0 ? tr("up to %1 g").arg(grams) : tr("above the last step");
}

QJsonObject jsonOf(const services::MailingFigures &figures)
{
    QJsonObject variants;
    for (const services::VariantCount &variant : figures.variants)
        variants.insert(variant.key, variant.letters);
    QJsonArray steps;
    for (const auto &[grams, letters] : figures.byWeightStep)
        steps.append(QJsonObject{{u"up_to_grams"_s, grams}, {u"letters"_s, letters}});
    QJsonArray departements;
    for (const auto &[code, letters] : figures.byDepartement)
        departements.append(QJsonObject{{u"departement"_s, code}, {u"letters"_s, letters}});
    return {
        {u"variants"_s, variants},         {u"pages"_s, figures.pages},
        {u"sheets"_s, figures.sheets},     {u"weight_steps"_s, steps},
        {u"departements"_s, departements}, {u"calls_on_busiest_day"_s, figures.callsOnBusiestDay}};
}

QStringList linesOf(const services::MailingFigures &figures)
{
    QStringList lines;
    for (const services::VariantCount &variant : figures.variants)
        lines << tr("  %1: %2").arg(variant.text, base::frenchNumber(variant.letters));
    lines << tr("Paper: %1 on %2")
                 .arg(counted(figures.pages, Counted::Pages),
                      counted(figures.sheets, Counted::Sheets));
    for (const auto &[grams, letters] : figures.byWeightStep)
        lines << QCoreApplication::translate("cli", "Weight %1: %2 letter(s)", nullptr,
                                             int(letters))
                     .arg(weightText(grams), base::frenchNumber(letters));
    const int threshold = figures.depositThreshold;
    qint64 above = 0;
    for (const auto &[code, letters] : figures.byDepartement)
        above += !code.isEmpty() && letters >= threshold ? 1 : 0;
    const auto departements =
        qint64(figures.byDepartement.size()) - qint64(figures.byDepartement.count(QString()));
    lines << QCoreApplication::translate(
                 "cli", "%1 département(s), %2 of them with %3 letters or more; abroad: %4",
                 nullptr, int(departements))
                 .arg(departements)
                 .arg(above)
                 .arg(threshold)
                 .arg(figures.byDepartement.contains(QString())
                          ? base::frenchNumber(figures.byDepartement.at(QString()))
                          : u"0"_s);
    lines << tr("Calls to expect on the busiest day if all are posted at once: about %1")
                 .arg(base::frenchNumber(figures.callsOnBusiestDay));
    return lines;
}

Answer answerOf(const services::PreflightReport &report)
{
    Answer answer;
    answer.lines << tr("%1: %2 to print; already printed: %3, without a letter: %4")
                        .arg(counted(report.persons, Counted::Persons),
                             counted(report.toPrint, Counted::Letters),
                             base::frenchNumber(report.alreadyPrinted),
                             base::frenchNumber(report.obstacles))
                 << tr("To adults: %1; to the legal representatives of minors: %2")
                        .arg(base::frenchNumber(report.adults), base::frenchNumber(report.minors));
    if (report.toPrint > 0)
        answer.lines << linesOf(report.figures);
    QJsonArray findings;
    for (const services::PreflightFinding &finding : report.findings) {
        if (finding.scope == services::FindingScope::Emails)
            continue;
        findings.append(findingJson(finding));
        answer.lines << findingLine(finding);
    }
    if (report.emails.toSend > 0)
        answer.lines << tr("By e-mail instead: %1 (email preflight)")
                            .arg(base::frenchNumber(report.emails.toSend));
    answer.json = {{u"persons"_s, report.persons},
                   {u"to_print"_s, report.toPrint},
                   {u"by_email"_s, report.emails.toSend},
                   {u"supplements"_s, report.supplements},
                   {u"adults"_s, report.adults},
                   {u"minors"_s, report.minors},
                   {u"obstacles"_s, report.obstacles},
                   {u"already_printed"_s, report.alreadyPrinted},
                   {u"figures"_s, jsonOf(report.figures)},
                   {u"signatures_required"_s, report.signaturesRequired},
                   {u"signers"_s, QJsonArray::fromStringList(report.signers)},
                   {u"signing_holders"_s, QJsonArray::fromStringList(report.signingHolders)},
                   {u"passes"_s, report.passes()},
                   {u"findings"_s, findings}};
    answer.exitCode = report.passes() ? kDone : kRefused;
    return answer;
}

base::Result<Answer> preflight(const Shell &shell, const ReleaseOptions &options)
{
    const bool accepts = !options.alarm.empty();
    const auto session =
        shell.openSession(accepts ? services::Access::Write : services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    if (accepts) {
        const auto accepted =
            services::acceptAlarm(*session, text(options.alarm), text(options.reason), progress);
        if (!accepted)
            return accepted.error();
    }
    const auto report = services::preflightLetters(*session, progress);
    if (!report)
        return report.error();
    return answerOf(*report);
}

base::Result<Answer> sample(const Shell &shell, const ReleaseOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    TerminalProgress progress(shell.quiet());
    const auto sample = services::writeReleaseSample(*session, text(options.file), progress);
    if (!sample)
        return sample.error();
    Answer answer;
    QJsonArray cases;
    for (const services::PersonRow &row : sample->cases) {
        cases.append(row.why);
        answer.lines << u"  "_s + row.why;
    }
    answer.lines << tr("Look at every letter of %1. Code of this sample for the signature: %2")
                        .arg(text(options.file), sample->code);
    answer.json = {{u"code"_s, sample->code}, {u"cases"_s, cases}, {u"file"_s, text(options.file)}};
    return answer;
}

void addSignature(Answer &answer, const QString &signerKey, const QString &holderKey,
                  const std::string &signer, const QString &holder)
{
    const QString name = signer.empty() ? holder : text(signer);
    answer.json.insert(signerKey, name);
    answer.json.insert(holderKey, holder);
    answer.lines << (name == holder ? tr("Signed by %1.").arg(name)
                                    : tr("Signed by %1, as the holder %2.").arg(name, holder));
}

base::Result<Answer> sign(const Shell &shell, const ReleaseOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto second = secondHolder(shell, *session, options);
    if (!second)
        return second.error();
    TerminalProgress progress(shell.quiet());
    const QString code = text(options.code);
    if (const auto signedFor =
            services::signRelease(*session, text(options.signer), code, progress);
        !signedFor)
        return signedFor.error();
    Answer answer;
    addSignature(answer, u"signer"_s, u"holder"_s, options.signer, session->actor());
    if (!*second)
        return answer;
    if (const auto signedFor =
            services::signRelease(*session, text(options.secondSigner), code, progress, &**second);
        !signedFor)
        return signedFor.error();
    addSignature(answer, u"second_signer"_s, u"second_holder"_s, options.secondSigner,
                 (*second)->name());
    return answer;
}

base::Result<Answer> signatures(const Shell &shell, const ReleaseOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto second = secondHolder(shell, *session, options);
    if (!second)
        return second.error();
    if (const auto set = services::setSignaturesRequired(*session, options.signatures,
                                                         *second ? &**second : nullptr);
        !set)
        return set.error();
    return Answer{.json = {{u"signatures_required"_s, options.signatures}},
                  .lines = {tr("Signatures required before printing: %1").arg(options.signatures)}};
}

void addSecondHolder(Shell &shell, CLI::App *command,
                     const std::shared_ptr<ReleaseOptions> &options)
{
    CLI::Option *second = command->add_option("--second-holder", options->secondHolder,
                                              "Second dépositaire, qui signe avec vous");
    shell.reads(command
                    ->add_option("--second-passphrase-file", options->secondPassphraseFile,
                                 "Fichier dont la première ligne est sa phrase de passe")
                    ->needs(second));
    shell.reads(command->add_option("--second-key-file", options->secondKeyFile, "Son fichier-clé")
                    ->needs(second));
}

} // namespace

void addReleaseCommands(Shell &shell, CLI::App *letters)
{
    const auto options = std::make_shared<ReleaseOptions>();
    CLI::App *check = shell.command(letters, "preflight", "Contrôle avant impression",
                                    [&shell, options] { return preflight(shell, *options); });
    CLI::Option *alarm = check->add_option("--accept", options->alarm,
                                           "Alarme que vous acceptez (son nom entre crochets)");
    check->add_option("--reason", options->reason, "Pourquoi elle peut passer")->needs(alarm);
    CLI::App *cases =
        shell.command(letters, "sample", "Les cas difficiles, à relire avant de signer",
                      [&shell, options] { return sample(shell, *options); });
    shell.writes(cases->add_option("--out", options->file, "Fichier PDF")->required());
    CLI::App *release = shell.command(letters, "sign", "Signe le départ des lettres",
                                      [&shell, options] { return sign(shell, *options); });
    release->add_option("--by", options->signer,
                        "Qui signe : nom ou fonction (sinon : le dépositaire)");
    addSecondHolder(shell, release, options);
    release->add_option("--second-by", options->secondSigner,
                        "Nom ou fonction du second (sinon : le dépositaire)");
    release->add_option("--sample", options->code, "Code des cas relus (letters sample)")
        ->required();
    CLI::App *number = shell.command(letters, "signatures", "Nombre de signatures exigées (0 à 2)",
                                     [&shell, options] { return signatures(shell, *options); });
    number->add_option("number", options->signatures, "0, 1 ou 2")->required();
    addSecondHolder(shell, number, options);
}

} // namespace cli
