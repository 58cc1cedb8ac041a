// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/jsonpath.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cnil {

QJsonValue valueAt(const QJsonObject &root, const QString &path)
{
    QJsonValue value = root;
    const QStringList names = path.split(u'.');
    for (const QString &name : names)
        value = value.toObject().value(name);
    return value;
}

QStringList keysIn(const QJsonValue &value)
{
    if (value.isBool())
        return {value.toBool() ? u"true"_s : u"false"_s};
    QStringList keys;
    if (value.isString())
        keys += value.toString();
    const QJsonArray array = value.toArray();
    for (const QJsonValue item : array)
        keys += item.toString();
    keys.removeAll(QString());
    return keys;
}

} // namespace cnil
