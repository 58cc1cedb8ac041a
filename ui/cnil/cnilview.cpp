// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/cnil/cnilview.h"

#include "ui/cnil/filingstab.h"
#include "ui/cnil/registertab.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using services::CnilAnswer;
using services::Confirm;
using services::FilingKind;

namespace {

enum GridColumn { Field, Answer, Copy };
constexpr int kFieldWidth = 280;
constexpr int kFormLetters = 48;
constexpr int kTextDrop = 8; // to the base line of the button beside it

void copyButton(const CnilAnswer &answer, QGridLayout *grid, int row, QWidget *parent)
{
    auto *button = new QPushButton(icons::icon(u"copy"_s), CnilView::tr("Copy"), parent);
    button->setObjectName(u"copy-"_s + answer.key);
    button->setAccessibleName(CnilView::tr("Copy the answer to: %1").arg(answer.field));
    button->setToolTip(CnilView::tr("Copies this answer, to be pasted into the CNIL's form"));
    button->setFlat(true);
    QObject::connect(button, &QPushButton::clicked, button,
                     [text = answer.answer] { ClipboardGuard::copy(text); });
    grid->addWidget(button, row, Copy, Qt::AlignTop);
}

QLabel *lowered(QLabel *label)
{
    label->setContentsMargins(0, kTextDrop, 0, 0);
    return label;
}

} // namespace

CnilView::CnilView(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_kind(new QComboBox(this))
    , m_form(new QComboBox(this))
    , m_missing(theme::body({}, this))
    , m_confirmAll(new QPushButton(icons::icon(u"check"_s), tr("Confirm &all…"), this))
    , m_filings(new FilingsTab(this))
    , m_breaches(new RegisterTab(this))
{
    m_kind->setObjectName(u"filingKind"_s);
    m_form->setObjectName(u"filingForm"_s);
    m_missing->setObjectName(u"cnilMissing"_s);
    m_confirmAll->setObjectName(u"confirmAll"_s);
    auto *header = new PageHeader(
        tr("CNIL"),
        tr("Only you can file, on notifications.cnil.fr. Here is every answer in the order of "
           "the form."),
        this);
    auto *bundle = new QPushButton(icons::icon(u"export"_s), tr("&Prepare the bundle…"), this);
    auto *registerButton =
        new QPushButton(icons::icon(u"journal"_s), tr("Export the re&gister…"), this);
    bundle->setObjectName(u"prepareBundle"_s);
    registerButton->setObjectName(u"exportRegister"_s);
    header->addButton(bundle);
    header->addButton(registerButton);
    m_tabs->setObjectName(u"cnilTabs"_s);
    m_tabs->setAccessibleName(tr("Filing with the CNIL"));
    m_tabs->setDocumentMode(true);
    m_filings->setObjectName(u"filingsTab"_s);
    m_tabs->addTab(makeForm(), tr("Form"));
    m_tabs->addTab(m_filings, tr("Versions and receipts"));
    m_tabs->addTab(m_breaches, tr("Register"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(header);
    column->addWidget(m_tabs, 1);
    connect(bundle, &QPushButton::clicked, this, &CnilView::bundleRequested);
    connect(m_filings, &FilingsTab::bundleRequested, this, &CnilView::bundleRequested);
    connect(registerButton, &QPushButton::clicked, this, &CnilView::registerRequested);
    connect(m_confirmAll, &QPushButton::clicked, this,
            [this] { emit confirmRequested({}, Confirm::Answer); });
}

QWidget *CnilView::makeForm()
{
    auto *form = new QWidget(m_tabs);
    form->setObjectName(u"formTab"_s);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeToolRow());
    auto *summary = new QHBoxLayout;
    summary->addWidget(m_missing, 1);
    summary->addWidget(m_confirmAll, 0, Qt::AlignTop);
    column->addLayout(summary);
    column->addWidget(makeSections(), 1);
    return form;
}

QWidget *CnilView::makeToolRow()
{
    auto *row = new QWidget(this);
    m_kind->addItem(tr("Initial filing"), int(FilingKind::Initial));
    m_kind->addItem(tr("Follow-up filing"), int(FilingKind::FollowUp));
    m_kind->addItem(tr("Complete filing"), int(FilingKind::Complete));
    m_form->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->setMinimumContentsLength(kFormLetters);
    for (const services::FormVersion &form : services::formVersions()) {
        m_form->addItem(form.title, form.isInForce ? QString() : form.version);
        m_form->setItemData(m_form->count() - 1, form.title, Qt::ToolTipRole);
        if (form.isInForce)
            m_form->setCurrentIndex(m_form->count() - 1);
    }
    connect(m_kind, &QComboBox::activated, this, &CnilView::kindChosen);
    connect(m_form, &QComboBox::activated, this, &CnilView::kindChosen);
    auto *kindLabel = new QLabel(tr("&Kind"), row);
    kindLabel->setBuddy(m_kind);
    auto *formLabel = new QLabel(tr("F&orm"), row);
    formLabel->setBuddy(m_form);
    auto *layout = new FlowLayout(row);
    layout->addWidget(together({kindLabel, m_kind}, row));
    layout->addWidget(together({formLabel, m_form}, row));
    return row;
}

QWidget *CnilView::makeSections()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(u"cnilForm"_s);
    area->setAccessibleName(tr("Answers in the order of the form"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *inside = new QWidget(area);
    m_sections = new QVBoxLayout(inside);
    m_sections->setContentsMargins(0, 0, 8, 0);
    m_sections->setSpacing(12);
    area->setWidget(inside);
    return area;
}

FilingKind CnilView::kind() const
{
    return FilingKind(m_kind->currentData().toInt());
}

QString CnilView::vocabulary() const
{
    return m_form->currentData().toString();
}

void CnilView::showFilings()
{
    m_tabs->setCurrentWidget(m_filings);
}

void CnilView::showCheck(const services::CnilCheck &check)
{
    while (QLayoutItem *item = m_sections->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QString summary = check.missing.isEmpty()
        ? tr("Every answer that this kind of filing needs is there.")
        : tr("%Ln answer(s) missing; an initial filing may be sent without "
             "them and completed later.",
             nullptr, int(check.missing.size()));
    const auto proposed = int(check.proposed());
    if (proposed > 0)
        summary += u' '
            + tr("%Ln answer(s) were filled in by the program and wait for your word.", nullptr,
                 proposed);
    m_missing->setText(summary);
    m_canConfirm = vocabulary().isEmpty();
    m_confirmAll->setVisible(proposed > 0 && m_canConfirm);
    QList<CnilAnswer> section;
    for (const CnilAnswer &answer : check.answers) {
        if (!section.isEmpty() && section.last().section != answer.section) {
            addSection(section.last().section, section);
            section.clear();
        }
        section += answer;
    }
    if (!section.isEmpty())
        addSection(section.last().section, section);
    m_sections->addStretch(1);
}

void CnilView::addSection(const QString &title, const QList<CnilAnswer> &answers)
{
    auto *card = new Card(m_sections->parentWidget());
    card->column()->addWidget(theme::subheading(title, card));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(Field, kFieldWidth);
    grid->setColumnStretch(Answer, 1);
    for (const CnilAnswer &answer : answers)
        addAnswer(grid, answer, card);
    card->column()->addLayout(grid);
    m_sections->addWidget(card);
}

void CnilView::addAnswer(QGridLayout *grid, const CnilAnswer &answer, QWidget *card)
{
    const int row = grid->rowCount();
    auto *field = lowered(theme::hint(answer.field, card));
    field->setFixedWidth(kFieldWidth);
    grid->addWidget(field, row, Field, Qt::AlignTop);
    if (!answer.answer.isEmpty()) {
        grid->addWidget(lowered(theme::body(answer.answer, card)), row, Answer, Qt::AlignTop);
        copyButton(answer, grid, row, card);
    } else if (answer.missing) {
        auto *link = new QPushButton(icons::icon(u"warning"_s), tr("missing: fill in"), card);
        link->setAccessibleName(tr("Missing: %1").arg(answer.field));
        link->setFlat(true);
        connect(link, &QPushButton::clicked, this, &CnilView::incidentRequested);
        grid->addWidget(link, row, Answer, Qt::AlignTop | Qt::AlignLeft);
    } else {
        grid->addWidget(lowered(theme::hint(u"–"_s, card)), row, Answer, Qt::AlignTop);
    }
    if (answer.standing != CnilAnswer::Standing::Typed)
        grid->addWidget(makeStanding(answer, card), row + 1, Answer);
}

QWidget *CnilView::makeStanding(const CnilAnswer &answer, QWidget *card)
{
    if (answer.standing == CnilAnswer::Standing::Confirmed)
        return theme::hint(tr("Confirmed by %1 on %2")
                               .arg(answer.confirmedBy, typography::dateTime(answer.confirmedAt)),
                           card);
    auto *row = new QWidget(card);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 8);
    const QString mark = answer.proposal.isEmpty()
        ? tr("Proposed, to be confirmed. %1").arg(answer.reason)
        : tr("Proposed, to be confirmed: %1. %2")
              .arg(QString(answer.proposal).replace(u'\n', u" · "_s), answer.reason);
    column->addWidget(theme::hint(mark, row));
    if (!m_canConfirm)
        return row;
    auto *buttons = new QWidget(row);
    auto *line = new QHBoxLayout(buttons);
    line->setContentsMargins(0, 0, 0, 0);
    addConfirmButton(buttons, answer, Confirm::Answer);
    if (!answer.answer.isEmpty() && !answer.proposal.isEmpty())
        addConfirmButton(buttons, answer, Confirm::Proposal);
    line->addStretch(1);
    column->addWidget(buttons);
    return row;
}

void CnilView::addConfirmButton(QWidget *row, const CnilAnswer &answer, Confirm what)
{
    const bool keeps = what == Confirm::Answer;
    auto *button = new QPushButton(icons::icon(u"check"_s),
                                   keeps ? tr("Confirm") : tr("Take the proposal"), row);
    button->setObjectName((keeps ? u"confirm-"_s : u"take-"_s) + answer.key);
    button->setAccessibleName(keeps ? tr("Confirm: %1").arg(answer.field)
                                    : tr("Take the proposal: %1").arg(answer.field));
    row->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this,
            [this, key = answer.key, what] { emit confirmRequested({key}, what); });
}

} // namespace ui
