// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/richtext.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

base::Error refused(qint64 line, const QString &what)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("notices", "Text of the letter, line %1: %2.")
                .arg(line)
                .arg(what)};
}

bool isBlank(QChar character)
{
    return character == u' ' || character == u'\n' || character == u'\r' || character == u'\t';
}

// Blanks and line ends of the source are one blank; no-break blanks stay.
QString collapsed(QStringView text, bool afterBlank)
{
    QString result;
    for (const QChar character : text) {
        const bool blank = isBlank(character);
        if (!blank)
            result.append(character);
        else if (!afterBlank)
            result.append(u' ');
        afterBlank = blank;
    }
    return result;
}

class Reader final
{
public:
    explicit Reader(const QString &html)
        : m_xml(u"<body>"_s + html + u"</body>"_s)
    {
    }

    base::Result<std::vector<Block>> read()
    {
        while (!m_xml.atEnd() && !m_error)
            handle(m_xml.readNext());
        if (m_error)
            return *m_error;
        if (m_xml.hasError())
            return refused(m_xml.lineNumber(),
                           QCoreApplication::translate("notices",
                                                       "the tags do not match or a "
                                                       "character is not allowed"));
        return m_blocks;
    }

private:
    void handle(QXmlStreamReader::TokenType token)
    {
        if (token == QXmlStreamReader::StartElement)
            open(m_xml.name());
        else if (token == QXmlStreamReader::EndElement)
            close(m_xml.name());
        else if (token == QXmlStreamReader::Characters)
            add(m_xml.text());
        else if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
            fail(QCoreApplication::translate("notices",
                                             "entities are not allowed; write the "
                                             "character itself"));
    }

    void fail(const QString &what)
    {
        if (!m_error)
            m_error = refused(m_xml.lineNumber(), what);
    }

    static std::optional<Block::Kind> kindOf(QStringView tag)
    {
        if (tag == u"h1")
            return Block::Kind::Title;
        if (tag == u"h2")
            return Block::Kind::Heading;
        if (tag == u"p")
            return Block::Kind::Paragraph;
        if (tag == u"li")
            return Block::Kind::Item;
        return {};
    }

    void open(QStringView tag)
    {
        if (!m_xml.attributes().isEmpty())
            fail(QCoreApplication::translate("notices", "<%1> takes no attributes").arg(tag));
        if (const auto kind = kindOf(tag))
            openBlock(*kind);
        else if (tag == u"b" || tag == u"strong")
            ++m_bold;
        else if (tag == u"i" || tag == u"em")
            ++m_italic;
        else if (tag == u"br")
            lineBreak();
        else if (tag == u"hr")
            pageBreak();
        else if (tag != u"body" && tag != u"ul")
            fail(QCoreApplication::translate("notices",
                                             "<%1> is not one of the allowed tags h1, "
                                             "h2, p, ul, li, b, i, br, hr")
                     .arg(tag));
    }

    void openBlock(Block::Kind kind)
    {
        if (m_inBlock)
            fail(QCoreApplication::translate("notices", "a paragraph begins inside another one"));
        m_inBlock = true;
        m_blocks.push_back({kind, {}});
    }

    void pageBreak()
    {
        if (m_inBlock)
            fail(QCoreApplication::translate("notices", "a page begins inside a paragraph"));
        m_blocks.push_back({Block::Kind::PageBreak, {}});
    }

    void lineBreak()
    {
        if (m_inBlock)
            append(u"\n"_s);
    }

    void close(QStringView tag)
    {
        if (kindOf(tag))
            closeBlock();
        else if (tag == u"b" || tag == u"strong")
            --m_bold;
        else if (tag == u"i" || tag == u"em")
            --m_italic;
    }

    void closeBlock()
    {
        m_inBlock = false;
        std::vector<Span> &spans = m_blocks.back().spans;
        while (!spans.empty() && spans.back().text.endsWith(u' ')) {
            spans.back().text.chop(1);
            if (spans.back().text.isEmpty())
                spans.pop_back();
        }
        if (spans.empty())
            m_blocks.pop_back();
    }

    void add(QStringView text)
    {
        if (m_inBlock)
            append(collapsed(text, endsInBlank()));
        else if (!std::ranges::all_of(text, isBlank))
            fail(QCoreApplication::translate("notices", "text outside of a paragraph"));
    }

    bool endsInBlank() const
    {
        const std::vector<Span> &spans = m_blocks.back().spans;
        return spans.empty() || isBlank(spans.back().text.back());
    }

    void append(const QString &text)
    {
        if (text.isEmpty())
            return;
        const Block::Kind kind = m_blocks.back().kind;
        const bool isBold =
            m_bold > 0 || kind == Block::Kind::Title || kind == Block::Kind::Heading;
        const bool isItalic = m_italic > 0;
        std::vector<Span> &spans = m_blocks.back().spans;
        if (!spans.empty() && spans.back().isBold == isBold && spans.back().isItalic == isItalic)
            spans.back().text += text;
        else
            spans.push_back({text, isBold, isItalic});
    }

    QXmlStreamReader m_xml;
    std::vector<Block> m_blocks;
    std::optional<base::Error> m_error;
    int m_bold = 0;
    int m_italic = 0;
    bool m_inBlock = false;
};

} // namespace

base::Result<std::vector<Block>> parseRichText(const QString &html)
{
    return Reader(html.normalized(QString::NormalizationForm_C)).read();
}

} // namespace notices
