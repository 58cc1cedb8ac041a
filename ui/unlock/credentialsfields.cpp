// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/credentialsfields.h"

#include "ui/unlock/keyfileedit.h"
#include "ui/unlock/secretedit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

CredentialsFields::CredentialsFields(QFormLayout *form, Dialogs &dialogs, QWidget *parent)
    : QObject(parent)
    , m_form(form)
    , m_holder(new QComboBox(parent))
    , m_passphrase(new SecretEdit(parent))
    , m_keyFile(new KeyFileEdit(dialogs, KeyFileEdit::Purpose::Show, parent))
{
    m_holder->setObjectName(u"holder"_s);
    m_holder->setAccessibleName(tr("Holder"));
    m_passphrase->setObjectName(u"passphrase"_s);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    form->addRow(tr("&Holder"), m_holder);
    form->addRow(tr("&Passphrase"), m_passphrase);
    form->addRow(tr("&Key file"), m_keyFile);
    connect(m_holder, &QComboBox::currentIndexChanged, this, &CredentialsFields::showKeyFileRow);
    connect(m_passphrase, &SecretEdit::edited, this, &CredentialsFields::edited);
    connect(m_passphrase, &SecretEdit::returnPressed, this, &CredentialsFields::submitted);
    connect(m_keyFile, &KeyFileEdit::edited, this, &CredentialsFields::edited);
    setHolders({});
}

void CredentialsFields::setHolders(const QList<services::Holder> &holders, const QString &chosen)
{
    m_offered = holders;
    m_holder->clear();
    for (const services::Holder &holder : holders)
        m_holder->addItem(holder.name);
    m_holder->setCurrentIndex(std::max(0, m_holder->findText(chosen)));
    m_form->setRowVisible(m_holder, holders.size() > 1);
    showKeyFileRow();
}

void CredentialsFields::showKeyFileRow()
{
    const services::Holder chosen = m_offered.value(m_holder->currentIndex());
    m_form->setRowVisible(m_keyFile, chosen.needsKeyFile);
    if (!chosen.needsKeyFile)
        m_keyFile->clear();
    emit edited();
}

QString CredentialsFields::holder() const
{
    return m_offered.value(m_holder->currentIndex()).name;
}

bool CredentialsFields::isFilled() const
{
    const bool wantsFile = m_offered.value(m_holder->currentIndex()).needsKeyFile;
    return !m_passphrase->isEmpty() && (!wantsFile || !m_keyFile->path().isEmpty());
}

base::Result<services::Credentials> CredentialsFields::take()
{
    services::Credentials given{holder(), m_passphrase->secret(), {}};
    m_passphrase->clear();
    auto digest = m_keyFile->digest();
    if (!digest)
        return digest.error();
    given.keyFile = *std::move(digest);
    return given;
}

void CredentialsFields::clear()
{
    m_passphrase->clear();
    m_keyFile->clear();
}

void CredentialsFields::setEnabled(bool isEnabled)
{
    for (QWidget *field : inTabOrder())
        field->setEnabled(isEnabled);
}

void CredentialsFields::focusFirst()
{
    m_passphrase->setFocus();
}

QList<QWidget *> CredentialsFields::inTabOrder() const
{
    return QList<QWidget *>{m_holder, m_passphrase} + m_keyFile->inTabOrder();
}

} // namespace ui
