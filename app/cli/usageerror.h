// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <CLI/App.hpp>
#include <CLI/Error.hpp>

namespace cli {

// A command line that our own code finds wrong, with a sentence in the user's language.
class WrongUsage final : public CLI::ParseError
{
public:
    explicit WrongUsage(const QString &sentence);
};

// Why `line`, parsed as far as it went, cannot be carried out, in the user's language; the word
// that was perhaps meant; and where help is.  CLI11 words its errors in English, and otherwise
// from version to version: only the kind of the error, the option that it names and what was
// parsed count here.
QString usageSentence(const CLI::ParseError &error, const CLI::App &line);

} // namespace cli
