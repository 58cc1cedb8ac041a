// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/specimens.h"

#include "notices/reference.h"
#include "notices/templatelibrary.h"
#include "printing/letterwriter.h"
#include "services/emailaccount.h"
#include "services/emailmessage.h"
#include "services/letterbook.h"
#include "services/lettersetting.h"
#include "services/stage.h"
#include "store/emailstore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using Files = std::vector<cnil::BundleFile>;

constexpr int kAgeOfMinor = 8;
constexpr int kAgeOfAdult = 50;
constexpr quint64 kNobody = 0; // gives a reference that no notice has
constexpr quint64 kNobodyBefore = 1;

// One text, as it was or would be sent.
struct Text {
    notices::Variant variant;
    LetterContext context;
    EmailSender sender = {}; // of an e-mail
};

people::SourceRecord inventedRecord(notices::Audience audience, const QDate &date)
{
    const bool isMinor = audience == notices::Audience::Representative;
    people::SourceRecord record;
    record.title = u"Mme"_s;
    record.birthName = u"SPÉCIMEN"_s;
    record.givenNames = u"Camille"_s;
    record.birthDate = {date.year() - (isMinor ? kAgeOfMinor : kAgeOfAdult), 1, 1};
    record.sex = people::Sex::Female;
    record.address = u"1 rue de l’Exemple"_s;
    record.postalCode = u"35000"_s;
    record.city = u"Rennes"_s;
    return record;
}

// A recipient for whom exactly this variant is chosen.
notices::Addressee inventedAddressee(const Text &text, people::DataCategories leaked)
{
    const QDate &date = text.context.date;
    notices::Addressee addressee{inventedRecord(text.variant.audience, date), leaked,
                                 notices::makeReference(kNobody)};
    addressee.instructions.form = text.variant.form;
    if (text.variant.audience == notices::Audience::Guardian)
        addressee.instructions.guardian =
            notices::AdultGuardian{.name = u"MME DOMINIQUE SPÉCIMEN"_s,
                                   .address = {.address = u"2 rue de l’Exemple"_s,
                                               .address2 = {},
                                               .postalCode = u"35000"_s,
                                               .city = u"Rennes"_s,
                                               .country = {}}};
    if (text.variant.isSupplement)
        addressee.earlier = {notices::makeReference(kNobodyBefore), date};
    return addressee;
}

notices::ChannelChoice choiceFor(const notices::Addressee &addressee, const QDate &date)
{
    return notices::chooseChannel(addressee.record, addressee.leaked, date, false,
                                  addressee.instructions);
}

base::Result<QByteArray> letterOf(const Text &text, people::DataCategories leaked)
{
    auto composer = composerFor(text.context);
    if (!composer)
        return composer.error();
    const notices::Addressee addressee = inventedAddressee(text, leaked);
    const auto letter = composer->compose(addressee, choiceFor(addressee, text.context.date));
    if (!letter)
        return letter.error();
    return printing::renderLetter(*letter, text.context.paper.envelope);
}

base::Result<QByteArray> emailOf(const Text &text, people::DataCategories leaked)
{
    auto composer = composerFor(text.context);
    if (!composer)
        return composer.error();
    const notices::Addressee addressee = inventedAddressee(text, leaked);
    const auto email = composer->composeEmail(addressee, choiceFor(addressee, text.context.date));
    if (!email)
        return email.error();
    const QString from = text.sender.from.isEmpty()
        ? QString()
        : u"De : %1 <%2>\n"_s.arg(text.sender.fromName, text.sender.from);
    return (from + u"Objet : "_s + email->subject + u"\n\n"_s + email->plainText).toUtf8();
}

// "lettre-adult-large-print-2021-03-10.pdf"; the second text of a day ends in "-2".
QString freeName(const QString &kind, const Text &text, const QString &extension,
                 std::set<QString> &taken)
{
    const QString stem = kind + u'-' + notices::variantKey(text.variant).replace(u'_', u'-') + u'-'
        + text.context.date.toString(Qt::ISODate);
    QString name = stem + extension;
    for (int n = 2; !taken.insert(name).second; ++n)
        name = stem + u'-' + QString::number(n) + extension;
    return name;
}

// What makes two lots' letters differ in more than their date and paper.
QByteArray wordsOf(const QString &context)
{
    QJsonObject object = QJsonDocument::fromJson(context.toUtf8()).object();
    object.remove(u"date"_s);
    object.remove(u"paper"_s);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// The texts of one channel that were used, the first use of each.
class UsedTexts final
{
public:
    base::Result<void> add(const QString &variantKey, const QString &context,
                           const EmailSender &sender = {})
    {
        const auto variant = notices::variantFromKey(variantKey);
        if (!variant || !m_seen.insert({variantKey, wordsOf(context)}).second)
            return {};
        auto read = contextFromJson(context);
        if (!read)
            return read.error();
        m_texts.push_back({*variant, *std::move(read), sender});
        return {};
    }
    std::vector<Text> take() { return std::move(m_texts); }

private:
    std::set<std::pair<QString, QByteArray>> m_seen;
    std::vector<Text> m_texts;
};

base::Result<std::vector<Text>> usedLetters(store::Database &database)
{
    store::NoticeStore notices(database);
    UsedTexts used;
    for (const store::VariantUse &use : notices.variantUses(u"letter"_s)) {
        const auto lot = notices.lot(use.lot);
        if (!lot)
            continue;
        if (const auto added = used.add(use.variant, lot->context); !added)
            return added.error();
    }
    return used.take();
}

base::Result<std::vector<Text>> usedEmails(store::Database &database)
{
    store::EmailStore emails(database);
    UsedTexts used;
    for (const store::VariantUse &use : store::NoticeStore(database).variantUses(u"email"_s)) {
        const auto mailing = emails.mailing(store::EmailMailingId{use.mailing});
        if (!mailing)
            continue;
        const auto added = used.add(use.variant, mailing->context, senderFromJson(mailing->sender));
        if (!added)
            return added.error();
    }
    return used.take();
}

base::Result<void> addUsed(Files &files, const std::vector<Text> &letters,
                           const std::vector<Text> &emails, people::DataCategories leaked)
{
    std::set<QString> taken;
    for (const Text &text : letters) {
        const auto bytes = letterOf(text, leaked);
        if (!bytes)
            return bytes.error();
        files.push_back({freeName(u"lettre"_s, text, u".pdf"_s, taken), *bytes});
    }
    for (const Text &text : emails) {
        const auto bytes = emailOf(text, leaked);
        if (!bytes)
            return bytes.error();
        files.push_back({freeName(u"courriel"_s, text, u".txt"_s, taken), *bytes});
    }
    return {};
}

// What would be sent as the vault is now.  What cannot be composed yet is left out:
// an initial filing does not wait for the letters.
base::Result<Files> drafts(const Session &session, people::DataCategories leaked, bool hasMinors)
{
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    const auto policy = emailPolicy(session);
    if (!policy)
        return policy.error();
    Files files;
    std::set<QString> taken;
    for (const auto audience : {notices::Audience::Person, notices::Audience::Representative}) {
        const bool isMinor = audience == notices::Audience::Representative;
        if (isMinor && !hasMinors)
            continue;
        const Text text{{audience, notices::Form::Standard, false}, setting->context};
        if (const auto bytes = letterOf(text, leaked))
            files.push_back({freeName(u"lettre-projet"_s, text, u".pdf"_s, taken), *bytes});
        if (policy->offer == notices::EmailOffer::Nobody || (isMinor && !policy->minors))
            continue;
        if (const auto bytes = emailOf(text, leaked))
            files.push_back({freeName(u"courriel-projet"_s, text, u".txt"_s, taken), *bytes});
    }
    return files;
}

} // namespace

base::Result<Files> communicationSpecimens(const Session &session, people::DataCategories leaked,
                                           bool hasMinors)
{
    std::vector<Text> letters;
    std::vector<Text> emails;
    const auto read = readStage(session, [&](store::Database &database) -> base::Result<void> {
        auto usedByPost = usedLetters(database);
        if (!usedByPost)
            return usedByPost.error();
        auto usedByEmail = usedEmails(database);
        if (!usedByEmail)
            return usedByEmail.error();
        letters = *std::move(usedByPost);
        emails = *std::move(usedByEmail);
        return {};
    });
    if (!read)
        return read.error();
    if (letters.empty() && emails.empty())
        return drafts(session, leaked, hasMinors);
    Files files;
    if (const auto added = addUsed(files, letters, emails, leaked); !added)
        return added.error();
    return files;
}

} // namespace services
