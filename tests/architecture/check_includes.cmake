# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Fails when a file includes a header its layer may not know, or a header (or
# call) that only one named file may use.  Run by ctest; ROOT is the checkout.
cmake_minimum_required(VERSION 3.25)

# layer → the layers it may include, besides itself
set(base)
set(people     base)
set(incident   base people)
set(intake     base people)
set(matching   base people)
set(deadlines  base incident)
set(notices    base people incident)
set(printing   base people notices)
set(mailing    base people)
set(cnil       base people incident deadlines)
set(journal    base)
set(demo       base people)
set(store      base people incident intake matching notices deadlines journal)
set(services   base people incident intake matching deadlines notices printing mailing cnil journal demo store)
set(cli        base people incident services)
set(verify     base journal)
# Value headers that services hand through to the window.
set(ui         base people incident services deadlines)
set(layers base people incident intake matching deadlines notices printing mailing cnil journal demo
           store services cli verify ui)

# pattern of a line → the only files or folders in which it may stand, by commas
set(exclusive
  "#include.*sqlite3\\.h"   "app/store/sqlite.cpp"
  "<Poco/Zip/"                            "app/cnil/bundle.cpp,app/cnil/storedzip.cpp"
  "<expat\\.h>"                           "app/intake/xmlscanner.cpp"
  "<zip\\.h>"                             "app/intake/ziparchive.cpp"
  "<Poco/Net"                             "app/mailing/tlssocket.h,app/mailing/tlssocket.cpp"
  "<ZXing/"                               "app/printing/barcode.cpp"
  "<sodium\\.h>"                          "app/base/sealing.cpp,app/base/secret.cpp,app/store/,app/intake/fulldump.cpp"
  "<openssl/"                             "app/intake/bytesource.cpp,app/journal/chain.cpp,app/journal/timestamp.cpp,app/mailing/certificatecheck.cpp"
  "<zxcvbn\\.h>"                          "app/services/passphrase.cpp"
  "<unicode/"                             "app/base/composed.cpp,app/intake/encoding.cpp"
  "<CLI/"                                 "app/cli/"
  "::currentDate(Time)?(Utc)?\\("         "app/services/session.cpp"
  "<QDBus"                                "ui/lock/systemlistenerdbus.cpp"
  "<QSettings>"                           "ui/settings/"
)

set(failures "")

function(complain file line why)
  string(STRIP "${line}" line)
  set(failures "${failures}  ${file}: ${why}: ${line}\n" PARENT_SCOPE)
endfunction()

function(check_layers file layer lines)
  foreach(line IN LISTS lines)
    if(NOT layer STREQUAL "ui"
       AND line MATCHES "<Q(Widget|Dialog|MessageBox|Application|MainWindow|Wizard|TableView)>|<QtWidgets|<QObject>")
      complain(${file} "${line}" "no widgets and no QObject in app/")
    elseif(line MATCHES "\"([a-z]+)/")
      set(target ${CMAKE_MATCH_1})
      if(target IN_LIST layers AND NOT target STREQUAL layer AND NOT target IN_LIST ${layer})
        complain(${file} "${line}" "'${layer}' may not include '${target}'")
      endif()
    endif()
  endforeach()
  set(failures "${failures}" PARENT_SCOPE)
endfunction()

function(check_exclusive file)
  list(LENGTH exclusive length)
  math(EXPR last "${length} - 1")
  set(at 0)
  while(at LESS last)
    list(GET exclusive ${at} pattern)
    math(EXPR next "${at} + 1")
    list(GET exclusive ${next} owners)
    string(REPLACE "," ";" owners "${owners}")
    math(EXPR at "${at} + 2")
    file(STRINGS ${ROOT}/${file} lines REGEX "${pattern}")
    foreach(line IN LISTS lines)
      set(allowed FALSE)
      foreach(owner IN LISTS owners)
        string(FIND ${file} ${owner} position)
        if(position EQUAL 0)
          set(allowed TRUE)
        endif()
      endforeach()
      if(NOT allowed)
        complain(${file} "${line}" "belongs only to ${owners}")
      endif()
    endforeach()
  endwhile()
  set(failures "${failures}" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/app/*.h ${ROOT}/app/*.cpp ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp)
foreach(file IN LISTS files)
  string(REGEX REPLACE "^(app/)?([^/]+)/.*" "\\2" layer ${file})
  file(STRINGS ${ROOT}/${file} includes REGEX "^#include")
  check_layers(${file} ${layer} "${includes}")
  check_exclusive(${file})
endforeach()

list(LENGTH files count)
if(count EQUAL 0)
  message(FATAL_ERROR "No sources found under ${ROOT}: nothing was checked")
endif()
if(failures)
  message(FATAL_ERROR "Layering broken:\n${failures}")
endif()
message(STATUS "${count} files keep to their layers")
