// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/callstab.h"

#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using services::CallTrust;

namespace {

constexpr int kCodeWidth = 12; // characters

QString asList(const QStringList &sentences)
{
    QString items;
    for (const QString &sentence : sentences)
        items += u"<li>"_s + sentence.toHtmlEscaped() + u"</li>"_s;
    return u"<ul>"_s + items + u"</ul>"_s;
}

QString verdictOf(CallTrust trust)
{
    switch (trust) {
    case CallTrust::None:
        return CallsTab::tr("✖ Not verified: say nothing.");
    case CallTrust::Facts:
        return CallsTab::tr("○ Two answers agree, but both may be in the leak.");
    case CallTrust::Reference:
        return CallsTab::tr("✔ Verified, with the reference of the letter.");
    }
    return {};
}

} // namespace

CallsTab::CallsTab(QWidget *parent)
    : QWidget(parent)
    , m_reference(field(u"callReference"_s, tr("Reference that the caller reads out")))
    , m_name(field(u"callName"_s, tr("Name and given name")))
    , m_born(field(u"callBorn"_s, tr("14/07/1958")))
    , m_found(theme::hint({}, this))
    , m_before(theme::body({}, this))
    , m_questions(theme::body({}, this))
    , m_saidBorn(field(u"saidBirthDate"_s, tr("14/07/1958")))
    , m_saidCode(field(u"saidPostalCode"_s, tr("35000")))
    , m_verify(button(u"check"_s, tr("&Verify"), u"verifyCall"_s))
    , m_verdict(theme::subheading({}, this))
    , m_title(theme::subheading({}, this))
    , m_letter(theme::hint({}, this))
    , m_script(new QTextBrowser(this))
    , m_sendAgain(button(u"print"_s, tr("&Send again to the known address"), u"sendAgain"_s))
    , m_copy(button(u"export"_s, tr("&Copy of the letter…"), u"copyLetter"_s))
    , m_reply(button(u"notices"_s, tr("Reply by &letter…"), u"replyByLetter"_s))
    , m_address(field(u"callAddress"_s, tr("Number and street")))
    , m_postalCode(field(u"callPostalCode"_s, tr("Code")))
    , m_city(field(u"callCity"_s, tr("Town")))
    , m_newAddress(button(u"check"_s, tr("Send to this &address"), u"sendElsewhere"_s))
    , m_outcome(new QComboBox(this))
    , m_note(field(u"callNote"_s, tr("Short note, no fact of health")))
    , m_log(button(u"journal"_s, tr("&Note the call"), u"noteCall"_s))
    , m_figures(theme::hint({}, this))
{
    auto *steps = new QVBoxLayout;
    steps->setSpacing(12);
    steps->addWidget(makeSearch());
    steps->addWidget(makeIdentity(), 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addLayout(steps, 2);
    row->addWidget(makeAnswer(), 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addLayout(row, 1);
    column->addWidget(m_figures);
    setFocusProxy(m_reference);
    startAgain();
}

QLineEdit *CallsTab::field(const QString &objectName, const QString &placeholder)
{
    auto *made = new QLineEdit(this);
    made->setObjectName(objectName);
    made->setPlaceholderText(placeholder);
    made->setAccessibleName(placeholder);
    return made;
}

QPushButton *CallsTab::button(const QString &icon, const QString &text, const QString &objectName)
{
    auto *made = new QPushButton(icons::icon(icon), text, this);
    made->setObjectName(objectName);
    return made;
}

Card *CallsTab::makeSearch()
{
    auto *card = new Card(this);
    auto *search = button(u"search"_s, tr("&Find"), u"findCall"_s);
    auto *form = theme::form();
    form->addRow(tr("&Reference"), m_reference);
    form->addRow(tr("or na&me"), m_name);
    form->addRow(tr("&born on"), m_born);
    m_found->setObjectName(u"callFound"_s);
    auto *below = new QHBoxLayout;
    below->addWidget(search);
    below->addWidget(m_found, 1);
    card->column()->addWidget(theme::subheading(tr("1. Find"), card));
    card->column()->addLayout(form);
    card->column()->addLayout(below);
    connect(search, &QPushButton::clicked, this, &CallsTab::search);
    for (QLineEdit *edit : {m_reference, m_born})
        connect(edit, &QLineEdit::returnPressed, this, &CallsTab::search);
    connect(m_name, &QLineEdit::returnPressed, m_born, qOverload<>(&QWidget::setFocus));
    return card;
}

Card *CallsTab::makeIdentity()
{
    auto *card = new Card(this);
    auto *form = theme::form();
    form->addRow(tr("Birth da&te said"), m_saidBorn);
    form->addRow(tr("&Postal code said"), m_saidCode);
    m_verdict->setObjectName(u"callVerdict"_s);
    card->column()->addWidget(theme::subheading(tr("2. Verify who is calling"), card));
    card->column()->addWidget(m_before);
    card->column()->addWidget(m_questions);
    card->column()->addLayout(form);
    card->column()->addWidget(m_verify, 0, Qt::AlignLeft);
    card->column()->addWidget(m_verdict);
    card->column()->addStretch(1);
    connect(m_verify, &QPushButton::clicked, this, &CallsTab::verify);
    connect(m_saidCode, &QLineEdit::returnPressed, this, &CallsTab::verify);
    connect(m_saidBorn, &QLineEdit::returnPressed, m_saidCode, qOverload<>(&QWidget::setFocus));
    return card;
}

QWidget *CallsTab::makeAddress()
{
    auto *form = new QWidget(this);
    m_postalCode->setMaximumWidth(m_postalCode->fontMetrics().averageCharWidth() * kCodeWidth);
    m_postalCode->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new FlowLayout(form);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_address, m_postalCode, m_city, m_newAddress})
        row->addWidget(each);
    connect(m_newAddress, &QPushButton::clicked, this, [this] { requestSending(true); });
    return form;
}

Card *CallsTab::makeAnswer()
{
    auto *card = new Card(this);
    m_script->setObjectName(u"callScript"_s);
    m_script->setAccessibleName(tr("What to say"));
    m_script->setFrameShape(QFrame::NoFrame);
    m_outcome->setObjectName(u"callOutcome"_s);
    m_outcome->setAccessibleName(tr("Outcome of the call"));
    for (const services::CallOutcomeRow &outcome : services::listCallOutcomes())
        m_outcome->addItem(outcome.text, outcome.key);
    m_note->setMaxLength(services::kLongestCallNote);
    m_addressForm = makeAddress();
    auto *form = theme::form();
    form->addRow(tr("&Outcome"), m_outcome);
    form->addRow(tr("Not&e"), m_note);
    card->column()->addWidget(theme::subheading(tr("3. Answer and note"), card));
    card->column()->addWidget(m_title);
    card->column()->addWidget(m_letter);
    card->column()->addWidget(m_script, 1);
    card->column()->addLayout(flowOf({m_sendAgain, m_copy, m_reply}));
    card->column()->addWidget(m_addressForm);
    card->column()->addLayout(form);
    card->column()->addWidget(m_log, 0, Qt::AlignLeft);
    connect(m_sendAgain, &QPushButton::clicked, this, [this] { requestSending(false); });
    connect(m_copy, &QPushButton::clicked, this, [this] { emit copyRequested(m_file.reference); });
    connect(m_reply, &QPushButton::clicked, this,
            [this] { emit replyRequested(m_subject, answers()); });
    connect(m_log, &QPushButton::clicked, this, &CallsTab::note);
    connect(m_note, &QLineEdit::returnPressed, this, &CallsTab::note);
    return card;
}

void CallsTab::setIdentityEnabled(bool isEnabled)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_saidBorn, m_saidCode, m_verify})
        widget->setEnabled(isEnabled);
}

void CallsTab::startAgain()
{
    m_subject = {};
    for (QLineEdit *edit : {m_reference, m_name, m_born, m_saidBorn, m_saidCode, m_address,
                            m_postalCode, m_city, m_note})
        edit->clear();
    for (QLabel *label : {m_found, m_before, m_questions, m_verdict})
        label->clear();
    setIdentityEnabled(false);
    showFile({});
    m_verdict->clear();
    m_script->setHtml(tr("<p>What to say will stand here once you have found the person and "
                         "verified who is calling.</p><p>The caller may be a fraudster with the "
                         "leak before them: only the reference of the letter is not in it.</p>"));
    m_reference->setFocus();
}

void CallsTab::search()
{
    if (const QString reference = m_reference->text().trimmed(); !reference.isEmpty())
        emit referenceGiven(reference);
    else if (!m_name->text().trimmed().isEmpty())
        emit nameGiven(m_name->text(), m_born->text());
}

void CallsTab::showRefusal(const QString &text)
{
    m_found->setText(text);
    m_reference->setFocus();
    m_reference->selectAll();
}

void CallsTab::showOpening(const services::CallOpening &opening)
{
    m_subject = opening.subject;
    m_found->setText(opening.found);
    m_verdict->clear();
    if (!m_subject.isFound()) {
        setIdentityEnabled(false);
        emit answered(m_subject, {});
        return;
    }
    m_before->setText(opening.before.join(u"\n\n"_s));
    m_questions->setText(u"? "_s + opening.questions.join(u"\n? "_s));
    setIdentityEnabled(true);
    m_saidBorn->setText(m_born->text());
    (m_saidBorn->text().isEmpty() ? m_saidBorn : m_saidCode)->setFocus();
}

services::CallAnswers CallsTab::answers() const
{
    return {m_saidBorn->text(), m_saidCode->text()};
}

void CallsTab::verify()
{
    emit answered(m_subject, answers());
}

void CallsTab::showFile(const services::CallFile &file)
{
    m_file = file;
    m_verdict->setText(m_subject.isFound() ? verdictOf(file.trust) : QString());
    m_title->setText(file.title);
    m_letter->setText(file.reference.isEmpty()
                          ? QString()
                          : tr("%1 · letter %2 · %3 · %4, %5")
                                .arg(file.name, file.reference, file.variant, file.state,
                                     typography::date(file.postedOn.value_or(QDate()))));
    m_script->setHtml(file.say.isEmpty() ? QString()
                                         : tr("<p><b>Say</b></p>") + asList(file.say)
                              + tr("<p><b>Never</b></p>") + asList(file.never));
    m_sendAgain->setEnabled(file.canSendAgain);
    m_copy->setEnabled(!file.reference.isEmpty());
    m_reply->setEnabled(file.trust != CallTrust::None);
    m_addressForm->setEnabled(file.canChangeAddress);
    m_log->setEnabled(!file.script.isEmpty());
    if (file.trust == CallTrust::None && m_subject.isFound())
        m_outcome->setCurrentIndex(m_outcome->findData(u"identity_refused"_s));
    else if (file.script == "not_found"_L1)
        m_outcome->setCurrentIndex(m_outcome->findData(u"not_found"_s));
    else if (file.script == "not_concerned"_L1)
        m_outcome->setCurrentIndex(m_outcome->findData(u"told_not_concerned"_s));
    else
        m_outcome->setCurrentIndex(0);
    if (!file.script.isEmpty())
        m_outcome->setFocus();
}

void CallsTab::requestSending(bool isElsewhere)
{
    people::Address address;
    if (isElsewhere)
        address = {m_address->text().simplified(),
                   {},
                   m_postalCode->text().simplified(),
                   m_city->text().simplified(),
                   {}};
    if (isElsewhere && address.isEmpty()) {
        m_address->setFocus();
        return;
    }
    m_outcome->setCurrentIndex(
        m_outcome->findData(isElsewhere ? u"address_changed"_s : u"sent_again"_s));
    emit sendAgainRequested(m_subject, answers(), address);
}

void CallsTab::note()
{
    if (m_file.script.isEmpty())
        return;
    emit noted({.patient = m_file.patient,
                .reference = m_file.reference,
                .trust = m_file.trust,
                .script = m_file.script,
                .outcome = m_outcome->currentData().toString(),
                .note = m_note->text()});
}

void CallsTab::showFigures(const services::CallFigures &figures)
{
    QStringList parts{
        tr("%1 calls for %2 persons written to", nullptr, typography::plural(figures.calls))
            .arg(typography::number(figures.calls), typography::number(figures.posted))};
    if (!figures.days.isEmpty())
        parts << tr("on the last day %1").arg(typography::number(figures.days.back().calls));
    for (const services::CallCount &count :
         figures.outcomes.first(std::min(qsizetype(3), figures.outcomes.size())))
        parts << u"%1\u00A0: %2"_s.arg(count.text, typography::number(count.calls));
    m_figures->setText(figures.calls > 0 ? parts.join(u" · "_s) : QString());
}

} // namespace ui
