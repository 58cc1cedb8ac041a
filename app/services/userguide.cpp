// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "services/userguide.h"

#include <QFile>

namespace services {

QString userGuide()
{
    QFile file(QStringLiteral(":/help/guide.md"));
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QString text = QString::fromUtf8(file.readAll());
    return text.sliced(text.indexOf(u"# ")); // the licence is above the title
}

} // namespace services
