// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/clipboardguard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Tells that a content is ours where the platform does not say whose it is.
const QString kOurs = u"application/x-avis34"_s;

bool isOurs(const QClipboard &clipboard)
{
    const QMimeData *content = clipboard.mimeData();
    return clipboard.ownsClipboard() || (content != nullptr && content->hasFormat(kOurs));
}

} // namespace

ClipboardGuard::ClipboardGuard(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kKeptMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::forget);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &ClipboardGuard::noticeChange);
    connect(qGuiApp, &QCoreApplication::aboutToQuit, this, &ClipboardGuard::forget);
}

void ClipboardGuard::copy(const QString &text)
{
    auto content = std::make_unique<QMimeData>();
    content->setText(text);
    content->setData(kOurs, "1");
    content->setData(u"x-kde-passwordManagerHint"_s, "secret");
    const QByteArray no(4, '\0'); // a DWORD of 0
    content->setData(u"application/x-qt-windows-mime;value=\"CanIncludeInClipboardHistory\""_s, no);
    content->setData(u"application/x-qt-windows-mime;value=\"CanUploadToCloudClipboard\""_s, no);
    QGuiApplication::clipboard()->setMimeData(content.release());
}

void ClipboardGuard::forget()
{
    m_timer.stop();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (isOurs(*clipboard))
        clipboard->clear();
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

void ClipboardGuard::noticeChange()
{
    if (isOurs(*QGuiApplication::clipboard()))
        m_timer.start();
    else
        m_timer.stop();
}

} // namespace ui
