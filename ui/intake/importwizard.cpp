// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/importwizard.h"

#include "ui/intake/mappingpage.h"
#include "ui/intake/sourcepage.h"
#include "ui/intake/trialpage.h"
#include "ui/intake/writingpage.h"
#include "ui/widgets/dialogs.h"

using namespace Qt::StringLiterals;

namespace ui {

using services::ImportKind;

ImportWizard::ImportWizard(Dialogs &dialogs, const QDate &today, QWidget *parent)
    : QWizard(parent)
    , m_source(new SourcePage(dialogs, today, this))
    , m_writing(new WritingPage(this))
    , m_mapping(new MappingPage(today.year(), this))
    , m_trial(new TrialPage(this))
{
    setObjectName(u"importWizard"_s);
    setWindowTitle(tr("Import a file"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    nameButtons(this);
    setButtonText(QWizard::FinishButton, tr("&Import"));
    for (QWizardPage *page : QList<QWizardPage *>{m_source, m_writing, m_mapping, m_trial})
        addPage(page);
    resize(980, 660);
    connect(this, &QWizard::currentIdChanged, this, &ImportWizard::enter);
    connect(m_writing, &WritingPage::changed, this, [this] {
        m_writing->showReading();
        emit previewRequested();
    });
    connect(m_mapping, &MappingPage::profilesRequested, this, &ImportWizard::profilesRequested);
    connect(m_trial, &TrialPage::rejectsRequested, this, &ImportWizard::rejectsRequested);
    connect(m_trial, &TrialPage::differenceRequested, this, &ImportWizard::differenceRequested);
}

void ImportWizard::enter(int id)
{
    const bool isForward = id > m_before;
    m_before = id;
    if (page(id) == m_writing && isForward) {
        enterWriting();
    } else if (page(id) == m_trial) {
        m_trial->showReading();
        emit trialRequested();
    }
}

// What was chosen stays while it is the same file.
void ImportWizard::enterWriting()
{
    const services::ImportRequest chosen = request();
    const QString previewed =
        chosen.file + u'\n' + QString::number(int(chosen.kind)) + QString::number(chosen.update);
    if (previewed == m_previewed && m_writing->isComplete())
        return;
    m_previewed = previewed;
    m_writing->forget();
    m_mapping->forget();
    emit previewRequested();
}

void ImportWizard::setKind(ImportKind kind)
{
    m_source->setKind(kind);
}

void ImportWizard::setHasPatients(bool hasPatients)
{
    m_source->setHasPatients(hasPatients);
}

void ImportWizard::setFile(const QString &path)
{
    m_source->setPath(path);
}

services::ImportRequest ImportWizard::request() const
{
    services::ImportRequest request;
    m_source->fill(request);
    m_writing->fill(request);
    m_mapping->fill(request, m_writing->repairedColumns());
    return request;
}

void ImportWizard::showPreview(const services::ImportPreview &preview)
{
    m_writing->showPreview(preview);
    m_mapping->showPreview(preview, request().kind);
}

void ImportWizard::showTrial(const services::ImportReport &report)
{
    m_trial->showReport(report);
}

void ImportWizard::showRefusal(const base::Error &error)
{
    if (currentPage() == m_trial)
        m_trial->showRefusal(error.message);
    else
        m_writing->showRefusal(error.message);
}

void ImportWizard::showWritten(const QString &sentence)
{
    m_trial->showWritten(sentence);
}

} // namespace ui
