// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/emailtext.h"
#include "notices/lettercomposer.h"
#include "notices/reference.h"
#include "people/identity.h"
#include "support/sampleincident.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>

using namespace Qt::StringLiterals;
using notices::Email;
using notices::LetterComposer;
using notices::TemplateLibrary;
using notices::Text;
using people::DataCategories;
using people::DataCategory;

// E-mails: two forms of the same words, about one person.
class EmailTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void bothFormsHoldTheSameWords_data();
    void bothFormsHoldTheSameWords();
    void tellsWhatLeakedAndNothingElse_data();
    void tellsWhatLeakedAndNothingElse();
    void theHtmlIsOneAccessibleDocument();
    void linesOfThePlainTextAreShort();
    void theSubjectIsTheTitle_data();
    void theSubjectIsTheTitle();
    void writesPlainText_data();
    void writesPlainText();
    void namesArePlainText_data();
    void namesArePlainText();
    void aSupplementNamesTheFirstLetter();
    void aMinorsGoesToTheRepresentatives();
    void onlyForAudiencesAndFormsThatHaveOne_data();
    void onlyForAudiencesAndFormsThatHaveOne();
    void needsNoPostalAddress();
    void whoeverBearsTheNameOfADiseaseGetsTheirs();
    void aTextThatBlocksIsNotSent();
    void saysThisMessageAndNotThisLetter();
};

namespace {

const QDate kSending(2021, 3, 1);

LetterComposer composer(const TemplateLibrary &library = *TemplateLibrary::shipped())
{
    return *LetterComposer::create(testing::sampleIncident(), library, kSending);
}

DataCategories allCategories()
{
    DataCategories all;
    for (const DataCategory category : people::kAllDataCategories)
        all |= category;
    return all;
}

base::Result<Email> emailTo(const people::SourceRecord &record,
                            DataCategories leaked = DataCategory::Nir, bool isSupplement = false)
{
    notices::Addressee addressee{record, leaked, notices::makeReference(34)};
    if (isSupplement)
        addressee.earlier = {notices::makeReference(33), QDate(2021, 2, 1)};
    return composer().composeEmail(addressee, notices::chooseChannel(record, leaked, kSending));
}

people::SourceRecord named(const QString &givenNames, const QString &birthName)
{
    people::SourceRecord record = testing::sampleRecord();
    record.givenNames = givenNames;
    record.birthName = birthName;
    record.usualName.clear();
    return record;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression blanks(u"[\\s\\x{A0}\\x{202F}]+"_s);
    return text.split(blanks, Qt::SkipEmptyParts);
}

// The words between <body> and </body>, by the rules of HTML and not by the code under
// test: void elements are closed for a reader of XML.
QStringList wordsOfHtml(QString html)
{
    html.remove(u"<!DOCTYPE html>"_s).replace(u"<br>"_s, u"<br/>"_s);
    static const QRegularExpression meta(u"<meta [^>]*>"_s);
    html.remove(meta);
    QXmlStreamReader reader(html);
    QString text;
    bool inBody = false;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        inBody = inBody || (token == QXmlStreamReader::StartElement && reader.name() == u"body");
        if (token == QXmlStreamReader::Characters && inBody)
            text += reader.text();
        static const QStringList blocks{u"h1"_s, u"h2"_s, u"p"_s, u"li"_s, u"br"_s};
        if (token == QXmlStreamReader::EndElement && blocks.contains(reader.name()))
            text += u' ';
    }
    if (reader.hasError())
        qFatal("%s", qPrintable(reader.errorString()));
    return wordsOf(text);
}

// Without the dashes of the lists.
QStringList wordsOfPlainText(const QString &plainText)
{
    static const QRegularExpression dash(u"^- "_s, QRegularExpression::MultilineOption);
    return wordsOf(QString(plainText).remove(dash));
}

} // namespace

void EmailTextTest::bothFormsHoldTheSameWords_data()
{
    QTest::addColumn<bool>("isChild");
    QTest::addColumn<bool>("isSupplement");
    QTest::addColumn<quint32>("leaked");
    for (const bool isChild : {false, true}) {
        for (const bool isSupplement : {false, true}) {
            const auto row = [&](const QString &what, DataCategories leaked) {
                const QString name = (isChild ? u"minor, "_s : u"adult, "_s)
                    + (isSupplement ? u"supplement, "_s : u"first message, "_s) + what;
                QTest::newRow(qPrintable(name)) << isChild << isSupplement << leaked.toInt();
            };
            for (const DataCategory category : people::kAllDataCategories)
                row(people::categoryKey(category), category);
            row(u"everything"_s, allCategories());
        }
    }
}

void EmailTextTest::bothFormsHoldTheSameWords()
{
    QFETCH(const bool, isChild);
    QFETCH(const bool, isSupplement);
    QFETCH(const quint32, leaked);
    const auto email = emailTo(isChild ? testing::sampleChild() : testing::sampleRecord(),
                               DataCategories::fromInt(leaked), isSupplement);
    QVERIFY2(email, qPrintable(email ? QString() : email.error().message));
    QCOMPARE(wordsOfPlainText(email->plainText), wordsOfHtml(email->html));
    QVERIFY(wordsOf(email->plainText).size() > 150);
}

void EmailTextTest::tellsWhatLeakedAndNothingElse_data()
{
    QTest::addColumn<quint32>("category");
    for (const DataCategory category : people::kAllDataCategories)
        QTest::newRow(qPrintable(people::categoryKey(category))) << quint32(category);
}

void EmailTextTest::tellsWhatLeakedAndNothingElse()
{
    QFETCH(const quint32, category);
    const TemplateLibrary library = *TemplateLibrary::shipped();
    for (const auto &record : {testing::sampleRecord(), testing::sampleChild()}) {
        const auto email = emailTo(record, DataCategories::fromInt(category));
        QVERIFY2(email, qPrintable(email ? QString() : email.error().message));
        const QString text = wordsOf(email->plainText).join(u' ').replace(u'\u2019', u'\'');
        for (const DataCategory other : people::kAllDataCategories) {
            const QString phrase = library.phrases().phrasesFor(other).leaked.first();
            QCOMPARE(text.contains(phrase), quint32(other) == category);
        }
    }
}

void EmailTextTest::theHtmlIsOneAccessibleDocument()
{
    const auto email = emailTo(testing::sampleRecord(), allCategories());
    QVERIFY(email);
    const QString &html = email->html;
    QVERIFY(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"fr\">"_s));
    QVERIFY(html.contains(u"<meta charset=\"utf-8\">"_s));
    QVERIFY(html.contains(u"<title>"_s + email->subject + u"</title>"_s));
    QCOMPARE(html.count(u"<h1 "_s), 1);
    QCOMPARE(html.count(u"<h2 "_s), 6);
    QCOMPARE(html.count(u"<ul "_s), 3);
    static const QRegularExpression alien(
        u"<a[ >]|<img|<script|<form|<link|<iframe|<base|url\\(|https?:|//|src=|href=|color:|"
        "cid:|@import|onload"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = alien.match(QString(html).remove(u"<!DOCTYPE html>"_s));
    QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
    QVERIFY(!html.contains(notices::kPersonMark) && !html.contains(notices::kReferenceMark));
}

void EmailTextTest::linesOfThePlainTextAreShort()
{
    const auto email = emailTo(testing::sampleRecord(), allCategories());
    QVERIFY(email);
    QVERIFY(email->plainText.endsWith(u'\n'));
    const QStringList lines = email->plainText.split(u'\n');
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= 76, qPrintable(line));
        QCOMPARE(line.trimmed().isEmpty(), line.isEmpty());
        QVERIFY(!line.endsWith(u' '));
    }
    QVERIFY(email->plainText.contains(u"\nQue s’est-il passé\u00A0?\nUn fichier"_s));
    QVERIFY(!email->plainText.contains(u'\u202F'));
}

void EmailTextTest::theSubjectIsTheTitle_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("subject");
    QTest::newRow("as it stands") << u"<h1>Information</h1>"_s << u"Information"_s;
    QTest::newRow("« Objet » is of letters")
        << u"<h1>Objet : information</h1>"_s << u"Information"_s;
    QTest::newRow("with a no-break blank") << u"<h1>Objet\u00A0: a\u00A0b</h1>"_s << u"A b"_s;
    QTest::newRow("on two lines") << u"<h1>un<br/>deux</h1>"_s << u"Un deux"_s;
    QTest::newRow("none") << u"<p>un</p>"_s << QString();
    QTest::newRow("two") << u"<h1>un</h1><h1>deux</h1>"_s << QString();
}

void EmailTextTest::theSubjectIsTheTitle()
{
    QFETCH(const QString, body);
    QFETCH(const QString, subject);
    const auto forms = notices::emailForms(body, u"A"_s, u"B"_s);
    QVERIFY(forms);
    QCOMPARE(forms->subject, subject);
}

void EmailTextTest::writesPlainText_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("paragraphs") << u"<p>un</p><p>deux</p>"_s << u"un\n\ndeux\n"_s;
    QTest::newRow("a heading and its text") << u"<p>a</p><h2>b</h2><p>c</p>"_s << u"a\n\nb\nc\n"_s;
    QTest::newRow("a list and what follows")
        << u"<p>a</p><ul><li>b</li><li>c</li></ul><p>d</p>"_s << u"a\n- b\n- c\n\nd\n"_s;
    QTest::newRow("a line break") << u"<p>a<br/>b</p>"_s << u"a\nb\n"_s;
    QTest::newRow("a line break in a list") << u"<ul><li>a<br/>b</li></ul>"_s << u"- a\n  b\n"_s;
    QTest::newRow("bold and italic words") << u"<p>a <b>b</b><i>c</i></p>"_s << u"a bc\n"_s;
    QTest::newRow("entities") << u"<p>a &amp; b &lt;c&gt;</p>"_s << u"a & b <c>\n"_s;
    QTest::newRow("no-break blanks")
        << u"<p>a\u00A0: b\u202F; c</p>"_s << u"a\u00A0: b\u00A0; c\n"_s;
    QTest::newRow("a page break is of letters") << u"<p>a</p><hr/><p>b</p>"_s << u"a\n\nb\n"_s;
    const QString word(60, u'x');
    QTest::newRow("two long words") << u"<p>%1 %1</p>"_s.arg(word) << u"%1\n%1\n"_s.arg(word);
    QTest::newRow("76 characters fit") << u"<p>%1 %2</p>"_s.arg(word, QString(15, u'y'))
                                       << u"%1 %2\n"_s.arg(word, QString(15, u'y'));
    QTest::newRow("77 do not") << u"<p>%1 %2</p>"_s.arg(word, QString(16, u'y'))
                               << u"%1\n%2\n"_s.arg(word, QString(16, u'y'));
    const QString longWord(200, u'x');
    QTest::newRow("a word longer than a line stays whole")
        << u"<ul><li>a %1 b</li></ul>"_s.arg(longWord) << u"- a\n  %1\n  b\n"_s.arg(longWord);
    QTest::newRow("no line ends at a no-break blank")
        << u"<p>%1 a\u00A0%2</p>"_s.arg(word, QString(16, u'y'))
        << u"%1\na\u00A0%2\n"_s.arg(word, QString(16, u'y'));
}

void EmailTextTest::writesPlainText()
{
    QFETCH(const QString, body);
    QFETCH(const QString, text);
    const auto forms = notices::emailForms(body, {}, {});
    QVERIFY(forms);
    QCOMPARE(forms->plainText, text);
    QCOMPARE(wordsOfPlainText(forms->plainText), wordsOfHtml(forms->html));
}

void EmailTextTest::namesArePlainText_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");
    QTest::newRow("an ampersand and a tag") << u"<b>Zoé</b> & Cie"_s << u"Le Goff"_s;
    QTest::newRow("quotation marks") << u"Zoé \"la\" d'A'"_s << u"O'Brien"_s;
    QTest::newRow("braces and a place holder") << u"{{lab_name}} %1 %2"_s << u"%3"_s;
    QTest::newRow("the marks themselves") << u"A\uE000B\uE001"_s << u"C"_s;
    QTest::newRow("Arabic") << u"محمد"_s << u"الفاسي"_s;
    QTest::newRow("Hebrew") << u"דוד"_s << u"כהן"_s;
    QTest::newRow("Chinese beyond the first plane") << u"\U00020000\U00020001"_s << u"王"_s;
    QTest::newRow("a link") << u"https://exemple.example"_s << u"<a href=\"x\">"_s;
}

void EmailTextTest::namesArePlainText()
{
    QFETCH(const QString, given);
    QFETCH(const QString, family);
    const people::SourceRecord record = named(given, family);
    const auto email = emailTo(record);
    QVERIFY2(email, qPrintable(email ? QString() : email.error().message));
    const QString name = people::fullName(record);
    QCOMPARE(email->personName, name);
    QVERIFY(email->plainText.contains(u"Personne concernée\u00A0: "_s + name + u'\n'));
    QVERIFY(email->plainText.contains(u"Référence de ce message\u00A0: "_s + email->reference));
    QVERIFY(email->html.contains(name.toHtmlEscaped()));
    QVERIFY(!email->subject.contains(name));
    QCOMPARE(wordsOfPlainText(email->plainText), wordsOfHtml(email->html));
}

void EmailTextTest::aSupplementNamesTheFirstLetter()
{
    const auto email = emailTo(testing::sampleRecord(), DataCategory::Password, true);
    QVERIFY2(email, qPrintable(email ? QString() : email.error().message));
    QVERIFY(email->variant.isSupplement);
    QVERIFY(email->plainText.contains(notices::makeReference(33)));
    QVERIFY(email->plainText.contains(u"1er\u00A0février\u00A02021"_s));
    QCOMPARE(email->subject, u"Complément d’information sur vos données personnelles"_s);
}

void EmailTextTest::aMinorsGoesToTheRepresentatives()
{
    const auto email = emailTo(testing::sampleChild());
    QVERIFY2(email, qPrintable(email ? QString() : email.error().message));
    QCOMPARE(email->variant.audience, notices::Audience::Representative);
    QCOMPARE(email->subject, u"Information sur des données personnelles"_s);
    QVERIFY(email->plainText.contains(u"Au sujet de votre enfant"_s));
    QVERIFY(email->plainText.contains(u"Malo LE GOFF"_s));
}

void EmailTextTest::onlyForAudiencesAndFormsThatHaveOne_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<bool>("expected");
    for (const notices::Variant &variant : notices::allVariants()) {
        const QString key = notices::variantKey(variant);
        static const QStringList withEmail{u"adult"_s, u"representative"_s, u"adult_supplement"_s,
                                           u"representative_supplement"_s};
        QTest::newRow(qPrintable(key)) << key << withEmail.contains(key);
    }
}

void EmailTextTest::onlyForAudiencesAndFormsThatHaveOne()
{
    QFETCH(const QString, variant);
    QFETCH(const bool, expected);
    const people::SourceRecord record = testing::sampleRecord();
    notices::ChannelChoice choice = notices::chooseChannel(record, DataCategory::Nir, kSending);
    choice.variant = *notices::variantFromKey(variant);
    notices::Addressee addressee{record, DataCategory::Nir, notices::makeReference(34)};
    if (choice.variant.isSupplement)
        addressee.earlier = {notices::makeReference(33), QDate(2021, 2, 1)};
    const auto email = composer().composeEmail(addressee, choice);
    QCOMPARE(bool(email), expected);
    QCOMPARE(notices::hasEmailText(choice.variant), expected);
    if (!expected)
        QCOMPARE(email.error().kind, base::Error::Kind::Input);
}

void EmailTextTest::needsNoPostalAddress()
{
    people::SourceRecord record = testing::sampleRecord();
    record.address.clear();
    record.postalCode.clear();
    record.city.clear();
    const auto choice = notices::chooseChannel(record, DataCategory::Nir, kSending);
    QCOMPARE(choice.obstacle, notices::Obstacle::UnusableAddress);
    QVERIFY(emailTo(record));
    QVERIFY(!emailTo(record, {})); // nothing to tell
}

void EmailTextTest::whoeverBearsTheNameOfADiseaseGetsTheirs()
{
    const auto email = emailTo(named(u"Lupus"_s, u"Crohn"_s));
    QVERIFY2(email, qPrintable(email ? QString() : email.error().message));
    QVERIFY(email->plainText.contains(u"Lupus CROHN"_s));
}

void EmailTextTest::aTextThatBlocksIsNotSent()
{
    TemplateLibrary library = *TemplateLibrary::shipped();
    const QString shipped = TemplateLibrary::shippedSource(Text::EmailPerson);
    QString source = shipped;
    source.replace(u"<h1>"_s, u"<h1>Urgent. "_s);
    QVERIFY(source != shipped);
    QVERIFY(library.replace(Text::EmailPerson, source));
    const people::SourceRecord record = testing::sampleRecord();
    const notices::Addressee addressee{record, DataCategory::Nir, notices::makeReference(34)};
    const auto choice = notices::chooseChannel(record, DataCategory::Nir, kSending);
    QVERIFY(!composer(library).composeEmail(addressee, choice));
    QVERIFY(composer(library).compose(addressee, choice)); // the letter is another text
    auto preview = LetterComposer::forPreview(testing::sampleIncident(), library, kSending);
    QVERIFY(preview.composeEmail(addressee, choice));
}

void EmailTextTest::saysThisMessageAndNotThisLetter()
{
    for (const bool isSupplement : {false, true}) {
        for (const auto &record : {testing::sampleRecord(), testing::sampleChild()}) {
            const auto email = emailTo(record, allCategories(), isSupplement);
            QVERIFY(email);
            QVERIFY(!email->plainText.contains(u"lettre"_s));
            QVERIFY(email->plainText.contains(u"ce message"_s));
        }
    }
}

QTEST_APPLESS_MAIN(EmailTextTest)
#include "tst_emailtext.moc"
