// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/addressesplace.h"

#include "ui/notices/addressestab.h"
#include "ui/notices/persondialog.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kChangesShown = 5;

// A refusal stands in the dialog, where it can be mended.
struct SavedPerson {
    services::PersonCard card;
    QString refusal;
};

base::Result<SavedPerson> savePerson(const services::Session &vault, people::RecordId patient,
                                     const std::optional<people::Address> &address,
                                     const notices::Instructions &instructions)
{
    auto card = services::replaceInstructions(vault, patient, instructions);
    if (card && address) {
        if (const auto corrected = services::correctAddress(vault, patient, *address); !corrected)
            card = corrected.error();
    }
    if (!card && card.error().kind != base::Error::Kind::Input)
        return card.error();
    return card ? SavedPerson{*card, {}} : SavedPerson{{}, card.error().message};
}

QString changesText(const services::RnvpImport &trial)
{
    QStringList lines;
    for (const services::RnvpChange &change :
         trial.firstChanges.first(std::min(trial.firstChanges.size(), kChangesShown)))
        lines << AddressesPlace::tr("%1: %2 → %3")
                     .arg(change.patientRef, change.before.join(u" · "_s),
                          change.after.join(u" · "_s));
    return lines.join(u'\n');
}

} // namespace

AddressesPlace::AddressesPlace(Session &session, Dialogs &dialogs, AddressesTab *tab,
                               QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(m_tab, &AddressesTab::checkRequested, this, &AddressesPlace::check);
    connect(m_tab, &AddressesTab::exportRequested, this, &AddressesPlace::exportAddresses);
    connect(m_tab, &AddressesTab::importRequested, this, &AddressesPlace::compare);
    connect(m_tab, &AddressesTab::patientChosen, this, &AddressesPlace::openPatient);
    connect(m_tab, &AddressesTab::caseChosen, this, &AddressesPlace::openCase);
}

void AddressesPlace::refresh()
{
    if (!m_isChecked)
        m_tab->showUnchecked();
    m_isChecked = false;
}

void AddressesPlace::clear()
{
    m_isChecked = false;
    m_tab->showUnchecked();
}

void AddressesPlace::check()
{
    m_session.job<services::AddressReport>(
        tr("Checking the addresses"), m_tab,
        [](const auto &vault, auto &progress) { return services::checkAddresses(vault, progress); },
        [this](const services::AddressReport &report) {
            m_isChecked = true; // the refresh after this job keeps the report
            m_tab->showReport(report);
        });
}

void AddressesPlace::checkQuietly()
{
    m_session.readLong<services::AddressReport>(
        m_tab,
        [](const auto &vault, auto &progress) { return services::checkAddresses(vault, progress); },
        [this](const services::AddressReport &report) { m_tab->showReport(report); });
}

void AddressesPlace::exportAddresses()
{
    const QString file =
        m_dialogs.saveFile(m_tab, tr("Addresses for a service of postal validation"),
                           tr("addresses-rnvp.csv"), tr("CSV (*.csv)"));
    if (file.isEmpty())
        return;
    m_session.job<services::RnvpExport>(
        tr("Exporting the addresses"), m_tab,
        [file](const auto &vault, auto &progress) {
            return services::exportForRnvp(vault, file, progress);
        },
        [this, file](const services::RnvpExport &report) {
            m_isChecked = true;
            emit news(tr("%1 addresses were written to %2; %3 who must stay hidden are not in it. "
                         "Give the file only to a service with which you have a contract "
                         "(GDPR art. 28).",
                         nullptr, typography::plural(report.rows))
                          .arg(typography::number(report.rows), QFileInfo(file).fileName(),
                               typography::number(report.leftOut)));
        });
}

// Looked at first; nothing is taken over before the user has seen what changes.
void AddressesPlace::compare()
{
    const QString file = m_dialogs.openFile(m_tab, tr("File corrected by the service"),
                                            tr("CSV (*.csv *.txt);;All files (*)"));
    if (file.isEmpty())
        return;
    m_session.job<services::RnvpImport>(
        tr("Comparing the addresses"), m_tab,
        [file](const auto &vault, auto &progress) {
            return services::importFromRnvp(vault, file, true, progress);
        },
        [this, file](const services::RnvpImport &trial) {
            m_isChecked = true;
            apply(file, trial);
        });
}

void AddressesPlace::apply(const QString &file, const services::RnvpImport &trial)
{
    const QString name = QFileInfo(file).fileName();
    if (!trial.against.isEmpty()) {
        emit news(tr("%1 is refused as a whole: %2 No address was changed.")
                      .arg(name, trial.against.join(u' ')));
        return;
    }
    if (trial.changed == 0) {
        emit news(
            tr("%1 changes no address: %2 lines unchanged, %3 refused.", nullptr,
               typography::plural(trial.unchanged))
                .arg(name, typography::number(trial.unchanged), typography::number(trial.refused)));
        return;
    }
    const bool isSure = m_dialogs.confirm(
        m_tab,
        {.title = tr("Take over the corrected addresses"),
         .text = tr("%1 addresses change, %2 stay as they are, %3 lines are refused and "
                    "left out. The first ones:\n%4",
                    nullptr, typography::plural(trial.changed))
                     .arg(typography::number(trial.changed), typography::number(trial.unchanged),
                          typography::number(trial.refused), changesText(trial)),
         .action = tr("Take over"),
         .typed = {}});
    if (!isSure)
        return;
    m_session.job<services::RnvpImport>(
        tr("Taking over the addresses"), m_tab,
        [file](const auto &vault, auto &progress) {
            return services::importFromRnvp(vault, file, false, progress);
        },
        [this](const services::RnvpImport &report) {
            emit news(
                tr("%1 addresses were corrected.", nullptr, typography::plural(report.changed))
                    .arg(typography::number(report.changed)));
        });
}

void AddressesPlace::openPatient(const QString &patientRef)
{
    m_session.read<services::PersonCard>(
        m_tab,
        [patientRef](const auto &vault) -> base::Result<services::PersonCard> {
            const auto patient = services::findPatient(vault, patientRef);
            if (!patient)
                return patient.error();
            return services::showPerson(vault, *patient);
        },
        [this](const services::PersonCard &card) { showPerson(card); });
}

void AddressesPlace::openCase(qint64 patientId)
{
    m_session.read<services::PersonCard>(
        m_tab, [patientId](const auto &vault) { return services::showPerson(vault, {patientId}); },
        [this](const services::PersonCard &card) { showPerson(card); });
}

void AddressesPlace::showPerson(const services::PersonCard &card)
{
    auto *dialog = new PersonDialog(card, m_tab);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &PersonDialog::saveRequested, this, [this, dialog] { save(dialog); });
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    dialog->show();
}

void AddressesPlace::save(PersonDialog *dialog)
{
    const people::RecordId patient{dialog->patientId()};
    m_session.act<SavedPerson>(
        dialog,
        [patient, address = dialog->newAddress(), instructions = dialog->instructions()](
            const auto &vault) { return savePerson(vault, patient, address, instructions); },
        [this, dialog](const SavedPerson &saved) {
            m_isChecked = true;
            if (!saved.refusal.isEmpty()) {
                dialog->showRefusal(saved.refusal);
                return;
            }
            emit news(tr("Patient %1: saved.").arg(saved.card.patientRef));
            dialog->accept();
            checkQuietly();
        });
}

} // namespace ui
