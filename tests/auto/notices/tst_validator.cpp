// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/emailtext.h"
#include "notices/lettercomposer.h"
#include "notices/reference.h"
#include "notices/typography.h"
#include "notices/validator.h"
#include "support/sampleincident.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = notices::Finding::Kind;
using people::DataCategories;
using people::DataCategory;

class ValidatorTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void acceptsTheShippedLetter();
    void finds_data();
    void finds();
    void acceptsHarmlessNumbers_data();
    void acceptsHarmlessNumbers();
    void acceptsTheShippedEmails();
    void findsInAnEmail_data();
    void findsInAnEmail();
    void acceptsOtherSubjects_data();
    void acceptsOtherSubjects();

private:
    std::vector<Kind> kindsInEmail(const QString &body) const;
    QString emailBody(notices::Text text) const;

    std::vector<Kind> kindsIn(const QString &body) const;

    notices::TemplateLibrary m_library;
    QString m_body;
};

namespace {

const DataCategories kLeaked = DataCategory::Identity | DataCategory::Nir | DataCategory::Password;

} // namespace

void ValidatorTest::initTestCase()
{
    const QDate sending(2021, 3, 1);
    m_library = *notices::TemplateLibrary::shipped();
    auto composer = notices::LetterComposer::create(testing::sampleIncident(), m_library, sending);
    const people::SourceRecord record = testing::sampleRecord();
    const auto letter = composer->compose({record, kLeaked, notices::makeReference(5)},
                                          notices::chooseChannel(record, kLeaked, sending));
    QVERIFY(letter);
    m_body = letter->bodyHtml;
}

std::vector<Kind> ValidatorTest::kindsIn(const QString &body) const
{
    std::vector<Kind> kinds;
    for (const auto &finding :
         notices::findingsIn(body, notices::Text::LetterPerson, testing::sampleIncident(), kLeaked,
                             m_library.phrases())) {
        kinds.push_back(finding.kind);
        if (finding.text.isEmpty())
            qFatal("a finding without a text");
    }
    return kinds;
}

void ValidatorTest::acceptsTheShippedLetter()
{
    QVERIFY(kindsIn(m_body).empty());
}

void ValidatorTest::finds_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("expected");
    const QString &good = m_body;
    const auto without = [&](const char *name, const QString &text, Kind expected) {
        if (!good.contains(text))
            qFatal("the sample does not hold what the row removes");
        QTest::newRow(name) << QString(good).remove(text) << int(expected);
    };
    const auto with = [&](const char *name, const QString &text, Kind expected) {
        QTest::newRow(name) << QString(good + u"<p>"_s + text + u"</p>"_s) << int(expected);
    };
    without("no facts", u"Un fichier de patients a été copié"_s, Kind::MissingNature);
    without("no dates", u"4\u00A0novembre\u00A02020"_s, Kind::MissingDates);
    without("no measures", u"déposé plainte"_s, Kind::MissingMeasures);
    without("a category forgotten", u"numéro de sécurité sociale"_s, Kind::MissingCategory);
    without("a consequence forgotten", u"Fraude à l’assurance maladie"_s,
            Kind::MissingConsequences);
    without("advice forgotten", u"Changez dès aujourd’hui"_s, Kind::MissingAdvice);
    without("contact without name", u"Kerbrat"_s, Kind::MissingContact);
    without("a question without heading", u"Que risquez-vous"_s, Kind::MissingSection);
    QTest::newRow("contact without telephone and e-mail")
        << QString(good)
               .remove(u"02\u00A099\u00A000\u00A000\u00A034"_s)
               .remove(u"dpo@labo-trois-rivieres.example"_s)
        << int(Kind::MissingContact);
    QTest::newRow("nothing at all") << QString() << int(Kind::MissingSection);

    QTest::newRow("somebody else's category")
        << QString(good).replace(u"<li>numéro"_s, u"<li>groupe sanguin ;</li><li>numéro"_s)
        << int(Kind::ForeignCategory);
    with("a security number", u"2580722113023"_s, Kind::SecurityNumber);
    with("a security number with key and blanks", u"2 58 07 22 113 023 45"_s, Kind::SecurityNumber);
    with("a security number of Corsica", u"158072A113023"_s, Kind::SecurityNumber);
    with("a security number with no-break blanks", u"2\u00A058\u00A007\u00A022\u00A0113\u00A0023"_s,
         Kind::SecurityNumber);
    with("a link", u"https://exemple.example/x"_s, Kind::Link);
    with("a web address without scheme", u"voir cnil.fr pour plus"_s, Kind::Link);
    with("a web address in capitals", u"WWW.EXEMPLE"_s, Kind::Link);
    with("a hidden link", u"<a href=\"x\">ici</a>"_s, Kind::Link);
    with("somebody else's e-mail", u"autre@exemple.example"_s, Kind::ForeignMail);
    with("braces", u"{{lab_name}}"_s, Kind::Braces);
    with("one brace", u"name}"_s, Kind::Braces);
    with("a disease", u"votre hépatite B"_s, Kind::HealthWord);
    with("a disease in the plural and in capitals", u"CANCERS"_s, Kind::HealthWord);
    with("an examination of two words", u"un test de\u00A0grossesse"_s, Kind::HealthWord);
    with("a phrase that says nothing", u"Nous avons pris toutes les mesures nécessaires."_s,
         Kind::VaguePhrase);
    with("advice that advises nothing", u"Soyez vigilants."_s, Kind::VaguePhrase);
    with("a promise that nobody can keep", u"Aucune autre donnée n’a fui."_s, Kind::Unproven);
    with("a birth date", u"Madame Le Goff, née le 14 juillet 1958"_s, Kind::LeakedValue);
    with("a blood group", u"groupe O+ relevé"_s, Kind::LeakedValue);
    with("an account number", u"FR76 3000 6000 0112 3456 7890 189"_s, Kind::LeakedValue);
}

void ValidatorTest::finds()
{
    QFETCH(QString, body);
    QFETCH(int, expected);
    const std::vector<Kind> kinds = kindsIn(body);
    QVERIFY(std::ranges::find(kinds, Kind(expected)) != kinds.end());
}

void ValidatorTest::acceptsHarmlessNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a telephone number") << u"02 99 00 00 34"_s;
    QTest::newRow("a SIRET, 14 digits") << u"73282932000074"_s;
    QTest::newRow("a SIREN") << u"732 829 320"_s;
    QTest::newRow("a date and a postal code") << u"le 24.02.2021, 35000 Rennes"_s;
    QTest::newRow("a sentence that ends and one that begins") << u"Fin.Et début"_s;
    QTest::newRow("a computer virus") << u"un virus informatique"_s;
    QTest::newRow("a word that holds a disease") << u"la provision, l'annonce, un concert"_s;
    QTest::newRow("a plan A and a letter O") << u"le plan A - puis O"_s;
    QTest::newRow("born, without a date") << u"l'enfant né le même jour"_s;
    QTest::newRow("the laboratory's own name") << u"Laboratoire des Trois Rivières"_s;
    QTest::newRow("the league against a disease") << u"la Ligue contre le cancer"_s;
}

void ValidatorTest::acceptsHarmlessNumbers()
{
    QFETCH(QString, text);
    QVERIFY(kindsIn(m_body + u"<p>" + text + u"</p>").empty());
}

// Of one text, as it is checked: with marks for the person.
QString ValidatorTest::emailBody(notices::Text text) const
{
    const notices::Addressee addressee{testing::sampleRecord(), kLeaked, notices::makeReference(5)};
    notices::Values values =
        notices::valuesFor(testing::sampleIncident(), addressee, notices::audienceOf(text),
                           notices::Wording::Plain, m_library.phrases(text), QDate(2021, 3, 1));
    notices::markPerson(values);
    return notices::frenchTypography(*m_library.letter(text).render(values));
}

std::vector<Kind> ValidatorTest::kindsInEmail(const QString &body) const
{
    std::vector<Kind> kinds;
    for (const auto &finding :
         notices::findingsIn(body, notices::Text::EmailPerson, testing::sampleIncident(), kLeaked,
                             m_library.phrases(notices::Text::EmailPerson))) {
        kinds.push_back(finding.kind);
        if (finding.text.isEmpty() || !finding.blocking)
            qFatal("a finding without a text, or one that blocks nothing");
    }
    return kinds;
}

void ValidatorTest::acceptsTheShippedEmails()
{
    for (const auto text : {notices::Text::EmailPerson, notices::Text::EmailRepresentative})
        QVERIFY(kindsInEmail(emailBody(text)).empty());
}

void ValidatorTest::findsInAnEmail_data()
{
    QTest::addColumn<QString>("take");
    QTest::addColumn<QString>("put");
    QTest::addColumn<int>("expected");
    const QString good = emailBody(notices::Text::EmailPerson);
    const auto row = [&](const char *name, const QString &take, const QString &put, Kind expected) {
        if (!good.contains(take))
            qFatal("the sample does not hold what the row takes away");
        QTest::newRow(name) << take << put << int(expected);
    };
    const QString subject = u"Information sur vos données personnelles"_s;
    row("no subject", u"<h1>%1</h1>"_s.arg(subject), QString(), Kind::Subject);
    row("two subjects", u"</h1>"_s, u"</h1><h1>Suite</h1>"_s, Kind::Subject);
    row("a subject of blanks", subject, u" "_s, Kind::Subject);
    row("a subject of 71 characters", subject, QString(71, u'a'), Kind::Subject);
    row("a subject with the name", subject, u"Information pour \uE000"_s, Kind::Subject);
    row("a subject with the reference", subject, u"Information \uE001"_s, Kind::Subject);
    row("a subject with a category of this person", subject, u"Votre numéro de sécurité sociale"_s,
        Kind::Subject);
    row("a subject with a category of others", subject, u"Votre groupe sanguin"_s, Kind::Subject);
    row("a subject about health", subject, u"Vos données de sante"_s, Kind::Subject);
    row("a subject about results", subject, u"VOS RÉSULTATS"_s, Kind::Subject);
    row("a subject that names the laboratory", subject, u"Laboratoire des Trois Rivières"_s,
        Kind::Subject);
    row("a subject that presses", subject, u"Urgent : vos données"_s, Kind::Subject);
    row("a subject that calls", subject, u"Vos données !"_s, Kind::Subject);
    row("a disease in the subject", subject, u"Votre diabète"_s, Kind::HealthWord);
    row("nobody is named", u"\uE000"_s, QString(), Kind::MissingPerson);
    row("no reference", u"\uE001"_s, QString(), Kind::MissingPerson);
    row("no word about links", u"ni lien ni pièce jointe. Ni"_s, u"rien. Ni"_s,
        Kind::MissingVerification);
    row("no word about attachments", u" ni pièce jointe. Ni"_s, u". Ni"_s,
        Kind::MissingVerification);
    row("no number to call", u"le numéro imprimé sur vos résultats ou affiché au laboratoire"_s,
        u"le laboratoire"_s, Kind::MissingVerification);
    row("a link", u"Gardez"_s, u"<a href=\"x\">Ici</a>. Gardez"_s, Kind::Link);
    row("a web address", u"Gardez"_s, u"Voyez www.exemple.example. Gardez"_s, Kind::Link);
    row("a picture", u"Gardez"_s, u"<img/>Gardez"_s, Kind::Syntax);
    row("a style", u"<p>Gardez"_s, u"<p style=\"color:red\">Gardez"_s, Kind::Syntax);
    row("another address than the contact's", u"Gardez"_s, u"autre@exemple.example Gardez"_s,
        Kind::ForeignMail);
    row("a category forgotten", u"<li>numéro de sécurité sociale"_s, u"<li>numéro"_s,
        Kind::MissingCategory);
    row("somebody else's category", u"<li>numéro"_s, u"<li>groupe sanguin ;</li><li>numéro"_s,
        Kind::ForeignCategory);
    row("a phrase of a letter", u"portez plainte avec ce message"_s,
        u"portez plainte avec cette lettre"_s, Kind::MissingAdvice);
    row("no contact", u"Kerbrat"_s, QString(), Kind::MissingContact);
}

void ValidatorTest::findsInAnEmail()
{
    QFETCH(const QString, take);
    QFETCH(const QString, put);
    QFETCH(const int, expected);
    const std::vector<Kind> kinds =
        kindsInEmail(emailBody(notices::Text::EmailPerson).replace(take, put));
    QVERIFY(std::ranges::find(kinds, Kind(expected)) != kinds.end());
}

void ValidatorTest::acceptsOtherSubjects_data()
{
    QTest::addColumn<QString>("subject");
    QTest::newRow("with « Objet »") << u"Objet : information sur vos données personnelles"_s;
    QTest::newRow("of 70 characters") << QString(70, u'a');
    QTest::newRow("that names the breach") << u"Violation de données personnelles"_s;
    QTest::newRow("a word that holds another") << u"Votre soignée importation"_s;
}

void ValidatorTest::acceptsOtherSubjects()
{
    QFETCH(const QString, subject);
    const QString body = emailBody(notices::Text::EmailPerson)
                             .replace(u"Information sur vos données personnelles"_s, subject);
    QVERIFY(kindsInEmail(body).empty());
}

QTEST_APPLESS_MAIN(ValidatorTest)
#include "tst_validator.moc"
