// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/vaultpanel.h"

#include "ui/widgets/card.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString checkTitle(const QString &name)
{
    if (name == u"pages")
        return VaultPanel::tr("Pages");
    if (name == u"structure")
        return VaultPanel::tr("Structure");
    if (name == u"references")
        return VaultPanel::tr("References");
    if (name == u"journal")
        return VaultPanel::tr("Journal");
    return VaultPanel::tr("Anchor");
}

} // namespace

VaultPanel::VaultPanel(QWidget *parent)
    : QWidget(parent)
    , m_warnings(theme::body({}, this))
    , m_sheet(theme::body({}, this))
    , m_prove(new QPushButton(icons::icon(u"check"_s), tr("&Prove the sheet…"), this))
    , m_rewrite(new QPushButton(icons::icon(u"print"_s), tr("&Write a new sheet…"), this))
    , m_verify(new QPushButton(icons::icon(u"check"_s), tr("&Verify the vault"), this))
{
    m_warnings->setObjectName(u"placeWarningsInside"_s);
    m_sheet->setObjectName(u"sheetStanding"_s);
    m_prove->setObjectName(u"proveSheet"_s);
    m_rewrite->setObjectName(u"rewriteSheet"_s);
    m_verify->setObjectName(u"verifyVault"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeFacts());
    column->addWidget(makeSheet());
    column->addWidget(makeChecks());
    column->addStretch(1);
    connect(m_verify, &QPushButton::clicked, this, &VaultPanel::verifyRequested);
    connect(m_prove, &QPushButton::clicked, this, &VaultPanel::proofRequested);
    connect(m_rewrite, &QPushButton::clicked, this, &VaultPanel::sheetRequested);
    showWarnings({});
    showChecks({});
}

QWidget *VaultPanel::makeFacts()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("This vault"), card));
    m_facts = theme::form();
    m_facts->setVerticalSpacing(6);
    card->column()->addLayout(m_facts);
    card->column()->addWidget(m_warnings);
    return card;
}

QWidget *VaultPanel::makeSheet()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("Recovery sheet"), card));
    card->column()->addWidget(m_sheet);
    auto *row = new QHBoxLayout;
    row->addWidget(m_prove);
    row->addWidget(m_rewrite);
    row->addStretch(1);
    card->column()->addLayout(row);
    return card;
}

QWidget *VaultPanel::makeChecks()
{
    auto *card = new Card(this);
    card->column()->addWidget(theme::subheading(tr("Is it whole?"), card));
    m_checks = new QVBoxLayout;
    card->column()->addLayout(m_checks);
    card->column()->addWidget(m_verify, 0, Qt::AlignLeft);
    return card;
}

void VaultPanel::showSummary(const services::VaultSummary &summary)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const auto fact = [this](const QString &label, const QString &value) {
        m_facts->addRow(label, theme::body(value, m_facts->parentWidget()));
    };
    fact(tr("Laboratory"), summary.laboratory);
    fact(tr("Folder"), summary.folder);
    fact(tr("Size"), typography::bytes(summary.bytes));
    fact(tr("Patients"), typography::number(summary.patients));
    fact(tr("Leaked rows"), typography::number(summary.leakRows));
    fact(tr("Persons concerned"), typography::number(summary.persons));
    fact(tr("Letters"), typography::number(summary.notices));
    fact(tr("Journal"),
         tr("%1 entries", nullptr, typography::plural(summary.journalEntries))
             .arg(typography::number(summary.journalEntries)));
    fact(tr("Encryption"), u"SQLCipher "_s + summary.cipherVersion);
    fact(tr("Disk"), summary.disk);
    fact(tr("Cost of a guess"),
         tr("Argon2id, %1 passes over %2", nullptr, typography::plural(summary.derivationPasses))
             .arg(summary.derivationPasses)
             .arg(typography::bytes(qint64(summary.derivationMemoryKiB) * 1024)));
    m_sheet->setText(
        summary.recoveryProvedUtc
            ? tr("It was proved on %1: the vault was really opened with its code. Keep it in a "
                 "safe, away from this computer.")
                  .arg(typography::localDateTime(*summary.recoveryProvedUtc))
            : tr("It was not proved yet. Type its code once: the vault is then really opened with "
                 "it, and you know that it will help on the day it is needed."));
    m_prove->setText(summary.recoveryProvedUtc ? tr("&Prove it again…") : tr("&Prove the sheet…"));
}

void VaultPanel::showWarnings(const QStringList &warnings)
{
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
}

void VaultPanel::showChecks(const services::VerifyReport &report)
{
    while (QLayoutItem *item = m_checks->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QWidget *card = m_verify->parentWidget();
    for (const services::VaultCheck &check : report.checks) {
        const QString line =
            tr("%1 %2: %3")
                .arg(check.passed ? u"✓"_s : u"✗"_s, checkTitle(check.name), check.message);
        auto *text = check.passed ? theme::body(line, card) : theme::warning(line, card);
        text->setWordWrap(true);
        m_checks->addWidget(text);
    }
    if (report.checks.isEmpty())
        m_checks->addWidget(theme::hint(
            tr("Reads every page, the structure, the references, the journal and its anchor. It "
               "takes some seconds for each 100 MB; work can go on afterwards."),
            card));
}

void VaultPanel::setMayManage(bool mayManage, const QString &whyNot)
{
    for (QPushButton *button : {m_prove, m_rewrite}) {
        button->setEnabled(mayManage);
        button->setToolTip(mayManage ? QString() : whyNot);
    }
}

} // namespace ui
