// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/parameters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace matching;

class TestParameters final : public QObject
{
    Q_OBJECT

private slots:
    void survivesJson();
    void defaultsStay();
    void changesOneWeight();
    void refuses_data();
    void refuses();
};

namespace {

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestParameters::survivesJson()
{
    Parameters parameters;
    parameters.sureProbability = 0.995;
    parameters.reviewProbability = 0.05;
    parameters.floor = 0.01;
    parameters.competitorBits = 2.5;
    parameters.blockCap = 1000;
    parameters.threads = 1;
    const base::Result<Parameters> read = parametersFromJson(toJson(parameters));
    QVERIFY(read.has_value());
    for (std::size_t i = 0; i < parameters.weights.size(); ++i)
        QVERIFY(std::abs(read->weights[i] - parameters.weights[i]) < 0.001F);
    Parameters expected = parameters;
    expected.weights = read->weights;
    QCOMPARE(*read, expected);
}

void TestParameters::defaultsStay()
{
    QCOMPARE(*parametersFromJson({}), Parameters{});
}

void TestParameters::changesOneWeight()
{
    const base::Result<Parameters> read =
        parametersFromJson(object(R"({"weights": {"sex": {"differs": -3.5}}})"));
    QVERIFY(read.has_value());
    const auto sex = static_cast<std::size_t>(tableOffset(Table::Sex));
    QCOMPARE(read->weights[sex + static_cast<std::size_t>(SexLevel::Differs)], -3.5F);
    QCOMPARE(read->weights[sex + static_cast<std::size_t>(SexLevel::Agrees)], 0.0F);
    QCOMPARE(read->weights[0], defaultWeights()[0]);
}

void TestParameters::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    QTest::newRow("an unknown key") << QByteArray(R"({"colour": 1})") << u"colour"_s;
    QTest::newRow("a probability above 1")
        << QByteArray(R"({"sure_probability": 1.5})") << u"sure_probability"_s;
    QTest::newRow("a text for a number") << QByteArray(R"({"floor": "low"})") << u"floor"_s;
    QTest::newRow("no thread") << QByteArray(R"({"threads": 0})") << u"threads"_s;
    QTest::newRow("an unknown table")
        << QByteArray(R"({"weights": {"shoes": {}}})") << u"weights"_s;
    QTest::newRow("an unknown level")
        << QByteArray(R"({"weights": {"sex": {"maybe": 1}}})") << u"weights"_s;
    QTest::newRow("a calibration too short")
        << QByteArray(R"({"calibration": [[1, 0]]})") << u"calibration"_s;
}

void TestParameters::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const base::Result<Parameters> read = parametersFromJson(object(json));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().kind, base::Error::Kind::Input);
    QVERIFY(read.error().message.contains(named));
}

QTEST_APPLESS_MAIN(TestParameters)
#include "tst_parameters.moc"
