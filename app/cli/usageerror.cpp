// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/usageerror.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <vector>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

// The program and the commands that were understood, from the first to the last.
std::vector<const CLI::App *> understood(const CLI::App &line)
{
    std::vector<const CLI::App *> chain{&line};
    while (!chain.back()->get_subcommands().empty())
        chain.push_back(chain.back()->get_subcommands().back());
    return chain;
}

QString spoken(const std::vector<const CLI::App *> &chain)
{
    QStringList names;
    for (const CLI::App *command : chain)
        names << text(command->get_name());
    return names.join(u' ');
}

std::vector<const CLI::App *> groupsOf(const CLI::App &command)
{
    return command.get_subcommands([](const CLI::App *each) { return each->get_name().empty(); });
}

std::vector<const CLI::App *> commandsBelow(const CLI::App &command)
{
    return command.get_subcommands([](const CLI::App *each) { return !each->get_name().empty(); });
}

// Those that may be written here: of the last command with its groups, and of those above it.
std::vector<const CLI::Option *> optionsOf(const std::vector<const CLI::App *> &chain)
{
    std::vector<const CLI::Option *> options;
    for (auto command = chain.rbegin(); command != chain.rend(); ++command) {
        std::vector<const CLI::App *> holders = groupsOf(**command);
        holders.insert(holders.begin(), *command);
        for (const CLI::App *holder : holders)
            std::ranges::copy(holder->get_options(), std::back_inserter(options));
    }
    return options;
}

// --- What was perhaps meant

// How many letters to add, take away, replace or swap with their neighbour (Damerau's distance,
// Communications of the ACM 7(3), 1964, without touching a letter twice).
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<std::vector<qsizetype>> steps(size_t(a.size()) + 1,
                                              std::vector<qsizetype>(size_t(b.size()) + 1));
    for (size_t i = 0; i < steps.size(); ++i) {
        for (size_t j = 0; j < steps[i].size(); ++j) {
            if (i == 0 || j == 0) {
                steps[i][j] = qsizetype(i + j);
                continue;
            }
            const auto isSame = [&](size_t x, size_t y) {
                return a.at(qsizetype(x) - 1) == b.at(qsizetype(y) - 1);
            };
            steps[i][j] = std::min({steps[i - 1][j] + 1, steps[i][j - 1] + 1,
                                    steps[i - 1][j - 1] + (isSame(i, j) ? 0 : 1)});
            if (i > 1 && j > 1 && isSame(i, j - 1) && isSame(i - 1, j))
                steps[i][j] = std::min(steps[i][j], steps[i - 2][j - 2] + 1);
        }
    }
    return steps.back().back();
}

// Nothing when no word is near: two steps, one in a short word.
QString nearest(const QString &typed, const QStringList &words)
{
    constexpr qsizetype kShort = 4;
    constexpr qsizetype kFarthest = 2;
    QString near;
    qsizetype least = (typed.size() <= kShort ? 1 : kFarthest) + 1;
    for (const QString &word : words) {
        const qsizetype steps = distance(typed, word);
        if (steps >= least)
            continue;
        least = steps;
        near = word;
    }
    return near;
}

QStringList namesOf(const std::vector<const CLI::App *> &commands)
{
    QStringList names;
    for (const CLI::App *command : commands)
        names << text(command->get_name());
    return names;
}

// A command called `name` anywhere below `command`, as "vault backup".
QString elsewhere(const CLI::App &command, const QString &name)
{
    for (const CLI::App *each : commandsBelow(command)) {
        const QString own = text(each->get_name());
        if (own == name)
            return own;
        if (const QString deeper = elsewhere(*each, name); !deeper.isEmpty())
            return own + u' ' + deeper;
    }
    return {};
}

QString commandMeant(const std::vector<const CLI::App *> &chain, const QString &typed)
{
    const QString near = nearest(typed, namesOf(commandsBelow(*chain.back())));
    if (near.isEmpty())
        return elsewhere(*chain.front(), typed);
    QStringList names = namesOf(chain);
    names.removeFirst(); // the program
    return (names << near).join(u' ');
}

QString withGuess(const QString &sentence, const QString &guess)
{
    return guess.isEmpty() ? sentence : sentence + u' ' + tr("Did you mean “%1”?").arg(guess);
}

// --- What is wrong

QString unknownOption(const std::vector<const CLI::App *> &chain, const QString &typed)
{
    const QString name = typed.section(u'=', 0, 0); // what follows may be secret
    QStringList known;
    for (const CLI::Option *option : optionsOf(chain)) {
        for (const std::string &each : option->get_lnames())
            known << u"--"_s + text(each);
    }
    return withGuess(tr("Unknown option: %1.").arg(name), nearest(name, known));
}

QString unknownWord(const std::vector<const CLI::App *> &chain, const QString &typed)
{
    if (typed.startsWith(u'-'))
        return unknownOption(chain, typed);
    if (commandsBelow(*chain.back()).empty())
        return tr("One argument too many: %1.").arg(typed);
    return withGuess(tr("Unknown command: %1.").arg(typed), commandMeant(chain, typed));
}

QString missingCommand(const std::vector<const CLI::App *> &chain)
{
    return tr("A command is missing after “%1”: %2.")
        .arg(spoken(chain), namesOf(commandsBelow(*chain.back())).join(u", "_s));
}

QString missingOption(const CLI::Option &option)
{
    const QString sentence = option.get_positional() ? tr("An argument is missing: %1 (%2).")
                                                     : tr("%1 is missing (%2).");
    return sentence.arg(text(option.get_name()), text(option.get_description()));
}

// Options of which one must be given, and one at most.
QString wrongChoice(const CLI::App &holder)
{
    QStringList names;
    for (const CLI::Option *option : holder.get_options()) {
        if (option != holder.get_help_ptr() && option->nonpositional())
            names << text(option->get_name());
    }
    const QString sentence = holder.get_require_option_max() == 1
        ? tr("Give exactly one of these options: %1.")
        : tr("Give at least one of these options: %1.");
    return sentence.arg(names.join(u", "_s));
}

qsizetype givenIn(const CLI::App &holder)
{
    return std::ranges::count_if(holder.get_options(),
                                 [](const CLI::Option *option) { return option->count() > 0; });
}

bool isWrongChoice(const CLI::App &holder)
{
    const auto given = size_t(givenIn(holder));
    const size_t most = holder.get_require_option_max();
    return given < holder.get_require_option_min() || (most > 0 && given > most);
}

QString missing(const std::vector<const CLI::App *> &chain)
{
    for (const CLI::App *command : chain) {
        std::vector<const CLI::App *> holders = groupsOf(*command);
        holders.push_back(command);
        for (const CLI::App *holder : holders) {
            if (isWrongChoice(*holder))
                return wrongChoice(*holder);
        }
    }
    return missingCommand(chain);
}

// Of two that exclude each other, or of one that needs the other.
QString wrongPair(const std::vector<const CLI::App *> &chain, bool exclude)
{
    for (const CLI::Option *option : optionsOf(chain)) {
        if (option->count() == 0)
            continue;
        for (const CLI::Option *other : exclude ? option->get_excludes() : option->get_needs()) {
            if ((other->count() > 0) != exclude)
                continue;
            const QString sentence = exclude ? tr("%1 and %2 do not go together: give one of them.")
                                             : tr("%1 only goes with %2.");
            return sentence.arg(text(option->get_name()), text(other->get_name()));
        }
    }
    return {};
}

QString wrongCount(const CLI::Option &option)
{
    const QString name = text(option.get_name());
    const int least = option.get_items_expected_min();
    const int most = option.get_items_expected_max();
    const auto given = option.results().size();
    if (most == 0)
        return tr("%1 takes no value.").arg(name);
    if (given == 0)
        return tr("%1 needs a value.").arg(name);
    if (most == 1)
        return tr("%1 is given %2 times; once is enough.").arg(name).arg(given);
    const QString values = least == most ? QString::number(most) : u"%1-%2"_s.arg(least).arg(most);
    return tr("%1 takes %2 values, not %3.").arg(name, values).arg(given);
}

QString wrongValue(const CLI::Option &option)
{
    if (option.get_items_expected_max() == 0)
        return wrongCount(option);
    const QString value = option.results().empty() ? QString() : text(option.results().back());
    bool isNumber = false;
    value.toDouble(&isNumber);
    const QString fault = isNumber
        ? QCoreApplication::translate("cli", "%1 is no whole number, or too large.")
        : QCoreApplication::translate("cli", "“%1” is no number.");
    return tr("%1: %2").arg(text(option.get_name()), fault.arg(value));
}

// What the check of an option says, after the name that CLI11 puts before it.
QString refusedValue(const CLI::Option &option, const QString &words)
{
    const QString name = text(option.get_name());
    return tr("%1: %2").arg(name, words.sliced(words.indexOf(name + u": "_s) + name.size() + 2));
}

// The option that the words of CLI11 name first, as a word of its own.
const CLI::Option *namedIn(const QString &words, const std::vector<const CLI::App *> &chain)
{
    const CLI::Option *first = nullptr;
    qsizetype from = words.size();
    for (const CLI::Option *option : optionsOf(chain)) {
        const QString name = text(option->get_name());
        const qsizetype at = words.indexOf(name);
        const qsizetype end = at + name.size();
        const bool isWord = at >= 0 && (at == 0 || words.at(at - 1) == u' ')
            && (end == words.size() || words.at(end) == u' ' || words.at(end) == u':');
        if (!isWord || at >= from)
            continue;
        from = at;
        first = option;
    }
    return first;
}

template<typename Kind>
bool is(const CLI::ParseError &error)
{
    return dynamic_cast<const Kind *>(&error) != nullptr;
}

QString sentenceAbout(const CLI::ParseError &error, const CLI::Option &option)
{
    if (is<CLI::RequiredError>(error))
        return missingOption(option);
    if (is<CLI::ArgumentMismatch>(error))
        return wrongCount(option);
    if (is<CLI::ConversionError>(error))
        return wrongValue(option);
    if (is<CLI::ValidationError>(error))
        return refusedValue(option, text(error.what()));
    return {};
}

QString sentenceOf(const CLI::ParseError &error, const CLI::App &line)
{
    const auto chain = understood(line);
    const std::vector<std::string> rest = line.remaining(true);
    // A word that nothing was made of is also why something is missing.
    if (!rest.empty() && (is<CLI::ExtrasError>(error) || is<CLI::RequiredError>(error)))
        return unknownWord(chain, text(rest.front()));
    if (is<CLI::ExcludesError>(error) || is<CLI::RequiresError>(error))
        return wrongPair(chain, is<CLI::ExcludesError>(error));
    if (const CLI::Option *option = namedIn(text(error.what()), chain))
        return sentenceAbout(error, *option);
    return is<CLI::RequiredError>(error) ? missing(chain) : QString();
}

} // namespace

WrongUsage::WrongUsage(const QString &sentence)
    : CLI::ParseError("WrongUsage", sentence.toStdString(),
                      static_cast<int>(CLI::ExitCodes::ValidationError))
{
}

QString usageSentence(const CLI::ParseError &error, const CLI::App &line)
{
    const QString words = text(error.what());
    QString sentence = is<WrongUsage>(error) ? words : sentenceOf(error, line);
    if (sentence.isEmpty()) // a kind of error that no command of ours can bring about
        sentence = tr("The command line cannot be understood (%1).").arg(words);
    return sentence + u' ' + tr("See %1 --help.").arg(spoken(understood(line)));
}

} // namespace cli
