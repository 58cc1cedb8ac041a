# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes the workbooks of tests/data/intake: one trap each, every person invented.

usage: make_workbooks.py DIRECTORY        (python3, nothing else; the same bytes each time)
"""

import io
import struct
import sys
import zipfile
from datetime import date
from pathlib import Path

OOXML = "http://schemas.openxmlformats.org/"
MAIN = OOXML + "spreadsheetml/2006/main"
REL = OOXML + "officeDocument/2006/relationships"
PACKAGE = OOXML + "package/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"

HEADER = ["ID", "NOM", "PRENOM", "DDN", "SEXE", "NSS", "TEL", "CP", "VILLE"]
FORMATS = {"date": 1, "cp": 2, "tel": 3}
PEOPLE = [
    ["1", "LE GOFF", "JEANNE", date(1950, 3, 12), "F", 250035600000159, 297000001, 56000, "VANNES"],
    ["2", "RIOU", "YANN", date(1981, 11, 25), "M", "", 612000002, 1000, "BOURG-EN-BRESSE"],
    ["3", "KERVELLA", "ZOÉ", date(1908, 2, 29), "F", "", "", 6000, "NICE"],
]


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            archive.writestr(info, content, method)
    return out.getvalue()


def column(index):
    return chr(ord("A") + index)


def serial(day, epoch):
    return (day - epoch).days


def cell(reference, value, field, epoch):
    if value == "":
        return ""
    if isinstance(value, date):
        return f'<c r="{reference}" s="{FORMATS["date"]}"><v>{serial(value, epoch)}</v></c>'
    if isinstance(value, int):
        style = {"CP": FORMATS["cp"], "TEL": FORMATS["tel"]}.get(field, 0)
        shown = f"{value:.14E}" if value > 10**12 else str(value)
        return f'<c r="{reference}" s="{style}"><v>{shown}</v></c>'
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def row(number, values, epoch=date(1899, 12, 30), header=HEADER):
    cells = ""
    for i, value in enumerate(values):
        field = header[i] if i < len(header) else ""
        cells += cell(f"{column(i)}{number}", value, field, epoch)
    return f'<row r="{number}">{cells}</row>'


def table(people=None, first=1, **how):
    rows = [HEADER] + (PEOPLE if people is None else people)
    return "".join(row(first + i, values, **how) for i, values in enumerate(rows))


def links(entries):
    body = "".join(
        f'<Relationship Id="{key}" Type="{REL}/{kind}" Target="{target}"/>'
        for key, kind, target in entries
    )
    return f'<Relationships xmlns="{PACKAGE}">{body}</Relationships>'


def xlsx_parts(sheets, texts="", properties=""):
    """sheets: (name, state, rows)"""
    listed, targets, parts = "", [("s", "styles", "styles.xml")], {}
    for i, (name, state, rows) in enumerate(sheets, 1):
        shown = f' state="{state}"' if state else ""
        listed += f'<sheet name="{name}" sheetId="{i}"{shown} r:id="r{i}"/>'
        targets.append((f"r{i}", "worksheet", f"worksheets/sheet{i}.xml"))
        parts[f"xl/worksheets/sheet{i}.xml"] = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        )
    if texts:
        targets.append(("t", "sharedStrings", "sharedStrings.xml"))
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{texts}</sst>'
    parts["xl/styles.xml"] = (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="2">'
        '<numFmt numFmtId="164" formatCode="00000"/>'
        '<numFmt numFmtId="165" formatCode="0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; '
        '&quot;##"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/>'
        '<xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
    )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr{properties}/>'
        f"<sheets>{listed}</sheets></workbook>"
    )
    parts["xl/_rels/workbook.xml.rels"] = links(targets)
    parts["_rels/.rels"] = links([("r", "officeDocument", "xl/workbook.xml")])
    parts["[Content_Types].xml"] = "<Types/>"
    return parts


def xlsx(rows, **more):
    return zipped(xlsx_parts([("Patients", "", rows)], **more))


def ods_cell(value, field):
    if value == "":
        return "<table:table-cell/>"
    if isinstance(value, date):
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{value}">'
            f"<text:p>{value:%d/%m/%y}</text:p></table:table-cell>"
        )
    if isinstance(value, int):
        shown = {"CP": f"{value:05d}", "TEL": f"{value:010d}"}.get(field, f"{value:.2E}")
        return (
            f'<table:table-cell office:value-type="float" office:value="{value:.14E}">'
            f"<text:p>{shown}</text:p></table:table-cell>"
        )
    return (
        '<table:table-cell office:value-type="string">'
        f"<text:p>{value}</text:p></table:table-cell>"
    )


def ods_row(values, attributes="", extra=""):
    cells = "".join(ods_cell(v, HEADER[i] if i < 9 else "") for i, v in enumerate(values))
    return f"<table:table-row{attributes}>{cells}{extra}</table:table-row>"


def ods(rows, manifest="<m/>"):
    spaces = "".join(f' xmlns:{n}="{ODF}{n}:1.0"' for n in ("office", "table", "text", "style"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content{spaces}>'
        '<office:body><office:spreadsheet><table:table table:name="Patients">'
        f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
        }
    )


def compound_file(name):
    """The directory of a compound file ([MS-CFB] 2.2), nothing else of it."""
    sectors = bytearray(512 * 4)
    sectors[0:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    struct.pack_into("<H", sectors, 30, 9)
    struct.pack_into("<I", sectors, 48, 1)
    entry = name.encode("utf-16-le")
    sectors[1024 + 128 : 1024 + 128 + len(entry)] = entry
    return bytes(sectors)


def with_header_bit(archive, offset, value):
    """Sets a number of two bytes in every local header and directory entry."""
    changed = bytearray(archive)
    for signature, at in ((b"PK\x03\x04", offset), (b"PK\x01\x02", offset + 2)):
        found = archive.find(signature)
        while found >= 0:
            struct.pack_into("<H", changed, found + at, value)
            found = archive.find(signature, found + 1)
    return bytes(changed)


def strict(parts):
    purl = "http://purl.oclc.org/ooxml/"
    renamed = {}
    for name, content in parts.items():
        content = content.replace(REL, purl + "officeDocument/relationships")
        renamed[name] = content.replace(MAIN, purl + "spreadsheetml/main")
    return renamed


def rich_rows():
    texts = (
        '<si><r><rPr><b/></rPr><t>LE </t></r><r><t>GOFF</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>'
        "<si><t>JEANNE_x000D_\nMARIE</t></si>"
    )
    people = table([PEOPLE[1]]) + (
        '<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c>'
        '<c r="D3" s="1"><v>18334</v></c></row>'
    )
    return people, texts


def gap_rows():
    return table([PEOPLE[0]]) + (
        '<row r="9" hidden="1"><c r="C9" t="inlineStr"><is><t>YANN</t></is></c>'
        '<c r="B9" t="inlineStr"><is><t>RIOU</t></is></c></row><row r="10"><c r="A10" s="1"/></row>'
        '<row><c/><c t="inlineStr"><is><t>MORVAN</t></is></c></row>'
    )


def formula_rows():
    return table([PEOPLE[0]]) + (
        '<row r="3"><c r="B3" t="str"><f>UPPER("riou")</f><v>RIOU</v></c>'
        '<c r="C3" t="str"><f>A1</f><v>YANN</v></c><c r="D3" s="1"><f>TODAY()-1</f><v>29915</v></c>'
        '<c r="F3" t="e"><f>VLOOKUP(1,A:A,1)</f><v>#N/A</v></c></row>'
    )


def title_rows():
    title = row(1, ["Laboratoire INVENTÉ", "", "édité le 12/03/2021"], header=[])
    return title + row(2, ["Liste des patients"], header=[]) + table(first=4)


def damaged_files(plain):
    sheet = xlsx_parts([("Patients", "", table())])
    doctype = dict(sheet)
    part = "xl/worksheets/sheet1.xml"
    doctype[part] = sheet[part].replace(
        "<worksheet", '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet'
    )
    bomb = dict(sheet)
    bomb[part] = sheet[part].replace("<sheetData>", "<sheetData>" + " " * (8 << 20))
    escaping = dict(sheet)
    escaping["../patients.xml"] = "x"
    stored = zipped(sheet, zipfile.ZIP_STORED)
    return {
        "xlsx-doctype.xlsx": zipped(doctype),
        "xlsx-bomb.xlsx": zipped(bomb),
        "xlsx-name-leads-out.xlsx": zipped(escaping),
        "xlsx-wrong-checksum.xlsx": stored.replace(b"VANNES", b"RENNES"),
        "xlsx-cut-off.xlsx": plain[: len(plain) // 2],
        "xlsx-encrypted-parts.xlsx": with_header_bit(stored, 6, 1),
        "xlsx-unknown-method.xlsx": with_header_bit(stored, 8, 14),
        "xlsx-no-rows.xlsx": xlsx(table([])),
        "xlsx-two-names.xlsx": xlsx(row(1, HEADER + ["Nom"]) + row(2, PEOPLE[0] + ["x"])),
        "xlsx-only-hidden.xlsx": zipped(xlsx_parts([("Patients", "hidden", table())])),
        "xlsx-sheet-missing.xlsx": zipped({k: v for k, v in sheet.items() if k != part}),
        "xlsb-binary.xlsb": zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x"}),
        "xlsx-with-password.xlsx": compound_file("EncryptedPackage"),
        "xls-of-excel-97.xls": compound_file("Workbook"),
        "xls-that-is-a-web-page.xls": b"<html><body><table><tr><td>NOM</td></tr></table></body>",
        "ods-with-password.ods": ods("", "<m><e><manifest:encryption-data/></e></m>"),
        "ods-flat.fods": b'<?xml version="1.0"?>\n<office:document office:mimetype="x"/>\n',
        "docx-no-spreadsheet.docx": zipped(
            {"[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>"}
        ),
    }


def sound_files(plain):
    rich, texts = rich_rows()
    other = table([PEOPLE[2]])
    long_name = ["9", "X" * 70_000, "ANNE"]
    blank_end = (
        '<table:table-row table:number-rows-repeated="1048000">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )
    leak = row(1, ["NOM", "PRENOM", "DDN", "COMMENTAIRE", "MOT DE PASSE"], header=[]) + row(
        2, ["LE GOFF", "JEANNE", date(1950, 3, 12), "inventé", "inventé"], header=[]
    )
    return {
        "xlsx-plain.xlsx": plain,
        "xlsx-dates-from-1904.xlsx": xlsx(
            table(epoch=date(1904, 1, 1)), properties=' date1904="1"'
        ),
        "xlsx-several-sheets.xlsx": zipped(
            xlsx_parts(
                [
                    ("Anciens", "hidden", other),
                    ("Vide", "", ""),
                    ("Patients", "", table()),
                    ("Autres", "", other),
                ]
            )
        ),
        "xlsx-title-rows.xlsx": xlsx(title_rows()),
        "xlsx-gaps.xlsx": xlsx(gap_rows()),
        "xlsx-rich-text.xlsx": xlsx(rich, texts=texts),
        "xlsx-formulas.xlsx": xlsx(formula_rows()),
        "xlsx-wider-rows.xlsx": xlsx(table() + row(5, PEOPLE[0] + ["", "x"])),
        "xlsx-repeated-header.xlsx": xlsx(table() + row(5, HEADER) + row(6, PEOPLE[1])),
        "xlsx-strict.xlsx": zipped(strict(xlsx_parts([("Patients", "", table())]))),
        "xlsx-long-cell.xlsx": xlsx(table() + row(5, long_name)),
        "xlsx-dates-partly-text.xlsx": xlsx(table() + row(5, ["4", "PETIT", "LUC", "12/03/1950"])),
        "xlsx-leak.xlsx": xlsx(leak),
        "ods-plain.ods": ods("".join(ods_row(values) for values in [HEADER] + PEOPLE)),
        "ods-repeated.ods": ods(
            ods_row(HEADER, extra='<table:table-cell table:number-columns-repeated="16375"/>')
            + ods_row(PEOPLE[0])
            + ods_row(PEOPLE[1], ' table:number-rows-repeated="2"')
            + blank_end
        ),
    }


def main():
    folder = Path(sys.argv[1])
    plain = xlsx(table())
    for name, content in {**sound_files(plain), **damaged_files(plain)}.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    main()
