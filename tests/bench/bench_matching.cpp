// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2

// Time and memory of the matching, and its quality, on the demonstration's
// generator (app/demo), whose people the weights were not fitted on:
//     bench_matching [PATIENTS] [LEAK_ROWS] [OVERLAP_PERMILLE] [easy|medium|hard] [THREADS]
// Default: 1,000,000 × 491,840, 100 ‰, medium, 2 threads.
#include "demo/generator.h"
#include "intake/filereader.h"
#include "matching/engine.h"
#include "support/linkagequality.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTemporaryFile>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &t) {
        return double(t.tv_sec) + double(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

long peakMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

class Stage
{
public:
    explicit Stage(const char *name)
        : m_name(name)
        , m_cpu(cpuSeconds())
    {
        m_timer.start();
    }
    ~Stage()
    {
        std::printf("  %-28s %7.2f s wall %7.2f s CPU, peak %ld MiB\n", m_name,
                    double(m_timer.elapsed()) / 1000, cpuSeconds() - m_cpu, peakMiB());
        std::fflush(stdout);
    }
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

private:
    const char *m_name;
    double m_cpu;
    QElapsedTimer m_timer;
};

using Add = std::function<void(const people::SourceRecord &)>;

void feed(QTemporaryFile &file, intake::FileKind kind, QStringList &refs, const Add &add)
{
    file.seek(0);
    auto reader = intake::FileReader::open(file, {.kind = kind, .today = QDate(2026, 6, 1)});
    if (!reader) {
        std::fprintf(stderr, "%s\n", qPrintable(reader.error().message));
        std::exit(1);
    }
    for (;;) {
        auto item = (*reader)->next();
        if (!item || std::holds_alternative<intake::EndOfFile>(*item))
            return;
        if (auto *row = std::get_if<intake::AcceptedRow>(&*item)) {
            refs.append(row->record.ref);
            row->record.id.value = refs.size();
            add(row->record);
        }
    }
}

QSet<QString> truePairsOf(QTemporaryFile &file)
{
    QSet<QString> pairs;
    file.seek(0);
    file.readLine();
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        pairs.insert(QString(cells.value(0) + u',' + cells.value(1)));
    }
    return pairs;
}

demo::DemoRequest requestOf(int argc, char *argv[])
{
    const auto number = [&](int i, qint64 otherwise) {
        return argc > i ? std::atoll(argv[i]) : otherwise;
    };
    demo::DemoRequest request;
    request.patients = number(1, 1'000'000);
    request.leakRows = number(2, 491'840);
    request.overlapPermille = static_cast<int>(number(3, 100));
    const std::string_view dirt = argc > 4 ? argv[4] : "medium";
    request.difficulty = dirt == "easy" ? demo::Difficulty::Easy
        : dirt == "hard"                ? demo::Difficulty::Hard
                                        : demo::Difficulty::Medium;
    return request;
}

} // namespace

int main(int argc, char *argv[])
{
    QTemporaryFile patients;
    QTemporaryFile leak;
    QTemporaryFile truth;
    for (QTemporaryFile *file : {&patients, &leak, &truth})
        file->open();
    base::NoProgress nobody;
    {
        const Stage stage("generate");
        if (!demo::generate(requestOf(argc, argv), patients, leak, truth, nobody))
            return 1;
    }
    matching::Parameters parameters;
    parameters.threads = argc > 5 ? std::atoi(argv[5]) : 2;
    matching::Engine engine(parameters);
    QStringList patientRefs;
    QStringList leakRefs;
    {
        const Stage stage("read and normalise");
        feed(patients, intake::FileKind::Patients, patientRefs,
             [&](const people::SourceRecord &record) { engine.addPatient(record); });
        feed(leak, intake::FileKind::Leak, leakRefs,
             [&](const people::SourceRecord &record) { engine.addLeak(record); });
    }
    base::Result<matching::Outcome> outcome = base::cancelled();
    {
        const Stage stage("candidates, compare, decide");
        outcome = engine.run(nobody);
    }
    const QSet<QString> pairs = truePairsOf(truth);
    support::print("demo", *outcome, pairs.size(), [&](people::RecordId l, people::RecordId p) {
        return pairs.contains(QString(leakRefs[l.value - 1] + u',' + patientRefs[p.value - 1]));
    });
    return 0;
}
