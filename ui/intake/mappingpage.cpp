// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/mappingpage.h"

#include "ui/intake/fieldchoices.h"
#include "ui/intake/intakewords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kProfileWidth = 44; // characters
const QString kFields = u"fields"_s;
const QString kDates = u"dates"_s;
const QString kProfile = u"profile"_s;

QString bulleted(const QStringList &sentences, QChar mark)
{
    QStringList lines;
    for (const QString &sentence : sentences)
        lines << mark + u' ' + sentence;
    return lines.join(u'\n');
}

} // namespace

MappingPage::MappingPage(int thisYear, QWidget *parent)
    : QWizardPage(parent)
    , m_thisYear(thisYear)
    , m_known(theme::body({}, this))
    , m_table(new MappingTable(this))
    , m_dates(new QComboBox(this))
    , m_problems(theme::warning({}, this))
    , m_notes(theme::hint({}, this))
    , m_profile(new QLineEdit(this))
{
    setTitle(tr("Which column is which?"));
    setSubTitle(tr("Recognised by name and by content. Correct what is wrong; what is not used "
                   "is not kept."));
    m_known->setObjectName(u"mappingKnown"_s);
    m_problems->setObjectName(u"mappingProblems"_s);
    m_problems->setWordWrap(true);
    m_notes->setObjectName(u"mappingNotes"_s);
    m_table->setFields(fieldChoices());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_known);
    column->addWidget(m_table, 1);
    column->addLayout(makeDates());
    column->addWidget(m_problems);
    column->addWidget(m_notes);
    column->addWidget(makeProfile());
    connect(m_table, &MappingTable::mappingChanged, this, [this] {
        showDates();
        check();
    });
    connect(m_dates, &QComboBox::activated, this, &MappingPage::check);
}

QLayout *MappingPage::makeDates()
{
    m_dates->setObjectName(u"dateFormat"_s);
    m_dates->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_dateLabel = new QLabel(tr("&Dates are written"), this);
    m_dateLabel->setBuddy(m_dates);
    auto *row = new QHBoxLayout;
    row->addWidget(m_dateLabel);
    row->addWidget(m_dates);
    row->addStretch(1);
    return row;
}

QWidget *MappingPage::makeProfile()
{
    m_keeping = new QWidget(this);
    m_profile->setObjectName(u"profileName"_s);
    m_profile->setPlaceholderText(tr("name of the software, for the next file"));
    m_profile->setMinimumWidth(m_profile->fontMetrics().averageCharWidth() * kProfileWidth);
    auto *label = new QLabel(tr("&Keep these columns as"), m_keeping);
    label->setBuddy(m_profile);
    auto *kept = new QPushButton(icons::icon(u"settings"_s), tr("Kept m&appings…"), m_keeping);
    kept->setObjectName(u"keptProfiles"_s);
    auto *row = new QHBoxLayout(m_keeping);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label);
    row->addWidget(m_profile);
    row->addStretch(1);
    row->addWidget(kept);
    connect(kept, &QPushButton::clicked, this, &MappingPage::profilesRequested);
    return m_keeping;
}

void MappingPage::forget()
{
    m_profile->clear();
    showPreview({}, m_kind);
    m_hasPreview = false;
    emit completeChanged();
}

void MappingPage::showPreview(const services::ImportPreview &preview, services::ImportKind kind)
{
    const bool isKnown = isHealthFormat(preview.format);
    m_preview = preview;
    m_kind = kind;
    QString known;
    if (isKnown)
        known = tr("This format itself says which field each value is: there is nothing to do "
                   "here.");
    else if (!preview.profile.isEmpty())
        known = tr("Recognised: the mapping that you kept as “%1”.").arg(preview.profile);
    else if (!preview.safe && !preview.columns.isEmpty())
        known = tr("Not everything was recognised with certainty: check the columns.");
    m_known->setText(known);
    m_known->setVisible(!known.isEmpty());
    m_keeping->setVisible(!isKnown);
    m_profile->setText(preview.profile);
    m_table->showPreview(preview, isKnown);
    m_hasPreview = true;
    m_dates->clear();
    showDates();
    check();
}

// The dates of the file, in the ways that the samples of the birth date allow;
// what was recognised, or chosen before, stays chosen.
void MappingPage::showDates()
{
    QStringList samples = m_table->samplesOf(u"birth_date"_s);
    if (samples.isEmpty())
        samples = m_table->samplesOf(u"sample_date"_s);
    const QString before =
        m_dates->count() > 0 ? m_dates->currentData().toString() : m_preview.dateFormat;
    const QSignalBlocker silence(m_dates);
    m_dates->clear();
    const auto readings = dateReadings(samples, m_thisYear);
    const bool isOffered = !readings.empty() && !isHealthFormat(m_preview.format);
    if (m_preview.dateFormat.isEmpty())
        m_dates->addItem(tr("Choose…"), QString());
    for (const DateReading &reading : readings)
        m_dates->addItem(reading.label, reading.pattern);
    if (m_dates->findData(m_preview.dateFormat) < 0)
        m_dates->insertItem(0, m_preview.dateFormat, m_preview.dateFormat);
    m_dates->setCurrentIndex(qMax(0, m_dates->findData(before)));
    m_dates->setVisible(isOffered);
    m_dateLabel->setVisible(isOffered);
}

void MappingPage::check()
{
    const bool isDateOpen =
        m_dates->isVisibleTo(this) && m_dates->currentData().toString().isEmpty();
    std::vector<MappedColumn> columns = m_table->columns();
    if (isHealthFormat(m_preview.format)) {
        std::erase_if(columns, [](const MappedColumn &column) { return column.field.isEmpty(); });
        for (MappedColumn &column : columns)
            column.name = fieldLabel(column.field);
    }
    QStringList problems;
    QStringList notes;
    for (const MappingFinding &finding :
         checkMapping({.kind = m_kind, .columns = std::move(columns), .isDateOpen = isDateOpen}))
        (finding.isBlocking ? problems : notes) << finding.text;
    m_isRefused = !problems.isEmpty();
    m_problems->setText(bulleted(problems, u'✖'));
    m_problems->setVisible(m_isRefused && m_hasPreview);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    emit completeChanged();
}

QJsonObject MappingPage::draft() const
{
    if (!m_hasPreview)
        return {};
    return {{kFields, QJsonArray::fromStringList(m_table->fields())},
            {kDates, m_dates->currentData().toString()},
            {kProfile, m_profile->text()}};
}

void MappingPage::takeDraft(const QJsonObject &draft)
{
    if (draft.isEmpty() || isHealthFormat(m_preview.format))
        return;
    m_table->chooseFields(draft.value(kFields).toVariant().toStringList());
    if (const int at = m_dates->findData(draft.value(kDates).toString()); at >= 0)
        m_dates->setCurrentIndex(at);
    m_profile->setText(draft.value(kProfile).toString());
    check();
}

void MappingPage::fill(services::ImportRequest &request, const QStringList &repairedColumns) const
{
    request.profile = m_profile->text().trimmed();
    if (!m_hasPreview || isHealthFormat(m_preview.format))
        return;
    QJsonObject columns;
    for (const MappedColumn &column : m_table->columns())
        columns.insert(column.name,
                       column.field.isEmpty() ? QJsonValue() : QJsonValue(column.field));
    QJsonObject mapping = m_preview.mapping;
    mapping.insert(u"columns"_s, columns);
    if (const QString dates = m_dates->currentData().toString(); !dates.isEmpty())
        mapping.insert(u"date_format"_s, dates);
    if (repairedColumns.isEmpty())
        mapping.remove(u"repair"_s);
    else
        mapping.insert(u"repair"_s, QJsonArray::fromStringList(repairedColumns));
    request.mapping = mapping;
}

} // namespace ui
