// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/cnil/registertab.h"

#include "services/incidentservice.h"
#include "ui/incident/formpage.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>

#include <limits>

using namespace Qt::StringLiterals;

namespace ui {

using incident::FilingDecision;
using incident::Incident;
using services::RegisterLine;

namespace {

constexpr int kUnknown = -1; // below every count
constexpr int kReasonLines = 4;
constexpr int kScrollGap = 10; // between fields and scroll bar

std::vector<Term> termsOf(const QString &field)
{
    std::vector<Term> terms;
    for (const services::Term &term : services::incidentTerms(field))
        terms.push_back({term.key, term.label});
    return terms;
}

QSpinBox *countBox(const QString &name, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setRange(kUnknown, std::numeric_limits<int>::max());
    box->setSpecialValueText(RegisterTab::tr("not known"));
    box->setGroupSeparatorShown(true);
    return box;
}

QPlainTextEdit *reasonEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true); // Tab leaves: nobody is trapped in a text
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * kReasonLines + 12);
    return edit;
}

void setCount(QSpinBox *box, const std::optional<qint64> &count)
{
    box->setValue(count ? int(qMin<qint64>(*count, box->maximum())) : kUnknown);
}

std::optional<qint64> countIn(const QSpinBox *box)
{
    return box->value() == kUnknown ? std::nullopt : std::optional<qint64>(box->value());
}

QString shown(const RegisterLine &line, const QString &decision)
{
    if (line.isRemoved())
        return RegisterTab::tr("removed");
    return decision.isEmpty() ? RegisterTab::tr("not decided") : decision;
}

std::vector<TableColumn<RegisterLine>> columns()
{
    return {
        {RegisterTab::tr("No."), [](const RegisterLine &it) { return QString::number(it.number); },
         ColumnKind::Number},
        {RegisterTab::tr("Reference"), [](const RegisterLine &it) { return it.reference; }},
        {RegisterTab::tr("Title"), [](const RegisterLine &it) { return it.title; }},
        {RegisterTab::tr("CNIL"), [](const RegisterLine &it) { return shown(it, it.filing); }},
        {RegisterTab::tr("Persons"),
         [](const RegisterLine &it) { return shown(it, it.communication); }},
        {RegisterTab::tr("Missing"),
         [](const RegisterLine &it) {
             return it.isRemoved() ? QString() : QString::number(it.gaps.size());
         },
         ColumnKind::Number, [](const RegisterLine &it) { return it.gaps.join(u'\n'); }},
    };
}

FormPage *sheetOf(QWidget *parent)
{
    auto *page = new FormPage(RegisterTab::tr("Facts, effects, remedial action"), parent);
    const auto text = [](QString Incident::*field) {
        return [field](Incident &it) -> QString & { return it.*field; };
    };
    const auto list = [](QStringList Incident::*field) {
        return [field](Incident &it) -> QStringList & { return it.*field; };
    };
    const auto time = [](std::optional<QDateTime> Incident::*field) {
        return [field](Incident &it) -> std::optional<QDateTime> & { return it.*field; };
    };
    page->text(RegisterTab::tr("Your own reference"), u"breachReference"_s,
               text(&Incident::reference));
    page->text(RegisterTab::tr("Title"), u"breachTitle"_s, text(&Incident::title));
    page->instant(RegisterTab::tr("Begin"), u"breachBegin"_s, time(&Incident::begin));
    page->instant(RegisterTab::tr("End"), u"breachEnd"_s, time(&Incident::end));
    page->instant(RegisterTab::tr("Aware since"), u"breachAwareness"_s, time(&Incident::awareness));
    page->choices(RegisterTab::tr("What was lost"), u"breachNatures"_s, termsOf(u"natures"_s),
                  list(&Incident::natures));
    page->choices(RegisterTab::tr("Origin"), u"breachOrigins"_s, termsOf(u"origins"_s),
                  list(&Incident::origins));
    page->choice(RegisterTab::tr("Cause"), u"breachCause"_s, termsOf(u"cause"_s),
                 text(&Incident::cause));
    page->longText(RegisterTab::tr("What happened"), u"breachDescription"_s,
                   text(&Incident::description));
    page->choices(RegisterTab::tr("Kinds of data"), u"breachData"_s, termsOf(u"data_types"_s),
                  list(&Incident::dataTypes));
    page->choices(RegisterTab::tr("Sensitive data"), u"breachSensitive"_s,
                  termsOf(u"sensitive_data"_s), list(&Incident::sensitiveData));
    page->choices(RegisterTab::tr("Who is concerned"), u"breachSubjects"_s,
                  termsOf(u"subject_categories"_s), list(&Incident::subjectCategories));
    page->choices(RegisterTab::tr("Likely consequences"), u"breachConsequences"_s,
                  termsOf(u"consequences"_s), list(&Incident::consequences));
    page->choice(RegisterTab::tr("Severity"), u"breachSeverity"_s, termsOf(u"severity"_s),
                 text(&Incident::severity));
    page->longText(RegisterTab::tr("Measures taken"), u"breachMeasures"_s,
                   text(&Incident::laterMeasures));
    page->instant(RegisterTab::tr("Notified to the CNIL on"), u"breachFiled"_s,
                  time(&Incident::initialFiling));
    page->text(RegisterTab::tr("Number given by the CNIL"), u"breachFilingNumber"_s,
               text(&Incident::initialFilingNumber));
    page->choice(RegisterTab::tr("Are the persons told?"), u"breachCommunication"_s,
                 termsOf(u"communication"_s), text(&Incident::communication));
    page->choice(RegisterTab::tr("If not, on which ground"), u"breachGround"_s,
                 termsOf(u"no_communication_reason"_s), text(&Incident::noCommunicationReason));
    return page;
}

} // namespace

RegisterTab::RegisterTab(QWidget *parent)
    : QWidget(parent)
    , m_model(columns())
    , m_table(makeTable(&m_model, u"registerTable"_s, tr("Breaches of the register"), this))
    , m_title(theme::subheading({}, this))
    , m_gaps(theme::hint({}, this))
    , m_persons(countBox(u"breachPersons"_s, this))
    , m_records(countBox(u"breachRecords"_s, this))
    , m_informed(countBox(u"breachInformed"_s, this))
    , m_filing(new QComboBox(this))
    , m_filingReasons(reasonEdit(u"filingReasons"_s, this))
    , m_communicationReasons(reasonEdit(u"communicationReasons"_s, this))
    , m_add(new QPushButton(icons::icon(u"add"_s), tr("A&dd a breach"), this))
    , m_save(new QPushButton(icons::icon(u"check"_s), tr("&Save the entry"), this))
    , m_cancel(new QPushButton(icons::icon(u"undo"_s), tr("Drop the chan&ges"), this))
    , m_removalReason(new QLineEdit(this))
    , m_remove(new QPushButton(icons::icon(u"close"_s), tr("Re&move from the register"), this))
{
    m_informed->setMinimum(0);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    splitter->addWidget(makeEditor());
    splitter->setSizes({420, 580});
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(splitter);
    connect(m_add, &QPushButton::clicked, this, &RegisterTab::startNew);
    connect(m_save, &QPushButton::clicked, this, &RegisterTab::save);
    connect(m_cancel, &QPushButton::clicked, this, &RegisterTab::showSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RegisterTab::showSelection);
    clear();
}

QWidget *RegisterTab::makeList()
{
    setColumnWidths(m_table, {5, 14, 0, 14, 22, 9});
    m_add->setObjectName(u"addBreach"_s);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(theme::hint(tr("Every breach belongs here, also one that is not notified "
                                     "(GDPR art. 33(5)), with the reasons of both decisions."),
                                  list));
    column->addWidget(m_table, 1);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    return list;
}

QWidget *RegisterTab::makeEditor()
{
    m_editor = new QWidget(this);
    m_gaps->setObjectName(u"registerGaps"_s);
    auto *column = new QVBoxLayout(m_editor);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_gaps);
    column->addWidget(makeFields(), 1);
    column->addWidget(makeRemoval());
    column->addWidget(makeButtons());
    return m_editor;
}

QWidget *RegisterTab::makeFields()
{
    auto *area = new QScrollArea(m_editor);
    area->setObjectName(u"breachFields"_s);
    area->setAccessibleName(tr("Fields of the entry"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *inside = new QWidget(area);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, kScrollGap, 0);
    column->addWidget(makeReasons());
    column->addWidget(makeSheet());
    column->addStretch(1);
    area->setWidget(inside);
    letThrough(area);
    return area;
}

QWidget *RegisterTab::makeReasons()
{
    m_filing->setObjectName(u"filingDecision"_s);
    m_filing->addItem(tr("not decided"), int(FilingDecision::Undecided));
    m_filing->addItem(tr("to be notified"), int(FilingDecision::ToFile));
    m_filing->addItem(tr("not to be notified"), int(FilingDecision::NotToFile));
    auto *reasons = new QWidget(this);
    auto *form = new QFormLayout(reasons);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("Notification to the CNIL"), m_filing);
    form->addRow(tr("Why it is, or is not, notified (art. 33(1))"), m_filingReasons);
    form->addRow(tr("Why the persons are, or are not, told (art. 34)"), m_communicationReasons);
    const auto edited = [this] { setEdited(true); };
    connect(m_filing, &QComboBox::currentIndexChanged, this, edited);
    connect(m_filingReasons, &QPlainTextEdit::textChanged, this, edited);
    connect(m_communicationReasons, &QPlainTextEdit::textChanged, this, edited);
    return reasons;
}

QWidget *RegisterTab::makeSheet()
{
    m_sheet = new QWidget(this);
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    auto *counts = new QFormLayout;
    counts->addRow(tr("Persons (about)"), m_persons);
    counts->addRow(tr("Records (about)"), m_records);
    counts->addRow(tr("Persons told"), m_informed);
    column->addLayout(counts);
    m_form = sheetOf(m_sheet);
    m_form->setObjectName(u"breachForm"_s);
    m_form->showWhole();
    column->addWidget(m_form);
    const auto edited = [this] { setEdited(true); };
    connect(m_form, &FormPage::edited, this, edited);
    for (QSpinBox *box : {m_persons, m_records, m_informed})
        connect(box, &QSpinBox::valueChanged, this, edited);
    return m_sheet;
}

QWidget *RegisterTab::makeButtons()
{
    m_save->setObjectName(u"saveBreach"_s);
    m_cancel->setObjectName(u"dropBreachChanges"_s);
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(row);
    layout->addWidget(m_save);
    layout->addWidget(m_cancel);
    return row;
}

QWidget *RegisterTab::makeRemoval()
{
    m_removalReason->setObjectName(u"removalReason"_s);
    m_removalReason->setPlaceholderText(tr("Why it is removed"));
    m_removalReason->setAccessibleName(tr("Why it is removed"));
    m_remove->setObjectName(u"removeBreach"_s);
    m_removal = new QWidget(this);
    auto *layout = new FlowLayout(m_removal);
    layout->addWidget(m_removalReason);
    layout->addWidget(m_remove);
    connect(m_removalReason, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_remove->setEnabled(!text.trimmed().isEmpty()); });
    m_remove->setEnabled(false);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_number)
            emit removalRequested(*m_number, m_removalReason->text().trimmed());
    });
    return m_removal;
}

const RegisterLine *RegisterTab::current() const
{
    const int row = currentRow(m_table);
    return row < 0 ? nullptr : &m_model.at(row);
}

void RegisterTab::showLines(const QList<RegisterLine> &lines)
{
    const int number = m_number.value_or(services::kOwnBreach);
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model.setRows({lines.begin(), lines.end()});
    }
    select(number);
}

void RegisterTab::select(int number)
{
    const auto &rows = m_model.rows();
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].number == number)
            m_table->setCurrentIndex(m_model.index(int(row), 0));
    showSelection();
}

void RegisterTab::clear()
{
    m_number = services::kOwnBreach;
    m_model.setRows({});
    load({});
    arrange();
}

// The controller answers with what the row holds.
void RegisterTab::showSelection()
{
    m_removalReason->clear();
    const RegisterLine *line = current();
    m_number = line ? line->number : services::kOwnBreach;
    load({});
    arrange();
    if (line && !line->isRemoved())
        emit chosen(line->number);
}

void RegisterTab::arrange()
{
    const RegisterLine *line = m_number ? current() : nullptr;
    const bool isNew = !m_number;
    const bool isOwn = m_number == services::kOwnBreach;
    const bool isRemoved = line && line->isRemoved();
    m_editor->setVisible(isNew || line);
    m_editor->setEnabled(!isRemoved);
    m_sheet->setVisible(!isOwn && !isRemoved);
    m_removal->setVisible(!isNew && !isOwn && !isRemoved);
    if (isNew)
        m_title->setText(tr("A new breach"));
    else if (line)
        m_title->setText(line->reference + u" — "_s + line->title);
    if (isRemoved)
        m_gaps->setText(tr("Removed: %1").arg(line->removalReason));
    else if (line && !line->gaps.isEmpty())
        m_gaps->setText(tr("Still missing: %1").arg(line->gaps.join(u" · "_s)));
    else if (isOwn)
        m_gaps->setText(tr("The sheet of this breach is under “Incident”."));
    else
        m_gaps->clear();
}

void RegisterTab::startNew()
{
    m_number.reset();
    load({});
    arrange();
    setEdited(true);
    m_form->findChild<QLineEdit *>(u"breachReference"_s)->setFocus();
}

void RegisterTab::load(const incident::Breach &breach)
{
    m_isLoading = true;
    m_loaded = breach;
    m_form->load(breach.incident);
    setCount(m_persons, breach.persons);
    setCount(m_records, breach.records);
    setCount(m_informed, breach.informed);
    m_filing->setCurrentIndex(m_filing->findData(int(breach.motivation.filing)));
    m_filingReasons->setPlainText(breach.motivation.filingReasons);
    m_communicationReasons->setPlainText(breach.motivation.communicationReasons);
    m_isLoading = false;
    setEdited(false);
}

void RegisterTab::showBreach(int number, const incident::Breach &breach)
{
    if (m_number == number)
        load(breach);
}

void RegisterTab::showMotivation(int number, const incident::Motivation &motivation)
{
    incident::Breach breach;
    breach.motivation = motivation;
    showBreach(number, breach);
}

void RegisterTab::setEdited(bool isEdited)
{
    if (m_isLoading)
        return;
    m_save->setEnabled(isEdited);
    m_cancel->setEnabled(isEdited);
    m_table->setEnabled(!isEdited);
    m_add->setEnabled(!isEdited);
}

incident::Motivation RegisterTab::motivation() const
{
    return {FilingDecision(m_filing->currentData().toInt()),
            m_filingReasons->toPlainText().trimmed(),
            m_communicationReasons->toPlainText().trimmed()};
}

incident::Breach RegisterTab::breach() const
{
    incident::Breach breach = m_loaded;
    m_form->store(breach.incident);
    breach.persons = countIn(m_persons);
    breach.records = countIn(m_records);
    breach.informed = m_informed->value();
    breach.motivation = motivation();
    return breach;
}

void RegisterTab::save()
{
    if (!m_number)
        emit added(breach());
    else if (*m_number == services::kOwnBreach)
        emit motivated(*m_number, motivation());
    else
        emit changed(*m_number, breach());
}

} // namespace ui
