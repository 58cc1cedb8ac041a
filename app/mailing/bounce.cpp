// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/bounce.h"

#include "mailing/mimereader.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

using namespace Qt::StringLiterals;

namespace mailing {

namespace {

constexpr qsizetype kLongestDiagnostic = 300;
constexpr qsizetype kReadOfText = 64 * 1024; // what servers say stands at the top
constexpr qsizetype kReadOfOriginal = 1024 * 1024;
constexpr int kReferenceSize = 11;

QString shortened(QString text)
{
    if (text.size() <= kLongestDiagnostic)
        return text;
    text.truncate(kLongestDiagnostic - 1);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text + u'…';
}

bool containsAny(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(
        words, [&](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

// ------------------------------------------------------------------ walking the parts

// Depth first; a message in a message is entered last, since what the report itself says
// comes before what it quotes.
template<typename Visit>
const MimePart *findPart(const MimePart &part, const Visit &isWanted, bool entersMessages)
{
    if (isWanted(part))
        return &part;
    const bool isMessage = part.type.startsWith("message/");
    if (isMessage && !entersMessages)
        return nullptr;
    for (const MimePart &child : part.parts) {
        if (const MimePart *found = findPart(child, isWanted, entersMessages))
            return found;
    }
    return nullptr;
}

const MimePart *partOfType(const MimePart &root, std::initializer_list<QByteArrayView> types)
{
    const auto isWanted = [&](const MimePart &part) {
        return std::ranges::find(types, QByteArrayView(part.type)) != types.end();
    };
    const MimePart *found = findPart(root, isWanted, false);
    return found != nullptr ? found : findPart(root, isWanted, true);
}

// What a person would read; of HTML the tags are left out.
QString visibleText(const MimePart &root)
{
    static const QRegularExpression tag(u"<[^<>]{0,500}>"_s);
    const MimePart *part = partOfType(root, {"text/plain"});
    const bool isPlain = part != nullptr;
    if (!isPlain)
        part = partOfType(root, {"text/html"});
    if (part == nullptr)
        return decodedText(root.body.first(std::min(root.body.size(), kReadOfText)).toByteArray());
    const QString text = decodedText(decodedBody(*part).left(kReadOfText));
    return isPlain ? text : QString(text).replace(tag, u" "_s);
}

// ------------------------------------------------------------------------- reference

bool isReferenceSymbol(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "7k3m9qx24ta" → "7K3M-9QX2-4TA"; empty for everything else.
QString grouped(QByteArrayView reference)
{
    if (reference.size() != kReferenceSize || !std::ranges::all_of(reference, isReferenceSymbol))
        return {};
    const QString symbols = QString::fromLatin1(reference).toUpper();
    return symbols.first(4) % u'-' % symbols.sliced(4, 4) % u'-' % symbols.sliced(8);
}

// The first <reference@…> of a Message-ID, In-Reply-To or References.
QString inMessageId(const QByteArray &value)
{
    for (qsizetype begin = value.indexOf('<'); begin >= 0; begin = value.indexOf('<', begin + 1)) {
        const qsizetype at = begin + 1 + kReferenceSize;
        if (at >= value.size() || value[at] != '@')
            continue;
        const QString reference = grouped(value.sliced(begin + 1, kReferenceSize));
        if (!reference.isEmpty())
            return reference;
    }
    return {};
}

// local+reference@domain (VERP).
QString inAddress(const QByteArray &value)
{
    for (qsizetype plus = value.indexOf('+'); plus >= 0; plus = value.indexOf('+', plus + 1)) {
        const qsizetype at = plus + 1 + kReferenceSize;
        if (at >= value.size() || value[at] != '@')
            continue;
        const QString reference = grouped(value.sliced(plus + 1, kReferenceSize));
        if (!reference.isEmpty())
            return reference;
    }
    return {};
}

template<typename Find>
QString inFields(const Headers &headers, std::initializer_list<QByteArrayView> names,
                 const Find &find)
{
    for (const QByteArrayView name : names) {
        for (const QByteArray &value : headers.values(name)) {
            const QString reference = find(value);
            if (!reference.isEmpty())
                return reference;
        }
    }
    return {};
}

QString messageIdIn(const Headers &headers)
{
    return inFields(headers, {"message-id"}, inMessageId);
}

// Of the original message that a report gives back, whole or its headers only.
QString inReturnedHeaders(const MimePart &part)
{
    QString reference;
    if (part.type == "text/rfc822-headers" || part.type == "message/global-headers") {
        for (const Headers &block : headerBlocks(decodedBody(part))) {
            if (reference.isEmpty())
                reference = messageIdIn(block);
        }
    }
    for (const MimePart &child : part.parts) {
        if (reference.isEmpty() && part.type.startsWith("message/"))
            reference = messageIdIn(child.headers);
        if (reference.isEmpty())
            reference = inReturnedHeaders(child);
    }
    return reference;
}

// Servers without MIME copy the original's headers into the text.
QString inCopiedText(const QByteArray &text)
{
    static const QRegularExpression line(u"^[ >\\t]*Message-ID:\\s*<([0-9A-Za-z]{11})@"_s,
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::CaseInsensitiveOption);
    const auto found = line.match(QString::fromLatin1(text.left(kReadOfOriginal)));
    return found.hasMatch() ? grouped(found.captured(1).toLatin1()) : QString();
}

QString envelopeId(const std::vector<Headers> &report)
{
    for (const Headers &block : report) {
        const QString reference = grouped(block.value("original-envelope-id"));
        if (!reference.isEmpty())
            return reference;
    }
    return {};
}

QString referenceIn(const MimePart &root, const std::vector<Headers> &report)
{
    const auto copied = [&] {
        const MimePart *text = partOfType(root, {"text/plain"});
        return inCopiedText(text != nullptr ? decodedBody(*text) : root.body.toByteArray());
    };
    QString reference = envelopeId(report);
    if (reference.isEmpty())
        reference = inReturnedHeaders(root);
    if (reference.isEmpty())
        reference = inFields(root.headers, {"in-reply-to", "references"}, inMessageId);
    if (reference.isEmpty())
        reference = inFields(root.headers,
                             {"to", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to",
                              "x-delivered-to", "received"},
                             inAddress);
    return reference.isEmpty() ? copied() : reference;
}

// ------------------------------------------------------------- what a refusal means

struct Refusal {
    QString status;
    QString text;
};

// 5.1.1, but not a piece of 192.0.2.5.
QString enhancedCode(const QString &text)
{
    static const QRegularExpression code(u"(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\.?\\d)"_s);
    return code.match(text).captured(1);
}

// The 550 of "smtp; 550 no such user".
QString basicCode(const QString &text)
{
    static const QRegularExpression code(u"(?:^|: |; ?|> )[ \\t]*([45][0-5]\\d)(?=[ -])"_s,
                                         QRegularExpression::MultilineOption);
    return code.match(text).captured(1);
}

// What servers say behind a code that says less, or something else: Orange's
// "552 5.1.1 Boite du destinataire pleine. Recipient overquota".
bool saysFull(const Refusal &refusal)
{
    return refusal.status == u"5.2.2"
        || containsAny(refusal.text,
                       {"overquota"_L1, "over quota"_L1, "over its quota"_L1, "quota exceeded"_L1,
                        "exceeded its quota"_L1, "exceeded storage"_L1, "mailbox full"_L1,
                        "mailbox is full"_L1, "inbox is full"_L1, "destinataire pleine"_L1,
                        "boite pleine"_L1, "insufficient storage"_L1, "out of storage"_L1});
}

bool saysTooOld(const Refusal &refusal)
{
    return refusal.status == u"5.4.7" // delivery time expired
        || containsAny(refusal.text,
                       {"retry timeout exceeded"_L1, "in the queue too long"_L1,
                        "delivery time expired"_L1});
}

// For what the sender is or how the message looks.
bool saysUnwanted(const Refusal &refusal)
{
    if (refusal.status.startsWith(u"5.7."))
        return true;
    // bad sender's address; message too big, here and there; content
    static constexpr std::array<QStringView, 5> codes{u"5.1.7", u"5.1.8", u"5.2.3", u"5.3.4",
                                                      u"5.6.0"};
    if (std::ranges::find(codes, QStringView(refusal.status)) != codes.end())
        return true;
    return !refusal.status.startsWith(u"5.1.")
        && containsAny(refusal.text,
                       {"spam"_L1, "blacklist"_L1, "blocklist"_L1, "blocked"_L1, "policy"_L1,
                        "reputation"_L1, "dmarc"_L1, "OFR_5"_L1});
}

BounceKind kindOfRefusal(const Refusal &refusal)
{
    if (saysFull(refusal) || saysTooOld(refusal) || refusal.status.startsWith(u"4."))
        return BounceKind::Soft;
    if (saysUnwanted(refusal))
        return BounceKind::Rejected;
    return BounceKind::Hard;
}

// The code in the words is finer than a status that says no more than "failed"; where
// there is no enhanced code at all the basic one tells its class.
QString finestStatus(const QString &status, const QString &text)
{
    if (!status.isEmpty() && !status.endsWith(u".0.0"))
        return status;
    const QString inText = enhancedCode(text);
    if (!inText.isEmpty())
        return inText;
    const QString basic = basicCode(text);
    return status.isEmpty() && !basic.isEmpty() ? QString(basic.first(1) % u".0.0") : status;
}

// -------------------------------------------------------------------- RFC 3464 reports

struct Outcome {
    BounceKind kind = BounceKind::Unknown;
    QString status = {};
    QString diagnostic = {};
};

// "smtp; 550 no such user" without its type (RFC 3464 §2.3.6).
QString diagnosticOf(const Headers &recipient)
{
    QByteArray value = recipient.value("diagnostic-code");
    const qsizetype semicolon = value.indexOf(';');
    if (semicolon >= 0 && semicolon < 20)
        value.remove(0, semicolon + 1);
    return shortened(decodedWords(value.trimmed()));
}

BounceKind kindOfAction(const QByteArray &action, const Refusal &refusal)
{
    const QChar statusClass = refusal.status.isEmpty() ? QChar() : refusal.status.front();
    if (action == "delivered" || action == "relayed" || action == "expanded")
        return BounceKind::Delivered;
    if (action == "delayed" || (action.isEmpty() && statusClass == u'4'))
        return BounceKind::Delayed;
    if (action == "failed" || (action.isEmpty() && statusClass == u'5'))
        return kindOfRefusal(refusal);
    return BounceKind::Unknown;
}

Outcome outcomeOf(const Headers &recipient)
{
    const QByteArray action = recipient.value("action").toLower();
    const QString diagnostic = diagnosticOf(recipient);
    const QString status =
        finestStatus(enhancedCode(QString::fromLatin1(recipient.value("status"))), diagnostic);
    // Comments may follow the word (RFC 3464 §2.1).
    const QByteArray word =
        action.left(action.indexOf(' ') < 0 ? action.size() : action.indexOf(' '));
    return {.kind = kindOfAction(word, {.status = status, .text = diagnostic}),
            .status = status,
            .diagnostic = diagnostic};
}

// Where one report speaks of several recipients, the worst counts.
int badness(BounceKind kind)
{
    switch (kind) {
    case BounceKind::Hard:
        return 5;
    case BounceKind::Rejected:
        return 4;
    case BounceKind::Soft:
        return 3;
    case BounceKind::Delayed:
        return 2;
    case BounceKind::Delivered:
        return 1;
    case BounceKind::Automatic:
    case BounceKind::Unknown:
        break;
    }
    return 0;
}

Outcome worstOf(const std::vector<Headers> &report)
{
    Outcome worst;
    for (const Headers &block : report) {
        const Outcome outcome = outcomeOf(block);
        if (badness(outcome.kind) > badness(worst.kind))
            worst = outcome;
    }
    return worst;
}

// A report whose parts cannot be told apart still has its fields in its bytes.
std::vector<Headers> reportOf(const MimePart &root)
{
    if (const MimePart *part =
            partOfType(root, {"message/delivery-status", "message/global-delivery-status"}))
        return headerBlocks(decodedBody(*part));
    if (root.type == "multipart/report" && root.parts.empty())
        return headerBlocks(root.body.first(std::min(root.body.size(), kReadOfText)));
    return {};
}

// ------------------------------------------------------ servers that have no RFC 3464

bool isFromMailServer(const Headers &headers)
{
    const QByteArray from = headers.value("from").toLower();
    return from.contains("mailer-daemon") || from.contains("postmaster@")
        || from.contains("mail-daemon");
}

// The lines around the code, up to an empty one before and behind.
QString paragraphWith(const QString &text, const QString &code)
{
    const qsizetype at = code.isEmpty() ? -1 : text.indexOf(code);
    if (at < 0)
        return {};
    const qsizetype before = text.lastIndexOf(u"\n\n", at);
    const qsizetype behind = text.indexOf(u"\n\n", at);
    const qsizetype begin = before < 0 ? 0 : before;
    return text.sliced(begin, (behind < 0 ? text.size() : behind) - begin);
}

// Before the copy of our own message, whose words are ours.
QString withoutCopy(QString text)
{
    text.remove(u'\r');
    for (const QLatin1StringView mark :
         {"--- Below this line is a copy"_L1, "This is a copy of"_L1, "--- The header of"_L1}) {
        if (const qsizetype at = text.indexOf(mark); at >= 0)
            text.truncate(at);
    }
    return text;
}

std::optional<Outcome> plainBounce(const MimePart &root)
{
    const QString text = withoutCopy(visibleText(root));
    const bool isQmail = text.contains("Hi. This is the"_L1);
    const bool isExim = !root.headers.value("x-failed-recipients").isEmpty();
    if (!isQmail && !isExim && !isFromMailServer(root.headers))
        return {};
    if (containsAny(text,
                    {"has not yet been delivered"_L1, "will be retried"_L1, "message delayed"_L1,
                     "do not need to resend"_L1}))
        return Outcome{.kind = BounceKind::Delayed};
    const QString status = finestStatus({}, text);
    if (status.isEmpty() && !isQmail && !isExim)
        return {};
    const QString enhanced = enhancedCode(text);
    const QString said = paragraphWith(text, enhanced.isEmpty() ? basicCode(text) : enhanced);
    const QString words = said.isEmpty() ? text : said;
    return Outcome{.kind = kindOfRefusal({.status = status, .text = words}),
                   .status = status,
                   .diagnostic = shortened(decodedWords(said.toUtf8()))};
}

// ------------------------------------------------------------------- automatic replies

bool isAutomatic(const Headers &headers, const QString &subject)
{
    const QByteArray submitted = headers.value("auto-submitted").toLower();
    if (!submitted.isEmpty() && !submitted.startsWith("no"))
        return true;
    for (const QByteArrayView name :
         {"x-autoreply", "x-autorespond", "x-auto-reply", "x-autoreply-from", "x-mail-autoreply"}) {
        if (!headers.value(name).isEmpty())
            return true;
    }
    const QByteArray precedence = headers.value("precedence").toLower();
    for (const QByteArrayView word : {"bulk", "junk", "list", "auto_reply", "auto-reply"}) {
        if (precedence == word)
            return true;
    }
    static const QRegularExpression begin(
        u"^(re ?: ?)?(absence du bureau|absent du bureau|message d.absence|r.ponse automatique|"
        "notification d.absence|en cong.s?|automatic reply|auto(matic)?[ -]?(reply|response)|"
        "auto ?:|out of (the )?office|vacation|on holiday)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return begin.match(subject).hasMatch();
}

Outcome outcomeOf(const MimePart &root, const std::vector<Headers> &report, const QString &subject)
{
    const Outcome told = worstOf(report);
    if (told.kind != BounceKind::Unknown)
        return told;
    if (partOfType(root, {"message/feedback-report"}) != nullptr) // RFC 5965
        return {.kind = BounceKind::Rejected};
    if (partOfType(root, {"message/disposition-notification"}) != nullptr) // RFC 8098
        return {.kind = BounceKind::Automatic};
    if (const auto plain = plainBounce(root))
        return *plain;
    return {.kind =
                isAutomatic(root.headers, subject) ? BounceKind::Automatic : BounceKind::Unknown};
}

} // namespace

Bounce readBounce(const QByteArray &message)
{
    const MimePart root = readMime(message);
    const std::vector<Headers> report = reportOf(root);
    const QString subject = shortened(decodedWords(root.headers.value("subject")));
    const Outcome outcome = outcomeOf(root, report, subject);
    return {.kind = outcome.kind,
            .reference = referenceIn(root, report),
            .status = outcome.status,
            .diagnostic = outcome.diagnostic,
            .from = shortened(decodedWords(root.headers.value("from"))),
            .subject = subject};
}

} // namespace mailing
