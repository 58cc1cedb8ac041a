// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailsetuppanel.h"

#include "ui/notices/emailwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using notices::EmailOffer;

namespace {

QString offerText(EmailOffer offer)
{
    switch (offer) {
    case EmailOffer::Nobody:
        return EmailSetupPanel::tr("to nobody: letters only");
    case EmailOffer::OnRequest:
        return EmailSetupPanel::tr("to whoever asked for it");
    case EmailOffer::WhenGiven:
        return EmailSetupPanel::tr("to whoever gave an address");
    }
    return {};
}

QString offerHint(EmailOffer offer)
{
    switch (offer) {
    case EmailOffer::Nobody:
        return EmailSetupPanel::tr("Nobody gets an e-mail as long as this is chosen.");
    case EmailOffer::OnRequest:
        return EmailSetupPanel::tr(
            "Only persons whose instructions ask for e-mail (Addresses, Instructions).");
    case EmailOffer::WhenGiven:
        return EmailSetupPanel::tr(
            "Everybody of the patient list with a usable address of their own. Who asked for "
            "post, shares the address with somebody else or gave the one of a practice gets a "
            "letter.");
    }
    return {};
}

} // namespace

EmailSetupPanel::EmailSetupPanel(QWidget *parent)
    : QWidget(parent)
    , m_account(theme::body({}, this))
    , m_offer(new QComboBox(this))
    , m_offerHint(theme::hint({}, this))
    , m_minors(new QCheckBox(tr("Also to the representatives of &minors"), this))
    , m_keepPolicy(new QPushButton(icons::icon(u"check"_s), tr("&Keep this choice"), this))
    , m_limits(theme::body({}, this))
{
    auto *cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(makeAccount(), 1);
    cards->addWidget(makeOffer(), 1);
    cards->addWidget(makePace(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(12);
    column->addLayout(cards);
    column->addWidget(makeAssurances());
    column->addStretch(1);
    connect(m_offer, &QComboBox::currentIndexChanged, this, &EmailSetupPanel::updateButtons);
    connect(m_minors, &QCheckBox::toggled, this, &EmailSetupPanel::updateButtons);
    connect(m_keepPolicy, &QPushButton::clicked, this, [this] { emit policyChosen(policy()); });
    updateButtons();
}

Card *EmailSetupPanel::makeAccount()
{
    auto *card = new Card(this);
    m_account->setObjectName(u"emailAccountText"_s);
    m_account->setTextFormat(Qt::PlainText);
    auto *open = new QPushButton(icons::icon(u"settings"_s), tr("Sending &account…"), card);
    open->setObjectName(u"emailAccount"_s);
    card->column()->addWidget(theme::subheading(tr("By which account"), card));
    card->column()->addWidget(m_account);
    card->column()->addStretch(1);
    card->column()->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, &EmailSetupPanel::accountRequested);
    return card;
}

Card *EmailSetupPanel::makeOffer()
{
    auto *card = new Card(this);
    m_offer->setObjectName(u"emailOffer"_s);
    m_offer->setAccessibleName(tr("To whom e-mails are sent"));
    for (const EmailOffer offer : notices::kAllEmailOffers)
        m_offer->addItem(offerText(offer), int(offer));
    m_minors->setObjectName(u"emailMinors"_s);
    m_keepPolicy->setObjectName(u"keepEmailPolicy"_s);
    card->column()->addWidget(theme::subheading(tr("To whom"), card));
    card->column()->addWidget(m_offer);
    card->column()->addWidget(m_offerHint);
    card->column()->addWidget(m_minors);
    card->column()->addWidget(theme::hint(
        tr("Off as a rule: it is seldom known whose mailbox the address of a child opens."), card));
    card->column()->addStretch(1);
    card->column()->addWidget(m_keepPolicy, 0, Qt::AlignLeft);
    return card;
}

Card *EmailSetupPanel::makePace()
{
    auto *card = new Card(this);
    m_limits->setObjectName(u"emailLimitsText"_s);
    auto *open = new QPushButton(icons::icon(u"clock"_s), tr("&Pace…"), card);
    open->setObjectName(u"emailLimits"_s);
    card->column()->addWidget(theme::subheading(tr("How fast"), card));
    card->column()->addWidget(m_limits);
    card->column()->addWidget(
        theme::hint(tr("Too many at once look like unwanted mail and are refused. Ask your "
                       "provider for what it allows."),
                    card));
    card->column()->addStretch(1);
    card->column()->addWidget(open, 0, Qt::AlignLeft);
    connect(open, &QPushButton::clicked, this, &EmailSetupPanel::limitsRequested);
    return card;
}

Card *EmailSetupPanel::makeAssurances()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("What holds in every case"), card));
    for (const QString &sentence :
         {tr("An e-mail replaces the letter only of the person who gets it: each person is told "
             "once."),
          tr("An address that does not work leads back to post: the letter is due at the next "
             "production."),
          tr("When the connection breaks at the wrong moment, a message is uncertain. It is never "
             "sent again without you."),
          tr("Only addresses of your own patient list are used, never those of the leak.")})
        card->column()->addWidget(theme::body(u"• "_s + sentence, card));
    return card;
}

void EmailSetupPanel::showAccount(const services::EmailAccount &account)
{
    m_account->setText(emailwords::account(account));
}

void EmailSetupPanel::showPolicy(const notices::EmailPolicy &policy)
{
    m_known = policy;
    m_offer->setCurrentIndex(m_offer->findData(int(policy.offer)));
    m_minors->setChecked(policy.minors);
    updateButtons();
}

void EmailSetupPanel::showLimits(const mailing::Limits &limits)
{
    m_limits->setText(emailwords::limits(limits));
}

notices::EmailPolicy EmailSetupPanel::policy() const
{
    return {.offer = EmailOffer(m_offer->currentData().toInt()), .minors = m_minors->isChecked()};
}

void EmailSetupPanel::updateButtons()
{
    const notices::EmailPolicy chosen = policy();
    m_offerHint->setText(offerHint(chosen.offer));
    m_minors->setEnabled(chosen.offer != EmailOffer::Nobody);
    m_keepPolicy->setEnabled(chosen.offer != m_known.offer || chosen.minors != m_known.minors);
}

} // namespace ui
