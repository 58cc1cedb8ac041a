// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/matching/acceptstrip.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

AcceptStrip::AcceptStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(theme::hint({}, this))
    , m_certificate(new QPushButton(icons::icon(u"export"_s), tr("&Certificate…"), this))
{
    auto *accept = new QPushButton(tr("&Accept the matching…"), this);
    accept->setObjectName(u"acceptMatching"_s);
    m_certificate->setObjectName(u"saveCertificate"_s);
    m_text->setObjectName(u"acceptanceText"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_certificate);
    row->addWidget(accept);
    connect(accept, &QPushButton::clicked, this, &AcceptStrip::acceptRequested);
    connect(m_certificate, &QPushButton::clicked, this, &AcceptStrip::certificateRequested);
    showAcceptance({});
}

void AcceptStrip::showAcceptance(const std::optional<services::Acceptance> &last)
{
    m_certificate->setVisible(last.has_value());
    m_text->setText(
        last ? tr("Accepted on %1. Leaked rows about nobody of your list, removed: %2; rows that "
                  "stay: %3.")
                   .arg(typography::localDateTime(last->acceptedUtc),
                        typography::number(last->total.removed),
                        typography::number(last->total.kept()))
             : tr("Once the review is done, accept the matching: the leaked rows that are about "
                  "nobody of your list then leave the vault (GDPR art. 5)."));
}

} // namespace ui
