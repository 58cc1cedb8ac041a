// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/settings/timestamppanel.h"

#include "ui/widgets/card.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

TimeStampPanel::TimeStampPanel(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_standing(theme::body({}, this))
    , m_url(new QLineEdit(this))
    , m_authority(new QLineEdit(this))
    , m_server(new QLineEdit(this))
    , m_keep(new QPushButton(icons::icon(u"check"_s), tr("&Use this authority"), this))
    , m_end(new QPushButton(icons::icon(u"stop"_s), tr("&No longer time-stamp"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeStanding());
    column->addWidget(makeChoice(dialogs));
    column->addStretch(1);
    showAuthority({});
}

QWidget *TimeStampPanel::makeStanding()
{
    auto *card = new Card(this);
    m_standing->setObjectName(u"timeStampStanding"_s);
    m_end->setObjectName(u"endTimeStamps"_s);
    auto *journal = new QPushButton(icons::icon(u"journal"_s), tr("Open the &journal"), card);
    journal->setObjectName(u"openJournal"_s);
    card->column()->addWidget(theme::subheading(tr("Time-stamps of the journal"), card));
    card->column()->addWidget(
        theme::hint(tr("An outside authority signs the last entry with the hour (RFC 3161): proof, "
                       "by somebody who does not have your key, that the journal was so on that "
                       "day. Nothing leaves by itself; when you ask for it in the journal, a hash "
                       "leaves and nothing else."),
                    card));
    card->column()->addWidget(m_standing);
    card->column()->addLayout(flowOf({journal, m_end}));
    connect(journal, &QPushButton::clicked, this, &TimeStampPanel::journalRequested);
    connect(m_end, &QPushButton::clicked, this, &TimeStampPanel::endRequested);
    return card;
}

QWidget *TimeStampPanel::makeChoice(Dialogs &dialogs)
{
    auto *card = new Card(this);
    m_url->setObjectName(u"timeStampUrl"_s);
    m_url->setPlaceholderText(u"https://"_s);
    m_keep->setObjectName(u"keepTimeStampAuthority"_s);
    auto *form = theme::form();
    form->addRow(tr("&Address"), m_url);
    const auto addFile = [&](const QString &text, QLineEdit *path, const QString &objectName) {
        auto *label = new QLabel(text, card);
        label->setBuddy(path);
        form->addRow(label, makeFile(dialogs, path, objectName));
    };
    addFile(tr("&Its root certificate"), m_authority, u"timeStampRoot"_s);
    addFile(tr("That of its &server"), m_server, u"timeStampServer"_s);
    card->column()->addWidget(theme::subheading(tr("Which authority"), card));
    card->column()->addWidget(theme::hint(
        tr("Ask a qualified provider (eIDAS art. 42) for these. Leave a certificate empty where "
           "this computer knows the authority already."),
        card));
    card->column()->addLayout(form);
    card->column()->addWidget(m_keep, 0, Qt::AlignLeft);
    connect(m_url, &QLineEdit::textChanged, this, &TimeStampPanel::updateButtons);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        emit authorityChosen(m_url->text().trimmed(), m_authority->text().trimmed(),
                             m_server->text().trimmed());
    });
    return card;
}

QBoxLayout *TimeStampPanel::makeFile(Dialogs &dialogs, QLineEdit *path, const QString &objectName)
{
    path->setObjectName(objectName);
    path->setPlaceholderText(tr("known to this computer"));
    auto *choose = new QPushButton(icons::icon(u"folder"_s), tr("Choose…"), this);
    choose->setObjectName(objectName + u"Choose"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(path, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this, &dialogs, path] {
        const QString file =
            dialogs.openFile(this, tr("Certificate of the authority"),
                             tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
        if (!file.isEmpty())
            path->setText(file);
    });
    return row;
}

void TimeStampPanel::showAuthority(const std::optional<services::TimeStampAuthority> &authority)
{
    m_standing->setText(authority ? tr("The authority at %1 is asked.").arg(authority->url)
                                  : tr("No authority is set: the journal is not time-stamped."));
    m_end->setVisible(authority.has_value());
    m_url->setText(authority ? authority->url : QString());
    for (QLineEdit *path : {m_authority, m_server})
        path->clear();
    updateButtons();
}

void TimeStampPanel::updateButtons()
{
    m_keep->setEnabled(!m_url->text().trimmed().isEmpty());
}

} // namespace ui
