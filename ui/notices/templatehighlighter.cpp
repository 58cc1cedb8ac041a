// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/templatehighlighter.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace ui {

void TemplateHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression tag(u"</?[a-z][a-z0-9]*\\s*/?>"_s);
    static const QRegularExpression name(u"\\{\\{[^!].*?\\}\\}"_s);
    static const QRegularExpression note(u"\\{\\{!.*?\\}\\}"_s);
    const QPalette palette = QGuiApplication::palette();
    QTextCharFormat tagFormat;
    tagFormat.setForeground(theme::quiet(palette));
    QTextCharFormat nameFormat;
    nameFormat.setForeground(theme::accent(palette));
    nameFormat.setFontWeight(QFont::DemiBold);
    QTextCharFormat noteFormat;
    noteFormat.setForeground(theme::quiet(palette));
    noteFormat.setFontItalic(true);
    for (const auto &[pattern, format] :
         {std::pair(&tag, &tagFormat), std::pair(&name, &nameFormat),
          std::pair(&note, &noteFormat)}) {
        for (auto matches = pattern->globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), *format);
        }
    }
}

} // namespace ui
