// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/message.h"
#include "mailing/mimereader.h"
#include "people/emailaddress.h"

#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

// What the reader makes of a part: ended by a line end, CRLF as LF.
QString readBack(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    return text.isEmpty() || text.endsWith(u'\n') ? text : QString(text + u'\n');
}

QString shown(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u' ';
    }
    return text.simplified();
}

void checkMessage(const mailing::Message &message, const QByteArray &bytes)
{
    const mailing::MimePart root = mailing::readMime(bytes);
    require(root.headers.fields.size() == 10);
    require(mailing::decodedWords(root.headers.value("subject")) == shown(message.subject));
    require(root.headers.value("to") == '<' + message.to.toLatin1() + '>');
    require(root.parts.size() == 2);
    require(mailing::decodedText(decodedBody(root.parts[0])) == readBack(message.plainText));
    require(mailing::decodedText(decodedBody(root.parts[1])) == readBack(message.html));
    require(bytes.count('\r') == bytes.count('\n') && bytes.count("\r\n") == bytes.count('\n'));
}

} // namespace

// An address that is accepted stays the same; a message that is made is read back to the
// same texts with the same headers.  Fields of the input end with a 0x1E.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QList<QByteArray> fields = input.split('\x1E');
    const auto field = [&](qsizetype at) { return QString::fromUtf8(fields.value(at)); };
    const auto to = people::emailAddress(field(0));
    if (to)
        require(people::emailAddress(*to) == to && to->size() <= 254);
    people::isProfessionalEmail(field(0));
    const mailing::Message message{
        .fromName = field(1),
        .from = u"info@labo.example"_s,
        .to = to.value_or(u"a@b.example"_s),
        .subject = field(2),
        .plainText = field(3),
        .html = u"<p>"_s + field(4),
        .id = u"7k3m9qx24ta@labo.example"_s,
        .date = QDateTime(QDate(2026, 3, 3), QTime(9, 5), Qt::UTC),
    };
    if (const auto bytes = mailing::mimeMessage(message))
        checkMessage(message, *bytes);
    return 0;
}
