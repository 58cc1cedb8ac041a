// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "journal/exportfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <cstdio>

using namespace Qt::StringLiterals;

// avis34-verify FILE: is this exported journal whole and unchanged?  Needs no vault
// and no secret.  Exit code 0 when it is, 1 when it is not, 2 for wrong usage.

static void print(std::FILE *stream, const QString &text)
{
    std::fputs((text + u'\n').toUtf8().constData(), stream);
}

static int report(const journal::Verification &verification)
{
    if (verification.fault)
        print(stdout,
              u"BAD line %1, entry %2: %3"_s.arg(verification.fault->line)
                  .arg(verification.fault->n)
                  .arg(verification.fault->reason));
    print(stdout, u"good entries: %1"_s.arg(verification.entries));
    if (verification.last.isValid())
        print(stdout,
              u"last good entry written: %1"_s.arg(
                  verification.last.toUTC().toString(Qt::ISODateWithMs)));
    print(stdout, u"head: %1"_s.arg(QString::fromLatin1(verification.head.toHex())));
    print(stdout,
          verification.fault ? u"the journal does NOT verify"_s : u"the journal verifies"_s);
    return verification.fault ? 1 : 0;
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2 || arguments.at(1).startsWith(u'-')) {
        print(stderr, u"usage: avis34-verify FILE"_s);
        return 2;
    }
    QFile file(arguments.at(1));
    if (!file.open(QIODevice::ReadOnly)) {
        print(stderr, u"avis34-verify: %1: %2"_s.arg(file.fileName(), file.errorString()));
        return 1;
    }
    const base::Result<journal::Verification> verification = journal::verifyExport(file);
    if (!verification) {
        print(stderr, u"avis34-verify: "_s + verification.error().message);
        return 1;
    }
    return report(*verification);
}
