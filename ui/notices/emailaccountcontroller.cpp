// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/emailaccountcontroller.h"

#include "ui/notices/emailaccountdialog.h"
#include "ui/notices/emailaccountpages.h"
#include "ui/notices/emaillimitsdialog.h"
#include "ui/notices/emailwords.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

using services::EmailAccount;
using services::EmailPasswords;
using services::EmailTest;

namespace {

constexpr qint64 kLargestPem = 256 * 1024; // bytes: some dozen certificates

// A refusal stands in the dialog, where it can be mended.
struct KeptAccount {
    EmailAccount account;
    QString refusal;
};

struct TestedAccount {
    KeptAccount kept;
    EmailTest test;
    QString refusal; // of the server
    QString fingerprint;
};

// Secrets are moved, and a job is copied.
using SharedPasswords = std::shared_ptr<const EmailPasswords>;

base::Result<KeptAccount> keepAccount(const services::Session &vault, const EmailAccount &account,
                                      const EmailPasswords &passwords)
{
    if (const auto kept = services::setEmailAccount(vault, account, passwords); !kept) {
        if (kept.error().kind == base::Error::Kind::Input)
            return KeptAccount{account, kept.error().message};
        return kept.error();
    }
    const auto read = services::emailAccount(vault);
    if (!read)
        return read.error();
    return KeptAccount{read->value_or(account), {}};
}

base::Result<TestedAccount> testAccount(const services::Session &vault, const EmailAccount &account,
                                        const EmailPasswords &passwords, const QString &to,
                                        base::Progress &progress)
{
    const auto kept = keepAccount(vault, account, passwords);
    if (!kept)
        return kept.error();
    if (!kept->refusal.isEmpty())
        return TestedAccount{*kept, {}, kept->refusal, {}};
    const auto tested = services::testEmailAccount(vault, to, progress);
    if (tested)
        return TestedAccount{*kept, *tested, {}, {}};
    if (tested.error().kind == base::Error::Kind::Cancelled)
        return TestedAccount{*kept, {}, EmailAccountController::tr("The test was stopped."), {}};
    const base::Error &error = tested.error();
    return TestedAccount{
        *kept, {}, error.message, emailwords::fingerprintIn(error.message + u'\n' + error.detail)};
}

base::Result<QString> readAuthority(const QString &fileName)
{
    QFile file(fileName);
    const QByteArray begin("-----BEGIN CERTIFICATE-----");
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly) && file.size() <= kLargestPem)
        bytes = file.readAll();
    if (!bytes.contains(begin))
        return base::Error{.message = EmailAccountController::tr(
                                          "%1 is no certificate in PEM form; nothing was changed. "
                                          "Ask for the file of the authority whose text begins "
                                          "with BEGIN CERTIFICATE.")
                                          .arg(QFileInfo(fileName).fileName())};
    return QString::fromLatin1(bytes);
}

} // namespace

EmailAccountController::EmailAccountController(Session &session, Dialogs &dialogs, QWidget *tab,
                                               QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
}

void EmailAccountController::openAccount()
{
    m_session.read<EmailAccount>(
        m_tab,
        [](const auto &vault) -> base::Result<EmailAccount> {
            const auto account = services::emailAccount(vault);
            if (!account)
                return account.error();
            return account->value_or(EmailAccount());
        },
        [this](const EmailAccount &account) { showAccount(account); });
}

void EmailAccountController::showAccount(const EmailAccount &account)
{
    auto *dialog = new EmailAccountDialog(account, m_tab);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &EmailAccountDialog::keepRequested, this, [this, dialog] { keep(dialog); });
    connect(dialog, &EmailAccountDialog::authorityRequested, this,
            [this, dialog] { chooseAuthority(dialog); });
    EmailTestPage *page = dialog->test();
    connect(page, &EmailTestPage::testRequested, this,
            [this, dialog](const QString &to) { test(dialog, to); });
    connect(page, &EmailTestPage::pinRequested, this,
            [this, dialog](const QString &fingerprint) { pin(dialog, fingerprint); });
    connect(page, &EmailTestPage::stopRequested, this, [this] { m_session.jobs().stop(); });
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    dialog->show();
}

void EmailAccountController::keep(EmailAccountDialog *dialog)
{
    const SharedPasswords passwords = std::make_shared<EmailPasswords>(dialog->passwords());
    m_session.act<KeptAccount>(
        dialog,
        [account = dialog->account(), passwords](const auto &vault) {
            return keepAccount(vault, account, *passwords);
        },
        [this, dialog](const KeptAccount &kept) {
            if (!kept.refusal.isEmpty()) {
                dialog->showRefusal(kept.refusal);
                return;
            }
            emit news(tr("The sending account is kept."));
            dialog->accept();
        });
}

void EmailAccountController::test(EmailAccountDialog *dialog, const QString &to)
{
    if (m_session.jobs().isRunning()) {
        dialog->test()->showRefusal(
            tr("“%1” is still running: wait for its end, then test.").arg(m_session.jobs().title()),
            {});
        return;
    }
    const SharedPasswords passwords = std::make_shared<EmailPasswords>(dialog->passwords());
    dialog->test()->showRunning();
    m_session.job<TestedAccount>(
        tr("Testing the sending account"), dialog,
        [account = dialog->account(), passwords, to](const auto &vault, auto &progress) {
            return testAccount(vault, account, *passwords, to, progress);
        },
        [this, dialog](const TestedAccount &tested) {
            if (tested.kept.refusal.isEmpty())
                dialog->showKept(tested.kept.account);
            if (tested.refusal.isEmpty())
                dialog->test()->showResult(emailwords::test(tested.test));
            else
                dialog->test()->showRefusal(tested.refusal, tested.fingerprint);
        });
}

void EmailAccountController::chooseAuthority(EmailAccountDialog *dialog)
{
    const QString fileName =
        m_dialogs.openFile(dialog, tr("Certificate of the authority"),
                           tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    if (fileName.isEmpty())
        return;
    struct Authority {
        QString pem;
        QString refusal;
    };
    m_session.read<Authority>(
        dialog,
        [fileName](const auto &) -> base::Result<Authority> {
            const auto pem = readAuthority(fileName);
            return pem ? Authority{*pem, {}} : Authority{{}, pem.error().message};
        },
        [dialog, fileName](const Authority &read) {
            if (read.refusal.isEmpty())
                dialog->setAuthority(QFileInfo(fileName).fileName(), read.pem);
            else
                dialog->showRefusal(read.refusal);
        });
}

void EmailAccountController::pin(EmailAccountDialog *dialog, const QString &fingerprint)
{
    const bool isSure = m_dialogs.confirm(
        dialog,
        {.title = tr("Trust this very certificate"),
         .text = tr("No authority that this computer knows vouches for this server. It may be your "
                    "laboratory’s own server, or somebody who reads along. Compare this "
                    "fingerprint with the one that whoever runs the server reads to you by "
                    "telephone:\n\n%1\n\nTo confirm that they agree, type its first eight "
                    "characters.")
                     .arg(fingerprint),
         .action = tr("Trust it"),
         .typed = fingerprint.left(8)});
    if (!isSure)
        return;
    dialog->pin(fingerprint);
    test(dialog, {});
}

void EmailAccountController::openLimits()
{
    m_session.read<mailing::Limits>(
        m_tab, [](const auto &vault) { return services::emailLimits(vault); },
        [this](const mailing::Limits &limits) { showLimits(limits); });
}

void EmailAccountController::showLimits(const mailing::Limits &limits)
{
    auto *dialog = new EmailLimitsDialog(limits, m_tab);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    connect(dialog, &EmailLimitsDialog::keepRequested, this,
            [this, dialog] { keepLimits(dialog); });
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    dialog->show();
}

void EmailAccountController::keepLimits(EmailLimitsDialog *dialog)
{
    m_session.act<QString>(
        dialog,
        [limits = dialog->limits()](const auto &vault) -> base::Result<QString> {
            const auto kept = services::setEmailLimits(vault, limits);
            if (!kept && kept.error().kind != base::Error::Kind::Input)
                return kept.error();
            return kept ? QString() : kept.error().message;
        },
        [this, dialog](const QString &refusal) {
            if (!refusal.isEmpty()) {
                dialog->showRefusal(refusal);
                return;
            }
            emit news(tr("The pace is kept."));
            dialog->accept();
        });
}

} // namespace ui
