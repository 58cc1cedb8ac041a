// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/lettercomposer.h"
#include "notices/reference.h"
#include "support/sampleincident.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using notices::LetterComposer;
using notices::TemplateLibrary;
using people::DataCategories;
using people::DataCategory;

class ValuesTest final : public QObject
{
    Q_OBJECT

private slots:
    void shippedTemplatesUseKnownNamesOnly();
    void aLetterOfASingleCategory_data();
    void aLetterOfASingleCategory();
    void lettersOfRandomCategories();
    void childAndAdultLettersDiffer();
    void aSupplementTellsTheNewsAndNamesTheLetterBefore_data();
    void aSupplementTellsTheNewsAndNamesTheLetterBefore();
    void aSupplementThatNamesNoLetterIsNotSent();
    void theNamedRepresentativeIsGreeted_data();
    void theNamedRepresentativeIsGreeted();
    void noValueOfThePersonBeyondTheName();
    void dates_data();
    void dates();
    void missingFactsAreNamed_data();
    void missingFactsAreNamed();
    void ownTemplateWithAnUnknownName();
    void ownTemplateThatLacksAnItemIsNotSent();
    void damagedPhrases_data();
    void damagedPhrases();
};

namespace {

const QDate kSending(2021, 3, 1);

TemplateLibrary library()
{
    return *TemplateLibrary::shipped();
}

base::Result<notices::Letter> compose(const people::SourceRecord &record, DataCategories leaked,
                                      const TemplateLibrary &templates = library())
{
    auto composer = LetterComposer::create(testing::sampleIncident(), templates, kSending);
    if (!composer)
        return composer.error();
    return composer->compose({record, leaked, notices::makeReference(1234)},
                             notices::chooseChannel(record, leaked, kSending));
}

QString plain(const QString &html)
{
    static const QRegularExpression tags(u"<[^>]*>"_s);
    return QString(html).remove(tags).replace(u'’', u'\'').simplified();
}

// The categories that a reader would find in the letter.
DataCategories named(const QString &html)
{
    const TemplateLibrary templates = library();
    const QString text = plain(html);
    DataCategories found;
    for (const DataCategory category : people::kAllDataCategories)
        if (text.contains(templates.phrases().phrasesFor(category).leaked.first()))
            found |= category;
    return found;
}

} // namespace

void ValuesTest::shippedTemplatesUseKnownNamesOnly()
{
    const auto shipped = TemplateLibrary::shipped();
    QVERIFY2(shipped, qPrintable(shipped ? QString() : shipped.error().message));
    const QStringList known = notices::knownNames();
    for (const auto text : notices::kAllTexts) {
        const QStringList used = shipped->letter(text).names();
        QVERIFY(used.size() >= 5);
        for (const QString &name : used)
            QVERIFY2(known.contains(name), qPrintable(name));
    }
}

void ValuesTest::aLetterOfASingleCategory_data()
{
    QTest::addColumn<quint32>("category");
    for (const DataCategory category : people::kAllDataCategories)
        QTest::newRow(qPrintable(people::categoryKey(category))) << quint32(category);
}

void ValuesTest::aLetterOfASingleCategory()
{
    QFETCH(quint32, category);
    const DataCategories leaked = DataCategories::fromInt(category);
    for (const auto &record : {testing::sampleRecord(), testing::sampleChild()}) {
        const auto letter = compose(record, leaked);
        QVERIFY2(letter, qPrintable(letter ? QString() : letter.error().message));
        QCOMPARE(named(letter->bodyHtml), leaked);
    }
}

void ValuesTest::lettersOfRandomCategories()
{
    QRandomGenerator random(34);
    auto composer = LetterComposer::create(testing::sampleIncident(), library(), kSending);
    QVERIFY(composer);
    const people::SourceRecord record = testing::sampleRecord();
    for (int i = 0; i < 150; ++i) {
        const auto leaked = DataCategories::fromInt(random.bounded(1U, 1U << 14));
        const auto letter = composer->compose({record, leaked, notices::makeReference(7)},
                                              notices::chooseChannel(record, leaked, kSending));
        QVERIFY2(letter, qPrintable(letter ? QString() : letter.error().message));
        QCOMPARE(named(letter->bodyHtml), leaked);
    }
}

void ValuesTest::childAndAdultLettersDiffer()
{
    const auto adult = compose(testing::sampleRecord(), DataCategory::Identity);
    const auto child = compose(testing::sampleChild(), DataCategory::Identity);
    QVERIFY(adult && child);
    QVERIFY(adult->bodyHtml.contains(u"Madame,"_s));
    QVERIFY(!adult->bodyHtml.contains(u"votre enfant"_s));
    QVERIFY(child->bodyHtml.contains(u"votre enfant"_s));
    QCOMPARE(child->personName, u"Malo LE GOFF"_s);
    QCOMPARE(adult->placeAndDate, u"Rennes, le 1er\u00A0mars\u00A02021"_s);
}

void ValuesTest::aSupplementTellsTheNewsAndNamesTheLetterBefore_data()
{
    QTest::addColumn<people::SourceRecord>("record");
    QTest::addColumn<QString>("variant");
    QTest::newRow("an adult") << testing::sampleRecord() << u"adult_supplement"_s;
    QTest::newRow("a child") << testing::sampleChild() << u"representative_supplement"_s;
}

void ValuesTest::aSupplementTellsTheNewsAndNamesTheLetterBefore()
{
    QFETCH(const people::SourceRecord, record);
    QFETCH(const QString, variant);
    auto composer = LetterComposer::create(testing::sampleIncident(), library(), kSending);
    QVERIFY(composer);
    for (const quint64 person : {1U, 2U}) { // the text is shared, the reference is not
        const notices::EarlierLetter earlier{notices::makeReference(person), QDate(2021, 2, 1)};
        const notices::Addressee addressee{record, DataCategory::Nir | DataCategory::Phone,
                                           notices::makeReference(7), earlier};
        const auto letter = composer->compose(
            addressee, notices::chooseChannel(record, addressee.leaked, kSending));
        QVERIFY2(letter, qPrintable(letter ? QString() : letter.error().message));
        QCOMPARE(notices::variantKey(letter->variant), variant);
        QCOMPARE(named(letter->bodyHtml), addressee.leaked);
        QVERIFY(letter->bodyHtml.contains(earlier.reference));
        QVERIFY(letter->bodyHtml.contains(u"complément à notre courrier du 1er\u00A0février"_s));
    }
}

void ValuesTest::aSupplementThatNamesNoLetterIsNotSent()
{
    TemplateLibrary own = library();
    for (const QString &name : {u"{{earlier_reference}}"_s, u"{{earlier_date}}"_s}) {
        QString source = TemplateLibrary::shippedSource(notices::Text::SupplementPerson);
        QVERIFY(own.replace(notices::Text::SupplementPerson, source.remove(name)));
        auto composer = LetterComposer::create(testing::sampleIncident(), own, kSending);
        const people::SourceRecord record = testing::sampleRecord();
        const auto letter = composer->compose(
            {record, DataCategory::Nir, notices::makeReference(7),
             notices::EarlierLetter{notices::makeReference(1), QDate(2021, 2, 1)}},
            notices::chooseChannel(record, DataCategory::Nir, kSending));
        QVERIFY(!letter);
        QVERIFY2(letter.error().message.contains(u"earlier_date"_s),
                 qPrintable(letter.error().message));
    }
}

void ValuesTest::theNamedRepresentativeIsGreeted_data()
{
    QTest::addColumn<QString>("guardian");
    QTest::addColumn<QString>("greeting");
    QTest::newRow("a woman") << u"Mme KERVELLA Nolwenn"_s << u"Madame,"_s;
    QTest::newRow("a man") << u"M. KERVELLA Yann"_s << u"Monsieur,"_s;
    QTest::newRow("both") << u"M. et Mme KERVELLA"_s << u"Madame, Monsieur,"_s;
    QTest::newRow("nobody named") << QString() << u"Madame, Monsieur,"_s;
}

void ValuesTest::theNamedRepresentativeIsGreeted()
{
    QFETCH(const QString, guardian);
    QFETCH(const QString, greeting);
    people::SourceRecord child = testing::sampleChild();
    child.guardianName = guardian;
    const auto letter = compose(child, DataCategory::Identity);
    QVERIFY(letter);
    QVERIFY2(letter->bodyHtml.contains(u"<p>"_s + greeting + u"</p>"_s),
             qPrintable(letter->bodyHtml));
}

// Most letters share their text, which is what makes half a million quick;
// and a text without a name cannot be put into the wrong envelope.
void ValuesTest::noValueOfThePersonBeyondTheName()
{
    people::SourceRecord record = testing::sampleRecord();
    record.nir = u"258072211302345"_s;
    record.mobile = u"0612345678"_s;
    record.email = u"jeanne@exemple.example"_s;
    const auto letter = compose(record, DataCategories::fromInt((1U << 14) - 1));
    QVERIFY(letter);
    for (const QString &value : {record.nir, record.mobile, record.email, record.birthName,
                                 record.usualName, record.givenNames, u"1958"_s})
        QVERIFY2(!letter->bodyHtml.contains(value, Qt::CaseInsensitive), qPrintable(value));
}

void ValuesTest::dates_data()
{
    QTest::addColumn<incident::Incident>("incident");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, auto change, const QString &expected) {
        incident::Incident incident = testing::sampleIncident();
        change(incident);
        QTest::newRow(name) << incident << expected;
    };
    row(
        "begin and end", [](auto &) {},
        u"Les faits ont eu lieu du 4 novembre 2020 au 14 février 2021. Nous en avons eu "
        "connaissance le 24 février 2021."_s);
    row(
        "one day", [](auto &i) { i.end = i.begin; },
        u"Les faits ont eu lieu le 4 novembre 2020. Nous en avons eu connaissance le 24 février "
        "2021."_s);
    row(
        "still going on",
        [](auto &i) {
            i.end.reset();
            i.ongoing = true;
        },
        u"Les faits ont commencé le 4 novembre 2020 et se poursuivent. Nous en avons eu "
        "connaissance le 24 février 2021."_s);
    row(
        "estimated", [](auto &i) { i.datesEstimated = true; },
        u"Les faits ont eu lieu du 4 novembre 2020 au 14 février 2021, d'après ce que nous savons. "
        "Nous en avons eu connaissance le 24 février 2021."_s);
    row(
        "unknown",
        [](auto &i) {
            i.begin.reset();
            i.end.reset();
        },
        u"La date exacte des faits n'est pas connue à ce jour. Nous en avons eu connaissance le 24 "
        "février 2021."_s);
    row(
        "the laboratory's day, not Greenwich's",
        [](auto &i) { i.awareness = QDateTime(QDate(2021, 2, 23), QTime(23, 30), Qt::UTC); },
        u"Les faits ont eu lieu du 4 novembre 2020 au 14 février 2021. Nous en avons eu "
        "connaissance le 24 février 2021."_s);
    row(
        "not aware yet", [](auto &i) { i.awareness.reset(); }, QString());
}

void ValuesTest::dates()
{
    QFETCH(incident::Incident, incident);
    QFETCH(QString, expected);
    QCOMPARE(notices::datesSentence(incident).simplified(), expected);
}

void ValuesTest::missingFactsAreNamed_data()
{
    QTest::addColumn<incident::Incident>("incident");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, auto change, const QString &field) {
        incident::Incident incident = testing::sampleIncident();
        change(incident);
        QTest::newRow(name) << incident << field;
    };
    row(
        "no laboratory", [](auto &i) { i.organisation.name.clear(); }, u"organisation.name"_s);
    row(
        "no address", [](auto &i) { i.organisation.address.clear(); }, u"organisation.address"_s);
    row(
        "no contact", [](auto &i) { i.organisation.contact = {}; }, u"organisation.contact"_s);
    row(
        "contact without telephone and e-mail",
        [](auto &i) {
            i.organisation.contact.phone.clear();
            i.organisation.contact.email.clear();
        },
        u"organisation.contact"_s);
    row(
        "no facts", [](auto &i) { i.letterFacts = u" \n "_s; }, u"letter_facts"_s);
    row(
        "no measures", [](auto &i) { i.letterMeasures.clear(); }, u"letter_measures"_s);
    row(
        "no awareness", [](auto &i) { i.awareness.reset(); }, u"awareness"_s);
}

void ValuesTest::missingFactsAreNamed()
{
    QFETCH(incident::Incident, incident);
    QFETCH(QString, field);
    const auto composer = LetterComposer::create(incident, library(), kSending);
    QVERIFY(!composer);
    QVERIFY2(composer.error().message.contains(field), qPrintable(composer.error().message));
    QVERIFY(notices::missingFacts(testing::sampleIncident()).isEmpty());
}

void ValuesTest::ownTemplateWithAnUnknownName()
{
    TemplateLibrary own = library();
    const auto taken = own.replace(notices::Text::LetterPerson, u"<p>{{nom}}</p>");
    QVERIFY(!taken);
    QVERIFY(taken.error().message.contains(u"\"nom\""_s));
}

void ValuesTest::ownTemplateThatLacksAnItemIsNotSent()
{
    TemplateLibrary own = library();
    QString source = TemplateLibrary::shippedSource(notices::Text::LetterPerson);
    QVERIFY(source.contains(u"{{measures}}"_s));
    source.remove(u"{{measures}}"_s);
    QVERIFY(own.replace(notices::Text::LetterPerson, source));
    const auto letter = compose(testing::sampleRecord(), DataCategory::Identity, own);
    QVERIFY(!letter);
    QVERIFY2(letter.error().message.contains(u"{{measures}}"_s),
             qPrintable(letter.error().message));
}

void ValuesTest::damagedPhrases_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("not JSON") << QByteArray("<html>");
    QTest::newRow("no categories") << QByteArray("{}");
    QTest::newRow("unknown category")
        << QByteArray(R"({"categories":[{"key":"shoe_size","leaked":"x"}]})");
    QTest::newRow("unknown sentence")
        << QByteArray(R"({"categories":[{"key":"nir","leaked":"x","risks":["y"],"advice":[]}]})");
    QTest::newRow("empty sentence") << QByteArray(R"({"risks":[{"key":"a","text":" "}]})");
    QTest::newRow("a sentence without FALC and English")
        << QByteArray(R"({"risks":[{"key":"a","text":"b"}]})");
    QTest::newRow("double sentence")
        << QByteArray(R"({"risks":[{"key":"a","text":"b","easy":"b","english":"b"},)"
                      R"({"key":"a","text":"c","easy":"c","english":"c"}]})");
}

void ValuesTest::damagedPhrases()
{
    QFETCH(QByteArray, json);
    const auto bank = notices::PhraseBank::parse(json);
    QVERIFY(!bank);
    QCOMPARE(bank.error().kind, base::Error::Kind::Input);
}

QTEST_APPLESS_MAIN(ValuesTest)
#include "tst_values.moc"
