// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/reviewcard.h"

#include "ui/matching/pairpanel.h"
#include "ui/matching/searchpanel.h"
#include "ui/matching/similarpanel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using services::Verdict;

ReviewCard::ReviewCard(QWidget *keyScope, QWidget *parent)
    : QWidget(parent)
    , m_reader(new QLineEdit(this))
    , m_second(new QCheckBox(tr("Se&cond reading, blind"), this))
    , m_pace(theme::hint({}, this))
    , m_panels(new QStackedWidget(this))
    , m_panel(new PairPanel(this))
    , m_similar(new SimilarPanel(this))
    , m_search(new SearchPanel(this))
{
    auto *card = new Card(this);
    makePanels();
    card->column()->addLayout(makeHeader());
    card->column()->addWidget(m_pace);
    card->column()->addWidget(m_panels, 1);
    card->column()->addLayout(makeVerdicts(keyScope));
    card->column()->addLayout(makeActions(keyScope));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
    updateKeys();
}

QLayout *ReviewCard::makeHeader()
{
    m_reader->setObjectName(u"readerName"_s);
    m_reader->setPlaceholderText(tr("Name of who reads"));
    m_second->setObjectName(u"secondReading"_s);
    m_second->setToolTip(tr("Reads a part of the decided pairs again without their verdict. It "
                            "is another person than the first reader."));
    m_pace->setObjectName(u"reviewPace"_s);
    auto *label = new QLabel(tr("Re&ader"), this);
    label->setBuddy(m_reader);
    connect(m_second, &QCheckBox::toggled, this, [this](bool isSecond) {
        showThePair();
        emit secondReadingChanged(isSecond);
        if (isSecond && reader().isEmpty())
            m_reader->setFocus();
    });
    // The first pair of a second reading waits for the name.
    connect(m_reader, &QLineEdit::editingFinished, this, [this] {
        if (isSecondReading() && m_pair.pairId == 0)
            emit secondReadingChanged(true);
    });
    auto *reader = together({label, m_reader}, this);
    reader->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return flowOf({reader, m_second});
}

void ReviewCard::makePanels()
{
    for (QWidget *panel : std::initializer_list<QWidget *>{m_panel, m_similar, m_search})
        m_panels->addWidget(panel);
    connect(m_search, &SearchPanel::searchRequested, this, &ReviewCard::searchRequested);
    connect(m_search, &SearchPanel::linkRequested, this, &ReviewCard::linkRequested);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_similar, m_search}) {
        auto *back = new QShortcut(Qt::Key_Escape, panel);
        back->setContext(Qt::WidgetWithChildrenShortcut);
        connect(back, &QShortcut::activated, this, &ReviewCard::showThePair);
    }
    for (const auto &[key, rows] : {std::pair{Qt::Key_Up, -1}, std::pair{Qt::Key_Left, -1},
                                    std::pair{Qt::Key_Down, 1}, std::pair{Qt::Key_Right, 1}}) {
        auto *move = new QShortcut(key, m_panel);
        move->setContext(Qt::WidgetWithChildrenShortcut);
        connect(move, &QShortcut::activated, this,
                [this, rows = rows] { emit moveRequested(rows); });
    }
}

QLayout *ReviewCard::makeVerdicts(QWidget *keyScope)
{
    m_same = addKey(keyScope, u"O"_s, tr("Same person"), u"decideSame"_s,
                    [this] { decide(Verdict::Same); });
    m_different = addKey(keyScope, u"N"_s, tr("Different"), u"decideDifferent"_s,
                         [this] { decide(Verdict::Different); });
    m_unsure = addKey(keyScope, u"?"_s, tr("Unsure"), u"decideUnsure"_s,
                      [this] { decide(Verdict::Unsure); });
    for (QPushButton *button : {m_same, m_different, m_unsure})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return flowOf({m_same, m_different, m_unsure});
}

QLayout *ReviewCard::makeActions(QWidget *keyScope)
{
    m_alike = addKey(keyScope, u"G"_s, tr("All alike"), u"similarPairs"_s, [this] {
        if (m_pair.pairId != 0)
            emit similarRequested(m_pair.pairId);
    });
    m_find = addKey(keyScope, u"Ctrl+F"_s, tr("Search in the list…"), u"searchPatients"_s,
                    [this] { search(); });
    auto *undo = addKey(keyScope, u"Z"_s, tr("Take back"), u"undoDecision"_s,
                        [this] { emit undoRequested(); });
    auto *reveal =
        addKey(keyScope, u"D"_s, tr("Reveal"), u"revealPair"_s, [this] { this->reveal(); });
    for (QPushButton *button : {m_alike, undo, reveal, m_find})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return flowOf({m_alike, undo, reveal, m_find});
}

QPushButton *ReviewCard::addKey(QWidget *keyScope, const QString &key, const QString &text,
                                const QString &objectName, const std::function<void()> &action)
{
    auto *button = new QPushButton(tr("%1 (%2)").arg(text, key), this);
    button->setObjectName(objectName);
    connect(button, &QPushButton::clicked, this, action);
    auto *shortcut = new QShortcut(QKeySequence(key), keyScope);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] { button->click(); });
    return button;
}

QString ReviewCard::reader() const
{
    return m_reader->text().simplified();
}

bool ReviewCard::isSecondReading() const
{
    return m_second->isChecked();
}

bool ReviewCard::isReadTwice() const
{
    return !m_pair.firstVerdict.isEmpty();
}

void ReviewCard::showPair(const services::PairDetail &pair)
{
    m_pair = pair;
    m_isRevealed = false;
    m_panel->showPair(pair);
    showThePair();
}

void ReviewCard::showNothing(const QString &sentence)
{
    m_pair = {};
    m_panel->showNothing(sentence);
    showThePair();
}

void ReviewCard::showStats(const services::ReviewStats &stats)
{
    QStringList parts{
        tr("%1 of %2 left")
            .arg(typography::number(stats.remaining), typography::number(stats.toReview))};
    if (stats.disputed > 0)
        parts += tr("%1 to settle").arg(typography::number(stats.disputed));
    if (stats.pairsPerHour > 0)
        parts += tr("%1 an hour").arg(typography::number(qRound64(stats.pairsPerHour)));
    m_pace->setText(parts.join(u" · "_s));
}

void ReviewCard::showAgreement(const services::Agreement &agreement)
{
    m_pace->setText(
        tr("Second reading: %1 of %2 left")
            .arg(typography::number(agreement.left), typography::number(agreement.sample)));
}

void ReviewCard::showSimilar(const services::SamePattern &pattern)
{
    m_pattern = pattern;
    m_panels->setCurrentWidget(m_similar);
    m_similar->showPattern(pattern);
    updateKeys();
}

void ReviewCard::showHits(const services::PatientSearch &search)
{
    m_search->showHits(search);
}

void ReviewCard::showThePair()
{
    const bool hadFocus =
        m_panels->currentWidget() != m_panel && m_panels->isAncestorOf(focusWidget());
    m_panels->setCurrentWidget(m_panel);
    m_similar->clear();
    m_search->clear();
    if (hadFocus)
        m_panel->setFocus();
    updateKeys();
}

void ReviewCard::forget()
{
    m_reader->clear();
    m_second->setChecked(false);
    m_pattern = {};
    m_pace->clear();
    showNothing({});
}

void ReviewCard::decide(Verdict verdict)
{
    if (m_pair.pairId == 0)
        return;
    if (m_panels->currentWidget() == m_similar)
        emit allDecided(m_pattern, verdict);
    else
        emit decided(m_pair.pairId, verdict);
}

void ReviewCard::reveal()
{
    if (m_pair.pairId == 0 || m_isRevealed)
        return;
    m_isRevealed = true;
    m_panel->setRevealed(true);
    emit revealed(m_pair.pairId);
}

// Who searches for a person must see what the leaked row says.
void ReviewCard::search()
{
    if (m_pair.pairId == 0)
        return;
    reveal();
    m_panels->setCurrentWidget(m_search);
    m_search->showLeakRow(m_pair);
    updateKeys();
}

void ReviewCard::updateKeys()
{
    const bool isSimilar = m_panels->currentWidget() == m_similar;
    const bool isSearch = m_panels->currentWidget() == m_search;
    m_same->setEnabled(!isSearch && (!isSimilar || m_pattern.mayBeSame()));
    m_different->setEnabled(!isSearch);
    m_unsure->setEnabled(!isSearch);
    m_alike->setEnabled(!isSecondReading()); // a second reader reads each pair
    m_find->setEnabled(!isSecondReading());
}

} // namespace ui
