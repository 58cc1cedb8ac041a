// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/widgets/dialogs.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

class QApplication;
class QWidget;

namespace ui {
class MainWindow;
}

// Answers given in advance; a question that nobody prepared fails by "no".
class PreparedDialogs final : public ui::Dialogs
{
public:
    bool confirm(QWidget *parent, const Question &question) override;
    // The first of those who may answer, with the passphrase that is next.
    std::optional<services::Credentials> credentials(QWidget *parent,
                                                     const Identification &question) override;
    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &proposal,
                     const QString &filter) override;
    QString folder(QWidget *parent, const QString &title) override;
    // Into the PDF file that is next in `files`, coarse enough to be quick.
    bool printer(QWidget *parent, QPrinter &printer) override;

    QList<bool> confirmations; // taken from the front
    QStringList files;         // for openFile, saveFile and folder alike
    QStringList passphrases;   // for credentials
    QList<Question> asked;
    QList<Identification> identified;
};

// French, and the look of the program.
void dressUp();

// Settings of the machine go to a folder of the test.
void useOwnSettings(const QTemporaryDir &folder);

// Lets every question to the vault be answered and shown.
void settle(ui::MainWindow &window);

// Saves what the widget shows and answers whether that worked.
bool saveScreenshot(QWidget &widget, const QString &name);

// The colours of a dark desktop.
void useDarkPalette();
