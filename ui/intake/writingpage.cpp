// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/intake/writingpage.h"

#include "ui/intake/intakewords.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kCellLength = 60;
constexpr int kWidestColumn = 30; // characters
constexpr int kLeastRows = 6;

// The first entry stands for what was recognised.
void fillChoice(QComboBox *combo, const std::vector<NamedKey> &names)
{
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->addItem(QString(), QString());
    for (const NamedKey &name : names)
        combo->addItem(name.label, name.key);
}

QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s); // no shortcut out of a patient's name
}

QString shortened(const QString &text)
{
    return text.size() <= kCellLength ? text : text.left(kCellLength) + u'…';
}

// « MÃ©nager devient Ménager », from the rows at hand.
QString exampleOf(const services::ImportPreview &preview, const QString &column)
{
    const auto at = std::ranges::find(preview.columns, column, &services::ColumnGuess::column);
    const qsizetype index = at - preview.columns.begin();
    for (const services::PreviewRow &row : preview.rows) {
        const QString cell = row.cells.value(index);
        if (const QString right = repaired(cell); !right.isEmpty())
            return WritingPage::tr("%1: %2 becomes %3").arg(column, shortened(cell), right);
    }
    return column;
}

} // namespace

WritingPage::WritingPage(QWidget *parent)
    : QWizardPage(parent)
    , m_file(theme::hint({}, this))
    , m_format(new QComboBox(this))
    , m_sheet(new QComboBox(this))
    , m_separator(new QComboBox(this))
    , m_encodings(new QGroupBox(tr("Which of these lines reads well?"), this))
    , m_counts(theme::body({}, this))
    , m_doubleEncoded(new QGroupBox(tr("Encoded twice: put it right?"), this))
    , m_rows(new QTableWidget(this))
    , m_message(theme::body({}, this))
{
    setTitle(tr("How is it written?"));
    setSubTitle(tr("Recognised from the file. Look at the rows below: if names read well and "
                   "every value stands under its column, all is right."));
    m_counts->setObjectName(u"columnCounts"_s);
    m_message->setObjectName(u"previewMessage"_s);
    m_doubleEncoded->setObjectName(u"doubleEncoded"_s);
    new QVBoxLayout(m_doubleEncoded);
    fillEncodings();
    m_rows->setObjectName(u"previewRows"_s);
    m_rows->setAccessibleName(tr("Rows worth looking at"));
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setAlternatingRowColors(true);
    m_rows->setTabKeyNavigation(false);
    m_rows->setWordWrap(false);
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->setMinimumHeight(m_rows->fontMetrics().lineSpacing() * 2 * kLeastRows);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->addWidget(m_file);
    column->addLayout(makeShape());
    column->addWidget(m_encodings);
    column->addWidget(m_doubleEncoded);
    column->addWidget(m_message);
    column->addWidget(m_counts);
    column->addWidget(m_rows, 1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(area);
    forget();
}

QLayout *WritingPage::makeShape()
{
    auto *row = new QHBoxLayout;
    const auto add = [this, row](const QString &text, QComboBox *combo, const QString &name) {
        combo->setObjectName(name);
        auto *label = new QLabel(text, this);
        label->setObjectName(name + u"Label"_s);
        label->setBuddy(combo);
        row->addWidget(label);
        row->addWidget(combo);
        connect(combo, &QComboBox::activated, this, &WritingPage::changed);
    };
    fillChoice(m_format, formatNames());
    fillChoice(m_separator, separatorNames());
    fillChoice(m_sheet, {});
    add(tr("&Format"), m_format, u"importFormat"_s);
    add(tr("S&heet"), m_sheet, u"importSheet"_s);
    add(tr("&Separator"), m_separator, u"importSeparator"_s);
    row->addStretch(1);
    return row;
}

void WritingPage::fillEncodings()
{
    m_encodings->setObjectName(u"importEncodings"_s);
    m_offered = new QButtonGroup(this);
    m_offers = new QVBoxLayout;
    auto *other = new QRadioButton(tr("None; it is &encoded as"), m_encodings);
    other->setObjectName(u"otherEncoding"_s);
    m_other = other;
    m_otherEncoding = new QComboBox(m_encodings);
    m_otherEncoding->setObjectName(u"importEncoding"_s);
    m_otherEncoding->setAccessibleName(tr("Encoding of the file"));
    for (const NamedKey &name : encodingNames())
        m_otherEncoding->addItem(name.label, name.key);
    m_offered->addButton(m_other);
    auto *row = new QHBoxLayout;
    row->addWidget(m_other);
    row->addWidget(m_otherEncoding);
    row->addStretch(1);
    auto *column = new QVBoxLayout(m_encodings);
    column->addLayout(m_offers);
    column->addLayout(row);
    const auto choose = [this] { chooseEncoding(m_otherEncoding->currentData().toString()); };
    connect(m_other, &QAbstractButton::clicked, this, choose);
    connect(m_otherEncoding, &QComboBox::activated, this, [this, choose] {
        m_other->setChecked(true);
        choose();
    });
}

void WritingPage::chooseEncoding(const QString &encoding)
{
    if (m_encoding == encoding)
        return;
    m_encoding = encoding;
    emit changed();
}

void WritingPage::forget()
{
    m_encoding.clear();
    for (QComboBox *combo : {m_format, m_sheet, m_separator})
        combo->setCurrentIndex(0);
    m_sheet->clear();
    m_sheet->addItem(QString(), QString());
    showPreview({});
    showReading();
}

void WritingPage::showReading()
{
    m_hasPreview = false;
    m_message->setText(tr("Reading the file…"));
    m_message->show();
    emit completeChanged();
}

void WritingPage::showRefusal(const QString &message)
{
    m_hasPreview = false;
    m_message->setText(message);
    m_message->show();
    m_counts->clear();
    m_rows->setRowCount(0);
    emit completeChanged();
}

void WritingPage::showPreview(const services::ImportPreview &preview)
{
    showShape(preview);
    showEncodings(preview);
    showDoubleEncoded(preview);
    keepOrder();
    showRows(preview);
    m_file->setVisible(preview.filesInFolder > 0);
    m_file->setText(
        tr("First of %1 files: %2. What is said here holds for all of them.", nullptr,
           typography::plural(preview.filesInFolder))
            .arg(typography::number(preview.filesInFolder), QFileInfo(preview.file).fileName()));
    m_counts->setText(
        preview.columnCounts.isEmpty()
            ? QString()
            : tr("In the part that was read: %1.").arg(columnCountsText(preview.columnCounts)));
    m_message->hide();
    m_hasPreview = true;
    emit completeChanged();
}

void WritingPage::showShape(const services::ImportPreview &preview)
{
    const auto show = [this](QComboBox *combo, bool isShown) {
        combo->setVisible(isShown);
        findChild<QLabel *>(combo->objectName() + u"Label"_s)->setVisible(isShown);
    };
    m_format->setItemText(0, tr("recognised: %1").arg(formatText(preview.format)));
    m_separator->setItemText(0, tr("recognised: %1").arg(separatorText(preview.separator)));
    if (!preview.sheets.isEmpty()) {
        m_sheet->clear();
        for (const QString &sheet : preview.sheets)
            m_sheet->addItem(sheet, sheet);
        m_sheet->setCurrentIndex(qMax(0, m_sheet->findData(preview.sheet)));
    }
    show(m_sheet, !preview.sheets.isEmpty());
    show(m_separator, preview.format == u"delimited");
}

void WritingPage::showEncodings(const services::ImportPreview &preview)
{
    const QWidget *focused = focusWidget();
    const QString before = focused != nullptr ? focused->objectName() : QString();
    const auto buttons = m_encodings->findChildren<QRadioButton *>();
    for (QRadioButton *button : buttons) {
        if (button != m_other)
            delete button;
    }
    m_encodings->setVisible(!preview.encodings.isEmpty());
    for (const services::EncodingOffer &offer : preview.encodings)
        addEncoding(offer, offer.encoding == preview.encoding);
    if (auto *again = m_encodings->findChild<QRadioButton *>(before); !before.isEmpty() && again)
        again->setFocus();
    if (m_offered->checkedButton() == nullptr)
        m_other->setChecked(true);
    m_otherEncoding->setCurrentIndex(qMax(0, m_otherEncoding->findData(preview.encoding)));
}

// New buttons would come last in the order of Tab.
void WritingPage::keepOrder()
{
    QWidget *last = m_separator;
    for (QAbstractButton *button : m_offered->buttons()) {
        if (button == m_other)
            continue;
        setTabOrder(last, button);
        last = button;
    }
    setTabOrder(last, m_other);
    setTabOrder(m_other, m_otherEncoding);
    last = m_otherEncoding;
    for (QCheckBox *box : m_repairs) {
        setTabOrder(last, box);
        last = box;
    }
}

void WritingPage::addEncoding(const services::EncodingOffer &offer, bool isChosen)
{
    const QString text = tr("%1 – %2").arg(tellingPart(offer.sample), encodingText(offer.encoding));
    auto *button = new QRadioButton(escaped(text), m_encodings);
    button->setObjectName(u"encoding."_s + offer.encoding);
    button->setAccessibleName(text);
    button->setToolTip(offer.sample.left(400));
    m_offered->addButton(button);
    m_offers->addWidget(button);
    button->setChecked(isChosen);
    connect(button, &QRadioButton::clicked, this,
            [this, encoding = offer.encoding] { chooseEncoding(encoding); });
}

void WritingPage::showDoubleEncoded(const services::ImportPreview &preview)
{
    QStringList leftAsTheyAre;
    for (const QCheckBox *box : m_repairs)
        if (!box->isChecked())
            leftAsTheyAre << box->property("column").toString();
    qDeleteAll(m_repairs);
    m_repairs.clear();
    for (const QString &column : preview.doubleEncoded) {
        auto *box = new QCheckBox(escaped(exampleOf(preview, column)), m_doubleEncoded);
        box->setObjectName(u"repair."_s + column);
        box->setProperty("column", column);
        box->setChecked(!leftAsTheyAre.contains(column)); // seen, and proposed
        m_doubleEncoded->layout()->addWidget(box);
        m_repairs << box;
    }
    m_doubleEncoded->setVisible(!m_repairs.isEmpty());
}

QStringList WritingPage::repairedColumns() const
{
    QStringList columns;
    for (const QCheckBox *box : m_repairs)
        if (box->isChecked())
            columns << box->property("column").toString();
    return columns;
}

void WritingPage::showRows(const services::ImportPreview &preview)
{
    QStringList headings{tr("Line"), tr("Why")};
    for (const services::ColumnGuess &column : preview.columns)
        headings << column.column;
    m_rows->setColumnCount(int(headings.size()));
    m_rows->setRowCount(int(preview.rows.size()));
    m_rows->setHorizontalHeaderLabels(headings);
    for (int at = 0; at < m_rows->rowCount(); ++at) {
        const services::PreviewRow &row = preview.rows.at(at);
        QStringList cells{typography::number(row.line), interestText(row.interest)};
        cells += row.cells;
        for (int column = 0; column < m_rows->columnCount(); ++column)
            m_rows->setItem(at, column, new QTableWidgetItem(shortened(cells.value(column))));
    }
    m_rows->resizeColumnsToContents();
    const int widest = m_rows->fontMetrics().averageCharWidth() * kWidestColumn;
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_rows->setColumnWidth(column, qMin(widest, m_rows->columnWidth(column)));
}

void WritingPage::fill(services::ImportRequest &request) const
{
    request.format = m_format->currentData().toString();
    request.sheet = m_sheet->currentData().toString();
    request.separator = m_separator->currentData().toString();
    request.encoding = m_encoding;
}

void WritingPage::take(const services::ImportRequest &request)
{
    if (!request.sheet.isEmpty()) { // the preview brings the others
        m_sheet->addItem(request.sheet, request.sheet);
        m_sheet->setCurrentIndex(m_sheet->count() - 1);
    }
    m_format->setCurrentIndex(qMax(0, m_format->findData(request.format)));
    m_separator->setCurrentIndex(qMax(0, m_separator->findData(request.separator)));
    m_encoding = request.encoding;
}

QList<int> WritingPage::columnsLeft() const
{
    QList<int> numbers;
    for (int i = 0; i < m_repairs.size(); ++i)
        if (!m_repairs.at(i)->isChecked())
            numbers << i;
    return numbers;
}

void WritingPage::leaveColumns(const QList<int> &numbers)
{
    for (int i = 0; i < m_repairs.size(); ++i)
        m_repairs.at(i)->setChecked(!numbers.contains(i));
}

} // namespace ui
