// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/phrasedisplay.h"

#include "ui/widgets/theme.h"

#include <QPainter>

#include <vector>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWordsPerLine = 4;
constexpr int kLongestWord = 9; // letters, of the list
constexpr double kEnlargement = 1.35;

bool isSeparator(char byte)
{
    return byte == ' ' || byte == '-';
}

std::vector<QByteArrayView> wordsOf(const base::Secret &phrase)
{
    std::vector<QByteArrayView> words;
    const QByteArrayView text = phrase.view();
    qsizetype start = 0;
    for (qsizetype at = 0; at <= text.size(); ++at)
        if (at == text.size() || isSeparator(text[at])) {
            if (at > start)
                words.push_back(text.sliced(start, at - start));
            start = at + 1;
        }
    return words;
}

} // namespace

PhraseDisplay::PhraseDisplay(QWidget *parent)
    : QWidget(parent)
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * kEnlargement);
    setFont(large);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PhraseDisplay::setPhrase(base::Secret phrase)
{
    m_phrase = std::move(phrase);
    updateGeometry();
    update();
}

void PhraseDisplay::setShown(bool isShown)
{
    m_isShown = isShown;
    update();
}

QSize PhraseDisplay::sizeHint() const
{
    return {kWordsPerLine * (kLongestWord + 2) * fontMetrics().averageCharWidth(),
            5 * fontMetrics().height()};
}

QSize PhraseDisplay::minimumSizeHint() const
{
    return sizeHint();
}

void PhraseDisplay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const std::vector<QByteArrayView> words = wordsOf(m_phrase);
    const int wide = width() / kWordsPerLine;
    const int high = height() / 2;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const int column = int(i) % kWordsPerLine;
        const int line = int(i) / kWordsPerLine;
        const QRect place(column * wide, line * high, wide, high);
        painter.setPen(theme::quiet(palette()));
        painter.drawText(place, Qt::AlignLeft | Qt::AlignTop, QString::number(i + 1));
        painter.setPen(palette().color(QPalette::Text));
        QString word = m_isShown ? QString::fromUtf8(words[i]) : u"•••••"_s;
        painter.drawText(place.translated(0, fontMetrics().height()), Qt::AlignLeft | Qt::AlignTop,
                         word);
        word.fill(u'\0');
    }
}

} // namespace ui
