// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// Letters per second: composing (values, template, validator), writing a lot,
// and reading it again.  Each letter has its own recipient and one of eight
// texts, as in a real lot.

#include "notices/lettercomposer.h"
#include "notices/reference.h"
#include "printing/lotcheck.h"
#include "support/sampleincident.h"
#include "support/sampleletter.h"

#include <QBuffer>

#include <benchmark/benchmark.h>

namespace {

void composeLetters(benchmark::State &state)
{
    const QDate sending(2021, 3, 1);
    auto composer = notices::LetterComposer::create(testing::sampleIncident(),
                                                    *notices::TemplateLibrary::shipped(), sending);
    const people::SourceRecord record = testing::sampleRecord();
    quint64 random = 1;
    for (auto _ : state) {
        const auto leaked =
            testing::usualCategories() | people::DataCategories::fromInt(random % 8 << 10);
        const auto letter = composer->compose({record, leaked, notices::makeReference(random++)},
                                              notices::chooseChannel(record, leaked, sending));
        benchmark::DoNotOptimize(letter->bodyHtml.size());
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(composeLetters);

printing::LotContent writeOnce(const std::vector<notices::Letter> &letters, QByteArray &pdf)
{
    pdf.clear();
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    base::NoProgress progress;
    return *printing::writeLot(buffer, {}, testing::sourceOf(letters), progress);
}

void writeLot(benchmark::State &state)
{
    const auto letters = testing::sampleLetters(int(state.range(0)));
    QByteArray pdf;
    for (auto _ : state)
        benchmark::DoNotOptimize(writeOnce(letters, pdf).pages);
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.counters["bytes_per_letter"] = double(pdf.size()) / double(state.range(0));
}
BENCHMARK(writeLot)->Arg(100)->Arg(1000)->Unit(benchmark::kMillisecond);

void checkLot(benchmark::State &state)
{
    const auto letters = testing::sampleLetters(int(state.range(0)));
    QByteArray pdf;
    const printing::LotContent content = writeOnce(letters, pdf);
    for (auto _ : state) {
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::ReadOnly);
        base::NoProgress progress;
        if (!printing::checkLot(buffer, content, progress))
            state.SkipWithError("the lot does not pass its check");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(checkLot)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
