// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/lotwriter.h"

#include "printing/pdffile.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

// A body that several letters share, written into the file once.
struct SharedBody {
    std::vector<int> forms; // one per page
    bool complete = true;   // every character has a glyph

    int pages() const { return int(forms.size()); }
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

    base::Result<SharedBody> bodyOf(const QString &html);
    std::optional<LetterProblem> print(const notices::Letter &letter, const SharedBody &body);
    LotEntry entryOf(const notices::Letter &letter, int pages) const;

    LotSettings m_settings;
    PdfFile m_file;
    QHash<QString, SharedBody> m_bodies;
    LotContent m_content;
};

base::Result<SharedBody> Lot::bodyOf(const QString &html)
{
    const auto known = m_bodies.constFind(html);
    if (known != m_bodies.cend())
        return *known;
    const auto laidOut = layOutBody(html);
    if (!laidOut)
        return laidOut.error();
    SharedBody body;
    for (int page = 1; page <= laidOut->pages(); ++page) {
        Canvas canvas(m_file.fontUse());
        body.complete = drawBody(canvas, *laidOut, page) && body.complete;
        body.forms.push_back(m_file.addForm(canvas));
    }
    if (m_bodies.size() >= kRememberedBodies)
        m_bodies.clear();
    m_bodies.insert(html, body);
    return body;
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
// problem leaves no page behind.
std::optional<LetterProblem> Lot::print(const notices::Letter &letter, const SharedBody &body)
{
    if (!body.complete)
        return LetterProblem::MissingGlyph;
    if (body.pages() > kMaxPages)
        return LetterProblem::BodyTooLong;
    const LotEntry entry = entryOf(letter, body.pages());
    std::vector<Canvas> pages;
    for (int page = 1; page <= body.pages(); ++page) {
        Canvas canvas(m_file.fontUse());
        const PageCode code{m_settings.number, entry.rank, page, body.pages(), letter.reference};
        if (const auto problem = drawFrame(canvas, letter, m_settings.envelope, code))
            return problem;
        canvas.form(body.forms[size_t(page) - 1]);
        pages.push_back(std::move(canvas));
    }
    for (const Canvas &page : pages)
        m_file.addPage(page);
    if (m_settings.duplex && body.pages() % 2 == 1)
        m_file.addPage(Canvas(m_file.fontUse()));
    m_content.letters.push_back(entry);
    return {};
}

base::Result<void> Lot::add(const notices::Letter &letter)
{
    const auto body = bodyOf(letter.bodyHtml);
    if (!body)
        return body.error();
    if (const auto problem = print(letter, *body))
        m_content.failures.push_back({letter.reference, *problem});
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
