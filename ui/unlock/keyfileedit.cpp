// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/unlock/keyfileedit.h"

#include "services/vaultservice.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

KeyFileEdit::KeyFileEdit(Dialogs &dialogs, Purpose purpose, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(icons::icon(u"folder"_s), tr("Choose…"), this))
{
    m_path->setObjectName(u"keyFile"_s);
    m_path->setAccessibleName(tr("Key file"));
    m_choose->setObjectName(u"chooseKeyFile"_s);
    m_choose->setAccessibleName(tr("Choose the key file"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_path, 1);
    row->addWidget(m_choose);
    if (purpose == Purpose::Choose) {
        m_make = new QPushButton(icons::icon(u"add"_s), tr("Make one…"), this);
        m_make->setObjectName(u"makeKeyFile"_s);
        m_make->setAccessibleName(tr("Make a key file"));
        row->addWidget(m_make);
        connect(m_make, &QPushButton::clicked, this, &KeyFileEdit::make);
    }
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textChanged, this, &KeyFileEdit::edited);
    connect(m_choose, &QPushButton::clicked, this, &KeyFileEdit::choose);
}

QString KeyFileEdit::path() const
{
    return m_path->text().trimmed();
}

base::Result<base::Secret> KeyFileEdit::digest() const
{
    return path().isEmpty() ? base::Secret() : services::readKeyFile(path());
}

void KeyFileEdit::clear()
{
    m_path->clear();
}

QList<QWidget *> KeyFileEdit::inTabOrder() const
{
    return m_make ? QList<QWidget *>{m_path, m_choose, m_make} : QList<QWidget *>{m_path, m_choose};
}

void KeyFileEdit::choose()
{
    const QString file = m_dialogs.openFile(this, tr("Key file"), tr("All files (*)"));
    if (!file.isEmpty())
        m_path->setText(file);
}

void KeyFileEdit::make()
{
    const QString file =
        m_dialogs.saveFile(this, tr("New key file"), tr("avis34-key.txt"), tr("All files (*)"));
    if (file.isEmpty())
        return;
    if (const auto made = services::writeKeyFile(file); !made)
        emit failed(made.error().message);
    else
        m_path->setText(file);
}

} // namespace ui
