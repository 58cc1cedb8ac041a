// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "incident/incident.h"
#include "notices/templatelibrary.h"
#include "people/datacategory.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace notices {

// The public communication for people without any usable address, who cannot
// be written to (GDPR art. 34(3)(c)): the same facts as a letter, about nobody
// in particular.  templates/fr/information-publique.txt.
struct PublicNotice {
    struct Section {
        QString heading;
        QStringList paragraphs; // of a list, each begins with "– "
    };
    QString title;
    std::vector<Section> sections;

    QString plainText() const;
};

// `leaked` is what leaked about any of these people.  Input error with
// missingFacts() of the incident, or for a template that does not render.
base::Result<PublicNotice> publicNotice(const incident::Incident &incident,
                                        people::DataCategories leaked, const PhraseBank &phrases,
                                        const QDate &date);

} // namespace notices
