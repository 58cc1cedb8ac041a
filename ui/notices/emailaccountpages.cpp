// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailaccountpages.h"

#include "ui/notices/emailwords.h"
#include "ui/unlock/secretedit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

using mailing::Encryption;
using mailing::LoginMethod;
using mailing::Trust;

namespace {

constexpr int kLastPort = 65535;
constexpr quint16 kSubmissions = 465; // RFC 8314 §3.3
constexpr quint16 kSubmission = 587;  // RFC 6409

template<typename Widget>
Widget *named(QWidget *parent, const QString &objectName)
{
    auto *widget = new Widget(parent);
    widget->setObjectName(objectName);
    return widget;
}

QSpinBox *portBox(QWidget *parent, const QString &objectName)
{
    auto *box = named<QSpinBox>(parent, objectName);
    box->setRange(1, kLastPort);
    return box;
}

std::optional<base::Secret> typed(const SecretEdit *edit)
{
    if (edit->isEmpty())
        return {};
    return edit->secret();
}

QString passwordHint(bool isKept)
{
    return isKept ? EmailServerPage::tr("One is kept in the vault. Leave this empty to keep it.")
                  : EmailServerPage::tr("It is kept encrypted in the vault and never shown.");
}

// The layout and the sentence on top that every page has.
QFormLayout *pageForm(QWidget *page, const QString &sentence)
{
    auto *column = new QVBoxLayout(page);
    column->setSpacing(12);
    column->addWidget(theme::hint(sentence, page));
    auto *form = theme::form();
    column->addLayout(form);
    column->addStretch(1);
    return form;
}

} // namespace

EmailServerPage::EmailServerPage(QWidget *parent)
    : QWidget(parent)
    , m_host(named<QLineEdit>(this, u"smtpHost"_s))
    , m_encryption(named<QComboBox>(this, u"smtpEncryption"_s))
    , m_port(portBox(this, u"smtpPort"_s))
    , m_login(named<QComboBox>(this, u"smtpLogin"_s))
    , m_user(named<QLineEdit>(this, u"smtpUser"_s))
    , m_password(named<SecretEdit>(this, u"smtpPassword"_s))
    , m_passwordHint(theme::hint({}, this))
    , m_trust(named<QComboBox>(this, u"smtpTrust"_s))
    , m_authority(theme::hint({}, this))
    , m_pin(named<QLineEdit>(this, u"smtpPin"_s))
{
    QFormLayout *form = pageForm(
        this,
        tr("The same as in a mail program under “outgoing mail” or “SMTP”: ask for it whoever "
           "looks after the laboratory’s mail."));
    addServer(form);
    addLogin(form);
    addTrust(form);
    connect(m_encryption, &QComboBox::activated, this, &EmailServerPage::proposePort);
    connect(m_trust, &QComboBox::currentIndexChanged, this, &EmailServerPage::updateTrust);
    connect(m_login, &QComboBox::currentIndexChanged, this, &EmailServerPage::updateTrust);
    updateTrust();
}

void EmailServerPage::addServer(QFormLayout *form)
{
    for (const Encryption encryption : {Encryption::ImplicitTls, Encryption::StartTls})
        m_encryption->addItem(emailwords::encryption(encryption), int(encryption));
    form->addRow(tr("&Server"), m_host);
    form->addRow(tr("&Encryption"), m_encryption);
    form->addRow(tr("P&ort"), m_port);
}

void EmailServerPage::addLogin(QFormLayout *form)
{
    for (const LoginMethod method : {LoginMethod::Automatic, LoginMethod::Plain, LoginMethod::Login,
                                     LoginMethod::CramMd5, LoginMethod::XOAuth2, LoginMethod::None})
        m_login->addItem(emailwords::loginMethod(method), int(method));
    m_password->setAccessibleName(tr("Password of the sending account"));
    form->addRow(tr("&User name"), m_user);
    form->addRow(tr("Pass&word"), m_password);
    form->addRow(QString(), m_passwordHint);
    form->addRow(tr("&Login"), m_login);
}

void EmailServerPage::addTrust(QFormLayout *form)
{
    for (const Trust trust : {Trust::System, Trust::Authority, Trust::Pinned})
        m_trust->addItem(emailwords::trust(trust), int(trust));
    m_authorityRow = new QWidget(this);
    auto *choose = new QPushButton(icons::icon(u"folder"_s), tr("C&hoose…"), m_authorityRow);
    choose->setObjectName(u"chooseAuthority"_s);
    auto *row = new QHBoxLayout(m_authorityRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_authority, 1);
    row->addWidget(choose);
    m_pin->setAccessibleName(tr("Fingerprint of the certificate (SHA-256)"));
    m_pin->setPlaceholderText(tr("SHA-256 fingerprint, 64 digits: the test shows it"));
    form->addRow(tr("&Trust"), m_trust);
    form->addRow(QString(), m_authorityRow);
    form->addRow(QString(), m_pin);
    connect(choose, &QPushButton::clicked, this, &EmailServerPage::authorityRequested);
}

// A port of one's own stays; the other encryption's usual one would never work.
void EmailServerPage::proposePort()
{
    const bool isImplicit =
        Encryption(m_encryption->currentData().toInt()) == Encryption::ImplicitTls;
    if (m_port->value() == (isImplicit ? kSubmission : kSubmissions))
        m_port->setValue(isImplicit ? kSubmissions : kSubmission);
}

void EmailServerPage::updateTrust()
{
    const auto trust = Trust(m_trust->currentData().toInt());
    m_authorityRow->setVisible(trust == Trust::Authority);
    m_pin->setVisible(trust == Trust::Pinned);
    const bool hasLogin = LoginMethod(m_login->currentData().toInt()) != LoginMethod::None;
    m_user->setEnabled(hasLogin);
    m_password->setEnabled(hasLogin);
}

void EmailServerPage::showAccount(const services::EmailAccount &account)
{
    m_host->setText(account.host);
    m_encryption->setCurrentIndex(m_encryption->findData(int(account.encryption)));
    m_port->setValue(account.port);
    m_login->setCurrentIndex(m_login->findData(int(account.login)));
    m_user->setText(account.user);
    m_password->clear();
    m_passwordHint->setText(passwordHint(account.hasPassword));
    m_trust->setCurrentIndex(m_trust->findData(int(account.trust)));
    m_pin->setText(account.pinnedSha256);
    setAuthority(account.authorityPem.isEmpty() ? tr("No authority was chosen.")
                                                : tr("An authority is kept in the vault."),
                 account.authorityPem);
}

void EmailServerPage::fill(services::EmailAccount &account) const
{
    account.host = m_host->text().trimmed();
    account.encryption = Encryption(m_encryption->currentData().toInt());
    account.port = quint16(m_port->value());
    account.login = LoginMethod(m_login->currentData().toInt());
    account.user = m_user->text().trimmed();
    account.trust = Trust(m_trust->currentData().toInt());
    account.authorityPem = m_authorityPem;
    account.pinnedSha256 = m_pin->text().remove(u':').remove(u' ').toLower();
}

std::optional<base::Secret> EmailServerPage::password() const
{
    return typed(m_password);
}

void EmailServerPage::setAuthority(const QString &fileName, const QString &pem)
{
    m_authority->setText(fileName);
    m_authorityPem = pem;
}

void EmailServerPage::pin(const QString &sha256)
{
    m_pin->setText(sha256);
    m_trust->setCurrentIndex(m_trust->findData(int(Trust::Pinned)));
}

EmailSenderPage::EmailSenderPage(QWidget *parent)
    : QWidget(parent)
    , m_name(named<QLineEdit>(this, u"senderName"_s))
    , m_address(named<QLineEdit>(this, u"senderAddress"_s))
    , m_replyTo(named<QLineEdit>(this, u"replyTo"_s))
{
    QFormLayout *form =
        pageForm(this,
                 tr("What the reader sees as the sender. Take an address of the laboratory’s own "
                    "domain that your server may send from; others look forged."));
    form->addRow(tr("&Name shown"), m_name);
    form->addRow(tr("&Address"), m_address);
    form->addRow(tr("An&swers to, if elsewhere"), m_replyTo);
}

void EmailSenderPage::showAccount(const services::EmailAccount &account)
{
    m_name->setText(account.fromName);
    m_address->setText(account.fromAddress);
    m_replyTo->setText(account.replyTo);
}

void EmailSenderPage::fill(services::EmailAccount &account) const
{
    account.fromName = m_name->text().simplified();
    account.fromAddress = m_address->text().trimmed();
    account.replyTo = m_replyTo->text().trimmed();
}

EmailReturnsPage::EmailReturnsPage(QWidget *parent)
    : QWidget(parent)
    , m_host(named<QLineEdit>(this, u"mailboxHost"_s))
    , m_port(portBox(this, u"mailboxPort"_s))
    , m_user(named<QLineEdit>(this, u"mailboxUser"_s))
    , m_password(named<SecretEdit>(this, u"mailboxPassword"_s))
    , m_passwordHint(theme::hint({}, this))
    , m_verp(named<QCheckBox>(this, u"usesVerp"_s))
{
    QFormLayout *form = pageForm(
        this,
        tr("When an address does not work, a server answers to the sender’s mailbox. Give "
           "its POP3 server (SSL/TLS) and the program reads these answers itself; leave it "
           "empty to read them from files. Nothing is deleted there."));
    m_password->setAccessibleName(tr("Password of the mailbox for what comes back"));
    m_verp->setText(tr("Answers come to an address of their own for each message (&VERP)"));
    form->addRow(tr("Ser&ver (POP3)"), m_host);
    form->addRow(tr("P&ort"), m_port);
    form->addRow(tr("&User name"), m_user);
    form->addRow(tr("Pass&word"), m_password);
    form->addRow(QString(), m_passwordHint);
    form->addRow(QString(), m_verp);
    form->addRow(QString(),
                 theme::hint(tr("Like labo+7K3M…@your-domain: every answer names its message, even "
                                "those of careless servers. Only for servers that pass addresses "
                                "with “+” on to the mailbox; ask, or send yourself one."),
                             this));
}

void EmailReturnsPage::showAccount(const services::EmailAccount &account)
{
    m_host->setText(account.mailboxHost);
    m_port->setValue(account.mailboxPort);
    m_user->setText(account.mailboxUser);
    m_password->clear();
    m_passwordHint->setText(passwordHint(account.hasMailboxPassword));
    m_verp->setChecked(account.usesVerp);
}

void EmailReturnsPage::fill(services::EmailAccount &account) const
{
    account.mailboxHost = m_host->text().trimmed();
    account.mailboxPort = quint16(m_port->value());
    account.mailboxUser = m_user->text().trimmed();
    account.usesVerp = m_verp->isChecked();
}

std::optional<base::Secret> EmailReturnsPage::password() const
{
    return typed(m_password);
}

EmailTestPage::EmailTestPage(QWidget *parent)
    : QWidget(parent)
    , m_connect(named<QPushButton>(this, u"testConnection"_s))
    , m_to(named<QLineEdit>(this, u"testAddress"_s))
    , m_send(named<QPushButton>(this, u"testMessage"_s))
    , m_stop(named<QPushButton>(this, u"stopTest"_s))
    , m_result(theme::body({}, this))
    , m_pin(named<QPushButton>(this, u"pinCertificate"_s))
{
    m_connect->setText(tr("&Keep and test the connection"));
    m_send->setText(tr("Keep and &send an example"));
    m_stop->setText(tr("St&op"));
    m_pin->setText(tr("Trust this very certi&ficate…"));
    m_result->setObjectName(u"testResult"_s);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(theme::hint(
        tr("The program really connects to the server, checks who it is, and logs in. Nobody gets "
           "a message but the address that you type here: take your own."),
        this));
    column->addWidget(m_connect, 0, Qt::AlignLeft);
    auto *example = new QHBoxLayout;
    auto *label = new QLabel(tr("&To my own address"), this);
    label->setBuddy(m_to);
    example->addWidget(label);
    example->addWidget(m_to, 1);
    example->addWidget(m_send);
    column->addLayout(example);
    column->addWidget(m_result);
    column->addWidget(m_pin, 0, Qt::AlignLeft);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_connect, &QPushButton::clicked, this, [this] { emit testRequested({}); });
    connect(m_send, &QPushButton::clicked, this,
            [this] { emit testRequested(m_to->text().trimmed()); });
    connect(m_to, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_send->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_stop, &QPushButton::clicked, this, &EmailTestPage::stopRequested);
    connect(m_pin, &QPushButton::clicked, this, [this] { emit pinRequested(m_fingerprint); });
    showIdle({}, {});
}

void EmailTestPage::proposeAddress(const QString &address)
{
    m_to->setText(address);
    m_send->setEnabled(!address.isEmpty());
}

void EmailTestPage::showRunning()
{
    m_result->setText(tr("Talking to the server…"));
    m_connect->setEnabled(false);
    m_send->setEnabled(false);
    m_pin->hide();
    m_stop->show();
    m_stop->setFocus();
}

void EmailTestPage::showResult(const QString &words)
{
    showIdle(words, {});
}

void EmailTestPage::showRefusal(const QString &message, const QString &fingerprint)
{
    QString text = u"✖ "_s + message;
    if (!fingerprint.isEmpty())
        text += u'\n' + tr("Fingerprint of its certificate (SHA-256): %1").arg(fingerprint);
    showIdle(text, fingerprint);
}

void EmailTestPage::showIdle(const QString &text, const QString &fingerprint)
{
    m_fingerprint = fingerprint;
    m_result->setText(text);
    m_connect->setEnabled(true);
    m_send->setEnabled(!m_to->text().trimmed().isEmpty());
    m_pin->setVisible(!fingerprint.isEmpty());
    if (m_stop->hasFocus())
        m_connect->setFocus();
    m_stop->hide();
}

} // namespace ui
