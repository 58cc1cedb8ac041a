// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QSyntaxHighlighter>

namespace ui {

// Makes the names in braces, the tags and the notes of a template stand out
// from its prose: by weight and slope as well as by colour.
class TemplateHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace ui
