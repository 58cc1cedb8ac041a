// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/pdffile.h"

#include <QColorSpace>
#include <QIODevice>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

// The objects whose numbers every other object may name in advance.
constexpr int kCatalog = 1;
constexpr int kPageTree = 2;
constexpr int kFontResources = 3;
constexpr int kDocumentInfo = 4;
constexpr int kMetadata = 5;
constexpr int kColourProfile = 6;
constexpr int kFixedObjects = 6;

// A flat tree would be searched page by page by some printers.
constexpr size_t kPagesPerNode = 64;

QByteArray ref(int number)
{
    return QByteArray::number(number) + " 0 R";
}

QByteArray refs(const std::vector<int> &numbers)
{
    QByteArray list = "[";
    for (const int number : numbers)
        list += ' ' + ref(number);
    return list + " ]";
}

QByteArray number(double value)
{
    QByteArray text;
    appendNumber(text, value);
    return text;
}

QByteArray mediaBox()
{
    return "[ 0 0 " + number(kPageWidth / kMillimetresPerPoint) + ' '
        + number(kPageHeight / kMillimetresPerPoint) + " ]";
}

QByteArray hexText(QStringView text)
{
    QByteArray bytes("\xFE\xFF");
    for (const QChar character : text) {
        bytes.append(char(character.unicode() >> 8));
        bytes.append(char(character.unicode() & 0xFF));
    }
    return '<' + bytes.toHex() + '>';
}

QByteArray hexNumber(int value)
{
    return QByteArray::number(value, 16).rightJustified(4, '0');
}

QByteArray deflated(const QByteArray &content)
{
    constexpr qsizetype kQtLengthPrefix = 4;
    return qCompress(content).sliced(kQtLengthPrefix);
}

// Six letters that tell two subsets of one font apart (ISO 32000-1, 9.6.4).
QByteArray subsetTag(const std::set<Glyph> &glyphs)
{
    quint64 hash = 14695981039346656037ULL; // FNV-1a
    for (const Glyph glyph : glyphs)
        hash = (hash ^ glyph) * 1099511628211ULL;
    QByteArray tag;
    for (int i = 0; i < 6; ++i, hash /= 26)
        tag.append(char('A' + hash % 26));
    return tag;
}

std::set<Glyph> glyphsOf(const std::vector<char16_t> &characters)
{
    std::set<Glyph> glyphs;
    for (size_t glyph = 0; glyph < characters.size(); ++glyph)
        if (characters[glyph] != 0)
            glyphs.insert(Glyph(glyph));
    return glyphs;
}

QByteArray unicodeMap(const std::vector<char16_t> &characters)
{
    QByteArray entries;
    QByteArray block;
    int inBlock = 0;
    const auto close = [&] {
        if (inBlock > 0)
            entries += QByteArray::number(inBlock) + " beginbfchar\n" + block + "endbfchar\n";
        block.clear();
        inBlock = 0;
    };
    for (size_t glyph = 0; glyph < characters.size(); ++glyph) {
        if (characters[glyph] == 0)
            continue;
        block += '<' + hexNumber(int(glyph)) + "> <" + hexNumber(characters[glyph]) + ">\n";
        if (++inBlock == 100) // the most that a block may hold
            close();
    }
    close();
    return "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
           "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
           "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
           "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + entries + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray glyphWidths(Face face, const std::set<Glyph> &glyphs)
{
    const TrueTypeFont &used = font(face);
    QByteArray widths = "[";
    for (const Glyph glyph : glyphs)
        widths += ' ' + QByteArray::number(int(glyph)) + " [ "
            + number(1000.0 * used.advance(glyph) / used.unitsPerEm()) + " ]";
    return widths + " ]";
}

QByteArray fontDescriptor(Face face, const QByteArray &name, int fontFile)
{
    const TrueTypeFont &used = font(face);
    const auto scaled = [&](int units) { return number(1000.0 * units / used.unitsPerEm()); };
    const bool bold = face == Face::Bold || face == Face::BoldItalic;
    const int flags = 4 /* symbolic: own encoding */ | (face == Face::Mono ? 1 : 0)
        | (face == Face::Italic || face == Face::BoldItalic ? 64 : 0);
    const TrueTypeFont::Box box = used.boundingBox();
    return "<< /Type /FontDescriptor /FontName /" + name + " /Flags " + QByteArray::number(flags)
        + " /FontBBox [ " + scaled(box.left) + ' ' + scaled(box.bottom) + ' ' + scaled(box.right)
        + ' ' + scaled(box.top) + " ] /ItalicAngle " + number(used.italicAngle()) + " /Ascent "
        + scaled(used.ascent()) + " /Descent " + scaled(used.descent()) + " /CapHeight "
        + scaled(used.capHeight()) + " /StemV " + (bold ? "140" : "80") + " /FontFile2 "
        + ref(fontFile) + " >>";
}

// XMP that says the same as the document information, as PDF/A demands.
QByteArray xmp(const PdfProperties &properties)
{
    return QByteArray("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                      "<rdf:Description rdf:about=\"\""
                      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
                      "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>\n"
                      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">")
        + properties.title.toHtmlEscaped().toUtf8()
        + "</rdf:li></rdf:Alt></dc:title>\n<xmp:CreateDate>"
        + properties.createdAt.toString(u"yyyy-MM-ddTHH:mm:ssZ"_s).toLatin1()
        + "</xmp:CreateDate>\n<pdf:Producer>Avis 34</pdf:Producer>\n"
          "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

} // namespace

PdfFile::PdfFile(QIODevice &device, PdfProperties properties)
    : m_device(device)
    , m_properties(std::move(properties))
    , m_offsets(size_t(kFixedObjects), 0)
{
    QDateTime &created = m_properties.createdAt;
    created = created.isValid() ? created.toUTC() : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    put("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

int PdfFile::reserve()
{
    m_offsets.push_back(0);
    return int(m_offsets.size());
}

void PdfFile::put(const QByteArray &bytes)
{
    if (m_refused)
        return;
    m_refused = m_device.write(bytes) != bytes.size();
    m_digest.addData(bytes);
    m_written += bytes.size();
}

void PdfFile::writeObject(int number, const QByteArray &body)
{
    m_offsets[size_t(number) - 1] = m_written;
    put(QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n");
}

void PdfFile::writeStream(int number, const QByteArray &entries, const QByteArray &content,
                          bool compress)
{
    const bool pack = compress && !content.isEmpty(); // qCompress() of nothing is no zlib stream
    const QByteArray bytes = pack ? deflated(content) : content;
    writeObject(number,
                "<< " + entries + (pack ? " /Filter /FlateDecode" : "") + " /Length "
                    + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes + "\nendstream");
}

QByteArray PdfFile::resources(const Canvas &canvas) const
{
    QByteArray dictionary = "/Resources << /Font " + ref(kFontResources);
    if (!canvas.forms().empty()) {
        dictionary += " /XObject <<";
        for (const int form : canvas.forms())
            dictionary += " /X" + QByteArray::number(form) + ' ' + ref(form);
        dictionary += " >>";
    }
    return dictionary + " >>";
}

int PdfFile::addForm(const Canvas &canvas)
{
    const int form = reserve();
    writeStream(form, "/Type /XObject /Subtype /Form /BBox " + mediaBox() + ' ' + resources(canvas),
                canvas.content());
    return form;
}

void PdfFile::addPage(const Canvas &canvas)
{
    if (m_nodePages.empty())
        m_nodes.push_back(reserve());
    const int page = reserve();
    const int content = reserve();
    writeObject(page,
                "<< /Type /Page /Parent " + ref(m_nodes.back()) + " /MediaBox " + mediaBox() + ' '
                    + resources(canvas) + " /Contents " + ref(content) + " >>");
    writeStream(content, {}, canvas.content());
    m_nodePages.push_back(page);
    m_lastPage = page;
    ++m_pages;
    if (m_nodePages.size() == kPagesPerNode)
        closeNode();
}

void PdfFile::addBookmark(const QString &title, double top)
{
    m_bookmarks.push_back({title, m_lastPage, top});
}

void PdfFile::closeNode()
{
    if (m_nodePages.empty())
        return;
    writeObject(m_nodes.back(),
                "<< /Type /Pages /Parent " + ref(kPageTree) + " /Count "
                    + QByteArray::number(m_nodePages.size()) + " /Kids " + refs(m_nodePages)
                    + " >>");
    m_nodePages.clear();
}

void PdfFile::writeFonts()
{
    QByteArray dictionary = "<<";
    for (const Face face : kAllFaces) {
        if (!m_use.isUsed(face))
            continue;
        const int number = reserve();
        dictionary += " /F" + QByteArray::number(int(face)) + ' ' + ref(number);
        writeFont(face, number);
    }
    writeObject(kFontResources, dictionary + " >>");
}

void PdfFile::writeFont(Face face, int number)
{
    const std::vector<char16_t> &characters = m_use.characters(face);
    const std::set<Glyph> glyphs = glyphsOf(characters);
    const QByteArray name = subsetTag(glyphs) + '+' + postScriptName(face);
    const QByteArray file = font(face).subset(glyphs);
    const int descendant = reserve();
    const int descriptor = reserve();
    const int fontFile = reserve();
    const int toUnicode = reserve();
    writeObject(number,
                "<< /Type /Font /Subtype /Type0 /BaseFont /" + name
                    + " /Encoding /Identity-H /DescendantFonts [ " + ref(descendant)
                    + " ] /ToUnicode " + ref(toUnicode) + " >>");
    writeObject(descendant,
                "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name
                    + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                      " /CIDToGIDMap /Identity /FontDescriptor "
                    + ref(descriptor) + " /W " + glyphWidths(face, glyphs) + " >>");
    writeObject(descriptor, fontDescriptor(face, name, fontFile));
    writeStream(fontFile, "/Length1 " + QByteArray::number(file.size()), file);
    writeStream(toUnicode, {}, unicodeMap(characters));
}

// One flat level (ISO 32000-1, 12.3.3).
int PdfFile::writeOutline()
{
    if (m_bookmarks.empty())
        return 0;
    const int outline = reserve();
    std::vector<int> items;
    for (size_t i = 0; i < m_bookmarks.size(); ++i)
        items.push_back(reserve());
    for (size_t i = 0; i < items.size(); ++i) {
        const Bookmark &bookmark = m_bookmarks[i];
        const double height = (kPageHeight - bookmark.top) / kMillimetresPerPoint;
        writeObject(items[i],
                    "<< /Title " + hexText(bookmark.title) + " /Parent " + ref(outline)
                        + (i > 0 ? " /Prev " + ref(items[i - 1]) : QByteArray())
                        + (i + 1 < items.size() ? " /Next " + ref(items[i + 1]) : QByteArray())
                        + " /Dest [ " + ref(bookmark.page) + " /XYZ null " + number(height)
                        + " null ] >>");
    }
    writeObject(outline,
                "<< /Type /Outlines /First " + ref(items.front()) + " /Last " + ref(items.back())
                    + " /Count " + QByteArray::number(items.size()) + " >>");
    return outline;
}

void PdfFile::writeDocument()
{
    const int outline = writeOutline();
    writeObject(kPageTree,
                "<< /Type /Pages /Count " + QByteArray::number(m_pages) + " /Kids " + refs(m_nodes)
                    + " >>");
    const QByteArray date = m_properties.createdAt.toString(u"'D:'yyyyMMddHHmmss'Z'"_s).toLatin1();
    writeObject(kDocumentInfo,
                "<< /Title " + hexText(m_properties.title) + " /Producer (Avis 34) /CreationDate ("
                    + date + ") >>");
    writeStream(kMetadata, "/Type /Metadata /Subtype /XML", xmp(m_properties), false);
    writeStream(kColourProfile, "/N 3", QColorSpace(QColorSpace::SRgb).iccProfile());
    writeObject(
        kCatalog,
        "<< /Type /Catalog /Pages " + ref(kPageTree) + " /Metadata " + ref(kMetadata)
            + (outline > 0 ? " /PageMode /UseOutlines /Outlines " + ref(outline) : QByteArray())
            + " /Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true"
              " /PrintScaling /None"
            + (m_properties.duplex ? " /Duplex /DuplexFlipLongEdge" : "")
            + " >> /OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1"
              " /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile "
            + ref(kColourProfile) + " >> ] >>");
}

void PdfFile::writeCrossReference()
{
    const QByteArray identifier = '<' + m_digest.result().first(16).toHex() + '>';
    const qint64 start = m_written;
    const QByteArray size = QByteArray::number(m_offsets.size() + 1);
    QByteArray table = "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (const qint64 offset : m_offsets)
        table += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    put(table + "trailer\n<< /Size " + size + " /Root " + ref(kCatalog) + " /Info "
        + ref(kDocumentInfo) + " /ID [ " + identifier + ' ' + identifier + " ] >>\nstartxref\n"
        + QByteArray::number(start) + "\n%%EOF\n");
}

base::Result<void> PdfFile::finish()
{
    closeNode();
    writeFonts();
    writeDocument();
    writeCrossReference();
    if (m_refused)
        return base::Error{base::Error::Kind::Storage,
                           QCoreApplication::translate("printing",
                                                       "The PDF file could not be "
                                                       "written completely. Check the "
                                                       "free space of the folder and "
                                                       "start again."),
                           m_device.errorString()};
    return {};
}

} // namespace printing
