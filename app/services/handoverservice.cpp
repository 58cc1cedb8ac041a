// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/handoverservice.h"

#include "base/text.h"
#include "journal/printedhead.h"
#include "notices/reference.h"
#include "notices/typography.h"
#include "printing/fonts.h"
#include "printing/lotcheck.h"
#include "printing/manifest.h"
#include "services/handoverfolder.h"
#include "services/lotfolder.h"
#include "services/lotletters.h"
#include "services/rights.h"
#include "services/stage.h"
#include "store/handoverstore.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 kLettersPerFolder = 1000; // Maileva: one sending each

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

base::Error notTheSame(const store::Lot &lot)
{
    return conflict(
        QCoreApplication::translate(
            "services",
            "This version of the program does not make lot %1 again byte for byte. Name "
            "the folder that holds its file %2; nothing was handed over.")
            .arg(lot.id.value)
            .arg(lot.fileName));
}

base::Error noCountryCode(qint64 lot, int rank)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("services",
                                        "Lot %1, letter %2: its country has no code. Correct it in "
                                        "the address, or use the layout for a print shop; nothing "
                                        "was handed over.")
                .arg(lot)
                .arg(rank)};
}

// Counts letters over several lots.
class SharedProgress final : public base::Progress
{
public:
    SharedProgress(base::Progress &whole, qint64 before, qint64 total)
        : m_whole(whole)
        , m_before(before)
        , m_total(total)
    {
    }
    bool report(qsizetype done, qsizetype) override
    {
        return m_whole.report(qsizetype(m_before) + done, qsizetype(m_total));
    }

private:
    base::Progress &m_whole;
    qint64 m_before;
    qint64 m_total;
};

QString readMe(HandoverLayout layout, const HandoverReport &report, bool duplex,
               const QString &journalHead)
{
    const QString sides = duplex ? u"recto verso"_s : u"recto seul"_s;
    const QString common =
        u"%1 lettres, %2 pages. Impression en noir, %3, à 100 % (sans mise à l'échelle).\n"
        u"Données personnelles de patients : transport chiffré, accès restreint, destruction "
        u"après l'envoi (RGPD art. 28 et 32).\n\n"
        u"SHA256SUMS : empreinte de chaque fichier. Vérifier avec « sha256sum -c SHA256SUMS » "
        u"avant d'imprimer ; un fichier qui diffère ne doit pas partir.\n"_s.arg(
            base::frenchNumber(report.letters), base::frenchNumber(report.pages), sides);
    const QString printShop =
        u"lot-NNNN.pdf : les lettres d'un lot, dans l'ordre des codes postaux. En recto verso, "
        u"chaque lettre commence sur une page impaire. Chaque page porte un Data Matrix "
        u"« A34/lot/rang/page/pages/référence ».\n"
        u"plis.csv : une ligne par lettre, UTF-8, séparateur « ; », première ligne de titres :\n"
        u"  file, lot, rank : fichier, numéro du lot, rang dans le lot\n"
        u"  first_page, pages, sheets : première page dans le fichier, pages imprimées, feuilles\n"
        u"  reference : référence imprimée sur la lettre, à rappeler pour tout retour\n"
        u"  line_1 à line_6, country : adresse (NF Z10-011 : 1 destinataire, 4 voie, 6 code "
        u"postal et ville), pays s'il est étranger\n"
        u"  postal_code : code postal, pour le tri\n"_s;
    const QString maileva =
        u"0001/, 0002/… : un envoi chacun, d'au plus 1 000 lettres : un PDF par lettre, nommé "
        u"par sa référence, et destinataires.csv.\n"
        u"destinataires.csv : UTF-8, séparateur « ; », une ligne par lettre, aux noms de "
        u"l'API Maileva (mail/v2) : document, custom_id (la référence), address_line_1 à "
        u"address_line_6, country_code (ISO 3166-1).\n"
        u"options.json : options d'envoi aux noms de l'API. L'adresse est imprimée dans la "
        u"lettre : pas de feuille porte-adresse. with_health_data demande un droit auprès de "
        u"Maileva ; à confirmer au contrat (RGPD art. 28, hébergement de données de santé). "
        u"L'affranchissement (postage_type) est à choisir.\n"_s;
    const QString all = u"Remise de lettres à un prestataire d'impression\n\n"_s + common + u'\n'
        + (layout == HandoverLayout::PrintShop ? printShop : maileva)
        + u"\nTête du journal à la remise : %1\n"_s.arg(journalHead);
    return notices::frenchTypography(all);
}

QByteArray mailevaOptions(bool duplex)
{
    const QJsonObject options{
        {u"color_printing"_s, false},         {u"duplex_printing"_s, duplex},
        {u"optional_address_sheet"_s, false}, {u"envelope_windows_type"_s, u"SIMPLE"_s},
        {u"print_sender_address"_s, false},   {u"archiving_duration"_s, 0},
        {u"treat_undelivered_mail"_s, false}, {u"with_health_data"_s, true}};
    return QJsonDocument(options).toJson();
}

// Everything of one handover; its folder goes away with it unless published.
class Handover final
{
public:
    Handover(const HandoverRequest &request, store::Database &database, HandoverFolder &folder,
             base::Progress &progress)
        : m_request(request)
        , m_database(database)
        , m_folder(folder)
        , m_progress(progress)
    {
    }

    base::Result<HandoverReport> make();

private:
    base::Result<void> checkLots();
    base::Result<void> addLot(qint64 lotId);
    base::Result<void> addPrintShopLot(LotLetters &letters, base::Progress &progress);
    base::Result<printing::LotContent> writeLotFile(LotLetters &letters, const QString &name,
                                                    base::Progress &progress);
    base::Result<void> copyLotFile(const store::Lot &lot, const QString &target,
                                   const printing::LotContent &content);
    base::Result<void> addMailevaLot(LotLetters &letters, base::Progress &progress);
    base::Result<void> addMailevaLetter(LotLetters &letters, const notices::Letter &letter,
                                        int rank);
    base::Result<void> finishMailevaFolder();
    QString mailevaFolder() const;
    base::Result<void> addDocuments();

    const HandoverRequest &m_request;
    store::Database &m_database;
    HandoverFolder &m_folder;
    base::Progress &m_progress;
    HandoverReport m_report;
    QFile m_list;         // print shop: rows of all lots
    QByteArray m_rows;    // Maileva: rows of the folder that is being filled
    qint64 m_total = 0;   // letters
    bool m_duplex = true; // of the last lot: the shop prints what each PDF asks for
};

base::Result<void> Handover::checkLots()
{
    store::NoticeStore notices(m_database);
    const auto before = store::HandoverStore(m_database).handovers();
    for (const qint64 id : m_request.lots) {
        const auto lot = notices.lot({id});
        if (!lot)
            return conflict(
                QCoreApplication::translate("services", "There is no lot %1. See the list of lots.")
                    .arg(id));
        if (lot->postedOn)
            return conflict(
                QCoreApplication::translate("services",
                                            "Lot %1 was posted: its letters would be sent twice. "
                                            "Nothing was handed over.")
                    .arg(id));
        if (before.contains(lot->id))
            m_report.lotsGivenBefore << id;
        m_total += lot->letters;
    }
    if (m_request.lots.isEmpty())
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate("services", "Name at least one lot.")};
    return {};
}

base::Result<HandoverReport> Handover::make()
{
    if (const auto checked = checkLots(); !checked)
        return checked.error();
    for (const qint64 lot : m_request.lots) {
        if (const auto added = addLot(lot); !added)
            return added.error();
    }
    if (const auto added = addDocuments(); !added)
        return added.error();
    auto sealed = m_folder.seal();
    if (!sealed)
        return sealed.error();
    m_report.manifestSha256 = *std::move(sealed);
    m_report.files = m_folder.files();
    return m_report;
}

base::Result<void> Handover::addLot(qint64 lotId)
{
    auto letters = LotLetters::of(m_database, {lotId});
    if (!letters)
        return letters.error();
    m_duplex = letters->paper().duplex;
    SharedProgress progress(m_progress, m_report.letters, m_total);
    return m_request.layout == HandoverLayout::PrintShop ? addPrintShopLot(*letters, progress)
                                                         : addMailevaLot(*letters, progress);
}

base::Result<void> Handover::addPrintShopLot(LotLetters &letters, base::Progress &progress)
{
    const store::Lot &lot = letters.lot();
    const QString name = lotFileName(lot.id, u"pdf"_s);
    const auto content = writeLotFile(letters, name, progress);
    if (!content)
        return content.error();
    if (const auto finished = m_folder.finish(name); !finished)
        return finished.error();
    if (!m_list.isOpen()) {
        const auto path = m_folder.pathOf(u"plis.csv"_s);
        if (!path)
            return path.error();
        m_list.setFileName(*path);
        if (!m_list.open(QIODevice::WriteOnly) || m_list.write(printing::printShopHeader()) < 0)
            return cannotWriteLot(*path, m_list.errorString());
        m_list.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    for (const printing::LotEntry &letter : content->letters) {
        if (m_list.write(printing::printShopRow(content->number, name, letter)) < 0)
            return cannotWriteLot(m_list.fileName(), m_list.errorString());
        ++m_report.letters;
    }
    m_report.pages += content->pages;
    return {};
}

// The same bytes as were produced, or nothing.
base::Result<printing::LotContent> Handover::writeLotFile(LotLetters &letters, const QString &name,
                                                          base::Progress &progress)
{
    const store::Lot &lot = letters.lot();
    const auto path = m_folder.pathOf(name);
    if (!path)
        return path.error();
    QFile pdf(*path);
    if (!pdf.open(QIODevice::ReadWrite | QIODevice::Truncate))
        return cannotWriteLot(*path, pdf.errorString());
    pdf.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    auto content = letters.write(pdf, 1, int(lot.letters), progress);
    if (!content)
        return content;
    if (!pdf.flush())
        return cannotWriteLot(*path, pdf.errorString());
    pdf.close();
    const auto hash = sha256OfLot(*path);
    if (!hash)
        return hash.error();
    if (*hash == lot.sha256)
        return content;
    if (const auto copied = copyLotFile(lot, *path, *content); !copied)
        return copied.error();
    return content;
}

base::Result<void> Handover::copyLotFile(const store::Lot &lot, const QString &target,
                                         const printing::LotContent &content)
{
    const QString source = QDir(m_request.lotFolder).filePath(lot.fileName);
    if (m_request.lotFolder.isEmpty() || !QFile::exists(source))
        return notTheSame(lot);
    QFile::remove(target);
    if (!QFile::copy(source, target))
        return cannotWriteLot(target, lot.fileName);
    const auto hash = sha256OfLot(target);
    if (!hash)
        return hash.error();
    if (*hash != lot.sha256)
        return conflict(
            QCoreApplication::translate("services",
                                        "The file %1 is not the one that was produced. Do not send "
                                        "it; nothing was handed over.")
                .arg(lot.fileName));
    QFile pdf(target);
    pdf.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!pdf.open(QIODevice::ReadOnly))
        return cannotWriteLot(target, pdf.errorString());
    base::NoProgress quiet;
    return printing::checkLot(pdf, content, quiet);
}

base::Result<void> Handover::addMailevaLot(LotLetters &letters, base::Progress &progress)
{
    const auto next = letters.letters(1, int(letters.lot().letters));
    for (int rank = 1;; ++rank) {
        if (!progress.report(rank - 1, 0))
            return base::cancelled();
        const auto letter = next();
        if (!letter)
            return letter.error();
        if (!*letter)
            return {};
        if (const auto added = addMailevaLetter(letters, **letter, rank); !added)
            return added;
    }
}

QString Handover::mailevaFolder() const
{
    return u"%1/"_s.arg(m_report.letters / kLettersPerFolder + 1, 4, 10, QChar(u'0'));
}

base::Result<void> Handover::addMailevaLetter(LotLetters &letters, const notices::Letter &letter,
                                              int rank)
{
    printing::LotSettings settings = letters.settings(rank);
    settings.duplex = false; // a blank back at the end is the printer's affair
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    base::NoProgress quiet;
    const auto content = printing::writeLot(
        buffer, settings,
        [&letter, given = false]() mutable -> base::Result<std::optional<notices::Letter>> {
            return std::exchange(given, true) ? std::nullopt : std::optional(letter);
        },
        quiet);
    if (!content)
        return content.error();
    const QString document = notices::compactReference(letter.reference) + u".pdf"_s;
    const QString name = mailevaFolder() + document;
    if (const auto written = m_folder.write(name, pdf); !written)
        return written;
    QFile file(*m_folder.pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return cannotWriteLot(name, file.errorString());
    if (const auto checked = printing::checkText(file, *content, quiet); !checked)
        return checked;
    const auto row = content->letters.empty()
        ? std::nullopt
        : printing::mailevaRow(document, content->letters.front());
    if (!row)
        return noCountryCode(letters.lot().id.value, rank);
    m_rows += *row;
    m_report.pages += content->pages;
    const bool isFull = (m_report.letters + 1) % kLettersPerFolder == 0;
    if (isFull) {
        if (const auto finished = finishMailevaFolder(); !finished)
            return finished;
    }
    ++m_report.letters;
    return {};
}

base::Result<void> Handover::finishMailevaFolder()
{
    const QByteArray rows = std::exchange(m_rows, QByteArray());
    return m_folder.write(mailevaFolder() + u"destinataires.csv"_s,
                          printing::mailevaHeader() + rows);
}

base::Result<void> Handover::addDocuments()
{
    if (m_request.layout == HandoverLayout::PrintShop) {
        if (!m_list.flush())
            return cannotWriteLot(m_list.fileName(), m_list.errorString());
        m_list.close();
        if (const auto finished = m_folder.finish(u"plis.csv"_s); !finished)
            return finished.error();
    } else {
        if (!m_rows.isEmpty()) {
            if (const auto finished = finishMailevaFolder(); !finished)
                return finished;
        }
        if (const auto written = m_folder.write(u"options.json"_s, mailevaOptions(m_duplex));
            !written)
            return written;
    }
    return m_folder.write(u"LISEZ-MOI.txt"_s,
                          readMe(m_request.layout, m_report, m_duplex,
                                 journal::shortHead(store::JournalStore(m_database).head().hash))
                              .toUtf8());
}

base::Result<void> note(const Session &session, const HandoverRequest &request,
                        const HandoverReport &report)
{
    return writeStage(session,
                      [&](store::Database &database, journal::Draft &entry) -> base::Result<void> {
                          std::vector<store::LotId> lots;
                          QJsonArray numbers;
                          for (const qint64 lot : request.lots) {
                              lots.push_back({lot});
                              numbers.append(lot);
                          }
                          const QString layout = handoverLayoutKey(request.layout);
                          store::HandoverStore(database).insertHandover(
                              lots, layout, report.letters, report.manifestSha256, session.now());
                          entry.event = u"letters.handed_over"_s;
                          entry.object = u"lots"_s;
                          entry.payload = {{u"lots"_s, numbers},
                                           {u"layout"_s, layout},
                                           {u"letters"_s, report.letters},
                                           {u"manifest_sha256"_s, report.manifestSha256}};
                          return {};
                      });
}

} // namespace

QString handoverLayoutKey(HandoverLayout layout)
{
    return layout == HandoverLayout::PrintShop ? u"printshop"_s : u"maileva"_s;
}

std::optional<HandoverLayout> handoverLayoutFromKey(const QString &key)
{
    for (const HandoverLayout layout : {HandoverLayout::PrintShop, HandoverLayout::Maileva}) {
        if (handoverLayoutKey(layout) == key)
            return layout;
    }
    return {};
}

base::Result<HandoverReport> handOver(const Session &session, const HandoverRequest &request,
                                      base::Progress &progress)
{
    if (const auto allowed = requireRight(session, Right::PrepareMailing); !allowed)
        return allowed.error();
    if (const auto fonts = printing::loadFonts(); !fonts)
        return fonts.error();
    const auto facts = session.vault().facts();
    if (!facts)
        return facts.error();
    auto folder = HandoverFolder::make(request.folder, facts->storeId);
    if (!folder)
        return folder.error();
    const auto report =
        readStage(session, [&](store::Database &database) -> base::Result<HandoverReport> {
            return Handover(request, database, *folder, progress).make();
        });
    if (!report)
        return report;
    if (const auto noted = note(session, request, *report); !noted)
        return noted.error();
    if (const auto published = folder->publish(); !published)
        return published.error();
    return report;
}

} // namespace services
