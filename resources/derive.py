#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""Derives the tables of names and places from public statistics.

    derive.py INPUT_DIR RESOURCES_DIR

INPUT_DIR holds, unpacked:
  nat2022.csv           INSEE, Fichier des prénoms 1900-2022 (Licence Ouverte 2.0)
  noms2008nat_txt.txt   INSEE, Fichier des noms 1891-2000 (Licence Ouverte 2.0)
  codes-postaux.json    npm package codes-postaux 4.1.2 (MIT; data Licence Ouverte)
  communes.json         npm package @etalab/decoupage-administratif 6.0.0 (same)
  french.txt            BIP-39, Debian package python3-mnemonic 0.19 (MIT)

Writes, all UTF-8, tab-separated, sorted, without header:
  names/givennames.tsv  sex (1, 2), name, births in tens per decade 1900…2010+
  names/surnames.tsv    name, births 1941-2000, "b" when it looks Breton
  demo/population.tsv   commune (INSEE code), inhabitants
  communes/communes.tsv postal code, commune, INSEE code: the whole of France
  passphrase/words.txt  2 048 words for passphrases, without accents

Nothing in them is about a person: names and how often they were given.
"""
import csv
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

GIVEN_NAMES_PER_SEX = 1100
SURNAMES = 20_000
RAREST_BRETON_RANK = 90_000
HOME_DEPARTMENTS = {"22", "27", "35", "41", "45", "56"}
SMALLEST_TOWN_ELSEWHERE = 9_000

BRETON = re.compile(r"^(LE [A-Z]{2,}|KER[A-Z]{3,}|GUEN[A-Z]*|GUIL[A-Z]*OU|TREG[A-Z]*"
                    r"|[A-Z]{3,}(EC|ENNIC|OUIC|OUARN|VEN|GOAT|BIHAN|MEUR|HOUET))$")
# INSEE writes surnames without accents; these are not given names either.
ACCENTED = ("BESANÇON BRÛLÉ CHÊNE CHÂTELAIN CLÉMENCEAU CÔTE DUCHÊNE DUPRÉ FRANÇAIS GARÇON GENÊT "
            "GODÉ GUÉRIN GUÉGAN HÉMERY HÉBERT JÉGO JÉZÉQUEL LEFÈVRE LEGUÉ LEMAÎTRE LHÉRITIER "
            "MAÎTRE MÉNARD PÉRON PRÉVOST QUÉRÉ RÉGNIER SÉCHET THÉBAULT TANGUY TESTÉ TRÉHIN "
            "TRÉGUIER VÉRON ÉVENO HÉNAFF JÉHANNO HÉLARY").split()


def fold(text):
    text = text.replace("Œ", "OE").replace("Æ", "AE")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def write(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join("\t".join(str(cell) for cell in row) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8", newline="\n")
    print(f"{path.name}: {len(rows)} rows, {len(text.encode()) // 1024} kB")


def given_names(source):
    births = defaultdict(lambda: [0] * 12)
    with source.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            name, year = row["preusuel"], row["annais"]
            if len(name) > 1 and name[0] != "_" and year != "XXXX":
                births[row["sexe"], name][min((int(year) - 1900) // 10, 11)] += int(row["nombre"])
    # The registers hold JEREMY and JÉRÉMY: two spellings, both are kept.
    kept = []
    for sex in "12":
        names = sorted((key for key in births if key[0] == sex), key=lambda k: -sum(births[k]))
        kept += names[:GIVEN_NAMES_PER_SEX]
    return [(sex, name, " ".join(str(n // 10) for n in births[sex, name]))
            for sex, name in sorted(kept)]


def surnames(source, accented_given_names):
    accents = {fold(name): name for name in accented_given_names + ACCENTED if fold(name) != name}
    births = {}
    with source.open(encoding="latin-1") as file:
        for row in list(csv.reader(file, delimiter="\t"))[1:]:
            births[row[0]] = sum(int(count) for count in row[6:])
    births.pop("AUTRES NOMS")
    ranked = sorted(births, key=lambda name: (-births[name], name))
    kept = ranked[:SURNAMES]
    kept += [name for name in ranked[SURNAMES:RAREST_BRETON_RANK] if BRETON.match(name)]
    return [(accents.get(name, name), births[name], "b" if BRETON.match(name) else "")
            for name in sorted(kept)]


def communes(source):
    with source.open(encoding="utf-8") as file:
        return sorted({(c["codePostal"], c["nomCommune"], c["codeCommune"])
                       for c in json.load(file)})


def population(source, known_codes):
    rows = []
    with source.open(encoding="utf-8") as file:
        for commune in json.load(file):
            inhabitants = commune.get("population", 0)
            home = commune.get("departement") in HOME_DEPARTMENTS
            if commune["code"] in known_codes and inhabitants >= (
                    150 if home else SMALLEST_TOWN_ELSEWHERE):
                rows.append((commune["code"], inhabitants))
    return sorted(set(rows))


def passphrase_words(source):
    # Without accents: every keyboard has the letters, and their codings do not differ.
    words = sorted({fold(word).lower() for word in source.read_text(encoding="utf-8-sig").split()})
    assert len(words) == 2048, "eleven bits a word"
    return [(word,) for word in words]


def main():
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    names = given_names(source / "nat2022.csv")
    write(target / "names/givennames.tsv", names)
    accented = [name for _, name, _ in names]
    write(target / "names/surnames.tsv", surnames(source / "noms2008nat_txt.txt", accented))
    places = communes(source / "codes-postaux.json")
    write(target / "communes/communes.tsv", places)
    codes = {code for _, _, code in places}
    write(target / "demo/population.tsv", population(source / "communes.json", codes))
    write(target / "passphrase/words.txt", passphrase_words(source / "french.txt"))


if __name__ == "__main__":
    main()
