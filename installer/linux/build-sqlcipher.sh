#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Builds the one static SQLCipher that Avis 34 links, into .deps/sqlcipher.
#
# Debian 12 ships SQLCipher 3, and a shared library of any version must not sit
# beside Qt's SQLite plugin: the two resolve each other's symbols and the program
# crashes, or worse, writes clear text without a word.  So: Debian 13's source
# package, SQLite's security fixes on top, one object file with hidden symbols.
#
# Nothing under /etc is touched and no host is named here: the sources come from
# wherever this machine already takes Debian from, checked by apt against the same
# keys.  A second run with the same recipe on the same release does nothing.
#
#   installer/linux/build-sqlcipher.sh [--check]
#
# --check only tells, by its exit code, whether the library is there and current.

set -euo pipefail
umask 022
export LC_ALL=C.UTF-8

readonly kSuite=trixie
readonly kMinimumVersion=4.6
# The fixes SQLCipher 4.6.1 (SQLite 3.46.1) was found to lack.  Any other patch of
# Debian's that names a CVE is taken as well.
readonly kNamedFixes='NOT_NULL-IS_NULL|CVE-2025-29087|CVE-2025-29088|CVE-2025-6965|CVE-2025-7709|CVE-2026-11822'

self=$(readlink -f "${BASH_SOURCE[0]}")
root=$(cd "$(dirname "$self")/../.." && pwd -P)
readonly self root
readonly deps=$root/.deps
readonly prefix=$deps/sqlcipher
readonly work=$deps/sqlcipher-work
readonly log=$deps/sqlcipher.log

fail()
{
    printf '%s\n' "SQLCipher: $*" "The details are in $log" >&2
    [[ ! -s $log ]] || tail -n 15 "$log" >&2
    exit 1
}

# Runs a step with its output in the log; the first argument says what the step is for.
step()
{
    local purpose=$1
    shift
    printf -- '--- %s: %s\n' "$purpose" "$*" >>"$log"
    "$@" >>"$log" 2>&1 </dev/null || fail "could not $purpose."
}

# The recipe's fingerprint: this script without its comments, and for which release and processor,
# because an object made against a newer C library does not link on an older one.
recipe()
{
    local id=unknown version=unknown
    if [[ -r /etc/os-release ]]; then
        # shellcheck source=/dev/null
        read -r id version < <(. /etc/os-release && echo "${ID:-unknown} ${VERSION_ID:-${VERSION_CODENAME:-unknown}}")
    fi
    printf '%s-%s-%s-%s\n' "$(grep -v '^ *#' "$self" | sha256sum | cut -c1-16)" "$id" "$version" "$(uname -m)"
}

is_current()
{
    [[ -f $prefix/lib/libsqlcipher.a && -f $prefix/include/sqlcipher/sqlite3.h && -f $prefix/VERSION ]] \
        && grep -qxF "recipe=$(recipe)" "$prefix/VERSION"
}

require_tools()
{
    local tool missing=()
    for tool in apt-get dpkg-source dpkg-parsechangelog patch make cc ar nm awk tclsh; do
        command -v "$tool" >/dev/null || missing+=("$tool")
    done
    [[ ${#missing[@]} -eq 0 ]] \
        || fail "missing on this machine: ${missing[*]}. './dev build' installs the packages that hold them."
    [[ -e /usr/include/openssl/evp.h ]] || fail "OpenSSL's headers are missing (package libssl-dev)."
}

# ---------------------------------------------------------------- sources, by apt

codename()
{
    # shellcheck source=/dev/null
    (. /etc/os-release && echo "${VERSION_CODENAME:-sid}")
}

# The archives that apt knows to be Debian's, one address a line: a third party may well
# call its own suite like Debian's.  Nothing when apt has no lists yet.
debian_archives()
{
    # The dollar signs are apt's.
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(REPO_URI) $(ORIGIN)' 'Created-By: Packages' 2>/dev/null \
        | awk '$2 == "Debian" { sub(/\/+$/, "", $1); print $1 }' | sort -u
}

# Turns one-line entries (deb [options] address suite components...) into stanzas,
# so that only one format needs understanding.
stanzas_from_list()
{
    awk '
        { sub(/#.*/, "") }
        $1 == "deb" || $1 == "deb-src" {
            type = $1; signed = ""; rest = $0
            sub(/^[ \t]*deb(-src)?[ \t]+/, "", rest)
            if (rest ~ /^\[/) {
                options = rest; sub(/\].*/, "", options); sub(/^\[/, "", options)
                sub(/^[^]]*\][ \t]*/, "", rest)
                count = split(options, option, /[ \t]+/)
                for (i = 1; i <= count; i++)
                    if (tolower(option[i]) ~ /^signed-by=/) signed = substr(option[i], 11)
            }
            count = split(rest, word, /[ \t]+/)
            if (count < 3) next
            print "Types: " type "\nURIs: " word[1] "\nSuites: " word[2]
            components = ""
            for (i = 3; i <= count; i++) components = components " " word[i]
            print "Components:" components
            if (signed != "") print "Signed-By: " signed
            print ""
        }' "$1"
}

# The machine's entries, all as stanzas.
machine_stanzas()
{
    local file list parts
    eval "$(apt-config shell list Dir::Etc::sourcelist/f parts Dir::Etc::sourceparts/d)"
    for file in "$list" "$parts"/*.list; do
        [[ ! -r $file ]] || stanzas_from_list "$file"
    done
    for file in "$parts"/*.sources; do
        [[ ! -r $file ]] || { cat "$file" && echo; }
    done
}

# From the machine's stanzas, those of Debian main for this release, with the suite
# changed and for sources.  Signed-By is kept as it is, embedded keys included;
# options that would weaken the check of signatures are not copied.
source_stanzas()
{
    awk -v codename="$(codename)" -v target="$kSuite" -v debian="$(debian_archives | tr '\n' ' ')" '
        function reset() { split("", value); field = "" }
        function mapped(suite,    base, suffix)
        {
            if (!match(suite, /(-updates|-security|\/updates)$/)) { base = suite; suffix = "" }
            else { base = substr(suite, 1, RSTART - 1); suffix = substr(suite, RSTART) }
            if (base != codename && base !~ /^(stable|oldstable|testing|unstable|sid)$/) return ""
            return target (suffix == "/updates" ? "-security" : suffix)
        }
        function emit(    count, word, i, uris, suites, suite, seen, bare)
        {
            if (value["uris"] == "" || tolower(value["enabled"]) ~ /^[ \n]*(no|false|off|0)/) return
            if ((" " value["components"] " ") !~ /[ \t\n]main[ \t\n]/) return
            count = split(value["uris"], word, /[ \t\n]+/)
            for (i = 1; i <= count; i++) {
                bare = word[i]; sub(/\/+$/, "", bare)
                if (bare == "" || bare ~ /^cdrom:/) continue
                if (debian == "" || index(" " debian, " " bare " ")) uris = uris " " bare
            }
            count = split(value["suites"], word, /[ \t\n]+/)
            for (i = 1; i <= count; i++) {
                suite = mapped(word[i])
                if (suite != "" && !(suite in seen)) { seen[suite] = 1; suites = suites " " suite }
            }
            if (uris == "" || suites == "" || done[uris suites]++) return
            print "Types: deb-src\nURIs:" uris "\nSuites:" suites "\nComponents: main"
            if (value["signed-by"] != "") print "Signed-By:" value["signed-by"]
            print ""
        }
        BEGIN { reset() }
        /^#/ { next }
        /^[ \t]*$/ { emit(); reset(); next }
        /^[ \t]/ { if (field != "") value[field] = value[field] "\n" $0; next }
        {
            colon = index($0, ":")
            field = tolower(substr($0, 1, colon - 1))
            value[field] = substr($0, colon + 1)
        }
        END { emit() }' < <(machine_stanzas)
}

# A private apt: own sources, lists and cache, the machine's keys, proxies and mirrors.
# Its hooks are cleared because they are about the machine's own lists, and the
# download does not change to the user _apt, who may not be able to read this folder.
write_apt_configuration()
{
    mkdir -p "$work/apt/parts" "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
    source_stanzas >"$work/apt/parts/debian.sources"
    grep -q "^Suites:.* $kSuite\( \|\$\)" "$work/apt/parts/debian.sources" \
        || fail "this machine's apt has no entry for Debian main of $(codename) to take the sources from. Add Debian to /etc/apt and run this again."
    : >"$work/apt/status"
    cat >"$work/apt/apt.conf" <<CONF
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$work/apt/parts";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "$work/apt";
Dir::State::lists "$work/apt/lists";
Dir::State::status "$work/apt/status";
Dir::Cache "$work/apt/cache";
APT::Default-Release "";
APT::Sandbox::User "root";
APT::Get::AllowUnauthenticated "false";
Acquire::AllowInsecureRepositories "false";
Acquire::AllowWeakRepositories "false";
Acquire::AllowDowngradeToInsecureRepositories "false";
Acquire::Languages "none";
Acquire::Retries "3";
CONF
    cat "$work/apt/parts/debian.sources" >>"$log"
}

download()
{
    cd "$work"
    step "read Debian's list of source packages (is the network there?)" \
        apt-get -c "$work/apt/apt.conf" --error-on=any update
    step "download the sources of SQLCipher and SQLite" \
        apt-get -c "$work/apt/apt.conf" --only-source --download-only source sqlcipher sqlite3
    step "unpack SQLCipher" dpkg-source --extract sqlcipher_*.dsc sqlcipher
    step "unpack SQLite" dpkg-source --extract sqlite3_*.dsc sqlite3
}

# ------------------------------------------------------------------------ patches

# Debian's order, comments and options of the series file removed.
security_patches()
{
    local name
    while read -r name _; do
        [[ -n $name && $name != \#* ]] || continue
        if [[ $name =~ CVE-|$kNamedFixes ]] || sed '/^\(---\|diff\|Index:\)/q' "sqlite3/debian/patches/$name" | grep -q 'CVE-[0-9]'; then
            printf '%s\n' "sqlite3/debian/patches/$name"
        fi
    done <sqlite3/debian/patches/series
}

# A patch that SQLCipher's newer base already holds is fine; one that does neither
# apply nor reverse is not: then the two packages have drifted apart.
apply_patch()
{
    local patch=$1 name=${1##*/}
    if patch -d sqlcipher -p1 --dry-run --force --fuzz=0 <"$patch" >>"$log" 2>&1; then
        patch -d sqlcipher -p1 --force --fuzz=0 <"$patch" >>"$log" 2>&1 || fail "could not apply $name."
        printf 'applied %s\n' "$name" >>"$log"
    elif patch -d sqlcipher -p1 --dry-run --force --reverse <"$patch" >>"$log" 2>&1; then
        printf 'already in %s\n' "$name" >>"$log"
    else
        fail "SQLite's fix $name does not fit this SQLCipher. Debian has moved on: review kNamedFixes in ${self##*/}."
    fi
}

apply_security_patches()
{
    local patches patch names fix
    patches=$(security_patches)
    # On this base none of the named fixes may be missing; a newer one holds some of
    # them, and Debian then drops the files.
    names=${patches//$'\n'/ }
    if dpkg --compare-versions "$sqlite_version" le 3.46.1; then
        for fix in ${kNamedFixes//|/ }; do
            [[ $names == *"$fix"* ]] || fail "Debian's SQLite package no longer carries the fix $fix."
        done
    fi
    while read -r patch; do
        [[ -z $patch ]] || apply_patch "$patch"
    done <<<"$patches"
}

wal_checkpoint_source()
{
    awk '/^static int walCheckpoint\(/ { inside = 1 } inside { print } inside && /^}/ { exit }' sqlcipher/src/wal.c
}

# The WAL-reset fix of SQLite 3.51.3, for older bases.  A checkpoint reads the WAL
# header, then waits for read lock 0.  If a writer restarts the WAL in between, the
# frame count it remembers belongs to the old WAL; storing it as nBackfill makes a
# later checkpoint skip committed frames.  The salts tell: they change at each restart.
apply_wal_reset_fix()
{
    if wal_checkpoint_source | grep -q 'memcmp(.*aSalt'; then
        printf 'already in: WAL-reset fix\n' >>"$log"
        return
    fi
    patch -d sqlcipher -p1 --force --fuzz=0 >>"$log" 2>&1 <<'PATCH' || true
--- a/src/wal.c
+++ b/src/wal.c
@@ -2247,6 +2247,10 @@
      && (rc = walBusyLock(pWal,xBusy,pBusyArg,WAL_READ_LOCK(0),1))==SQLITE_OK
     ){
       u32 nBackfill = pInfo->nBackfill;
+      /* Avis 34: a WAL restarted since its header was read has nothing to copy. */
+      if( memcmp((void*)walIndexHdr(pWal)->aSalt, pWal->hdr.aSalt, sizeof(pWal->hdr.aSalt))!=0 ){
+        goto wal_was_restarted;
+      }
       pInfo->nBackfillAttempted = mxSafeFrame; SEH_INJECT_FAULT;
 
       /* Sync the WAL to disk */
@@ -2314,4 +2318,5 @@
 
       /* Release the reader lock held while backfilling */
+    wal_was_restarted:
       walUnlockExclusive(pWal, WAL_READ_LOCK(0), 1);
     }
PATCH
    [[ $(wal_checkpoint_source | grep -c 'aSalt\|wal_was_restarted') -eq 3 ]] \
        || fail "the WAL-reset fix does not fit this SQLCipher's src/wal.c. Compare walCheckpoint() with the edit in ${self##*/}."
    printf 'applied WAL-reset fix\n' >>"$log"
}

# -------------------------------------------------------------------------- build

# Up to 4.6 SQLCipher is configured by autoconf, from 4.7 by autosetup with other
# option names, and its start-up hooks must be named to the compiler.
is_autosetup()
{
    dpkg --compare-versions "$sqlcipher_version" ge 4.7
}

make_amalgamation()
{
    local makefile options=(--enable-tempstore=yes --disable-tcl --enable-fts5)
    ! is_autosetup || options=(--with-tempstore=yes --disable-tcl --enable-fts5)
    cd "$work/sqlcipher"
    step "configure SQLCipher" ./configure "${options[@]}" \
        CFLAGS="-O2 -DSQLITE_HAS_CODEC -DSQLCIPHER_CRYPTO_OPENSSL ${hook_defines[*]}" LDFLAGS=-lcrypto
    # make knows no blank in a path, and this folder is wherever the user put it.
    makefile=$(<Makefile)
    printf '%s\n' "${makefile//"$work/sqlcipher"/.}" >Makefile
    step "put SQLCipher's sources into one file" make sqlite3.c
    cd "$work"
}

accepts_flag()
{
    cc -Werror "$1" -x c -c -o /dev/null - </dev/null 2>/dev/null
}

# Hidden symbols: otherwise any library that refers to sqlite3_* may bind to ours or
# we to theirs.  TEMP_STORE=3: with 2, one PRAGMA puts clear-text rows in /tmp.
compile()
{
    local defines=(
        '-DSQLITE_API=__attribute__((visibility("hidden")))'
        -DSQLITE_HAS_CODEC -DSQLCIPHER_CRYPTO_OPENSSL
        -DSQLITE_TEMP_STORE=3 -DSQLITE_THREADSAFE=1 -DSQLITE_ENABLE_FTS5
        -DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_SECURE_DELETE -DSQLITE_DQS=0 -DHAVE_USLEEP=1
        "${hook_defines[@]}")
    local flags=(-O2 -fPIC -fvisibility=hidden "-ffile-prefix-map=$work=."
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong -w)
    local flag
    for flag in -fstack-clash-protection -fcf-protection=full -ftrivial-auto-var-init=zero; do
        ! accepts_flag "$flag" || flags+=("$flag")
    done
    step "compile SQLCipher" cc "${flags[@]}" "${defines[@]}" -c sqlcipher/sqlite3.c -o sqlcipher.o
    step "archive SQLCipher" ar rcsD libsqlcipher.a sqlcipher.o
}

# What would be a silent loss of secrecy is made a loud failure of the build: a key
# that is ignored, a clear-text file, a visible symbol.
self_test()
{
    cat >selftest.c <<'SOURCE'
#include "sqlcipher/sqlite3.h"
#include <stdio.h>
#include <string.h>
static int compare(void *wanted, int count, char **values, char **names)
{
    (void)names;
    if (count > 0 && values[0] && strstr(values[0], (const char *)wanted)) printf("%s\n", values[0]);
    return 0;
}
__attribute__((visibility("default"))) int selftest(const char *path)
{
    sqlite3 *db = 0;
    char header[16] = "";
    FILE *file;
    if (sqlite3_open(path, &db) || sqlite3_key(db, "canary", 6)) return 1;
    if (sqlite3_exec(db, "CREATE TABLE t(x); INSERT INTO t VALUES('canary-row')", 0, 0, 0)) return 2;
    if (sqlite3_exec(db, "PRAGMA cipher_version", compare, (void *)".", 0)) return 3;
    if (sqlite3_exec(db, "PRAGMA cipher_provider", compare, (void *)"openssl", 0)) return 3;
    if (sqlite3_exec(db, "PRAGMA compile_options", compare, (void *)"TEMP_STORE=3", 0)) return 3;
    if (sqlite3_exec(db, "CREATE VIRTUAL TABLE f USING fts5(x)", 0, 0, 0)) return 4;
    if (sqlite3_close(db) || !(file = fopen(path, "rb"))) return 5;
    if (fread(header, 1, 16, file) != 16 || !memcmp(header, "SQLite format 3", 15)) return 6;
    fclose(file);
    return 0;
}
SOURCE
    printf 'int selftest(const char *); int main(void) { return selftest("selftest.db"); }\n' >main.c
    mkdir -p include/sqlcipher
    cp sqlcipher/sqlite3.h include/sqlcipher/
    step "link a library with SQLCipher inside" \
        cc -shared -fPIC -DSQLITE_HAS_CODEC -Iinclude selftest.c libsqlcipher.a -lcrypto -lpthread -ldl -lm -o libselftest.so
    step "link the self-test" cc main.c -L. -lselftest -Wl,-rpath,. -o selftest
    ! nm -D --defined-only libselftest.so | grep -q sqlite3_ \
        || fail "SQLCipher's symbols are visible from outside; they must be hidden."
    ./selftest >selftest.out 2>>"$log" </dev/null \
        || fail "the self-test of the new library failed with code $? (6 means: the file was not encrypted)."
    cat selftest.out >>"$log"
    [[ $(wc -l <selftest.out) -eq 3 ]] || fail "the new library does not report version, provider and TEMP_STORE=3."
    ! grep -q canary-row selftest.db || fail "the new library wrote clear text."
}

install_result()
{
    rm -rf "$prefix.new"
    mkdir -p "$prefix.new/lib" "$prefix.new/include/sqlcipher"
    cp libsqlcipher.a "$prefix.new/lib/"
    cp include/sqlcipher/sqlite3.h "$prefix.new/include/sqlcipher/"
    cp sqlcipher/LICENSE* "$prefix.new/"
    cat >"$prefix.new/VERSION" <<VERSION
sqlcipher=$sqlcipher_version
sqlite=$sqlite_version
package=$(dpkg-parsechangelog -l sqlcipher/debian/changelog -S Version)
fixes=$(dpkg-parsechangelog -l sqlite3/debian/changelog -S Version)
recipe=$(recipe)
VERSION
    rm -rf "$prefix"
    mv "$prefix.new" "$prefix"
}

build()
{
    : >"$log"
    require_tools
    rm -rf "$work"
    mkdir -p "$work"
    write_apt_configuration
    download
    sqlcipher_version=$(dpkg-parsechangelog -l sqlcipher/debian/changelog -S Version)
    sqlcipher_version=${sqlcipher_version%%[-+~]*}
    sqlite_version=$(cat sqlcipher/VERSION)
    dpkg --compare-versions "$sqlcipher_version" ge "$kMinimumVersion" \
        || fail "found only version $sqlcipher_version; $kMinimumVersion or newer is needed."
    hook_defines=()
    ! is_autosetup || hook_defines=(-DSQLITE_EXTRA_INIT=sqlcipher_extra_init -DSQLITE_EXTRA_SHUTDOWN=sqlcipher_extra_shutdown)
    apply_security_patches
    apply_wal_reset_fix
    make_amalgamation
    compile
    self_test
    install_result
    cd "$root"
    rm -rf "$work"
    printf 'SQLCipher %s (SQLite %s) is ready.\n' "$sqlcipher_version" "$sqlite_version"
}

main()
{
    case ${1:-} in
    --check)
        is_current
        return
        ;;
    '') ;;
    *)
        echo "usage: ${0##*/} [--check]" >&2
        return 2
        ;;
    esac
    ! is_current || return 0
    mkdir -p "$deps"
    exec 8>"$deps/lock"
    flock 8
    # Another call may have built it while this one waited.
    is_current || build
}

main "$@"
