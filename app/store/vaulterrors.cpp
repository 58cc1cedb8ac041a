// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/vaulterrors.h"

#include "store/keyslots.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {

namespace {

base::Error refused(const QString &message)
{
    return {base::Error::Kind::Permission, message};
}

base::Error conflict(const QString &message)
{
    return {base::Error::Kind::Conflict, message};
}

} // namespace

QString shortId(const QByteArray &storeId)
{
    return QString::fromLatin1(storeId.toHex().first(8));
}

base::Error wrongPassphrase()
{
    return refused(QCoreApplication::translate(
        "store", "This is not the passphrase of a holder of this vault. Nothing was changed."));
}

base::Error noMemory()
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "store",
                "There is not enough memory to check the passphrase, which takes 256 MiB or "
                "more. Close other programs and try again.")};
}

base::Error emptyPassphrase()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("store", "The passphrase is empty. Choose one.")};
}

base::Error missingKeys()
{
    return refused(QCoreApplication::translate(
        "store",
        "The keys of the vault are missing (files keys.bin and keys.bin.bak). Use the "
        "recovery code, or take keys.bin from a backup."));
}

base::Error damagedKeys()
{
    return refused(QCoreApplication::translate(
        "store",
        "The keys of the vault are damaged: neither keys.bin nor its copy keys.bin.bak "
        "can be read. Use the recovery code, or take keys.bin from a backup."));
}

base::Error alteredKeys()
{
    return refused(QCoreApplication::translate(
        "store",
        "The keys of the vault were altered by somebody without a passphrase (file "
        "keys.bin). Nothing was changed: use the recovery code, or take keys.bin from a "
        "backup."));
}

base::Error damagedStore(const QString &detail)
{
    return {base::Error::Kind::Permission,
            QCoreApplication::translate(
                "store",
                "The store is damaged or does not belong to these keys (file store.db). "
                "Nothing was changed: restore the latest backup elsewhere."),
            detail};
}

base::Error openingError(const StoreError &error)
{
    const base::Error general = storeErrorToError(error);
    return general.kind == base::Error::Kind::Permission ? damagedStore(general.detail) : general;
}

base::Error foreignCode(const base::Secret &masterKey, const QByteArray &vault)
{
    return refused(QCoreApplication::translate(
                       "store",
                       "This recovery code belongs to vault %1, and this is vault %2: another "
                       "vault, or this one before its key was changed. Nothing was changed.")
                       .arg(shortId(storeId(masterKey)), shortId(vault)));
}

base::Error foreignBackup()
{
    return refused(QCoreApplication::translate(
        "store",
        "This backup belongs to another vault, or was made before the data key was renewed: it "
        "does not open with the keys of this vault."));
}

base::Error newerSchema()
{
    return refused(QCoreApplication::translate(
        "store",
        "This vault was last used by a newer version of the program (file store.db). "
        "Nothing was changed: install that version."));
}

base::Error upgradeNeeded()
{
    return refused(QCoreApplication::translate(
        "store",
        "This vault comes from an older version of the program. Open it for writing once, "
        "which upgrades it."));
}

base::Error unfinishedRotation()
{
    return refused(QCoreApplication::translate(
        "store",
        "A change of the vault's key was interrupted. Open the vault for writing once, which "
        "finishes it."));
}

base::Error openedReadOnly()
{
    return conflict(QCoreApplication::translate(
        "store", "The vault is open for reading only. Nothing was changed."));
}

base::Error keysChangedMeanwhile()
{
    return conflict(QCoreApplication::translate(
        "store",
        "The keys of the vault were changed since you opened it. Nothing was changed: open the "
        "vault again."));
}

base::Error storeChangedOutside()
{
    return conflict(QCoreApplication::translate(
        "store",
        "The store was changed since it was closed, and not by this program. Nothing was changed: "
        "a DPO or an operator opens the vault first, which puts this into the journal."));
}

base::Error noDpoLeft()
{
    return conflict(QCoreApplication::translate(
        "store",
        "The vault needs a DPO: nobody could manage its holders any more. Give that role to "
        "somebody else first; nothing was changed."));
}

base::Error noSuchHolder(const QString &name)
{
    return conflict(QCoreApplication::translate("store", "There is no holder \"%1\".").arg(name));
}

base::Error noFreePlace()
{
    return conflict(QCoreApplication::translate(
                        "store", "All %1 places for holders are taken. Remove one first.")
                        .arg(KeyFile::kSlots));
}

base::Error nameTaken()
{
    return conflict(QCoreApplication::translate(
        "store", "Each holder needs a name of their own. Nothing was changed."));
}

base::Error notOf(const QString &holder)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "store",
                "The passphrase or the key file of “%1” is missing or not the one in use. Whoever "
                "keeps access gives both; nothing was changed.")
                .arg(holder)};
}

base::Error unusableName()
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "store",
                "A holder needs a name of 1 to %1 bytes that can be seen, such as a function. "
                "Nothing was changed.")
                .arg(KeyFile::kLabelBytes)};
}

base::Error keysWrittenAllTheSame(const QString &detail)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "store",
                "The keys are written as asked, but then the disk reported an error. Check that it "
                "has room and is sound, then verify the vault before going on."),
            detail};
}

base::Error rotatedAllTheSame(const QString &detail)
{
    return {base::Error::Kind::Storage,
            QCoreApplication::translate(
                "store",
                "The key of the vault is changed, and only the new recovery sheet counts. But then "
                "the disk reported an error: check it, and open the vault for writing once more, "
                "which finishes the change."),
            detail};
}

} // namespace store
