// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringList>

namespace ui {

// What was let fall on the place: one file, one folder, or why neither.
struct Dropped {
    QString path;    // empty: nothing that can be imported
    QString problem; // a sentence when path is empty
    // Several files that are all of one folder: it is worth a question.
    bool asksForFolder = false;
    int files = 0; // of that folder

    bool operator==(const Dropped &) const = default;
};

// Several files make one import only when they are a folder: nobody is to
// import three of twelve files by mistake.
Dropped whatWasDropped(const QStringList &paths);

// How many files the import of a folder would read: hidden ones are left out.
int filesOfFolder(const QString &folder);

// A sentence when the path lies where copies leave the computer, or pile up:
// a synchronised folder, the downloads.  Empty otherwise.
QString riskyPlace(const QString &path);

} // namespace ui
