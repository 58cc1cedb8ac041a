// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "incident/incident.h"
#include "ui/incident/terms.h"

#include <QScrollArea>

#include <functional>
#include <vector>

class QCheckBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace ui {

// One page of the incident form.  A field is declared once, with the member it
// stands for; loading and storing follow from that.
class FormPage final : public QScrollArea
{
    Q_OBJECT

public:
    template<typename T>
    using Member = std::function<T &(incident::Incident &)>;

    FormPage(const QString &title, QWidget *parent);

    // All of it at once, where another area scrolls.
    void showWhole();

    void heading(const QString &text);
    void hint(const QString &text);
    QLabel *note(const QString &name); // a text that changes
    void button(QPushButton *button);
    void text(const QString &label, const QString &name, const Member<QString> &member);
    void longText(const QString &label, const QString &name, const Member<QString> &member);
    void flag(const QString &label, const QString &name, const Member<bool> &member);
    void instant(const QString &label, const QString &name,
                 const Member<std::optional<QDateTime>> &member);
    void day(const QString &label, const QString &name, const Member<std::optional<QDate>> &member);
    void choice(const QString &label, const QString &name, const std::vector<Term> &terms,
                const Member<QString> &member);
    void choices(const QString &label, const QString &name, const std::vector<Term> &terms,
                 const Member<QStringList> &member);
    void categories(const QString &label, const QString &name, const std::vector<Term> &terms,
                    const Member<people::DataCategories> &member);

    void load(const incident::Incident &incident);
    void store(incident::Incident &incident) const;

    bool hasHeightForWidth() const override { return m_isWhole; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited();

private:
    struct Binding {
        std::function<void(incident::Incident &)> load;
        std::function<void(incident::Incident &)> store;
    };

    void addRow(const QString &label, const QString &name, QWidget *field);
    void checkList(const QString &label, const QString &name, const std::vector<Term> &terms,
                   const std::function<void(const std::vector<QCheckBox *> &)> &bind);

    QFormLayout *m_form;
    bool m_isWhole = false;
    std::vector<Binding> m_bindings;
};

} // namespace ui
