// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/templateservice.h"

#include "notices/reference.h"
#include "notices/richtext.h"
#include "notices/textcheck.h"
#include "printing/letterfit.h"
#include "printing/letterwriter.h"
#include "services/lettersetting.h"
#include "services/recipients.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/textstore.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// A letter is two pages; what is longer is no letter but a slip of the hand.
constexpr qsizetype kLongestSource = 200'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("services", text);
}

QStringList allNames()
{
    QStringList names;
    for (const notices::Text text : notices::kAllTexts)
        names.append(notices::textName(text));
    names.append(notices::kPhrasesName);
    return names;
}

base::Result<void> known(const QString &name)
{
    if (allNames().contains(name))
        return {};
    return base::Error{
        base::Error::Kind::Input,
        tr("There is no text \"%1\". Texts: %2.").arg(name, allNames().join(u", "_s))};
}

QString titleOf(const QString &name)
{
    const auto text = notices::textFromName(name);
    return text ? notices::textTitle(*text) : tr("Phrases per category of data");
}

QString shipped(const QString &name)
{
    const auto text = notices::textFromName(name);
    return text ? notices::TemplateLibrary::shippedSource(*text)
                : notices::TemplateLibrary::shippedPhrases();
}

// What a text of this name is checked against: the other texts and the incident.
base::Result<LetterContext> contextWith(const Session &session, const QString &name,
                                        const QString &source)
{
    auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    if (const auto text = notices::textFromName(name))
        setting->context.templates[*text] = source;
    else
        setting->context.phrases = source;
    return std::move(setting->context);
}

// A text that was kept and no longer parses, after an update of the program,
// must not stand in the way of the others.
notices::TemplateLibrary libraryWithout(const LetterContext &context, const QString &name)
{
    notices::TemplateLibrary library = *notices::TemplateLibrary::shipped();
    if (name != notices::kPhrasesName)
        (void)library.replacePhrases(context.phrases.toUtf8());
    for (const auto &[text, source] : context.templates)
        if (notices::textName(text) != name)
            (void)library.replace(text, source);
    return library;
}

notices::Addressee inventedAddressee(bool isSupplement)
{
    notices::Addressee addressee;
    addressee.record.givenNames = u"Camille"_s;
    addressee.record.birthName = u"Exemple"_s;
    addressee.record.address = u"3 rue de l'Église"_s;
    addressee.record.postalCode = u"22300"_s;
    addressee.record.city = u"Lannion"_s;
    for (const people::DataCategory category : people::kAllDataCategories)
        addressee.leaked |= category;
    addressee.reference = notices::makeReference(34);
    if (isSupplement)
        addressee.earlier = {notices::makeReference(33), QDate(2021, 3, 1)};
    return addressee;
}

// As if the text were for them, whoever they are.
notices::ChannelChoice choiceFor(notices::Text text, const notices::Addressee &addressee)
{
    notices::ChannelChoice choice = notices::chooseChannel(
        addressee.record, addressee.leaked, QDate(2021, 3, 1), false, addressee.instructions);
    choice.obstacle.reset();
    choice.variant = notices::variantOf(text);
    return choice;
}

// The letter of one text as it stands.
base::Result<notices::Letter> draft(notices::LetterComposer &composer, notices::Text text,
                                    const notices::Addressee &addressee)
{
    const notices::ChannelChoice choice = choiceFor(text, addressee);
    if (!notices::isReply(text))
        return composer.compose(addressee, choice);
    return composer.composeReply(text == notices::Text::ReplyConcerned
                                     ? notices::Reply::Concerned
                                     : notices::Reply::NotConcerned,
                                 addressee, choice);
}

void add(TemplateReport &report, const notices::Finding &finding)
{
    report.findings.append({.key = notices::findingKey(finding.kind),
                            .message = finding.text,
                            .line = finding.line,
                            .where = finding.where,
                            .blocking = finding.blocking});
}

// The pages of the longest letter of this text, in every size it is printed in.
void checkPages(const LetterContext &context, const notices::TemplateLibrary &library,
                notices::Text text, TemplateReport &report)
{
    auto composer = notices::LetterComposer::forPreview(context.incident, library, context.date);
    const notices::Variant variant = notices::variantOf(text);
    auto letter = draft(composer, text, inventedAddressee(variant.isSupplement));
    if (!letter)
        return; // said already
    printing::LetterFit fit(context.paper.envelope);
    std::vector<notices::Form> forms{variant.form};
    if (variant.form == notices::Form::Standard && !notices::isReply(text))
        forms.push_back(notices::Form::LargePrint);
    for (const notices::Form form : forms) {
        letter->variant.form = form;
        const int pages = fit.pagesOf(*letter);
        report.pages = form == variant.form ? pages : report.pages;
        if (pages > printing::mostPages(form))
            add(report,
                {notices::Finding::Kind::TooLong,
                 tr("The letter with every category has %1 pages in the form \"%2\"; at most %3 "
                    "fit. Shorten the text.")
                     .arg(pages)
                     .arg(notices::formText(form))
                     .arg(printing::mostPages(form))});
    }
}

// The tags, with the lines of the template.
bool hasGoodTags(const QString &source, TemplateReport &report)
{
    const auto parsed = notices::parseRichText(notices::skeletonOf(source));
    if (parsed)
        return true;
    static const QRegularExpression number(u"[0-9]+"_s);
    add(report,
        {notices::Finding::Kind::Syntax, parsed.error().message, true,
         number.match(parsed.error().message).captured().toLongLong()});
    return false;
}

TemplateReport reportOn(const QString &name, const QString &source, const LetterContext &context)
{
    TemplateReport report;
    const auto text = notices::textFromName(name);
    if (text && !hasGoodTags(source, report))
        return report;
    notices::TemplateLibrary library = libraryWithout(context, name);
    const notices::TextCheck check = text
        ? notices::checkText(*text, source, library, context.incident)
        : notices::checkPhrases(source.toUtf8(), library, context.incident);
    for (const notices::Finding &finding : check.findings)
        add(report, finding);
    report.readability = text ? notices::readabilityText(check.readability) : QString();
    report.score = check.readability.score;
    report.wordsPerSentence = qRound(check.readability.wordsPerSentence);
    if (text && !notices::isEmail(*text) && library.replace(*text, source))
        checkPages(context, library, *text, report);
    return report;
}

// What a text is tried with: for a preview nothing is validated.
struct Preview {
    LetterContext context;
    notices::LetterComposer composer;
    notices::Text text;
    notices::Addressee addressee;
};

// A person of the list in the place of the invented one.
base::Result<void> setPerson(const Session &session, qint64 personId, notices::Addressee &addressee)
{
    return readStage(session, [&](store::Database &database) -> base::Result<void> {
        const auto listed = store::PersonStore(database).inList(store::PersonId{personId});
        if (!listed)
            return base::Error{base::Error::Kind::Conflict,
                               tr("This person is no longer in the list.")};
        addressee.leaked = listed->person.leaked;
        addressee.record = Recipients(database).of(listed->person).record;
        return {};
    });
}

base::Result<Preview> previewOf(const Session &session, const QString &name, const QString &source,
                                std::optional<qint64> personId)
{
    if (const auto allowed = requireRight(session, Right::SeePersons); personId && !allowed)
        return allowed.error();
    if (const auto found = known(name); !found)
        return found.error();
    auto context = contextWith(session, name, source);
    if (!context)
        return context.error();
    notices::TemplateLibrary library = libraryWithout(*context, name);
    const auto text = notices::textFromName(name);
    const auto taken =
        text ? library.replace(*text, source) : library.replacePhrases(source.toUtf8());
    if (!taken)
        return taken.error();
    const notices::Text shown = text.value_or(notices::Text::LetterPerson);
    notices::Addressee addressee = inventedAddressee(notices::variantOf(shown).isSupplement);
    if (personId)
        if (const auto set = setPerson(session, *personId, addressee); !set)
            return set.error();
    auto composer = notices::LetterComposer::forPreview(context->incident, library, context->date);
    return Preview{*std::move(context), std::move(composer), shown, std::move(addressee)};
}

base::Error tooLong()
{
    return {
        base::Error::Kind::Input,
        QCoreApplication::translate("services", "This file is too long for the text of a letter.")};
}

} // namespace

QString TemplateFinding::place() const
{
    if (!where.isEmpty())
        return QCoreApplication::translate("services", "incident (%1), line %2: ")
            .arg(where)
            .arg(line);
    const bool saysItself = key == notices::findingKey(notices::Finding::Kind::Syntax);
    return line > 0 && !saysItself ? QCoreApplication::translate("services", "line %1: ").arg(line)
                                   : QString();
}

bool TemplateReport::isBlocked() const
{
    return std::ranges::any_of(findings, &TemplateFinding::blocking);
}

base::Result<QList<TemplateRow>> listTemplates(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<QList<TemplateRow>> {
        store::TextStore texts(database);
        const auto own = texts.current();
        QList<TemplateRow> rows;
        const QStringList names = allNames();
        for (const QString &name : names) {
            const auto found = own.find(name);
            rows.append(
                {.name = name,
                 .title = titleOf(name),
                 .since = found == own.end() ? std::nullopt : std::optional(found->second.setUtc),
                 .versions = int(texts.versions(name).size())});
        }
        return rows;
    });
}

base::Result<QString> templateSource(const Session &session, const QString &name)
{
    if (const auto found = known(name); !found)
        return found.error();
    return readStage(session, [&](store::Database &database) -> base::Result<QString> {
        const auto own = store::TextStore(database).current();
        const auto found = own.find(name);
        return found == own.end() ? shipped(name) : *found->second.source;
    });
}

base::Result<QString> shippedTemplate(const QString &name)
{
    if (const auto found = known(name); !found)
        return found.error();
    return shipped(name);
}

base::Result<QList<TemplateVersion>> templateVersions(const Session &session, const QString &name)
{
    if (const auto found = known(name); !found)
        return found.error();
    return readStage(session,
                     [&](store::Database &database) -> base::Result<QList<TemplateVersion>> {
                         QList<TemplateVersion> rows;
                         for (const auto &version : store::TextStore(database).versions(name))
                             rows.append({.id = version.id,
                                          .set = version.setUtc,
                                          .actor = version.actor,
                                          .isReset = !version.source});
                         return rows;
                     });
}

base::Result<QString> templateVersionSource(const Session &session, qint64 id)
{
    return readStage(session, [&](store::Database &database) -> base::Result<QString> {
        const auto version = store::TextStore(database).version(id);
        if (!version)
            return base::Error{base::Error::Kind::Input, tr("There is no such version.")};
        return version->source.value_or(shipped(version->name));
    });
}

base::Result<TemplateReport> checkTemplate(const Session &session, const QString &name,
                                           const QString &source)
{
    if (const auto found = known(name); !found)
        return found.error();
    if (source.size() > kLongestSource)
        return tooLong();
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto context = contextWith(session, name, source);
    if (!context)
        return context.error();
    return reportOn(name, source, *context);
}

base::Result<TemplateReport> saveTemplate(const Session &session, const QString &name,
                                          const QString &source)
{
    if (const auto allowed = requireRight(session, Right::DecideMailing); !allowed)
        return allowed.error();
    auto report = checkTemplate(session, name, source);
    if (!report || report->isBlocked())
        return report;
    return writeStage(
        session,
        [&](store::Database &database, journal::Draft &entry) -> base::Result<TemplateReport> {
            store::TextStore texts(database);
            report->saved = true;
            const auto own = texts.current();
            const auto found = own.find(name);
            const QString holds = found == own.end() ? shipped(name) : *found->second.source;
            if (holds == source)
                return report;
            texts.add({.name = name,
                       .source = source,
                       .setUtc = session.now(),
                       .actor = session.actor()});
            entry.event = u"letter_text.set"_s;
            entry.object = u"letter_text:"_s + name;
            entry.payload = {{u"version"_s, qint64(texts.versions(name).size())}};
            return report;
        });
}

base::Result<void> resetTemplate(const Session &session, const QString &name)
{
    if (const auto allowed = requireRight(session, Right::DecideMailing); !allowed)
        return allowed.error();
    if (const auto found = known(name); !found)
        return found.error();
    return writeStage(
        session, [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
            store::TextStore texts(database);
            if (!texts.current().contains(name))
                return {};
            texts.add(
                {.name = name, .source = {}, .setUtc = session.now(), .actor = session.actor()});
            entry.event = u"letter_text.reset"_s;
            entry.object = u"letter_text:"_s + name;
            return {};
        });
}

bool isEmailTemplate(const QString &name)
{
    const auto text = notices::textFromName(name);
    return text && notices::isEmail(*text);
}

base::Result<QByteArray> previewTemplate(const Session &session, const QString &name,
                                         const QString &source, std::optional<qint64> personId)
{
    if (isEmailTemplate(name))
        return base::Error{base::Error::Kind::Input,
                           tr("This is the text of an e-mail: it has no pages.")};
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    auto preview = previewOf(session, name, source, personId);
    if (!preview)
        return preview.error();
    const auto letter = draft(preview->composer, preview->text, preview->addressee);
    if (!letter)
        return letter.error();
    return printing::renderLetter(*letter, preview->context.paper.envelope);
}

base::Result<notices::Email> previewEmailTemplate(const Session &session, const QString &name,
                                                  const QString &source,
                                                  std::optional<qint64> personId)
{
    if (!isEmailTemplate(name))
        return base::Error{base::Error::Kind::Input, tr("This is not the text of an e-mail.")};
    auto preview = previewOf(session, name, source, personId);
    if (!preview)
        return preview.error();
    return preview->composer.composeEmail(preview->addressee,
                                          choiceFor(preview->text, preview->addressee));
}

QList<TemplateName> templateNames()
{
    QList<TemplateName> names;
    const QStringList known = notices::knownNames();
    for (const QString &name : known)
        names.append({notices::nameAsWritten(name), notices::nameHelp(name)});
    return names;
}

void applyOwnTexts(store::Database &database, LetterContext &context)
{
    for (const auto &[name, version] : store::TextStore(database).current()) {
        if (const auto text = notices::textFromName(name))
            context.templates[*text] = *version.source;
        else if (name == notices::kPhrasesName)
            context.phrases = *version.source;
    }
}

} // namespace services
