// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/wrappingcheckbox.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;

// What gives way when the window is narrow.
class TestLayout final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void buttonsGoOnInTheNextRow_data();
    void buttonsGoOnInTheNextRow();
    void aFieldTakesWhatIsFree();
    void hiddenOnesTakeNoRoom();
    void whatFollowsASpringStandsAtTheEnd();
    void aLongLineEndsInDots();
    void aLongAnswerGoesOnInTheNextLine();
    void theButtonsOfAPlaceGoBelowItsTitle();
};

namespace {

QPushButton *buttonOf(int width, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setFixedSize(width, 30);
    return button;
}

QList<int> tops(const QWidget &row)
{
    QList<int> tops;
    for (const QWidget *each : row.findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        if (!each->isHidden())
            tops << each->y();
    return tops;
}

void showAt(QWidget &widget, int width)
{
    widget.setFixedWidth(width);
    widget.resize(width, widget.heightForWidth(width));
    widget.show();
    QCoreApplication::processEvents();
}

} // namespace

void TestLayout::initTestCase()
{
    dressUp();
}

void TestLayout::buttonsGoOnInTheNextRow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QList<int>>("expected");
    QTest::addColumn<int>("height");
    QTest::newRow("room for all") << 316 << QList<int>{0, 0, 0} << 30;
    QTest::newRow("one point too few") << 315 << QList<int>{0, 0, 38} << 68;
    QTest::newRow("room for one") << 120 << QList<int>{0, 38, 76} << 106;
}

void TestLayout::buttonsGoOnInTheNextRow()
{
    QFETCH(const int, width);
    QFETCH(const QList<int>, expected);
    QFETCH(const int, height);
    QWidget page;
    auto *row = new ui::FlowLayout(&page);
    for (int i = 0; i < 3; ++i)
        row->addWidget(buttonOf(100, &page));
    QCOMPARE(row->heightForWidth(width), height);
    QCOMPARE(row->minimumSize(), QSize(100, 30)); // the window need not be wider
    showAt(page, width);
    QCOMPARE(tops(page), expected);
}

void TestLayout::aFieldTakesWhatIsFree()
{
    QWidget page;
    auto *row = new ui::FlowLayout(&page);
    auto *field = new QLineEdit(&page);
    auto *button = buttonOf(100, &page);
    row->addWidget(field);
    row->addWidget(button);
    showAt(page, 500);
    QCOMPARE(field->geometry().right() + 1, 392);
    QCOMPARE(button->geometry().right() + 1, 500);
    QVERIFY(qAbs(field->geometry().center().y() - button->geometry().center().y()) <= 1);
}

void TestLayout::hiddenOnesTakeNoRoom()
{
    QWidget page;
    auto *row = new ui::FlowLayout(&page);
    QPushButton *hidden = buttonOf(100, &page);
    row->addWidget(hidden);
    QPushButton *shown = buttonOf(100, &page);
    row->addWidget(shown);
    hidden->hide();
    showAt(page, 400);
    QCOMPARE(shown->x(), 0);
}

void TestLayout::whatFollowsASpringStandsAtTheEnd()
{
    QWidget page;
    auto *row = new ui::FlowLayout(&page);
    row->addWidget(buttonOf(100, &page));
    row->addSpring();
    QPushButton *last = buttonOf(100, &page);
    row->addWidget(last);
    showAt(page, 400);
    QCOMPARE(last->geometry().right() + 1, 400);
}

void TestLayout::aLongLineEndsInDots()
{
    const QString text = u"Notification initiale à la CNIL : dépassé depuis 2 094 jours"_s;
    ui::ElidedLabel label;
    label.setText(text);
    QVERIFY(label.minimumSizeHint().width() < 120);
    QVERIFY(label.sizeHint().width() > 200);
    label.resize(label.sizeHint());
    const QImage whole = label.grab().toImage();
    label.resize(150, label.height());
    const QImage narrow = label.grab().toImage();
    QVERIFY(narrow != whole.copy(narrow.rect())); // "…" instead of half a letter
    QCOMPARE(label.text(), text);                 // and what is read aloud is whole
}

void TestLayout::aLongAnswerGoesOnInTheNextLine()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    ui::WrappingCheckBox box(
        u"Données de santé, résultats d’analyses, prescriptions et comptes rendus"_s, &page);
    column->addWidget(&box);
    const int oneLine = box.heightForWidth(2000);
    QVERIFY(box.heightForWidth(200) > 2 * oneLine);
    QVERIFY(box.minimumSizeHint().width() < 220);
    showAt(page, 240);
    QVERIFY(box.height() >= box.heightForWidth(box.width()));
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(60, box.height() - 6));
    QVERIFY(box.isChecked()); // the last line belongs to it too
    box.setFocus();
    QVERIFY(saveScreenshot(page, u"wrapping-check-box"_s));
}

void TestLayout::theButtonsOfAPlaceGoBelowItsTitle()
{
    ui::PageHeader header(u"Journal"_s, u"Chaque étape est enchaînée à la précédente."_s, nullptr);
    auto *first = buttonOf(200, &header);
    auto *second = buttonOf(200, &header);
    header.addButton(first);
    header.addButton(second);
    const auto place = [&header](const QWidget *button) {
        return button->mapTo(&header, QPoint(0, 0));
    };
    showAt(header, 900);
    QCOMPARE(place(first).y(), 0);
    QCOMPARE(place(second).x() + 200, 900);
    const int wide = header.height();
    showAt(header, 500);
    QVERIFY(place(first).y() > 20);
    QCOMPARE(place(first).y(), place(second).y());
    QVERIFY(header.height() > wide);
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
