// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/publicnotice.h"

#include "notices/typography.h"
#include "notices/values.h"
#include "notices/wording.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

QString source()
{
    QFile file(u":/templates/fr/information-publique.txt"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    return QString::fromUtf8(file.readAll());
}

// Those of a letter that are about nobody: a name of a person in this template
// is an unknown name, and refused with its line.
Values publicValues(const incident::Incident &incident, people::DataCategories leaked,
                    const PhraseBank &phrases, const QDate &date)
{
    static constexpr std::array kPublic{
        "lab_name"_L1,      "contact_name"_L1,  "contact_function"_L1, "contact_means"_L1,
        "contact_phone"_L1, "contact_email"_L1, "signatory"_L1,        "date"_L1,
        "facts"_L1,         "dates"_L1,         "measures"_L1,         "leaked"_L1,
        "risks"_L1,         "advice"_L1};
    const Values all = valuesFor(incident, {.record = {}, .leaked = leaked, .reference = {}},
                                 Audience::Person, Wording::Plain, phrases, date);
    Values values;
    for (const QLatin1StringView name : kPublic)
        values.insert_or_assign(name, all.at(name));
    return values;
}

void addLine(PublicNotice &notice, const QString &line)
{
    if (line.isEmpty())
        return;
    if (line.startsWith("## "_L1)) {
        notice.sections.push_back({line.sliced(3), {}});
        return;
    }
    if (line.startsWith("# "_L1)) {
        notice.title = line.sliced(2);
        return;
    }
    if (notice.sections.empty())
        notice.sections.push_back({{}, {}});
    const bool isPoint = line.startsWith("- "_L1);
    notice.sections.back().paragraphs << (isPoint ? u"– "_s + line.sliced(2) : line);
}

} // namespace

QString PublicNotice::plainText() const
{
    QStringList blocks{title};
    for (const Section &section : sections) {
        QStringList lines;
        if (!section.heading.isEmpty())
            lines << section.heading;
        lines += section.paragraphs;
        blocks << lines.join(u'\n');
    }
    return blocks.join(u"\n\n"_s) + u'\n';
}

base::Result<PublicNotice> publicNotice(const incident::Incident &incident,
                                        people::DataCategories leaked, const PhraseBank &phrases,
                                        const QDate &date)
{
    if (const QStringList missing = missingFacts(incident); !missing.isEmpty())
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate("notices",
                                                       "No public notice can be written before "
                                                       "this is filled in: %1")
                               .arg(missing.join(u' '))};
    const auto parsed = Template::parse(source());
    if (!parsed)
        return parsed.error();
    const auto text =
        parsed->render(publicValues(incident, leaked, phrases, date), Template::Escape::None);
    if (!text)
        return text.error();
    PublicNotice notice;
    // The phrases are those of the letters; who reads this holds none.
    const QString said = frenchTypography(*text).remove(u" avec cette lettre"_s);
    for (const QString &line : said.split(u'\n'))
        addLine(notice, line.trimmed());
    return notice;
}

} // namespace notices
