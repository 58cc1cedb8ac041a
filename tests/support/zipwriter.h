// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace test {

// An entry of a ZIP, and what is to be wrong with it.
struct ZipPart {
    QByteArray name = {};
    QByteArray bytes = {};
    bool deflated = false;
    bool encrypted = false;                 // only said so
    std::optional<quint16> method = {};     // only said so
    std::optional<quint32> crc = {};        // else the right one
    std::optional<quint32> statedSize = {}; // else the right one
};

// A ZIP of the parts, in their order.
QByteArray zipOf(const std::vector<ZipPart> &parts);

// A sheet in a workbook of Office Open XML.
struct XlsxSheetPart {
    QByteArray name = "Feuil1";
    QByteArray rows = {};  // <row> elements
    QByteArray state = {}; // "hidden"
};

struct XlsxParts {
    std::vector<XlsxSheetPart> sheets;
    QByteArray texts;         // <si> elements; none: no part
    QByteArray numberFormats; // <numFmt> elements
    QByteArray cellFormats;   // <xf> elements
    QByteArray properties;    // attributes of workbookPr
    bool isStrict = false;    // the namespaces of ISO/IEC 29500 strict
};
std::vector<ZipPart> xlsxParts(const XlsxParts &parts);
QByteArray xlsx(const XlsxParts &parts);
// One sheet of these rows.
QByteArray xlsxOfRows(const QByteArray &rows);

// An OpenDocument spreadsheet of <table:table> elements, with automatic styles.
QByteArray ods(const QByteArray &tables, const QByteArray &styles = {});
QByteArray odsOfRows(const QByteArray &rows);

} // namespace test
