// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Addresses and instructions, in the real window on a real vault.  All persons
// are invented.

#include "services/importservice.h"
#include "services/incidentservice.h"
#include "services/matchservice.h"
#include "support.h"
#include "support/oddaddresses.h"
#include "support/sampleincident.h"
#include "support/testvault.h"
#include "ui/mainwindow.h"
#include "ui/notices/persondialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPalette>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestAddresses final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theEmptyTabExplainsItself();
    void doubtsAreListedByKind();
    void anAddressIsCorrectedByHand();
    void anInstructionIsGivenByNumber();
    void whatIsMissingIsSaidInTheDialog();
    void aCorrectedFileIsShownFirst();
    void aShiftedFileIsRefused();

private:
    template<typename T>
    T *find(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    void click(const QString &name);
    QAbstractItemModel *problems() { return find<QTableView>(u"addressProblemTable"_s)->model(); }
    QAbstractItemModel *cases() { return find<QTableView>(u"addressCaseTable"_s)->model(); }
    QString message() { return find<QLabel>(u"messageText"_s)->text(); }
    ui::PersonDialog *openPerson(const QString &ref);
    void chooseProblem(const QString &text);

    std::unique_ptr<support::TestVault> m_vault;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    QTemporaryDir m_settings;
};

void TestAddresses::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_settings);
    dressUp();
    m_vault = std::make_unique<support::TestVault>();
    base::NoProgress nobody;
    QVERIFY(services::saveIncident(m_vault->session(), testing::sampleIncident()));
    const auto import = [&](services::ImportRequest request, const QByteArray &rows,
                            const QString &name) {
        request.file = m_vault->write(name, rows);
        return services::importFile(m_vault->session(), request, nobody).has_value();
    };
    QVERIFY(import(support::patientsRequest({}), support::kOddPatients, u"patients.csv"_s));
    QVERIFY(import(support::leakRequest({}), support::leakOfOddPatients(), u"leak.csv"_s));
    QVERIFY(services::runMatching(m_vault->session(), nobody));
    m_vault->close();
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->show();
    m_window->openVault(m_vault->folder(), base::Secret::fromBytes(support::testPassphrase()));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
    m_window->go(4);
    find<QTabWidget>(u"noticeTabs"_s)->setCurrentWidget(find<QWidget>(u"addressesTab"_s));
    settle(*m_window);
}

void TestAddresses::cleanupTestCase()
{
    m_window.reset();
}

void TestAddresses::click(const QString &name)
{
    find<QPushButton>(name)->click();
    settle(*m_window);
}

ui::PersonDialog *TestAddresses::openPerson(const QString &ref)
{
    auto *field = find<QLineEdit>(u"addressPatientRef"_s);
    field->clear();
    QTest::keyClicks(field, ref);
    QTest::keyClick(field, Qt::Key_Return);
    settle(*m_window);
    return find<ui::PersonDialog>(u"personDialog"_s);
}

void TestAddresses::chooseProblem(const QString &text)
{
    for (int row = 0; row < problems()->rowCount(); ++row) {
        if (problems()->index(row, 0).data().toString() == text)
            find<QTableView>(u"addressProblemTable"_s)->selectRow(row);
    }
}

void TestAddresses::theEmptyTabExplainsItself()
{
    QVERIFY(find<QPushButton>(u"checkAddresses"_s)->isVisible());
    QVERIFY(saveScreenshot(*m_window, u"notices-addresses-empty"_s));
}

void TestAddresses::doubtsAreListedByKind()
{
    click(u"checkAddresses"_s);
    QCOMPARE(problems()->rowCount(), 4);
    QCOMPARE(problems()->index(0, 2).data().toString(), u"1"_s);
    chooseProblem(u"La localité a un autre code postal"_s);
    QCOMPARE(cases()->rowCount(), 1);
    QCOMPARE(cases()->index(0, 0).data().toString(), u"A03"_s);
    QCOMPARE(cases()->index(0, 3).data().toString(), u"22000 SAINT BRIEUC"_s);
    QVERIFY(saveScreenshot(*m_window, u"notices-addresses-doubts"_s));
    const QPalette light = QApplication::palette();
    useDarkPalette();
    QCoreApplication::processEvents();
    QVERIFY(saveScreenshot(*m_window, u"notices-addresses-doubts-dark"_s));
    QApplication::setPalette(light);
}

void TestAddresses::anAddressIsCorrectedByHand()
{
    click(u"correctAddress"_s);
    auto *dialog = find<ui::PersonDialog>(u"personDialog"_s);
    QVERIFY(dialog != nullptr);
    QVERIFY(saveScreenshot(*dialog, u"notices-person"_s));
    dialog->findChild<QLineEdit *>(u"personPostalCode"_s)->setText(u"22000"_s);
    dialog->findChild<QPushButton *>(u"savePerson"_s)->click();
    settle(*m_window);
    QCOMPARE(problems()->rowCount(), 3);
    QVERIFY2(message().contains(u"A03"_s), qPrintable(message()));
}

void TestAddresses::anInstructionIsGivenByNumber()
{
    ui::PersonDialog *dialog = openPerson(u"A02"_s);
    QVERIFY(dialog != nullptr);
    QVERIFY(!dialog->newAddress());
    dialog->findChild<QCheckBox *>(u"personLocked"_s)->setChecked(true);
    auto *channel = dialog->findChild<QComboBox *>(u"personChannel"_s);
    channel->setCurrentIndex(channel->findText(u"courriel"_s));
    dialog->findChild<QPushButton *>(u"savePerson"_s)->click();
    settle(*m_window);
    QCOMPARE(problems()->rowCount(), 2); // nobody looks at a protected address
    dialog = openPerson(u"A02"_s);
    QVERIFY(dialog != nullptr);
    QVERIFY((dialog->instructions()
             == notices::Instructions{.locked = true, .channel = notices::Channel::Email}));
    dialog->reject();
    settle(*m_window);
}

void TestAddresses::whatIsMissingIsSaidInTheDialog()
{
    ui::PersonDialog *dialog = openPerson(u"A01"_s);
    QVERIFY(dialog != nullptr);
    dialog->findChild<QGroupBox *>(u"personGuardian"_s)->setChecked(true);
    dialog->findChild<QPushButton *>(u"savePerson"_s)->click();
    settle(*m_window);
    auto *refusal = dialog->findChild<QLabel *>(u"personRefusal"_s);
    QVERIFY(refusal->isVisible());
    QVERIFY(!refusal->text().isEmpty());
    QVERIFY(saveScreenshot(*dialog, u"notices-person-refused"_s));
    dialog->findChild<QLineEdit *>(u"guardianName"_s)->setText(u"UDAF DU MORBIHAN"_s);
    dialog->findChild<QLineEdit *>(u"guardianStreet"_s)->setText(u"12 rue Colbert"_s);
    dialog->findChild<QLineEdit *>(u"guardianPostalCode"_s)->setText(u"56100"_s);
    dialog->findChild<QLineEdit *>(u"guardianCity"_s)->setText(u"Lorient"_s);
    dialog->findChild<QPushButton *>(u"savePerson"_s)->click();
    settle(*m_window);
    QVERIFY2(message().contains(u"A01"_s), qPrintable(message()));
}

void TestAddresses::aCorrectedFileIsShownFirst()
{
    const QString file = m_vault->beside(u"rnvp.csv"_s);
    m_dialogs.files << file;
    click(u"exportAddresses"_s);
    QByteArray rows = support::contentsOf(file);
    QVERIFY(rows.contains("4 RUE VICTOR HUGO"));
    QVERIFY(!rows.contains("BOZEC"));   // protected
    QVERIFY(!rows.contains("LE GOFF")); // the letter goes to the guardian
    rows.replace("4 RUE VICTOR HUGO", "6 RUE VICTOR HUGO");
    m_dialogs.files << m_vault->write(u"corrected.csv"_s, rows);
    m_dialogs.confirmations << true;
    click(u"importAddresses"_s);
    QVERIFY(m_dialogs.asked.last().text.contains(u"6 RUE VICTOR HUGO"_s));
    ui::PersonDialog *dialog = openPerson(u"A09"_s);
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"personStreet"_s)->text(), u"6 RUE VICTOR HUGO"_s);
    dialog->reject();
    settle(*m_window);
}

void TestAddresses::aShiftedFileIsRefused()
{
    if (auto *check = find<QPushButton>(u"checkAddresses"_s); check->isVisible())
        click(u"checkAddresses"_s);
    QByteArray rows = support::contentsOf(m_vault->beside(u"rnvp.csv"_s));
    rows.replace("2 RUE DE BREST", "?").replace("3 ALLEE DES CHENES", "2 RUE DE BREST");
    rows.replace("?", "3 ALLEE DES CHENES").replace("4 RUE VICTOR HUGO", "6 RUE VICTOR HUGO");
    m_dialogs.files << m_vault->write(u"shifted.csv"_s, rows);
    const qsizetype asked = m_dialogs.asked.size();
    click(u"importAddresses"_s);
    QCOMPARE(m_dialogs.asked.size(), asked);
    QVERIFY2(message().contains(u"L4"_s), qPrintable(message()));
}

QTEST_MAIN(TestAddresses)
#include "tst_addresses.moc"
