// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/journal/journalplace.h"

#include "ui/session.h"
#include "ui/widgets/dialogs.h"

#include <QFileInfo>

namespace ui {

namespace {
constexpr int kPage = 500;
}

JournalPlace::JournalPlace(Session &session, Dialogs &dialogs, QObject *parent)
    : Place(session, dialogs, parent)
    , m_view(new JournalView)
{
    connect(m_view, &JournalView::verifyRequested, this, &JournalPlace::verify);
    connect(m_view, &JournalView::exportRequested, this, &JournalPlace::exportTo);
    connect(m_view, &JournalView::verifyFileRequested, this, &JournalPlace::verifyFile);
    connect(m_view, &JournalView::compareRequested, this, &JournalPlace::compare);
    connect(m_view, &JournalView::timeStampRequested, this, &JournalPlace::timeStamp);
    m_view->model().setOnMoreWanted([this] { readPage(m_view->model().rows().back().n); });
}

void JournalPlace::refresh()
{
    readPage(0);
    readProof();
}

void JournalPlace::clear()
{
    m_view->model().setRows({});
    m_view->showUnverified();
}

void JournalPlace::readPage(qint64 beforeN)
{
    session().read<QList<services::JournalRow>>(
        m_view,
        [beforeN](const auto &vault) { return services::listJournal(vault, beforeN, kPage); },
        [this, beforeN](const auto &rows) {
            std::vector<services::JournalRow> page(rows.begin(), rows.end());
            if (beforeN == 0)
                m_view->model().setRows(std::move(page), rows.size() == kPage);
            else
                m_view->model().append(page, rows.size() == kPage);
        });
}

void JournalPlace::verify()
{
    session().job<services::JournalState>(
        tr("Verifying the journal"), m_view,
        [](const auto &vault, auto &progress) { return services::verifyJournal(vault, progress); },
        [this](const auto &state) { m_view->showState(state); });
}

void JournalPlace::exportTo()
{
    const QString file = dialogs().saveFile(m_view, tr("Export the journal"), tr("journal.jsonl"),
                                            tr("Journal (*.jsonl)"));
    if (file.isEmpty())
        return;
    session().job<services::JournalState>(
        tr("Exporting the journal"), m_view,
        [file](const auto &vault, auto &progress) {
            return services::exportJournal(vault, file, progress);
        },
        [this, file](const auto &state) {
            m_view->showState(state);
            emit news(tr("The journal was exported to %1.").arg(QFileInfo(file).fileName()));
        });
}

void JournalPlace::verifyFile()
{
    const QString file =
        dialogs().openFile(m_view, tr("Verify an exported journal"), tr("Journal (*.jsonl)"));
    if (file.isEmpty())
        return;
    session().read<services::JournalState>(
        m_view, [file](const auto &) { return services::verifyJournalFile(file); },
        [this, file](const auto &state) {
            const QString name = QFileInfo(file).fileName();
            emit news(state.intact ? tr("%1 is whole.").arg(name)
                                   : tr("%1 was altered.").arg(name));
        });
}

static base::Result<JournalProof> proofOf(const services::Session &vault)
{
    const auto standing = services::journalStanding(vault);
    if (!standing)
        return standing.error();
    const auto authority = services::timeStampAuthority(vault);
    if (!authority)
        return authority.error();
    const auto rows = services::timeStamps(vault);
    if (!rows)
        return rows.error();
    return JournalProof{
        .standing = *standing, .timeStamps = *rows, .hasAuthority = authority->has_value()};
}

void JournalPlace::readProof()
{
    session().read<JournalProof>(
        m_view, [](const auto &vault) { return proofOf(vault); },
        [this](const auto &proof) { m_view->showProof(proof); });
}

void JournalPlace::compare(const QString &typed)
{
    session().read<services::HeadComparison>(
        m_view, [typed](const auto &vault) { return services::compareHead(vault, typed); },
        [this](const auto &comparison) { m_view->showComparison(comparison); });
}

void JournalPlace::timeStamp()
{
    session().job<services::TimeStampRow>(
        tr("Time-stamping the journal"), m_view,
        [](const auto &vault, auto &progress) { return services::timeStampNow(vault, progress); },
        [this](const services::TimeStampRow &row) {
            emit news(tr("Entry %1 and all before it are time-stamped by %2.")
                          .arg(row.entry)
                          .arg(row.authority));
            refresh();
        });
}

} // namespace ui
