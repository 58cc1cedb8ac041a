// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/xmlpart.h"

namespace intake {

XmlPart::XmlPart(std::unique_ptr<ZipEntry> entry)
    : m_entry(std::move(entry))
    , m_xml([this](char *to, qsizetype size) { return m_entry->read(to, size); })
{
}

base::Result<std::unique_ptr<XmlPart>> XmlPart::open(ZipArchive &archive, QByteArrayView name,
                                                     qint64 maxBytes)
{
    base::Result<std::unique_ptr<ZipEntry>> entry = archive.openEntry(name, maxBytes);
    if (!entry)
        return entry.error();
    return std::unique_ptr<XmlPart>(new XmlPart(*std::move(entry)));
}

} // namespace intake
