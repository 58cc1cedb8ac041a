// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

class QTabWidget;

namespace ui {

class DeathsTab;
class DoubtsTab;
class ImportsTab;
class QuarantineTab;

// What came in, what was refused and what is doubtful, and the deaths that
// INSEE's file proposes.  A file or folder may be dropped anywhere on it.
class FilesView final : public QWidget
{
    Q_OBJECT

public:
    explicit FilesView(QWidget *parent = nullptr);

    ImportsTab *imports() const { return m_imports; }
    QuarantineTab *quarantine() const { return m_quarantine; }
    DoubtsTab *doubts() const { return m_doubts; }
    DeathsTab *deaths() const { return m_deaths; }
    void showTab(QWidget *tab); // one of those above
    bool showsDeaths() const;

signals:
    void importRequested();
    void dropped(const QStringList &paths); // local ones; empty when none is

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QTabWidget *m_tabs;
    ImportsTab *m_imports;
    QuarantineTab *m_quarantine;
    DoubtsTab *m_doubts;
    DeathsTab *m_deaths;
};

} // namespace ui
