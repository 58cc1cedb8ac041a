#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""LibreOffice's mail merge with the same letter, for comparison with bench_production.

    mailmerge.py FOLDER [LETTERS]

Needs libreoffice-writer, libreoffice-base and python3-uno; run with the system's
Python. FOLDER is made anew. Prints seconds and letters a second for one PDF of all
letters and for one PDF a letter; neither is checked afterwards.
"""
import csv
import pathlib
import shutil
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

PORT = 2134
FIELDS = ["line1", "line2", "line3", "line4", "reference", "name", "salutation"]
TEMPLATE = pathlib.Path(__file__).parents[2] / "templates/fr/lettre-personne.html"


def property_of(name, value):
    item = PropertyValue()
    item.Name, item.Value = name, value
    return item


def write_rows(file, letters):
    with open(file, "w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(FIELDS)
        for i in range(letters):
            rows.writerow([f"MME JEANNE NOM{i}", f"RESIDENCE DES PINS {i % 40}", f"{i} RUE DES LILAS",
                           "35000 RENNES", f"7K3M-9QX2-{i:06d}", f"Jeanne NOM{i}", "Madame"])


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(
                f"uno:socket,host=localhost,port={PORT};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def register(context, folder):
    databases = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.sdb.DatabaseContext", context)
    source = databases.createInstance()
    source.URL = "sdbc:flat:" + folder.as_uri()
    source.Info = (property_of("Extension", "csv"), property_of("HeaderLine", True),
                   property_of("FieldDelimiter", ","), property_of("CharSet", "UTF-8"))
    file = (folder / "patients.odb").as_uri()
    source.DatabaseDocument.storeAsURL(file, ())
    if databases.hasByName("patients"):
        databases.revokeObject("patients")
    databases.registerObject("patients", databases.getByName(file))


def body_of_template():
    """The text of the shipped letter, with the words of a usual one in its lists."""
    import re
    text = re.sub(r"\{\{!.*?\}\}", "", TEMPLATE.read_text(encoding="utf-8"), flags=re.S)
    text = re.sub(r"<[^>]+>", "\n", re.sub(r"\{\{[^}]*\}\}", " texte de la lettre " * 8, text))
    return [line.strip() for line in text.split("\n") if line.strip()]


def make_letter(desktop, folder):
    document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0,
                                            (property_of("Hidden", True),))
    text = document.Text
    cursor = text.createTextCursor()
    for name in FIELDS:
        master = document.createInstance("com.sun.star.text.FieldMaster.Database")
        master.DataBaseName, master.DataTableName, master.DataColumnName = "patients", "rows", name
        field = document.createInstance("com.sun.star.text.TextField.Database")
        field.attachTextFieldMaster(master)
        text.insertTextContent(cursor, field, False)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    for line in body_of_template():
        text.insertString(cursor, line, False)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    file = (folder / "lettre.odt").as_uri()
    document.storeToURL(file, ())
    document.close(True)
    return file


def merge(context, letter, out, single):
    out.mkdir()
    job = context.ServiceManager.createInstanceWithContext("com.sun.star.text.MailMerge", context)
    job.DocumentURL, job.DataSourceName = letter, "patients"
    job.CommandType, job.Command = 0, "rows"
    job.OutputType, job.OutputURL = 2, out.as_uri()
    job.SaveAsSingleFile, job.SaveFilter = single, "writer_pdf_Export"
    job.FileNamePrefix = "lettre"
    begin = time.monotonic()
    job.execute(())
    return time.monotonic() - begin


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    letters = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_rows(folder / "rows.csv", letters)
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
         f"--accept=socket,host=localhost,port={PORT};urp"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        context = connect()
        desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context)
        register(context, folder)
        letter = make_letter(desktop, folder)
        for name, single in (("one file", True), ("a file each", False)):
            out = folder / name.replace(" ", "-")
            seconds = merge(context, letter, out, single)
            size = sum(file.stat().st_size for file in out.iterdir())
            print(f"{name}: {letters} letters in {seconds:.1f} s, {letters / seconds:.1f} letters/s, "
                  f"{len(list(out.iterdir()))} files, {size >> 10} KiB")
        desktop.terminate()
    finally:
        office.wait(30)


if __name__ == "__main__":
    main()
