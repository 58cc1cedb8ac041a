// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/newpassphrase.h"

#include "services/passphrase.h"
#include "ui/unlock/phrasedisplay.h"
#include "ui/unlock/secretedit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMeterHeight = 6;
constexpr int kFullMeter = 120; // bits
constexpr double kWeak = 40;
constexpr double kStrong = 100;

QString strengthWord(const services::PassphraseVerdict &verdict)
{
    if (!verdict.accepted)
        return verdict.bits < kWeak ? NewPassphrase::tr("Very weak")
                                    : NewPassphrase::tr("Too weak");
    return verdict.bits < kStrong ? NewPassphrase::tr("Strong enough")
                                  : NewPassphrase::tr("Very strong");
}

} // namespace

NewPassphrase::NewPassphrase(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_first(new SecretEdit(this))
    , m_second(new SecretEdit(this))
    , m_meter(new QProgressBar(this))
    , m_verdict(theme::hint({}, this))
    , m_propose(new QPushButton(icons::icon(u"add"_s), tr("&Propose a phrase"), this))
    , m_look(new QPushButton(icons::icon(u"eye"_s), {}, this))
{
    m_first->setObjectName(name);
    m_first->setAccessibleName(tr("New passphrase"));
    m_second->setObjectName(name + u"Again"_s);
    m_second->setAccessibleName(tr("New passphrase, again"));
    m_meter->setObjectName(name + u"Meter"_s);
    m_meter->setAccessibleName(tr("Strength of the passphrase"));
    m_meter->setRange(0, kFullMeter);
    m_meter->setTextVisible(false);
    m_meter->setFixedHeight(kMeterHeight);
    m_verdict->setObjectName(name + u"Verdict"_s);
    m_propose->setObjectName(name + u"Proposal"_s);
    m_look->setObjectName(name + u"Look"_s);
    auto *form = theme::form();
    form->addRow(tr("New passphrase"), m_first);
    form->addRow(tr("Again"), m_second);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(m_meter);
    column->addWidget(m_verdict);
    column->addWidget(makeProposal());
    column->addWidget(m_propose, 0, Qt::AlignLeft);
    for (auto [first, second] : {std::pair<QWidget *, QWidget *>{m_first, m_second},
                                 {m_second, m_look},
                                 {m_look, m_propose}})
        setTabOrder(first, second);
    connectAll();
    clear();
}

void NewPassphrase::connectAll()
{
    m_second->installEventFilter(this);
    connect(m_first, &SecretEdit::edited, this, &NewPassphrase::judge);
    connect(m_second, &SecretEdit::edited, this, &NewPassphrase::judge);
    connect(m_first, &SecretEdit::returnPressed, m_second, qOverload<>(&QWidget::setFocus));
    connect(m_second, &SecretEdit::returnPressed, this, &NewPassphrase::submitted);
    connect(m_propose, &QPushButton::clicked, this, &NewPassphrase::propose);
    connect(m_look, &QPushButton::clicked, this, [this] { showPhrase(!m_phrase->isShown()); });
}

QWidget *NewPassphrase::makeProposal()
{
    m_proposal = new QWidget(this);
    m_phrase = new PhraseDisplay(m_proposal);
    m_phrase->setAccessibleName(tr("Proposed passphrase"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_look);
    row->addStretch(1);
    auto *column = new QVBoxLayout(m_proposal);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(m_phrase);
    column->addWidget(theme::hint(
        tr("Eight words drawn at random, 88 bits. Read them aloud to yourself and make a story of "
           "them; type them once while you see them, then once from memory. They cannot be "
           "printed: the recovery sheet is there for the day you forget them."),
        m_proposal));
    column->addLayout(row);
    return m_proposal;
}

void NewPassphrase::setKnownWords(const QStringList &words)
{
    m_knownWords = words;
    judge();
}

bool NewPassphrase::isEmpty() const
{
    return m_first->isEmpty();
}

base::Secret NewPassphrase::take()
{
    base::Secret chosen = m_first->secret();
    clear();
    return chosen;
}

void NewPassphrase::clear()
{
    m_phrase->setPhrase({});
    m_proposal->hide();
    showPhrase(true);
    m_propose->setText(tr("&Propose a phrase"));
    m_first->clear();
    m_second->clear();
}

void NewPassphrase::focusFirst()
{
    m_first->setFocus();
}

void NewPassphrase::judge()
{
    const base::Secret typed = m_first->secret();
    const auto verdict = services::judgePassphrase(typed, m_knownWords);
    const bool isSame = typed.equals(m_second->secret());
    m_isGood = !typed.isEmpty() && verdict.accepted && isSame;
    m_meter->setValue(std::min(int(verdict.bits), kFullMeter));
    const QString strength =
        tr("%1, about %2 bits (80 are needed).").arg(strengthWord(verdict)).arg(int(verdict.bits));
    if (typed.isEmpty())
        m_verdict->setText(tr("The CNIL asks for 80 bits of chance: eight words drawn at random "
                              "are easier to keep than a short word with signs."));
    else if (!verdict.accepted)
        m_verdict->setText(strength + u' ' + verdict.advice);
    else
        m_verdict->setText(strength + u' '
                           + (isSame ? tr("Twice the same.") : tr("Type it once more, the same.")));
    emit edited();
}

void NewPassphrase::propose()
{
    m_phrase->setPhrase(services::generatePassphrase());
    m_proposal->show();
    m_propose->setText(tr("&Another phrase"));
    showPhrase(true);
    m_first->clear();
    m_second->clear();
    m_first->setFocus();
}

void NewPassphrase::showPhrase(bool isShown)
{
    m_phrase->setShown(isShown);
    m_look->setText(isShown ? tr("&Do not show") : tr("S&how again"));
}

// The second time is from memory.
bool NewPassphrase::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && !m_phrase->isEmpty())
        showPhrase(false);
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
