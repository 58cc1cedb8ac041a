// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// What a mail house is given is what was produced, whole, listed and once.

#include "services/envelopeservice.h"
#include "services/handoverservice.h"
#include "services/lotservice.h"
#include "services/postingservice.h"
#include "services/stage.h"
#include "store/noticestore.h"
#include "support/demodata.h"
#include "support/printedvault.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QTest>

using namespace Qt::StringLiterals;
using services::HandoverLayout;

namespace {

QString textOf(const QString &file)
{
    QPdfDocument pdf;
    if (pdf.load(file) != QPdfDocument::Error::None)
        return {};
    QString text;
    for (int page = 0; page < pdf.pageCount(); ++page)
        text += pdf.getAllText(page).text() + u' ';
    return text.simplified();
}

QString sha256Of(const QString &file)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(support::contentsOf(file), QCryptographicHash::Sha256).toHex());
}

class StopAfter final : public base::Progress
{
public:
    explicit StopAfter(int reports)
        : m_left(reports)
    {
    }
    bool report(qsizetype, qsizetype) override { return m_left-- > 0; }

private:
    int m_left;
};

} // namespace

class HandoverTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aPrintShopGetsTheVeryFiles();
    void mailevaGetsOneFilePerLetter();
    void everyFileIsInTheManifest_data();
    void everyFileIsInTheManifest();
    void stoppedNothingStays();
    void whatAnInterruptionLeftIsReplaced();
    void aFolderInUseIsRefused();
    void aPostedLotIsRefused();
    void aSecondTimeIsSaid();
    void aFileThatCannotBeMadeAgainIsCopied();
    void lotsKeepTheirPaper();

private:
    services::Session &session() { return m_vault->session(); }
    QString out(const QString &name = {}) const { return m_vault->beside(u"remise/"_s + name); }
    base::Result<services::HandoverReport> handOver(HandoverLayout layout)
    {
        return services::handOver(session(), {.lots = {1, 2}, .folder = out(), .layout = layout},
                                  m_progress);
    }

    std::unique_ptr<support::TestVault> m_ready;
    std::unique_ptr<support::TestVault> m_vault;
    base::NoProgress m_progress;
};

void HandoverTest::initTestCase()
{
    m_ready = support::printedVault();
    m_ready->close();
}

void HandoverTest::init()
{
    m_vault = std::make_unique<support::TestVault>(m_ready->folder());
}

void HandoverTest::aPrintShopGetsTheVeryFiles()
{
    const auto report = handOver(HandoverLayout::PrintShop);
    QVERIFY2(report, support::whyNot(report).constData());
    const auto lots = *services::listLots(session());
    QCOMPARE(report->letters, lots[0].letters + lots[1].letters);
    QCOMPARE(report->pages, lots[0].pages + lots[1].pages);
    for (const qsizetype at : {0, 1})
        QCOMPARE(sha256Of(out(lots[at].fileName)), lots[at].sha256);

    const auto rows = support::cutCsv(support::contentsOf(out(u"plis.csv"_s)), ';', true);
    QCOMPARE(qint64(rows.size()), report->letters + 1);
    QPdfDocument pdf;
    QCOMPARE(pdf.load(out(lots[0].fileName)), QPdfDocument::Error::None);
    for (std::size_t at = 1; at < rows.size() && rows[at][0] == lots[0].fileName; ++at) {
        const QString page = pdf.getAllText(rows[at][3].toInt() - 1).text();
        QVERIFY(page.contains(rows[at][6]));  // reference
        QVERIFY(page.contains(rows[at][7]));  // who
        QVERIFY(page.contains(rows[at][12])); // town
    }
}

void HandoverTest::mailevaGetsOneFilePerLetter()
{
    const auto report = handOver(HandoverLayout::Maileva);
    QVERIFY2(report, support::whyNot(report).constData());
    const auto rows =
        support::cutCsv(support::contentsOf(out(u"0001/destinataires.csv"_s)), ';', true);
    QCOMPARE(qint64(rows.size()), report->letters + 1);
    QCOMPARE(rows.front().mid(1),
             (QStringList{u"custom_id"_s, u"address_line_1"_s, u"address_line_2"_s,
                          u"address_line_3"_s, u"address_line_4"_s, u"address_line_5"_s,
                          u"address_line_6"_s, u"country_code"_s}));
    QCOMPARE(QDir(out(u"0001"_s)).entryList({u"*.pdf"_s}).size(), report->letters);
    for (const std::size_t at : {std::size_t(1), rows.size() / 2, rows.size() - 1}) {
        const QString text = textOf(out(u"0001/"_s + rows[at][0]));
        QVERIFY(text.contains(rows[at][1]));
        QVERIFY(text.contains(rows[at][2]));
        QVERIFY(text.contains(rows[at][7]));
        QVERIFY(!text.contains(rows[at == 1 ? 2 : 1][1])); // and of nobody else
    }
    const auto options =
        QJsonDocument::fromJson(support::contentsOf(out(u"options.json"_s))).object();
    QCOMPARE(options.value(u"duplex_printing"_s).toBool(), true);
    QCOMPARE(options.value(u"optional_address_sheet"_s).toBool(true), false);
}

void HandoverTest::everyFileIsInTheManifest_data()
{
    QTest::addColumn<int>("layout");
    QTest::newRow("print shop") << int(HandoverLayout::PrintShop);
    QTest::newRow("maileva") << int(HandoverLayout::Maileva);
}

void HandoverTest::everyFileIsInTheManifest()
{
    QFETCH(int, layout);
    const auto report = handOver(HandoverLayout(layout));
    QVERIFY(report);
    QStringList listed;
    for (const QByteArray &line : support::contentsOf(out(u"SHA256SUMS"_s)).trimmed().split('\n')) {
        const QString text = QString::fromUtf8(line);
        listed << text.mid(66);
        QCOMPARE(sha256Of(out(text.mid(66))), text.first(64));
    }
    QStringList present;
    for (const QString &file : support::filesUnder(out()))
        present << QDir(out()).relativeFilePath(file);
    present.removeAll(u"SHA256SUMS"_s);
    listed.sort();
    present.sort();
    QCOMPARE(listed, present);
    QVERIFY(present.contains(u"LISEZ-MOI.txt"_s));
    QCOMPARE(report->files, present.size() + 1);
    QCOMPARE(report->manifestSha256, sha256Of(out(u"SHA256SUMS"_s)));
    for (const QString &file : support::filesUnder(out()))
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
}

void HandoverTest::stoppedNothingStays()
{
    for (const HandoverLayout layout : {HandoverLayout::PrintShop, HandoverLayout::Maileva}) {
        const QStringList before = support::filesUnder(m_vault->root());
        StopAfter progress(70);
        const auto stopped = services::handOver(
            session(), {.lots = {1, 2}, .folder = out(), .layout = layout}, progress);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, base::Error::Kind::Cancelled);
        QCOMPARE(support::filesUnder(m_vault->root()), before);
        QVERIFY(!QDir(out()).exists());
    }
    QVERIFY(!services::lotStandings(session())->at(0).handedOver);
}

void HandoverTest::whatAnInterruptionLeftIsReplaced()
{
    const auto facts = session().vault().facts();
    const QString part = m_vault->beside(u"remise."_s + facts->storeId.first(8) + u".part"_s);
    QVERIFY(QDir().mkpath(part));
    QVERIFY(!m_vault->write(QFileInfo(part).fileName() + u"/old.pdf"_s, "half").isEmpty());
    QVERIFY(handOver(HandoverLayout::PrintShop));
    QVERIFY(!QDir(part).exists());
    QVERIFY(!QFile::exists(out(u"old.pdf"_s)));
}

void HandoverTest::aFolderInUseIsRefused()
{
    QVERIFY(QDir().mkpath(out()));
    QVERIFY(!m_vault->write(u"remise/facture.pdf"_s, "x").isEmpty());
    const auto refused = handOver(HandoverLayout::PrintShop);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QCOMPARE(support::contentsOf(out(u"facture.pdf"_s)), "x");
    const auto inVault = services::handOver(
        session(), {.lots = {1}, .folder = m_vault->folder() + u"/remise"_s}, m_progress);
    QVERIFY(!inVault);
    QCOMPARE(inVault.error().kind, base::Error::Kind::Input);
}

void HandoverTest::aPostedLotIsRefused()
{
    QVERIFY(services::markPosted(session(), 2, {.on = QDate(2021, 3, 10)}));
    const auto refused = handOver(HandoverLayout::PrintShop);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QVERIFY(!services::handOver(session(), {.lots = {99}, .folder = out()}, m_progress));
    QVERIFY(!services::handOver(session(), {.lots = {}, .folder = out()}, m_progress));
    QVERIFY(!QDir(out()).exists());
}

void HandoverTest::aSecondTimeIsSaid()
{
    QVERIFY(handOver(HandoverLayout::PrintShop)->lotsGivenBefore.isEmpty());
    QVERIFY(services::lotStandings(session())->at(1).handedOver);
    QVERIFY(QDir(out()).removeRecursively());
    QCOMPARE(handOver(HandoverLayout::PrintShop)->lotsGivenBefore, (QList<qint64>{1, 2}));
}

// A newer version of the program may draw a page otherwise.
void HandoverTest::aFileThatCannotBeMadeAgainIsCopied()
{
    const QString folder = m_vault->beside(u"alt"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString original = m_ready->beside(u"lots/lot-0001.pdf"_s);
    const QByteArray older = support::contentsOf(original) + "% of another version\n";
    QVERIFY(!m_vault->write(u"alt/lot-0001.pdf"_s, older).isEmpty());
    {
        store::Database database = session().vault().connect(store::Access::ReadWrite);
        database.statement("UPDATE lot SET sha256 = ? WHERE id = 1")
            .bind(sha256Of(folder + u"/lot-0001.pdf"_s))
            .execute();
    }
    services::HandoverRequest request{.lots = {1}, .folder = out()};
    const auto refused = services::handOver(session(), request, m_progress);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Conflict);
    QVERIFY(!QDir(out()).exists());
    request.lotFolder = folder;
    const auto report = services::handOver(session(), request, m_progress);
    QVERIFY2(report, support::whyNot(report).constData());
    QCOMPARE(support::contentsOf(out(u"lot-0001.pdf"_s)), older);
    QVERIFY(!m_vault->write(u"alt/lot-0001.pdf"_s, older + "altered").isEmpty());
    request.folder = m_vault->beside(u"encore"_s);
    QVERIFY(!services::handOver(session(), request, m_progress));
}

// The choice of today does not change yesterday's lots.
void HandoverTest::lotsKeepTheirPaper()
{
    const printing::EnvelopeProfile own{
        .name = u"À nous"_s, .window = {100, 53, 100, 38}, .foldMarks = {148.5}, .source = {}};
    QVERIFY(services::setEnvelope(session(), own));
    QVERIFY(services::setDuplex(session(), false));
    const auto choice = services::envelopeChoice(session());
    QCOMPARE(choice->paper.envelope, own);
    QCOMPARE(choice->paper.duplex, false);
    QCOMPARE(choice->known.size(), 4);
    QCOMPARE(services::lotStandings(session())->at(0).envelope, u"DL"_s);
    const auto report = handOver(HandoverLayout::PrintShop);
    QVERIFY2(report, support::whyNot(report).constData()); // the very files still

    QVERIFY(services::useEnvelope(session(), u"c5"_s));
    QCOMPARE(services::envelopeChoice(session())->paper.envelope.name, u"C5"_s);
    QVERIFY(!services::useEnvelope(session(), u"C7"_s));
    auto wrong = own;
    wrong.window.moveTop(10);
    const auto refused = services::setEnvelope(session(), wrong);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, base::Error::Kind::Input);
    QVERIFY(services::testGrid(session(), u"À nous"_s)->startsWith("%PDF"));
    QVERIFY(!services::testGrid(session(), u"C7"_s));
}

QTEST_GUILESS_MAIN(HandoverTest)
#include "tst_handover.moc"
