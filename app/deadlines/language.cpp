// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace deadlines {

QString localText(const QJsonObject &texts)
{
    const QString language = QCoreApplication::translate(
        "deadlines", "en", "the code of the language of this file: translate as fr in French");
    const QString text = texts.value(language).toString();
    return text.isEmpty() ? texts.value(u"fr"_s).toString() : text;
}

} // namespace deadlines
