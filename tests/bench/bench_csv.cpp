// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/bytesource.h"
#include "intake/csvreader.h"
#include "intake/filereader.h"

#include <QBuffer>

#include <benchmark/benchmark.h>

namespace {

// Twenty columns of which six are of interest, as in a laboratory's list.
QByteArray list(int rows)
{
    QByteArray bytes =
        "ID;NOM;NOM_NAISSANCE;PRENOM;DDN;SEXE;NSS;TEL;PORTABLE;MAIL;ADR1;ADR2;CP;VILLE;"
        "PAYS;CIVILITE;DATE_PRELEVEMENT;LABO;MEDECIN;COMMENTAIRE\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        bytes += number + ";LE GOFF;MORVAN;JEANNE;" + QByteArray::number(10 + i % 18) + "/03/19"
            + QByteArray::number(50 + i % 50) + ";F;295109912611193;0297000000;0600000000;j"
            + number
            + "@example.org;\"12, rue de l'Eglise\";;56000;VANNES;;Mme;25/01/2019;L1;DR RIOU;\n";
    }
    return bytes;
}

constexpr int kRows = 200'000;

void openBuffer(QBuffer &buffer, const QByteArray &bytes)
{
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
}

void report(benchmark::State &state, qsizetype bytes)
{
    state.SetBytesProcessed(state.iterations() * bytes);
    state.SetItemsProcessed(state.iterations() * kRows);
}

// Rows only, hashed on the way.
void BM_CsvRows(benchmark::State &state)
{
    const QByteArray bytes = list(kRows);
    for (auto _ : state) {
        QBuffer buffer;
        openBuffer(buffer, bytes);
        intake::ByteSource source(buffer);
        const auto reader = intake::CsvReader::open(source, {.columns = 20});
        intake::Row row;
        for (base::Result<bool> more = (*reader)->next(row); more && *more;
             more = (*reader)->next(row))
            benchmark::DoNotOptimize(row.cells.data());
    }
    report(state, bytes.size());
}
BENCHMARK(BM_CsvRows)->Unit(benchmark::kMillisecond);

// Bytes to records and flags.
void BM_FileReader(benchmark::State &state)
{
    const QByteArray bytes = list(kRows);
    const auto kind = static_cast<intake::FileKind>(state.range(0));
    for (auto _ : state) {
        QBuffer buffer;
        openBuffer(buffer, bytes);
        const auto reader =
            intake::FileReader::open(buffer, {.kind = kind, .today = QDate(2026, 6, 11)});
        for (auto item = (*reader)->next();
             item && !std::holds_alternative<intake::EndOfFile>(*item);)
            item = (*reader)->next();
    }
    report(state, bytes.size());
}
BENCHMARK(BM_FileReader)->Arg(0)->Arg(1)->ArgName("leak")->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
