// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support.h"

#include "ui/mainwindow.h"
#include "ui/widgets/comfortablestyle.h"
#include "ui/widgets/language.h"

#include <QApplication>
#include <QDir>
#include <QPalette>
#include <QPixmap>
#include <QPrinter>
#include <QSettings>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// An answer may lead to the next question: pair list, then pair, then letter.
constexpr int kRounds = 6;

QString takeFirst(QStringList &list)
{
    return list.isEmpty() ? QString() : list.takeFirst();
}

} // namespace

bool PreparedDialogs::confirm(QWidget *, const Question &question)
{
    asked += question;
    return !confirmations.isEmpty() && confirmations.takeFirst();
}

std::optional<services::Credentials> PreparedDialogs::credentials(QWidget *,
                                                                  const Identification &question)
{
    identified += question;
    if (passphrases.isEmpty() || question.holders.isEmpty())
        return {};
    return services::Credentials{question.holders.first().name,
                                 base::Secret::fromBytes(passphrases.takeFirst().toUtf8()),
                                 {}};
}

QString PreparedDialogs::openFile(QWidget *, const QString &, const QString &)
{
    return takeFirst(files);
}

QString PreparedDialogs::saveFile(QWidget *, const QString &, const QString &, const QString &)
{
    return takeFirst(files);
}

QString PreparedDialogs::folder(QWidget *, const QString &)
{
    return takeFirst(files);
}

bool PreparedDialogs::printer(QWidget *, QPrinter &printer)
{
    const QString file = takeFirst(files);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    printer.setResolution(200);
    return !file.isEmpty();
}

void dressUp()
{
    QApplication::setStyle(std::make_unique<ui::ComfortableStyle>().release());
    ui::useFrench();
}

void useOwnSettings(const QTemporaryDir &folder)
{
    QCoreApplication::setOrganizationName(u"Avis 34 tests"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
}

void settle(ui::MainWindow &window)
{
    for (int round = 0; round < kRounds; ++round) {
        window.session().waitForDone();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

bool saveScreenshot(QWidget &widget, const QString &name)
{
    const QString folder = QString::fromUtf8(SCREENSHOT_DIR);
    QCoreApplication::processEvents(); // texts that were just set find their height
    return QDir().mkpath(folder) && widget.grab().save(folder + u'/' + name + u".png"_s);
}

void useDarkPalette()
{
    QPalette dark;
    const QColor window(0x2b, 0x2d, 0x30);
    const QColor text(0xe8, 0xe8, 0xe8);
    for (const auto role : {QPalette::Window, QPalette::Button, QPalette::AlternateBase})
        dark.setColor(role, window);
    dark.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    dark.setColor(QPalette::Midlight, QColor(0x3a, 0x3d, 0x41));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(role, text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x80));
    dark.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0x9a));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    QApplication::setPalette(dark);
}
