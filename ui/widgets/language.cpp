// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace ui {

void useFrench()
{
    const QLocale french(QLocale::French, QLocale::France);
    QLocale::setDefault(french);
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(u":/i18n/avis34_fr.qm"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace ui
