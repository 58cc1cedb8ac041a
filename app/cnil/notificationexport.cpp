// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/notification.h"
#include "cnil/textformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// The words of this file are French whatever the language of the program: the
// reader is the CNIL.

namespace cnil {

namespace {

using Answer = Notification::Answer;
using Section = Notification::Section;

QJsonObject answerJson(const Answer &answer)
{
    return {{u"key"_s, answer.key},
            {u"label"_s, answer.label},
            {u"values"_s, QJsonArray::fromStringList(answer.values)},
            {u"option_keys"_s, QJsonArray::fromStringList(answer.optionKeys)},
            {u"standing"_s, standingKey(answer.standing)},
            {u"suggested"_s, QJsonArray::fromStringList(answer.suggested)}};
}

QJsonObject sectionJson(const Section &section)
{
    QJsonArray answers;
    for (const Answer &answer : section.answers)
        answers += answerJson(answer);
    return {{u"number"_s, section.number}, {u"title"_s, section.title}, {u"answers"_s, answers}};
}

QString heading(const Section &section)
{
    return QString::number(section.number) + u". "_s + section.title;
}

QString indented(const QString &text)
{
    return u"    "_s + QString(text).replace(u'\n', u"\n    "_s) + u'\n';
}

QString pasteText(const Answer &answer)
{
    QString text = answer.label + u'\n';
    for (const QString &value : answer.values)
        text += indented(value);
    if (answer.values.isEmpty())
        text += indented(answer.suggested.isEmpty()
                             ? u"(sans réponse)"_s
                             : u"(à confirmer : "_s + answer.suggested.join(u" ; "_s) + u')');
    return text + u'\n';
}

bool isMissing(const Notification &notification, const QString &key)
{
    return std::any_of(notification.missing.begin(), notification.missing.end(),
                       [&key](const Notification::Missing &item) { return item.key == key; });
}

const Answer *answerTo(const Notification &notification, const QString &key)
{
    for (const Section &section : notification.sections)
        for (const Answer &answer : section.answers)
            if (answer.key == key)
                return &answer;
    return nullptr;
}

// All options of a choice, as the form shows them.
QString markedOptions(const Vocabulary::Field &field, const QStringList &chosen)
{
    QStringList lines;
    for (const Vocabulary::Option &option : field.options)
        lines += (chosen.contains(option.label) ? u"[x] "_s : u"[  ] "_s) + option.label;
    for (const QString &value : chosen) // the words beside « Autre »
        if (std::none_of(field.options.begin(), field.options.end(),
                         [&value](const auto &option) { return option.label == value; }))
            lines += value;
    return lines.join(u'\n');
}

Document::Row printedRow(const Vocabulary::Field &field, const Answer *answer, bool missing)
{
    if (answer == nullptr)
        return {field.label, u"(non demandé)"_s, false};
    using Type = Vocabulary::Field::Type;
    const bool isChoice = field.type == Type::Choice || field.type == Type::Choices;
    QStringList lines{isChoice ? markedOptions(field, answer->values) : answer->values.join(u'\n')};
    if (isChoice && missing)
        lines += u"à compléter"_s;
    if (answer->standing == Standing::Proposed && !answer->suggested.isEmpty())
        lines += u"Proposé par le logiciel, à confirmer : "_s + answer->suggested.join(u" ; "_s);
    lines.removeAll(QString());
    return {field.label, lines.join(u'\n'), missing};
}

} // namespace

QByteArray notificationJson(const Notification &notification)
{
    QJsonArray sections;
    for (const Section &section : notification.sections)
        sections += sectionJson(section);
    QJsonArray missing;
    for (const Notification::Missing &item : notification.missing)
        missing += QJsonObject{
            {u"key"_s, item.key}, {u"label"_s, item.label}, {u"section"_s, item.sectionNumber}};
    const QJsonObject root{{u"format"_s, u"avis34-notification"_s},
                           {u"format_version"_s, 1},
                           {u"vocabulary"_s, notification.vocabularyVersion},
                           {u"kind"_s, filingKindKey(notification.kind)},
                           {u"prepared_at"_s, notification.preparedAt.toString(Qt::ISODate)},
                           {u"reference"_s, notification.reference},
                           {u"late"_s, notification.late},
                           {u"person_band"_s, notification.personBand},
                           {u"sections"_s, sections},
                           {u"missing"_s, missing}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

QByteArray notificationCsv(const Notification &notification)
{
    std::vector<QStringList> rows{{u"Rubrique"_s, u"Champ"_s, u"Réponse"_s}};
    for (const Section &section : notification.sections) {
        for (const Answer &answer : section.answers) {
            const QStringList values =
                answer.values.isEmpty() ? QStringList{QString()} : answer.values;
            for (const QString &value : values)
                rows.push_back({heading(section), answer.label, value});
        }
    }
    return csvTable(rows);
}

QByteArray notificationText(const Notification &notification)
{
    QString text = notification.vocabularyTitle + u'\n'
        + u"À recopier dans l'ordre du formulaire en ligne de la CNIL.\n\n"_s;
    for (const Section &section : notification.sections) {
        text += u"=== "_s + heading(section) + u" ===\n\n"_s;
        for (const Answer &answer : section.answers)
            text += pasteText(answer);
    }
    return text.toUtf8();
}

Document notificationDocument(const Notification &notification, const Vocabulary &vocabulary)
{
    Document document{.title = u"Notification de violation de données à caractère personnel"_s,
                      .subtitle = notification.vocabularyTitle + u" – préparée le "_s
                          + frenchInstant(notification.preparedAt),
                      .sections = {}};
    for (const Vocabulary::Section &section : vocabulary.sections) {
        Document::Section &printed = document.sections.emplace_back(
            Document::Section{QString::number(section.number) + u". "_s + section.title, {}});
        for (const Vocabulary::Field &field : section.fields)
            printed.rows.push_back(printedRow(field, answerTo(notification, field.key),
                                              isMissing(notification, field.key)));
    }
    return document;
}

} // namespace cnil
