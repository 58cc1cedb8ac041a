// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/checkcontroller.h"

#include "services/lotservice.h"
#include "services/preflightservice.h"
#include "services/previewservice.h"
#include "services/releaseservice.h"
#include "services/rights.h"
#include "services/vaultservice.h"
#include "ui/notices/samplepanel.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

namespace ui {

CheckController::CheckController(Session &session, Dialogs &dialogs, CheckTab *tab, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(tab, &CheckTab::produceRequested, this, &CheckController::produce);
    connect(tab, &CheckTab::acceptRequested, this, &CheckController::accept);
    SamplePanel *sample = tab->sample();
    connect(sample, &SamplePanel::caseSelected, this, [this](qint64 personId) {
        m_session.read<QByteArray>(
            m_tab,
            [personId](const auto &vault) { return services::previewLetter(vault, personId); },
            [this, personId](const QByteArray &pdf) {
                m_tab->sample()->showLetter(personId, pdf);
            });
    });
    connect(sample, &SamplePanel::signRequested, this, &CheckController::sign);
    connect(sample, &SamplePanel::secondSignRequested, this, &CheckController::signSecond);
    connect(sample, &SamplePanel::signaturesChosen, this, &CheckController::require);
}

void CheckController::refresh()
{
    if (!m_isChecked)
        m_tab->showUnchecked();
    m_isChecked = false;
}

void CheckController::check()
{
    m_session.job<services::PreflightReport>(
        tr("Checking the letters"), m_tab,
        [](const auto &vault, auto &progress) {
            return services::preflightLetters(vault, progress);
        },
        [this](const services::PreflightReport &report) {
            m_isChecked = true; // the refresh after this job keeps the report
            m_signatures = report.signaturesRequired;
            m_tab->showReport(report);
            if (report.figures.pages > 0)
                readSample();
            else
                m_tab->sample()->showSample({}); // nothing to print, or no text that may be
        });
}

// What was ticked stays while the letters are the same: the refresh after the job that ends now
// must not forget it.
void CheckController::checkAgain()
{
    m_isChecked = true;
    check();
}

void CheckController::readSample()
{
    m_session.read<services::ReleaseSample>(
        m_tab, [](const auto &vault) { return services::releaseSample(vault); },
        [this](const services::ReleaseSample &sample) {
            if (sample.code != m_tab->sample()->code())
                m_tab->sample()->showSample(sample);
        });
}

void CheckController::accept(const QString &alarm, const QString &reason)
{
    m_session.job<Nothing>(
        tr("Accepting an alarm"), m_tab,
        [alarm, reason](const auto &vault, auto &progress) {
            return valued(services::acceptAlarm(vault, alarm, reason, progress));
        },
        [this](const Nothing &) {
            emit news(tr("The alarm was accepted; your reason is kept."));
            checkAgain();
        });
}

void CheckController::sign(const QString &signer)
{
    const QString code = m_tab->sample()->code();
    m_session.job<Nothing>(
        tr("Signing"), m_tab,
        [signer, code](const auto &vault, auto &progress) {
            return valued(services::signRelease(vault, signer, code, progress));
        },
        [this](const Nothing &) {
            emit news(tr("Your signature was noted."));
            checkAgain();
        });
}

std::shared_ptr<services::Credentials>
CheckController::secondHolder(const QString &title, const QString &text, const QString &action)
{
    const services::Session *vault = m_session.vault();
    if (vault == nullptr)
        return {};
    QList<services::Holder> others = services::holders(*vault);
    others.removeIf([&](const services::Holder &holder) {
        return holder.name == vault->actor()
            || !services::mayDo(holder.role, services::Right::SignMailing);
    });
    if (others.isEmpty()) {
        emit m_session.failed({.kind = base::Error::Kind::Conflict,
                               .message = tr("Nobody else may sign: first add a second holder, as "
                                             "DPO or operator (Settings, Holders).")});
        return {};
    }
    auto given = m_dialogs.credentials(m_tab, {title, text, action, others});
    return given ? std::make_shared<services::Credentials>(*std::move(given)) : nullptr;
}

void CheckController::signSecond()
{
    const auto second = secondHolder(
        tr("Signature of the second holder"),
        tr("Whoever signs has looked at the hard cases too, and shows with their own passphrase "
           "who they are. Your session stays open."),
        tr("Sign"));
    if (!second)
        return;
    const QString code = m_tab->sample()->code();
    m_session.job<Nothing>(
        tr("Signing"), m_tab,
        [second, code](const auto &vault, auto &progress) -> base::Result<Nothing> {
            const auto proved = services::SecondHolder::prove(vault, *second);
            if (!proved)
                return proved.error();
            return valued(services::signRelease(vault, {}, code, progress, &*proved));
        },
        [this](const Nothing &) {
            emit news(tr("The signature of the second holder was noted."));
            checkAgain();
        });
}

// Nobody ends four eyes alone.
void CheckController::require(int signatures)
{
    if (m_signatures < 2 || signatures >= m_signatures) {
        requireWith(signatures, nullptr);
        return;
    }
    const auto second = secondHolder(
        tr("Fewer signatures"),
        tr("Two holders sign here. That fewer are enough from now on is decided by two as well."),
        tr("Agree"));
    if (second)
        requireWith(signatures, second);
    else
        check(); // what holds is shown again
}

void CheckController::requireWith(int signatures,
                                  const std::shared_ptr<services::Credentials> &second)
{
    m_session.act<Nothing>(
        this,
        [signatures, second](const auto &vault) -> base::Result<Nothing> {
            if (!second)
                return valued(services::setSignaturesRequired(vault, signatures));
            const auto proved = services::SecondHolder::prove(vault, *second);
            if (!proved)
                return proved.error();
            return valued(services::setSignaturesRequired(vault, signatures, &*proved));
        },
        [this](const Nothing &) { check(); });
}

void CheckController::produce(qint64 letters, int lotSize)
{
    const QString folder = m_dialogs.folder(m_tab, tr("Folder for the lots of letters"));
    if (folder.isEmpty())
        return;
    const bool isSure = m_dialogs.confirm(
        m_tab,
        {.title = tr("Produce the letters"),
         .text = tr("%1 letters are written to %2 in lots of %3, each with its list. From then "
                    "on these persons count as being notified, and the files hold personal data "
                    "in clear: keep them safe and delete them after printing.",
                    nullptr, typography::plural(letters))
                     .arg(typography::number(letters), folder, typography::number(lotSize)),
         .action = tr("Produce"),
         .typed = QString::number(letters)});
    if (!isSure)
        return;
    m_session.job<services::ProduceReport>(
        tr("Producing the letters"), m_tab,
        [folder, lotSize](const auto &vault, auto &progress) {
            return services::produceLetters(vault, folder, lotSize, progress);
        },
        [this](const services::ProduceReport &report) {
            emit produced();
            emit news(tr("%1 letters in %2 lots were produced and checked.", nullptr,
                         typography::plural(report.letters))
                          .arg(typography::number(report.letters),
                               typography::number(report.lots.size())));
        });
}

} // namespace ui
