// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cnil/severitymethod.h"

#include "cnil/severity.h"
#include "deadlines/language.h"
#include "incident/nearestkey.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace cnil {

namespace {

using incident::SeverityAnswers;
using Option = SeverityMethod::Option;
using Factor = SeverityMethod::Factor;
using Question = SeverityMethod::Question;

// Each factor with its place in the incident sheet and ENISA's range.
struct KnownFactor {
    QLatin1StringView key;
    QString SeverityAnswers::*answer;
    double least;
    double most;
};
constexpr std::array kFactors{
    KnownFactor{"data_context"_L1, &SeverityAnswers::dataContext, 1, 4},
    KnownFactor{"context_adjustment"_L1, &SeverityAnswers::contextAdjustment, -3, 3},
    KnownFactor{"identification"_L1, &SeverityAnswers::identification, 0.25, 1},
    KnownFactor{"confidentiality"_L1, &SeverityAnswers::confidentiality, 0, 0.5},
    KnownFactor{"integrity"_L1, &SeverityAnswers::integrity, 0, 0.5},
    KnownFactor{"availability"_L1, &SeverityAnswers::availability, 0, 0.5},
    KnownFactor{"malice"_L1, &SeverityAnswers::malice, 0, 0.5},
};
constexpr std::array kLevels{Severity::Level::Low, Severity::Level::Medium, Severity::Level::High,
                             Severity::Level::VeryHigh};

const KnownFactor &known(const QString &factor)
{
    const auto found = std::find_if(kFactors.begin(), kFactors.end(),
                                    [&](const KnownFactor &it) { return it.key == factor; });
    Q_ASSERT(found != kFactors.end());
    return *found;
}

QString textIn(const QJsonObject &json, QLatin1StringView key)
{
    return deadlines::localText(json[key].toObject());
}

Option optionFrom(const QJsonObject &json)
{
    return {.key = json["key"_L1].toString(),
            .label = textIn(json, "label"_L1),
            .example = textIn(json, "example"_L1),
            .value = json["value"_L1].toDouble(-1000),
            .context = json["for"_L1].toString()};
}

Factor factorFrom(const QJsonObject &json)
{
    Factor factor{.key = json["key"_L1].toString(), .text = textIn(json, "text"_L1), .options = {}};
    const QJsonArray options = json["options"_L1].toArray();
    for (const QJsonValue option : options)
        factor.options.push_back(optionFrom(option.toObject()));
    return factor;
}

Question questionFrom(const QJsonObject &json)
{
    Question question{.key = json["key"_L1].toString(),
                      .text = textIn(json, "text"_L1),
                      .help = textIn(json, "help"_L1),
                      .factors = {}};
    const QJsonArray factors = json["factors"_L1].toArray();
    for (const QJsonValue factor : factors)
        question.factors.push_back(factorFrom(factor.toObject()));
    return question;
}

void readCategories(SeverityMethod &method, const QJsonArray &categories)
{
    for (const QJsonValue item : categories) {
        const QJsonObject json = item.toObject();
        const people::DataCategories named = people::categoryFromKey(json["key"_L1].toString());
        for (const people::DataCategory category : people::kAllDataCategories)
            if (named == category)
                method.categories[category] = {textIn(json, "reveals"_L1),
                                               json["identification"_L1].toString()};
    }
}

SeverityMethod methodFrom(const QJsonObject &json)
{
    SeverityMethod method;
    method.version = json["version"_L1].toString();
    method.title = textIn(json, "title"_L1);
    const QJsonArray questions = json["questions"_L1].toArray();
    for (const QJsonValue question : questions)
        method.questions.push_back(questionFrom(question.toObject()));
    const QJsonObject proposal = json["proposal"_L1].toObject();
    for (const KnownFactor &factor : kFactors)
        method.proposal.*factor.answer = proposal[factor.key].toString();
    method.proposalReason = textIn(proposal, "reason"_L1);
    readCategories(method, json["categories"_L1].toArray());
    const QJsonArray levels = json["levels"_L1].toArray();
    for (const QJsonValue level : levels)
        method.meanings[level["key"_L1].toString()] = textIn(level.toObject(), "meaning"_L1);
    return method;
}

const Factor *find(const SeverityMethod &method, const QString &key)
{
    for (const Question &question : method.questions)
        for (const Factor &factor : question.factors)
            if (factor.key == key)
                return &factor;
    return nullptr;
}

// An adjusted context stays within 1…4.
bool isWithin(const Option &option, const KnownFactor &range, const Factor *context)
{
    if (option.key.isEmpty() || option.label.isEmpty() || option.value < range.least
        || option.value > range.most)
        return false;
    if (option.context.isEmpty())
        return true;
    const Option *base = context ? context->option(option.context) : nullptr;
    return base && base->value + option.value >= 1 && base->value + option.value <= 4;
}

// What is wrong with the table, as the path of the first fault; empty: nothing.
QString faultInFactors(const SeverityMethod &method)
{
    for (const KnownFactor &expected : kFactors) {
        const QString key = expected.key;
        const Factor *factor = find(method, key);
        if (!factor || factor->text.isEmpty())
            return key;
        for (const Option &option : factor->options)
            if (!isWithin(option, expected, find(method, u"data_context"_s)))
                return key + u'.' + option.key;
        if (!factor->option(method.proposal.*expected.answer))
            return u"proposal."_s + key;
    }
    return {};
}

QString faultIn(const SeverityMethod &method)
{
    if (const QString wrong = faultInFactors(method); !wrong.isEmpty())
        return wrong;
    for (const people::DataCategory category : people::kAllDataCategories) {
        const auto found = method.categories.find(category);
        if (found == method.categories.end() || found->second.reveals.isEmpty()
            || !find(method, u"identification"_s)->option(found->second.identification))
            return u"categories."_s + people::categoryKey(category);
    }
    for (const Severity::Level level : kLevels) {
        const auto found = method.meanings.find(severityKey(level));
        if (found == method.meanings.end() || found->second.isEmpty())
            return u"levels."_s + severityKey(level);
    }
    return method.proposalReason.isEmpty() ? u"proposal.reason"_s : QString();
}

base::Error badTable(const QString &what)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("cnil", "The table of the severity cannot be used: %1.")
                .arg(what)};
}

bool mayStandBeside(const Option &option, const QString &context)
{
    return option.context.isEmpty() || context.isEmpty() || option.context == context;
}

base::Error unknownAnswer(const Factor &factor, const QString &answer, const QString &context)
{
    QStringList keys;
    for (const Option &option : factor.options)
        if (mayStandBeside(option, context))
            keys += option.key;
    return {base::Error::Kind::Input,
            QCoreApplication::translate(
                "cnil",
                "The severity was not changed: “%1” is no answer to “%2” here. The nearest one is "
                "“%3”; the answers are: %4.")
                .arg(answer.left(40), factor.key, incident::nearestKey(answer, keys),
                     keys.join(u", "_s))};
}

} // namespace

const Option *Factor::option(const QString &optionKey) const
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option &option) { return option.key == optionKey; });
    return found == options.end() ? nullptr : &*found;
}

const Factor &SeverityMethod::factor(const QString &key) const
{
    const Factor *found = find(*this, key);
    Q_ASSERT(found);
    return *found;
}

base::Result<SeverityMethod> severityMethodFromJson(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (document["format"_L1].toString() != "avis34-severity"_L1)
        return badTable(fault.error == QJsonParseError::NoError ? u"format"_s
                                                                : fault.errorString());
    SeverityMethod method = methodFrom(document.object());
    if (const QString wrong = faultIn(method); !wrong.isEmpty())
        return badTable(wrong);
    return method;
}

SeverityMethod severityMethod()
{
    QFile file(u":/cnil/severity.json"_s);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    auto method = severityMethodFromJson(file.readAll());
    Q_ASSERT(method);
    return *std::move(method);
}

const QStringList &severityFactors()
{
    static const QStringList keys = [] {
        QStringList names;
        for (const KnownFactor &factor : kFactors)
            names += factor.key;
        return names;
    }();
    return keys;
}

QString &severityAnswer(SeverityAnswers &answers, const QString &factor)
{
    return answers.*known(factor).answer;
}

QString severityAnswer(const SeverityAnswers &answers, const QString &factor)
{
    return answers.*known(factor).answer;
}

base::Result<void> checkSeverityAnswers(const SeverityAnswers &answers,
                                        const SeverityMethod &method)
{
    const QString context =
        answers.dataContext.isEmpty() ? method.proposal.dataContext : answers.dataContext;
    for (const KnownFactor &known : kFactors) {
        const QString &answer = answers.*known.answer;
        const Factor &factor = method.factor(known.key);
        const Option *option = factor.option(answer);
        if (!answer.isEmpty() && (!option || !mayStandBeside(*option, context)))
            return unknownAnswer(factor, answer, context);
    }
    return {};
}

} // namespace cnil
