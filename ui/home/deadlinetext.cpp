// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/home/deadlinetext.h"

#include "ui/widgets/typography.h"

#include <QCoreApplication>

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
    return *deadline.secondsLeft >= 0
        ? translated(QT_TRANSLATE_NOOP("ui::Deadline", "%1 left")).arg(length)
        : translated(QT_TRANSLATE_NOOP("ui::Deadline", "passed %1 ago")).arg(length);
}

} // namespace

QString standing(const deadlines::Deadline &deadline)
{
    using State = deadlines::Deadline::State;
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

bool isDanger(const deadlines::Deadline &deadline)
{
    return deadline.state == deadlines::Deadline::State::Overdue;
}

const deadlines::Deadline *nearest(const std::vector<deadlines::Deadline> &deadlines)
{
    using State = deadlines::Deadline::State;
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
