// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/publicnoticeservice.h"

#include "base/text.h"
#include "notices/publicnotice.h"
#include "notices/returnreason.h"
#include "services/lettersetting.h"
#include "services/outputfile.h"
#include "services/reportfile.h"
#include "services/stage.h"
#include "store/recordstore.h"
#include "store/returnstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace services {

namespace {

// Counts over the list.
class Count
{
public:
    explicit Count(store::Database &database)
        : m_records(database)
    {
    }

    void add(const store::PublicListed &listed)
    {
        ++m_figures.persons;
        ++(listed.letters == 0       ? m_figures.neverWritten
               : listed.letters == 1 ? m_figures.writtenOnce
                                     : m_figures.writtenAgain);
        addDays(listed);
        if (listed.letters > 0)
            ++m_reasons[listed.lastReason];
        for (const QString &key : listed.searched)
            ++m_searched[key];
        const auto record = m_records.record(listed.patient);
        const bool hasPhone = !record->phone.isEmpty() || !record->mobile.isEmpty();
        const bool hasEmail = !record->email.isEmpty();
        m_figures.withUntriedPhone += hasPhone && !listed.searched.contains("telephone"_L1) ? 1 : 0;
        m_figures.withUntriedEmail += hasEmail && !listed.searched.contains("email"_L1) ? 1 : 0;
        m_leaked |= listed.leaked;
    }

    people::DataCategories leaked() const { return m_leaked; }

    PublicNoticeFigures figures(const notices::ReturnReasons &reasons) const
    {
        PublicNoticeFigures figures = m_figures;
        for (const auto &[key, letters] : m_reasons)
            figures.reasons.append({key, notices::reasonText(reasons, key), letters, 0});
        std::ranges::stable_sort(figures.reasons, std::greater{}, &ReturnFigures::letters);
        for (const notices::AddressSearch &search : notices::addressSearches()) {
            if (const auto found = m_searched.find(search.key); found != m_searched.end())
                figures.searched.append({search.text, found->second});
        }
        return figures;
    }

private:
    void addDays(const store::PublicListed &listed)
    {
        if (listed.firstPosted
            && (!m_figures.firstPosted || *listed.firstPosted < *m_figures.firstPosted))
            m_figures.firstPosted = listed.firstPosted;
        if (listed.lastPosted
            && (!m_figures.lastPosted || *listed.lastPosted > *m_figures.lastPosted))
            m_figures.lastPosted = listed.lastPosted;
    }

    store::RecordStore m_records;
    PublicNoticeFigures m_figures;
    std::map<QString, qint64> m_reasons;
    std::map<QString, qint64> m_searched;
    people::DataCategories m_leaked;
};

struct Counted {
    PublicNoticeFigures figures;
    people::DataCategories leaked;
};

Counted countedIn(store::Database &database)
{
    store::ReturnStore returns(database);
    Count count(database);
    for (const store::PublicListed &listed : returns.publicList())
        count.add(listed);
    Counted counted{count.figures(returns.reasons()), count.leaked()};
    counted.figures.concerned = store::PersonStore(database).count();
    return counted;
}

base::Error nobody()
{
    return {base::Error::Kind::Conflict,
            QCoreApplication::translate(
                "services",
                "Nobody is on the list of the public notice: everybody concerned is, or will be, "
                "written to. Nothing was written.")};
}

base::Result<QByteArray> noticeBytes(const LetterSetting &setting, people::DataCategories leaked,
                                     const QString &file)
{
    const auto library = notices::TemplateLibrary::shipped();
    if (!library)
        return library.error();
    const auto notice =
        notices::publicNotice(setting.incident, leaked, library->phrases(), setting.context.date);
    if (!notice)
        return notice.error();
    if (!file.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return notice->plainText().toUtf8();
    printing::Report report;
    report.title = notice->title;
    report.footer = setting.incident.organisation.name;
    report.createdAt = setting.context.date.startOfDay(Qt::UTC);
    for (const auto &section : notice->sections)
        report.sections.push_back({.heading = section.heading,
                                   .paragraphs = section.paragraphs,
                                   .rows = {},
                                   .monospaced = {},
                                   .boxes = {}});
    return reportBytes(report, file);
}

void addRow(printing::ReportSection &section, const QString &label, qint64 count)
{
    section.rows.push_back({label, base::frenchNumber(count), false});
}

printing::ReportSection personsSection(const PublicNoticeFigures &figures)
{
    printing::ReportSection section;
    section.heading = QCoreApplication::translate("services", "Persons");
    addRow(section, QCoreApplication::translate("services", "Persons concerned by the breach"),
           figures.concerned);
    addRow(section, QCoreApplication::translate("services", "Told by the public notice"),
           figures.persons);
    addRow(
        section,
        QCoreApplication::translate("services", "of whom: no usable address in the patient list"),
        figures.neverWritten);
    addRow(section, QCoreApplication::translate("services", "of whom: one letter came back"),
           figures.writtenOnce);
    addRow(section,
           QCoreApplication::translate("services", "of whom: two letters or more came back"),
           figures.writtenAgain);
    if (figures.firstPosted && figures.lastPosted)
        section.rows.push_back({QCoreApplication::translate("services", "Letters posted between"),
                                u"%1 – %2"_s.arg(figures.firstPosted->toString(u"dd/MM/yyyy"_s),
                                                 figures.lastPosted->toString(u"dd/MM/yyyy"_s)),
                                false});
    return section;
}

printing::Report proofReport(const LetterSetting &setting, const PublicNoticeFigures &figures)
{
    printing::Report report;
    report.title =
        QCoreApplication::translate("services", "Why a public notice: GDPR art. 34(3)(c)");
    report.subtitle = setting.incident.reference;
    report.footer = setting.incident.organisation.name;
    report.createdAt = setting.context.date.startOfDay(Qt::UTC);
    printing::ReportSection ground;
    ground.paragraphs << QCoreApplication::translate(
        "services",
        "Art. 34(3)(c) allows a public communication where writing to each "
        "person would take a disproportionate effort. It is used here for "
        "persons without any usable address, and for nobody else.");
    printing::ReportSection reasons;
    reasons.heading = QCoreApplication::translate("services", "Why the last letter came back");
    for (const ReturnFigures &reason : figures.reasons)
        addRow(reasons, reason.text, reason.letters);
    printing::ReportSection searched;
    searched.heading = QCoreApplication::translate("services", "What was searched before");
    for (const SearchFigures &search : figures.searched)
        addRow(searched, search.text, search.persons);
    printing::ReportSection untried;
    untried.heading = QCoreApplication::translate("services", "Still to be tried");
    addRow(untried,
           QCoreApplication::translate("services",
                                       "A telephone number in the patient list was not tried"),
           figures.withUntriedPhone);
    addRow(untried,
           QCoreApplication::translate("services",
                                       "An e-mail address in the patient list was not tried"),
           figures.withUntriedEmail);
    report.sections = {ground, personsSection(figures), reasons, searched, untried};
    return report;
}

using Bytes = std::function<base::Result<QByteArray>(const LetterSetting &, const Counted &)>;

base::Result<PublicNoticeFigures> exported(const Session &session, const QString &file,
                                           const QString &event, const Bytes &bytesOf)
{
    const auto setting = letterSetting(session);
    if (!setting)
        return setting.error();
    const auto work = [&](store::Database &database,
                          journal::Draft &entry) -> base::Result<PublicNoticeFigures> {
        const Counted counted = countedIn(database);
        if (counted.figures.persons == 0)
            return nobody();
        const auto bytes = bytesOf(*setting, counted);
        if (!bytes)
            return bytes.error();
        if (const auto written = writeOutputFile(file, *bytes); !written)
            return written.error();
        const QByteArray hash = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256);
        entry.event = event;
        entry.object = u"public_notice"_s;
        entry.payload = {{u"persons"_s, counted.figures.persons},
                         {u"sha256"_s, QString::fromLatin1(hash.toHex())}};
        return counted.figures;
    };
    return writeStage(session, work);
}

} // namespace

base::Result<PublicNoticeFigures> publicNoticeFigures(const Session &session)
{
    return readStage(session, [](store::Database &database) -> base::Result<PublicNoticeFigures> {
        return countedIn(database).figures;
    });
}

base::Result<PublicNoticeFigures> exportPublicNotice(const Session &session, const QString &file)
{
    return exported(session, file, u"public_notice.exported"_s,
                    [&](const LetterSetting &setting, const Counted &counted) {
                        return noticeBytes(setting, counted.leaked, file);
                    });
}

base::Result<PublicNoticeFigures> exportPublicNoticeProof(const Session &session,
                                                          const QString &file)
{
    return exported(session, file, u"public_notice.proof_exported"_s,
                    [&](const LetterSetting &setting, const Counted &counted) {
                        return reportBytes(proofReport(setting, counted.figures), file);
                    });
}

} // namespace services
