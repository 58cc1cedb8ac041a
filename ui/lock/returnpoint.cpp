// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/lock/returnpoint.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabWidget>
#include <QTextEdit>

#include <functional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString kLists = u"lists"_s;
const QString kRows = u"rows"_s;
const QString kTexts = u"texts"_s;

// "notices/noticeTabs/QWidget:2/callNote": the same in every window that is built alike.
QString pathOf(const QWidget *widget, const QWidget *page)
{
    QStringList names;
    for (; widget != nullptr && widget != page; widget = widget->parentWidget()) {
        QString name = widget->objectName();
        if (name.isEmpty() && widget->parentWidget() != nullptr)
            name = u"%1:%2"_s.arg(QString::fromLatin1(widget->metaObject()->className()))
                       .arg(widget->parentWidget()->children().indexOf(widget));
        names.prepend(name);
    }
    return names.join(u'/');
}

// Part of another widget: the field of a spin box, the list of a combo box.
bool isInner(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith("qt_"_L1) || qobject_cast<const QComboBox *>(parent)
        || (parent != nullptr && parent->inherits("QComboBoxPrivateContainer"));
}

template<typename T>
void forEach(const QWidget &page, const std::function<void(T *, const QString &path)> &visit)
{
    for (T *widget : page.findChildren<T *>()) {
        if (!isInner(widget))
            visit(widget, pathOf(widget, &page));
    }
}

// --- Lists

QJsonObject listsOf(const QWidget &page)
{
    QJsonObject lists;
    forEach<QTabWidget>(page, [&](const QTabWidget *tabs, const QString &path) {
        lists[path] = tabs->currentIndex();
    });
    forEach<QTabBar>(page, [&](const QTabBar *tabs, const QString &path) {
        lists[path] = tabs->currentIndex();
    });
    return lists;
}

void showLists(QWidget &page, const QJsonObject &lists)
{
    forEach<QTabWidget>(page, [&](QTabWidget *tabs, const QString &path) {
        tabs->setCurrentIndex(lists.value(path).toInt(tabs->currentIndex()));
    });
    forEach<QTabBar>(page, [&](QTabBar *tabs, const QString &path) {
        tabs->setCurrentIndex(lists.value(path).toInt(tabs->currentIndex()));
    });
}

// --- Rows

// What identifies a row: its key in the vault (RowsModel), else its number.
QJsonValue keyOf(const QAbstractItemView *view, int row)
{
    const QVariant key = view->model()->index(row, 0).data(Qt::UserRole);
    return key.isValid() ? QJsonValue::fromVariant(key) : QJsonValue(row);
}

QJsonObject rowsOf(const QWidget &page)
{
    QJsonObject rows;
    forEach<QAbstractItemView>(page, [&](const QAbstractItemView *view, const QString &path) {
        if (view->model() != nullptr && view->currentIndex().isValid())
            rows[path] = keyOf(view, view->currentIndex().row());
    });
    return rows;
}

void showRow(QAbstractItemView *view, const QJsonValue &key)
{
    const QAbstractItemModel *model = view->model();
    for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
        if (keyOf(view, row) != key)
            continue;
        view->setCurrentIndex(model->index(row, 0));
        return;
    }
}

void showRows(QWidget &page, const QJsonObject &rows)
{
    forEach<QAbstractItemView>(page, [&](QAbstractItemView *view, const QString &path) {
        if (rows.contains(path))
            showRow(view, rows.value(path));
    });
}

// --- Texts

bool isModified(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->isModified() && line->echoMode() == QLineEdit::Normal;
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return plain->document()->isModified();
    if (const auto *rich = qobject_cast<const QTextEdit *>(widget))
        return rich->document()->isModified();
    return false;
}

// Nothing for a widget that takes no input.
QJsonValue inputOf(const QWidget *widget)
{
    if (isModified(widget))
        return widget->property(widget->inherits("QLineEdit") ? "text" : "plainText").toString();
    if (const auto *box = qobject_cast<const QCheckBox *>(widget))
        return box->isChecked();
    if (const auto *choice = qobject_cast<const QComboBox *>(widget))
        return choice->currentIndex();
    if (const auto *date = qobject_cast<const QDateTimeEdit *>(widget))
        return date->dateTime().toString(Qt::ISODate);
    if (const auto *number = qobject_cast<const QSpinBox *>(widget))
        return number->value();
    return QJsonValue::Undefined;
}

QJsonObject textsOf(const QWidget &page)
{
    QSet<const QWidget *> forms;
    forEach<QWidget>(page, [&](const QWidget *widget, const QString &) {
        if (isModified(widget))
            forms.insert(widget->parentWidget());
    });
    QJsonObject texts;
    forEach<QWidget>(page, [&](const QWidget *widget, const QString &path) {
        if (!forms.contains(widget->parentWidget()))
            return;
        if (const QJsonValue input = inputOf(widget); !input.isUndefined())
            texts[path] = input;
    });
    return texts;
}

// As if it were typed: whoever listens for typing hears it, and it counts as modified.
void typeInto(QWidget *widget, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        line->selectAll();
        line->insert(text);
    } else if (auto *plain = qobject_cast<QPlainTextEdit *>(widget)) {
        plain->selectAll();
        plain->insertPlainText(text);
    } else if (auto *rich = qobject_cast<QTextEdit *>(widget)) {
        rich->selectAll();
        rich->insertPlainText(text);
    }
}

void putInto(QWidget *widget, const QJsonValue &input)
{
    if (auto *box = qobject_cast<QCheckBox *>(widget))
        box->setChecked(input.toBool());
    else if (auto *choice = qobject_cast<QComboBox *>(widget))
        choice->setCurrentIndex(input.toInt());
    else if (auto *date = qobject_cast<QDateTimeEdit *>(widget))
        date->setDateTime(QDateTime::fromString(input.toString(), Qt::ISODate));
    else if (auto *number = qobject_cast<QSpinBox *>(widget))
        number->setValue(input.toInt());
    else
        typeInto(widget, input.toString());
}

void showTexts(QWidget &page, const QJsonObject &texts)
{
    forEach<QWidget>(page, [&](QWidget *widget, const QString &path) {
        if (texts.contains(path))
            putInto(widget, texts.value(path));
    });
}

} // namespace

QJsonObject returnPoint(const QWidget &page)
{
    return {{kLists, listsOf(page)}, {kRows, rowsOf(page)}, {kTexts, textsOf(page)}};
}

void goBack(QWidget &page, const QJsonObject &point, ReturnStep step)
{
    switch (step) {
    case ReturnStep::Lists:
        return showLists(page, point.value(kLists).toObject());
    case ReturnStep::Rows:
        return showRows(page, point.value(kRows).toObject());
    case ReturnStep::Texts:
        return showTexts(page, point.value(kTexts).toObject());
    }
}

bool holdsUnsavedText(const QWidget &page)
{
    bool holds = false;
    forEach<QWidget>(page, [&](const QWidget *widget, const QString &) {
        holds = holds || (isModified(widget) && !widget->inherits("QLineEdit"));
    });
    return holds;
}

} // namespace ui
