// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/dropped.h"

#include "ui/widgets/typography.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("ui::Dropped", source);
}

Dropped refused(const QString &problem)
{
    return {.path = {}, .problem = problem};
}

bool isOneFolder(const QStringList &paths)
{
    const QString folder = QFileInfo(paths.front()).absolutePath();
    return std::ranges::all_of(paths, [&folder](const QString &path) {
        const QFileInfo info(path);
        return info.isFile() && info.absolutePath() == folder;
    });
}

} // namespace

Dropped whatWasDropped(const QStringList &paths)
{
    if (paths.isEmpty())
        return refused(translated(QT_TRANSLATE_NOOP(
            "ui::Dropped", "What was dropped is no file of this computer. Save it first.")));
    if (paths.size() == 1)
        return {.path = paths.front(), .problem = {}};
    if (!isOneFolder(paths))
        return refused(translated(QT_TRANSLATE_NOOP(
            "ui::Dropped",
            "Drop one file, or the one folder that holds all files of the import.")));
    const QString folder = QFileInfo(paths.front()).absolutePath();
    const int files = filesOfFolder(folder);
    if (files != paths.size())
        return refused(
            translated(QT_TRANSLATE_NOOP(
                           "ui::Dropped",
                           "%1 files were dropped, and their folder holds %2. Put those that are "
                           "to be imported together into a folder of their own and drop it."))
                .arg(typography::number(paths.size()), typography::number(files)));
    return {.path = folder, .problem = {}, .asksForFolder = true, .files = files};
}

int filesOfFolder(const QString &folder)
{
    const QStringList names = QDir(folder).entryList(QDir::Files);
    return int(
        std::ranges::count_if(names, [](const QString &name) { return !name.startsWith(u'.'); }));
}

QString riskyPlace(const QString &path)
{
    // Names that the programs give to their folders, in the languages of a French desktop.
    static constexpr std::array synchronised{
        "onedrive"_L1, "dropbox"_L1, "google drive"_L1, "googledrive"_L1, "mon drive"_L1,
        "my drive"_L1, "icloud"_L1,  "nextcloud"_L1,    "owncloud"_L1,    "pcloud"_L1,
    };
    const QString folder = QFileInfo(path).absolutePath().toLower();
    for (const auto name : synchronised) {
        if (folder.contains(u"/"_s + name))
            return translated(
                QT_TRANSLATE_NOOP("ui::Dropped",
                                  "This file lies in a synchronised folder: a copy of it is with a "
                                  "third party. Move it to a folder of this computer."));
    }
    const bool isDownload =
        folder.contains(u"/downloads"_s) || folder.contains(u"/téléchargements"_s);
    if (isDownload)
        return translated(
            QT_TRANSLATE_NOOP("ui::Dropped",
                              "This file lies among the downloads. Delete it there once it is "
                              "imported: it is not encrypted."));
    return {};
}

} // namespace ui
