// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "notices/email.h"
#include "services/letterbook.h"
#include "services/session.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace services {

// The texts of the letters and e-mails: those of the program, and the laboratory's own
// versions in the vault, which replace them one by one.  A text is named as its
// file in templates/fr, "lettre-personne"; "categories" are the phrases per
// category of data.

struct TemplateRow {
    QString name;
    QString title;                  // in the user's language
    std::optional<QDateTime> since; // the laboratory's own text, UTC; nothing for the shipped one
    int versions = 0;               // that were ever set
};
base::Result<QList<TemplateRow>> listTemplates(const Session &session);

// The text that holds; Input error that lists the names for an unknown one.
base::Result<QString> templateSource(const Session &session, const QString &name);
base::Result<QString> shippedTemplate(const QString &name);

struct TemplateVersion {
    qint64 id = 0;
    QDateTime set; // UTC
    QString actor;
    bool isReset = false; // back to the shipped text
};
// Newest first.
base::Result<QList<TemplateVersion>> templateVersions(const Session &session, const QString &name);
base::Result<QString> templateVersionSource(const Session &session, qint64 id);

// What stands against a text.
struct TemplateFinding {
    QString key; // notices::findingKey()
    QString message;
    qint64 line = 0; // of the text, from 1; 0 for the whole
    // "ligne 12 : …" in front of a message that does not say it itself.
    QString place() const;
    QString where; // the field of the incident, where it is not the text
    bool blocking = true;
};
struct TemplateReport {
    QList<TemplateFinding> findings;
    QString readability; // a sentence; empty where there is nothing to read
    double score = 0;    // notices::Readability
    int wordsPerSentence = 0;
    int pages = 0; // of the letter with every category; 0 if it cannot be laid out, and of e-mails
    bool saved = false;

    bool isBlocked() const;
};
// Everything that can be said about a text before it is used: syntax and tags,
// words, the letter that it makes for each category of data and for all, its
// pages.  Needs no complete incident.
base::Result<TemplateReport> checkTemplate(const Session &session, const QString &name,
                                           const QString &source);
// The same, and keeps the text if nothing blocks.  Lots that are produced keep
// theirs.
base::Result<TemplateReport> saveTemplate(const Session &session, const QString &name,
                                          const QString &source);
base::Result<void> resetTemplate(const Session &session, const QString &name);

bool isEmailTemplate(const QString &name);

// The letter that a text makes, one PDF in memory, for a person of the list or,
// without one, for an invented one; whether or not it passes its check.
// Input error for the text of an e-mail.
base::Result<QByteArray> previewTemplate(const Session &session, const QString &name,
                                         const QString &source,
                                         std::optional<qint64> personId = {});

// The same for the text of an e-mail; Input error for any other.
base::Result<notices::Email> previewEmailTemplate(const Session &session, const QString &name,
                                                  const QString &source,
                                                  std::optional<qint64> personId = {});

// What may stand in braces.
struct TemplateName {
    QString written; // "{{lab_name}}"
    QString help;    // in the user's language
};
QList<TemplateName> templateNames();

// Puts the laboratory's own texts into what a letter is made from.
void applyOwnTexts(store::Database &database, LetterContext &context);

} // namespace services
