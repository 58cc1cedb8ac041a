// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/samplepanel.h"

#include "ui/notices/letterpreview.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int kPersonRole = Qt::UserRole;
constexpr int kCasesHeight = 170; // six cases; the letter below needs the room

// « Dr Roux (holder: Biologiste) », or the holder's name alone.
QStringList signatureTexts(const QStringList &signers, const QStringList &holders)
{
    QStringList texts;
    for (qsizetype i = 0; i < signers.size(); ++i) {
        const QString holder = holders.value(i);
        texts << (holder.isEmpty() || holder == signers.at(i)
                      ? signers.at(i)
                      : SamplePanel::tr("%1 (holder: %2)").arg(signers.at(i), holder));
    }
    return texts;
}
} // namespace

SamplePanel::SamplePanel(QWidget *parent)
    : QWidget(parent)
    , m_cases(new QListWidget(this))
    , m_preview(new LetterPreview(this))
    , m_signed(theme::body({}, this))
    , m_required(new QComboBox(this))
    , m_signer(new QLineEdit(this))
    , m_sign(new QPushButton(icons::icon(u"check"_s), tr("Si&gn"), this))
    , m_signSecond(new QPushButton(icons::icon(u"person"_s), tr("Seco&nd holder…"), this))
{
    m_cases->setObjectName(u"sampleCases"_s);
    m_cases->setAccessibleName(tr("Hard cases to look at"));
    m_cases->setMaximumHeight(kCasesHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    column->addWidget(theme::subheading(tr("Look at the hard cases"), this));
    column->addWidget(theme::hint(tr("Choose each one, read its letter, then tick it."), this));
    column->addWidget(m_cases);
    column->addWidget(m_preview, 1);
    column->addWidget(makeSignatures());
    connect(m_cases, &QListWidget::currentItemChanged, this,
            [this](QListWidgetItem *current) { select(current); });
    connect(m_cases, &QListWidget::itemChanged, this, [this] {
        updateButtons();
        emit ticked();
    });
    clear();
}

QWidget *SamplePanel::makeSignatures()
{
    m_required->setObjectName(u"signaturesRequired"_s);
    m_required->addItems({tr("none"), tr("one"), tr("two, of different holders")});
    m_signer->setObjectName(u"signer"_s);
    m_signer->setPlaceholderText(tr("Name, if not the holder’s"));
    m_sign->setObjectName(u"signRelease"_s);
    m_signSecond->setObjectName(u"signSecond"_s);
    m_signSecond->setToolTip(
        tr("Another holder of the vault signs here, with their own passphrase"));
    auto *panel = new QWidget(this);
    auto *required = new QLabel(tr("Signat&ures before printing"), panel);
    required->setBuddy(m_required);
    auto *row = flowOf({together({required, m_required}, panel), m_signer, m_sign, m_signSecond});
    m_signer->setAccessibleName(tr("Who signs"));
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_signed);
    connect(m_required, &QComboBox::activated, this, &SamplePanel::signaturesChosen);
    connect(m_sign, &QPushButton::clicked, this,
            [this] { emit signRequested(m_signer->text().simplified()); });
    connect(m_signSecond, &QPushButton::clicked, this, &SamplePanel::secondSignRequested);
    return panel;
}

void SamplePanel::showSample(const services::ReleaseSample &sample)
{
    m_code = sample.code;
    {
        const QSignalBlocker quiet(m_cases);
        m_cases->clear();
        for (const services::PersonRow &row : sample.cases) {
            auto *item = new QListWidgetItem(row.why + u" — "_s + row.name, m_cases);
            item->setData(kPersonRole, row.personId);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setCheckState(Qt::Unchecked);
        }
    }
    m_cases->setCurrentRow(0);
    select(m_cases->currentItem());
    updateButtons();
    emit ticked();
}

void SamplePanel::showSignatures(int required, const QStringList &signers,
                                 const QStringList &holders)
{
    m_required->setCurrentIndex(required);
    m_signer->setVisible(required > 0);
    m_sign->setVisible(required > 0);
    m_signSecond->setVisible(required > 1);
    m_signed->setVisible(!signers.isEmpty());
    m_signed->setText(tr("Signed by %1.").arg(signatureTexts(signers, holders).join(u", "_s)));
    m_signer->clear();
    updateButtons();
}

// Only what was on the screen can be ticked.
void SamplePanel::showLetter(qint64 personId, const QByteArray &pdf)
{
    QListWidgetItem *item = m_cases->currentItem();
    if (item == nullptr || item->data(kPersonRole).toLongLong() != personId)
        return;
    m_preview->showLetter(pdf);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
}

void SamplePanel::clear()
{
    m_code.clear();
    m_cases->clear();
    m_preview->showNothing(tr("Choose a case to see the letter."));
    showSignatures(0, {}, {});
}

bool SamplePanel::isAllTicked() const
{
    for (int row = 0; row < m_cases->count(); ++row) {
        if (m_cases->item(row)->checkState() != Qt::Checked)
            return false;
    }
    return true;
}

void SamplePanel::select(QListWidgetItem *item)
{
    if (item != nullptr)
        emit caseSelected(item->data(kPersonRole).toLongLong());
}

void SamplePanel::updateButtons()
{
    m_sign->setEnabled(isAllTicked());
    m_signSecond->setEnabled(isAllTicked());
}

} // namespace ui
