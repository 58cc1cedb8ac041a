// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/passphrasepanel.h"

#include "services/rights.h"
#include "ui/unlock/keyfileedit.h"
#include "ui/unlock/newpassphrase.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PassphrasePanel::PassphrasePanel(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_whose(theme::hint({}, this))
    , m_passphrase(new NewPassphrase(u"freshPassphrase"_s, this))
    , m_wantsKeyFile(new QCheckBox(tr("Also ask for a &key file"), this))
    , m_keyFile(new KeyFileEdit(dialogs, KeyFileEdit::Purpose::Choose, this))
    , m_keyFileHint(theme::hint({}, this))
    , m_change(new QPushButton(icons::icon(u"lock"_s), tr("&Change the passphrase…"), this))
{
    m_whose->setObjectName(u"ownHolder"_s);
    m_wantsKeyFile->setObjectName(u"wantsOwnKeyFile"_s);
    m_change->setObjectName(u"changePassphrase"_s);
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("My passphrase"), card));
    card->column()->addWidget(m_whose);
    card->column()->addWidget(m_passphrase);
    card->column()->addWidget(m_wantsKeyFile);
    card->column()->addWidget(m_keyFile);
    card->column()->addWidget(m_keyFileHint);
    card->column()->addWidget(m_change, 0, Qt::AlignLeft);
    card->column()->addWidget(theme::hint(
        tr("The vault is not encrypted anew: this takes a second. The old passphrase still opens "
           "older backups."),
        card));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    column->addStretch(1);
    connect(m_passphrase, &NewPassphrase::edited, this, &PassphrasePanel::judge);
    connect(m_keyFile, &KeyFileEdit::edited, this, &PassphrasePanel::judge);
    connect(m_keyFile, &KeyFileEdit::failed, m_keyFileHint, &QLabel::setText);
    connect(m_wantsKeyFile, &QCheckBox::toggled, this, &PassphrasePanel::judge);
    connect(m_change, &QPushButton::clicked, this, &PassphrasePanel::changeRequested);
    judge();
}

void PassphrasePanel::showHolder(const services::Holder &holder, const QString &laboratory)
{
    if (holder == m_holder) // what is being typed stays
        return;
    m_holder = holder;
    m_whose->setText(tr("You are %1 (%2).").arg(holder.name, services::roleText(holder.role)));
    m_wantsKeyFile->setChecked(holder.needsKeyFile);
    m_passphrase->setKnownWords({laboratory, holder.name});
}

void PassphrasePanel::clear()
{
    m_holder = {};
    m_whose->clear();
    m_passphrase->clear();
    m_keyFile->clear();
}

base::Result<PassphrasePanel::Choice> PassphrasePanel::take()
{
    Choice choice;
    choice.keepsKeyFile =
        m_holder.needsKeyFile && m_wantsKeyFile->isChecked() && m_keyFile->path().isEmpty();
    if (m_wantsKeyFile->isChecked()) {
        auto digest = m_keyFile->digest();
        if (!digest)
            return digest.error();
        choice.fresh.keyFile = *std::move(digest);
    }
    choice.fresh.holder = m_holder.name;
    choice.fresh.passphrase = m_passphrase->take();
    m_keyFile->clear();
    return choice;
}

void PassphrasePanel::judge()
{
    const bool wantsFile = m_wantsKeyFile->isChecked();
    m_keyFile->setVisible(wantsFile);
    m_keyFileHint->setVisible(wantsFile);
    m_keyFileHint->setText(m_holder.needsKeyFile
                               ? tr("Left empty, the present key file stays.")
                               : tr("Passphrase and file are then needed together. Keep a copy of "
                                    "the file elsewhere."));
    const bool hasFile = m_holder.needsKeyFile || !m_keyFile->path().isEmpty();
    m_change->setEnabled(m_passphrase->isGood() && (!wantsFile || hasFile));
}

} // namespace ui
