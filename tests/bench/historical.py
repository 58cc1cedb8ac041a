#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole job on real historical persons, through the console.

    historical.py AVIS34_CLI historical_50k.csv [FOLDER]

Splits the file into a list and an extract, imports both by mapping files,
matches, exports the pairs and prints precision and recall by cluster.

Split: the first byte h of SHA-256(cluster), modulo 10.  0-3: all records of
the person are in the list; 4-6: in the extract; 7-9: in both, each record
where the first byte of SHA-256(unique_id) is even (list) or odd (extract).
bench_historical.cpp does the same on the engine alone.
"""
import collections
import csv
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

COLUMNS = {
    "unique_id": "record_id",
    "first_name": "given_names",
    "surname": "birth_name",
    "dob": "birth_date",
    "birth_place": "city",
    "postcode_fake": "postal_code",
    "gender": "sex",
}
INCIDENT_DATE = "2021-02-26"


def first_hash_byte(text):
    return hashlib.sha256(text.encode()).digest()[0]


def is_in_list(row):
    part = first_hash_byte(row["cluster"]) % 10
    if part >= 7:
        return first_hash_byte(row["unique_id"]) % 2 == 0
    return part < 4


def split(source, folder):
    """Writes the two files; answers the cluster of each record and who is where."""
    clusters, sides = {}, {"patients": [], "leak": []}
    with open(source, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            clusters[row["unique_id"]] = row["cluster"]
            sides["patients" if is_in_list(row) else "leak"].append(row)
    for kind, rows in sides.items():
        with open(folder / f"{kind}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(COLUMNS), extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        mapping = {
            "kind": kind,
            "encoding": "utf-8",
            "separator": ",",
            "header": True,
            "date_format": "yyyy-MM-dd",
            "columns": COLUMNS,
        }
        (folder / f"{kind}.json").write_text(json.dumps(mapping, indent=2))
    return clusters, sides


def run(program, folder, *arguments):
    command = [program, "--vault", str(folder / "vault.avis34"),
               "--passphrase-file", str(folder / "passphrase"), "--quiet", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout}{done.stderr}")


def pairs_of(program, source, folder):
    clusters, sides = split(source, folder)
    (folder / "passphrase").write_text("seven invented words stand here for nobody\n")
    run(program, folder, "vault", "create", str(folder / "vault.avis34"), "--lab", "Historique",
        "--recovery-out", str(folder / "recovery.txt"))
    run(program, folder, "import", "patients", str(folder / "patients.csv"),
        "--mapping", str(folder / "patients.json"))
    run(program, folder, "import", "leak", str(folder / "leak.csv"),
        "--mapping", str(folder / "leak.json"), "--provenance", "other",
        "--received", INCIDENT_DATE)
    run(program, folder, "match")
    run(program, folder, "match", "export", str(folder / "pairs.csv"))
    with open(folder / "pairs.csv", newline="", encoding="utf-8") as file:
        return clusters, sides, list(csv.DictReader(file))


def report(clusters, sides, pairs):
    in_list = collections.Counter(row["cluster"] for row in sides["patients"])
    true_pairs = sum(in_list[row["cluster"]] for row in sides["leak"])
    right, found = collections.Counter(), collections.Counter()
    for pair in pairs:
        is_right = clusters[pair["leak_ref"]] == clusters[pair["patient_ref"]]
        found[pair["class"]] += 1
        right[pair["class"]] += is_right
    print(f"{len(sides['patients'])} in the list, {len(sides['leak'])} in the extract, "
          f"{true_pairs} true pairs")
    for name in ("sure", "review"):
        print(f"{name}: {found[name]} pairs, precision {right[name] / max(found[name], 1):.4f}, "
              f"recall {right[name] / true_pairs:.4f}")
    print(f"recall of both: {(right['sure'] + right['review']) / true_pairs:.4f}")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, source = sys.argv[1:3]
    if not os.path.exists(source):
        print(f"skipped: {source} is not there")
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else temporary)
        folder.mkdir(parents=True, exist_ok=True)
        report(*pairs_of(program, source, folder))


if __name__ == "__main__":
    main()
