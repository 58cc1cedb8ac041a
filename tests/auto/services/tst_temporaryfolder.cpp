// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/temporaryfolder.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

class TemporaryFolderTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatAKilledTestLeavesGoes();
};

void TemporaryFolderTest::whatAKilledTestLeavesGoes()
{
    const QTemporaryDir ours(support::temporaryTemplate());
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    const QString abandoned =
        support::temporaryRoot() + u"/avis34-test-%1-killed"_s.arg(qint64(child));
    QVERIFY(QDir().mkpath(abandoned + u"/Laboratoire.avis34"_s));
    support::removeAbandonedFolders();
    QVERIFY(!QFileInfo::exists(abandoned));
    QVERIFY(QFileInfo::exists(ours.path()));
}

QTEST_APPLESS_MAIN(TemporaryFolderTest)
#include "tst_temporaryfolder.moc"
