// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/home/deadlinetext.h"

#include "ui/widgets/typography.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("ui::Deadline", source);
}

QString metText(const deadlines::Deadline &deadline)
{
    if (!deadline.secondsLeft || *deadline.secondsLeft == 0)
        return translated(QT_TRANSLATE_NOOP("ui::Deadline", "done"));
    const QString margin = typography::duration(qAbs(*deadline.secondsLeft));
    return *deadline.secondsLeft > 0
        ? translated(QT_TRANSLATE_NOOP("ui::Deadline", "done, %1 early")).arg(margin)
        : translated(QT_TRANSLATE_NOOP("ui::Deadline", "done, %1 late")).arg(margin);
}

QString countingText(const deadlines::Deadline &deadline)
{
    if (!deadline.secondsLeft)
        return {};
    const QString length = typography::duration(qAbs(*deadline.secondsLeft));
    if (!deadline.limit)
        return translated(QT_TRANSLATE_NOOP("ui::Deadline", "for %1")).arg(length);
    if (*deadline.secondsLeft >= 0)
        return translated(QT_TRANSLATE_NOOP("ui::Deadline", "%1 left")).arg(length);
    // A target is no duty: nothing is overdue.
    return deadline.state == deadlines::Deadline::State::Soft
        ? translated(QT_TRANSLATE_NOOP("ui::Deadline", "target was %1 ago")).arg(length)
        : translated(QT_TRANSLATE_NOOP("ui::Deadline", "passed %1 ago")).arg(length);
}

constexpr qint64 kDay = 86400;
using State = deadlines::Deadline::State;

int rankOf(State state)
{
    switch (state) {
    case State::Overdue:
        return 0;
    case State::Running:
        return 1;
    case State::Soft:
        return 2;
    case State::Ageing:
        return 3;
    case State::Waiting:
        return 4;
    case State::Met:
        return 5;
    case State::Information:
        return 6;
    case State::NotApplicable:
        return 7;
    }
    return 7;
}

} // namespace

QString standing(const deadlines::Deadline &deadline)
{
    switch (deadline.state) {
    case State::Waiting:
        return translated(QT_TRANSLATE_NOOP("ui::Deadline", "waits for its start"));
    case State::Met:
        return metText(deadline);
    case State::Information:
        return translated(QT_TRANSLATE_NOOP("ui::Deadline", "for information"));
    case State::NotApplicable:
        return translated(
            QT_TRANSLATE_NOOP("ui::Deadline", "not applicable at the date of the facts"));
    case State::Running:
    case State::Overdue:
    case State::Soft:
    case State::Ageing:
        return countingText(deadline);
    }
    return {};
}

QString clockSign(const deadlines::Deadline &deadline)
{
    switch (deadline.state) {
    case State::Overdue:
        return u"✖"_s;
    case State::Running:
        return deadline.secondsLeft && *deadline.secondsLeft <= kDay ? u"▲"_s : u"●"_s;
    case State::Soft:
        return u"◇"_s;
    case State::Ageing:
        return u"…"_s;
    case State::Waiting:
        return u"○"_s;
    case State::Met:
        return u"✔"_s;
    case State::Information:
        return u"ℹ"_s;
    case State::NotApplicable:
        return u"–"_s;
    }
    return {};
}

std::vector<deadlines::Deadline> byUrgency(std::vector<deadlines::Deadline> deadlines)
{
    std::ranges::stable_sort(deadlines, [](const auto &one, const auto &other) {
        const int first = rankOf(one.state);
        const int second = rankOf(other.state);
        if (first != second || !one.limit || !other.limit)
            return first < second;
        return one.secondsLeft < other.secondsLeft;
    });
    return deadlines;
}

bool isDanger(const deadlines::Deadline &deadline)
{
    return deadline.state == deadlines::Deadline::State::Overdue;
}

const deadlines::Deadline *nearest(const std::vector<deadlines::Deadline> &deadlines)
{
    const deadlines::Deadline *found = nullptr;
    for (const deadlines::Deadline &deadline : deadlines) {
        const bool counts = deadline.state == State::Running || deadline.state == State::Overdue;
        if (!counts || !deadline.secondsLeft)
            continue;
        if (found == nullptr || *deadline.secondsLeft < *found->secondsLeft)
            found = &deadline;
    }
    return found;
}

} // namespace ui
