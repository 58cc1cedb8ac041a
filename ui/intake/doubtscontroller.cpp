// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/doubtscontroller.h"

#include "ui/intake/answer.h"
#include "ui/intake/doubtstab.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/typography.h"

#include <QFileInfo>

namespace ui {

namespace {

constexpr int kPage = 400; // far more than the doubts of one record

} // namespace

DoubtsController::DoubtsController(Session &session, Dialogs &dialogs, DoubtsTab *tab,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(tab, &DoubtsTab::filterChosen, this, &DoubtsController::refresh);
    connect(tab, &DoubtsTab::correctRequested, this, &DoubtsController::correct);
    connect(tab, &DoubtsTab::exportRequested, this, &DoubtsController::exportRows);
    tab->rows().setOnMoreWanted([this] {
        const auto &rows = m_tab->rows().rows();
        readRows(rows.empty() ? 0 : rows.back().recordId);
    });
}

void DoubtsController::refresh()
{
    ++m_turn;
    readKinds();
    readRows(0);
}

void DoubtsController::readKinds()
{
    m_session.read<QList<services::WarningCount>>(
        m_tab,
        [importId = m_tab->importId()](const auto &vault) {
            return services::countWarnings(vault, importId);
        },
        [this](const auto &kinds) { m_tab->showKinds(kinds); });
}

void DoubtsController::readRows(qint64 afterRecordId)
{
    m_session.read<QList<services::DoubtfulRow>>(
        m_tab,
        [importId = m_tab->importId(), kind = m_tab->kind(), afterRecordId](const auto &vault) {
            return services::listWarnings(vault, importId, kind, afterRecordId, kPage);
        },
        [this, afterRecordId, turn = m_turn](const QList<services::DoubtfulRow> &rows) {
            if (turn != m_turn)
                return;
            // A record may have several doubts, which come together.
            const bool hasMore = rows.size() >= kPage;
            if (afterRecordId == 0)
                m_tab->showRows(rows, hasMore);
            else
                m_tab->appendRows(rows, hasMore);
        });
}

// That a value cannot be read is an answer, shown beside it.
void DoubtsController::correct(qint64 recordId, const QString &field, const QString &value)
{
    using Outcome = services::RowOutcome;
    m_session.act<Answer<Outcome>>(
        parent(),
        [recordId, field, value](const auto &vault) {
            return answered(services::correctRecord(vault, recordId, field, value));
        },
        [this, recordId, value](const Answer<Outcome> &answer) {
            if (!answer.value) {
                m_tab->showRefusal(answer.refusal->message);
                return;
            }
            m_tab->showOutcome(recordId, value, *answer.value);
            readKinds();
            emit importsChanged();
        });
}

void DoubtsController::exportRows(qint64 importId)
{
    const QString file = m_dialogs.saveFile(m_tab, tr("Rows that deserve a look"), tr("doubts.csv"),
                                            tr("CSV (*.csv);;All files (*)"));
    if (file.isEmpty())
        return;
    m_session.job<qint64>(
        tr("Exporting the doubts"), m_tab,
        [importId, file](const auto &vault, auto &) {
            return services::exportWarnings(vault, importId, file);
        },
        [this, file](qint64 rows) {
            emit news(tr("%1 rows were written to %2. The file holds personal data in clear: "
                         "delete it once it has served.")
                          .arg(typography::number(rows), QFileInfo(file).fileName()));
        });
}

} // namespace ui
