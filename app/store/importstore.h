// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.h"
#include "store/sqlite.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace store {

struct ImportTag;
using ImportId = base::Id<ImportTag>;
struct ImportFileTag;
using ImportFileId = base::Id<ImportFileTag>;

// What came in at once: a file, or the files of a folder.
struct Import {
    ImportId id = {};
    QString kind = {}; // "patients", "leak"
    QString fileName = {};
    QString sha256 = {}; // hexadecimal; of a folder, of the hashes of its files
    qint64 bytes = 0;
    QString provenance = {};
    QDate receivedOn = {};
    QDateTime importedUtc = {};
    QString encoding = {}; // encoding, separator and mapping are those of the first file
    QString separator = {};
    QString mapping = {}; // JSON
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsQuarantined = 0;
    qint64 warnings = 0;
    QString statement = {}; // why the DPO holds a file that looks like the whole leak
    // Of a newer state of the patient list: accepted = new + changed + unchanged.
    bool isUpdate = false;
    qint64 rowsNew = 0;
    qint64 rowsChanged = 0;
    qint64 rowsUnchanged = 0;
    qint64 rowsVanished = 0; // of other imports
    qint64 rowsPurged = 0;   // accepted rows that were removed when the matching was accepted
    // Grows whenever a row of it is added or changed later.
    qint64 revision = 0;
};

struct ImportFile {
    ImportFileId id = {};
    ImportId import = {};
    QString kind = {};
    QString name = {};
    QString sha256 = {};
    qint64 bytes = 0;
    QString format = {}; // intake::formatKey()
    QString encoding = {};
    QString separator = {};
    QString mapping = {}; // JSON
    QString columns = {}; // JSON array, in the file's order
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsQuarantined = 0;
};

struct Profile {
    QString kind;
    QString fingerprint;
    QString name;
    QString mapping; // JSON
};

// The tables `import`, `import_file` and `mapping_profile`.  Functions throw
// StoreError and belong inside the caller's transaction.
class ImportStore final
{
public:
    explicit ImportStore(Database &database);

    // Opens an import whose counts and hash are not known yet; closeImport()
    // fills them in.  The same for its files.
    ImportId beginImport(const Import &import);
    void closeImport(const Import &import);
    ImportFileId beginFile(const ImportFile &file);
    void closeFile(const ImportFile &file);

    bool hasFile(const QString &kind, const QString &sha256);
    std::vector<Import> imports();
    std::optional<Import> importById(ImportId id);
    std::vector<ImportFile> files(ImportId import); // in the order they were read
    std::optional<ImportFile> fileById(ImportFileId id);
    void removeImport(ImportId id);

    // A quarantined row of the file was accepted after all.
    void acceptLater(ImportId import, ImportFileId file);
    // A row of the import was changed: its revision grows.
    void touch(ImportId import);

    // A mapping that was confirmed, found again by the header's fingerprint.
    void saveProfile(const Profile &profile);
    std::optional<Profile> profile(const QString &kind, const QString &fingerprint);
    std::optional<Profile> profileByName(const QString &kind, const QString &name);
    std::vector<Profile> profiles();
    bool removeProfile(const QString &kind, const QString &name);

private:
    Database &m_database;
};

} // namespace store
