// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/lettercomposer.h"
#include "notices/reference.h"
#include "notices/textcheck.h"
#include "notices/validator.h"
#include "support/sampleincident.h"

#include <QTest>

using namespace Qt::StringLiterals;
using notices::LetterComposer;
using notices::TemplateLibrary;
using notices::Text;
using notices::Wording;
using Kind = notices::Finding::Kind;
using people::DataCategories;

Q_DECLARE_METATYPE(Text)
Q_DECLARE_METATYPE(Wording)

class TextCheckTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyShippedTextPasses_data();
    void everyShippedTextPasses();
    void everyVariantPassesForOneAndTwoCategories_data();
    void everyVariantPassesForOneAndTwoCategories();
    void theShippedPhrasesPass();
    void findsInTheTemplate_data();
    void findsInTheTemplate();
    void findsHabitsOfTheKeyboard_data();
    void findsHabitsOfTheKeyboard();
    void leavesGoodFrenchAlone_data();
    void leavesGoodFrenchAlone();
    void repliesPromiseNothing_data();
    void repliesPromiseNothing();
    void aReplyHoldsTheWholeLetter();
    void theIncidentsOwnWordsAreRead();
    void missingWordsOfAFormAreNamed_data();
    void missingWordsOfAFormAreNamed();
    void easyLettersReadMoreEasily();
};

namespace {

const QDate kSending(2021, 3, 1);

TemplateLibrary library()
{
    return *TemplateLibrary::shipped();
}

QString listed(const std::vector<notices::Finding> &findings)
{
    QStringList texts;
    for (const notices::Finding &finding : findings)
        texts.append(u"%1 %2 %3"_s.arg(notices::findingKey(finding.kind))
                         .arg(finding.line)
                         .arg(finding.text));
    return texts.join(u'\n');
}

notices::ChannelChoice choiceOf(const notices::Variant &variant, const people::SourceRecord &record)
{
    notices::ChannelChoice choice;
    choice.variant = variant;
    choice.block = people::postalBlock(u"MME JEANNE LE GOFF"_s, record);
    return choice;
}

} // namespace

void TextCheckTest::everyShippedTextPasses_data()
{
    QTest::addColumn<Text>("text");
    for (const Text text : notices::kAllTexts)
        QTest::newRow(qPrintable(notices::textName(text))) << text;
}

void TextCheckTest::everyShippedTextPasses()
{
    QFETCH(const Text, text);
    for (const auto &incident : {testing::sampleIncident(), incident::Incident()}) {
        const auto check =
            notices::checkText(text, TemplateLibrary::shippedSource(text), library(), incident);
        QVERIFY2(check.findings.empty(), qPrintable(listed(check.findings)));
        QVERIFY(check.readability.words > 50);
    }
}

void TextCheckTest::everyVariantPassesForOneAndTwoCategories_data()
{
    QTest::addColumn<QString>("variant");
    for (const notices::Variant &variant : notices::allVariants())
        QTest::newRow(qPrintable(notices::variantKey(variant))) << notices::variantKey(variant);
}

void TextCheckTest::everyVariantPassesForOneAndTwoCategories()
{
    QFETCH(const QString, variant);
    const auto parsed = notices::variantFromKey(variant);
    QVERIFY(parsed);
    auto composer = LetterComposer::create(testing::sampleIncident(), library(), kSending);
    QVERIFY(composer);
    const people::SourceRecord record = testing::sampleRecord();
    const auto tryWith = [&](DataCategories leaked) {
        notices::Addressee addressee{record, leaked, notices::makeReference(7)};
        if (parsed->isSupplement)
            addressee.earlier = {notices::makeReference(8), QDate(2021, 2, 1)};
        const auto letter = composer->compose(addressee, choiceOf(*parsed, record));
        QVERIFY2(letter, qPrintable(letter ? QString() : letter.error().message));
        QCOMPARE(notices::variantKey(letter->variant), variant);
    };
    DataCategories all;
    for (const auto one : people::kAllDataCategories) {
        all |= one;
        for (const auto other : people::kAllDataCategories)
            tryWith(DataCategories(one) | other);
    }
    tryWith(all);
    const auto none =
        composer->compose({record, {}, notices::makeReference(7)}, choiceOf(*parsed, record));
    QVERIFY(!none); // nothing to tell: no letter
}

void TextCheckTest::theShippedPhrasesPass()
{
    const auto check = notices::checkPhrases(TemplateLibrary::shippedPhrases().toUtf8(), library(),
                                             testing::sampleIncident());
    QVERIFY2(check.findings.empty(), qPrintable(listed(check.findings)));
    const auto broken = notices::checkPhrases("{}", library(), testing::sampleIncident());
    QVERIFY(broken.isBlocked());
}

void TextCheckTest::findsInTheTemplate_data()
{
    QTest::addColumn<QString>("take");
    QTest::addColumn<QString>("put");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("onLineWith"); // of the changed text; empty: whole text
    const auto row = [](const char *name, const QString &take, const QString &put, Kind kind,
                        const QString &onLineWith) {
        QTest::newRow(name) << take << put << int(kind) << onLineWith;
    };
    row("a name that does not exist", u"{{measures}}"_s, u"{{mesures}}"_s, Kind::Syntax,
        u"{{mesures}}"_s);
    row("a section that is never closed", u"{{/risks}}"_s, QString(), Kind::Syntax,
        u"{{#risks}}"_s);
    row("a list written as a text", u"{{dates}}"_s, u"{{leaked}}"_s, Kind::Syntax, u"{{leaked}}"_s);
    row("no measures", u"{{measures}}"_s, u"Voir plus haut."_s, Kind::MissingMeasures,
        u"Que s'est-il"_s);
    row("no dates", u"{{dates}}"_s, QString(), Kind::MissingDates, u"Que s'est-il"_s);
    row("no consequences", u"{{#risks}}\n<li>{{item}}</li>\n{{/risks}}"_s, u"<li>Voir.</li>"_s,
        Kind::MissingConsequences, u"Que risquez-vous"_s);
    row("no heading", u"<h2>Que pouvez-vous faire ?</h2>"_s, QString(), Kind::MissingSection,
        QString());
    row("no contact", u"{{contact_name}}, {{contact_function}}"_s, u"Nous"_s, Kind::MissingContact,
        u"Qui contacter"_s);
    row("a disease", u"Gardez cette lettre"_s, u"Votre diabète"_s, Kind::HealthWord,
        u"Votre diabète"_s);
    row("a phrase of two lines", u"Indiquez la référence"_s, u"Soyez\nvigilant"_s,
        Kind::VaguePhrase, u"Soyez"_s);
    row("a security number", u"Indiquez la référence"_s, u"1 58 07 22 113 023"_s,
        Kind::SecurityNumber, u"1 58 07"_s);
    row("a link", u"Indiquez la référence"_s, u"Voyez www.exemple.example"_s, Kind::Link, u"www"_s);
    row("straight quotation marks", u"Indiquez la référence"_s, u"Indiquez la \"référence\""_s,
        Kind::Typography, u"\"référence\""_s);
}

void TextCheckTest::findsInTheTemplate()
{
    QFETCH(const QString, take);
    QFETCH(const QString, put);
    QFETCH(const int, kind);
    QFETCH(const QString, onLineWith);
    QString source = TemplateLibrary::shippedSource(Text::LetterPerson);
    QVERIFY(source.contains(take));
    source.replace(take, put);
    const auto check =
        notices::checkText(Text::LetterPerson, source, library(), testing::sampleIncident());
    const auto found = std::ranges::find(check.findings, Kind(kind), &notices::Finding::kind);
    QVERIFY2(found != check.findings.end(), qPrintable(listed(check.findings)));
    QVERIFY(!found->text.isEmpty());
    QCOMPARE(found->blocking, Kind(kind) != Kind::Typography);
    const qint64 expected =
        onLineWith.isEmpty() ? 0 : source.left(source.indexOf(onLineWith)).count(u'\n') + 1;
    QCOMPARE(found->line, expected);
}

void TextCheckTest::findsHabitsOfTheKeyboard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Wording>("wording");
    const auto row = [](const char *name, const QString &text, Wording wording = Wording::Plain) {
        QTest::newRow(name) << text << wording;
    };
    row("no blank before a colon", u"<p>Contact: nous</p>"_s);
    row("no blank after a name before a semicolon", u"<p>{{item}};</p>"_s);
    row("no blank before a question mark", u"<p>Quand?</p>"_s);
    row("no blank inside the quotation marks", u"<p>«oui »</p>"_s);
    row("no blank before the closing quotation mark", u"<p>« oui»</p>"_s);
    row("straight quotation marks", u"<p>\"oui\"</p>"_s);
    row("English quotation marks", u"<p>“oui”</p>"_s);
    row("three full stops", u"<p>ainsi...</p>"_s);
    row("two blanks", u"<p>deux  mots</p>"_s);
    row("a capital without accent at the beginning", u"<p>A ce jour</p>"_s);
    row("a capital without accent after a full stop", u"<p>Oui. A bientôt</p>"_s);
    row("a word with a capital without accent", u"<p>Ecrivez au laboratoire</p>"_s);
    row("a blank before a comma", u"<p>oui , non</p>"_s);
    row("an ordinal", u"<p>la 2ème lettre</p>"_s);
    row("two letters for one", u"<p>votre soeur</p>"_s);
    row("a per cent without blank", u"<p>5% des cas</p>"_s);
    row("an abbreviation in FALC", u"<p>des adresses, etc.</p>"_s, Wording::EasyRead);
    row("a semicolon in FALC", u"<p>un ; deux</p>"_s, Wording::EasyRead);
    row("a long sentence in FALC",
        u"<p>Nous avons appris que des personnes que nous ne connaissons pas ont copié le fichier "
        "de notre laboratoire.</p>"_s,
        Wording::EasyRead);
    row("three full stops in English", u"<p>so...</p>"_s, Wording::English);
}

void TextCheckTest::findsHabitsOfTheKeyboard()
{
    QFETCH(const QString, text);
    QFETCH(const Wording, wording);
    const auto findings =
        notices::styleFindings(QString(u"{{! note : A \"b\"... }}\n"_s + text), wording);
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().line, 2);
    QVERIFY(!findings.front().blocking);
    QVERIFY(!findings.front().text.isEmpty());
}

void TextCheckTest::leavesGoodFrenchAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("marks with blanks") << u"<p>Quoi ? Oui : « bien » ; voilà !</p>"_s;
    QTest::newRow("a clock time") << u"<p>à 14:30 ou 14 h 30</p>"_s;
    QTest::newRow("ordinals") << u"<p>le 1er mars, la 2e lettre</p>"_s;
    QTest::newRow("a letter A") << u"<p>l'hépatite de type A ou B</p>"_s;
    QTest::newRow("a verb that begins with a") << u"<p>Il a dit. Avec nous.</p>"_s;
    QTest::newRow("bold at the beginning") << u"<p><b>Ce que nous faisons.</b> Rien !</p>"_s;
    QTest::newRow("a name before a full stop") << u"<p>{{measures}}. {{dates}}</p>"_s;
    QTest::newRow("an entity") << u"<p>Dupont &amp; fils</p>"_s;
}

void TextCheckTest::leavesGoodFrenchAlone()
{
    QFETCH(const QString, text);
    const auto findings = notices::styleFindings(text, Wording::Plain);
    QVERIFY2(findings.empty(), qPrintable(listed(findings)));
}

void TextCheckTest::repliesPromiseNothing_data()
{
    QTest::addColumn<QString>("take");
    QTest::addColumn<QString>("put");
    QTest::addColumn<int>("kind");
    QTest::newRow("without « à ce jour »")
        << u"À ce jour, votre"_s << u"Votre"_s << int(Kind::MissingProviso);
    QTest::newRow("with a flat no")
        << u"votre nom ne figure pas"_s << u"vous n'êtes pas concerné"_s << int(Kind::Unproven);
    QTest::newRow("without contact")
        << u"{{contact_means}}"_s << u"ici"_s << int(Kind::MissingContact);
}

void TextCheckTest::repliesPromiseNothing()
{
    QFETCH(const QString, take);
    QFETCH(const QString, put);
    QFETCH(const int, kind);
    QString source = TemplateLibrary::shippedSource(Text::ReplyNotConcerned);
    QVERIFY(source.contains(take));
    const auto check = notices::checkText(Text::ReplyNotConcerned, source.replace(take, put),
                                          library(), testing::sampleIncident());
    QVERIFY2(std::ranges::find(check.findings, Kind(kind), &notices::Finding::kind)
                 != check.findings.end(),
             qPrintable(listed(check.findings)));
}

void TextCheckTest::aReplyHoldsTheWholeLetter()
{
    auto composer = LetterComposer::create(testing::sampleIncident(), library(), kSending);
    const people::SourceRecord record = testing::sampleRecord();
    const notices::Addressee addressee{record, people::DataCategory::Nir,
                                       notices::makeReference(7)};
    const auto choice = choiceOf({}, record);
    const auto letter = composer->compose(addressee, choice);
    const auto yes = composer->composeReply(notices::Reply::Concerned, addressee, choice);
    QVERIFY(letter && yes);
    QVERIFY(yes->bodyHtml.endsWith(notices::kPageBreak + letter->bodyHtml));
    QVERIFY(yes->bodyHtml.contains(u"vous figurez dans la liste"_s));
    const auto no = composer->composeReply(notices::Reply::NotConcerned,
                                           {record, {}, notices::makeReference(8)}, choice);
    QVERIFY2(no, qPrintable(no ? QString() : no.error().message));
    QVERIFY(!no->bodyHtml.contains(notices::kPageBreak));
    QVERIFY(no->personName.isEmpty()); // nobody is concerned
    QVERIFY(no->bodyHtml.contains(u"À ce jour, votre nom ne figure pas"_s));
}

void TextCheckTest::theIncidentsOwnWordsAreRead()
{
    incident::Incident incident = testing::sampleIncident();
    QVERIFY(notices::forbiddenIn(incident).empty());
    incident.letterFacts += u"\nDes résultats de VIH ont fui."_s;
    const auto findings = notices::forbiddenIn(incident);
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings.front().kind, Kind::HealthWord);
    QCOMPARE(findings.front().where, u"letter_facts"_s);
    QCOMPARE(findings.front().line, 2);
    auto composer = LetterComposer::create(incident, library(), kSending);
    QVERIFY(composer);
    const people::SourceRecord record = testing::sampleRecord();
    const auto letter = composer->compose(
        {record, people::DataCategory::Nir, notices::makeReference(7)}, choiceOf({}, record));
    QVERIFY(!letter);
}

void TextCheckTest::missingWordsOfAFormAreNamed_data()
{
    QTest::addColumn<QString>("variant");
    QTest::addColumn<QString>("field");
    QTest::newRow("FALC") << u"guardian_easy_read"_s << u"letter_facts_easy"_s;
    QTest::newRow("English") << u"adult_english"_s << u"letter_facts_english"_s;
}

void TextCheckTest::missingWordsOfAFormAreNamed()
{
    QFETCH(const QString, variant);
    QFETCH(const QString, field);
    incident::Incident incident = testing::sampleIncident();
    incident.letterFactsEasy.clear();
    incident.letterFactsEnglish.clear();
    auto composer = LetterComposer::create(incident, library(), kSending);
    const people::SourceRecord record = testing::sampleRecord();
    const notices::Addressee addressee{record, people::DataCategory::Nir,
                                       notices::makeReference(7)};
    QVERIFY(composer->compose(addressee, choiceOf({}, record)));
    const auto letter =
        composer->compose(addressee, choiceOf(*notices::variantFromKey(variant), record));
    QVERIFY(!letter);
    QVERIFY2(letter.error().message.contains(field), qPrintable(letter.error().message));
}

void TextCheckTest::easyLettersReadMoreEasily()
{
    const auto scoreOf = [](Text text) {
        return notices::checkText(text, TemplateLibrary::shippedSource(text), library(),
                                  testing::sampleIncident())
            .readability;
    };
    const auto plain = scoreOf(Text::LetterPerson);
    const auto easy = scoreOf(Text::EasyPerson);
    QVERIFY(easy.score > plain.score + 5);
    QVERIFY(easy.wordsPerSentence < 10);
    QVERIFY(plain.wordsPerSentence < 20);
    QVERIFY(plain.score > 40);
    qInfo() << notices::readabilityText(plain) << notices::readabilityText(easy)
            << notices::readabilityText(scoreOf(Text::EnglishPerson));
}

QTEST_APPLESS_MAIN(TextCheckTest)
#include "tst_textcheck.moc"
