// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void install(const QString &file)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void useFrench()
{
    const QLocale french(QLocale::French, QLocale::France);
    QLocale::setDefault(french);
    install(u":/i18n/avis34_fr.qm"_s);
    // Menus and dialogs that Qt itself words, where they are installed.
    install(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_fr.qm"_s);
}

} // namespace ui
