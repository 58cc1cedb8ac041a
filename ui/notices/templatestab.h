// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/previewservice.h"
#include "services/templateservice.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace ui {

class EmailPreviewPanel;
class LetterPreview;

// The texts of the letters and e-mails: read, changed with what they make beside them, kept.
class TemplatesTab final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplatesTab(QWidget *parent = nullptr);

    void showTexts(const QList<services::TemplateRow> &rows);
    void showPersons(const QList<services::PersonRow> &rows); // to preview with
    void showVersions(const QList<services::TemplateVersion> &versions);
    // Of the chosen text, as it holds: nothing is unsaved afterwards.
    void showSource(const QString &source);
    void markSaved();
    // In place of what is there, to be looked at and saved.
    void proposeSource(const QString &source);
    void showReport(const services::TemplateReport &report);
    void showLetter(const QByteArray &pdf);
    void showEmail(const notices::Email &email);
    void clear();

    QString name() const; // of the chosen text; empty while there is none
    QString source() const;
    bool isChanged() const;
    std::optional<qint64> personId() const;
    // Chooses a text without asking what becomes of the present one.
    void choose(const QString &name);
    void goToLine(qint64 line);

signals:
    void shown(); // it comes to the front
    void textChosen(const QString &name);
    void otherTextWanted(const QString &name); // while something is unsaved
    void edited();                             // 300 ms after the last change
    void saveRequested();
    void resetRequested();
    void versionWanted(qint64 id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTexts();
    QWidget *makeEditor();
    QWidget *makePreview();
    QLayout *makeButtons();
    void select(int row);
    void insertName(int index);
    void showState();

    QList<services::TemplateRow> m_rows;
    QString m_name;
    QTimer m_pause; // since the last change
    QListWidget *m_texts;
    QComboBox *m_versions;
    QPlainTextEdit *m_editor;
    QComboBox *m_names;
    QPushButton *m_save;
    QPushButton *m_reset;
    QLabel *m_readability;
    QLabel *m_verdict;
    QListWidget *m_findings;
    QComboBox *m_persons;
    QStackedWidget *m_previews;
    LetterPreview *m_preview;
    EmailPreviewPanel *m_emailPreview;
};

} // namespace ui
