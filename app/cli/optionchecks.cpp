// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/optionchecks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// `fault` answers a sentence with %1 for the value, or nothing.
CLI::Validator check(const std::function<QString(const QString &)> &fault,
                     const std::string &description)
{
    return {[fault](const std::string &option) {
                const QString value = QString::fromStdString(option);
                const QString sentence = fault(value);
                return sentence.isEmpty() ? std::string() : sentence.arg(value).toStdString();
            },
            description};
}

QString number(double value)
{
    constexpr int kDigits = 15;
    return QString::number(value, 'g', kDigits);
}

std::optional<double> numberIn(const QString &text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QString noNumber()
{
    return QCoreApplication::translate("cli", "“%1” is no number.");
}

} // namespace

CLI::Validator isDate()
{
    const auto fault = [](const QString &value) -> QString {
        if (QDate::fromString(value, Qt::ISODate).isValid())
            return {};
        return QCoreApplication::translate("cli", "\"%1\" is no date. Write it as 2021-02-26.");
    };
    return check(fault, "AAAA-MM-JJ");
}

CLI::Validator isInstant()
{
    const auto fault = [](const QString &value) -> QString {
        const QDateTime time = QDateTime::fromString(value, Qt::ISODate);
        if (time.isValid() && time.timeSpec() != Qt::LocalTime)
            return {};
        return QCoreApplication::translate("cli",
                                           "\"%1\" is no instant. Write it with its offset: "
                                           "2021-02-26T18:00:00+01:00.");
    };
    return check(fault, "ISO 8601");
}

CLI::Validator isOneOf(const std::vector<std::string> &words)
{
    QStringList known;
    std::ranges::transform(words, std::back_inserter(known), QString::fromStdString);
    const auto fault = [known](const QString &value) -> QString {
        if (known.contains(value))
            return {};
        return QCoreApplication::translate("cli", "“%1” is none of: %2.")
            .arg(u"%1"_s, known.join(u", "_s));
    };
    return check(fault, known.join(u'|').toStdString());
}

CLI::Validator isBetween(double least, double most)
{
    const auto fault = [least, most](const QString &value) -> QString {
        const auto given = numberIn(value);
        if (!given)
            return noNumber();
        if (*given >= least && *given <= most)
            return {};
        return QCoreApplication::translate("cli", "%1 is not between %2 and %3.")
            .arg(u"%1"_s, number(least), number(most));
    };
    return check(fault, QString(number(least) + u'-' + number(most)).toStdString());
}

CLI::Validator isAtLeast(double least)
{
    const auto fault = [least](const QString &value) -> QString {
        const auto given = numberIn(value);
        if (!given)
            return noNumber();
        if (*given >= least)
            return {};
        return QCoreApplication::translate("cli", "%1 is less than %2.")
            .arg(u"%1"_s, number(least));
    };
    return check(fault, QString(u">="_s + number(least)).toStdString());
}

} // namespace cli
