// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "intake/xmlscanner.h"
#include "intake/ziparchive.h"

#include <memory>

namespace intake {

// One XML part of a package, inflated as it is scanned.
class XmlPart final
{
public:
    static base::Result<std::unique_ptr<XmlPart>> open(ZipArchive &archive, QByteArrayView name,
                                                       qint64 maxBytes = kMaxEntryBytes);
    XmlPart(const XmlPart &) = delete;
    XmlPart &operator=(const XmlPart &) = delete;

    XmlScanner &xml() { return m_xml; }
    double share() const { return m_entry->share(); }

private:
    explicit XmlPart(std::unique_ptr<ZipEntry> entry);

    std::unique_ptr<ZipEntry> m_entry;
    XmlScanner m_xml;
};

} // namespace intake
