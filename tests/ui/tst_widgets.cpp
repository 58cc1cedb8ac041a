// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/secret.h"
#include "support.h"
#include "ui/home/deadlinereminder.h"
#include "ui/home/deadlinetext.h"
#include "ui/home/ledgerbar.h"
#include "ui/intake/intakewords.h"
#include "ui/matching/masking.h"
#include "ui/notices/emailwords.h"
#include "ui/unlock/secretedit.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/language.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/optionaledit.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/typography.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestWidgets final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void typography_data();
    void typography();
    void durations_data();
    void durations();
    void standings_data();
    void standings();
    void theNearestClockPressesMost();
    void clocksStandByUrgency();
    void aReminderGoesToTheDesktopOrTheWindow();
    void theLedgerSentenceClosesTheSum();
    void wordsAgreeWithTheirCount_data();
    void wordsAgreeWithTheirCount();
    void masking_data();
    void masking();
    void contrastIsEnough_data();
    void contrastIsEnough();
    void everyIconIsDrawn();
    void aPassphraseIsTypedAndCorrected();
    void aPassphraseIsPasted();
    void deadKeysReachThePassphrase();
    void instantsKeepTheZoneOfTheLaboratory();
    void messagesShowAndGo();
};

void TestWidgets::initTestCase()
{
    QVERIFY(base::initialiseCrypto());
    ui::useFrench();
}

void TestWidgets::typography_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("expected");
    namespace t = ui::typography;
    QTest::newRow("groups of three") << t::number(121669) << u"121\u202f669"_s;
    QTest::newRow("share") << t::percent(0.5) << u"50\u00a0%"_s;
    QTest::newRow("a share below one is not rounded up to it")
        << t::percent(0.9996) << u"99,9\u00a0%"_s;
    QTest::newRow("size") << t::bytes(4'200'000) << u"4,2\u00a0Mo"_s;
    QTest::newRow("day") << t::date(QDate(2026, 3, 3)) << u"3 mars 2026"_s;
    QTest::newRow("no day") << t::date(QDate()) << QString();
    QTest::newRow("hour") << t::time(QTime(14, 5)) << u"14\u00a0h\u00a005"_s;
    QTest::newRow("instant") << t::dateTime(QDateTime(QDate(2021, 3, 1), QTime(17, 30)))
                             << u"1 mars 2021 à 17\u00a0h\u00a030"_s;
    QTest::newRow("short hash stays") << t::shortHash(u"abc"_s) << u"abc"_s;
}

void TestWidgets::typography()
{
    QFETCH(QString, shown);
    QTEST(shown, "expected");
}

void TestWidgets::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("negative is nothing") << qint64(-5) << u"0\u00a0s"_s;
    QTest::newRow("seconds") << qint64(59) << u"59\u00a0s"_s;
    QTest::newRow("minutes") << qint64(125) << u"2\u00a0min"_s;
    QTest::newRow("hours and minutes") << qint64(3600 * 5 + 120) << u"5\u00a0h\u00a02\u00a0min"_s;
    QTest::newRow("whole hours") << qint64(7200) << u"2\u00a0h"_s;
    QTest::newRow("days and hours") << qint64(86400 * 2 + 3600 * 4) << u"2\u00a0j\u00a04\u00a0h"_s;
    QTest::newRow("a month and more: days alone") << qint64(86400 * 40 + 3600) << u"40\u00a0j"_s;
}

void TestWidgets::durations()
{
    QFETCH(qint64, seconds);
    QTEST(ui::typography::duration(seconds), "expected");
}

void TestWidgets::standings_data()
{
    using State = deadlines::Deadline::State;
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("hasLimit");
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("expected");
    QTest::newRow("running") << int(State::Running) << true << qint64(7200) << u"encore 2\u00a0h"_s;
    QTest::newRow("passed") << int(State::Overdue) << true << qint64(-7200)
                            << u"dépassé depuis 2\u00a0h"_s;
    QTest::newRow("a target is no duty")
        << int(State::Soft) << true << qint64(-7200) << u"objectif dépassé de 2\u00a0h"_s;
    QTest::newRow("met early") << int(State::Met) << true << qint64(3600)
                               << u"fait, 1\u00a0h avant l’échéance"_s;
    QTest::newRow("met late") << int(State::Met) << true << qint64(-3600)
                              << u"fait, avec 1\u00a0h de retard"_s;
    QTest::newRow("ageing without limit")
        << int(State::Ageing) << false << qint64(-7200) << u"depuis 2\u00a0h"_s;
    QTest::newRow("not started") << int(State::Waiting) << false << qint64(0)
                                 << u"attend son départ"_s;
}

void TestWidgets::standings()
{
    QFETCH(int, state);
    QFETCH(bool, hasLimit);
    QFETCH(qint64, left);
    deadlines::Deadline deadline;
    deadline.state = deadlines::Deadline::State(state);
    deadline.secondsLeft = left;
    if (hasLimit)
        deadline.limit = QDateTime(QDate(2021, 3, 1), QTime(18, 0));
    QTEST(ui::standing(deadline), "expected");
}

void TestWidgets::theNearestClockPressesMost()
{
    using State = deadlines::Deadline::State;
    deadlines::Deadline soon;
    soon.state = State::Running;
    soon.secondsLeft = 100;
    deadlines::Deadline passed;
    passed.state = State::Overdue;
    passed.secondsLeft = -5;
    deadlines::Deadline information;
    information.state = State::Information;
    information.secondsLeft = -500;
    QCOMPARE(ui::nearest({information}), nullptr);
    const std::vector<deadlines::Deadline> two{information, soon};
    QCOMPARE(ui::nearest(two), &two.at(1));
    const std::vector<deadlines::Deadline> three{soon, information, passed};
    QCOMPARE(ui::nearest(three), &three.at(2));
}

void TestWidgets::clocksStandByUrgency()
{
    using State = deadlines::Deadline::State;
    const auto clock = [](const QString &key, State state, std::optional<qint64> left) {
        deadlines::Deadline made{.key = key, .label = {}, .ground = {}};
        made.state = state;
        made.secondsLeft = left;
        if (left)
            made.limit = QDateTime(QDate(2021, 3, 1), QTime(18, 0));
        return made;
    };
    const auto sorted = ui::byUrgency(
        {clock(u"n/a"_s, State::NotApplicable, {}), clock(u"done"_s, State::Met, 5),
         clock(u"target"_s, State::Soft, -9000), clock(u"later"_s, State::Running, 500),
         clock(u"sooner"_s, State::Running, 50), clock(u"passed"_s, State::Overdue, -5)});
    QStringList keys;
    QStringList signs;
    for (const deadlines::Deadline &each : sorted) {
        keys << each.key;
        signs << ui::clockSign(each);
    }
    QCOMPARE(keys,
             QStringList({u"passed"_s, u"sooner"_s, u"later"_s, u"target"_s, u"done"_s, u"n/a"_s}));
    QCOMPARE(signs.first(), u"✖"_s);
    QVERIFY(signs.at(3) != signs.first());
}

void TestWidgets::aReminderGoesToTheDesktopOrTheWindow()
{
    deadlines::Deadline clock{.key = u"gdpr_art33"_s, .label = u"CNIL"_s, .ground = {}};
    clock.state = deadlines::Deadline::State::Running;
    clock.limit = QDateTime(QDate(2021, 3, 1), QTime(17, 0), Qt::UTC);
    clock.secondsLeft = 3600;
    bool hasDesktop = true;
    QStringList shown;
    ui::DeadlineReminder reminder([&](const QString &, const QString &text) {
        shown << text;
        return hasDesktop;
    });
    QSignalSpy banner(&reminder, &ui::DeadlineReminder::banner);
    reminder.setEnabled(false);
    reminder.check({clock});
    QVERIFY(shown.isEmpty());
    reminder.setEnabled(true);
    reminder.check({clock});
    reminder.check({clock});
    QCOMPARE(shown.size(), 1); // once
    QVERIFY(banner.isEmpty());
    hasDesktop = false;
    clock.state = deadlines::Deadline::State::Overdue;
    clock.secondsLeft = -1;
    reminder.check({clock});
    QCOMPARE(banner.size(), 1);
    QVERIFY(banner.front().front().toString().contains(u"CNIL"));
    ui::DeadlineReminder next({});
    next.setSaid(reminder.said());
    QSignalSpy again(&next, &ui::DeadlineReminder::banner);
    next.check({clock});
    QVERIFY(again.isEmpty()); // nor in the next session
}

void TestWidgets::theLedgerSentenceClosesTheSum()
{
    services::Ledger ledger;
    ledger.persons = 121669;
    ledger.informed = 98204;
    ledger.inPreparation = 1310;
    ledger.returned = 402;
    ledger.toDo = 21753;
    QVERIFY(ledger.closes());
    QCOMPARE(ui::LedgerBar::sentence(ledger),
             u"121\u202f669 personnes = 98\u202f204 averties + 1\u202f310 en préparation + "
             "402 retours + 21\u202f753 à faire"_s);
    ledger.blocked = 1;
    QVERIFY(ui::LedgerBar::sentence(ledger).contains(u"1 bloquée"_s));
    ledger.deceased = 2;
    ledger.persons += 3;
    QVERIFY(ledger.closes());
    QVERIFY(ui::LedgerBar::sentence(ledger).contains(u"2 décédés"_s));
}

void TestWidgets::wordsAgreeWithTheirCount_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("expected");
    const auto ledger = [](qint64 count) {
        services::Ledger sums;
        sums.persons = sums.informed = count;
        return ui::LedgerBar::sentence(sums);
    };
    QTest::newRow("nobody") << ledger(0) << u"0 personne ="_s;
    QTest::newRow("one") << ledger(1) << u"1 personne = 1 avertie +"_s;
    QTest::newRow("two") << ledger(2) << u"2 personnes = 2 averties +"_s;
    QTest::newRow("more than an int holds")
        << ledger(5'000'000'000) << u"5\u202f000\u202f000\u202f000 personnes"_s;
    const auto emails = [](qint64 count) { return ui::emailwords::counts({.accepted = count}); };
    QTest::newRow("one e-mail") << emails(1) << u"1 courriel = 1 accepté +"_s;
    QTest::newRow("two e-mails") << emails(2) << u"2 courriels = 2 acceptés +"_s;
    QTest::newRow("one line") << ui::reconciliation(1, 1, 0) << u"1 lue ="_s;
    QTest::newRow("two lines") << ui::reconciliation(2, 1, 1) << u"2 lues ="_s;
}

void TestWidgets::wordsAgreeWithTheirCount()
{
    QFETCH(const QString, shown);
    QFETCH(const QString, expected);
    QVERIFY2(shown.startsWith(expected), qPrintable(shown));
}

void TestWidgets::masking_data()
{
    QTest::addColumn<QString>("leak");
    QTest::addColumn<QString>("patient");
    QTest::addColumn<QString>("shownLeak");
    QTest::addColumn<QString>("shownPatient");
    QTest::newRow("equal values keep their first letter")
        << u"MARTIN"_s << u"MARTIN"_s << u"M•••••"_s << u"M•••••"_s;
    QTest::newRow("case and accents are no difference")
        << u"JEROME"_s << u"Jérôme"_s << u"J•••••"_s << u"J•••••"_s;
    QTest::newRow("only the difference is shown")
        << u"MARTIN"_s << u"MARTIM"_s << u"•••••N"_s << u"•••••M"_s;
    QTest::newRow("separators are no difference")
        << u"0102030405"_s << u"01 02 03 04 05"_s << u"0•••••••••"_s << u"0• •• •• •• ••"_s;
    QTest::newRow("in the middle")
        << u"1957-03-12"_s << u"1956-03-12"_s << u"•••7-••-••"_s << u"•••6-••-••"_s;
    QTest::newRow("a repeated letter is counted once")
        << u"ANNA"_s << u"ANNNA"_s << u"••••"_s << u"•••N•"_s;
    QTest::newRow("missing on one side") << u""_s << u"Paris"_s << u""_s << u"P••••"_s;
}

void TestWidgets::masking()
{
    QFETCH(QString, leak);
    QFETCH(QString, patient);
    const ui::MaskedPair pair = ui::masked(leak, patient);
    QTEST(pair.leak, "shownLeak");
    QTEST(pair.patient, "shownPatient");
}

void TestWidgets::contrastIsEnough_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestWidgets::contrastIsEnough()
{
    QFETCH(bool, dark);
    const QPalette before = QApplication::palette();
    if (dark)
        useDarkPalette();
    const QPalette palette = QApplication::palette();
    QApplication::setPalette(before);
    QCOMPARE(ui::theme::isDark(palette), dark);
    for (const QColor &color :
         {ui::theme::accent(palette), ui::theme::danger(palette), ui::theme::quiet(palette)})
        for (const QColor &ground : {palette.color(QPalette::Window), palette.color(QPalette::Base),
                                     ui::theme::surface(palette)})
            QVERIFY2(ui::theme::contrast(color, ground) >= 4.5, qPrintable(color.name()));
}

void TestWidgets::everyIconIsDrawn()
{
    const QStringList drawings = QDir(u":/icons"_s).entryList();
    QVERIFY(drawings.size() > 20);
    for (const QString &drawing : drawings) {
        const QImage image = ui::icons::icon(drawing.chopped(4)).pixmap(24).toImage();
        bool isEmpty = true;
        for (int y = 0; y < image.height() && isEmpty; ++y)
            for (int x = 0; x < image.width() && isEmpty; ++x)
                isEmpty = qAlpha(image.pixel(x, y)) == 0;
        QVERIFY2(!isEmpty, qPrintable(drawing));
    }
    QVERIFY(ui::icons::icon(u"no such drawing"_s).isNull());
}

void TestWidgets::aPassphraseIsTypedAndCorrected()
{
    ui::SecretEdit edit;
    edit.show();
    QSignalSpy edited(&edit, &ui::SecretEdit::edited);
    QSignalSpy returned(&edit, &ui::SecretEdit::returnPressed);
    QTest::keyClicks(&edit, u"cheval"_s);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY(edit.secret().equals(base::Secret::fromBytes("cheva")));
    QCOMPARE(edited.size(), 7);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(returned.size(), 1);
    edit.clear();
    QVERIFY(edit.isEmpty());
    QVERIFY(edit.secret().isEmpty());
}

void TestWidgets::aPassphraseIsPasted()
{
    ui::SecretEdit edit;
    QGuiApplication::clipboard()->setText(u"sept mots\nrien d'autre"_s);
    QTest::keySequence(&edit, QKeySequence::Paste);
    QVERIFY(edit.secret().equals(base::Secret::fromBytes("sept mots")));
}

void TestWidgets::deadKeysReachThePassphrase()
{
    ui::SecretEdit edit;
    QInputMethodEvent event;
    event.setCommitString(u"ê"_s);
    QCoreApplication::sendEvent(&edit, &event);
    QVERIFY(edit.secret().equals(base::Secret::fromBytes("\xc3\xaa")));
    QTest::keyClick(&edit, Qt::Key_Backspace); // one letter, two bytes
    QVERIFY(edit.isEmpty());
    QVERIFY(!edit.inputMethodQuery(Qt::ImSurroundingText).isValid());
}

void TestWidgets::instantsKeepTheZoneOfTheLaboratory()
{
    ui::OptionalEdit edit(ui::OptionalEdit::Kind::Instant, u"Début"_s, nullptr);
    QVERIFY(!edit.instant());
    edit.setZone("Pacific/Noumea");
    const QDateTime utc(QDate(2021, 2, 26), QTime(17, 0), Qt::UTC);
    edit.setInstant(utc);
    QCOMPARE(edit.instant(), utc);
    edit.setInstant({});
    QVERIFY(!edit.instant());
}

void TestWidgets::messagesShowAndGo()
{
    ui::MessageBar bar;
    bar.showError({.kind = base::Error::Kind::Input, .message = u"non"_s, .detail = u"ligne 3"_s});
    QCOMPARE(bar.text(), u"non"_s);
    bar.findChild<QPushButton *>(u"copyMessageDetails"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"non\nligne 3"_s);
    bar.findChild<QPushButton *>(u"closeMessage"_s)->click();
    QVERIFY(!bar.isVisible());
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
