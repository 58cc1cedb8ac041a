// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/optionchecks.h"
#include "services/envelopeservice.h"
#include "services/outputfile.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

struct EnvelopeOptions {
    std::string name;
    std::string ownName = "Sur mesure";
    std::vector<double> window;
    std::vector<double> folds;
    std::string out;
    int sides = 2;
};

QString text(const std::string &option)
{
    return QString::fromStdString(option);
}

QString described(const printing::EnvelopeProfile &envelope)
{
    QStringList folds;
    for (const double fold : envelope.foldMarks)
        folds << QString::number(fold);
    const QRectF &window = envelope.window;
    return tr("%1: window %2 mm from the left, %3 mm from the top, %4 × %5 mm; folds: %6")
        .arg(envelope.name)
        .arg(window.left())
        .arg(window.top())
        .arg(window.width())
        .arg(window.height())
        .arg(folds.isEmpty() ? tr("none") : folds.join(u", "_s));
}

QJsonObject objectOf(const printing::EnvelopeProfile &envelope)
{
    QJsonArray folds;
    for (const double fold : envelope.foldMarks)
        folds.append(fold);
    const QRectF &window = envelope.window;
    return {{u"name"_s, envelope.name},
            {u"window"_s, QJsonArray{window.left(), window.top(), window.width(), window.height()}},
            {u"folds"_s, folds},
            {u"source"_s, envelope.source}};
}

base::Result<services::EnvelopeChoice> choiceOf(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    return services::envelopeChoice(*session);
}

base::Result<Answer> list(const Shell &shell)
{
    const auto choice = choiceOf(shell);
    if (!choice)
        return choice.error();
    Answer answer;
    QJsonArray envelopes;
    for (const printing::EnvelopeProfile &envelope : choice->known) {
        envelopes.append(objectOf(envelope));
        const bool isUsed = envelope == choice->paper.envelope;
        answer.lines << (isUsed ? u"* "_s : u"  "_s) + described(envelope)
                     << u"    "_s + envelope.source;
    }
    answer.json = {{u"envelopes"_s, envelopes}, {u"used"_s, choice->paper.envelope.name}};
    return answer;
}

Answer used(const printing::Paper &paper)
{
    QJsonObject object = objectOf(paper.envelope);
    object.insert(u"duplex"_s, paper.duplex);
    return Answer{.json = object,
                  .lines = {described(paper.envelope),
                            paper.duplex ? tr("Printed on both sides; every letter begins on a new "
                                              "sheet.")
                                         : tr("Printed on one side.")}};
}

base::Result<Answer> show(const Shell &shell)
{
    const auto choice = choiceOf(shell);
    if (!choice)
        return choice.error();
    return used(choice->paper);
}

// What was changed, as it is now.
base::Result<Answer>
changed(const Shell &shell,
        const std::function<base::Result<void>(const services::Session &)> &change)
{
    const auto session = shell.openSession(services::Access::Write);
    if (!session)
        return session.error();
    if (const auto done = change(*session); !done)
        return done.error();
    const auto choice = services::envelopeChoice(*session);
    if (!choice)
        return choice.error();
    return used(choice->paper);
}

base::Result<Answer> set(const Shell &shell, const EnvelopeOptions &options)
{
    printing::EnvelopeProfile envelope;
    envelope.name = text(options.ownName).simplified();
    envelope.window =
        QRectF(options.window[0], options.window[1], options.window[2], options.window[3]);
    envelope.foldMarks = options.folds;
    envelope.source = tr("Measured by the laboratory.");
    return changed(shell, [&envelope](const services::Session &session) {
        return services::setEnvelope(session, envelope);
    });
}

base::Result<Answer> writeTestGrid(const Shell &shell, const EnvelopeOptions &options)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto pdf = services::testGrid(*session, text(options.name));
    if (!pdf)
        return pdf.error();
    if (const auto written = services::writeOutputFile(text(options.out), *pdf); !written)
        return written.error();
    return Answer{
        .json = {{u"file"_s, text(options.out)}},
        .lines = {tr("Test grid written to %1: print it at 100 %.").arg(text(options.out))}};
}

} // namespace

void addEnvelopeCommands(Shell &shell, CLI::App *letters)
{
    const auto options = std::make_shared<EnvelopeOptions>();
    CLI::App *envelope = letters->add_subcommand("envelope", "Les enveloppes et leur fenêtre");
    envelope->require_subcommand(1);
    shell.command(envelope, "list", "Les enveloppes connues", [&shell] { return list(shell); });
    shell.command(envelope, "show", "Ce qui sert aux prochains lots",
                  [&shell] { return show(shell); });
    CLI::App *use = shell.command(envelope, "use", "Choisit une enveloppe", [&shell, options] {
        return changed(shell, [&options](const services::Session &session) {
            return services::useEnvelope(session, text(options->name));
        });
    });
    use->add_option("name", options->name, "Nom de l'enveloppe")->required();
    CLI::App *own = shell.command(envelope, "set", "Enveloppe mesurée par le laboratoire",
                                  [&shell, options] { return set(shell, *options); });
    own->add_option("--window", options->window, "Fenêtre : gauche,haut,largeur,hauteur en mm")
        ->required()
        ->delimiter(',')
        ->expected(4);
    own->add_option("--folds", options->folds, "Plis, en mm du haut")
        ->delimiter(',')
        ->expected(0, 3);
    own->add_option("--name", options->ownName, "Nom");
    CLI::App *sides =
        shell.command(envelope, "sides", "Recto seul (1) ou recto verso (2)", [&shell, options] {
            return changed(shell, [&options](const auto &session) {
                return services::setDuplex(session, options->sides == 2);
            });
        });
    sides->add_option("sides", options->sides, "1 ou 2")->required()->check(isBetween(1, 2));
    CLI::App *grid = shell.command(letters, "test-grid", "Quadrillage d'essai en PDF",
                                   [&shell, options] { return writeTestGrid(shell, *options); });
    shell.writes(grid->add_option("--out", options->out, "Fichier PDF")->required());
    grid->add_option("--envelope", options->name, "Autre enveloppe que celle choisie");
}

} // namespace cli
