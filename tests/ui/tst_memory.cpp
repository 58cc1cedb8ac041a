// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "base/wipingheap.h"
#include "demo/generator.h"
#include "services/importservice.h"
#include "services/incidentservice.h"
#include "services/matchservice.h"
#include "support.h"
#include "support/memoryscan.h"
#include "support/testvault.h"
#include "ui/mainwindow.h"
#include "ui/widgets/clipboardguard.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QWizard>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// Of invented persons.  The program looks for them in its own memory, so nothing here may hold
// them in clear.
constexpr support::Planted kPassphrase = u"Vingt-Zibelines-Grises-7391!";
constexpr support::Planted kSurname = u"XYLOPHAGREN";
constexpr support::Planted kOther = u"BRUMAZOUBIK";
constexpr support::Planted kTwins = u"QWARZENEC";
constexpr support::Planted kFirstName = u"Zéphyrabel";
constexpr support::Planted kNir = u"258072211310169";
constexpr support::Planted kEmail = u"xylo.phagren@plantee.invalid";
constexpr support::Planted kStreet = u"RUE ZWINGLIBERT";
constexpr support::Planted kPhone = u"0600000001";
constexpr support::Planted kComment = u"XCOMMENT1";
constexpr support::Planted kLeakedPassword = u"XPASSWORD1";
constexpr support::Planted kNote = u"Rappeler la tante Oxybulle";

// Of thread pools: what is on their stacks goes with them.
int pooledThreads()
{
    int count = 0;
    for (const QString &id :
         QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        count += support::contentsOf(u"/proc/self/task/%1/comm"_s.arg(id)).startsWith("Thread (poo")
            ? 1
            : 0;
    return count;
}

// The invented files of the other tests, with names that nobody has.
QByteArray planted(const QString &name)
{
    QString text = QString::fromUtf8(support::contentsOf(support::pipelineFile(name)));
    text.replace(u"LE GOFF"_s, kSurname.clear());
    text.replace(u"LE BIHAN"_s, kOther.clear());
    text.replace(u"KERVELLA"_s, kTwins.clear());
    text.replace(u"Hervé"_s, kFirstName.clear());
    text.replace(u"HERVÉ"_s, kFirstName.clear().toUpper());
    text.replace(u"jeanne.legoff@exemple.invalid"_s, kEmail.clear());
    text.replace(u"RUE DE L EGLISE"_s, kStreet.clear());
    return text.toUtf8();
}

} // namespace

// A whole session in the window, then the lock: nothing that was planted is left in a file that
// the user did not ask for, nor in the memory of the process.
class TestMemory final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void theVaultIsUnlocked();
    void theFilesAreImported();
    void thePairsAreSeen();
    void theLettersAreSeenAndProduced();
    void everyPlaceIsVisited();
    void somebodyIsLookedFor();
    void aNoteIsTyped();
    void memoryHoldsThemWhileOpen();
    void nothingIsLeftInMemory();
    void nothingIsLeftInFiles();
    void unlockingReturnsToTheSamePlace();

private:
    template<typename T>
    T *find(const QString &name)
    {
        return m_window->findChild<T *>(name);
    }
    void click(const QString &name);
    void unlock();
    void import(services::ImportKind kind, const QString &file);
    void lookAtEverything();
    void seeRows();

    QTemporaryDir m_folder{support::temporaryTemplate()};
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    support::TraceSearch m_search;
};

void TestMemory::initTestCase()
{
    if (!base::isHeapWiped())
        QSKIP("the heap of this build is not wiped");
    QVERIFY(base::initialiseCrypto());
    for (const char *name : {"TMPDIR", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                             "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
        QVERIFY(QDir(m_folder.path()).mkpath(QString::fromLatin1(name)));
        qputenv(name, m_folder.filePath(QString::fromLatin1(name)).toLocal8Bit());
    }
    useOwnSettings(m_folder);
    dressUp();
    m_search.add("passphrase", kPassphrase);
    m_search.add("surname", kSurname);
    m_search.add("other surname", kOther);
    m_search.add("surname of twins", kTwins);
    m_search.add("first name", kFirstName);
    m_search.add("NIR", kNir);
    m_search.add("e-mail", kEmail);
    m_search.add("street", kStreet);
    m_search.add("telephone", kPhone);
    m_search.add("leaked comment", kComment);
    m_search.add("leaked password", kLeakedPassword);
    m_search.add("note", kNote);
    QVERIFY(QDir(m_folder.path()).mkpath(u"asked/lots"_s));
    for (const auto &name : {u"patients.csv"_s, u"leak.csv"_s}) {
        QFile file(m_folder.filePath(u"asked/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(planted(name)) > 0);
    }
    QByteArray passphrase = kPassphrase.clear().toUtf8();
    const auto created =
        services::Session::create(m_folder.filePath(u"vault"_s), u"Laboratoire d’essai"_s,
                                  {.passphrase = base::Secret::fromBytes(passphrase)},
                                  services::systemClock(), store::KeyDerivation::cheapest());
    QVERIFY2(created, support::whyNot(created).constData());
    const auto incident =
        incident::fromJson(QJsonDocument::fromJson(demo::incidentJson()).object());
    QVERIFY(incident && services::saveIncident(created->session, *incident));
}

void TestMemory::cleanupTestCase()
{
    m_window.reset();
}

void TestMemory::click(const QString &name)
{
    auto *button = find<QPushButton>(name);
    QVERIFY2(button != nullptr && button->isEnabled(), qPrintable(name));
    button->click();
    settle(*m_window);
}

// Key by key, as a user does.
void TestMemory::unlock()
{
    auto *field = find<QWidget>(u"passphrase"_s);
    for (const QChar character : kPassphrase.clear())
        QTest::keyClick(field, character.toLatin1());
    find<QPushButton>(u"openVault"_s)->click();
    QTRY_VERIFY(m_window->session().isOpen() && !m_window->session().isLocked());
    settle(*m_window);
}

void TestMemory::theVaultIsUnlocked()
{
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->offerVault(m_folder.filePath(u"vault"_s));
    m_window->show();
    settle(*m_window);
    unlock();
}

void TestMemory::import(services::ImportKind kind, const QString &file)
{
    m_window->go(2);
    settle(*m_window);
    click(u"importButton"_s);
    auto *wizard = find<QWizard>(u"importWizard"_s);
    QVERIFY(wizard);
    wizard->findChild<QLineEdit *>(u"importFile"_s)->setText(file);
    if (kind == services::ImportKind::Leak) {
        auto *provenance = wizard->findChild<QComboBox *>(u"importProvenance"_s);
        provenance->setCurrentIndex(1);
    }
    settle(*m_window);
    for (int page = 0; page < 3; ++page) { // how it is written, columns, trial
        wizard->next();
        settle(*m_window);
    }
    QVERIFY2(wizard->button(QWizard::FinishButton)->isEnabled(),
             qPrintable(wizard->findChild<QLabel *>(u"trialReasons"_s)->text()));
    wizard->button(QWizard::FinishButton)->click();
    settle(*m_window);
}

void TestMemory::theFilesAreImported()
{
    import(services::ImportKind::Patients, m_folder.filePath(u"asked/patients.csv"_s));
    import(services::ImportKind::Leak, m_folder.filePath(u"asked/leak.csv"_s));
    QCOMPARE(find<QTableView>(u"importTable"_s)->model()->rowCount(), 2);
}

void TestMemory::thePairsAreSeen()
{
    m_window->go(3);
    settle(*m_window);
    click(u"runMatching"_s);
    lookAtEverything();
    find<QTabBar>(u"bands"_s)->setCurrentIndex(0);
    click(u"resumeReview"_s);
    const auto stats = services::lastMatchReport(*m_window->session().vault());
    QVERIFY(stats && *stats);
    auto *table = find<QTableView>(u"pairTable"_s);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QTest::keyClick(table, Qt::Key_O);
        settle(*m_window);
    }
}

void TestMemory::theLettersAreSeenAndProduced()
{
    m_window->go(4);
    settle(*m_window);
    click(u"checkLetters"_s);
    auto *cases = find<QListWidget>(u"sampleCases"_s);
    for (int row = 0; row < cases->count(); ++row) {
        cases->setCurrentRow(row);
        settle(*m_window);
        cases->item(row)->setCheckState(Qt::Checked);
        settle(*m_window);
    }
    m_dialogs.files = {m_folder.filePath(u"asked/lots"_s)};
    m_dialogs.confirmations = {true};
    click(u"produceLots"_s);
    QVERIFY2(QFile::exists(m_folder.filePath(u"asked/lots/lot-0001.pdf"_s)),
             qPrintable(find<QLabel>(u"messageText"_s)->text()));
}

// The first rows of every list that is shown, so that what belongs to them is shown too.
void TestMemory::seeRows()
{
    constexpr int kRows = 4;
    for (QAbstractItemView *view : m_window->findChildren<QAbstractItemView *>()) {
        if (!view->isVisible() || view->model() == nullptr)
            continue;
        for (int row = 0; row < std::min(kRows, view->model()->rowCount()); ++row) {
            view->setCurrentIndex(view->model()->index(row, 0));
            settle(*m_window);
        }
    }
}

// Every tab of the place that is shown.
void TestMemory::lookAtEverything()
{
    seeRows();
    for (QTabBar *tabs : m_window->findChildren<QTabBar *>()) {
        for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            settle(*m_window);
            seeRows();
            m_window->grab();
        }
    }
}

void TestMemory::everyPlaceIsVisited()
{
    constexpr int kPlaces = 8;
    for (int place = 0; place < kPlaces; ++place) {
        m_window->go(place);
        settle(*m_window);
        lookAtEverything();
    }
    m_window->go(4);
    if (auto *check = find<QPushButton>(u"checkAddresses"_s))
        check->click();
    if (auto *trial = find<QPushButton>(u"emailTrial"_s))
        trial->click();
    settle(*m_window);
    lookAtEverything();
}

void TestMemory::somebodyIsLookedFor()
{
    m_window->go(3);
    find<QTabBar>(u"bands"_s)->setCurrentIndex(0);
    settle(*m_window);
    seeRows();
    auto *search = find<QLineEdit>(u"searchText"_s);
    search->insert(kSurname.clear());
    QTest::keyClick(search, Qt::Key_Return);
    settle(*m_window);
    ui::ClipboardGuard::copy(kEmail.clear());
    m_window->go(4);
    settle(*m_window);
    find<QTabWidget>(u"noticeTabs"_s)->setCurrentWidget(find<QWidget>(u"callsTab"_s));
    find<QLineEdit>(u"callName"_s)->insert(kOther.clear());
    settle(*m_window);
    m_window->grab();
}

void TestMemory::aNoteIsTyped()
{
    find<QTabWidget>(u"noticeTabs"_s)->setCurrentWidget(find<QWidget>(u"templatesTab"_s));
    settle(*m_window);
    auto *list = find<QListWidget>(u"templateList"_s);
    list->setCurrentRow(1);
    settle(*m_window);
    find<QPlainTextEdit>(u"templateEditor"_s)->insertPlainText(kNote.clear());
    settle(*m_window);
}

// The search does find what is there, so that finding nothing means something.
void TestMemory::memoryHoldsThemWhileOpen()
{
    const QStringList found = m_search.namesInMemory();
    for (const auto &name : {u"surname"_s, u"other surname"_s, u"e-mail"_s, u"note"_s})
        QVERIFY2(found.contains(name), qPrintable(name));
    for (const auto &name : {u"passphrase"_s, u"leaked comment"_s, u"leaked password"_s})
        QVERIFY2(!found.contains(name), qPrintable(name));
}

void TestMemory::nothingIsLeftInMemory()
{
    m_window->session().lock();
    settle(*m_window);
    QVERIFY(!m_window->session().isOpen());
    QTRY_VERIFY_WITH_TIMEOUT(pooledThreads() == 0, 20'000);
    const QStringList traces = m_search.inMemory();
    QVERIFY2(traces.isEmpty(),
             qPrintable(QString::number(traces.size()) + u'\n' + traces.mid(0, 60).join(u'\n')));
}

void TestMemory::nothingIsLeftInFiles()
{
    QStringList files;
    for (const QString &file : support::filesUnder(m_folder.path())) {
        if (!file.contains(u"/asked/"_s))
            files += QFileInfo(file).isAbsolute() ? file : m_folder.filePath(file);
    }
    QVERIFY(files.size() > 3);
    const QStringList traces = m_search.inFiles(files);
    QVERIFY2(traces.isEmpty(), qPrintable(traces.join(u'\n')));
    // The search does find them where they are.
    QVERIFY(!m_search.inFiles({m_folder.filePath(u"asked/patients.csv"_s)}).isEmpty());
}

void TestMemory::unlockingReturnsToTheSamePlace()
{
    unlock();
    QTRY_VERIFY(!m_window->session().isAsking());
    QCOMPARE(find<QTabWidget>(u"noticeTabs"_s)->currentWidget(), find<QWidget>(u"templatesTab"_s));
    QCOMPARE(find<QListWidget>(u"templateList"_s)->currentRow(), 1);
    QVERIFY(find<QPlainTextEdit>(u"templateEditor"_s)->toPlainText().contains(kNote.clear()));
}

QTEST_MAIN(TestMemory)
#include "tst_memory.moc"
