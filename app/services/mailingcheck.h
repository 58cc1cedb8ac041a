// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "mailing/pace.h"
#include "notices/lettercomposer.h"
#include "notices/mailingalarms.h"
#include "printing/letterfit.h"
#include "services/dispatch.h"
#include "services/lettersetting.h"
#include "services/preflightservice.h"
#include "services/recipients.h"

#include <map>
#include <set>
#include <tuple>

namespace services {

// Looks at every person concerned, one after the other, and counts what the
// pre-flight reports: who gets what, what stands against it, what it will be on
// paper.
class MailingCheck final
{
public:
    // `composer`: nullptr while no letter can be written.
    MailingCheck(const LetterSetting &setting, notices::LetterComposer *composer,
                 store::Database &database);

    void add(const store::PersonInList &listed, const Recipient &recipient);
    // The next address of a person in the list and in the leak, in the order of
    // the list.
    void addAddresses(qint64 line, QStringView listed, QStringView leaked)
    {
        m_alarms.addAddresses(line, listed, leaked);
    }
    // The report of what was added, with its findings but those of the store.
    PreflightReport report() const;

private:
    // A text, and how many persons get it.
    struct TextCase {
        notices::Letter letter; // of the first of them
        QString refusal;        // why it may not be sent; empty when it may
        qint64 letters = 0;
    };
    // What a text depends on, unless the laboratory's own names the person.
    using TextKey = std::tuple<notices::Variant, quint32, QString>;

    void addLetter(const store::PersonInList &listed, const Recipient &recipient,
                   const notices::ChannelChoice &choice);
    void addEmail(const store::PersonInList &listed, const Recipient &recipient, const Due &due);
    TextCase &textFor(const notices::Addressee &addressee, const notices::ChannelChoice &choice,
                      const notices::Variant &variant);
    TextCase composed(const notices::Addressee &addressee, const notices::ChannelChoice &choice);
    std::optional<printing::LetterProblem> problemOf(const TextCase &text,
                                                     const Recipient &recipient,
                                                     const notices::ChannelChoice &choice);
    void countPaper(const TextCase &text);
    static QList<PreflightFinding> refusedTexts(const std::map<TextKey, TextCase> &texts,
                                                const QString &key, FindingScope scope);
    QList<NamedCount> byPost() const;
    QList<NamedCount> groups() const;

    const LetterSetting &m_setting;
    notices::LetterComposer *m_composer;
    printing::LetterFit m_fit;
    std::set<notices::Text> m_personal; // texts that name the person: each is composed
    Dispatch m_dispatch;
    mailing::Pace m_pace; // for its groups of mailboxes
    notices::MailingAlarms m_alarms;
    PreflightReport m_report;
    std::map<notices::Obstacle, qint64> m_obstacles;
    std::map<notices::Variant, qint64> m_variants;
    std::map<printing::LetterProblem, qint64> m_problems;
    std::map<TextKey, TextCase> m_texts;
    std::map<TextKey, TextCase> m_emailTexts; // without letter
    std::map<notices::PostReason, qint64> m_byPost;
    std::map<QString, qint64> m_groups;
    qint64 m_withoutEnglish = 0;
};

} // namespace services
