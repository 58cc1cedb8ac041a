// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/smtpreply.h"

#include <QByteArrayList>
#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>

namespace mailing {

namespace {

constexpr qsizetype kTextLimit = 500;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The three digits at the start of a line of a reply, 0 for none.
int codeOf(QByteArrayView line)
{
    if (line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, isDigit))
        return 0;
    if (line.size() > 3 && line[3] != ' ' && line[3] != '-')
        return 0;
    const int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    return code >= 200 && code < 600 ? code : 0;
}

QString printable(QByteArrayView bytes)
{
    QString text;
    for (const char c : bytes.first(std::min(bytes.size(), kTextLimit)))
        text += c >= ' ' && c <= '~' ? QLatin1Char(c) : QLatin1Char('?');
    return text.trimmed();
}

// "5.1.1" at the start of a text, of the class that the code has (RFC 2034 §4).
QString enhancedCode(const QString &text, int code)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([245])\\.[0-9]{1,3}\\.[0-9]{1,3}(?=\\s|$)"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch() || match.captured(1).toInt() != code / 100)
        return {};
    return match.captured(0);
}

void addLine(Reply &reply, QByteArrayView rest)
{
    QString text = printable(rest);
    const QString enhanced = enhancedCode(text, reply.code);
    if (reply.enhanced.isEmpty())
        reply.enhanced = enhanced;
    text = text.mid(enhanced.size()).trimmed();
    if (!text.isEmpty() && reply.text.size() < kTextLimit)
        reply.text = QString(reply.text + u' ' + text).trimmed().left(kTextLimit);
}

// What a reply says in its words, without the addresses in it, which may hold any word.
QString wordsOf(const Reply &reply)
{
    static const QRegularExpression address(QStringLiteral("\\S*@\\S*"));
    QString words = reply.text.toLower();
    return words.remove(address);
}

bool saysOneOf(const Reply &reply, std::initializer_list<const char *> words)
{
    const QString text = wordsOf(reply);
    return std::any_of(words.begin(), words.end(),
                       [&text](const char *word) { return text.contains(QLatin1String(word)); });
}

// Subject and detail of the enhanced code: "1.1"; empty without.
QString detailOf(const Reply &reply)
{
    return reply.enhanced.mid(2);
}

// "5.7.26" is about policy as "5.7.1".
bool isAbout(const Reply &reply, char subject)
{
    return detailOf(reply).startsWith(QLatin1Char(subject) + QLatin1Char('.'));
}

bool isPrecise(const Reply &reply)
{
    const QString detail = detailOf(reply);
    return !detail.isEmpty() && detail != QLatin1String("0.0");
}

bool isMailboxFull(const Reply &reply)
{
    if (isPrecise(reply))
        return detailOf(reply) == QLatin1String("2.2");
    return saysOneOf(reply, {"mailbox", "inbox", "user", "boite"})
        && saysOneOf(reply, {"full", "quota", "exceed", "pleine"});
}

// The sender's own limits; those of the recipient's mailbox are x.2.x.
bool isOverRate(const Reply &reply)
{
    const QString detail = detailOf(reply);
    if (isAbout(reply, '2') || detail == QLatin1String("3.4"))
        return false;
    if (detail == QLatin1String("4.5") || detail == QLatin1String("7.28"))
        return true;
    return saysOneOf(reply,
                     {"quota", "rate limit", "ratelimit", "rate-limit", "limit exceeded",
                      "too many", "too fast", "throttl", "too much mail", "trop de", "server busy",
                      "sending limit", "hourly limit", "daily limit"});
}

bool wantsLogin(int code)
{
    // RFC 4954 §6, RFC 3207 §4
    return code == 530 || code == 534 || code == 535 || code == 538;
}

Verdict temporary(Step step, const Reply &reply)
{
    const bool isSession = step == Step::Connect || step == Step::Tls || step == Step::Login;
    if (reply.code == 421 || isSession)
        return Verdict::Busy;
    if (isMailboxFull(reply) || isAbout(reply, '2'))
        return Verdict::RetryLater;
    // 452: the server's disk, or too many recipients (4.5.3).
    return reply.code == 452 || isOverRate(reply) ? Verdict::Busy : Verdict::RetryLater;
}

bool isPolicy(const Reply &reply)
{
    if (isPrecise(reply))
        return isAbout(reply, '7') || isAbout(reply, '6') || isAbout(reply, '3')
            || isAbout(reply, '5');
    return saysOneOf(reply,
                     {"spam", "block", "blacklist", "black list", "spf", "dkim", "dmarc", "relay",
                      "policy", "authenti", "reputation", "banned", "denied", "sender"});
}

// By the enhanced code alone, which counts at every step.
bool isBadAddress(const Reply &reply)
{
    const QString detail = detailOf(reply);
    if (detail == QLatin1String("1.7") || detail == QLatin1String("1.8")) // the sender's
        return false;
    return (isAbout(reply, '1') && detail != QLatin1String("1.0"))
        || detail == QLatin1String("2.1");
}

Verdict permanentOfRecipient(const Reply &reply)
{
    const QString detail = detailOf(reply);
    const bool isSendersOwn = detail == QLatin1String("1.7") || detail == QLatin1String("1.8");
    const bool isTooBig = detail == QLatin1String("2.3");
    const bool isOfAddress = reply.code == 550 || reply.code == 551 || reply.code == 553
        || reply.code == 521 || reply.code == 556; // the last two: RFC 7504
    if (isOfAddress && !isPolicy(reply) && !isSendersOwn && !isTooBig)
        return Verdict::AddressRefused;
    return Verdict::MessageRefused;
}

Verdict permanent(Step step, const Reply &reply)
{
    if (step == Step::Connect || step == Step::Tls || step == Step::Login || wantsLogin(reply.code))
        return Verdict::AccountRefused;
    const bool isAfterSender = step != Step::Sender;
    if (isAfterSender && isMailboxFull(reply))
        return Verdict::RetryLater;
    if (isOverRate(reply))
        return Verdict::Busy;
    if (isAfterSender && isBadAddress(reply))
        return Verdict::AddressRefused;
    return step == Step::Recipient ? permanentOfRecipient(reply) : Verdict::MessageRefused;
}

} // namespace

std::optional<Reply> parseReply(const QByteArray &lines)
{
    QByteArrayList parts = lines.split('\n');
    Reply reply;
    for (qsizetype at = 0; at < parts.size(); ++at) {
        QByteArrayView line = parts[at];
        while (line.endsWith('\r'))
            line.chop(1);
        const int code = codeOf(line);
        const bool announcesMore = line.size() > 3 && line[3] == '-';
        const bool isLast = at == parts.size() - 1;
        if (code == 0 || (reply.code != 0 && code != reply.code) || announcesMore == isLast)
            return {};
        reply.code = code;
        addLine(reply, line.sliced(std::min<qsizetype>(line.size(), 4)));
    }
    return reply;
}

Verdict verdictOf(Step step, const Reply &reply)
{
    if (reply.isPositive())
        return Verdict::Accepted;
    return reply.code < 500 ? temporary(step, reply) : permanent(step, reply);
}

} // namespace mailing
