// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/help/guidetext.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPalette>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double kCellPadding = 6;
constexpr double kLinePercent = 122;
// Of the height of a line.
constexpr double kAboveHeading = 1.1;
constexpr double kAroundTable = 0.4;

QString anchorOf(const QString &heading)
{
    static const QRegularExpression dropped(u"[^\\w -]"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return heading.toLower().remove(dropped).replace(u' ', u'-');
}

void dressBlocks(QTextDocument &guide)
{
    const double line = QFontMetricsF(guide.defaultFont()).height();
    for (QTextBlock block = guide.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format;
        if (block.blockFormat().headingLevel() > 0)
            format.setTopMargin(kAboveHeading * line);
        if (block.blockFormat().nonBreakableLines()) // a command or a file to copy
            format.setLeftMargin(line);
        else
            format.setLineHeight(kLinePercent, QTextBlockFormat::ProportionalHeight);
        QTextCursor(block).mergeBlockFormat(format);
    }
}

void dressTable(QTextTable &table, const QPalette &palette)
{
    const double around = kAroundTable * QFontMetricsF(table.document()->defaultFont()).height();
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderBrush(theme::line(palette));
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(kCellPadding);
    format.setCellSpacing(0);
    format.setTopMargin(around);
    format.setBottomMargin(around);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table.setFormat(format);
}

void dressLinks(QTextDocument &guide, const QPalette &palette)
{
    for (QTextBlock block = guide.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            if (!fragment.charFormat().isAnchor())
                continue;
            QTextCharFormat accent;
            accent.setForeground(theme::accent(palette));
            QTextCursor cursor(&guide);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(accent);
        }
    }
}

// The letter with every accent that French gives it.
QString spellings(QChar letter)
{
    static const QStringList families{u"aàâä"_s, u"cç"_s,  u"eéèêë"_s,
                                      u"iîï"_s,  u"oôö"_s, u"uùûü"_s};
    for (const QString &family : families)
        if (family.contains(letter.toLower()))
            return u'[' + family + u']';
    return QRegularExpression::escape(QString(letter));
}

} // namespace

std::vector<GuideHeading> headingsOf(const QTextDocument &guide)
{
    std::vector<GuideHeading> headings;
    for (QTextBlock block = guide.begin(); block.isValid(); block = block.next())
        if (const int level = block.blockFormat().headingLevel(); level > 0)
            headings.push_back({level, block.text(), anchorOf(block.text()), block.position()});
    return headings;
}

void dressGuide(QTextDocument &guide, const QPalette &palette)
{
    for (QTextFrame *frame : guide.rootFrame()->childFrames())
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(*table, palette);
    dressBlocks(guide);
    dressLinks(guide, palette);
}

QRegularExpression searchPattern(const QString &typed)
{
    QString pattern;
    for (const QChar sign : typed.simplified())
        pattern += sign.isSpace()           ? u"\\s+"_s
            : sign == u'\'' || sign == u'’' ? u"['’]"_s
                                            : spellings(sign);
    return QRegularExpression(pattern,
                              QRegularExpression::UseUnicodePropertiesOption
                                  | QRegularExpression::CaseInsensitiveOption);
}

} // namespace ui
