// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/instructionservice.h"
#include "services/rnvpservice.h"
#include "ui/place.h"

#include <QPointer>

namespace ui {

class AddressesTab;
class PersonDialog;

// Links the tab « Adresses » of the notifications to the services.
class AddressesPlace final : public QObject
{
    Q_OBJECT

public:
    AddressesPlace(Session &session, Dialogs &dialogs, AddressesTab *tab, QObject *parent);

    void refresh();
    void clear();

signals:
    void news(const QString &text);

private:
    void check();
    void checkQuietly();
    void exportAddresses();
    void compare();
    void apply(const QString &file, const services::RnvpImport &trial);
    void openPatient(const QString &patientRef);
    void openCase(qint64 patientId);
    void showPerson(const services::PersonCard &card);
    void save(PersonDialog *dialog);

    Session &m_session;
    Dialogs &m_dialogs;
    QPointer<AddressesTab> m_tab;
    bool m_isChecked = false; // and nothing changed since
};

} // namespace ui
