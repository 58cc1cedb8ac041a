// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/reminder.h"

#include <QCoreApplication>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace deadlines {

namespace {

constexpr qint64 kHour = 3600;
constexpr qint64 kNoNewsAfter = 7 * 24 * kHour;

using Stage = Reminder::Stage;
constexpr std::array kStages{Stage::Day, Stage::Hours, Stage::Passed};

std::optional<Stage> stageOf(const Deadline &deadline)
{
    if (!deadline.limit || !deadline.secondsLeft)
        return std::nullopt;
    const qint64 left = *deadline.secondsLeft;
    if (deadline.state == Deadline::State::Overdue)
        return left >= -kNoNewsAfter ? std::optional(Stage::Passed) : std::nullopt;
    if (deadline.state != Deadline::State::Running || left > 24 * kHour)
        return std::nullopt;
    return left > 4 * kHour ? Stage::Day : Stage::Hours;
}

QString keyOf(const Deadline &deadline, Stage stage)
{
    return u"%1@%2#%3"_s.arg(deadline.key, deadline.limit->toUTC().toString(Qt::ISODate))
        .arg(int(stage));
}

QString textOf(const Deadline &deadline, Stage stage)
{
    const QString until = deadline.limit->toString(u"dd/MM/yyyy HH:mm");
    switch (stage) {
    case Stage::Day:
        return QCoreApplication::translate("deadlines", "%1: less than 24 hours left (until %2).")
            .arg(deadline.label, until);
    case Stage::Hours:
        return QCoreApplication::translate("deadlines", "%1: less than 4 hours left (until %2).")
            .arg(deadline.label, until);
    case Stage::Passed:
        return QCoreApplication::translate(
                   "deadlines",
                   "%1: the time limit of %2 has passed. Do it now, and say why it is "
                   "late.")
            .arg(deadline.label, until);
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<Reminder> dueReminders(const std::vector<Deadline> &deadlines, const QStringList &said)
{
    std::vector<Reminder> due;
    for (const Deadline &deadline : deadlines) {
        const auto stage = stageOf(deadline);
        if (!stage || said.contains(keyOf(deadline, *stage)))
            continue;
        Reminder reminder{*stage, keyOf(deadline, *stage), textOf(deadline, *stage), {}};
        for (const Stage each : kStages)
            if (each <= *stage)
                reminder.saidKeys << keyOf(deadline, each);
        due.push_back(std::move(reminder));
    }
    return due;
}

} // namespace deadlines
