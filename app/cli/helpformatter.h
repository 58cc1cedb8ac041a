// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <CLI/App.hpp>
#include <string>

namespace cli {

// --help in the user's language: what a command does, how it is written, its arguments, options
// and sub-commands.  Scripts must not read it.
class HelpFormatter final : public CLI::FormatterBase
{
public:
    // `line`: the command with those that it is below, as "avis34-cli vault create".
    std::string make_help(const CLI::App *command, std::string line,
                          CLI::AppFormatMode mode) const override;
};

} // namespace cli
