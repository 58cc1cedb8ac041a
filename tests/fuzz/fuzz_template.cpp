// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// A template of any bytes is either refused with a message or renders; what has
// no tag renders as it is.

#include "notices/template.h"

#include <cstdlib>

using namespace Qt::StringLiterals;
using notices::Values;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString source = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto parsed = notices::Template::parse(source);
    if (!parsed) {
        if (parsed.error().message.isEmpty())
            abort();
        return 0;
    }

    Values values;
    const QStringList names = parsed->names();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const Values entry{{u"item"_s, {u"x"_s}}};
        if (i % 3 == 0)
            values.insert({names[i], {u"<y>"_s}});
        else if (i % 3 == 1)
            values.insert({names[i], {std::vector<Values>{entry, entry}}});
        else
            values.insert({names[i], {i % 2 == 0}});
    }
    const auto rendered = parsed->render(values);
    if (!source.contains(u"{{"_s) && (!rendered || *rendered != source))
        abort();
    return 0;
}
