// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/message.h"

#include "people/emailaddress.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

// The encoders are our own: Poco 1.11's cut an encoded word at any byte, also inside a
// UTF-8 character, let a bare LF through quoted-printable, which mail servers refuse
// since 2024, and check no header for line ends.

using namespace Qt::StringLiterals;

namespace mailing {

namespace {

constexpr qsizetype kBodyLine = 76;        // RFC 2045 §6.7 (5), with the = of a soft break
constexpr qsizetype kEncodedWord = 75;     // RFC 2047 §2, with =? and ?=
constexpr qsizetype kEncodedWordLine = 76; // RFC 2047 §2
constexpr qsizetype kPlainHeaderText = 60; // longer ones are encoded, which can be folded

base::Error inputError(const QString &message)
{
    return {.kind = base::Error::Kind::Input, .message = message};
}

// ------------------------------------------------------------------ what is let in

// A line end of any kind would begin a header of somebody else's.
bool isControl(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph;
}

bool isOneLine(QStringView text)
{
    return std::ranges::none_of(text, isControl);
}

std::optional<base::Error> faultOf(const Message &message)
{
    if (!isOneLine(message.fromName))
        return inputError(QCoreApplication::translate(
            "mailing",
            "The sender's name holds a line end or another control character: no e-mail "
            "was made. Correct it in the account."));
    if (!isOneLine(message.subject))
        return inputError(QCoreApplication::translate(
            "mailing",
            "The subject holds a line end or another control character: no e-mail was "
            "made. Correct it in the template."));
    const bool isReplyToGood = message.replyTo.isEmpty() || people::emailAddress(message.replyTo);
    if (!people::emailAddress(message.from) || !people::emailAddress(message.id) || !isReplyToGood)
        return inputError(QCoreApplication::translate(
            "mailing",
            "The sender's address, or the one for answers, is not one valid e-mail "
            "address: no e-mail was made. Correct it in the account."));
    if (!people::emailAddress(message.to))
        return inputError(QCoreApplication::translate(
            "mailing",
            "The recipient's address is not one valid e-mail address: no e-mail was "
            "made. Write to the person by post."));
    return {};
}

QByteArray address(const QString &checked)
{
    return people::emailAddress(checked).value_or(QString()).toLatin1();
}

// ------------------------------------------------------------------------- headers

void appendHex(QByteArray &out, char byte)
{
    constexpr char kDigits[] = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    out += '=';
    out += kDigits[value >> 4];
    out += kDigits[value & 15];
}

// One character in the Q encoding, with the few signs that are allowed in a name too
// (RFC 2047 §5 (3)).
QByteArray inQ(const QByteArray &utf8)
{
    QByteArray out;
    for (const char byte : utf8) {
        const bool isAsciiLetterOrDigit = (byte >= 'a' && byte <= 'z')
            || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
        if (isAsciiLetterOrDigit || QByteArrayView("!*+-/").contains(byte))
            out += byte;
        else if (byte == ' ')
            out += '_';
        else
            appendHex(out, byte);
    }
    return out;
}

// Encoded words of whole characters, each on a line of its own; `used` characters stand
// before the first.  Readers drop the blanks between them.
QByteArray encodedWords(const QString &text, qsizetype used)
{
    static const QByteArray begin = "=?UTF-8?Q?";
    static const QByteArray end = "?=";
    QByteArray words = begin;
    qsizetype column = used + begin.size();
    qsizetype limit = std::min(kEncodedWordLine, used + kEncodedWord) - end.size();
    for (const char32_t character : text.toUcs4()) {
        const QByteArray encoded = inQ(QString::fromUcs4(&character, 1).toUtf8());
        if (column + encoded.size() > limit) {
            words += end + "\r\n " + begin;
            column = 1 + begin.size();
            limit = 1 + kEncodedWord - end.size();
        }
        words += encoded;
        column += encoded.size();
    }
    return words + end;
}

// Short ASCII that nobody would take for an encoded word.
bool isPlain(QStringView text)
{
    return text.size() <= kPlainHeaderText && !text.contains(u"=?")
        && std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

// RFC 5322 §3.2.4
QByteArray quoted(const QString &text)
{
    QByteArray result = "\"";
    for (const char c : text.toLatin1()) {
        if (c == '"' || c == '\\')
            result += '\\';
        result += c;
    }
    return result + '"';
}

QByteArray fromHeader(const Message &message)
{
    static const QByteArray name = "From: ";
    const QByteArray mailbox = '<' + address(message.from) + '>';
    if (message.fromName.isEmpty())
        return name + mailbox;
    if (isPlain(message.fromName))
        return name + quoted(message.fromName) + "\r\n " + mailbox;
    return name + encodedWords(message.fromName, name.size()) + "\r\n " + mailbox;
}

QByteArray subjectHeader(const QString &subject)
{
    static const QByteArray name = "Subject: ";
    if (isPlain(subject) && subject == subject.trimmed())
        return name + subject.toLatin1();
    return name + encodedWords(subject, name.size());
}

QByteArray dateHeader(const QDateTime &date)
{
    const QString weekDay = QLocale::c().toString(date.date(), u"ddd, ");
    return "Date: " + (weekDay % date.toString(Qt::RFC2822Date)).toLatin1();
}

QList<QByteArray> headers(const Message &message)
{
    QList<QByteArray> lines{dateHeader(message.date), fromHeader(message)};
    if (!message.replyTo.isEmpty())
        lines += "Reply-To: <" + address(message.replyTo) + '>';
    lines += "To: <" + address(message.to) + '>';
    lines += subjectHeader(message.subject);
    lines += "Message-ID: <" + address(message.id) + '>';
    lines += "Auto-Submitted: auto-generated";
    // Exchange's own header for the same wish: no holiday replies.  Not "All", which
    // would suppress the reports of non-delivery too ([MS-OXCMAIL] §2.2.3.2.14).
    lines += "X-Auto-Response-Suppress: OOF, AutoReply";
    lines += "Content-Language: fr";
    lines += "MIME-Version: 1.0";
    return lines;
}

// ---------------------------------------------------------------------------- body

// One line of text as quoted-printable, cut by soft breaks.
class QuotedLine
{
public:
    explicit QuotedLine(QByteArray &out)
        : m_out(out)
    {
    }

    void append(const QByteArray &line)
    {
        for (qsizetype at = 0; at < line.size(); ++at) {
            const char byte = line[at];
            const bool isLast = at + 1 == line.size();
            const bool isAscii = byte > ' ' && byte <= '~' && byte != '=';
            const bool isBlankInside = (byte == ' ' || byte == '\t') && !isLast;
            const bool isLiteral = isAscii || isBlankInside;
            breakIfFull(isLiteral ? 1 : 3, isLast);
            if (isLiteral && !isMistakable(line, at))
                m_out += byte;
            else
                appendHex(m_out, byte);
        }
    }

private:
    qsizetype column() const { return m_out.size() - m_begin; }

    void breakIfFull(qsizetype width, bool isLast)
    {
        const qsizetype room = isLast ? kBodyLine : kBodyLine - 1;
        if (column() + width <= room)
            return;
        m_out += "=\r\n";
        m_begin = m_out.size();
    }

    // A dot that SMTP would double, and "From " that mbox would mark with a >: encoded,
    // they pass every server unchanged (RFC 2049 §3).
    bool isMistakable(const QByteArray &line, qsizetype at) const
    {
        if (column() != 0)
            return false;
        return line[at] == '.' || QByteArrayView(line).sliced(at).startsWith("From ");
    }

    QByteArray &m_out;
    qsizetype m_begin = m_out.size();
};

QByteArray quotedPrintable(const QString &text)
{
    const QByteArray utf8 = QString(text).replace("\r\n"_L1, "\n"_L1).toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + utf8.size() / 4);
    const QList<QByteArray> lines = utf8.split('\n');
    for (qsizetype at = 0; at < lines.size(); ++at) {
        if (at > 0)
            out += "\r\n";
        QuotedLine(out).append(lines[at]);
    }
    return out;
}

QByteArray part(QByteArrayView type, const QByteArray &body)
{
    return QByteArray("Content-Type: text/")
               .append(type)
               .append("; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n")
        + body;
}

// Cannot occur in the parts: in quoted-printable no = is followed by a low line.
QByteArray boundaryOf(const QByteArray &id, const QByteArray &parts)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(id + parts), QCryptographicHash::Sha256);
    return "=_" + hash.first(16).toHex();
}

QByteArray alternatives(const Message &message)
{
    const QByteArray plain = part("plain", quotedPrintable(message.plainText));
    const QByteArray html = part("html", quotedPrintable(message.html));
    const QByteArray boundary = boundaryOf(message.id.toUtf8(), plain + html);
    const QByteArray separator = "\r\n--" + boundary;
    return "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n" + separator
        + "\r\n" + plain + separator + "\r\n" + html + separator + "--\r\n";
}

} // namespace

base::Result<QByteArray> mimeMessage(const Message &message)
{
    Q_ASSERT(message.date.isValid());
    if (const auto fault = faultOf(message))
        return *fault;
    QByteArray bytes;
    for (const QByteArray &line : headers(message))
        bytes += line + "\r\n";
    if (message.html.isEmpty())
        bytes += part("plain", quotedPrintable(message.plainText)) + "\r\n";
    else
        bytes += alternatives(message);
    return bytes;
}

} // namespace mailing
