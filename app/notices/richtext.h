// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace notices {

// A stretch of text; '\n' is a forced line break.  Titles and headings are bold by themselves.
struct Span {
    QString text;
    bool isBold = false;
    bool isItalic = false;
    bool operator==(const Span &) const = default;
};

struct Block {
    enum class Kind { Title, Heading, Paragraph, Item, PageBreak };
    Kind kind = Kind::Paragraph;
    std::vector<Span> spans;
    bool operator==(const Block &) const = default;
};

// The small part of HTML that a letter or an e-mail needs, and nothing else: <h1>, <h2>,
// <p>, <ul> with <li>, <b>, <strong>, <i>, <em>, <br/>, comments; <hr/> between
// paragraphs begins a page.  Well-formed as XML.  No link, no picture, no style: what is not here
// is refused with its line rather than shown in some other way.
base::Result<std::vector<Block>> parseRichText(const QString &html);

} // namespace notices
