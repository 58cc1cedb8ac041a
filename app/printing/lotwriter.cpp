// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/lotwriter.h"

#include "printing/pdffile.h"

#include <QCoreApplication>
#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

// A body that several letters may share: written into the file once, with the
// first of them.
struct Body {
    std::vector<Canvas> pages; // until they are written
    std::vector<int> forms;    // then; one per page
    bool complete = true;      // every character has a glyph

    int count() const { return int(qMax(pages.size(), forms.size())); }
};

// A laboratory's own template may put a name into the text, so that no two
// bodies are alike: then the oldest are forgotten, and memory stays flat.
constexpr qsizetype kRememberedBodies = 1024;

class Lot final
{
public:
    Lot(QIODevice &device, const LotSettings &settings)
        : m_settings(settings)
        , m_file(device, {title(settings), settings.createdAt, settings.duplex})
    {
        m_content.number = settings.number;
    }

    // Input error if the text of the letter is no letter at all.
    base::Result<void> add(const notices::Letter &letter);
    base::Result<LotContent> finish();

private:
    static QString title(const LotSettings &settings)
    {
        return settings.number > 0 ? u"Lot %1"_s.arg(settings.number) : u"Lettre"_s;
    }

    base::Result<Body> bodyOf(const notices::Letter &letter);
    std::optional<LetterProblem> print(const notices::Letter &letter, Body &body);
    void remember(const notices::Letter &letter, const std::vector<int> &forms);
    LotEntry entryOf(const notices::Letter &letter, int pages) const;

    LotSettings m_settings;
    PdfFile m_file;
    QHash<std::pair<QString, int>, std::vector<int>> m_bodies; // forms by text and form
    LotContent m_content;
};

std::pair<QString, int> keyOf(const notices::Letter &letter)
{
    return {letter.bodyHtml, int(letter.variant.form)};
}

base::Result<Body> Lot::bodyOf(const notices::Letter &letter)
{
    const auto known = m_bodies.constFind(keyOf(letter));
    if (known != m_bodies.cend())
        return Body{{}, *known, true};
    const auto laidOut = layOutBody(letter.bodyHtml, letter.variant.form);
    if (!laidOut)
        return laidOut.error();
    Body body;
    for (int page = 1; page <= laidOut->pages(); ++page) {
        Canvas canvas(m_file.fontUse());
        body.complete = drawBody(canvas, *laidOut, page) && body.complete;
        body.pages.push_back(std::move(canvas));
    }
    return body;
}

void Lot::remember(const notices::Letter &letter, const std::vector<int> &forms)
{
    if (m_bodies.size() >= kRememberedBodies)
        m_bodies.clear();
    m_bodies.insert(keyOf(letter), forms);
}

LotEntry Lot::entryOf(const notices::Letter &letter, int pages) const
{
    LotEntry entry;
    entry.rank = int(m_content.letters.size()) + m_settings.firstRank;
    entry.reference = letter.reference;
    entry.earlierReference = letter.earlierReference;
    entry.personName = letter.personName;
    entry.recipientLines = letter.recipientLines;
    entry.postalCode = letter.postalCode;
    entry.countryCode = letter.countryCode;
    entry.firstPage = m_file.pageCount() + 1;
    entry.pages = pages;
    entry.sheets = m_settings.duplex ? (pages + 1) / 2 : pages;
    return entry;
}

// Everything is drawn before anything is written, so that a letter with a
// problem leaves nothing behind: without it the lot is the same file.
std::optional<LetterProblem> Lot::print(const notices::Letter &letter, Body &body)
{
    if (!body.complete)
        return LetterProblem::MissingGlyph;
    if (body.count() > mostPages(letter.variant.form))
        return LetterProblem::BodyTooLong;
    const LotEntry entry = entryOf(letter, body.count());
    std::vector<Canvas> pages;
    for (int page = 1; page <= body.count(); ++page) {
        Canvas canvas(m_file.fontUse());
        const PageCode code{m_settings.number, entry.rank, page, body.count(), letter.reference};
        if (const auto problem = drawFrame(canvas, letter, m_settings.envelope, code))
            return problem;
        pages.push_back(std::move(canvas));
    }
    for (const Canvas &page : std::exchange(body.pages, {}))
        body.forms.push_back(m_file.addForm(page));
    for (size_t page = 0; page < pages.size(); ++page) {
        pages[page].form(body.forms[page]);
        m_file.addPage(pages[page]);
    }
    if (m_settings.duplex && pages.size() % 2 == 1)
        m_file.addPage(Canvas(m_file.fontUse()));
    m_content.letters.push_back(entry);
    return {};
}

base::Result<void> Lot::add(const notices::Letter &letter)
{
    auto body = bodyOf(letter);
    if (!body)
        return body.error();
    const bool isNew = body->forms.empty();
    if (const auto problem = print(letter, *body)) {
        m_file.fontUse().forget();
        m_content.failures.push_back({letter.reference, *problem});
        return {};
    }
    m_file.fontUse().keep();
    if (isNew)
        remember(letter, body->forms);
    return {};
}

base::Result<LotContent> Lot::finish()
{
    m_content.pages = m_file.pageCount();
    if (const auto finished = m_file.finish(); !finished)
        return finished.error();
    return std::move(m_content);
}

} // namespace

base::Result<LotContent> writeLot(QIODevice &device, const LotSettings &settings,
                                  const LetterSource &next, base::Progress &progress)
{
    if (const auto loaded = loadFonts(); !loaded)
        return loaded.error();
    if (!isUsable(settings.envelope))
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate("printing",
                                                       "The window of the envelope is "
                                                       "not on the page or too small. "
                                                       "Correct the envelope "
                                                       "profile.")};
    Lot lot(device, settings);
    for (qsizetype done = 0;; ++done) {
        if (!progress.report(done, 0))
            return base::cancelled();
        const auto letter = next();
        if (!letter)
            return letter.error();
        if (!*letter)
            return lot.finish();
        if (const auto added = lot.add(**letter); !added)
            return added.error();
    }
}

} // namespace printing
