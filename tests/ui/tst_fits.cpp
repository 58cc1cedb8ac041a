// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "services/demoservice.h"
#include "support.h"
#include "ui/intake/importwizard.h"
#include "ui/mainwindow.h"
#include "ui/unlock/newvaultwizard.h"
#include "ui/unlock/recoverywizard.h"
#include "ui/unlock/restoredialog.h"
#include "ui/widgets/elidedlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

// The whole window on a small screen: every place, tab, section and empty state of a filled vault
// is shown, and whatever demands more room than there is, or is cut, is named.
class TestFits final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everythingFits_data();
    void everythingFits();
    void dialogsFit_data();
    void dialogsFit();

private:
    void openDemo(const QSize &screen);

    QTemporaryDir m_folder;
    PreparedDialogs m_dialogs;
    std::unique_ptr<ui::MainWindow> m_window;
    services::DemoReport m_demo;
    QFont m_font;
};

namespace {

constexpr int kLeastColumn = 40; // of a table; what is smaller shows nothing

QString nameOf(const QWidget *widget)
{
    QString text = widget->objectName();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        text += u" \""_s + label->text().left(40) + u'"';
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        text += u" \""_s + button->text() + u'"';
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + text;
}

// As layouts see it: what was set counts more than the hint.
QSize leastOf(const QWidget *widget)
{
    QSize least = widget->minimumSizeHint();
    if (widget->minimumWidth() > 0)
        least.setWidth(widget->minimumWidth());
    if (widget->minimumHeight() > 0)
        least.setHeight(widget->minimumHeight());
    return least;
}

// The way down to what asks for most, as far as one child accounts for it.
QString culprit(const QWidget *widget, Qt::Orientation direction)
{
    const auto along = [direction](const QWidget *it) {
        return direction == Qt::Horizontal ? leastOf(it).width() : leastOf(it).height();
    };
    const QWidget *largest = nullptr;
    for (const QObject *child : widget->children()) {
        const auto *inner = qobject_cast<const QWidget *>(child);
        if (inner != nullptr && !inner->isWindow()
            && (largest == nullptr || along(inner) > along(largest)))
            largest = inner;
    }
    const QString own = u"%1 (%2)"_s.arg(nameOf(widget)).arg(along(widget));
    if (largest == nullptr || along(largest) < along(widget) / 2)
        return own;
    return own + u" › "_s + culprit(largest, direction);
}

QString excess(const QWidget *window, const QSize &room)
{
    const QSize least = leastOf(window);
    if (least.width() > room.width())
        return culprit(window, Qt::Horizontal);
    return least.height() > room.height() ? culprit(window, Qt::Vertical) : QString();
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || qobject_cast<const ui::ElidedLabel *>(&label) != nullptr)
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height()
            || label.minimumSizeHint().width() > label.width();
    return label.sizeHint().width() > label.width() || label.sizeHint().height() > label.height();
}

bool isCut(const QTabBar &tabs)
{
    return tabs.count() > 0 && tabs.tabRect(tabs.count() - 1).right() > tabs.width();
}

bool isCut(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    for (int i = 0; i < header->count(); ++i)
        if (!header->isSectionHidden(i) && header->sectionSize(i) < kLeastColumn)
            return true;
    return false;
}

// Why this one cannot be used as it stands; empty when it can.
QString complaintOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return isCut(*label) ? u"cut text"_s : QString();
    if (widget.hasHeightForWidth() && widget.inherits("QCheckBox"))
        return widget.heightForWidth(widget.width()) > widget.height() ? u"cut button"_s
                                                                       : QString();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->sizeHint().width() > button->width()
                && !button->inherits("QTabBarScrollButton") && !button->text().isEmpty()
            ? u"cut button"_s
            : QString();
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        return isCut(*tabs) ? u"tabs beyond the edge"_s : QString();
    if (const auto *table = qobject_cast<const QTableView *>(&widget); table && isCut(*table))
        return u"a column of no width"_s;
    if (const auto *area = qobject_cast<const QScrollArea *>(&widget))
        return area->horizontalScrollBar()->maximum() > 0 ? u"scrolls sideways"_s : QString();
    const QSize least = leastOf(&widget);
    if (widget.width() < least.width() || widget.height() < least.height())
        return u"squeezed: %1 × %2 instead of %3 × %4"_s.arg(widget.width())
            .arg(widget.height())
            .arg(least.width())
            .arg(least.height());
    return {};
}

// Two that a layout put over each other.
QStringList overlaps(const QWidget &parent)
{
    QList<const QWidget *> shown;
    if (parent.layout() != nullptr)
        for (const QWidget *child : parent.findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
            if (child->isVisible() && !child->isWindow())
                shown += child;
    QStringList all;
    for (qsizetype i = 0; i < shown.size(); ++i)
        for (qsizetype j = i + 1; j < shown.size(); ++j)
            if (shown[i]->geometry().intersects(shown[j]->geometry()))
                all += nameOf(shown[i]) + u" over "_s + nameOf(shown[j]);
    return all;
}

bool isPartOfAnother(const QWidget &widget)
{
    return widget.objectName().startsWith("qt_"_L1) || widget.inherits("QTableCornerButton")
        || qobject_cast<const QHeaderView *>(&widget) != nullptr
        || qobject_cast<const QComboBox *>(widget.parentWidget()) != nullptr;
}

QStringList complaints(const QWidget &window)
{
    QStringList all;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window || isPartOfAnother(*widget))
            continue;
        if (const QString why = complaintOf(*widget); !why.isEmpty())
            all += nameOf(widget) + u": "_s + why;
        all += overlaps(*widget);
    }
    return all;
}

// Shows every page of every stack in turn, tabs as tabs, lists beside them as lists.
class Walk
{
public:
    Walk(ui::MainWindow &window, const QString &picture)
        : m_window(window)
        , m_picture(picture)
    {
    }

    void go(QWidget *page, const QString &path)
    {
        const QList<QStackedWidget *> stacks = outerStacks(page);
        if (stacks.isEmpty())
            look(path);
        for (QStackedWidget *stack : stacks) {
            const int before = stack->currentIndex();
            for (int i = 0; i < stack->count(); ++i) {
                turn(stack, i);
                go(stack->widget(i), u"%1-%2"_s.arg(path, titleOf(stack, i)));
            }
            turn(stack, before);
        }
    }
    QStringList found;

private:
    static QList<QStackedWidget *> outerStacks(QWidget *page)
    {
        if (auto *stack = qobject_cast<QStackedWidget *>(page))
            return {stack};
        QList<QStackedWidget *> outer;
        for (auto *stack : page->findChildren<QStackedWidget *>()) {
            const QWidget *above = stack->parentWidget();
            while (above != page && qobject_cast<const QStackedWidget *>(above) == nullptr)
                above = above->parentWidget();
            if (above == page)
                outer += stack;
        }
        return outer;
    }

    static QString titleOf(const QStackedWidget *stack, int index)
    {
        const QString name = stack->widget(index)->objectName();
        return name.isEmpty() ? QString::number(index) : name;
    }

    void turn(QStackedWidget *stack, int index)
    {
        if (auto *tabs = qobject_cast<QTabWidget *>(stack->parentWidget()))
            tabs->setCurrentIndex(index);
        else
            stack->setCurrentIndex(index);
        settle(m_window);
    }

    void look(const QString &path)
    {
        saveScreenshot(m_window, u"%1-%2"_s.arg(m_picture, path));
        for (const QString &complaint : complaints(m_window))
            found += path + u": "_s + complaint;
    }

    ui::MainWindow &m_window;
    QString m_picture;
};

} // namespace

void TestFits::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    useOwnSettings(m_folder);
    dressUp();
    m_font = QApplication::font();
    base::NoProgress nobody;
    services::DemoOptions options;
    options.folder = m_folder.filePath(u"demo"_s);
    options.patients = 3000;
    options.leakRows = 2000;
    const auto report = services::runDemo(options, nobody);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message));
    m_demo = *report;
}

void TestFits::cleanup()
{
    m_window.reset();
    QApplication::setFont(m_font);
}

void TestFits::openDemo(const QSize &screen)
{
    QFile file(m_demo.passphraseFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->resize(screen);
    m_window->show();
    m_window->openVault(m_demo.vaultFolder, base::Secret::fromBytes(file.readLine().trimmed()));
    settle(*m_window);
    QVERIFY(m_window->session().isOpen());
}

void TestFits::everythingFits_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<double>("text");
    QTest::newRow("narrow") << QSize(1024, 700) << 1.0;
    QTest::newRow("laptop") << QSize(1366, 728) << 1.0;      // 1366 × 768 with a task bar
    QTest::newRow("large-text") << QSize(1280, 700) << 1.25; // 1280 × 720, texts of 125 %
}

void TestFits::everythingFits()
{
    QFETCH(const QSize, screen);
    QFETCH(const double, text);
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * text);
    QApplication::setFont(font);
    openDemo(screen);
    if (QTest::currentTestFailed())
        return;
    Walk walk(*m_window, u"fits-"_s + QString::fromLatin1(QTest::currentDataTag()));
    const QStringList places{u"home"_s,    u"incident"_s, u"files"_s,   u"matching"_s,
                             u"notices"_s, u"cnil"_s,     u"journal"_s, u"settings"_s};
    for (int place = 0; place < places.size(); ++place) {
        m_window->go(place);
        settle(*m_window);
        const auto *pages = m_window->findChild<QStackedWidget *>(u"places"_s);
        walk.go(pages->currentWidget(), places.at(place));
    }
    if (const QString why = excess(m_window.get(), screen); !why.isEmpty())
        walk.found.prepend(u"the window: "_s + why);
    walk.found.removeDuplicates();
    for (const QString &complaint : walk.found)
        qWarning("%s", qPrintable(complaint)); // one message of Qt Test does not hold all
    QVERIFY2(walk.found.isEmpty(), "see the warnings");
}

void TestFits::dialogsFit_data()
{
    QTest::addColumn<std::shared_ptr<QDialog>>("dialog");
    const auto add = [](const char *name, const std::shared_ptr<QDialog> &dialog) {
        QTest::newRow(name) << dialog;
    };
    add("the new vault", std::make_shared<ui::NewVaultWizard>(m_dialogs));
    add("the recovery", std::make_shared<ui::RecoveryWizard>(u"/coffres/Baie"_s, m_dialogs));
    add("the restoring", std::make_shared<ui::RestoreDialog>(m_dialogs));
    add("the import", std::make_shared<ui::ImportWizard>(m_dialogs, QDate(2026, 3, 14)));
}

// With the frame that the desktop puts around it.
void TestFits::dialogsFit()
{
    QFETCH(const std::shared_ptr<QDialog>, dialog);
    dialog->show();
    QCoreApplication::processEvents();
    QVERIFY2(dialog->width() <= 1010 && dialog->height() <= 665,
             qPrintable(excess(dialog.get(), QSize(1010, 665))));
}

QTEST_MAIN(TestFits)
#include "tst_fits.moc"
