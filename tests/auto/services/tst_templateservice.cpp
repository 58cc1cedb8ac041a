// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/incidentservice.h"
#include "services/journalservice.h"
#include "services/lettersetting.h"
#include "services/releaseservice.h"
#include "services/templateservice.h"
#include "store/textstore.h"
#include "store/vault.h"
#include "support/sampleincident.h"
#include "support/testvault.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

// The laboratory's own letters: checked, kept with every version, used.
class TemplateServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyTextIsListedAsShipped();
    void anOwnTextReplacesTheShippedOne();
    void aTextThatBlocksIsNotKept_data();
    void aTextThatBlocksIsNotKept();
    void savingTheSameTextChangesNothing();
    void everyVersionStays();
    void ownPhrasesAreATextToo();
    void aLotKeepsItsTexts();
    void oldLotsAreRead();
    void previewsWhileTheTextIsWrong();
    void previewsAnEmailInBothForms();
    void anEmailsSubjectIsNeutral();
    void theFingerprintOfTheTextsKnowsTheEmails();
    void unknownNamesAreRefused();
    void theJournalHoldsNoText();
};

namespace {

QString changed(const QString &name = u"lettre-personne"_s)
{
    return services::shippedTemplate(name)->replace(u"Nous vous présentons nos excuses."_s,
                                                    u"Nous vous prions de nous excuser."_s);
}

} // namespace

void TemplateServiceTest::everyTextIsListedAsShipped()
{
    support::TestVault vault;
    const auto rows = services::listTemplates(vault.session());
    QVERIFY2(rows, support::whyNot(rows).constData());
    QCOMPARE(rows->size(), qsizetype(notices::kAllTexts.size()) + 1);
    for (const services::TemplateRow &row : *rows) {
        QVERIFY(!row.since);
        QCOMPARE(row.versions, 0);
        QVERIFY(!row.title.isEmpty());
        QCOMPARE(*services::templateSource(vault.session(), row.name),
                 *services::shippedTemplate(row.name));
    }
}

void TemplateServiceTest::anOwnTextReplacesTheShippedOne()
{
    support::TestVault vault;
    const auto saved = services::saveTemplate(vault.session(), u"lettre-personne"_s, changed());
    QVERIFY2(saved, support::whyNot(saved).constData());
    QVERIFY(saved->saved && saved->findings.isEmpty());
    QVERIFY(!saved->readability.isEmpty());
    QCOMPARE(saved->pages, 2); // with every category
    QCOMPARE(*services::templateSource(vault.session(), u"lettre-personne"_s), changed());
    const auto setting = services::letterSetting(vault.session());
    QVERIFY2(setting, support::whyNot(setting).constData());
    QCOMPARE(setting->context.templates.at(notices::Text::LetterPerson), changed());
    QCOMPARE(services::listTemplates(vault.session())->front().since, support::testTime());

    QVERIFY(services::resetTemplate(vault.session(), u"lettre-personne"_s));
    QVERIFY(!services::listTemplates(vault.session())->front().since);
    QCOMPARE(*services::templateSource(vault.session(), u"lettre-personne"_s),
             *services::shippedTemplate(u"lettre-personne"_s));
}

void TemplateServiceTest::aTextThatBlocksIsNotKept_data()
{
    QTest::addColumn<QString>("take");
    QTest::addColumn<QString>("put");
    QTest::addColumn<QString>("key");
    QTest::newRow("a tag that does not exist") << u"<b>Ce que"_s << u"<u>Ce que"_s << u"syntax"_s;
    QTest::newRow("a link") << u"<b>Ce que nous avons fait.</b>"_s << u"<a href=\"x\">Ce que</a>"_s
                            << u"syntax"_s;
    QTest::newRow("no measures") << u"{{measures}}"_s << u"Tout va bien."_s
                                 << u"missing_measures"_s;
    QTest::newRow("a text of many pages")
        << u"<p>Gardez"_s << QString(u"<p>Encore.</p>"_s.repeated(200) + u"<p>Gardez"_s)
        << u"too_long"_s;
}

void TemplateServiceTest::aTextThatBlocksIsNotKept()
{
    QFETCH(const QString, take);
    QFETCH(const QString, put);
    QFETCH(const QString, key);
    support::TestVault vault;
    QString source = *services::shippedTemplate(u"lettre-personne"_s);
    QVERIFY(source.contains(take));
    source.replace(take, put);
    const auto report = services::saveTemplate(vault.session(), u"lettre-personne"_s, source);
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(report->isBlocked() && !report->saved);
    QVERIFY(std::ranges::find(report->findings, key, &services::TemplateFinding::key)
            != report->findings.end());
    QCOMPARE(services::listTemplates(vault.session())->front().versions, 0);
}

void TemplateServiceTest::savingTheSameTextChangesNothing()
{
    support::TestVault vault;
    QVERIFY(services::saveTemplate(vault.session(), u"lettre-personne"_s, changed())->saved);
    QVERIFY(services::saveTemplate(vault.session(), u"lettre-personne"_s, changed())->saved);
    QCOMPARE(services::templateVersions(vault.session(), u"lettre-personne"_s)->size(), 1);
}

void TemplateServiceTest::everyVersionStays()
{
    support::TestVault vault;
    QVERIFY(services::saveTemplate(vault.session(), u"lettre-personne"_s, changed())->saved);
    QVERIFY(services::resetTemplate(vault.session(), u"lettre-personne"_s));
    QVERIFY(services::resetTemplate(vault.session(), u"lettre-personne"_s)); // nothing to do
    const auto versions = services::templateVersions(vault.session(), u"lettre-personne"_s);
    QVERIFY2(versions, support::whyNot(versions).constData());
    QCOMPARE(versions->size(), 2);
    QVERIFY(versions->front().isReset);
    QVERIFY(!versions->back().isReset);
    QCOMPARE(*services::templateVersionSource(vault.session(), versions->back().id), changed());
    QCOMPARE(*services::templateVersionSource(vault.session(), versions->front().id),
             *services::shippedTemplate(u"lettre-personne"_s));
    auto database = vault.session().vault().connect(store::Access::ReadWrite);
    QVERIFY_THROWS_EXCEPTION(store::StoreError,
                             database.statement("DELETE FROM letter_text").execute());
    QVERIFY_THROWS_EXCEPTION(store::StoreError,
                             database.statement("UPDATE letter_text SET source = 'x'").execute());
}

void TemplateServiceTest::ownPhrasesAreATextToo()
{
    support::TestVault vault;
    const QString own = services::shippedTemplate(u"categories"_s)
                            ->replace(u"\"groupe sanguin\""_s, u"\"votre groupe\""_s);
    const auto saved = services::saveTemplate(vault.session(), u"categories"_s, own);
    QVERIFY2(saved, support::whyNot(saved).constData());
    QVERIFY(saved->saved);
    const auto setting = services::letterSetting(vault.session());
    QCOMPARE(setting->context.phrases, own);
    QVERIFY(services::composerFor(setting->context).error().message.contains(u"letter_facts"_s));
    const auto broken = services::saveTemplate(vault.session(), u"categories"_s, u"{}"_s);
    QVERIFY(broken && broken->isBlocked());
}

void TemplateServiceTest::aLotKeepsItsTexts()
{
    auto context = services::currentContext(testing::sampleIncident(), QDate(2021, 3, 1));
    context.templates[notices::Text::EasyGuardian] = u"<p>autre</p>"_s;
    const auto read = services::contextFromJson(services::contextToJson(context));
    QVERIFY2(read, support::whyNot(read).constData());
    QCOMPARE(read->templates.size(), notices::kAllTexts.size());
    QVERIFY(read->templates == context.templates);
    QCOMPARE(read->phrases, context.phrases);
    QVERIFY(services::composerFor(*read));
}

void TemplateServiceTest::oldLotsAreRead()
{
    // Before there were other forms, a lot named its texts by their variants.
    const auto context = services::currentContext(testing::sampleIncident(), QDate(2021, 3, 1));
    QJsonObject lot = QJsonDocument::fromJson(services::contextToJson(context).toUtf8()).object();
    for (const notices::Text text : notices::kAllTexts)
        lot.remove(notices::textName(text));
    lot.remove(notices::kPhrasesName);
    lot.insert(u"adult"_s, u"<p>un</p>"_s);
    lot.insert(u"representative_supplement"_s, u"<p>deux</p>"_s);
    const auto read = services::contextFromJson(QString::fromUtf8(QJsonDocument(lot).toJson()));
    QVERIFY2(read, support::whyNot(read).constData());
    QCOMPARE(read->templates.size(), size_t(2));
    QCOMPARE(read->templates.at(notices::Text::LetterPerson), u"<p>un</p>"_s);
    QCOMPARE(read->templates.at(notices::Text::SupplementRepresentative), u"<p>deux</p>"_s);
    QVERIFY(services::composerFor(*read));
}

void TemplateServiceTest::previewsWhileTheTextIsWrong()
{
    support::TestVault vault; // whose incident is empty
    for (const QString &name : {u"lettre-personne"_s, u"complement-tuteur"_s, u"falc-personne"_s,
                                u"anglais-representant"_s, u"reponse-concerne"_s,
                                u"reponse-non-concerne"_s, u"categories"_s}) {
        const auto pdf =
            services::previewTemplate(vault.session(), name, *services::shippedTemplate(name));
        QVERIFY2(pdf, support::whyNot(pdf).constData());
        QVERIFY(pdf->startsWith("%PDF"));
    }
    const auto wrong = services::previewTemplate(vault.session(), u"lettre-personne"_s,
                                                 u"<p>Votre diabète.</p>"_s);
    QVERIFY2(wrong, support::whyNot(wrong).constData());
    QVERIFY(!services::previewTemplate(vault.session(), u"lettre-personne"_s, u"<p>{{"_s));
}

void TemplateServiceTest::previewsAnEmailInBothForms()
{
    support::TestVault vault; // whose incident is empty
    for (const QString &name : {u"courriel-personne"_s, u"courriel-representant"_s}) {
        const QString source = *services::shippedTemplate(name);
        const auto email = services::previewEmailTemplate(vault.session(), name, source);
        QVERIFY2(email, support::whyNot(email).constData());
        QVERIFY(email->subject.startsWith(u"Information sur "_s));
        QVERIFY(email->plainText.contains(u"Camille EXEMPLE"_s));
        QVERIFY(email->html.contains(u"Camille EXEMPLE"_s));
        QVERIFY(services::isEmailTemplate(name));
        QVERIFY(!services::previewTemplate(vault.session(), name, source)); // has no pages
    }
    const auto wrong = services::previewEmailTemplate(vault.session(), u"courriel-personne"_s,
                                                      u"<p>Votre diabète.</p>"_s);
    QVERIFY2(wrong, support::whyNot(wrong).constData());
    const QString letter = u"lettre-personne"_s;
    QVERIFY(!services::isEmailTemplate(letter));
    QVERIFY(!services::previewEmailTemplate(vault.session(), letter,
                                            *services::shippedTemplate(letter)));
}

void TemplateServiceTest::anEmailsSubjectIsNeutral()
{
    support::TestVault vault;
    const QString name = u"courriel-personne"_s;
    const QString good = changed(name);
    const auto saved = services::saveTemplate(vault.session(), name, good);
    QVERIFY2(saved, support::whyNot(saved).constData());
    QVERIFY(saved->saved && saved->findings.isEmpty());
    QVERIFY(!saved->readability.isEmpty());
    QCOMPARE(saved->pages, 0);
    const auto report = services::saveTemplate(
        vault.session(), name, QString(good).replace(u"<h1>"_s, u"<h1>Résultats. "_s));
    QVERIFY2(report, support::whyNot(report).constData());
    QVERIFY(report->isBlocked() && !report->saved);
    QCOMPARE(report->findings.size(), 1);
    QCOMPARE(report->findings.first().key, u"subject"_s);
    QCOMPARE(report->findings.first().line, good.left(good.indexOf(u"<h1>")).count(u'\n') + 1);
    QCOMPARE(*services::templateSource(vault.session(), name), good);
}

void TemplateServiceTest::theFingerprintOfTheTextsKnowsTheEmails()
{
    const auto shipped = services::currentContext(testing::sampleIncident(), QDate(2021, 3, 1));
    auto own = shipped;
    own.templates[notices::Text::EmailPerson] += u"<p>x</p>"_s;
    QVERIFY(services::textsFingerprint(own) != services::textsFingerprint(shipped));
}

void TemplateServiceTest::unknownNamesAreRefused()
{
    support::TestVault vault;
    const auto source = services::templateSource(vault.session(), u"lettre"_s);
    QVERIFY(!source);
    QVERIFY(source.error().message.contains(u"lettre-personne"_s));
    QVERIFY(!services::saveTemplate(vault.session(), u"../x"_s, u"<p>x</p>"_s));
    QVERIFY(!services::resetTemplate(vault.session(), u"x"_s));
}

void TemplateServiceTest::theJournalHoldsNoText()
{
    support::TestVault vault;
    QVERIFY(services::saveTemplate(vault.session(), u"lettre-personne"_s, changed())->saved);
    auto database = vault.session().vault().connect(store::Access::ReadOnly);
    auto query = database.statement("SELECT event, object, payload FROM journal ORDER BY n DESC");
    QVERIFY(query.step());
    QCOMPARE(query.get<QString>(0), u"letter_text.set"_s);
    QCOMPARE(query.get<QString>(1), u"letter_text:lettre-personne"_s);
    QVERIFY(!query.get<QString>(2).contains(u"excuser"_s));
}

QTEST_GUILESS_MAIN(TemplateServiceTest)
#include "tst_templateservice.moc"
