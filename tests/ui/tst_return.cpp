// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support.h"
#include "ui/lock/returnpoint.h"
#include "ui/widgets/clipboardguard.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tables.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Row {
    qint64 id = 0;
    QString name;
};

// A page as the places have them: tabs, a list, a form, and a filter that nobody touched.
class Page final : public QWidget
{
public:
    Page()
        : tabs(new QTabWidget(this))
        , model({{u"Name"_s, [](const Row &row) { return row.name; }}}, this)
        , name(new QLineEdit)
        , note(new QPlainTextEdit)
        , channel(new QComboBox)
        , urgent(new QCheckBox)
        , due(new QDateEdit)
        , filter(new QLineEdit)
    {
        auto *list = new QWidget;
        auto *listColumn = new QVBoxLayout(list);
        table = ui::makeTable(&model, u"table"_s, u"Table"_s, list);
        listColumn->addWidget(table);
        listColumn->addWidget(filter);
        auto *form = new QWidget;
        auto *column = new QVBoxLayout(form);
        for (QWidget *field : std::initializer_list<QWidget *>{name, note, channel, urgent, due})
            column->addWidget(field);
        channel->addItems({u"Telephone"_s, u"Letter"_s});
        tabs->addTab(list, u"List"_s);
        tabs->addTab(form, u"Form"_s);
    }

    QTabWidget *tabs;
    ui::RowsModel<Row> model;
    QTableView *table = nullptr;
    QLineEdit *name;
    QPlainTextEdit *note;
    QComboBox *channel;
    QCheckBox *urgent;
    QDateEdit *due;
    QLineEdit *filter;
};

void goAllTheWay(Page &page, const QJsonObject &point)
{
    for (const auto step : {ui::ReturnStep::Lists, ui::ReturnStep::Rows, ui::ReturnStep::Texts})
        ui::goBack(page, point, step);
}

} // namespace

class TestReturn final : public QObject
{
    Q_OBJECT

private slots:
    void tabAndRowAreFoundAgain();
    void aRowThatIsGoneIsLeftAlone();
    void whatWasTypedComesBackAsTyped();
    void whatWasOnlyShownIsNotKept();
    void unsavedTextIsNoticed();
    void ownCopiesLeaveTheClipboard();
    void foreignOnesStay();
};

void TestReturn::tabAndRowAreFoundAgain()
{
    Page before;
    before.model.setRows({{7, u"A"_s}, {8, u"B"_s}, {9, u"C"_s}});
    before.table->setCurrentIndex(before.model.index(2, 0));
    before.tabs->setCurrentIndex(1);
    const QJsonObject point = ui::returnPoint(before);
    Page after; // the rows are others now
    after.model.setRows({{9, u"C, corrected"_s}, {7, u"A"_s}});
    goAllTheWay(after, point);
    QCOMPARE(after.tabs->currentIndex(), 1);
    QCOMPARE(ui::currentRow(after.table), 0);
}

void TestReturn::aRowThatIsGoneIsLeftAlone()
{
    Page before;
    before.model.setRows({{7, u"A"_s}, {8, u"B"_s}});
    before.table->setCurrentIndex(before.model.index(1, 0));
    Page after;
    after.model.setRows({{7, u"A"_s}});
    after.table->setCurrentIndex(after.model.index(0, 0));
    goAllTheWay(after, ui::returnPoint(before));
    QCOMPARE(ui::currentRow(after.table), 0);
}

void TestReturn::whatWasTypedComesBackAsTyped()
{
    Page before;
    QTest::keyClicks(before.name, u"Solenn"_s);
    QTest::keyClicks(before.note, u"Rappeler"_s);
    before.channel->setCurrentIndex(1);
    before.urgent->setChecked(true);
    before.due->setDate({2026, 3, 14});
    Page after;
    QSignalSpy edited(after.name, &QLineEdit::textEdited);
    goAllTheWay(after, ui::returnPoint(before));
    QCOMPARE(after.name->text(), u"Solenn"_s);
    QVERIFY(after.name->isModified());
    QVERIFY(!edited.isEmpty()); // whoever waits for typing hears it
    QCOMPARE(after.note->toPlainText(), u"Rappeler"_s);
    QVERIFY(after.note->document()->isModified());
    QCOMPARE(after.channel->currentIndex(), 1);
    QVERIFY(after.urgent->isChecked());
    QCOMPARE(after.due->date(), QDate(2026, 3, 14));
}

void TestReturn::whatWasOnlyShownIsNotKept()
{
    Page before;
    before.name->setText(u"Solenn LE BIHAN"_s);
    before.note->setPlainText(u"Solenn LE BIHAN"_s);
    before.model.setRows({{7, u"Solenn LE BIHAN"_s}});
    before.table->setCurrentIndex(before.model.index(0, 0));
    before.channel->setCurrentIndex(1);
    const QByteArray kept = QJsonDocument(ui::returnPoint(before)).toJson();
    QVERIFY2(!kept.contains("Solenn"), kept.constData());
    Page after;
    goAllTheWay(after, ui::returnPoint(before));
    QCOMPARE(after.channel->currentIndex(), 0); // nobody typed in that form
}

void TestReturn::unsavedTextIsNoticed()
{
    Page page;
    page.note->setPlainText(u"as it was read"_s);
    QVERIFY(!ui::holdsUnsavedText(page));
    QTest::keyClicks(page.filter, u"a search"_s); // nobody would miss that
    QVERIFY(!ui::holdsUnsavedText(page));
    QTest::keyClicks(page.note, u"more"_s);
    QVERIFY(ui::holdsUnsavedText(page));
}

void TestReturn::ownCopiesLeaveTheClipboard()
{
    ui::ClipboardGuard guard;
    ui::ClipboardGuard::copy(u"solenn@patients.example"_s);
    const QClipboard *clipboard = QGuiApplication::clipboard();
    QCOMPARE(clipboard->text(), u"solenn@patients.example"_s);
    QCOMPARE(clipboard->mimeData()->data(u"x-kde-passwordManagerHint"_s), "secret");
    guard.forget();
    QVERIFY(clipboard->text().isEmpty());
}

void TestReturn::foreignOnesStay()
{
    ui::ClipboardGuard guard;
    ui::ClipboardGuard::copy(u"solenn@patients.example"_s);
    QGuiApplication::clipboard()->setText(u"of another program"_s);
    guard.forget();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"of another program"_s);
}

QTEST_MAIN(TestReturn)
#include "tst_return.moc"
