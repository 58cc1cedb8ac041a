// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "deadlines/rulebook.h"

#include "deadlines/events.h"
#include "deadlines/language.h"
#include "incident/nearestkey.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace deadlines {

namespace {

constexpr qsizetype kMostEntries = 200;
constexpr qsizetype kLongestText = 2000;
constexpr int kMostHours = 8760; // a year
constexpr int kMostMonths = 24;

template<typename Value>
using Names = std::array<std::pair<QLatin1StringView, Value>, 4>;

constexpr Names<Regime::Kind> kKinds{{{"strict"_L1, Regime::Kind::Strict},
                                      {"soft"_L1, Regime::Kind::Soft},
                                      {"ageing"_L1, Regime::Kind::Ageing},
                                      {"information"_L1, Regime::Kind::Information}}};
constexpr Names<Regime::Reading> kReadings{
    {{"elapsed"_L1, Regime::Reading::Elapsed},
     {"hour_not_counted"_L1, Regime::Reading::HourNotCounted},
     {"two_working_days"_L1, Regime::Reading::TwoWorkingDays},
     {QLatin1StringView(), Regime::Reading::Elapsed}}};

base::Error badTable(const QString &what)
{
    return {
        base::Error::Kind::Input,
        QCoreApplication::translate("deadlines", "The table of legal deadlines cannot be used: %1.")
            .arg(what)};
}

// Reads one object by its keys and stops at the first fault, of which it keeps
// the place.
class Entry final
{
public:
    Entry(QJsonObject json, QString place)
        : m_json(std::move(json))
        , m_place(std::move(place))
    {
    }

    const std::optional<QString> &fault() const { return m_fault; }
    bool has(QLatin1StringView key) const { return m_json.contains(key); }

    // Lower case, digits and underscores: goes into JSON answers and calendar files.
    QString key(QLatin1StringView name)
    {
        static const QRegularExpression shape(u"^[a-z][a-z0-9_]{0,63}$"_s);
        const QString value = take(name).toString();
        if (!shape.match(value).hasMatch())
            refuse(
                name,
                QCoreApplication::translate("deadlines", "a key such as gdpr_art33 is expected"));
        return value;
    }

    QString words(QLatin1StringView name)
    {
        const QJsonValue value = take(name);
        const QString text = value.isObject() ? localText(value.toObject()) : value.toString();
        const bool isClean = std::none_of(text.begin(), text.end(), [](QChar character) {
            return character.category() == QChar::Other_Control;
        });
        if (text.trimmed().isEmpty() || text.size() > kLongestText || !isClean)
            refuse(name,
                   QCoreApplication::translate("deadlines",
                                               "a text of at most %1 characters on "
                                               "one line is expected")
                       .arg(kLongestText));
        return text;
    }

    template<typename Value>
    Value oneOf(QLatin1StringView name, const Names<Value> &names, Value otherwise)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return otherwise;
        QStringList known;
        for (const auto &[text, meaning] : names) {
            if (!text.isEmpty() && value.toString() == text)
                return meaning;
            if (!text.isEmpty())
                known << text;
        }
        refuse(name,
               QCoreApplication::translate("deadlines", "one of %1 is expected")
                   .arg(known.join(u", ")));
        return otherwise;
    }

    int number(QLatin1StringView name, int most)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return 0;
        const int number = value.toInt(-1);
        if (number < 0 || number > most)
            refuse(
                name,
                QCoreApplication::translate("deadlines", "a whole number from 0 to %1 is expected")
                    .arg(most));
        return number;
    }

    bool flag(QLatin1StringView name, bool otherwise)
    {
        const QJsonValue value = take(name);
        if (!value.isUndefined() && !value.isBool())
            refuse(name, QCoreApplication::translate("deadlines", "true or false is expected"));
        return value.toBool(otherwise);
    }

    std::optional<QDate> date(QLatin1StringView name)
    {
        const QJsonValue value = take(name);
        if (value.isUndefined())
            return std::nullopt;
        const QDate date = QDate::fromString(value.toString(), Qt::ISODate);
        if (!date.isValid())
            refuse(
                name,
                QCoreApplication::translate("deadlines", "a date is expected, such as 2018-05-25"));
        return date;
    }

    QString text(QLatin1StringView name) { return take(name).toString(); }

    void refuse(QLatin1StringView name, const QString &reason)
    {
        if (!m_fault)
            m_fault = u"%1.%2: %3"_s.arg(m_place, name, reason);
    }

    void refuseUnknownKeys()
    {
        const QStringList keys = m_json.keys();
        for (const QString &key : keys)
            if (!m_known.contains(key) && !m_fault)
                m_fault = QCoreApplication::translate(
                              "deadlines", "%1: there is no “%2” here; the nearest one is “%3”")
                              .arg(m_place, key.left(40), incident::nearestKey(key, m_known));
    }

private:
    QJsonValue take(QLatin1StringView name)
    {
        m_known << name;
        return m_json.value(name);
    }

    QJsonObject m_json;
    QString m_place;
    QStringList m_known;
    std::optional<QString> m_fault;
};

void readFigure(Entry &entry, Regime &regime)
{
    if (entry.has("hours"_L1) && entry.text("hours"_L1) == "contract"_L1) {
        regime.figure = Regime::Figure::Contract;
        regime.months = entry.number("months"_L1, 0);
        return;
    }
    regime.hours = entry.number("hours"_L1, kMostHours);
    regime.months = entry.number("months"_L1, kMostMonths);
    if (!entry.has("hours"_L1) && !entry.has("months"_L1))
        entry.refuse("hours"_L1,
                     QCoreApplication::translate("deadlines",
                                                 "hours or months are expected; 0 where the law "
                                                 "has no figure"));
    if (regime.hours > 0 && regime.months > 0)
        entry.refuse("months"_L1,
                     QCoreApplication::translate("deadlines", "hours or months, not both"));
}

Regime readRegime(Entry &entry)
{
    Regime regime;
    regime.key = entry.key("key"_L1);
    regime.label = entry.words("label"_L1);
    regime.ground = entry.words("ground"_L1);
    if (entry.has("note"_L1))
        regime.note = entry.words("note"_L1);
    if (!entry.has("kind"_L1))
        entry.refuse("kind"_L1, QCoreApplication::translate("deadlines", "it is missing"));
    regime.kind = entry.oneOf("kind"_L1, kKinds, Regime::Kind::Information);
    regime.reading = entry.oneOf("reading"_L1, kReadings, Regime::Reading::Elapsed);
    readFigure(entry, regime);
    regime.startEvent = entry.key("start"_L1);
    if (!entry.text("met_by"_L1).isEmpty())
        regime.metBy = entry.key("met_by"_L1);
    regime.enacted = entry.flag("enacted"_L1, true);
    regime.validFrom = entry.date("valid_from"_L1);
    regime.validUntil = entry.date("valid_until"_L1);
    if (regime.validFrom && regime.validUntil && *regime.validUntil < *regime.validFrom)
        entry.refuse("valid_until"_L1,
                     QCoreApplication::translate("deadlines", "it is before valid_from"));
    return regime;
}

bool hasEvent(const RuleBook &book, const QString &name)
{
    return isIncidentEvent(name) || name == kRightsRequest
        || std::ranges::any_of(book.events, [&](const auto &event) { return event.key == name; });
}

// The rules may name events of this file and of the program's own.
std::optional<QString> unknownEvent(const RuleBook &book, const QStringList &others)
{
    for (const Regime &regime : book.regimes)
        for (const QString &name : {regime.startEvent, regime.metBy})
            if (!name.isEmpty() && !hasEvent(book, name) && !others.contains(name))
                return QCoreApplication::translate("deadlines",
                                                   "“%1” starts or ends with “%2”, which is no "
                                                   "event of the incident nor of this file")
                    .arg(regime.key, name);
    return std::nullopt;
}

template<typename Item>
std::optional<QString> keyTwice(const std::vector<Item> &items)
{
    QStringList keys;
    for (const Item &item : items) {
        if (keys.contains(item.key))
            return QCoreApplication::translate("deadlines", "“%1” is in it twice").arg(item.key);
        keys << item.key;
    }
    return std::nullopt;
}

// Reads a list of objects with `read`; the first fault, if any.
template<typename Item, typename Read>
std::optional<QString> readList(const QJsonValue &value, const QString &name,
                                std::vector<Item> &items, Read read)
{
    if (!value.isUndefined() && !value.isArray())
        return QCoreApplication::translate("deadlines", "%1 is not a list").arg(name);
    const QJsonArray array = value.toArray();
    if (array.size() > kMostEntries)
        return QCoreApplication::translate("deadlines", "%1 has more than %2 entries")
            .arg(name)
            .arg(kMostEntries);
    for (const QJsonValue item : array) {
        Entry entry(item.toObject(), u"%1[%2]"_s.arg(name).arg(items.size()));
        items.push_back(read(entry));
        entry.refuseUnknownKeys();
        if (entry.fault())
            return entry.fault();
    }
    return keyTwice(items);
}

RuleEvent readEvent(Entry &entry)
{
    return {.key = entry.key("key"_L1), .label = entry.words("label"_L1)};
}

std::optional<QString> readRoot(const QJsonObject &root, RuleBook &book)
{
    const QStringList known{u"format"_s, u"version"_s, u"events"_s, u"regimes"_s};
    const QStringList keys = root.keys();
    for (const QString &key : keys)
        if (!known.contains(key))
            return QCoreApplication::translate("deadlines",
                                               "there is no “%1” here; the nearest "
                                               "one is “%2”")
                .arg(key.left(40), incident::nearestKey(key, known));
    if (root["format"_L1].toString() != "avis34-regimes"_L1)
        return QCoreApplication::translate("deadlines", "“format” is not “avis34-regimes”");
    book.version = root["version"_L1].toString().left(40);
    if (const auto fault = readList(root["events"_L1], u"events"_s, book.events, readEvent))
        return fault;
    if (const auto fault = readList(root["regimes"_L1], u"regimes"_s, book.regimes, readRegime))
        return fault;
    if (book.regimes.empty())
        return QCoreApplication::translate("deadlines", "it holds no entry");
    return std::nullopt;
}

base::Result<RuleBook> readBook(const QByteArray &json, const QStringList &otherEvents)
{
    if (json.size() > kLongestRuleFile)
        return badTable(QCoreApplication::translate("deadlines", "it is larger than %1 KiB")
                            .arg(kLongestRuleFile / 1024));
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return badTable(parseError.errorString());
    RuleBook book;
    auto fault = readRoot(document.object(), book);
    if (!fault)
        fault = unknownEvent(book, otherEvents);
    if (fault)
        return badTable(*fault);
    return book;
}

} // namespace

base::Result<RuleBook> ruleBookFromJson(const QByteArray &json)
{
    QStringList shipped;
    for (const RuleEvent &event : shippedRuleBook().events)
        shipped << event.key;
    return readBook(json, shipped);
}

RuleBook shippedRuleBook()
{
    QFile file(u":/deadlines/regimes.json"_s);
    auto book = readBook(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), {});
    // Part of the program, checked by tst_rules.
    Q_ASSERT(book);
    return *std::move(book);
}

RuleBook withOwnRules(RuleBook shipped, const RuleBook &own)
{
    for (Regime regime : own.regimes) {
        regime.isOwn = true;
        const auto same = std::ranges::find(shipped.regimes, regime.key,
                                            [](const auto &each) { return each.key; });
        if (same == shipped.regimes.end())
            shipped.regimes.push_back(std::move(regime));
        else
            *same = std::move(regime);
    }
    for (const RuleEvent &event : own.events) {
        const auto same =
            std::ranges::find(shipped.events, event.key, [](const auto &each) { return each.key; });
        if (same == shipped.events.end())
            shipped.events.push_back(event);
        else
            *same = event;
    }
    return shipped;
}

} // namespace deadlines
