// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.h"
#include "journal/exportfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QTranslator>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

// avis34-verify FILE: is this exported journal whole and unchanged?  Needs no vault
// and no secret.  Exit code 0 when it is, 1 when it is not or cannot be read, 2 for
// wrong usage.

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
};

// Nothing when it is wrong.
std::optional<CommandLine> commandLine(QStringList arguments)
{
    CommandLine line;
    arguments.removeFirst();
    if (const qsizetype at = arguments.indexOf(u"--lang"_s); at >= 0) {
        line.language = arguments.value(at + 1);
        arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
    }
    if (arguments.size() != 1 || arguments.first().startsWith(u'-')
        || !QStringList{u"fr"_s, u"en"_s}.contains(line.language))
        return {};
    line.file = arguments.first();
    return line;
}

int report(const journal::Verification &verification)
{
    if (const auto &fault = verification.fault)
        print(stdout,
              tr("Line %1, entry %2: %3").arg(fault->line).arg(fault->n).arg(fault->reason));
    print(stdout, tr("Good entries: %1").arg(base::frenchNumber(verification.entries)));
    if (verification.last.isValid())
        print(stdout,
              tr("The last good one was written on %1")
                  .arg(verification.last.toUTC().toString(Qt::ISODateWithMs)));
    print(stdout, tr("Head: %1").arg(QString::fromLatin1(verification.head.toHex())));
    print(stdout,
          verification.fault ? tr("The journal is NOT intact.") : tr("The journal is intact."));
    return verification.fault ? 1 : 0;
}

int verifyFile(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        print(stderr,
              tr("The file %1 cannot be read (%2).").arg(file.fileName(), file.errorString()));
        return 1;
    }
    const base::Result<journal::Verification> verification = journal::verifyExport(file);
    if (!verification) {
        print(stderr, verification.error().message);
        return 1;
    }
    return report(*verification);
}

} // namespace

static int run(const QStringList &arguments)
{
    const auto line = commandLine(arguments);
    QTranslator french;
    if ((!line || line->language == "fr"_L1) && french.load(u":/i18n/avis34_fr.qm"_s))
        QCoreApplication::installTranslator(&french);
    if (!line) {
        print(stderr, tr("Usage: avis34-verify [--lang fr|en] FILE"));
        return 2;
    }
    return verifyFile(line->file);
}

} // namespace verify

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return verify::run(QCoreApplication::arguments());
}
