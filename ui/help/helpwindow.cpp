// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/help/helpwindow.h"

#include "services/userguide.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kAnchorRole = Qt::UserRole;
constexpr int kContentsWidth = 300;
constexpr double kTextMargin = 18;

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_contents(new QTreeWidget(this))
    , m_search(new QLineEdit(this))
    , m_notFound(theme::hint(tr("Not found"), this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Avis 34 – Guide"));
    setWindowIcon(icons::icon(u"avis34"_s));
    auto *panes = new QSplitter(this);
    panes->setChildrenCollapsible(false);
    panes->addWidget(makeContents());
    panes->addWidget(makeReading());
    panes->setStretchFactor(1, 1);
    panes->setSizes({kContentsWidth, 3 * kContentsWidth});
    auto *column = new QVBoxLayout(this);
    column->addWidget(panes);
    readGuide();
    fillContents();
    connectKeys();
    resize(1080, 760);
}

QWidget *HelpWindow::makeContents()
{
    m_contents->setObjectName(u"helpContents"_s);
    m_contents->setAccessibleName(tr("Contents of the guide"));
    m_contents->setHeaderHidden(true);
    m_contents->setColumnCount(1);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item != nullptr)
            scrollTo(item->data(0, kAnchorRole).toString());
    });
    return m_contents;
}

QWidget *HelpWindow::makeReading()
{
    m_search->setObjectName(u"helpSearch"_s);
    m_search->setAccessibleName(tr("Search in the guide"));
    m_search->setPlaceholderText(
        tr("Search in the guide (%1)")
            .arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);
    m_notFound->setObjectName(u"helpNotFound"_s);
    m_notFound->setVisible(false);
    m_text->setObjectName(u"helpText"_s);
    m_text->setAccessibleName(tr("Text of the guide"));
    m_text->setOpenLinks(false);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { showSection(link.fragment(QUrl::FullyDecoded)); });
    auto *next = new QPushButton(icons::icon(u"search"_s), tr("Find &next"), this);
    next->setObjectName(u"helpFindNext"_s);
    connect(next, &QPushButton::clicked, this, [this] { find(false); });
    auto *pane = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(m_notFound);
    row->addWidget(next);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    return pane;
}

void HelpWindow::connectKeys()
{
    const auto on = [this](const QKeySequence &keys, const std::function<void()> &action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    on(QKeySequence::Find, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    on(QKeySequence::FindNext, [this] { find(false); });
    on(QKeySequence::FindPrevious, [this] { find(true); });
    on(Qt::Key_Escape, [this] { close(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_search, &QLineEdit::textChanged, m_notFound, &QWidget::hide);
}

void HelpWindow::readGuide()
{
    m_text->setMarkdown(services::userGuide());
    dressGuide(*m_text->document(), palette());
    m_text->document()->setDocumentMargin(kTextMargin);
    m_headings = headingsOf(*m_text->document());
}

void HelpWindow::fillContents()
{
    QTreeWidgetItem *chapter = nullptr;
    for (const GuideHeading &heading : m_headings) {
        auto *item = heading.level < 3 || chapter == nullptr ? new QTreeWidgetItem(m_contents)
                                                             : new QTreeWidgetItem(chapter);
        if (heading.level < 3)
            chapter = item;
        item->setText(0, heading.text);
        item->setToolTip(0, heading.text);
        item->setData(0, kAnchorRole, heading.anchor);
    }
}

void HelpWindow::showSection(const QString &anchor)
{
    show();
    raise();
    activateWindow();
    choose(anchor);
    scrollTo(currentSection());
    m_text->setFocus();
}

QString HelpWindow::currentSection() const
{
    const QTreeWidgetItem *item = m_contents->currentItem();
    return item == nullptr ? QString() : item->data(0, kAnchorRole).toString();
}

void HelpWindow::choose(const QString &anchor)
{
    const QSignalBlocker quiet(m_contents);
    QTreeWidgetItem *chosen = m_contents->topLevelItem(0);
    for (QTreeWidgetItemIterator item(m_contents); *item != nullptr; ++item)
        if ((*item)->data(0, kAnchorRole) == anchor)
            chosen = *item;
    m_contents->setCurrentItem(chosen);
    m_contents->scrollToItem(chosen);
    chosen->setExpanded(true);
}

void HelpWindow::scrollTo(const QString &anchor)
{
    const auto heading = std::find_if(m_headings.begin(), m_headings.end(),
                                      [&](const auto &each) { return each.anchor == anchor; });
    if (heading == m_headings.end())
        return;
    const QTextBlock block = m_text->document()->findBlock(heading->position);
    m_text->setTextCursor(QTextCursor(block));
    const QRectF place = m_text->document()->documentLayout()->blockBoundingRect(block);
    m_text->verticalScrollBar()->setValue(int(place.top()));
}

// From the cursor on, and from the other end when nothing follows.
void HelpWindow::find(bool isBackward)
{
    const QRegularExpression wanted = searchPattern(m_search->text());
    if (wanted.pattern().isEmpty())
        return;
    const auto flags = isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    const QTextDocument &guide = *m_text->document();
    QTextCursor found = guide.find(wanted, m_text->textCursor(), flags);
    if (found.isNull())
        found = guide.find(wanted, isBackward ? guide.characterCount() - 1 : 0, flags);
    m_notFound->setVisible(found.isNull());
    if (found.isNull())
        return;
    m_text->setTextCursor(found);
    const auto next = std::find_if(m_headings.begin(), m_headings.end(), [&](const auto &each) {
        return each.position > found.selectionStart();
    });
    if (next != m_headings.begin())
        choose(std::prev(next)->anchor);
}

// The colours of links and tables and the room around them are part of the text.
void HelpWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    const int reading = m_text->verticalScrollBar()->value();
    dressGuide(*m_text->document(), palette());
    m_text->verticalScrollBar()->setValue(reading);
}

} // namespace ui
