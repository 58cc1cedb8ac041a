// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/storedzip.h"

#include <Poco/DateTime.h>
#include <Poco/MemoryStream.h>
#include <Poco/Path.h>
#include <Poco/Zip/Compress.h>

#include <sstream>

namespace cnil {

QByteArray storedZip(const std::vector<ZipFile> &files)
{
    std::ostringstream out;
    Poco::Zip::Compress zip(out, true);
    const Poco::DateTime firstDayOfZip(1980, 1, 1);
    for (const ZipFile &file : files) {
        Poco::MemoryInputStream bytes(file.bytes.constData(), file.bytes.size());
        zip.addFile(bytes, firstDayOfZip,
                    Poco::Path(file.name.toStdString(), Poco::Path::PATH_UNIX),
                    Poco::Zip::ZipCommon::CM_STORE);
    }
    zip.close();
    return QByteArray::fromStdString(out.str());
}

} // namespace cnil
