// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/persondialog.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kFieldWidth = 32; // characters: most streets can be read whole
}

people::Address AddressFields::value() const
{
    return {.address = address->text().trimmed(),
            .address2 = address2->text().trimmed(),
            .postalCode = postalCode->text().trimmed(),
            .city = city->text().trimmed(),
            .country = country->text().trimmed()};
}

void AddressFields::show(const people::Address &shown) const
{
    address->setText(shown.address);
    address2->setText(shown.address2);
    postalCode->setText(shown.postalCode);
    city->setText(shown.city);
    country->setText(shown.country);
}

PersonDialog::PersonDialog(services::PersonCard card, QWidget *parent)
    : QDialog(parent)
    , m_card(std::move(card))
    , m_refusal(theme::warning({}, this))
{
    setObjectName(u"personDialog"_s);
    setWindowTitle(tr("Patient %1").arg(m_card.patientRef));
    m_refusal->setObjectName(u"personRefusal"_s);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->addWidget(makeStanding());
    left->addWidget(makeAddress());
    left->addStretch(1);
    columns->addLayout(left, 1);
    columns->addWidget(makeInstructions(), 1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(columns);
    column->addWidget(m_refusal);
    column->addWidget(makeButtons());
    m_address.show(m_card.address);
}

QWidget *PersonDialog::makeStanding()
{
    auto *standing = new QGroupBox(m_card.name, this);
    auto *column = new QVBoxLayout(standing);
    QStringList sentences;
    if (m_card.personId == 0)
        sentences << tr("Not among the persons concerned by the leak.");
    if (!m_card.obstacleText.isEmpty())
        sentences << m_card.obstacleText;
    for (const services::PersonLetter &letter : m_card.letters)
        sentences << tr("Letter %1 in lot %2.").arg(letter.reference).arg(letter.lot);
    column->addWidget(theme::body(m_card.block.join(u'\n'), standing));
    if (!sentences.isEmpty())
        column->addWidget(theme::hint(sentences.join(u'\n'), standing));
    return standing;
}

AddressFields PersonDialog::addFields(QFormLayout *form, const QString &prefix)
{
    const auto add = [&](const QString &label, const QString &name) {
        auto *field = new QLineEdit(form->parentWidget());
        field->setObjectName(prefix + name);
        field->setMinimumWidth(field->fontMetrics().averageCharWidth() * kFieldWidth);
        form->addRow(label, field);
        return field;
    };
    AddressFields fields;
    fields.address = add(tr("Street or place"), u"Street"_s);
    fields.address2 = add(tr("Complement"), u"Complement"_s);
    fields.postalCode = add(tr("Postal code"), u"PostalCode"_s);
    fields.city = add(tr("Town"), u"City"_s);
    fields.country = add(tr("Country, if not France"), u"Country"_s);
    return fields;
}

QWidget *PersonDialog::makeAddress()
{
    auto *group = new QGroupBox(tr("Postal address"), this);
    m_address = addFields(theme::form(group), u"person"_s);
    return group;
}

QWidget *PersonDialog::makeInstructions()
{
    auto *group = new QGroupBox(tr("Instructions"), this);
    const notices::Instructions &known = m_card.instructions;
    const auto flag = [&](const QString &text, const QString &name, bool isOn) {
        auto *box = new QCheckBox(text, group);
        box->setObjectName(name);
        box->setChecked(isOn);
        return box;
    };
    m_locked =
        flag(tr("&Protected address: nothing goes out by itself"), u"personLocked"_s, known.locked);
    m_secretCare = flag(tr("Care in &secret of a minor: no letter to the parents"),
                        u"personSecretCare"_s, known.secretCare);
    m_distinct = flag(tr("&Not the person of the same names and birth date: write to both"),
                      u"personDistinct"_s, known.distinct);
    auto *column = new QVBoxLayout(group);
    column->addWidget(m_locked);
    column->addWidget(m_secretCare);
    column->addWidget(m_distinct);
    column->addLayout(makeChoices());
    column->addWidget(makeGuardian());
    column->addStretch(1);
    return group;
}

QLayout *PersonDialog::makeChoices()
{
    const notices::Instructions &known = m_card.instructions;
    m_form = new QComboBox(this);
    m_form->setObjectName(u"personForm"_s);
    m_form->addItem(tr("Standard in France, English abroad"), -1);
    for (const notices::Form form : notices::kAllForms)
        m_form->addItem(notices::formText(form), int(form));
    m_form->setCurrentIndex(known.form ? m_form->findData(int(*known.form)) : 0);
    m_channel = new QComboBox(this);
    m_channel->setObjectName(u"personChannel"_s);
    m_channel->addItem(tr("As decided for everybody"), -1);
    for (const notices::Channel channel : notices::kAllChannels)
        m_channel->addItem(notices::channelText(channel), int(channel));
    m_channel->setCurrentIndex(known.channel ? m_channel->findData(int(*known.channel)) : 0);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(tr("&Form of the letter"), m_form);
    form->addRow(tr("Letter or &e-mail"), m_channel);
    return form;
}

QWidget *PersonDialog::makeGuardian()
{
    m_guardian = new QGroupBox(tr("The letter goes to a &guardian (tutelle, curatelle)"), this);
    m_guardian->setObjectName(u"personGuardian"_s);
    m_guardian->setCheckable(true);
    auto *form = theme::form(m_guardian);
    m_guardianName = new QLineEdit(m_guardian);
    m_guardianName->setObjectName(u"guardianName"_s);
    form->addRow(tr("Name or association"), m_guardianName);
    m_guardianAddress = addFields(form, u"guardian"_s);
    const auto &guardian = m_card.instructions.guardian;
    m_guardian->setChecked(guardian.has_value());
    if (guardian) {
        m_guardianName->setText(guardian->name);
        m_guardianAddress.show(guardian->address);
    }
    return m_guardian;
}

QWidget *PersonDialog::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *cancel = new QPushButton(tr("Cancel"), buttons);
    auto *save = new QPushButton(icons::icon(u"check"_s), tr("Sa&ve"), buttons);
    save->setObjectName(u"savePerson"_s);
    save->setDefault(true);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &PersonDialog::saveRequested);
    return buttons;
}

std::optional<people::Address> PersonDialog::newAddress() const
{
    const people::Address typed = m_address.value();
    // One line per field: the list's own line breaks are no change.
    people::Address known = m_card.address;
    for (QString *field : {&known.address, &known.address2})
        field->replace(u'\n', u' ');
    return typed == known || typed == m_card.address ? std::nullopt : std::optional(typed);
}

notices::Instructions PersonDialog::instructions() const
{
    notices::Instructions given{.secretCare = m_secretCare->isChecked(),
                                .locked = m_locked->isChecked(),
                                .distinct = m_distinct->isChecked()};
    if (m_guardian->isChecked())
        given.guardian =
            notices::AdultGuardian{m_guardianName->text().trimmed(), m_guardianAddress.value()};
    if (const int form = m_form->currentData().toInt(); form >= 0)
        given.form = notices::Form(form);
    if (const int channel = m_channel->currentData().toInt(); channel >= 0)
        given.channel = notices::Channel(channel);
    return given;
}

void PersonDialog::showRefusal(const QString &reason)
{
    m_refusal->setText(reason);
    m_refusal->show();
}

} // namespace ui
