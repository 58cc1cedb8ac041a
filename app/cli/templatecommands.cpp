// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/terminal.h"
#include "services/outputfile.h"
#include "services/templateservice.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr qint64 kLongestFile = 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct TemplateOptions {
    std::string name;
    std::string file;
    std::string out;
    qint64 person = 0;
};

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

base::Result<Answer> list(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto rows = services::listTemplates(*session);
    if (!rows)
        return rows.error();
    Answer answer;
    QJsonArray texts;
    for (const services::TemplateRow &row : *rows) {
        texts.append(QJsonObject{
            {u"name"_s, row.name},
            {u"title"_s, row.title},
            {u"own"_s, row.since.has_value()},
            {u"since"_s, row.since ? QJsonValue(isoTime(*row.since)) : QJsonValue::Null},
            {u"versions"_s, row.versions}});
        answer.lines << u"%1  %2  %3"_s.arg(row.name, -24)
                            .arg(row.since ? tr("own text since %1").arg(isoTime(*row.since))
                                           : tr("shipped text"),
                                 row.title);
    }
    answer.json = {{u"texts"_s, texts}};
    return answer;
}

base::Result<Answer> show(const Shell &shell, const TemplateOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto source = services::templateSource(*session, text(options.name));
    if (!source)
        return source.error();
    return Answer{.json = {{u"name"_s, text(options.name)}, {u"source"_s, *source}},
                  .lines = {source->trimmed()}};
}

QJsonArray toJson(const QList<services::TemplateFinding> &findings)
{
    QJsonArray array;
    for (const services::TemplateFinding &finding : findings)
        array.append(QJsonObject{{u"key"_s, finding.key},
                                 {u"message"_s, finding.message},
                                 {u"line"_s, finding.line},
                                 {u"where"_s, finding.where},
                                 {u"blocking"_s, finding.blocking}});
    return array;
}

Answer answerFor(const QString &name, const services::TemplateReport &report)
{
    Answer answer;
    for (const services::TemplateFinding &finding : report.findings)
        answer.lines << (finding.blocking ? tr("Blocking: %1") : tr("Note: %1"))
                            .arg(finding.place() + finding.message);
    if (report.findings.isEmpty())
        answer.lines << tr("Nothing stands against this text.");
    if (!report.readability.isEmpty())
        answer.lines << tr("Readability (Kandel and Moles): %1").arg(report.readability);
    if (report.pages > 0)
        answer.lines << tr("Pages with every category of data: %1").arg(report.pages);
    answer.json = {{u"name"_s, name},
                   {u"findings"_s, toJson(report.findings)},
                   {u"blocked"_s, report.isBlocked()},
                   {u"saved"_s, report.saved},
                   {u"readability"_s, qRound(report.score)},
                   {u"words_per_sentence"_s, report.wordsPerSentence},
                   {u"pages"_s, report.pages}};
    answer.exitCode = report.isBlocked() ? kRefused : kDone;
    return answer;
}

base::Result<QString> sourceOf(const TemplateOptions &options)
{
    const auto bytes = services::readInputFile(text(options.file), kLongestFile);
    if (!bytes)
        return bytes.error();
    return QString::fromUtf8(*bytes);
}

base::Result<Answer> check(const Shell &shell, const TemplateOptions &options)
{
    const auto source = sourceOf(options);
    if (!source)
        return source.error();
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto report = services::checkTemplate(*session, text(options.name), *source);
    if (!report)
        return report.error();
    return answerFor(text(options.name), *report);
}

base::Result<Answer> set(const Shell &shell, const TemplateOptions &options)
{
    const auto source = sourceOf(options);
    if (!source)
        return source.error();
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    const auto report = services::saveTemplate(*session, text(options.name), *source);
    if (!report)
        return report.error();
    Answer answer = answerFor(text(options.name), *report);
    answer.lines << (report->saved ? tr("The text is kept; letters use it from now on.")
                                   : tr("Nothing was changed."));
    return answer;
}

base::Result<Answer> reset(const Shell &shell, const TemplateOptions &options)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto done = services::resetTemplate(*session, text(options.name)); !done)
        return done.error();
    return Answer{.json = {{u"name"_s, text(options.name)}, {u"reset"_s, true}},
                  .lines = {tr("Letters use the text of the program again; yours is kept among "
                               "the versions.")}};
}

base::Result<Answer> previewEmail(const services::Session &session, const TemplateOptions &options,
                                  const QString &source, std::optional<qint64> person)
{
    const auto email = services::previewEmailTemplate(session, text(options.name), source, person);
    if (!email)
        return email.error();
    const bool isPlain = text(options.out).endsWith(".txt"_L1, Qt::CaseInsensitive);
    const QString &content = isPlain ? email->plainText : email->html;
    if (const auto written = services::writeOutputFile(text(options.out), content.toUtf8());
        !written)
        return written.error();
    return Answer{.json = {{u"name"_s, text(options.name)},
                           {u"file"_s, text(options.out)},
                           {u"subject"_s, email->subject}},
                  .lines = {tr("Subject: %1").arg(email->subject),
                            tr("The e-mail was written to %1.").arg(text(options.out))}};
}

base::Result<Answer> preview(const Shell &shell, const TemplateOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const QString name = text(options.name);
    const auto source =
        options.file.empty() ? services::templateSource(*session, name) : sourceOf(options);
    if (!source)
        return source.error();
    const auto person =
        options.person > 0 ? std::optional(options.person) : std::optional<qint64>();
    if (services::isEmailTemplate(name))
        return previewEmail(*session, options, *source, person);
    const auto pdf = services::previewTemplate(*session, name, *source, person);
    if (!pdf)
        return pdf.error();
    if (const auto written = services::writeOutputFile(text(options.out), *pdf); !written)
        return written.error();
    return Answer{.json = {{u"name"_s, name}, {u"file"_s, text(options.out)}},
                  .lines = {tr("The letter was written to %1.").arg(text(options.out))}};
}

} // namespace

void addTemplateCommands(Shell &shell, CLI::App *letters)
{
    const auto options = std::make_shared<TemplateOptions>();
    CLI::App *texts = letters->add_subcommand("template", "Les textes des lettres");
    texts->require_subcommand(1);
    texts->fallthrough();
    const auto command = [&](const char *name, const char *description, auto handler) {
        return shell.command(texts, name, description,
                             [&shell, options, handler] { return handler(shell, *options); });
    };
    const auto takeName = [&](CLI::App *app) {
        app->add_option("name", options->name, "Nom du texte (letters template list)")->required();
    };
    shell.command(texts, "list", "Textes du programme et du laboratoire",
                  [&shell] { return list(shell); });
    takeName(command("show", "Montre le texte en vigueur", show));
    for (CLI::App *app : {command("check", "Contrôle un texte sans l'enregistrer", check),
                          command("set", "Contrôle et enregistre un texte du laboratoire", set)}) {
        takeName(app);
        shell.reads(app->add_option("file", options->file, "Fichier du texte")->required());
    }
    takeName(command("reset", "Revient au texte du programme", reset));
    CLI::App *pdf =
        command("preview", "Écrit la lettre ou le courriel que donne un texte", preview);
    takeName(pdf);
    shell.writes(
        pdf->add_option("--out", options->out, "Fichier PDF ; pour un courriel, HTML ou .txt")
            ->required());
    shell.reads(pdf->add_option("--file", options->file, "Texte à essayer"));
    pdf->add_option("--person", options->person, "Numéro de la personne");
}

} // namespace cli
