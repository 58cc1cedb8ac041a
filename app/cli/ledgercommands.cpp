// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "cli/commands.h"
#include "services/ledgerservice.h"
#include "services/outputfile.h"
#include "services/personledger.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>

#include <memory>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString sumOf(const services::Ledger &ledger)
{
    QString sum =
        QCoreApplication::translate("cli",
                                    "%1 person(s) = %2 informed + %3 in preparation + %4 returned "
                                    "+ %5 without a possible letter + %6 deceased + %7 to do",
                                    nullptr, int(ledger.persons))
            .arg(base::frenchNumber(ledger.persons), base::frenchNumber(ledger.informed),
                 base::frenchNumber(ledger.inPreparation), base::frenchNumber(ledger.returned),
                 base::frenchNumber(ledger.blocked), base::frenchNumber(ledger.deceased),
                 base::frenchNumber(ledger.toDo));
    if (ledger.publicNotice > 0)
        sum += tr(" + %1 by public notice (art. 34(3)(c))")
                   .arg(base::frenchNumber(ledger.publicNotice));
    return sum;
}

base::Result<Answer> show(const Shell &shell)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    const auto ledger = services::ledger(*session);
    if (!ledger)
        return ledger.error();
    return Answer{
        .json = {{u"persons"_s, ledger->persons},
                 {u"informed"_s, ledger->informed},
                 {u"in_preparation"_s, ledger->inPreparation},
                 {u"returned"_s, ledger->returned},
                 {u"public_notice"_s, ledger->publicNotice},
                 {u"blocked"_s, ledger->blocked},
                 {u"deceased"_s, ledger->deceased},
                 {u"to_do"_s, ledger->toDo},
                 {u"supplements"_s, ledger->supplements},
                 {u"reviews_open"_s, ledger->reviewsOpen},
                 {u"closes"_s, ledger->closes()}},
        .lines = {sumOf(*ledger),
                  tr("To do, supplements to earlier letters among them: %1")
                      .arg(base::frenchNumber(ledger->supplements)),
                  tr("Pairs still to review: %1").arg(base::frenchNumber(ledger->reviewsOpen))},
        .exitCode = ledger->closes() ? kDone : kFailed};
}

base::Result<Answer> exportTo(const Shell &shell, const QString &file)
{
    const auto session = shell.openSession(services::Access::Read);
    if (!session)
        return session.error();
    qint64 rows = 0;
    const auto written =
        services::writeOutputFile(file, [&](QIODevice &device) -> base::Result<void> {
            const auto exported = services::exportLedger(*session, device);
            if (!exported)
                return exported.error();
            rows = *exported;
            return {};
        });
    if (!written)
        return written.error();
    return Answer{
        .json = {{u"file"_s, file}, {u"rows"_s, rows}},
        .lines = {QCoreApplication::translate("cli", "%1 row(s) written to %2", nullptr, int(rows))
                      .arg(base::frenchNumber(rows), file)}};
}

struct PersonOptions {
    std::string reference;
    std::string patient;
    std::string file;
};

base::Result<Answer> person(const Shell &shell, const PersonOptions &options)
{
    if (options.reference.empty() == options.patient.empty())
        return base::Error{base::Error::Kind::Input,
                           tr("Give the reference of a letter, or --patient.")};
    const auto session =
        shell.openSession(options.file.empty() ? services::Access::Read : services::Access::Write);
    if (!session)
        return session.error();
    const services::PersonKey key{QString::fromStdString(options.reference),
                                  QString::fromStdString(options.patient)};
    const QString file = QString::fromStdString(options.file);
    const auto ledger = file.isEmpty() ? services::personLedger(*session, key)
                                       : services::exportPersonLedger(*session, key, file);
    if (!ledger)
        return ledger.error();
    Answer answer{.json = QJsonDocument::fromJson(services::personLedgerJson(*ledger)).object(),
                  .lines = {tr("%1, patient %2").arg(ledger->name, ledger->patientRef)}};
    for (const services::PersonEvent &event : ledger->events)
        answer.lines << u"%1  %2 %3"_s
                            .arg(event.isDayOnly ? event.at.date().toString(Qt::ISODate)
                                                 : event.at.toString(Qt::ISODate),
                                 event.text, event.reference)
                            .trimmed();
    if (!file.isEmpty())
        answer.lines << tr("Written: %1").arg(file);
    return answer;
}

} // namespace

void addLedgerCommands(Shell &shell)
{
    const auto file = std::make_shared<std::string>();
    CLI::App *ledger = shell.command(shell.top(), "ledger", "La somme qui doit tomber juste",
                                     [&shell] { return show(shell); });
    CLI::App *exported =
        shell.command(ledger, "export", "Une ligne par personne et canal, en CSV",
                      [&shell, file] { return exportTo(shell, QString::fromStdString(*file)); });
    shell.writes(exported->add_option("file", *file, "Fichier CSV")->required());
    const auto who = std::make_shared<PersonOptions>();
    CLI::App *one = shell.command(ledger, "person", "Tout ce qui a été fait pour une personne",
                                  [&shell, who] { return person(shell, *who); });
    one->add_option("reference", who->reference, "Référence d'une de ses lettres");
    one->add_option("--patient", who->patient, "Son numéro dans la liste de patients");
    shell.writes(one->add_option("--out", who->file, "Fichier .pdf, .json ou .txt"));
}

} // namespace cli
