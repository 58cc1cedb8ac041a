# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
# Fails when PROGRAM shows one of SQLCipher's symbols to other libraries, or uses
# somebody else's SQLite: both would let two SQLites call each other.
execute_process(COMMAND ${NM} --defined-only ${PROGRAM} OUTPUT_VARIABLE all COMMAND_ERROR_IS_FATAL ANY)
if(NOT all MATCHES " [tT] sqlite3_key_v2")
  message(FATAL_ERROR "${PROGRAM} does not hold SQLCipher at all; is this test still looking at the right program?")
endif()
execute_process(COMMAND ${NM} -D ${PROGRAM} OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
if(dynamic MATCHES "sqlite3_[a-z0-9_]+")
  message(FATAL_ERROR "${PROGRAM}: ${CMAKE_MATCH_0} is visible or imported")
endif()
execute_process(COMMAND ldd ${PROGRAM} OUTPUT_VARIABLE libraries COMMAND_ERROR_IS_FATAL ANY)
if(libraries MATCHES "lib(sqlcipher|sqlite3)[^ ]*")
  message(FATAL_ERROR "${PROGRAM} is linked with ${CMAKE_MATCH_0}")
endif()
