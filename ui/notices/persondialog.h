// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/instructionservice.h"

#include <QDialog>

#include <map>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QFormLayout;
class QLineEdit;

namespace ui {

// The fields of an address, in a form.
struct AddressFields {
    QLineEdit *address = nullptr;
    QLineEdit *address2 = nullptr;
    QLineEdit *postalCode = nullptr;
    QLineEdit *city = nullptr;
    QLineEdit *country = nullptr;

    people::Address value() const;
    void show(const people::Address &address) const;
};

// Address and instructions of one person.  Nothing is kept before Save.
class PersonDialog final : public QDialog
{
    Q_OBJECT

public:
    PersonDialog(services::PersonCard card, QWidget *parent);

    qint64 patientId() const { return m_card.patientId; }
    // What is new; nothing when the address stays.
    std::optional<people::Address> newAddress() const;
    notices::Instructions instructions() const;
    void showRefusal(const QString &reason);

signals:
    void saveRequested();

private:
    QWidget *makeStanding();
    QWidget *makeAddress();
    QWidget *makeInstructions();
    QWidget *makeGuardian();
    QLayout *makeChoices();
    QWidget *makeButtons();
    AddressFields addFields(QFormLayout *form, const QString &prefix);

    services::PersonCard m_card;
    AddressFields m_address;
    AddressFields m_guardianAddress;
    QCheckBox *m_secretCare = nullptr;
    QCheckBox *m_distinct = nullptr;
    QCheckBox *m_locked = nullptr;
    QComboBox *m_form = nullptr;
    QComboBox *m_channel = nullptr;
    QGroupBox *m_guardian = nullptr;
    QLineEdit *m_guardianName = nullptr;
    QLabel *m_refusal;
};

} // namespace ui
