// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/importwizard.h"

#include "ui/intake/mappingpage.h"
#include "ui/intake/sourcepage.h"
#include "ui/intake/trialpage.h"
#include "ui/intake/writingpage.h"
#include "ui/widgets/dialogs.h"

#include <QJsonArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using services::ImportKind;

namespace {

const QString kFile = u"file"_s;
const QString kPage = u"page"_s;
const QString kMapping = u"mapping"_s;
const QString kLeft = u"left"_s; // columns that were encoded twice and stay so

QJsonObject jsonOf(const services::ImportRequest &request)
{
    return {{u"kind"_s, int(request.kind)},
            {kFile, request.file},
            {u"provenance"_s, int(request.provenance)},
            {u"received"_s, request.receivedOn.toString(Qt::ISODate)},
            {u"full_dump"_s, request.confirmFullDump},
            {u"statement"_s, request.statement},
            {u"update"_s, request.update},
            {u"format"_s, request.format},
            {u"sheet"_s, request.sheet},
            {u"separator"_s, request.separator},
            {u"encoding"_s, request.encoding}};
}

services::ImportRequest choicesOf(const QJsonObject &json)
{
    services::ImportRequest request;
    const auto text = [&json](const QString &key) { return json.value(key).toString(); };
    request.kind = ImportKind(json.value(u"kind"_s).toInt());
    request.file = text(kFile);
    request.provenance = services::Provenance(json.value(u"provenance"_s).toInt());
    request.receivedOn = QDate::fromString(text(u"received"_s), Qt::ISODate);
    request.confirmFullDump = json.value(u"full_dump"_s).toBool();
    request.statement = text(u"statement"_s);
    request.update = json.value(u"update"_s).toBool();
    request.format = text(u"format"_s);
    request.sheet = text(u"sheet"_s);
    request.separator = text(u"separator"_s);
    request.encoding = text(u"encoding"_s);
    return request;
}

} // namespace

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
    if (m_draft.value(kFile).toString() != chosen.file)
        m_draft = {};
    m_writing->take(choicesOf(m_draft));
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
    if (!m_draft.isEmpty())
        goOn();
}

QJsonObject ImportWizard::draft() const
{
    QJsonObject draft = jsonOf(request());
    QJsonArray left;
    for (const int number : m_writing->columnsLeft())
        left.append(number);
    draft[kLeft] = left;
    draft[kMapping] = m_mapping->draft();
    draft[kPage] = currentId();
    return draft;
}

// The first page at once, the others as soon as the file is read again.
void ImportWizard::takeDraft(const QJsonObject &draft)
{
    m_draft = draft;
    m_source->take(choicesOf(draft));
    if (currentId() < draft.value(kPage).toInt() && m_source->isComplete())
        next();
}

void ImportWizard::goOn()
{
    const QJsonObject draft = std::exchange(m_draft, {});
    QList<int> left;
    for (const auto number : draft.value(kLeft).toArray())
        left << number.toInt();
    m_writing->leaveColumns(left);
    m_mapping->takeDraft(draft.value(kMapping).toObject());
    for (int before = -1; currentId() < draft.value(kPage).toInt() && currentId() != before;) {
        before = currentId();
        if (currentPage()->isComplete())
            next();
    }
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
