// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/noticesplace.h"

#include "services/letterservice.h"
#include "ui/notices/checktab.h"
#include "ui/notices/letterstab.h"
#include "ui/notices/lotstab.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

namespace ui {

namespace {
constexpr int kPage = 400;
}

NoticesPlace::NoticesPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new NoticesView)
{
    connect(m_view, &NoticesView::checkRequested, this, &NoticesPlace::check);
    connect(m_view->check(), &CheckTab::produceRequested, this, &NoticesPlace::produce);
    LettersTab *letters = m_view->letters();
    connect(letters, &LettersTab::listChosen, this, [this] { readPersons(0); });
    connect(letters, &LettersTab::personSelected, this, &NoticesPlace::readLetter);
    letters->persons().setOnMoreWanted(
        [this, letters] { readPersons(letters->persons().rows().back().personId); });
    connectLots();
}

void NoticesPlace::connectLots()
{
    connect(m_view->lots(), &LotsTab::postedRequested, this, &NoticesPlace::markPosted);
    connect(m_view->lots(), &LotsTab::reprintRequested, this, &NoticesPlace::reprint);
    connect(m_view->lots(), &LotsTab::returnedRequested, this, &NoticesPlace::markReturned);
}

void NoticesPlace::refresh()
{
    if (session().vault() == nullptr)
        return;
    if (!m_isChecked)
        m_view->check()->showUnchecked();
    m_isChecked = false;
    m_view->lots()->setToday(session().vault()->now().toLocalTime().date());
    session().read<QList<services::LotRow>>(
        m_view, [](const auto &vault) { return services::listLots(vault); },
        [this](const auto &lots) { m_view->lots()->showLots(lots); });
    readPersons(0);
}

void NoticesPlace::clear()
{
    m_view->check()->showUnchecked();
    m_view->letters()->clear();
    m_view->lots()->showLots({});
}

void NoticesPlace::check()
{
    m_view->showCheck();
    session().job<services::PreflightReport>(
        tr("Checking the letters"), m_view,
        [](const auto &vault, auto &progress) {
            return services::preflightLetters(vault, progress);
        },
        [this](const services::PreflightReport &report) {
            m_isChecked = true; // the refresh after this job keeps the report
            m_view->check()->showReport(report);
        });
}

void NoticesPlace::produce(qint64 letters, int lotSize)
{
    const QString folder = dialogs().folder(m_view, tr("Folder for the lots of letters"));
    if (folder.isEmpty())
        return;
    const bool isSure = dialogs().confirm(
        m_view,
        {.title = tr("Produce the letters"),
         .text = tr("%1 letters are written to %2 in lots of %3, each with its list. From then "
                    "on these persons count as being notified, and the files hold personal data "
                    "in clear: keep them safe and delete them after printing.")
                     .arg(typography::number(letters), folder, typography::number(lotSize)),
         .action = tr("Produce"),
         .typed = QString::number(letters)});
    if (!isSure)
        return;
    session().job<services::ProduceReport>(
        tr("Producing the letters"), m_view,
        [folder, lotSize](const auto &vault, auto &progress) {
            return services::produceLetters(vault, folder, lotSize, progress);
        },
        [this](const services::ProduceReport &report) {
            m_view->showLots();
            emit news(tr("%1 letters in %2 lots were produced and checked.")
                          .arg(typography::number(report.letters),
                               typography::number(report.lots.size())));
        });
}

void NoticesPlace::readPersons(qint64 afterPersonId)
{
    const bool isHard = m_view->letters()->showsHardCases();
    session().read<QList<services::PersonRow>>(
        m_view,
        [isHard, afterPersonId](const auto &vault) {
            return isHard ? services::hardCases(vault)
                          : services::listPersons(vault, afterPersonId, kPage);
        },
        [this, isHard, afterPersonId](const auto &rows) {
            LettersTab *letters = m_view->letters();
            if (letters->showsHardCases() != isHard)
                return;
            std::vector<services::PersonRow> page(rows.begin(), rows.end());
            const bool hasMore = !isHard && rows.size() == kPage;
            if (afterPersonId == 0)
                letters->persons().setRows(std::move(page), hasMore);
            else
                letters->persons().append(page, hasMore);
            letters->selectFirst();
        });
}

void NoticesPlace::readLetter(qint64 personId)
{
    session().read<QByteArray>(
        m_view, [personId](const auto &vault) { return services::previewLetter(vault, personId); },
        [this, personId](const QByteArray &pdf) { m_view->letters()->showLetter(personId, pdf); });
}

void NoticesPlace::markPosted(qint64 lotId, const QDate &on)
{
    const QString proof = dialogs().openFile(m_view, tr("Proof of posting, if there is one"),
                                             tr("Documents (*.pdf *.png *.jpg);;All files (*)"));
    session().act<Nothing>(
        this,
        [lotId, on, proof](const auto &vault) {
            return valued(services::markPosted(vault, lotId, on, proof));
        },
        [this, lotId, on](const Nothing &) {
            emit news(tr("Lot %1 was posted on %2.")
                          .arg(typography::number(lotId), typography::date(on)));
            refresh();
        });
}

void NoticesPlace::reprint(qint64 lotId, int from, int to)
{
    const QString file = dialogs().saveFile(m_view, tr("Print letters again"),
                                            tr("lot-%1-again.pdf").arg(lotId), tr("PDF (*.pdf)"));
    if (file.isEmpty())
        return;
    session().job<qint64>(
        tr("Printing letters again"), m_view,
        [lotId, from, to, file](const auto &vault, auto &progress) {
            return services::reprintLetters(vault, lotId, from, to, file, progress);
        },
        [this, file](qint64 letters) {
            emit news(tr("%1 letters were written to %2.")
                          .arg(typography::number(letters), QFileInfo(file).fileName()));
        });
}

void NoticesPlace::markReturned(const QString &reference, const QString &reason)
{
    session().act<Nothing>(
        this,
        [reference, reason](const auto &vault) {
            return valued(services::markReturned(vault, reference, reason));
        },
        [this](const Nothing &) {
            emit news(tr("The return was noted; this person is to be reached another way."));
            m_view->lots()->clearReturn();
            refresh();
        });
}

} // namespace ui
