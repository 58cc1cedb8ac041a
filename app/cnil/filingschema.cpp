// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/filingschema.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace cnil {

QByteArray filingSchema()
{
    QFile file(u":/cnil/filing.schema.json"_s);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    return file.readAll();
}

} // namespace cnil
