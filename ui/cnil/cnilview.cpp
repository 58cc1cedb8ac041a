// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/cnil/cnilview.h"

#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using services::FilingKind;

namespace {

enum GridColumn { Field, Answer, Copy };
constexpr int kFieldWidth = 280;
constexpr int kTextDrop = 8; // to the base line of the button beside it

void copyButton(const services::CnilAnswer &answer, QGridLayout *grid, int row, QWidget *parent)
{
    auto *button = new QPushButton(icons::icon(u"copy"_s), CnilView::tr("Copy"), parent);
    button->setAccessibleName(CnilView::tr("Copy the answer to: %1").arg(answer.field));
    button->setFlat(true);
    QObject::connect(button, &QPushButton::clicked, button,
                     [text = answer.answer] { QGuiApplication::clipboard()->setText(text); });
    grid->addWidget(button, row, Copy, Qt::AlignTop);
}

} // namespace

CnilView::CnilView(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_missing(theme::body({}, this))
    , m_number(new QLineEdit(this))
{
    m_kind->setObjectName(u"filingKind"_s);
    m_missing->setObjectName(u"cnilMissing"_s);
    m_number->setObjectName(u"receiptNumber"_s);
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
    connect(bundle, &QPushButton::clicked, this, &CnilView::bundleRequested);
    connect(registerButton, &QPushButton::clicked, this, &CnilView::registerRequested);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(header);
    column->addWidget(makeToolRow());
    column->addWidget(m_missing);
    column->addWidget(makeSections(), 1);
}

QWidget *CnilView::makeToolRow()
{
    auto *row = new QWidget(this);
    m_kind->addItem(tr("Initial filing"), int(FilingKind::Initial));
    m_kind->addItem(tr("Follow-up filing"), int(FilingKind::FollowUp));
    m_kind->addItem(tr("Complete filing"), int(FilingKind::Complete));
    connect(m_kind, &QComboBox::activated, this, &CnilView::kindChosen);
    auto *kindLabel = new QLabel(tr("&Kind"), row);
    kindLabel->setBuddy(m_kind);
    auto *numberLabel = new QLabel(tr("&Number given by the CNIL"), row);
    numberLabel->setBuddy(m_number);
    auto *archive = new QPushButton(icons::icon(u"import"_s), tr("&Archive its receipt…"), row);
    archive->setObjectName(u"archiveReceipt"_s);
    connect(archive, &QPushButton::clicked, this,
            [this] { emit receiptRequested(m_number->text().simplified()); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(kindLabel);
    layout->addWidget(m_kind);
    layout->addStretch(1);
    layout->addWidget(numberLabel);
    layout->addWidget(m_number);
    layout->addWidget(archive);
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

void CnilView::showCheck(const services::CnilCheck &check)
{
    while (QLayoutItem *item = m_sections->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (check.missing.isEmpty())
        m_missing->setText(tr("Every answer that this kind of filing needs is there."));
    else
        m_missing->setText(tr("%Ln answer(s) missing; an initial filing may be sent without "
                              "them and completed later.",
                              nullptr, int(check.missing.size())));
    QList<services::CnilAnswer> section;
    for (const services::CnilAnswer &answer : check.answers) {
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

void CnilView::addSection(const QString &title, const QList<services::CnilAnswer> &answers)
{
    auto *card = new Card(m_sections->parentWidget());
    card->column()->addWidget(theme::subheading(title, card));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(Field, kFieldWidth);
    grid->setColumnStretch(Answer, 1);
    for (int row = 0; row < answers.size(); ++row) {
        const services::CnilAnswer &answer = answers.at(row);
        auto *field = theme::hint(answer.field, card);
        field->setFixedWidth(kFieldWidth);
        field->setContentsMargins(0, kTextDrop, 0, 0);
        grid->addWidget(field, row, Field, Qt::AlignTop);
        if (!answer.answer.isEmpty()) {
            auto *text = theme::body(answer.answer, card);
            text->setContentsMargins(0, kTextDrop, 0, 0);
            grid->addWidget(text, row, Answer, Qt::AlignTop);
            copyButton(answer, grid, row, card);
        } else if (answer.missing) {
            auto *link = new QPushButton(icons::icon(u"warning"_s), tr("missing: fill in"), card);
            link->setAccessibleName(tr("Missing: %1").arg(answer.field));
            link->setFlat(true);
            connect(link, &QPushButton::clicked, this, &CnilView::incidentRequested);
            grid->addWidget(link, row, Answer, Qt::AlignTop | Qt::AlignLeft);
        } else {
            grid->addWidget(theme::hint(u"–"_s, card), row, Answer, Qt::AlignTop);
        }
    }
    card->column()->addLayout(grid);
    m_sections->addWidget(card);
}

} // namespace ui
