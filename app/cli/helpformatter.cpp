// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "cli/helpformatter.h"

#include <QCoreApplication>
#include <QStringList>

#include <set>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int kColumn = 30; // where descriptions begin

QString tr(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString text(const std::string &words)
{
    return QString::fromStdString(words);
}

QString listed(const QString &name, const QString &description)
{
    const QString start = u"  "_s + name;
    const QString gap = start.size() < kColumn ? QString() : u'\n' + QString(kColumn, u' ');
    return start.leftJustified(kColumn) + gap + description;
}

// What is to be typed: what the check of the option allows, else of which kind, which goes
// without saying for an argument.
QString valueOf(const CLI::Option &option)
{
    if (option.get_items_expected_max() == 0)
        return {};
    const QString type = text(option.get_type_name());
    const qsizetype check = type.indexOf(u':');
    if (check >= 0)
        return type.sliced(check + 1);
    if (option.get_positional())
        return {};
    if (type == u"INT"_s || type == u"UINT"_s)
        return tr("INTEGER");
    return type == u"FLOAT"_s ? tr("NUMBER") : tr("TEXT");
}

QString namesOf(const std::set<CLI::Option *> &options)
{
    QStringList names;
    for (const CLI::Option *option : options)
        names << text(option->get_name());
    return names.join(u", "_s);
}

QStringList conditionsOf(const CLI::Option &option)
{
    QStringList conditions;
    if (option.get_required())
        conditions << tr("required");
    if (!option.get_default_str().empty())
        conditions << tr("%1 if not given").arg(text(option.get_default_str()));
    if (!option.get_envname().empty())
        conditions << tr("or the variable %1").arg(text(option.get_envname()));
    if (!option.get_needs().empty())
        conditions << tr("only with %1").arg(namesOf(option.get_needs()));
    if (!option.get_excludes().empty())
        conditions << tr("not with %1").arg(namesOf(option.get_excludes()));
    return conditions;
}

QString describe(const CLI::App &command, const CLI::Option &option)
{
    if (&option == command.get_help_ptr())
        return tr("Shows this help");
    const QString description = text(option.get_description());
    const QStringList conditions = conditionsOf(option);
    if (conditions.isEmpty())
        return description;
    return description + u" ("_s + conditions.join(u", "_s) + u')';
}

QString nameOf(const CLI::Option &option)
{
    QString name = text(option.get_name(option.get_positional(), !option.get_positional()));
    name.replace(u","_s, u", "_s);
    if (option.get_items_expected_max() >= CLI::detail::expected_max_vector_size)
        name += u"..."_s;
    return name;
}

QStringList optionLines(const CLI::App &command, bool arePositional)
{
    QStringList lines;
    for (const CLI::Option *option : command.get_options()) {
        const bool isHelpOfGroup = option == command.get_help_ptr() && command.get_name().empty();
        if (option->get_positional() != arePositional || isHelpOfGroup)
            continue;
        QString name = nameOf(*option);
        if (const QString value = valueOf(*option); !value.isEmpty())
            name += u' ' + value;
        lines << listed(name, describe(command, *option));
    }
    return lines;
}

std::vector<const CLI::App *> below(const CLI::App &command, bool areNamed)
{
    return command.get_subcommands(
        [areNamed](const CLI::App *each) { return each->get_name().empty() != areNamed; });
}

QString optional(const QString &word, bool isNeeded)
{
    return isNeeded ? word : QString(u'[' + word + u']');
}

QString usageOf(const CLI::App &command, const QString &line)
{
    QStringList usage{tr("Usage: %1").arg(line)};
    if (!optionLines(command, false).isEmpty())
        usage << optional(tr("OPTIONS"), false);
    for (const CLI::Option *option : command.get_options()) {
        if (option->get_positional())
            usage << optional(nameOf(*option), option->get_required());
    }
    if (!below(command, true).empty())
        usage << optional(tr("COMMAND"), command.get_require_subcommand_min() > 0);
    return usage.join(u' ');
}

QString choiceOf(const CLI::App &group)
{
    return group.get_require_option_max() == 1 ? tr("Exactly one of these options:")
                                               : tr("At least one of these options:");
}

void addSection(QStringList &help, const QString &heading, const QStringList &lines)
{
    if (!lines.isEmpty())
        help << QString() << heading << lines;
}

QStringList pageOf(const CLI::App &command, const QString &line)
{
    QStringList help{text(command.get_description()), usageOf(command, line)};
    addSection(help, tr("Arguments:"), optionLines(command, true));
    addSection(help, command.get_require_option_min() > 0 ? choiceOf(command) : tr("Options:"),
               optionLines(command, false));
    for (const CLI::App *group : below(command, false))
        addSection(help, choiceOf(*group), optionLines(*group, false));
    QStringList commands;
    for (const CLI::App *each : below(command, true))
        commands << listed(text(each->get_name()), text(each->get_description()));
    addSection(help, tr("Commands:"), commands);
    return help;
}

} // namespace

std::string HelpFormatter::make_help(const CLI::App *command, std::string line,
                                     CLI::AppFormatMode /*mode*/) const
{
    return pageOf(*command, text(line)).join(u'\n').toStdString();
}

} // namespace cli
