// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QDateTime>
#include <QWidget>

#include <optional>

class QCheckBox;
class QDateTimeEdit;

namespace ui {

// An instant or a day that may be unknown: a box says whether it is known.
// Instants are shown as the wall clock of one zone, the laboratory's, whatever
// the zone of this machine; their value is in UTC.
class OptionalEdit final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Instant, Day };

    OptionalEdit(Kind kind, const QString &accessibleName, QWidget *parent);

    void setZone(const QByteArray &ianaId);
    void setInstant(const std::optional<QDateTime> &utc);
    std::optional<QDateTime> instant() const;
    void setDay(const std::optional<QDate> &day);
    std::optional<QDate> day() const;

signals:
    void edited();

private:
    void setWallClock(const std::optional<QDateTime> &wallClock);

    QCheckBox *m_known;
    QDateTimeEdit *m_edit;
    QByteArray m_zone = "Europe/Paris";
};

} // namespace ui
