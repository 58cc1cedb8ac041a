// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/help/guidetext.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QTextBrowser;
class QTreeWidget;

namespace ui {

// The user guide beside the work: contents at the left, the text at the right,
// and a search in it (Ctrl+F, F3).  Esc closes it.  It opens nothing but its
// own sections.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent);

    // Shows the window at this section; at the title for an anchor that the
    // guide does not have.
    void showSection(const QString &anchor);
    QString currentSection() const; // its anchor

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeContents();
    QWidget *makeReading();
    void connectKeys();
    void readGuide();
    void fillContents();
    void choose(const QString &anchor); // in the contents, without moving the text
    void scrollTo(const QString &anchor);
    void find(bool isBackward);

    QTreeWidget *m_contents;
    QLineEdit *m_search;
    QLabel *m_notFound;
    QTextBrowser *m_text;
    std::vector<GuideHeading> m_headings;
};

} // namespace ui
