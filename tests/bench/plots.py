#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Avis 34 contributors
# SPDX-License-Identifier: EUPL-1.2
"""Draws the plots of README.md as SVG, from the CSV that the benchmarks write.

    plots.py calibration NAME=FILE.csv… > calibration.svg   (bench_quality FOLDER CASE FILE.csv)
    plots.py growth FILE.csv > growth.svg                   (rows,seconds,mib)
    plots.py memory FILE.csv > memory.svg                   (bench_production … FILE.csv)
"""
import csv
import math
import sys

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 520, 400, 64, 48, 20, 20
COLOURS = ["#1f6f8b", "#c0562b", "#5b7a2d", "#7b4b94"]


def rows_of(name):
    with open(name, newline="", encoding="utf-8") as file:
        return [{key: float(value) for key, value in row.items()} for row in csv.DictReader(file)]


class Plot:
    """Axes given as functions from a value to 0…1."""

    def __init__(self, across, up):
        self.across, self.up, self.parts = across, up, []

    def point(self, x, y):
        return (LEFT + self.across(x) * (WIDTH - LEFT - RIGHT),
                HEIGHT - BOTTOM - self.up(y) * (HEIGHT - BOTTOM - TOP))

    def line(self, points, colour, dash=""):
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in (self.point(*p) for p in points))
        self.parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" '
                          f'stroke-width="1.6" stroke-dasharray="{dash}"/>')

    def dot(self, x, y, colour):
        x, y = self.point(x, y)
        self.parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.4" fill="{colour}"/>')

    def text(self, x, y, text, anchor="middle", colour="#333"):
        self.parts.append(f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" '
                          f'fill="{colour}">{text}</text>')

    def ticks(self, xs, ys, x_title, y_title):
        for value, label in xs:
            self.text(self.point(value, 0)[0], HEIGHT - BOTTOM + 16, label)
        for value, label in ys:
            y = self.point(0, value)[1]
            self.parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" '
                              'stroke="#ddd"/>')
            self.text(LEFT - 6, y + 4, label, "end")
        self.text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, x_title)
        self.text(LEFT, TOP - 7, y_title, "start")

    def legend(self, names):
        for i, name in enumerate(names):
            self.text(LEFT + 12, TOP + 16 + 16 * i, name, "start", COLOURS[i])

    def svg(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
                f'font-family="sans-serif" font-size="12"><rect width="100%" height="100%" '
                f'fill="white"/>{"".join(self.parts)}</svg>')


def calibration(arguments):
    def odds(p):
        p = min(max(p, 2e-4), 1 - 2e-5)
        return (math.log10(p / (1 - p)) + 3.7) / 8.4

    plot = Plot(odds, odds)
    marks = [(0.001, "0.001"), (0.01, "0.01"), (0.1, "0.1"), (0.5, "0.5"), (0.9, "0.9"),
             (0.99, "0.99"), (0.999, "0.999"), (0.9999, "0.9999")]
    plot.ticks(marks, marks, "probability given (mean of the pairs)", "share of the pairs that is right")
    plot.line([(2e-4, 2e-4), (1 - 2e-5, 1 - 2e-5)], "#999", "4 4")
    names = []
    for i, argument in enumerate(arguments):
        name, _, file = argument.partition("=")
        names.append(name)
        for row in rows_of(file):
            plot.dot(row["mean_probability"], row["right"], COLOURS[i])
    plot.legend(names)
    return plot.svg()


def growth(arguments):
    rows = rows_of(arguments[0])
    most = max(row["rows"] for row in rows)
    slowest = max(row["seconds"] for row in rows)
    plot = Plot(lambda n: n / most, lambda s: s / slowest / 1.05)
    plot.ticks([(row["rows"], f'{row["rows"] / 1e6:g}') for row in rows if row["rows"] > most / 20],
               [(s, f"{s:g}") for s in range(0, int(slowest) + 1, max(1, int(slowest) // 6))],
               "patients (millions), against 491,840 rows of the leak", "seconds")
    points = [(row["rows"], row["seconds"]) for row in rows]
    plot.line(points, COLOURS[0])
    for x, y in points:
        plot.dot(x, y, COLOURS[0])
    return plot.svg()


def memory(arguments):
    rows = rows_of(arguments[0])
    # The pre-flight and the plan count persons first.
    begin = max((i for i in range(1, len(rows)) if rows[i]["letters"] < rows[i - 1]["letters"]),
                default=0)
    rows = [dict(row, seconds=row["seconds"] - rows[begin]["seconds"]) for row in rows[begin:]]
    letters, time = rows[-1]["letters"], rows[-1]["seconds"]
    most = max(row["mib"] for row in rows) * 1.5
    plot = Plot(lambda s: s / time, lambda m: m / most)
    plot.ticks([(s, f"{s / 60:g}") for s in range(0, int(time), 60)],
               [(m, f"{m:g}") for m in range(0, int(most), 50)],
               "minutes", "resident memory, MiB; letters, up to " + f"{letters:,.0f}")
    plot.line([(row["seconds"], row["mib"]) for row in rows], COLOURS[0])
    plot.line([(row["seconds"], row["letters"] / letters * most) for row in rows], COLOURS[1], "4 4")
    plot.legend(["memory", "letters"])
    return plot.svg()


if __name__ == "__main__":
    print({"calibration": calibration, "growth": growth, "memory": memory}[sys.argv[1]](sys.argv[2:]))
