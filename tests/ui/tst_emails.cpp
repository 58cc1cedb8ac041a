// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Notifications by e-mail, first as views, then in the real window on a real vault with a
// server that is played.  All persons are invented.

#include "services/emailservice.h"
#include "services/outbox.h"
#include "support.h"
#include "support/emailvault.h"
#include "ui/mainwindow.h"
#include "ui/notices/checktab.h"
#include "ui/notices/emailaccountdialog.h"
#include "ui/notices/emailaccountpages.h"
#include "ui/notices/emailbouncepanel.h"
#include "ui/notices/emaillimitsdialog.h"
#include "ui/notices/emailoutboxpanel.h"
#include "ui/notices/emailsetuppanel.h"
#include "ui/notices/emailstab.h"
#include "ui/notices/emailtrialpanel.h"
#include "ui/notices/emailwords.h"
#include "ui/unlock/secretedit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTextBrowser>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

const QString kFingerprint = QString(32, u'a') + QString(32, u'7');

// Accepts all but those whose address names another answer.
class PlayedServer final : public mailing::Transport
{
public:
    mailing::Connected connect(const std::function<bool()> &) override;
};

class PlayedConnection final : public mailing::Connection
{
public:
    std::optional<mailing::Failure> begin(const mailing::Envelope &envelope,
                                          const QByteArray &) override
    {
        m_recipient = envelope.recipient;
        if (m_recipient.startsWith(u"unknown"_s))
            return failure(mailing::Step::Recipient,
                           mailing::Reply{550, u"5.1.1"_s, u"no such user"_s});
        if (m_recipient.startsWith(u"spam"_s))
            return failure(mailing::Step::Data,
                           mailing::Reply{554, u"5.7.1"_s, u"looks unwanted"_s});
        return {};
    }
    std::optional<mailing::Failure> finish(mailing::Reply &accepted) override
    {
        if (m_recipient.startsWith(u"cut"_s)) {
            m_isOpen = false;
            return failure(mailing::Step::Message, {});
        }
        accepted = {.code = 250, .enhanced = u"2.0.0"_s, .text = u"queued"_s};
        return {};
    }
    bool isOpen() const override { return m_isOpen; }
    void close() override { m_isOpen = false; }

private:
    static std::optional<mailing::Failure> failure(mailing::Step step,
                                                   const std::optional<mailing::Reply> &reply)
    {
        return mailing::Failure{.step = step, .reply = reply, .message = u"as played"_s};
    }

    QString m_recipient;
    bool m_isOpen = true;
};

mailing::Connected PlayedServer::connect(const std::function<bool()> &)
{
    return {.connection = std::make_unique<PlayedConnection>(), .failure = {}};
}

// After a cut the sending rests: time passes while it is watched.  From now on, for the
// window tells the true time.
class PassingTime final : public base::Progress
{
public:
    explicit PassingTime(support::TestVault &vault)
        : m_vault(vault)
    {
    }
    bool report(qsizetype, qsizetype) override
    {
        m_now = m_now.addSecs(60);
        m_vault.setNow(m_now);
        return true;
    }

private:
    support::TestVault &m_vault;
    QDateTime m_now = QDateTime::currentDateTimeUtc().addSecs(7200);
};

services::EmailRow row(const QString &state, const QString &reference)
{
    return {.notice = 1,
            .reference = reference,
            .name = u"Solenn LE BIHAN"_s,
            .address = u"solenn@patients.example"_s,
            .state = state,
            .stateText = services::emailStateText(state),
            .reason = {},
            .reasonText = {},
            .reply = {},
            .attempts = 1,
            .changedUtc = QDateTime(QDate(2021, 3, 10), QTime(9, 0), Qt::UTC),
            .messageId = u"7k3m9qx24ta@laboratoire.example"_s};
}

} // namespace

class TestEmails final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void addressesAreMasked();
    void aFingerprintIsFound_data();
    void aFingerprintIsFound();
    void sendingTakesItsTime_data();
    void sendingTakesItsTime();
    void aResultIsALineThatCloses();
    void theOtherEncryptionProposesItsPort();
    void passwordsAreTypedAndNeverShown();
    void theTestSaysWhatItSaw();
    void thePaceIsAskedFor();
    void anOfferIsKeptOnlyWhenChanged();
    void nothingIsSentBeforeADryRunPasses();
    void onlyWhatIsPossibleIsOffered();
    void aBounceIsSettled();
    void waitingIsSaid();
    void theCheckSaysHowManyGoByEmail();

    void theFirstVisitExplains();
    void anAccountIsKept();
    void aPaceIsKept();
    void aDryRunCountsAndShows();
    void aTestThatFailsSaysWhatToDo();
    void sendingAsksForTheNumber();
    void aServerThatCannotBeReachedIsSaid();
    void resultsAreListed();
    void uncertainOnesAreDecidedByHand();
    void refusedOnesAreDecidedTogether();
    void whatCameBackIsRead();
    void lockingForgetsEverything();

private:
    template<typename T>
    T *find(const QString &name)
    {
        // Other tabs show e-mails too.
        auto *inside = m_window->findChild<QWidget *>(u"emailsTab"_s)->findChild<T *>(name);
        return inside != nullptr ? inside : m_window->findChild<T *>(name);
    }
    void openWindow();
    void showStep(int step);
    void click(const QString &name);
    QString message() { return find<QLabel>(u"messageText"_s)->text(); }
    QString label(const QString &name) { return find<QLabel>(name)->text(); }
    int rows(const QString &table) { return find<QTableView>(table)->model()->rowCount(); }

    std::unique_ptr<support::TestVault> m_vault;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    QTemporaryDir m_settings;
};

void TestEmails::initTestCase()
{
    dressUp();
    useOwnSettings(m_settings);
    QStringList addresses = support::plainAddresses(40);
    addresses[3] = u"unknown@patients.example"_s;
    addresses[7] = u"cut.one@patients.example"_s;
    addresses[8] = u"cut.two@patients.example"_s;
    addresses[9] = u"cut.three@patients.example"_s;
    addresses[12] = u"spam.one@autres.example"_s;
    addresses[13] = u"spam.two@autres.example"_s;
    addresses[20] = addresses[21]; // shared: both by post
    addresses[22].clear();
    addresses[23] = u"nowhere"_s;
    m_vault = support::emailVault(addresses);
}

void TestEmails::cleanupTestCase()
{
    m_window.reset();
}

void TestEmails::addressesAreMasked()
{
    QCOMPARE(ui::emailwords::masked(u"morgane.le-goff@orange.example"_s), u"m•••@orange.example"_s);
    QCOMPARE(ui::emailwords::masked(u"nowhere"_s), u"•••"_s);
    QCOMPARE(ui::emailwords::masked(u"@x.example"_s), u"•••"_s);
}

void TestEmails::aFingerprintIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("in a sentence") << u"SHA-256: %1."_s.arg(kFingerprint) << kFingerprint;
    QTest::newRow("in capitals with colons")
        << QString(u"AA:"_s.repeated(15) + u"AA:" + u"77:"_s.repeated(15) + u"77") << kFingerprint;
    QTest::newRow("one digit short is none") << kFingerprint.chopped(1) << QString();
    QTest::newRow("a longer hash is none") << QString(kFingerprint + kFingerprint) << QString();
    QTest::newRow("no fingerprint at all") << u"The server refused the login."_s << QString();
}

void TestEmails::aFingerprintIsFound()
{
    QFETCH(QString, text);
    QTEST(ui::emailwords::fingerprintIn(text), "found");
}

void TestEmails::sendingTakesItsTime_data()
{
    using mailing::Limits;
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("orange"); // of them
    QTest::addColumn<int>("perHour");
    QTest::addColumn<int>("perDay");
    QTest::addColumn<int>("orangePerHour");
    QTest::addColumn<QTime>("to"); // from 8 h
    QTest::addColumn<qint64>("hours");
    QTest::addColumn<qint64>("days");
    QTest::addColumn<QString>("slowest");
    const QTime allDay(8, 0);
    const QTime evening(20, 0);
    QTest::newRow("nothing takes no time")
        << 0 << 0 << 200 << 2000 << 0 << evening << 0LL << 0LL << QString();
    QTest::newRow("without limits it is quick")
        << 5000 << 0 << 0 << 0 << 0 << allDay << 0LL << 1LL << QString();
    QTest::newRow("by the hour") << 1000 << 0 << 200 << 0 << 0 << allDay << 5LL << 1LL << QString();
    QTest::newRow("nights are closed")
        << 5000 << 0 << 200 << 0 << 0 << evening << 25LL << 3LL << QString();
    QTest::newRow("the day's limit is reached first")
        << 5000 << 0 << 200 << 1000 << 0 << evening << 25LL << 5LL << QString();
    QTest::newRow("one provider is slowest")
        << 1000 << 900 << 500 << 0 << 100 << allDay << 9LL << 1LL << u"Orange"_s;
    QTest::newRow("a slow provider with few mailboxes delays nothing")
        << 1000 << 10 << 200 << 0 << 100 << allDay << 5LL << 1LL << QString();
}

void TestEmails::sendingTakesItsTime()
{
    QFETCH(int, count);
    QFETCH(int, orange);
    QFETCH(int, perHour);
    QFETCH(int, perDay);
    QFETCH(int, orangePerHour);
    QFETCH(QTime, to);
    services::EmailFigures figures;
    figures.toSend = count;
    figures.groups = {{u"Orange"_s, u"Orange"_s, orange}};
    mailing::Limits limits;
    limits.perHour = perHour;
    limits.perDay = perDay;
    limits.from = QTime(8, 0);
    limits.to = to;
    limits.groups = {{u"Orange"_s, {u"orange.example"_s}, orangePerHour}};
    const auto estimate = ui::emailwords::estimateOf(figures, limits);
    QTEST(estimate.hours, "hours");
    QTEST(estimate.days, "days");
    QTEST(estimate.slowest, "slowest");
}

void TestEmails::aResultIsALineThatCloses()
{
    services::EmailStatus status;
    status.accepted = 280;
    status.pending = 4;
    status.uncertain = 2;
    status.refused = 1;
    status.failed = 25;
    QCOMPARE(ui::emailwords::counts(status),
             u"312 courriels = 280 acceptés + 4 en attente + 2 incertains + 1 refusé + 25 non "
             "remis, par courrier"_s);
    QVERIFY(ui::emailwords::bounces({.read = 3, .hard = 2, .unknown = 1}).startsWith(u"3 "_s));
    QCOMPARE(ui::emailwords::run({.stopped = u"Arrêt."_s}), u"Arrêt."_s);
    QVERIFY(
        ui::emailwords::run({.accepted = 7, .stopped = u"Arrêt."_s}).startsWith(u"Arrêt. 7 "_s));
}

void TestEmails::theOtherEncryptionProposesItsPort()
{
    ui::EmailAccountDialog dialog({}, nullptr);
    auto *encryption = dialog.findChild<QComboBox *>(u"smtpEncryption"_s);
    auto *port = dialog.findChild<QSpinBox *>(u"smtpPort"_s);
    QCOMPARE(port->value(), 465);
    const auto choose = [encryption](int index) {
        encryption->setCurrentIndex(index);
        emit encryption->activated(index);
    };
    choose(1);
    QCOMPARE(port->value(), 587);
    choose(0);
    QCOMPARE(port->value(), 465);
    port->setValue(2525);
    choose(1);
    QCOMPARE(port->value(), 2525); // one's own stays
    QCOMPARE(dialog.account().encryption, mailing::Encryption::StartTls);
}

void TestEmails::passwordsAreTypedAndNeverShown()
{
    services::EmailAccount known;
    known.host = u"smtp.laboratoire.example"_s;
    known.user = u"notifications"_s;
    known.hasPassword = true;
    known.fromAddress = u"notifications@laboratoire.example"_s;
    ui::EmailAccountDialog dialog(known, nullptr);
    dialog.show();
    QVERIFY(saveScreenshot(dialog, u"emails-account-server"_s));
    QVERIFY(!dialog.passwords().server); // empty: the present one stays
    auto *password = dialog.findChild<ui::SecretEdit *>(u"smtpPassword"_s);
    QTest::keyClicks(password, u"sesame34"_s);
    QVERIFY(dialog.passwords().server && !dialog.passwords().mailbox);
    QCOMPARE(dialog.passwords().server->view(), QByteArrayView("sesame34"));
    dialog.showKept(known);
    QVERIFY(!dialog.passwords().server);
    auto *pages = dialog.findChild<QTabWidget *>(u"emailAccountPages"_s);
    for (const auto &[page, name] : {std::pair{1, u"sender"_s}, {2, u"returns"_s}}) {
        pages->setCurrentIndex(page);
        QVERIFY(saveScreenshot(dialog, u"emails-account-"_s + name));
    }
}

void TestEmails::theTestSaysWhatItSaw()
{
    ui::EmailAccountDialog dialog({}, nullptr);
    dialog.show();
    dialog.findChild<QTabWidget *>(u"emailAccountPages"_s)->setCurrentIndex(3);
    const auto isShown = [&dialog](const QString &name) {
        return dialog.findChild<QPushButton *>(name)->isVisible();
    };
    QVERIFY(!isShown(u"stopTest"_s) && !isShown(u"pinCertificate"_s));
    QVERIFY(!dialog.findChild<QPushButton *>(u"testMessage"_s)->isEnabled()); // to nobody
    dialog.test()->showRunning();
    QVERIFY(isShown(u"stopTest"_s));
    services::EmailTest seen;
    seen.server.protocol = u"TLSv1.3"_s;
    seen.server.certificate = u"smtp.laboratoire.example"_s;
    seen.server.issuer = u"Autorité d’exemple"_s;
    seen.server.validUntil = QDateTime(QDate(2027, 3, 3), QTime(12, 0), Qt::UTC);
    seen.server.login = u"PLAIN"_s;
    seen.sentTo = u"dpo@laboratoire.example"_s;
    dialog.test()->showResult(ui::emailwords::test(seen));
    const auto *result = dialog.findChild<QLabel *>(u"testResult"_s);
    QVERIFY(result->text().contains(u"TLSv1.3"_s) && result->text().contains(u"3 mars 2027"_s));
    QVERIFY(!isShown(u"stopTest"_s));
    QVERIFY(saveScreenshot(dialog, u"emails-account-test"_s));
    QString pinned;
    connect(dialog.test(), &ui::EmailTestPage::pinRequested, this,
            [&pinned](const QString &fingerprint) { pinned = fingerprint; });
    dialog.test()->showRefusal(u"Le certificat du serveur n’est pas connu."_s, kFingerprint);
    QVERIFY(isShown(u"pinCertificate"_s));
    QVERIFY(saveScreenshot(dialog, u"emails-account-refused"_s));
    dialog.findChild<QPushButton *>(u"pinCertificate"_s)->click();
    QCOMPARE(pinned, kFingerprint);
    dialog.pin(pinned);
    QCOMPARE(dialog.account().trust, mailing::Trust::Pinned);
    QCOMPARE(dialog.account().pinnedSha256, kFingerprint);
}

void TestEmails::thePaceIsAskedFor()
{
    const mailing::Limits shipped = mailing::shippedLimits();
    ui::EmailLimitsDialog dialog(shipped, nullptr);
    dialog.show();
    QVERIFY(saveScreenshot(dialog, u"emails-pace"_s));
    QCOMPARE(dialog.limits(), shipped);
    dialog.findChild<QSpinBox *>(u"limitPerHour"_s)->setValue(0);
    dialog.findChild<QSpinBox *>(u"limitOf"_s + shipped.groups.at(0).name)->setValue(7);
    QCOMPARE(dialog.limits().perHour, 0);
    QCOMPARE(dialog.limits().groups.at(0).perHour, 7);
    QCOMPARE(dialog.limits().groups.at(0).domains, shipped.groups.at(0).domains);
    dialog.findChild<QPushButton *>(u"shippedLimits"_s)->click();
    QCOMPARE(dialog.limits(), shipped);
}

void TestEmails::anOfferIsKeptOnlyWhenChanged()
{
    ui::EmailSetupPanel panel;
    notices::EmailPolicy chosen;
    connect(&panel, &ui::EmailSetupPanel::policyChosen, this,
            [&chosen](const notices::EmailPolicy &policy) { chosen = policy; });
    panel.showPolicy({.offer = notices::EmailOffer::OnRequest, .minors = false});
    auto *keep = panel.findChild<QPushButton *>(u"keepEmailPolicy"_s);
    auto *offer = panel.findChild<QComboBox *>(u"emailOffer"_s);
    auto *minors = panel.findChild<QCheckBox *>(u"emailMinors"_s);
    QVERIFY(!keep->isEnabled() && minors->isEnabled());
    offer->setCurrentIndex(offer->findData(int(notices::EmailOffer::WhenGiven)));
    minors->setChecked(true);
    QVERIFY(keep->isEnabled());
    keep->click();
    QCOMPARE(chosen.offer, notices::EmailOffer::WhenGiven);
    QVERIFY(chosen.minors);
    offer->setCurrentIndex(offer->findData(int(notices::EmailOffer::Nobody)));
    QVERIFY(!minors->isEnabled());
}

void TestEmails::nothingIsSentBeforeADryRunPasses()
{
    ui::EmailTrialPanel panel;
    const auto isOn = [&panel](const QString &name) {
        return panel.findChild<QPushButton *>(name)->isEnabled();
    };
    QVERIFY(!isOn(u"sendAll"_s));
    services::PreflightReport report;
    report.persons = 12;
    report.emails.toSend = 10;
    report.findings = {{.key = u"x"_s,
                        .message = u"Il manque l’objet du message."_s,
                        .count = 1,
                        .blocking = true,
                        .scope = services::FindingScope::Emails},
                       {.key = u"y"_s,
                        .message = u"Une adresse postale."_s,
                        .count = 1,
                        .blocking = true,
                        .scope = services::FindingScope::Letters}};
    panel.showReport(report, {});
    QVERIFY(!isOn(u"sendAll"_s) && !isOn(u"sendWave"_s));
    QCOMPARE(panel.findChild<QTableView *>(u"emailFindings"_s)->model()->rowCount(), 1);
    report.findings.removeFirst(); // the other stands against letters alone
    panel.showReport(report, {});
    QVERIFY(isOn(u"sendAll"_s) && isOn(u"sendWave"_s));
    QList<std::optional<qint64>> asked;
    connect(&panel, &ui::EmailTrialPanel::sendRequested, this,
            [&asked](qint64, const std::optional<qint64> &limit, bool) { asked << limit; });
    panel.findChild<QSpinBox *>(u"waveSize"_s)->setValue(4);
    panel.findChild<QPushButton *>(u"sendWave"_s)->click();
    panel.findChild<QPushButton *>(u"sendAll"_s)->click();
    QCOMPARE(asked, (QList<std::optional<qint64>>{4, std::nullopt}));
    panel.setSending(true);
    QVERIFY(!isOn(u"sendAll"_s));
    panel.setSending(false);
    panel.showUnchecked();
    QVERIFY(!isOn(u"sendAll"_s));
}

void TestEmails::onlyWhatIsPossibleIsOffered()
{
    ui::EmailOutboxPanel panel;
    panel.show();
    services::EmailStatus status;
    status.uncertain = status.refused = status.pending = status.accepted = 1;
    panel.showStatus(status);
    panel.setRows({row(u"uncertain"_s, u"A"_s), row(u"refused"_s, u"B"_s),
                   row(u"pending"_s, u"C"_s), row(u"accepted"_s, u"D"_s)},
                  false);
    const auto offered = [&panel] {
        QStringList names;
        for (const QString &name : {u"emailArrived"_s, u"emailAgain"_s, u"emailByPost"_s})
            if (panel.findChild<QPushButton *>(name)->isVisible())
                names << name;
        return names;
    };
    auto *table = panel.findChild<QTableView *>(u"emailTable"_s);
    QCOMPARE(offered(), (QStringList{u"emailArrived"_s, u"emailAgain"_s, u"emailByPost"_s}));
    QVERIFY(panel.findChild<QLabel *>(u"emailReason"_s)->text().contains(u"Message-ID"_s));
    table->selectRow(1);
    QCOMPARE(offered(), (QStringList{u"emailAgain"_s, u"emailByPost"_s}));
    table->selectRow(2);
    QCOMPARE(offered(), QStringList{u"emailByPost"_s});
    table->selectRow(3);
    QCOMPARE(offered(), QStringList());
    QVERIFY(
        !table->model()->index(0, ui::EmailModel::Address).data().toString().contains(u"solenn"_s));
    panel.findChild<QPushButton *>(u"copyMessageId"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"7k3m9qx24ta@laboratoire.example"_s);
}

void TestEmails::aBounceIsSettled()
{
    ui::EmailBouncePanel panel;
    QString failed = u"-"_s;
    connect(&panel, &ui::EmailBouncePanel::settleRequested, this,
            [&failed](qint64 id, const QString &reference) {
                QCOMPARE(id, 5);
                failed = reference;
            });
    QVERIFY(!panel.findChild<QPushButton *>(u"bounceNothing"_s)->isEnabled());
    panel.showBounces({{.id = 5,
                        .place = u"retours.mbox, message 12"_s,
                        .from = u"postmaster@patients.example"_s,
                        .subject = u"Undelivered"_s,
                        .reference = {},
                        .readUtc = QDateTime(QDate(2021, 3, 10), QTime(9, 0), Qt::UTC)}});
    auto *post = panel.findChild<QPushButton *>(u"bounceFailed"_s);
    QVERIFY(!post->isEnabled()); // of which e-mail?
    panel.findChild<QLineEdit *>(u"bounceReference"_s)->setText(u" 7K3M-9QX2-4TA "_s);
    post->click();
    QCOMPARE(failed, u"7K3M-9QX2-4TA"_s);
    panel.findChild<QPushButton *>(u"bounceNothing"_s)->click();
    QCOMPARE(failed, QString());
    panel.showMailbox({});
    QVERIFY(!panel.findChild<QPushButton *>(u"fetchBounces"_s)->isEnabled());
}

void TestEmails::waitingIsSaid()
{
    ui::EmailsTab tab;
    tab.resize(1040, 640);
    tab.showAccount(services::EmailAccount());
    services::EmailStatus status;
    status.accepted = 200;
    status.pending = 1050;
    tab.showStatus(status);
    tab.outbox()->setRows({row(u"accepted"_s, u"A"_s), row(u"pending"_s, u"B"_s)}, false);
    tab.showOutboxStep();
    tab.show();
    const auto *progress = tab.findChild<QLabel *>(u"emailProgress"_s);
    QVERIFY(!progress->isVisible());
    QVERIFY(tab.findChild<QPushButton *>(u"resumeEmails"_s)->isEnabled());
    tab.showSending(true, {});
    QVERIFY(progress->isVisible());
    tab.showSending(true, u"En attente jusqu’à 15 h 04."_s);
    QCOMPARE(progress->text(), u"En attente jusqu’à 15 h 04."_s);
    QVERIFY(!tab.findChild<QPushButton *>(u"resumeEmails"_s)->isEnabled());
    QVERIFY(saveScreenshot(tab, u"emails-waiting"_s));
    const QDateTime now(QDate(2026, 3, 10), QTime(13, 0), Qt::UTC);
    QCOMPARE(ui::emailwords::instant(now.addSecs(3840), now).simplified(), u"15 h 04"_s);
    QCOMPARE(ui::emailwords::instant(now.addDays(1), now).simplified(),
             u"11 mars 2026 à 14 h 00"_s);
}

void TestEmails::theCheckSaysHowManyGoByEmail()
{
    ui::CheckTab tab;
    services::PreflightReport report;
    report.emails.toSend = 42;
    tab.showReport(report);
    const QList<QLabel *> labels = tab.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *shown) { return shown->text().contains(u"42 par courriel"_s); }));
}

void TestEmails::openWindow()
{
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->resize(1280, 860);
    m_window->show();
    m_window->openVault(m_vault->folder(), base::Secret::fromBytes(support::testPassphrase()));
    settle(*m_window);
    m_window->go(4);
    find<QTabWidget>(u"noticeTabs"_s)->setCurrentWidget(find<QWidget>(u"emailsTab"_s));
    settle(*m_window);
}

void TestEmails::showStep(int step)
{
    find<QTabWidget>(u"emailSteps"_s)->setCurrentIndex(step);
    settle(*m_window);
}

void TestEmails::click(const QString &name)
{
    auto *button = find<QPushButton>(name);
    QVERIFY2(button->isEnabled(), qPrintable(name));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    settle(*m_window);
}

void TestEmails::theFirstVisitExplains()
{
    auto filled = std::move(m_vault);
    m_vault = std::make_unique<support::TestVault>();
    m_vault->close();
    openWindow();
    QVERIFY(find<QPushButton>(u"firstEmailAccount"_s)->isVisible());
    QVERIFY(saveScreenshot(*m_window, u"emails-first"_s));
    click(u"firstEmailAccount"_s);
    auto *dialog = find<ui::EmailAccountDialog>(u"emailAccountDialog"_s);
    QVERIFY(dialog != nullptr);
    click(u"keepEmailAccount"_s); // nothing was typed
    QVERIFY(!label(u"emailAccountRefusal"_s).isEmpty());
    QVERIFY(dialog->isVisible());
    dialog->reject();
    settle(*m_window);
    QVERIFY(find<QPushButton>(u"firstEmailAccount"_s)->isVisible());
    m_window.reset();
    m_vault = std::move(filled);
}

void TestEmails::anAccountIsKept()
{
    m_vault->close();
    openWindow();
    QVERIFY(saveScreenshot(*m_window, u"emails-setup"_s));
    click(u"emailAccount"_s);
    find<QLineEdit>(u"replyTo"_s)->setText(u"dpo@laboratoire.example"_s);
    click(u"keepEmailAccount"_s);
    QVERIFY2(label(u"emailAccountText"_s).contains(u"dpo@laboratoire.example"_s),
             qPrintable(label(u"emailAccountText"_s)));
    QVERIFY(message().contains(u"enregistré"_s));
    QVERIFY(find<QWidget>(u"emailAccountDialog"_s) == nullptr);
}

void TestEmails::aPaceIsKept()
{
    click(u"emailLimits"_s);
    find<QSpinBox>(u"limitPerHour"_s)->setValue(30);
    click(u"keepEmailLimits"_s);
    QVERIFY2(label(u"emailLimitsText"_s).contains(u"30 par heure"_s),
             qPrintable(label(u"emailLimitsText"_s)));
}

void TestEmails::aDryRunCountsAndShows()
{
    showStep(1);
    QVERIFY(saveScreenshot(*m_window, u"emails-untried"_s));
    click(u"emailTrial"_s);
    QVERIFY2(label(u"emailVerdict"_s).contains(u"36"_s), qPrintable(label(u"emailVerdict"_s)));
    QVERIFY(label(u"emailCounts"_s).contains(u"environ 2 heures"_s));
    QCOMPARE(rows(u"emailCandidates"_s), 36);
    QVERIFY(rows(u"emailByPost"_s) >= 3); // shared, none, malformed
    QVERIFY2(label(u"emailSubject"_s).contains(u"@patients.example"_s),
             qPrintable(label(u"emailSubject"_s)));
    QVERIFY(!find<QTextBrowser>(u"emailHtml"_s)->toPlainText().isEmpty());
    QVERIFY(saveScreenshot(*m_window, u"emails-trial"_s));
    const QPalette light = QApplication::palette();
    useDarkPalette();
    QVERIFY(saveScreenshot(*m_window, u"emails-trial-dark"_s));
    QApplication::setPalette(light);
}

void TestEmails::aTestThatFailsSaysWhatToDo()
{
    showStep(0);
    click(u"emailAccount"_s);
    click(u"testConnection"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().jobs().isRunning(), 30000);
    settle(*m_window);
    QVERIFY2(label(u"testResult"_s).startsWith(u"✖"_s), qPrintable(label(u"testResult"_s)));
    find<QDialog>(u"emailAccountDialog"_s)->reject();
    settle(*m_window);
}

void TestEmails::sendingAsksForTheNumber()
{
    showStep(1);
    click(u"emailTrial"_s);
    m_dialogs.asked.clear();
    find<QSpinBox>(u"waveSize"_s)->setValue(5);
    click(u"sendWave"_s);
    QCOMPARE(m_dialogs.asked.size(), 1);
    QCOMPARE(m_dialogs.asked.last().typed, u"5"_s);
    click(u"sendAll"_s);
    QCOMPARE(m_dialogs.asked.last().typed, u"36"_s);
    QVERIFY(!m_window->session().jobs().isRunning()); // nobody said yes
}

void TestEmails::aServerThatCannotBeReachedIsSaid()
{
    m_dialogs.confirmations = {true};
    find<QCheckBox>(u"emailWaits"_s)->setChecked(false);
    click(u"sendWave"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().jobs().isRunning(), 30000);
    settle(*m_window);
    QVERIFY(!message().isEmpty());
    QVERIFY2(label(u"emailStateCounts"_s).contains(u"0 accepté "_s),
             qPrintable(label(u"emailStateCounts"_s)));
}

void TestEmails::resultsAreListed()
{
    m_window.reset();
    m_vault->reopen();
    PlayedServer server;
    PassingTime progress(*m_vault);
    progress.report(0, 0);
    QVERIFY(services::setEmailLimits(m_vault->session(), {.connections = 1}));
    const auto run = services::sendEmailsBy(m_vault->session(), server, {.waits = true}, progress);
    QVERIFY2(run, support::whyNot(run).constData());
    QCOMPARE(run->uncertain, 3);
    m_vault->close();
    openWindow();
    showStep(2);
    QVERIFY2(label(u"emailStateCounts"_s).contains(u"3 incertains"_s),
             qPrintable(label(u"emailStateCounts"_s)));
    QCOMPARE(rows(u"emailTable"_s), 36);
    auto *filter = find<QComboBox>(u"emailFilter"_s);
    filter->setCurrentIndex(filter->findData(int(services::EmailFilter::Uncertain)));
    settle(*m_window);
    QCOMPARE(rows(u"emailTable"_s), 3);
    QVERIFY(!find<QPlainTextEdit>(u"emailHistory"_s)->toPlainText().isEmpty());
    QVERIFY(saveScreenshot(*m_window, u"emails-results"_s));
    const QString file = m_vault->beside(u"un.eml"_s);
    m_dialogs.files = {file};
    click(u"exportEmail"_s);
    QVERIFY(support::contentsOf(file).contains("Message-ID:"));
}

void TestEmails::uncertainOnesAreDecidedByHand()
{
    m_dialogs.confirmations = {true, true, true};
    click(u"emailArrived"_s);
    QTRY_COMPARE(rows(u"emailTable"_s), 2);
    click(u"emailAgain"_s);
    QTRY_COMPARE(rows(u"emailTable"_s), 1);
    click(u"emailByPost"_s);
    QTRY_COMPARE(rows(u"emailTable"_s), 0);
    QVERIFY2(label(u"emailStateCounts"_s).contains(u"0 incertain "_s),
             qPrintable(label(u"emailStateCounts"_s)));
    QVERIFY(find<QPushButton>(u"resumeEmails"_s)->isEnabled()); // the one to be sent again
}

void TestEmails::refusedOnesAreDecidedTogether()
{
    auto *filter = find<QComboBox>(u"emailFilter"_s);
    filter->setCurrentIndex(filter->findData(int(services::EmailFilter::Refused)));
    settle(*m_window);
    const int refused = rows(u"emailTable"_s);
    QVERIFY(refused > 0);
    QVERIFY(saveScreenshot(*m_window, u"emails-refused"_s));
    m_dialogs.confirmations = {true};
    click(u"postAllEmails"_s);
    QCOMPARE(m_dialogs.asked.last().typed, QString::number(refused));
    QTRY_COMPARE(rows(u"emailTable"_s), 0);
}

void TestEmails::whatCameBackIsRead()
{
    showStep(3);
    m_dialogs.files = {m_vault->write(u"retour.eml"_s,
                                      "From: someone@patients.example\r\n"
                                      "To: notifications@laboratoire.example\r\n"
                                      "Subject: Une question\r\n\r\nBonjour\r\n")};
    click(u"readBounceFile"_s);
    QTRY_COMPARE(rows(u"openBounces"_s), 1);
    QVERIFY2(label(u"bounceReport"_s).contains(u"1 "_s), qPrintable(label(u"bounceReport"_s)));
    QVERIFY(saveScreenshot(*m_window, u"emails-bounces"_s));
    click(u"bounceNothing"_s);
    QTRY_COMPARE(rows(u"openBounces"_s), 0);
}

void TestEmails::lockingForgetsEverything()
{
    m_window->session().lock();
    settle(*m_window);
    QCOMPARE(rows(u"emailTable"_s), 0);
    QCOMPARE(rows(u"emailCandidates"_s), 0);
    QVERIFY(find<QPlainTextEdit>(u"emailHistory"_s)->toPlainText().isEmpty());
    QVERIFY(!label(u"emailAccountText"_s).contains(u"laboratoire"_s));
}

QTEST_MAIN(TestEmails)
#include "tst_emails.moc"
