// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/incident/formpage.h"

#include "ui/widgets/card.h"
#include "ui/widgets/optionaledit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kLongTextLines = 5;
constexpr int kShortestChoice = 24; // letters: longer answers are cut, not the page widened
constexpr int kWidest = 760;        // longer lines are hard to read
} // namespace

FormPage::FormPage(const QString &title, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(title);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(kWidest);
    m_form = new QFormLayout(inside);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setContentsMargins(16, 4, 16, 16);
    m_form->setVerticalSpacing(6);
    setWidget(inside);
    heading(title);
}

void FormPage::showWhole()
{
    m_isWhole = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_form->setContentsMargins(0, 4, 0, 0);
    letThrough(this);
}

int FormPage::heightForWidth(int width) const
{
    return m_isWhole ? m_form->totalHeightForWidth(qMin(width, kWidest)) : -1;
}

QSize FormPage::minimumSizeHint() const
{
    return m_isWhole ? m_form->totalMinimumSize() : QScrollArea::minimumSizeHint();
}

QSize FormPage::sizeHint() const
{
    return m_isWhole ? m_form->totalSizeHint() : QScrollArea::sizeHint();
}

void FormPage::heading(const QString &text)
{
    auto *label = theme::subheading(text, widget());
    label->setContentsMargins(0, m_form->rowCount() > 0 ? 14 : 0, 0, 2);
    m_form->addRow(label);
}

void FormPage::hint(const QString &text)
{
    m_form->addRow(theme::hint(text, widget()));
}

QLabel *FormPage::note(const QString &name)
{
    QLabel *label = theme::body({}, widget());
    label->setObjectName(name);
    m_form->addRow(label);
    return label;
}

void FormPage::button(QPushButton *button)
{
    auto *row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch();
    m_form->addRow(row);
}

void FormPage::addRow(const QString &label, const QString &name, QWidget *field)
{
    field->setObjectName(name);
    auto *caption = new QLabel(label, widget());
    caption->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    m_form->addRow(caption, field);
}

void FormPage::text(const QString &label, const QString &name, const Member<QString> &member)
{
    auto *edit = new QLineEdit(widget());
    addRow(label, name, edit);
    connect(edit, &QLineEdit::textChanged, this, &FormPage::edited);
    m_bindings.push_back(
        {[edit, member](incident::Incident &from) { edit->setText(member(from)); },
         [edit, member](incident::Incident &to) { member(to) = edit->text().simplified(); }});
}

void FormPage::longText(const QString &label, const QString &name, const Member<QString> &member)
{
    auto *edit = new QPlainTextEdit(widget());
    edit->setTabChangesFocus(true); // Tab leaves: nobody is trapped in a text
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * kLongTextLines + 12);
    addRow(label, name, edit);
    connect(edit, &QPlainTextEdit::textChanged, this, &FormPage::edited);
    m_bindings.push_back(
        {[edit, member](incident::Incident &from) { edit->setPlainText(member(from)); },
         [edit, member](incident::Incident &to) { member(to) = edit->toPlainText().trimmed(); }});
}

void FormPage::flag(const QString &label, const QString &name, const Member<bool> &member)
{
    auto *box = new WrappingCheckBox(label, widget());
    box->setObjectName(name);
    m_form->addRow(box);
    connect(box, &QCheckBox::toggled, this, &FormPage::edited);
    m_bindings.push_back(
        {[box, member](incident::Incident &from) { box->setChecked(member(from)); },
         [box, member](incident::Incident &to) { member(to) = box->isChecked(); }});
}

void FormPage::instant(const QString &label, const QString &name,
                       const Member<std::optional<QDateTime>> &member)
{
    auto *edit = new OptionalEdit(OptionalEdit::Kind::Instant, label, widget());
    addRow(label, name, edit);
    connect(edit, &OptionalEdit::edited, this, &FormPage::edited);
    m_bindings.push_back(
        {[edit, member](incident::Incident &from) {
             edit->setZone(from.organisation.timeZone.toLatin1());
             edit->setInstant(member(from));
         },
         [edit, member](incident::Incident &to) { member(to) = edit->instant(); }});
}

void FormPage::day(const QString &label, const QString &name,
                   const Member<std::optional<QDate>> &member)
{
    auto *edit = new OptionalEdit(OptionalEdit::Kind::Day, label, widget());
    addRow(label, name, edit);
    connect(edit, &OptionalEdit::edited, this, &FormPage::edited);
    m_bindings.push_back({[edit, member](incident::Incident &from) { edit->setDay(member(from)); },
                          [edit, member](incident::Incident &to) { member(to) = edit->day(); }});
}

void FormPage::choice(const QString &label, const QString &name, const std::vector<Term> &terms,
                      const Member<QString> &member)
{
    auto *combo = new QComboBox(widget());
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(kShortestChoice);
    combo->addItem(tr("(not answered)"), QString());
    for (const Term &term : terms)
        combo->addItem(term.label, term.key);
    addRow(label, name, combo);
    connect(combo, &QComboBox::currentIndexChanged, this, &FormPage::edited);
    m_bindings.push_back({[combo, member](incident::Incident &from) {
                              combo->setCurrentIndex(qMax(0, combo->findData(member(from))));
                          },
                          [combo, member](incident::Incident &to) {
                              member(to) = combo->currentData().toString();
                          }});
}

void FormPage::checkList(const QString &label, const QString &name, const std::vector<Term> &terms,
                         const std::function<void(const std::vector<QCheckBox *> &)> &bind)
{
    auto *list = new QWidget(widget());
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(3);
    std::vector<QCheckBox *> boxes;
    for (const Term &term : terms) {
        auto *box = new WrappingCheckBox(term.label, list);
        box->setObjectName(name + u'.' + term.key);
        box->setProperty("key", term.key);
        connect(box, &QCheckBox::toggled, this, &FormPage::edited);
        column->addWidget(box);
        boxes.push_back(box);
    }
    addRow(label, name, list);
    bind(boxes);
}

void FormPage::choices(const QString &label, const QString &name, const std::vector<Term> &terms,
                       const Member<QStringList> &member)
{
    checkList(label, name, terms, [this, &member](const std::vector<QCheckBox *> &boxes) {
        m_bindings.push_back({[boxes, member](incident::Incident &from) {
                                  for (QCheckBox *box : boxes)
                                      box->setChecked(
                                          member(from).contains(box->property("key").toString()));
                              },
                              [boxes, member](incident::Incident &to) {
                                  member(to).clear();
                                  for (const QCheckBox *box : boxes)
                                      if (box->isChecked())
                                          member(to) += box->property("key").toString();
                              }});
    });
}

void FormPage::categories(const QString &label, const QString &name, const std::vector<Term> &terms,
                          const Member<people::DataCategories> &member)
{
    checkList(label, name, terms, [this, &member](const std::vector<QCheckBox *> &boxes) {
        const auto flag = [](const QCheckBox *box) {
            return people::categoryFromKey(box->property("key").toString());
        };
        m_bindings.push_back({[boxes, member, flag](incident::Incident &from) {
                                  for (QCheckBox *box : boxes)
                                      box->setChecked((member(from) & flag(box)).toInt() != 0);
                              },
                              [boxes, member, flag](incident::Incident &to) {
                                  member(to) = {};
                                  for (const QCheckBox *box : boxes)
                                      if (box->isChecked())
                                          member(to) |= flag(box);
                              }});
    });
}

void FormPage::load(const incident::Incident &incident)
{
    incident::Incident source = incident;
    for (const Binding &binding : m_bindings)
        binding.load(source);
}

void FormPage::store(incident::Incident &incident) const
{
    for (const Binding &binding : m_bindings)
        binding.store(incident);
}

} // namespace ui
