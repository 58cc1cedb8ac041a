// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/mailfolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace mailing {

namespace {

using Visit = std::function<bool(const StoredMessage &)>;

constexpr qint64 kLargestMessage = 50'000'000;
constexpr qint64 kPieceOfLine = 64 * 1024;
constexpr qint64 kBetweenReports = 1'000'000;

base::Error inputError(const QString &message)
{
    return {.kind = base::Error::Kind::Input, .message = message};
}

base::Error notMessages(const QString &name)
{
    return inputError(QCoreApplication::translate("mailing",
                                                  "“%1” is no e-mail, no mbox and no folder of "
                                                  "e-mails: nothing was read. Export the bounces "
                                                  "as .eml files or as an mbox.")
                          .arg(name));
}

base::Error tooLarge(const QString &place)
{
    return inputError(QCoreApplication::translate("mailing",
                                                  "%1: an e-mail of more than 50 MB. The reading "
                                                  "stopped there; take it out and start again.")
                          .arg(place));
}

base::Error unreadable(const QString &name)
{
    return {.kind = base::Error::Kind::Storage,
            .message = QCoreApplication::translate("mailing",
                                                   "“%1” could not be read to its end. Check the "
                                                   "disk and your rights, then start again.")
                           .arg(name)};
}

// --------------------------------------------------------------------------- one file

bool beginsAsMbox(const QByteArray &begin)
{
    return begin.startsWith("From ");
}

// "Return-Path: …": a field before anything else (RFC 5322 §2.2).
bool beginsAsMessage(const QByteArray &begin)
{
    static const QRegularExpression field(u"^[!-9;-~]{1,100}[ \\t]*:"_s);
    return field.match(QString::fromLatin1(begin)).hasMatch();
}

base::Result<StoredMessage> readMessageFile(const QString &path, const QString &place)
{
    QFile file(path);
    if (file.size() > kLargestMessage)
        return tooLarge(place);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(place);
    StoredMessage message{.place = place, .bytes = file.read(kLargestMessage + 1)};
    if (file.error() != QFileDevice::NoError)
        return unreadable(place);
    if (message.bytes.size() > kLargestMessage)
        return tooLarge(place);
    return message;
}

// ------------------------------------------------------------------------------- mbox

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

// With a time of day: a paragraph that begins with "From " has none.
bool isSeparator(const QByteArray &line)
{
    static const QRegularExpression separator(u"^From \\S.*\\d\\d?:\\d\\d"_s);
    return line.startsWith("From ") && separator.match(QString::fromLatin1(line)).hasMatch();
}

// ">From " was "From " before it came into the mbox, ">>From " was ">From " (mboxrd).
bool isQuotedFrom(QByteArrayView line)
{
    qsizetype marks = 0;
    while (marks < line.size() && line[marks] == '>')
        ++marks;
    return marks > 0 && line.sliced(marks).startsWith("From ");
}

// One message after the other, line by line, never more than one in memory.
class MboxReader
{
public:
    MboxReader(QFile &file, const Visit &visit, base::Progress &progress)
        : m_file(file)
        , m_name(QFileInfo(file).fileName())
        , m_visit(visit)
        , m_progress(progress)
    {
    }

    base::Result<qint64> read()
    {
        skipLine(); // the first separator, already known
        while (!m_file.atEnd()) {
            if (!isWanted())
                return base::cancelled();
            const QByteArray piece = m_file.readLine(kPieceOfLine);
            if (piece.isEmpty())
                return unreadable(m_name);
            if (!m_isBehindEmptyLine || !isSeparator(piece))
                append(piece);
            else if (!finishMessage())
                return m_count;
            if (m_bytes.size() > kLargestMessage)
                return tooLarge(place());
        }
        finishMessage();
        return m_count;
    }

private:
    QString place() const
    {
        return QCoreApplication::translate("mailing", "%1, message %2")
            .arg(m_name, QString::number(m_count + 1));
    }

    void skipLine()
    {
        while (!m_file.atEnd() && !m_file.readLine(kPieceOfLine).endsWith('\n')) { }
    }

    bool isWanted()
    {
        if (m_file.pos() - m_reported < kBetweenReports)
            return true;
        m_reported = m_file.pos();
        return m_progress.report(m_reported, m_file.size());
    }

    void append(const QByteArray &piece)
    {
        m_isBehindEmptyLine = m_isLineBegin && withoutLineEnd(piece).isEmpty();
        m_bytes += m_isLineBegin && isQuotedFrom(piece) ? piece.sliced(1) : piece;
        m_isLineBegin = piece.endsWith('\n');
    }

    // The empty line before a separator belongs to the separator.
    bool finishMessage()
    {
        if (m_isBehindEmptyLine)
            m_bytes.truncate(withoutLineEnd(m_bytes).size());
        const StoredMessage message{.place = place(), .bytes = std::exchange(m_bytes, {})};
        m_isLineBegin = true;
        m_isBehindEmptyLine = false;
        if (message.bytes.isEmpty())
            return true;
        ++m_count;
        return m_visit(message);
    }

    QFile &m_file;
    QString m_name;
    const Visit &m_visit;
    base::Progress &m_progress;
    QByteArray m_bytes;
    qint64 m_count = 0;
    qint64 m_reported = 0;
    bool m_isLineBegin = true;
    bool m_isBehindEmptyLine = false;
};

base::Result<qint64> readFile(const QString &path, const Visit &visit, base::Progress &progress)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(name);
    if (!progress.report(0, file.size()))
        return base::cancelled();
    const QByteArray begin = file.peek(200);
    if (begin.isEmpty())
        return qint64{0};
    if (beginsAsMbox(begin))
        return MboxReader(file, visit, progress).read();
    if (name.endsWith(".mbox"_L1, Qt::CaseInsensitive) || !beginsAsMessage(begin))
        return notMessages(name);
    const auto message = readMessageFile(path, name);
    if (!message)
        return message.error();
    visit(*message);
    return qint64{1};
}

// ---------------------------------------------------------------------------- folders

bool isMaildir(const QDir &folder)
{
    return folder.exists(u"cur"_s) && folder.exists(u"new"_s);
}

// Names relative to the folder; no hidden file, no folder, nothing through a loop of
// links.
QStringList filesIn(const QDir &folder)
{
    if (!isMaildir(folder))
        return folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Name);
    QStringList files;
    for (const QString &part : {u"new"_s, u"cur"_s}) {
        for (const QString &name : QDir(folder.filePath(part)).entryList(QDir::Files, QDir::Name))
            files += part % u'/' % name;
    }
    return files;
}

base::Result<qint64> readFolder(const QString &path, const Visit &visit, base::Progress &progress)
{
    const QDir folder(path);
    const QStringList files = filesIn(folder);
    if (files.isEmpty() && !isMaildir(folder))
        return notMessages(folder.dirName());
    for (qsizetype at = 0; at < files.size(); ++at) {
        if (!progress.report(at, files.size()))
            return base::cancelled();
        const auto message = readMessageFile(folder.filePath(files[at]), files[at]);
        if (!message)
            return message.error();
        if (!visit(*message))
            return at + 1;
    }
    return files.size();
}

} // namespace

base::Result<qint64> forEachMessage(const QString &path,
                                    const std::function<bool(const StoredMessage &)> &visit,
                                    base::Progress &progress)
{
    const QFileInfo info(path);
    if (info.isDir())
        return readFolder(path, visit, progress);
    if (!info.isFile())
        return inputError(QCoreApplication::translate("mailing",
                                                      "“%1” does not exist, or is neither a file "
                                                      "nor a folder: nothing was read.")
                              .arg(info.fileName()));
    return readFile(path, visit, progress);
}

} // namespace mailing
