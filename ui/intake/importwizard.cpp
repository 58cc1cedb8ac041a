// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/importwizard.h"

#include "ui/intake/fieldchoices.h"
#include "ui/intake/importmodel.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

using services::ImportKind;
using services::Provenance;

namespace {

// « Lignes sans nom : 12 » one per line, most frequent first as they come.
QString reasonList(const QList<services::ReasonCount> &reasons)
{
    QStringList lines;
    for (const services::ReasonCount &reason : reasons)
        lines += ImportWizard::tr("%1 – %2").arg(typography::number(reason.rows), reason.reason);
    return lines.join(u'\n');
}

} // namespace

class ImportWizard::SourcePage final : public QWizardPage
{
public:
    SourcePage(Dialogs &dialogs, const QDate &today, ImportWizard *wizard)
        : QWizardPage(wizard)
        , m_patients(new QRadioButton(ImportWizard::tr("The list of my &patients"), this))
        , m_leak(new QRadioButton(ImportWizard::tr("My extract of the &leak"), this))
        , m_file(new QLineEdit(this))
        , m_provenance(new QComboBox(this))
        , m_received(new QDateEdit(today, this))
        , m_confirm(new QCheckBox(
              ImportWizard::tr("This file is lawful although it looks like the whole leak"), this))
    {
        setTitle(ImportWizard::tr("Which file?"));
        setSubTitle(ImportWizard::tr("A text file with one row per person (CSV). It stays where "
                                     "it is and is not changed."));
        name();
        fillProvenance();
        m_patients->setChecked(true);
        lay(dialogs);
        connect(m_leak, &QRadioButton::toggled, this, [this] { adapt(); });
        connect(m_file, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
        adapt();
    }

    bool isComplete() const override { return QFileInfo(m_file->text()).isFile(); }

    void setKind(ImportKind kind)
    {
        (kind == ImportKind::Leak ? m_leak : m_patients)->setChecked(true);
    }
    void setFile(const QString &file) { m_file->setText(file); }

    ImportKind kind() const
    {
        return m_leak->isChecked() ? ImportKind::Leak : ImportKind::Patients;
    }

    void fill(services::ImportRequest &request) const
    {
        request.kind = kind();
        request.file = m_file->text();
        request.receivedOn = m_received->date();
        request.provenance = kind() == ImportKind::Patients
            ? Provenance::Laboratory
            : Provenance(m_provenance->currentData().toInt());
        request.confirmFullDump = m_confirm->isChecked();
    }

private:
    void name()
    {
        m_patients->setObjectName(u"kindPatients"_s);
        m_leak->setObjectName(u"kindLeak"_s);
        m_file->setObjectName(u"importFile"_s);
        m_provenance->setObjectName(u"importProvenance"_s);
        m_received->setObjectName(u"importReceived"_s);
        m_confirm->setObjectName(u"confirmFullDump"_s);
    }

    void fillProvenance()
    {
        for (const Provenance provenance :
             {Provenance::Processor, Provenance::Anssi, Provenance::Cnil, Provenance::Other})
            m_provenance->addItem(provenanceText(provenance), int(provenance));
    }

    void lay(Dialogs &dialogs)
    {
        m_received->setCalendarPopup(true);
        m_received->setDisplayFormat(u"d MMMM yyyy"_s);
        auto *choose =
            new QPushButton(icons::icon(u"folder"_s), ImportWizard::tr("C&hoose…"), this);
        choose->setObjectName(u"chooseImportFile"_s);
        auto *row = new QHBoxLayout;
        row->addWidget(m_file, 1);
        row->addWidget(choose);
        auto *form = theme::form(this);
        form->addRow(ImportWizard::tr("What it is"), m_patients);
        form->addRow(QString(), m_leak);
        form->addRow(ImportWizard::tr("&File"), row);
        qobject_cast<QLabel *>(form->labelForField(row))->setBuddy(m_file);
        form->addRow(ImportWizard::tr("&Given by"), m_provenance);
        form->addRow(ImportWizard::tr("&Received on"), m_received);
        form->addRow(QString(), m_confirm);
        connect(choose, &QPushButton::clicked, this, [this, &dialogs] {
            const QString file =
                dialogs.openFile(this, ImportWizard::tr("File to import"),
                                 ImportWizard::tr("Text files (*.csv *.txt *.tsv);;All files (*)"));
            if (!file.isEmpty())
                m_file->setText(file);
        });
    }

    void adapt()
    {
        const bool isLeak = m_leak->isChecked();
        m_provenance->setEnabled(isLeak);
        m_confirm->setEnabled(isLeak);
    }

    QRadioButton *m_patients;
    QRadioButton *m_leak;
    QLineEdit *m_file;
    QComboBox *m_provenance;
    QDateEdit *m_received;
    QCheckBox *m_confirm;
};

class ImportWizard::MappingPage final : public QWizardPage
{
public:
    explicit MappingPage(ImportWizard *wizard)
        : QWizardPage(wizard)
        , m_encoding(new QComboBox(this))
        , m_separator(new QComboBox(this))
        , m_table(new MappingTable(this))
        , m_advice(theme::body({}, this))
    {
        m_table->setFields(fieldChoices());
        setTitle(ImportWizard::tr("Which column is which?"));
        setSubTitle(ImportWizard::tr("Recognised by name and by content. Correct what is wrong; "
                                     "what is not used is not kept."));
        m_encoding->setObjectName(u"importEncoding"_s);
        m_separator->setObjectName(u"importSeparator"_s);
        m_advice->setObjectName(u"importAdvice"_s);
        fillShape();
        auto *row = new QHBoxLayout;
        addLabelled(row, ImportWizard::tr("&Encoding"), m_encoding);
        addLabelled(row, ImportWizard::tr("&Separator"), m_separator);
        row->addStretch(1);
        auto *column = new QVBoxLayout(this);
        column->addLayout(row);
        column->addWidget(m_table, 1);
        column->addWidget(m_advice);
        connect(m_encoding, &QComboBox::activated, wizard, &ImportWizard::previewRequested);
        connect(m_separator, &QComboBox::activated, wizard, &ImportWizard::previewRequested);
    }

    void showPreview(const services::ImportPreview &preview)
    {
        m_table->showPreview(preview);
        m_advice->setText(preview.advice);
        m_encoding->setItemText(0, ImportWizard::tr("recognised: %1").arg(preview.encoding));
        m_separator->setItemText(
            0, ImportWizard::tr("recognised: %1").arg(separatorText(preview.separator)));
        m_hasPreview = true;
        emit completeChanged();
    }
    void showMessage(const QString &message)
    {
        m_advice->setText(message);
        m_table->setRowCount(0);
        m_hasPreview = false;
        emit completeChanged();
    }
    // Another file: what was chosen for the one before does not hold.
    void forget()
    {
        m_encoding->setCurrentIndex(0);
        m_separator->setCurrentIndex(0);
        showMessage({});
    }

    bool isComplete() const override { return m_hasPreview; }

    void fill(services::ImportRequest &request) const
    {
        request.encoding = m_encoding->currentData().toString();
        request.separator = m_separator->currentData().toString();
        if (m_hasPreview)
            request.mapping = m_table->mapping();
    }

private:
    static QString separatorText(const QString &separator)
    {
        return separator == u"\t"_s ? ImportWizard::tr("tabulator") : separator;
    }

    void fillShape()
    {
        m_encoding->addItem(ImportWizard::tr("recognised"), QString());
        for (const QString &name :
             {u"utf-8"_s, u"cp1252"_s, u"latin9"_s, u"utf-16"_s, u"macroman"_s})
            m_encoding->addItem(name, name);
        m_separator->addItem(ImportWizard::tr("recognised"), QString());
        for (const QString &text : {u";"_s, u","_s, u"\t"_s, u"|"_s})
            m_separator->addItem(separatorText(text), text);
    }

    void addLabelled(QHBoxLayout *row, const QString &text, QComboBox *combo)
    {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        auto *label = new QLabel(text, this);
        label->setBuddy(combo);
        row->addWidget(label);
        row->addWidget(combo);
    }

    QComboBox *m_encoding;
    QComboBox *m_separator;
    MappingTable *m_table;
    QLabel *m_advice;
    bool m_hasPreview = false;
};

class ImportWizard::TrialPage final : public QWizardPage
{
public:
    explicit TrialPage(ImportWizard *wizard)
        : QWizardPage(wizard)
        , m_sum(theme::subheading({}, this))
        , m_shape(theme::hint({}, this))
        , m_reasons(theme::body({}, this))
    {
        setTitle(ImportWizard::tr("What will happen"));
        setSubTitle(ImportWizard::tr("The whole file was read as a trial. Nothing has been kept "
                                     "yet."));
        m_sum->setObjectName(u"trialSum"_s);
        m_reasons->setObjectName(u"trialReasons"_s);
        auto *column = new QVBoxLayout(this);
        column->setSpacing(10);
        column->addWidget(m_sum);
        column->addWidget(m_shape);
        column->addWidget(m_reasons);
        column->addStretch(1);
    }

    void showReading()
    {
        m_sum->setText(ImportWizard::tr("Reading the file…"));
        m_shape->clear();
        m_reasons->clear();
        m_isGood = false;
        emit completeChanged();
    }
    void showTrial(const services::ImportReport &report)
    {
        m_sum->setText(
            reconciliation(report.rowsRead, report.rowsAccepted, report.rowsQuarantined));
        m_shape->setText(
            ImportWizard::tr("%1, SHA-256 %2")
                .arg(typography::bytes(report.bytes), typography::shortHash(report.sha256)));
        QStringList blocks;
        if (!report.quarantine.isEmpty())
            blocks += ImportWizard::tr("In quarantine:") + u'\n' + reasonList(report.quarantine);
        if (!report.warnings.isEmpty())
            blocks +=
                ImportWizard::tr("Accepted with a warning:") + u'\n' + reasonList(report.warnings);
        blocks += report.notices;
        m_reasons->setText(blocks.join(u"\n\n"_s));
        m_isGood = true;
        emit completeChanged();
    }
    void showMessage(const QString &message)
    {
        m_sum->setText(ImportWizard::tr("This file would not be imported."));
        m_reasons->setText(message);
    }

    bool isComplete() const override { return m_isGood; }

private:
    QLabel *m_sum;
    QLabel *m_shape;
    QLabel *m_reasons;
    bool m_isGood = false;
};

ImportWizard::ImportWizard(Dialogs &dialogs, const QDate &today, QWidget *parent)
    : QWizard(parent)
    , m_source(new SourcePage(dialogs, today, this))
    , m_mapping(new MappingPage(this))
    , m_trial(new TrialPage(this))
{
    setObjectName(u"importWizard"_s);
    setWindowTitle(tr("Import a file"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    nameButtons(this);
    setButtonText(QWizard::FinishButton, tr("&Import"));
    addPage(m_source);
    addPage(m_mapping);
    addPage(m_trial);
    resize(860, 560);
    connect(this, &QWizard::currentIdChanged, this, [this, before = -1](int id) mutable {
        const bool isForward = id > before;
        before = id;
        if (page(id) == m_mapping && isForward) {
            m_mapping->forget();
            emit previewRequested();
        } else if (page(id) == m_trial) {
            m_trial->showReading();
            emit trialRequested();
        }
    });
}

ImportWizard::~ImportWizard() = default;

void ImportWizard::setKind(ImportKind kind)
{
    m_source->setKind(kind);
}

void ImportWizard::setFile(const QString &file)
{
    m_source->setFile(file);
}

services::ImportRequest ImportWizard::request() const
{
    services::ImportRequest request;
    m_source->fill(request);
    m_mapping->fill(request);
    return request;
}

void ImportWizard::showPreview(const services::ImportPreview &preview)
{
    m_mapping->showPreview(preview);
}

void ImportWizard::showTrial(const services::ImportReport &report)
{
    m_trial->showTrial(report);
}

void ImportWizard::showRefusal(const base::Error &error)
{
    if (currentPage() == m_trial)
        m_trial->showMessage(error.message);
    else
        m_mapping->showMessage(error.message);
}

} // namespace ui
