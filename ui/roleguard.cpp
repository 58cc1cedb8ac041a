// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/roleguard.h"

#include <QEvent>
#include <QHash>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using services::Right;

constexpr auto kRight = "avis34Right";
constexpr auto kTooltip = "avis34Tooltip";     // the widget's own
constexpr auto kIsEnabled = "avis34IsEnabled"; // as its view wants it

const QHash<Right, QStringList> &guarded()
{
    static const QHash<Right, QStringList> names{
        {Right::SeePersons,
         {u"addressCaseTable"_s, u"copyLetter"_s,    u"deathTable"_s,   u"doubtTable"_s,
          u"emailCandidates"_s,  u"emailTable"_s,    u"exportDoubts"_s, u"exportEmail"_s,
          u"exportImport"_s,     u"exportPairs"_s,   u"exportProof"_s,  u"exportQuarantine"_s,
          u"exportRequests"_s,   u"findCall"_s,      u"openBounces"_s,  u"openPatient"_s,
          u"pairTable"_s,        u"personList"_s,    u"personTable"_s,  u"quarantineTable"_s,
          u"requestTable"_s,     u"returnTable"_s,   u"revealPair"_s,   u"searchPatients"_s,
          u"templatePerson"_s,   u"checkAddresses"_s}},
        {Right::Import,
         {u"acceptRow"_s, u"correctRecord"_s, u"dismissRows"_s, u"importButton"_s, u"importFiles"_s,
          u"keptProfiles"_s, u"reopenRows"_s, u"retryRows"_s, u"undoImport"_s}},
        {Right::Review,
         {u"decideDifferent"_s, u"decideSame"_s, u"decideUnsure"_s, u"linkPatient"_s,
          u"resumeReview"_s, u"runMatching"_s, u"secondReading"_s, u"similarPairs"_s,
          u"undoDecision"_s}},
        {Right::EditPersons,
         {u"confirmDeath"_s, u"confirmStrongDeaths"_s, u"correctAddress"_s, u"exportAddresses"_s,
          u"importAddresses"_s, u"importDeaths"_s, u"refuseDeath"_s, u"undoDeath"_s}},
        {Right::PrepareMailing,
         {u"addProof"_s, u"envelope"_s, u"handOver"_s, u"markPosted"_s, u"printHere"_s,
          u"produceLots"_s, u"publicNotice"_s, u"publicProof"_s, u"reprintLot"_s, u"resumeEmails"_s,
          u"sendAll"_s, u"sendWave"_s, u"undoPosted"_s}},
        {Right::SignMailing, {u"signRelease"_s, u"signSecond"_s}},
        {Right::HandleReturns,
         {u"bounceFailed"_s, u"bounceNothing"_s, u"decideNewAddress"_s, u"decidePublic"_s,
          u"decideResend"_s, u"emailAgain"_s, u"emailArrived"_s, u"fetchBounces"_s,
          u"importReturns"_s, u"postAllEmails"_s, u"readBounceFile"_s, u"readBounceFolder"_s,
          u"retryAllEmails"_s, u"returnEntry"_s, u"undoReturn"_s}},
        {Right::AnswerPersons,
         {u"answerRequest"_s, u"complaintHelp"_s, u"extendRequest"_s, u"noteCall"_s,
          u"noteRequest"_s, u"reopenRequest"_s, u"replyByLetter"_s, u"sendAgain"_s,
          u"sendElsewhere"_s, u"verifyIdentity"_s}},
        {Right::BackUp, {u"timeStampJournal"_s}},
        {Right::DecideMailing,
         {u"acceptAlarm"_s, u"emailAccount"_s, u"emailLimits"_s, u"firstEmailAccount"_s,
          u"keepEmailPolicy"_s, u"resetTemplate"_s, u"saveTemplate"_s, u"signaturesRequired"_s}},
        {Right::EditIncident, {u"confirmSeverity"_s, u"importIncident"_s, u"saveIncident"_s}},
        {Right::FileWithCnil,
         {u"addBreach"_s, u"archiveReceipt"_s, u"confirmAll"_s, u"filingDecision"_s,
          u"prepareBundle"_s, u"removeBreach"_s, u"saveBreach"_s}},
        {Right::Purge, {u"acceptMatching"_s}},
        {Right::ManageVault, {u"endTimeStamps"_s, u"keepTimeStampAuthority"_s}},
    };
    return names;
}

} // namespace

RoleGuard::RoleGuard(QObject *parent)
    : QObject(parent)
{
}

QStringList RoleGuard::names()
{
    QStringList all;
    for (const QStringList &names : guarded())
        all += names;
    return all;
}

void RoleGuard::apply(QWidget *root, services::Role role)
{
    m_role = role;
    for (auto entry = guarded().begin(); entry != guarded().end(); ++entry) {
        for (const QString &name : entry.value()) {
            for (QWidget *widget : root->findChildren<QWidget *>(name))
                watch(widget, entry.key());
        }
    }
}

void RoleGuard::watch(QWidget *widget, services::Right right)
{
    widget->setProperty(kRight, int(right));
    if (services::mayDo(m_role, right))
        release(widget);
    else if (!m_restrained.contains(widget))
        restrain(widget, right);
}

void RoleGuard::restrain(QWidget *widget, services::Right right)
{
    widget->setProperty(kTooltip, widget->toolTip());
    widget->setProperty(kIsEnabled, !widget->testAttribute(Qt::WA_ForceDisabled));
    widget->setEnabled(false);
    widget->setToolTip(services::whoMay(right));
    widget->installEventFilter(this);
    m_restrained.insert(widget);
    connect(widget, &QObject::destroyed, this,
            [this](QObject *gone) { m_restrained.remove(gone); });
}

void RoleGuard::release(QWidget *widget)
{
    if (!m_restrained.remove(widget))
        return;
    widget->removeEventFilter(this);
    widget->setToolTip(widget->property(kTooltip).toString());
    widget->setEnabled(widget->property(kIsEnabled).toBool());
}

bool RoleGuard::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = static_cast<QWidget *>(watched); // nothing else is watched
    const QString reason = services::whoMay(services::Right(widget->property(kRight).toInt()));
    if (event->type() == QEvent::EnabledChange && !widget->testAttribute(Qt::WA_ForceDisabled)) {
        widget->setProperty(kIsEnabled, true);
        widget->setEnabled(false);
    } else if (event->type() == QEvent::ToolTipChange && widget->toolTip() != reason) {
        widget->setProperty(kTooltip, widget->toolTip());
        widget->setToolTip(reason);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
