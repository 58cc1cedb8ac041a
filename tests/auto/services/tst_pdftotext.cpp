// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Poppler, a PDF engine that shares no code with ours nor with PDFium, reads every
// lot: on the pages of each letter exactly the address, the name and the reference
// that the vault has for its person, and within the window of the envelope nothing
// but the address.

#include "notices/channel.h"
#include "people/identity.h"
#include "printing/envelope.h"
#include "printing/fonts.h"
#include "services/recipients.h"
#include "services/stage.h"
#include "store/noticestore.h"
#include "support/printedvault.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Word {
    QRectF box; // millimetres
    QString text;
};
struct Expected {
    QString lotFile;
    int firstPage = 0;
    int pages = 0;
    QString reference;
    QString name;
    QStringList block;
};

QByteArray outputOf(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    return process.waitForFinished(60000) && process.exitCode() == 0
        ? process.readAllStandardOutput()
        : QByteArray();
}

// The words of each page, from `pdftotext -bbox`.
std::vector<std::vector<Word>> wordsIn(const QString &file)
{
    std::vector<std::vector<Word>> pages;
    QXmlStreamReader xml(outputOf(u"pdftotext"_s, {u"-bbox"_s, file, u"-"_s}));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"page")
            pages.emplace_back();
        if (xml.name() != u"word")
            continue;
        const auto at = [attributes = xml.attributes()](const char *name) {
            return attributes.value(QLatin1StringView(name)).toDouble()
                * printing::kMillimetresPerPoint;
        };
        const QRectF box(QPointF(at("xMin"), at("yMin")), QPointF(at("xMax"), at("yMax")));
        pages.back().push_back({box, xml.readElementText()});
    }
    return pages;
}

} // namespace

class PdfToTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyLetterIsItsPersons();
    void onlyTheAddressIsInTheWindow();
    void allFontsAreEmbedded();

private:
    QString file(const QString &lot) const { return m_vault->beside(u"lots/"_s + lot); }

    std::unique_ptr<support::TestVault> m_vault;
    std::vector<Expected> m_expected;
};

// From the vault, by person: not by what the production said it printed.
void PdfToTextTest::initTestCase()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("poppler-utils is not installed");
    m_vault = support::printedVault();
    const auto read = services::readStage(
        m_vault->session(), [this](store::Database &database) -> base::Result<int> {
            store::NoticeStore notices(database);
            services::Recipients recipients(database);
            int page = 1;
            for (const store::Lot &lot : notices.lots()) {
                page = 1;
                for (const auto &notice : notices.ofLot(lot.id, 1, int(lot.letters))) {
                    const auto person = *store::PersonStore(database).person(notice.person);
                    const auto recipient = recipients.of(person);
                    const auto choice =
                        services::channelFor(recipient, person.leaked, support::testTime().date());
                    m_expected.push_back({lot.fileName, page, notice.pages, notice.reference,
                                          people::fullName(recipient.record), choice.block.lines});
                    page += (notice.pages + 1) / 2 * 2; // each begins on a recto
                }
            }
            return page;
        });
    QVERIFY(read);
    QVERIFY(m_expected.size() > 100);
}

void PdfToTextTest::everyLetterIsItsPersons()
{
    QString lot;
    QList<QString> pages;
    for (const Expected &letter : m_expected) {
        if (letter.lotFile != lot) {
            lot = letter.lotFile;
            pages = QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-raw"_s, file(lot), u"-"_s}))
                        .split(u'\f');
        }
        QVERIFY(letter.firstPage <= pages.size());
        const QStringList lines = pages[letter.firstPage - 1].split(u'\n');
        const auto at = lines.indexOf(letter.block.first());
        QVERIFY2(at >= 0, qPrintable(letter.reference));
        QCOMPARE(lines.mid(at, letter.block.size()), letter.block);
        for (int page = 0; page < letter.pages; ++page)
            QVERIFY(pages[letter.firstPage - 1 + page].contains(letter.reference));
        const QString text = lines.join(u' ').simplified();
        QVERIFY2(text.contains(letter.name.simplified()), qPrintable(letter.reference));
    }
}

void PdfToTextTest::onlyTheAddressIsInTheWindow()
{
    const QRectF window = printing::EnvelopeProfile().window;
    QString lot;
    std::vector<std::vector<Word>> pages;
    for (const Expected &letter : m_expected) {
        if (letter.lotFile != lot) {
            lot = letter.lotFile;
            pages = wordsIn(file(lot));
        }
        QStringList inside;
        for (const Word &word : pages[std::size_t(letter.firstPage - 1)]) {
            if (!window.intersects(word.box))
                continue;
            QVERIFY2(window.contains(word.box), qPrintable(letter.reference));
            inside << word.text;
        }
        QCOMPARE(inside, letter.block.join(u' ').split(u' ', Qt::SkipEmptyParts));
    }
}

void PdfToTextTest::allFontsAreEmbedded()
{
    const QStringList lines =
        QString::fromUtf8(outputOf(u"pdffonts"_s, {file(m_expected.front().lotFile)}))
            .split(u'\n', Qt::SkipEmptyParts)
            .mid(2);
    QVERIFY(lines.size() >= 3);
    for (const QString &line : lines)
        QVERIFY2(line.contains(u" yes yes yes "_s), qPrintable(line)); // emb, sub, uni
}

QTEST_GUILESS_MAIN(PdfToTextTest)
#include "tst_pdftotext.moc"
