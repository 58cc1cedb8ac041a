// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/template.h"

#include <algorithm>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace notices {

// A piece of the source, as parsed.
struct Template::Node {
    enum class Kind { Text, Variable, Section, Inverted };

    Kind kind = Kind::Text;
    QString text; // the literal text, or the name
    qint64 line = 0;
    std::vector<Node> children = {};
};

namespace {

using Node = Template::Node;

// A letter is two pages: deeper nesting is a slip, and recursion stays small.
constexpr size_t kDeepestSection = 16;

base::Error failure(qint64 line, const QString &what)
{
    return {base::Error::Kind::Input,
            QCoreApplication::translate("notices", "Template, line %1: %2.").arg(line).arg(what)};
}

bool isName(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) {
        return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
    });
}

class Parser final
{
public:
    explicit Parser(QStringView source)
        : m_source(source)
    {
        m_open.emplace_back(); // the whole template, never closed
    }

    base::Result<std::vector<Node>> parse()
    {
        while (m_at < m_source.size()) {
            if (const auto error = step())
                return *error;
        }
        if (m_open.size() > 1)
            return failure(m_open.back().line,
                           QCoreApplication::translate("notices",
                                                       "the section {{#%1}} is never "
                                                       "closed")
                               .arg(m_open.back().text));
        return std::move(m_open.back().children);
    }

private:
    // The text up to the next tag, then the tag.
    std::optional<base::Error> step()
    {
        const qsizetype begin = m_source.indexOf(u"{{", m_at);
        const qsizetype textEnd = begin < 0 ? m_source.size() : begin;
        const QStringView text = m_source.sliced(m_at, textEnd - m_at);
        if (text.contains(u"}}"))
            return failure(m_line + text.first(text.indexOf(u"}}")).count(u'\n'),
                           QCoreApplication::translate("notices", "}} without {{"));
        if (!text.isEmpty())
            add({Node::Kind::Text, text.toString(), m_line});
        m_line += text.count(u'\n');
        m_at = textEnd;
        if (begin < 0)
            return {};
        const qsizetype end = m_source.indexOf(u"}}", begin + 2);
        if (end < 0)
            return failure(m_line, QCoreApplication::translate("notices", "{{ without }}"));
        const QStringView tag = m_source.sliced(begin + 2, end - begin - 2);
        m_at = end + 2;
        auto error = handle(tag);
        m_line += tag.count(u'\n');
        return error;
    }

    std::optional<base::Error> handle(QStringView tag)
    {
        if (tag.startsWith(u'!'))
            return {};
        const QChar sign = tag.isEmpty() ? QChar() : tag.front();
        const bool hasSign = sign == u'#' || sign == u'^' || sign == u'/';
        const QStringView name = (hasSign ? tag.sliced(1) : tag).trimmed();
        if (!isName(name))
            return failure(m_line,
                           QCoreApplication::translate("notices",
                                                       "\"{{%1}}\" is not a name; names "
                                                       "are letters, digits and \"_\"")
                               .arg(tag.left(40)));
        if (sign == u'/')
            return close(name);
        if (hasSign)
            return open(sign == u'#' ? Node::Kind::Section : Node::Kind::Inverted, name);
        add({Node::Kind::Variable, name.toString(), m_line});
        return {};
    }

    std::optional<base::Error> open(Node::Kind kind, QStringView name)
    {
        if (m_open.size() > kDeepestSection)
            return failure(m_line,
                           QCoreApplication::translate("notices",
                                                       "too many sections "
                                                       "inside each other"));
        m_open.push_back({kind, name.toString(), m_line});
        return {};
    }

    std::optional<base::Error> close(QStringView name)
    {
        if (m_open.size() == 1 || m_open.back().text != name)
            return failure(m_line,
                           QCoreApplication::translate("notices",
                                                       "{{/%1}} closes a section that "
                                                       "is not the open one")
                               .arg(name));
        Node finished = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(finished));
        return {};
    }

    void add(Node node) { m_open.back().children.push_back(std::move(node)); }

    QStringView m_source;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    std::vector<Node> m_open;
};

class Renderer final
{
public:
    Renderer(const Values &values, Template::Escape escape)
        : m_scopes{&values}
        , m_escape(escape)
    {
    }

    base::Result<QString> render(const std::vector<Node> &nodes)
    {
        if (const auto error = renderAll(nodes))
            return *error;
        return m_output;
    }

private:
    using Failure = std::optional<base::Error>;

    Failure renderAll(const std::vector<Node> &nodes)
    {
        for (const Node &node : nodes)
            if (auto error = renderOne(node))
                return error;
        return {};
    }

    Failure renderOne(const Node &node)
    {
        if (node.kind == Node::Kind::Text) {
            m_output += node.text;
            return {};
        }
        const Value *value = find(node.text);
        if (!value)
            return failure(node.line,
                           QCoreApplication::translate("notices",
                                                       "unknown name "
                                                       "\"%1\"")
                               .arg(node.text));
        if (node.kind == Node::Kind::Variable)
            return renderVariable(node, *value);
        return renderSection(node, *value);
    }

    Failure renderVariable(const Node &node, const Value &value)
    {
        const auto *text = std::get_if<QString>(&value.content);
        if (!text)
            return failure(node.line,
                           QCoreApplication::translate("notices",
                                                       "\"%1\" is a condition or a "
                                                       "list, not a text; write "
                                                       "{{#%1}}…{{/%1}}")
                               .arg(node.text));
        if (text->trimmed().isEmpty())
            return failure(node.line,
                           QCoreApplication::translate("notices", "\"%1\" is empty for this letter")
                               .arg(node.text));
        m_output += m_escape == Template::Escape::Html ? text->toHtmlEscaped() : *text;
        return {};
    }

    Failure renderSection(const Node &node, const Value &value)
    {
        const bool inverted = node.kind == Node::Kind::Inverted;
        if (const auto *condition = std::get_if<bool>(&value.content))
            return *condition != inverted ? renderAll(node.children) : Failure();
        const auto *list = std::get_if<std::vector<Values>>(&value.content);
        if (!list)
            return failure(node.line,
                           QCoreApplication::translate("notices",
                                                       "\"%1\" is a text, not a "
                                                       "condition or a list")
                               .arg(node.text));
        if (inverted)
            return list->empty() ? renderAll(node.children) : Failure();
        for (const Values &entry : *list) {
            m_scopes.push_back(&entry);
            auto error = renderAll(node.children);
            m_scopes.pop_back();
            if (error)
                return error;
        }
        return {};
    }

    const Value *find(const QString &name) const
    {
        for (size_t i = m_scopes.size(); i-- > 0;)
            if (const auto found = m_scopes[i]->find(name); found != m_scopes[i]->end())
                return &found->second;
        return nullptr;
    }

    std::vector<const Values *> m_scopes;
    Template::Escape m_escape;
    QString m_output;
};

void collectNames(const std::vector<Node> &nodes, std::set<QString> &names)
{
    for (const Node &node : nodes) {
        if (node.kind != Node::Kind::Text)
            names.insert(node.text);
        collectNames(node.children, names);
    }
}

} // namespace

base::Result<Template> Template::parse(QStringView source)
{
    auto nodes = Parser(source).parse();
    if (!nodes)
        return nodes.error();
    Template result;
    result.m_nodes = std::make_shared<const std::vector<Node>>(*std::move(nodes));
    return result;
}

base::Result<QString> Template::render(const Values &values, Escape escape) const
{
    if (!m_nodes)
        return QString();
    return Renderer(values, escape).render(*m_nodes);
}

QStringList Template::names() const
{
    std::set<QString> names;
    if (m_nodes)
        collectNames(*m_nodes, names);
    return {names.begin(), names.end()};
}

} // namespace notices
