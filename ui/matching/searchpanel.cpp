// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/searchpanel.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Hit = services::PatientHit;

SearchPanel::SearchPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(theme::subheading({}, this))
    , m_values(theme::body({}, this))
    , m_text(new QLineEdit(this))
    , m_found(theme::hint({}, this))
    , m_hits({{tr("Patient"), [](const Hit &hit) { return hit.patientRef; }},
              {tr("Name"), [](const Hit &hit) { return hit.name; }},
              {tr("Born"), [](const Hit &hit) { return hit.birthDate; }},
              {tr("Place"), [](const Hit &hit) { return hit.place; }}})
    , m_table(makeTable(&m_hits, u"hitTable"_s, tr("Patients found"), this))
    , m_link(new QPushButton(icons::icon(u"person"_s), tr("It is this &person"), this))
{
    m_text->setObjectName(u"searchText"_s);
    m_text->setAccessibleName(tr("Search in the patient list"));
    m_text->setPlaceholderText(tr("Names, birth date, social-security or patient number"));
    m_text->setClearButtonEnabled(true);
    m_found->setObjectName(u"searchFound"_s);
    m_link->setObjectName(u"linkPatient"_s);
    setColumnWidths(m_table, {12, 34, 12, 30});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_values, m_text, m_found})
        column->addWidget(widget);
    column->addWidget(m_table, 1);
    column->addWidget(m_link, 0, Qt::AlignLeft);
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        if (!m_text->text().simplified().isEmpty())
            emit searchRequested(m_text->text());
    });
    connect(m_link, &QPushButton::clicked, this, &SearchPanel::link);
    connect(m_table, &QTableView::doubleClicked, this, &SearchPanel::link);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(key, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, &SearchPanel::link);
    }
}

void SearchPanel::showLeakRow(const services::PairDetail &pair)
{
    clear();
    m_leakRecord = pair.leakRecord;
    QStringList values;
    for (const services::FieldComparison &field : pair.fields) {
        if (!field.leak.isEmpty())
            values += field.leak;
    }
    m_title->setText(tr("Whom is leaked row %1 about?").arg(pair.leakRef));
    m_values->setText(values.join(u" · "_s));
    m_text->setFocus();
}

void SearchPanel::showHits(const services::PatientSearch &search)
{
    m_hits.setRows({search.hits.begin(), search.hits.end()});
    const bool isCut = search.found > search.hits.size();
    m_found->setText(
        search.found == 0 ? tr("Nobody in the list fits.")
            : isCut
            ? tr("%1 patients; the closest are shown.").arg(typography::number(search.found))
            : tr("%n patient(s)", nullptr, int(search.found)));
    m_link->setEnabled(search.found > 0);
    if (search.hits.isEmpty())
        return;
    m_table->selectRow(0);
    m_table->setFocus();
}

void SearchPanel::clear()
{
    m_leakRecord = 0;
    m_values->clear();
    m_text->clear();
    m_found->clear();
    m_hits.setRows({});
    m_link->setEnabled(false);
}

void SearchPanel::link()
{
    const int row = currentRow(m_table);
    if (row >= 0)
        emit linkRequested(m_leakRecord, m_hits.at(row).patientRecord);
}

} // namespace ui
