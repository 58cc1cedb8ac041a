# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2

#[[
Finds the static SQLCipher that installer/linux/build-sqlcipher.sh makes, and nothing
else: no search in system folders, because a shared libsqlcipher or a plain libsqlite3
found there would crash beside Qt's SQLite plugin or write clear text.

  find_package(SQLCipher 4.6 REQUIRED)
  target_link_libraries(app_store PRIVATE SQLCipher::SQLCipher)

and in the one file that uses it: #include <sqlcipher/sqlite3.h>

SQLCIPHER_ROOT (cache)   where include/, lib/ and VERSION are
]]

set(SQLCIPHER_ROOT "${CMAKE_SOURCE_DIR}/.deps/sqlcipher" CACHE PATH
    "Folder of the static SQLCipher: include/sqlcipher/sqlite3.h, lib/libsqlcipher.a, VERSION")

# Not cached: a library that was built after a first, failed configuration is found.
set(SQLCipher_INCLUDE_DIR "${SQLCIPHER_ROOT}/include")
set(SQLCipher_LIBRARY "${SQLCIPHER_ROOT}/lib/${CMAKE_STATIC_LIBRARY_PREFIX}sqlcipher${CMAKE_STATIC_LIBRARY_SUFFIX}")
if(NOT EXISTS "${SQLCipher_INCLUDE_DIR}/sqlcipher/sqlite3.h")
    set(SQLCipher_INCLUDE_DIR SQLCipher_INCLUDE_DIR-NOTFOUND)
endif()
if(NOT EXISTS "${SQLCipher_LIBRARY}")
    set(SQLCipher_LIBRARY SQLCipher_LIBRARY-NOTFOUND)
endif()

# SQLCipher's own version is nowhere in its header, only SQLite's.
unset(SQLCipher_VERSION)
if(EXISTS "${SQLCIPHER_ROOT}/VERSION")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${SQLCIPHER_ROOT}/VERSION")
    file(STRINGS "${SQLCIPHER_ROOT}/VERSION" _sqlcipher_line REGEX "^sqlcipher=[0-9.]+$")
    string(REPLACE "sqlcipher=" "" SQLCipher_VERSION "${_sqlcipher_line}")
    unset(_sqlcipher_line)
endif()

# Older ones cannot open what newer ones write, and lack security fixes of SQLite.
if(NOT SQLCipher_FIND_VERSION OR SQLCipher_FIND_VERSION VERSION_LESS 4.6)
    set(SQLCipher_FIND_VERSION 4.6)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SQLCipher
    REQUIRED_VARS SQLCipher_LIBRARY SQLCipher_INCLUDE_DIR SQLCipher_VERSION
    VERSION_VAR SQLCipher_VERSION
    REASON_FAILURE_MESSAGE
        "Looked only in SQLCIPHER_ROOT=${SQLCIPHER_ROOT}. Run installer/linux/build-sqlcipher.sh, or './dev build', which does all of it.")

if(SQLCipher_FOUND AND NOT TARGET SQLCipher::SQLCipher)
    find_package(OpenSSL REQUIRED COMPONENTS Crypto)
    find_package(Threads REQUIRED)
    add_library(SQLCipher::SQLCipher STATIC IMPORTED)
    set_target_properties(SQLCipher::SQLCipher PROPERTIES
        IMPORTED_LOCATION "${SQLCipher_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${SQLCipher_INCLUDE_DIR}"
        # The header declares sqlite3_key_v2 only with this.
        INTERFACE_COMPILE_DEFINITIONS SQLITE_HAS_CODEC
        INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;Threads::Threads;${CMAKE_DL_LIBS}")
endif()
