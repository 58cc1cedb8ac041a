// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/optionaledit.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace ui {

OptionalEdit::OptionalEdit(Kind kind, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_known(new QCheckBox(tr("known"), this))
    , m_edit(new QDateTimeEdit(this))
{
    m_known->setAccessibleName(tr("%1: known").arg(accessibleName));
    m_edit->setAccessibleName(accessibleName);
    m_edit->setTimeSpec(Qt::UTC); // a wall clock: no hour of it may be skipped
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(kind == Kind::Instant ? tr("d MMMM yyyy hh:mm") : u"d MMMM yyyy"_s);
    m_edit->setEnabled(false);
    setFocusProxy(m_known);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_known);
    row->addWidget(m_edit);
    row->addStretch(1);
    connect(m_known, &QCheckBox::toggled, m_edit, &QWidget::setEnabled);
    connect(m_known, &QCheckBox::toggled, this, &OptionalEdit::edited);
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, &OptionalEdit::edited);
}

void OptionalEdit::setZone(const QByteArray &ianaId)
{
    m_zone = ianaId;
}

void OptionalEdit::setInstant(const std::optional<QDateTime> &utc)
{
    if (!utc) {
        setWallClock({});
        return;
    }
    const QDateTime local = utc->toTimeZone(QTimeZone(m_zone));
    setWallClock(QDateTime(local.date(), local.time(), Qt::UTC));
}

std::optional<QDateTime> OptionalEdit::instant() const
{
    if (!m_known->isChecked())
        return {};
    return QDateTime(m_edit->date(), m_edit->time(), QTimeZone(m_zone)).toUTC();
}

void OptionalEdit::setDay(const std::optional<QDate> &day)
{
    setWallClock(day ? std::optional(QDateTime(*day, QTime(0, 0), Qt::UTC)) : std::nullopt);
}

std::optional<QDate> OptionalEdit::day() const
{
    if (!m_known->isChecked())
        return {};
    return m_edit->date();
}

void OptionalEdit::setWallClock(const std::optional<QDateTime> &wallClock)
{
    m_known->setChecked(wallClock.has_value());
    if (wallClock)
        m_edit->setDateTime(*wallClock);
}

} // namespace ui
