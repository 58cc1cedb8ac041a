// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/releaseservice.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace ui {

class LetterPreview;

// The hard cases among the letters to print.  Each is shown and then ticked by
// whoever looked at it; before all are ticked nothing is printed.  Below, the
// signatures, where the laboratory wants them.
class SamplePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SamplePanel(QWidget *parent = nullptr);

    void showSample(const services::ReleaseSample &sample);
    // `signers` and the holders whose passphrases they proved.
    void showSignatures(int required, const QStringList &signers, const QStringList &holders);
    void showLetter(qint64 personId, const QByteArray &pdf);
    void clear();
    bool isAllTicked() const;
    QString code() const { return m_code; }

signals:
    void caseSelected(qint64 personId);
    void ticked();
    void signRequested(const QString &signer);
    void secondSignRequested(); // another holder, beside the one who works here
    void signaturesChosen(int required);

private:
    QWidget *makeSignatures();
    void select(QListWidgetItem *item);
    void updateButtons();

    QListWidget *m_cases;
    LetterPreview *m_preview;
    QLabel *m_signed;
    QComboBox *m_required;
    QLineEdit *m_signer;
    QPushButton *m_sign;
    QPushButton *m_signSecond;
    QString m_code;
};

} // namespace ui
