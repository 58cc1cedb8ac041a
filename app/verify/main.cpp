// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/processguard.h"
#include "base/text.h"
#include "journal/exportfile.h"
#include "journal/printedhead.h"
#include "journal/timestamp.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

// avis34-verify FILE: is this exported journal whole and unchanged, and does it hold what
// was time-stamped or printed?  Needs no vault and no secret.  Exit code 0 when all of that
// is so, 1 when it is not or something cannot be read, 2 for wrong usage.

namespace verify {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("verify", text);
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stream);
}

struct CommandLine {
    QString language = u"fr"_s;
    QString file;
    QString token;     // a time-stamp
    QString authority; // PEM, of the time-stamp
    std::optional<journal::PrintedHead> head;
};

// Takes an option and its value out of the arguments; false when the value is missing.
bool takeOption(QStringList &arguments, const QString &name, QString &value)
{
    const qsizetype at = arguments.indexOf(name);
    if (at < 0)
        return true;
    if (at + 1 >= arguments.size())
        return false;
    value = arguments.at(at + 1);
    arguments.remove(at, 2);
    return true;
}

// Nothing when it is wrong.
std::optional<CommandLine> commandLine(QStringList arguments)
{
    CommandLine line;
    QString head;
    arguments.removeFirst();
    if (!takeOption(arguments, u"--lang"_s, line.language)
        || !takeOption(arguments, u"--token"_s, line.token)
        || !takeOption(arguments, u"--ca"_s, line.authority)
        || !takeOption(arguments, u"--head"_s, head))
        return {};
    line.head = journal::PrintedHead::parse(head);
    if (arguments.size() != 1 || arguments.first().startsWith(u'-')
        || !QStringList{u"fr"_s, u"en"_s}.contains(line.language) || (!head.isEmpty() && !line.head)
        || (line.token.isEmpty() && !line.authority.isEmpty()))
        return {};
    line.file = arguments.first();
    return line;
}

base::Result<QByteArray> contentsOf(const QString &fileName)
{
    constexpr qint64 kLimit = 1 << 20; // a token has some kilobytes
    QFile file(fileName);
    if (file.open(QIODevice::ReadOnly) && file.size() <= kLimit)
        return file.readAll();
    return base::Error{
        base::Error::Kind::Input,
        tr("The file %1 cannot be read (%2).").arg(file.fileName(), file.errorString())};
}

// The token by itself; which entry it is about comes later.
base::Result<std::optional<journal::TimeStamp>> timeStampOf(const CommandLine &line)
{
    if (line.token.isEmpty())
        return std::optional<journal::TimeStamp>();
    const auto token = contentsOf(line.token);
    if (!token)
        return token.error();
    journal::TrustedAuthorities trusted;
    if (!line.authority.isEmpty()) {
        const auto pem = contentsOf(line.authority);
        if (!pem)
            return pem.error();
        trusted.pem = *pem;
    }
    const auto read = journal::readTimeStamp(*token);
    if (!read)
        return read.error();
    const auto verified = journal::verifyTimeStamp(*token, read->head, trusted);
    if (!verified)
        return verified.error();
    return std::optional(*verified);
}

// Where in the journal something from outside stands; entry 0: nowhere.
struct Anchored {
    qint64 entry = 0;
    QString written;
};

// What is looked for while the journal is read.
class Anchors final
{
public:
    Anchors(std::optional<journal::TimeStamp> stamp, std::optional<journal::PrintedHead> head)
        : m_stamp(std::move(stamp))
        , m_head(std::move(head))
    {
    }

    void pass(qint64 n, const QByteArray &head, const QByteArray &utc)
    {
        if (m_stamp && m_stamp->head == head)
            m_stamped = {n, QString::fromLatin1(utc)};
        if (m_head && m_head->matches(head))
            m_printed = {n, QString::fromLatin1(utc)};
    }

    // False when something was not found.
    bool report() const
    {
        const bool stamped = !m_stamp || reportStamp();
        const bool printed = !m_head || reportHead();
        if (const qint64 last = std::max(m_stamped.entry, m_printed.entry); last > 0)
            print(stdout,
                  QCoreApplication::translate("verify", "Last anchored entry: %1")
                      .arg(base::frenchNumber(last)));
        return stamped && printed;
    }

private:
    bool reportStamp() const
    {
        const QString time = m_stamp->utc.toString(Qt::ISODate);
        if (m_stamped.entry == 0)
            print(stdout,
                  QCoreApplication::translate(
                      "verify", "The time-stamp of %1 (%2) is of no entry of this journal.")
                      .arg(time, m_stamp->authority));
        else
            print(stdout,
                  QCoreApplication::translate(
                      "verify", "Time-stamp: entry %1 and all before it existed on %2, says %3")
                      .arg(base::frenchNumber(m_stamped.entry), time, m_stamp->authority));
        return m_stamped.entry > 0;
    }

    bool reportHead() const
    {
        if (m_printed.entry == 0)
            print(
                stdout,
                QCoreApplication::translate("verify", "The head %1 is of no entry of this journal.")
                    .arg(m_head->text()));
        else
            print(stdout,
                  QCoreApplication::translate("verify",
                                              "The head %1 is that of entry %2, written on %3")
                      .arg(m_head->text(), base::frenchNumber(m_printed.entry), m_printed.written));
        return m_printed.entry > 0;
    }

    std::optional<journal::TimeStamp> m_stamp;
    std::optional<journal::PrintedHead> m_head;
    Anchored m_stamped;
    Anchored m_printed;
};

void reportChain(const journal::Verification &verification)
{
    if (const auto &fault = verification.fault)
        print(stdout,
              tr("Line %1, entry %2: %3").arg(fault->line).arg(fault->n).arg(fault->reason));
    print(stdout, tr("Good entries: %1").arg(base::frenchNumber(verification.entries)));
    if (verification.last.isValid())
        print(stdout,
              tr("The last good one was written on %1")
                  .arg(verification.last.toUTC().toString(Qt::ISODateWithMs)));
    print(stdout,
          tr("Head: %1 (%2)")
              .arg(journal::shortHead(verification.head),
                   QString::fromLatin1(verification.head.toHex())));
}

int fail(const QString &message)
{
    print(stderr, message);
    return 1;
}

int verifyFile(const CommandLine &line)
{
    auto stamp = timeStampOf(line);
    if (!stamp)
        return fail(stamp.error().message);
    QFile file(line.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            tr("The file %1 cannot be read (%2).").arg(file.fileName(), file.errorString()));
    Anchors anchors(*std::move(stamp), line.head);
    const base::Result<journal::Verification> verification = journal::verifyExport(
        file, [&anchors](qint64 n, const QByteArray &head, const QByteArray &utc) {
            anchors.pass(n, head, utc);
        });
    if (!verification)
        return fail(verification.error().message);
    reportChain(*verification);
    const bool isAnchored = anchors.report();
    print(stdout,
          verification->fault ? tr("The journal is NOT intact.") : tr("The journal is intact."));
    return verification->fault || !isAnchored ? 1 : 0;
}

} // namespace

static int run(const QStringList &arguments)
{
    const auto line = commandLine(arguments);
    QTranslator french;
    if ((!line || line->language == "fr"_L1) && french.load(u":/i18n/avis34_fr.qm"_s))
        QCoreApplication::installTranslator(&french);
    if (!line) {
        print(stderr,
              tr("Usage: avis34-verify [--lang fr|en] FILE [--token FILE.tsr [--ca CA.pem]] "
                 "[--head HEAD]"));
        return 2;
    }
    return verifyFile(*line);
}

} // namespace verify

int main(int argc, char **argv)
{
    base::guardProcess();
    base::printUtf8();
    const QCoreApplication application(argc, argv);
    return verify::run(QCoreApplication::arguments());
}
