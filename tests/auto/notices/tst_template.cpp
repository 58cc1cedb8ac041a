// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/template.h"

#include <QTest>

using namespace Qt::StringLiterals;
using notices::Template;
using notices::Value;
using notices::Values;

class TemplateTest final : public QObject
{
    Q_OBJECT

private slots:
    void renders_data();
    void renders();
    void refusesToParse_data();
    void refusesToParse();
    void refusesToRender_data();
    void refusesToRender();
    void listsEveryNameOnce();
    void plainModeDoesNotEscape();
    void innerNamesHideOuterOnes();
    void errorsNeverHoldAValue();
};

namespace {

Values sampleValues()
{
    const auto entry = [](const QString &item) { return Values{{u"item"_s, {item}}}; };
    return {{u"name"_s, {u"Léa & <Zoé>"_s}},
            {u"empty"_s, {QString()}},
            {u"blank"_s, {u" \u00A0"_s}},
            {u"yes"_s, {true}},
            {u"no"_s, {false}},
            {u"none"_s, {std::vector<Values>{}}},
            {u"list"_s, {std::vector<Values>{entry(u"a"_s), entry(u"b"_s)}}}};
}

} // namespace

void TemplateTest::renders_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");

    QTest::newRow("text alone") << u"Bonjour"_s << u"Bonjour"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a name, escaped") << u"x{{name}}y"_s << u"xLéa &amp; &lt;Zoé&gt;y"_s;
    QTest::newRow("blanks around the name") << u"{{ name }}"_s << u"Léa &amp; &lt;Zoé&gt;"_s;
    QTest::newRow("a note says nothing") << u"a{{! {#name} what you like }}b"_s << u"ab"_s;
    QTest::newRow("a list") << u"{{#list}}<li>{{item}}</li>{{/list}}"_s
                            << u"<li>a</li><li>b</li>"_s;
    QTest::newRow("an empty list") << u"[{{#none}}x{{/none}}]"_s << u"[]"_s;
    QTest::newRow("instead of an empty list") << u"[{{^none}}x{{/none}}]"_s << u"[x]"_s;
    QTest::newRow("not instead of a full list") << u"[{{^list}}x{{/list}}]"_s << u"[]"_s;
    QTest::newRow("a condition that holds") << u"{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}"_s << u"a"_s;
    QTest::newRow("a condition that does not") << u"{{#no}}a{{/no}}{{^no}}b{{/no}}"_s << u"b"_s;
    QTest::newRow("a list inside a condition")
        << u"{{#yes}}{{#list}}{{item}}{{/list}}{{/yes}}"_s << u"ab"_s;
    QTest::newRow("an outer name inside a list")
        << u"{{#list}}{{item}}{{name}};{{/list}}"_s
        << u"aLéa &amp; &lt;Zoé&gt;;bLéa &amp; &lt;Zoé&gt;;"_s;
    QTest::newRow("single braces are text") << u"{a} }"_s << u"{a} }"_s;
}

void TemplateTest::renders()
{
    QFETCH(QString, source);
    QFETCH(QString, expected);
    const auto parsed = Template::parse(source);
    QVERIFY(parsed);
    const auto rendered = parsed->render(sampleValues());
    QVERIFY2(rendered, qPrintable(rendered ? QString() : rendered.error().message));
    QCOMPARE(*rendered, expected);
}

void TemplateTest::refusesToParse_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line");

    QTest::newRow("opened and never closed") << u"a\nb{{name"_s << 2;
    QTest::newRow("closed and never opened") << u"a\n\nname}}"_s << 3;
    QTest::newRow("no name") << u"{{}}"_s << 1;
    QTest::newRow("a blank name") << u"\n{{  }}"_s << 2;
    QTest::newRow("a name with a blank inside") << u"{{first name}}"_s << 1;
    QTest::newRow("a name with an accent") << u"{{prénom}}"_s << 1;
    QTest::newRow("a name with a dot") << u"{{lab.name}}"_s << 1;
    QTest::newRow("raw output by braces") << u"{{{name}}}"_s << 1;
    QTest::newRow("raw output by ampersand") << u"{{&name}}"_s << 1;
    QTest::newRow("a partial") << u"{{>other}}"_s << 1;
    QTest::newRow("other delimiters") << u"{{=<% %>=}}"_s << 1;
    QTest::newRow("a section that is never closed") << u"a\n{{#list}}\nb\n"_s << 2;
    QTest::newRow("a section closed twice") << u"{{#list}}{{/list}}\n{{/list}}"_s << 2;
    QTest::newRow("sections that cross") << u"{{#yes}}\n{{#list}}\n{{/yes}}{{/list}}"_s << 3;
    QTest::newRow("a note over three lines, then an error") << u"{{! a\nb\nc }}{{/x}}"_s << 3;
    QTest::newRow("too deep") << u"{{#yes}}"_s.repeated(40) << 1;
}

void TemplateTest::refusesToParse()
{
    QFETCH(QString, source);
    QFETCH(int, line);
    const auto parsed = Template::parse(source);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, base::Error::Kind::Input);
    QVERIFY2(parsed.error().message.contains(u"line %1:"_s.arg(line)),
             qPrintable(parsed.error().message));
}

void TemplateTest::refusesToRender_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("name");

    QTest::newRow("an unknown name") << u"a\n{{nome}}"_s << 2 << u"nome"_s;
    QTest::newRow("an unknown section") << u"{{#nome}}{{/nome}}"_s << 1 << u"nome"_s;
    QTest::newRow("an unknown name in the second entry of a list")
        << u"{{#list}}\n{{other}}{{/list}}"_s << 2 << u"other"_s;
    QTest::newRow("an empty text") << u"\n\n{{empty}}"_s << 3 << u"empty"_s;
    QTest::newRow("a text of no-break blanks") << u"{{blank}}"_s << 1 << u"blank"_s;
    QTest::newRow("a list as text") << u"{{list}}"_s << 1 << u"list"_s;
    QTest::newRow("a condition as text") << u"{{yes}}"_s << 1 << u"yes"_s;
    QTest::newRow("a text as section") << u"{{#name}}{{/name}}"_s << 1 << u"name"_s;
    QTest::newRow("a name of the list outside of it")
        << u"{{#list}}{{/list}}{{item}}"_s << 1 << u"item"_s;
}

void TemplateTest::refusesToRender()
{
    QFETCH(QString, source);
    QFETCH(int, line);
    QFETCH(QString, name);
    const auto parsed = Template::parse(source);
    QVERIFY(parsed);
    const auto rendered = parsed->render(sampleValues());
    QVERIFY(!rendered);
    QVERIFY(rendered.error().message.contains(u"line %1:"_s.arg(line)));
    QVERIFY(rendered.error().message.contains(u'"' + name + u'"'));
}

void TemplateTest::listsEveryNameOnce()
{
    const auto parsed =
        Template::parse(u"{{b}}{{#list}}{{item}}{{b}}{{/list}}{{^a}}{{/a}}{{! note }}");
    QVERIFY(parsed);
    QCOMPARE(parsed->names(), (QStringList{u"a"_s, u"b"_s, u"item"_s, u"list"_s}));
}

void TemplateTest::plainModeDoesNotEscape()
{
    const auto rendered =
        Template::parse(u"{{name}}")->render(sampleValues(), Template::Escape::None);
    QVERIFY(rendered);
    QCOMPARE(*rendered, u"Léa & <Zoé>"_s);
}

void TemplateTest::innerNamesHideOuterOnes()
{
    const Values inner{{u"name"_s, {u"inner"_s}}};
    const Values values{{u"name"_s, {u"outer"_s}}, {u"list"_s, {std::vector<Values>{inner}}}};
    const auto rendered =
        Template::parse(u"{{name}} {{#list}}{{name}}{{/list}} {{name}}")->render(values);
    QVERIFY(rendered);
    QCOMPARE(*rendered, u"outer inner outer"_s);
}

void TemplateTest::errorsNeverHoldAValue()
{
    const auto rendered = Template::parse(u"{{name}}{{unknown}}")->render(sampleValues());
    QVERIFY(!rendered);
    QVERIFY(!rendered.error().message.contains(u"Léa"_s));
    QVERIFY(!rendered.error().detail.contains(u"Léa"_s));
}

QTEST_APPLESS_MAIN(TemplateTest)
#include "tst_template.moc"
