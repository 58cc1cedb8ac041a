// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/quarantinecontroller.h"

#include "ui/intake/quarantineform.h"
#include "ui/intake/quarantinetab.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPage = 400;
constexpr qsizetype kInPlace = 40; // rows that change without the list being read again

QString tableFilter()
{
    return QuarantineController::tr("CSV (*.csv);;All files (*)");
}

QString retryText(const services::RetryReport &report)
{
    return QuarantineController::tr("%1 rows read back = %2 accepted + %3 still refused + %4 "
                                    "decided before. %5 rows are left to do.",
                                    nullptr, typography::plural(report.rowsRead))
        .arg(typography::number(report.rowsRead), typography::number(report.rowsAccepted),
             typography::number(report.rowsStillRefused), typography::number(report.rowsUnknown),
             typography::number(report.openLeft));
}

} // namespace

QuarantineController::QuarantineController(Session &session, Dialogs &dialogs, QuarantineTab *tab,
                                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(tab, &QuarantineTab::filterChosen, this, &QuarantineController::refresh);
    connect(tab, &QuarantineTab::dismissRequested, this, &QuarantineController::dismiss);
    connect(tab, &QuarantineTab::reopenRequested, this, &QuarantineController::reopen);
    connect(tab, &QuarantineTab::exportRequested, this, &QuarantineController::exportRows);
    connect(tab, &QuarantineTab::retryRequested, this, &QuarantineController::retry);
    connect(tab->form(), &QuarantineForm::tryRequested, this, &QuarantineController::tryOut);
    connect(tab->form(), &QuarantineForm::acceptRequested, this, &QuarantineController::accept);
    tab->rows().setOnMoreWanted([this] {
        const auto &rows = m_tab->rows().rows();
        readRows(rows.empty() ? 0 : rows.back().id); // all of them may be decided by now
    });
}

void QuarantineController::refresh()
{
    ++m_turn;
    readCounts();
    readRows(0);
}

void QuarantineController::readCounts()
{
    const services::QuarantineFilter filter = m_tab->filter();
    m_session.read<services::QuarantineCounts>(
        m_tab,
        [filter](const auto &vault) { return services::countQuarantine(vault, filter.importId); },
        [this](const auto &counts) { m_tab->showCounts(counts); });
    m_session.read<QList<services::ReasonCount>>(
        m_tab, [filter](const auto &vault) { return services::countReasons(vault, filter); },
        [this](const auto &reasons) { m_tab->showReasons(reasons); });
}

void QuarantineController::readRows(qint64 afterId)
{
    const services::QuarantineFilter filter = m_tab->filter();
    m_session.read<QList<services::QuarantineRow>>(
        m_tab,
        [filter, afterId](const auto &vault) {
            return services::listQuarantine(vault, filter, afterId, kPage);
        },
        [this, afterId, turn = m_turn](const QList<services::QuarantineRow> &rows) {
            if (turn != m_turn)
                return;
            const bool hasMore = rows.size() == kPage;
            if (afterId == 0)
                m_tab->showRows(rows, hasMore);
            else
                m_tab->appendRows(rows, hasMore);
        });
}

void QuarantineController::tryOut(qint64 rowId, const QStringList &cells)
{
    m_session.read<services::RowOutcome>(
        m_tab, [rowId, cells](const auto &vault) { return services::tryRow(vault, rowId, cells); },
        [this, rowId, cells](const services::RowOutcome &outcome) {
            m_tab->form()->showOutcome(rowId, cells, outcome);
        });
}

void QuarantineController::accept(qint64 rowId, const QStringList &cells)
{
    m_session.act<services::RowOutcome>(
        parent(),
        [rowId, cells](const auto &vault) { return services::correctRow(vault, rowId, cells); },
        [this, rowId, cells](const services::RowOutcome &outcome) {
            if (outcome.accepted)
                showDecided({rowId}, services::QuarantineState::Corrected, {});
            else
                m_tab->form()->showOutcome(rowId, cells, outcome);
        });
}

void QuarantineController::dismiss(const QList<qint64> &ids, const QString &note)
{
    m_session.act<qint64>(
        parent(),
        [ids, note](const auto &vault) { return services::dismissRows(vault, ids, note); },
        [this, ids, note](qint64) {
            showDecided(ids, services::QuarantineState::Dismissed, note);
        });
}

void QuarantineController::reopen(const QList<qint64> &ids)
{
    m_session.act<qint64>(
        parent(), [ids](const auto &vault) { return services::reopenRows(vault, ids); },
        [this, ids](qint64) { showDecided(ids, services::QuarantineState::Open, {}); });
}

// The list keeps its place; the counts are asked for again.
void QuarantineController::showDecided(const QList<qint64> &ids, services::QuarantineState state,
                                       const QString &note)
{
    emit importsChanged();
    if (ids.size() > kInPlace) {
        refresh();
        return;
    }
    m_tab->showDecided(ids, state, note);
    readCounts();
}

void QuarantineController::exportRows(qint64 importId)
{
    const QString file =
        m_dialogs.saveFile(m_tab, tr("Rows in quarantine"), tr("quarantine.csv"), tableFilter());
    if (file.isEmpty())
        return;
    m_session.job<qint64>(
        tr("Exporting the quarantine"), m_tab,
        [importId, file](const auto &vault, auto &) {
            return services::exportQuarantine(vault, importId, file);
        },
        [this, file](qint64 rows) {
            emit news(tr("%1 rows were written to %2. The file holds personal data in clear: "
                         "delete it once it was taken back.")
                          .arg(typography::number(rows), QFileInfo(file).fileName()));
        });
}

void QuarantineController::retry(qint64 importId)
{
    const QString file = m_dialogs.openFile(m_tab, tr("File of corrected rows"), tableFilter());
    if (file.isEmpty())
        return;
    m_session.job<services::RetryReport>(
        tr("Taking corrected rows back"), m_tab,
        [importId, file](const auto &vault, auto &progress) {
            return services::retryRows(vault, importId, file, progress);
        },
        [this](const services::RetryReport &report) { emit news(retryText(report)); });
}

} // namespace ui
