// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/emailchoice.h"
#include "support/sampleincident.h"

#include <QTest>

using namespace Qt::StringLiterals;
using notices::Channel;
using notices::EmailOffer;
using notices::PostReason;

namespace {

const QDate kSending(2021, 3, 10);

struct Case {
    people::SourceRecord record = testing::sampleRecord();
    notices::Instructions instructions = {};
    notices::EmailPolicy policy = {.offer = EmailOffer::WhenGiven};
    notices::AddressStanding standing = {};

    notices::EmailChoice choice() const
    {
        const auto letter = notices::chooseChannel(record, people::DataCategory::Nir, kSending,
                                                   false, instructions);
        return notices::chooseEmail(record, letter, instructions, policy, standing);
    }
};

Case sample()
{
    Case sample;
    sample.record.email = u" Jeanne.LeGoff@Exemple.FR "_s;
    return sample;
}

} // namespace

class EmailChoiceTest : public QObject
{
    Q_OBJECT

private slots:
    void whoGaveAnAddressGetsAnEmail()
    {
        const auto choice = sample().choice();
        QVERIFY(choice.isEmail());
        QCOMPARE(choice.address, u"Jeanne.LeGoff@exemple.fr"_s);
    }

    void everythingElseIsPost_data()
    {
        QTest::addColumn<Case>("asked");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, PostReason reason, auto change) {
            Case asked = sample();
            change(asked);
            QTest::newRow(name) << asked << notices::postReasonKey(reason);
        };
        row("not offered", PostReason::NotOffered,
            [](Case &it) { it.policy.offer = EmailOffer::Nobody; });
        row("not asked for", PostReason::NotOffered,
            [](Case &it) { it.policy.offer = EmailOffer::OnRequest; });
        row("asked for post", PostReason::AskedForPost,
            [](Case &it) { it.instructions.channel = Channel::Letter; });
        row("no address", PostReason::NoAddress, [](Case &it) { it.record.email = u"  "_s; });
        row("no address at all", PostReason::Malformed,
            [](Case &it) { it.record.email = u"jeanne(at)exemple.fr"_s; });
        row("a second recipient smuggled in", PostReason::Malformed,
            [](Case &it) { it.record.email = u"a@exemple.fr\r\nRCPT TO:<b@exemple.fr>"_s; });
        row("a doctor's", PostReason::Professional,
            [](Case &it) { it.record.email = u"dr.morvan@exemple.fr"_s; });
        row("shared", PostReason::Shared, [](Case &it) { it.standing.isShared = true; });
        row("came back before", PostReason::Failed, [](Case &it) { it.standing.hasFailed = true; });
        row("a minor", PostReason::Minor, [](Case &it) {
            it.record = testing::sampleChild();
            it.record.email = u"famille@exemple.fr"_s;
        });
        row("a protected adult", PostReason::Guardian, [](Case &it) {
            it.instructions.guardian = notices::AdultGuardian{u"UDAF"_s, {}};
        });
        row("large print", PostReason::Form,
            [](Case &it) { it.instructions.form = notices::Form::LargePrint; });
        row("abroad, in English", PostReason::Form,
            [](Case &it) { it.record.country = u"BELGIQUE"_s; });
        row("shared, whatever was asked for", PostReason::Shared, [](Case &it) {
            it.standing.isShared = true;
            it.instructions.channel = Channel::Email;
        });
    }
    void everythingElseIsPost()
    {
        QFETCH(Case, asked);
        QFETCH(QString, reason);
        const auto choice = asked.choice();
        QVERIFY(choice.post);
        QCOMPARE(notices::postReasonKey(*choice.post), reason);
        QVERIFY(choice.address.isEmpty());
        QVERIFY(!notices::postReasonText(*choice.post).isEmpty());
    }

    void whoAskedForItGetsIt()
    {
        Case asked = sample();
        asked.policy.offer = EmailOffer::OnRequest;
        asked.instructions.channel = Channel::Email;
        QVERIFY(asked.choice().isEmail());
        asked.record.email = u"dr.morvan@exemple.fr"_s; // a doctor is a patient too
        QVERIFY(asked.choice().isEmail());
    }

    void aMinorWhereTheDpoAllowsIt()
    {
        Case asked = sample();
        asked.record = testing::sampleChild();
        asked.record.email = u"famille@exemple.fr"_s;
        asked.policy.minors = true;
        QVERIFY(asked.choice().isEmail());
    }

    void onlyAPostalAddressIsNotNeeded()
    {
        QVERIFY(!notices::standsInTheWay({}));
        QVERIFY(!notices::standsInTheWay(notices::Obstacle::UnusableAddress));
        for (const auto obstacle :
             {notices::Obstacle::NoName, notices::Obstacle::TestPatient,
              notices::Obstacle::NothingKnown, notices::Obstacle::Deceased,
              notices::Obstacle::SecretCare, notices::Obstacle::Locked, notices::Obstacle::Double})
            QVERIFY(notices::standsInTheWay(obstacle));
    }

    void keysComeBack()
    {
        for (const EmailOffer offer : notices::kAllEmailOffers)
            QCOMPARE(notices::emailOfferFromKey(notices::emailOfferKey(offer)), offer);
        QVERIFY(!notices::emailOfferFromKey(u"everybody"));
    }
};

QTEST_GUILESS_MAIN(EmailChoiceTest)
#include "tst_emailchoice.moc"
