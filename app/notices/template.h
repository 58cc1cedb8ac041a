// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace notices {

struct Value;

// The names a template may use, and what they stand for.
using Values = std::map<QString, Value>;

// A text, a condition, or a list of further names for a repeated section.
struct Value {
    std::variant<QString, bool, std::vector<Values>> content;

    bool operator==(const Value &) const = default;
};

// A strict subset of Mustache, so that a lawyer can read a letter and a typing
// error can never print as an empty place:
//   {{name}}              the text, escaped for HTML
//   {{#name}}…{{/name}}   once per entry of a list, or if a condition holds
//   {{^name}}…{{/name}}   if the list is empty or the condition does not hold
//   {{! note}}            nothing
// Names are letters, digits and "_".  A name is looked for in the innermost
// section first.  There is no raw output, no partial and no change of
// delimiters.  Parsed once, rendered by any number of threads.
class Template final
{
public:
    struct Node;

    enum class Escape { Html, None };

    // Input error with the line for whatever is not of the subset above.
    static base::Result<Template> parse(QStringView source);

    // Input error with the line for a name that is unknown, empty, or not of
    // the kind that its place asks for.  The message holds names of the
    // template, never a value.
    base::Result<QString> render(const Values &values, Escape escape = Escape::Html) const;

    // Every name used, sorted, once.
    QStringList names() const;

private:
    std::shared_ptr<const std::vector<Node>> m_nodes;
};

} // namespace notices
