// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "notices/lettercomposer.h"
#include "notices/mailingalarms.h"
#include "services/lettersetting.h"
#include "services/preflightservice.h"
#include "services/recipients.h"

#include <map>
#include <tuple>

namespace services {

// Looks at every person concerned, one after the other, and counts what the
// pre-flight reports: who gets what, what stands against it, what it will be on
// paper.
class MailingCheck final
{
public:
    explicit MailingCheck(const LetterSetting &setting);

    void add(const store::PersonInList &listed, const Recipient &recipient);
    // The next address of a person in the list and in the leak, in the order of
    // the list.
    void addAddresses(qint64 line, QStringView listed, QStringView leaked)
    {
        m_alarms.addAddresses(line, listed, leaked);
    }

    // Composes, validates and lays out every text that occurs, and counts pages.
    void checkTexts(notices::LetterComposer &composer);
    // The report of what was added, with its findings but those of the store.
    PreflightReport report() const;

private:
    struct Case {
        notices::Addressee addressee;
        notices::ChannelChoice choice;
        qint64 letters = 0;
    };
    // What a text depends on, unless the laboratory's own names the person.
    using TextKey = std::tuple<notices::Variant, quint32, QString>;

    void addLetter(const store::PersonInList &listed, const Recipient &recipient,
                   const notices::ChannelChoice &choice);
    void checkText(notices::LetterComposer &composer, const notices::Variant &variant,
                   const Case &tried);

    const LetterSetting &m_setting;
    notices::MailingAlarms m_alarms;
    PreflightReport m_report;
    std::map<notices::Obstacle, qint64> m_obstacles;
    std::map<notices::Variant, qint64> m_variants;
    std::map<TextKey, Case> m_texts;
    std::map<QString, qint64> m_refusedTexts;
};

} // namespace services
