// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// From the printed lot to the post, in the real window on a real vault.  All
// persons are invented.

#include "printing/letterlayout.h"
#include "services/localprinting.h"
#include "support.h"
#include "support/printedvault.h"
#include "ui/mainwindow.h"
#include "ui/notices/lotstab.h"
#include "ui/notices/printersink.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

#include <ZXing/ReadBarcode.h>

using namespace Qt::StringLiterals;

class TestLots final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void whatIsNotPossibleIsOff();
    void postingTakesWhatWasTyped();
    void severalLotsGoOnOneSlip();
    void pagesComeOutOfThePrinterAsChecked();
    void aPrinterThatFailsIsAnError();
    void aLotIsPrintedHere();
    void printingGoesOnAfterALook();
    void aLotIsCountedPostedAndTakenBack();
    void theEnvelopeIsChosen();
    void foldersAndSlipsAreWritten();

private:
    QPushButton *button(const QString &name) { return m_window->findChild<QPushButton *>(name); }
    QString message() { return m_window->findChild<QLabel *>(u"messageText"_s)->text(); }
    void click(const QString &name);
    void openWindow();

    std::unique_ptr<support::TestVault> m_vault;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    QTemporaryDir m_settings;
};

namespace {

services::LotStanding standing(qint64 id, qint64 letters)
{
    services::LotStanding standing;
    standing.lot = {.id = id,
                    .fileName = u"lot-0001.pdf"_s,
                    .sha256 = QString(64, u'a'),
                    .letters = letters,
                    .pages = letters * 2,
                    .producedUtc = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC),
                    .firstPostalCode = u"22000"_s,
                    .lastPostalCode = u"35000"_s,
                    .postedOn = {}};
    standing.envelope = u"DL"_s;
    standing.printing.letters = int(letters);
    return standing;
}

// The code of a page, as a scanner reads it from the paper.
std::optional<printing::PageCode> codeOf(QPdfDocument &document, int page)
{
    const QSize size = (document.pagePointSize(page) * 300 / 72).toSize();
    QImage paper(size, QImage::Format_Grayscale8);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, document.render(page, size));
    // As a scanner is held: the corner with the code.
    const QImage corner = paper.copy(150, paper.height() - 220, 350, 220);
    const ZXing::ImageView view(corner.constBits(), corner.width(), corner.height(),
                                ZXing::ImageFormat::Lum, int(corner.bytesPerLine()));
    const auto found = ZXing::ReadBarcode(view);
    if (!found.isValid())
        return {};
    const auto &bytes = found.bytes();
    return printing::decodePageCode(QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()))));
}

} // namespace

void TestLots::initTestCase()
{
    dressUp();
    useOwnSettings(m_settings);
    m_vault = support::printedVault();
}

void TestLots::cleanupTestCase()
{
    m_window.reset();
}

void TestLots::openWindow()
{
    if (m_window)
        return;
    m_vault->close();
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->resize(1280, 860);
    m_window->show();
    m_window->openVault(m_vault->folder(), base::Secret::fromBytes(support::testPassphrase()));
    settle(*m_window);
    m_window->go(4);
    m_window->findChild<QTabWidget *>(u"noticeTabs"_s)
        ->setCurrentWidget(m_window->findChild<QWidget *>(u"lotsTab"_s));
    settle(*m_window);
}

void TestLots::click(const QString &name)
{
    QVERIFY2(button(name)->isEnabled(), qPrintable(name));
    button(name)->click();
    settle(*m_window);
}

void TestLots::whatIsNotPossibleIsOff()
{
    ui::LotsTab tab;
    services::LotStanding printed = standing(1, 100);
    printed.printing.printed = {{1, 25}};
    printed.printing.uncertain = {{26, 50}};
    printed.printing.resumeAt = 26;
    services::LotStanding posted = standing(2, 60);
    posted.lot.postedOn = QDate(2026, 3, 5);
    posted.proofs = {
        {.id = 1, .fileName = u"scan.pdf"_s, .sha256 = {}, .bytes = 12000, .addedUtc = {}}};
    tab.showLots({printed, posted});
    const auto isOn = [&tab](const QString &name) {
        return tab.findChild<QPushButton *>(name)->isEnabled();
    };
    QVERIFY(isOn(u"printHere"_s) && isOn(u"markPosted"_s) && isOn(u"handOver"_s));
    QVERIFY(!isOn(u"undoPosted"_s) && !isOn(u"exportProof"_s));
    QCOMPARE(tab.findChild<QSpinBox *>(u"printFrom"_s)->value(), 26);
    QCOMPARE(
        tab.findChild<QLabel *>(u"printState"_s)->text(),
        u"Plis 1 à 25 imprimés, 26 à 50 incertains\u00a0: vérifiez la sortie, reprenez à 26."_s);
    tab.findChild<QTableView *>(u"lotTable"_s)->selectRow(1);
    QVERIFY(!isOn(u"printHere"_s) && !isOn(u"markPosted"_s) && !isOn(u"handOver"_s));
    QVERIFY(isOn(u"undoPosted"_s) && isOn(u"exportProof"_s) && isOn(u"reprintLot"_s));
    tab.showLots({});
    QVERIFY(!isOn(u"printHere"_s) && !isOn(u"reprintLot"_s) && !isOn(u"addProof"_s));
}

void TestLots::postingTakesWhatWasTyped()
{
    ui::LotsTab tab;
    services::Posting posting;
    connect(&tab, &ui::LotsTab::postedRequested, this,
            [&posting](qint64, const services::Posting &asked) { posting = asked; });
    tab.showLots({standing(1, 100)});
    tab.findChild<QDateEdit *>(u"postedOn"_s)->setDate(QDate(2026, 3, 5));
    tab.findChild<QPushButton *>(u"markPosted"_s)->click();
    QCOMPARE(posting.on, QDate(2026, 3, 5));
    QVERIFY(!posting.counted);
    tab.findChild<QSpinBox *>(u"countedEnvelopes"_s)->setValue(99);
    tab.findChild<QLineEdit *>(u"countExplanation"_s)->setText(u" un pli  abîmé "_s);
    tab.findChild<QPushButton *>(u"markPosted"_s)->click();
    QCOMPARE(posting.counted, 99);
    QCOMPARE(posting.explanation, u"un pli abîmé"_s);
}

void TestLots::severalLotsGoOnOneSlip()
{
    ui::LotsTab tab;
    QList<qint64> lots;
    connect(&tab, &ui::LotsTab::slipRequested, this,
            [&lots](const QList<qint64> &asked) { lots = asked; });
    tab.showLots({standing(1, 100), standing(2, 60), standing(3, 60)});
    tab.findChild<QPushButton *>(u"depositSlip"_s)->click();
    QCOMPARE(lots, QList<qint64>{1});
    tab.findChild<QTableView *>(u"lotTable"_s)->selectAll();
    tab.findChild<QPushButton *>(u"depositSlip"_s)->click();
    QCOMPARE(lots, (QList<qint64>{1, 2, 3}));
}

// What the picture on paper says is read by its code, as a scanner would.
void TestLots::pagesComeOutOfThePrinterAsChecked()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_vault->beside(u"sortie.pdf"_s));
    printer.setResolution(300);
    ui::PrinterSink sink(printer);
    base::NoProgress progress;
    const auto state = services::printLetters(m_vault->session(), 2, 3, 5, sink, progress);
    QVERIFY2(state, support::whyNot(state).constData());
    QPdfDocument document;
    QCOMPARE(document.load(m_vault->beside(u"sortie-0003-0005.pdf"_s)), QPdfDocument::Error::None);
    QList<int> ranks;
    for (int page = 0; page < document.pageCount(); ++page) {
        const QSizeF millimetres = document.pagePointSize(page) * 25.4 / 72;
        QVERIFY(qAbs(millimetres.width() - 210) < 0.5 && qAbs(millimetres.height() - 297) < 0.5);
        const auto code = codeOf(document, page);
        if (!code)
            continue; // the blank back of a one-page letter
        QCOMPARE(code->lot, 2);
        QCOMPARE(page % 2 == 0, code->page == 1); // every letter on a new sheet
        if (code->page == 1)
            ranks << code->rank;
    }
    QCOMPARE(ranks, (QList<int>{3, 4, 5}));
    QVERIFY(services::restartPrinting(m_vault->session(), 2, 1));
}

void TestLots::aPrinterThatFailsIsAnError()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_vault->beside(u"kein/ordner/sortie.pdf"_s));
    ui::PrinterSink sink(printer);
    base::NoProgress progress;
    const auto refused = services::printLetters(m_vault->session(), 2, 1, 2, sink, progress);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(u"plis 1 à 2"_s));
    QCOMPARE(services::printState(m_vault->session(), 2)->uncertain,
             (QList<services::RankRange>{{1, 2}}));
    QVERIFY(!sink.print({.pdf = "no PDF", .duplex = true, .lot = 1, .ranks = {1, 1}}));
}

void TestLots::aLotIsPrintedHere()
{
    openWindow();
    m_dialogs.confirmations = {true};
    m_dialogs.files = {m_vault->beside(u"ici.pdf"_s)};
    m_window->findChild<QSpinBox *>(u"printTo"_s)->setValue(2);
    click(u"printHere"_s);
    QVERIFY(m_dialogs.asked.last().text.contains(u"en clair"_s));
    QVERIFY(QFile::exists(m_vault->beside(u"ici-0001-0002.pdf"_s)));
    QVERIFY2(message().contains(u"reprenez à 3"_s), qPrintable(message()));
    QCOMPARE(m_window->findChild<QSpinBox *>(u"printFrom"_s)->value(), 3);
    // Who goes back prints nothing.
    m_dialogs.confirmations = {true};
    m_dialogs.files = {};
    click(u"printHere"_s);
    QCOMPARE(m_window->findChild<QSpinBox *>(u"printFrom"_s)->value(), 3);
}

void TestLots::printingGoesOnAfterALook()
{
    m_window->findChild<QTableView *>(u"lotTable"_s)->selectRow(1); // 1 to 2 are uncertain
    m_dialogs.confirmations = {true};
    m_dialogs.files = {m_vault->beside(u"suite.pdf"_s)};
    m_window->findChild<QSpinBox *>(u"printFrom"_s)->setValue(2);
    m_window->findChild<QSpinBox *>(u"printTo"_s)->setValue(3);
    click(u"printHere"_s);
    QVERIFY(m_dialogs.asked.last().text.contains(u"incertains"_s));
    QVERIFY(QFile::exists(m_vault->beside(u"suite-0002-0003.pdf"_s)));
    QVERIFY2(message().contains(u"Plis 1 à 3 imprimés"_s), qPrintable(message()));
    QVERIFY(saveScreenshot(*m_window, u"lots-printed"_s));
}

void TestLots::aLotIsCountedPostedAndTakenBack()
{
    m_window->findChild<QTableView *>(u"lotTable"_s)->selectRow(0);
    m_window->findChild<QSpinBox *>(u"countedEnvelopes"_s)->setValue(59);
    m_dialogs.files = {m_vault->write(u"tampon.pdf"_s, "%PDF-1.4 tampon")};
    click(u"markPosted"_s);
    QVERIFY2(message().contains(u"59 plis comptés"_s), qPrintable(message()));
    m_window->findChild<QSpinBox *>(u"countedEnvelopes"_s)->setValue(59);
    m_window->findChild<QLineEdit *>(u"countExplanation"_s)->setText(u"un pli abîmé"_s);
    m_dialogs.files = {m_vault->beside(u"tampon.pdf"_s)};
    click(u"markPosted"_s);
    QVERIFY2(message().startsWith(u"Le lot 1 est posté"_s), qPrintable(message()));
    QVERIFY(saveScreenshot(*m_window, u"lots-posted"_s));
    m_dialogs.files = {m_vault->beside(u"copie.pdf"_s)};
    click(u"exportProof"_s);
    QCOMPARE(support::contentsOf(m_vault->beside(u"copie.pdf"_s)), "%PDF-1.4 tampon");
    m_dialogs.files = {m_vault->write(u"autre.png"_s, "\x89PNG\r\n\x1A\n x")};
    click(u"addProof"_s);
    QCOMPARE(m_window->findChild<QComboBox *>(u"proofs"_s)->count(), 2);
    m_dialogs.confirmations = {true};
    click(u"undoPosted"_s);
    QVERIFY2(message().contains(u"n’est plus"_s), qPrintable(message()));
    QVERIFY(button(u"markPosted"_s)->isEnabled());
}

void TestLots::theEnvelopeIsChosen()
{
    auto *envelope = m_window->findChild<QComboBox *>(u"envelope"_s);
    QCOMPARE(envelope->currentText(), u"DL"_s);
    envelope->setCurrentText(u"C5"_s);
    emit envelope->activated(envelope->currentIndex());
    settle(*m_window);
    QCOMPARE(envelope->currentText(), u"C5"_s);
    QVERIFY(m_window->findChild<QLabel *>(u"envelopeWindow"_s)->text().contains(u"148.5"_s));
    m_dialogs.files = {m_vault->beside(u"grille.pdf"_s)};
    click(u"testGrid"_s);
    QVERIFY(support::contentsOf(m_vault->beside(u"grille.pdf"_s)).startsWith("%PDF"));
}

void TestLots::foldersAndSlipsAreWritten()
{
    m_dialogs.files = {m_vault->beside(u"bordereau.pdf"_s)};
    click(u"depositSlip"_s);
    QVERIFY(QFile::exists(m_vault->beside(u"bordereau.pdf"_s)));
    m_dialogs.files = {m_vault->beside(u"remise"_s)};
    m_dialogs.confirmations = {true};
    click(u"handOver"_s);
    QVERIFY2(message().contains(u"contrôlés"_s), qPrintable(message()));
    QVERIFY(QFile::exists(m_vault->beside(u"remise/plis.csv"_s)));
    m_dialogs.files = {m_vault->beside(u"encore.pdf"_s)};
    click(u"reprintLot"_s);
    QVERIFY(QFile::exists(m_vault->beside(u"encore.pdf"_s)));
}

QTEST_MAIN(TestLots)
#include "tst_lots.moc"
