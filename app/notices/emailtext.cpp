// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/emailtext.h"

#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace notices {

namespace {

constexpr qsizetype kLineLength = 76; // RFC 2045 §6.7, so that quoted-printable cuts no line
constexpr QChar kNoBreak = u'\u00A0';
constexpr QChar kNarrow = u'\u202F';

// Not a control character, nor one that turns the direction of all that follows
// (UAX #9, explicit formatting).
bool isHarmless(QChar c)
{
    const bool turns = (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
    return c.category() != QChar::Other_Control && !turns;
}

QString harmless(QString value)
{
    std::ranges::replace_if(value, std::not_fn(isHarmless), u' ');
    return base::simplified(value).normalized(QString::NormalizationForm_C);
}

// In one pass: a name may hold anything.
QString filledIn(const QString &text, const QString &personName, const QString &reference)
{
    if (!text.contains(kPersonMark) && !text.contains(kReferenceMark))
        return text;
    QString result;
    for (const QChar c : text) {
        if (c == kPersonMark)
            result += personName;
        else if (c == kReferenceMark)
            result += reference;
        else
            result += c;
    }
    return result;
}

QString textOf(const Block &block)
{
    QString text;
    for (const Span &span : block.spans)
        text += span.text;
    return text;
}

// One line of the source in lines of a mail; what is one word stays one.
QStringList wrapped(const QString &line, const QString &firstIndent, const QString &indent)
{
    QStringList lines{firstIndent};
    bool isEmpty = true;
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!isEmpty && lines.last().size() + 1 + word.size() > kLineLength) {
            lines.append(indent);
            isEmpty = true;
        }
        lines.last() += isEmpty ? word : u' ' + word;
        isEmpty = false;
    }
    return lines;
}

QString plainBlock(const Block &block)
{
    const bool isItem = block.kind == Block::Kind::Item;
    const QString indent = isItem ? u"  "_s : QString();
    QString first = isItem ? u"- "_s : QString();
    QStringList lines;
    // The narrow blank is missing in many a font for plain text.
    const QStringList sourceLines = textOf(block).replace(kNarrow, kNoBreak).split(u'\n');
    for (const QString &line : sourceLines) {
        lines += wrapped(line, first, indent);
        first = indent;
    }
    return lines.join(u'\n') + u'\n';
}

// A blank line before everything but an item and what stands right under a heading.
QString plainTextOf(const std::vector<Block> &blocks)
{
    using Kind = Block::Kind;
    QString text;
    Kind before = Kind::Heading;
    for (const Block &block : blocks) {
        if (block.kind == Kind::PageBreak)
            continue;
        if (block.kind != Kind::Item && before != Kind::Heading)
            text += u'\n';
        text += plainBlock(block);
        before = block.kind;
    }
    return text;
}

struct Tag {
    QStringView name;
    QStringView style;
};

Tag tagOf(Block::Kind kind)
{
    switch (kind) {
    case Block::Kind::Title:
        return {u"h1", u"font-size:1.5em;line-height:1.25;margin:0 0 1em"};
    case Block::Kind::Heading:
        return {u"h2", u"font-size:1.2em;line-height:1.3;margin:1.5em 0 0.5em"};
    case Block::Kind::Item:
        return {u"li", u"margin:0 0 0.4em"};
    case Block::Kind::Paragraph:
    case Block::Kind::PageBreak:
        break;
    }
    return {u"p", u"margin:0 0 0.8em"};
}

QString htmlSpan(const Span &span, bool isHeading)
{
    QString text = span.text.toHtmlEscaped().replace(u'\n', u"<br>\n"_s);
    if (span.isItalic)
        text = u"<i>"_s + text + u"</i>"_s;
    return span.isBold && !isHeading ? u"<b>"_s + text + u"</b>"_s : text;
}

QString htmlBlock(const Block &block)
{
    const Tag tag = tagOf(block.kind);
    const bool isHeading = block.kind == Block::Kind::Title || block.kind == Block::Kind::Heading;
    QString html = u'<' + tag.name + u" style=\"" + tag.style + u"\">";
    for (const Span &span : block.spans)
        html += htmlSpan(span, isHeading);
    return html + u"</" + tag.name + u">\n";
}

QString htmlOf(const std::vector<Block> &blocks)
{
    QString html;
    bool inList = false;
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::PageBreak)
            continue;
        const bool isItem = block.kind == Block::Kind::Item;
        if (isItem && !inList)
            html += u"<ul style=\"margin:0 0 0.8em;padding-left:1.5em\">\n"_s;
        if (!isItem && inList)
            html += u"</ul>\n"_s;
        inList = isItem;
        html += htmlBlock(block);
    }
    return inList ? html + u"</ul>\n"_s : html;
}

// Many webmails keep of a document only what is inside its body: so the language and
// the sizes stand on the <div>.
QString documentOf(const QString &subject, const QString &content)
{
    return u"<!DOCTYPE html>\n"
           "<html lang=\"fr\">\n"
           "<head>\n"
           "<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n"
           "<title>%1</title>\n"
           "</head>\n"
           "<body style=\"margin:0;padding:1em\">\n"
           "<div lang=\"fr\" style=\"max-width:40em;margin:0 auto;font-family:system-ui,"
           "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:1em;"
           "line-height:1.5\">\n"
           "%2"
           "</div>\n"
           "</body>\n"
           "</html>\n"_s.arg(subject.toHtmlEscaped(), content);
}

} // namespace

void markPerson(Values &values)
{
    values.insert_or_assign(u"person_name"_s, Value{QString(kPersonMark)});
    values.insert_or_assign(u"reference"_s, Value{QString(kReferenceMark)});
}

QString emailSubject(const std::vector<Block> &blocks)
{
    static const QRegularExpression prefix(u"^Objet\\s*:\\s*"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    if (std::ranges::count(blocks, Block::Kind::Title, &Block::kind) != 1)
        return {};
    const auto title = std::ranges::find(blocks, Block::Kind::Title, &Block::kind);
    QString subject = base::simplified(textOf(*title)).remove(prefix);
    if (!subject.isEmpty())
        subject.front() = subject.front().toUpper();
    return subject;
}

base::Result<EmailForms> emailForms(const QString &body, const QString &personName,
                                    const QString &reference)
{
    auto blocks = parseRichText(body);
    if (!blocks)
        return blocks.error();
    const QString name = harmless(personName);
    for (Block &block : *blocks)
        for (Span &span : block.spans)
            span.text = filledIn(span.text, name, reference);
    const QString subject = emailSubject(*blocks);
    for (Block &block : *blocks)
        if (block.kind == Block::Kind::Title && !subject.isEmpty())
            block.spans = {{subject, true}};
    return EmailForms{subject, plainTextOf(*blocks), documentOf(subject, htmlOf(*blocks))};
}

} // namespace notices
