// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

#include <vector>

using namespace Qt::StringLiterals;

// An English word on the screen of a French laboratory is a fault like any
// other: the French file is complete, agrees with the sources, and is written
// as French is printed.
class TestTranslations final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingIsTranslated();
    void everyPlaceholderIsKept();
    void pluralsHaveTheirTwoForms();
    void spacesAreFrench();
    void contextsAreFoundAtRunTime();
    void lupdateWouldChangeNothing();

private:
    struct Message {
        QString context;
        QString source;
        bool isPlural = false;
        bool isUnfinished = false;
        QStringList french; // two forms for a plural
    };

    void readMessage(QXmlStreamReader &xml, const QString &context);

    std::vector<Message> m_messages;
};

namespace {

const QString kFile = u"" SOURCE_DIR "/translations/avis34_fr.ts"_s;

QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?(?:[1-9]|n)"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestTranslations::initTestCase()
{
    QFile file(kFile);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(kFile));
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"message"_s)
            readMessage(xml, context);
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(m_messages.size() > 500);
}

void TestTranslations::readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            message.isUnfinished = xml.attributes().hasAttribute(u"type"_s);
            if (message.isPlural)
                while (xml.readNextStartElement())
                    message.french += xml.readElementText();
            else
                message.french += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    m_messages.push_back(std::move(message));
}

void TestTranslations::everythingIsTranslated()
{
    for (const Message &message : m_messages) {
        QVERIFY2(!message.isUnfinished, qPrintable(message.context + u": "_s + message.source));
        for (const QString &form : message.french)
            QVERIFY2(!form.isEmpty(), qPrintable(message.context + u": "_s + message.source));
    }
}

void TestTranslations::everyPlaceholderIsKept()
{
    for (const Message &message : m_messages)
        for (const QString &form : message.french)
            QVERIFY2(placeholders(form) == placeholders(message.source), qPrintable(form));
}

void TestTranslations::pluralsHaveTheirTwoForms()
{
    for (const Message &message : m_messages)
        QVERIFY2(message.french.size() == (message.isPlural ? 2 : 1), qPrintable(message.source));
}

// No-break space before a colon and inside « », narrow one before ; ! ?, and
// the typographic apostrophe.
void TestTranslations::spacesAreFrench()
{
    static const QRegularExpression wrong(u"(?:[ \\x{00a0}](?=[;!?])| (?=[:»])|« )"_s
                                          u"|\\p{L}'\\p{L}"_s);
    for (const Message &message : m_messages)
        for (const QString &form : message.french)
            QVERIFY2(!form.contains(wrong), qPrintable(form));
}

// lupdate takes the class around a tr() for its context.  In app/ there are no
// QObjects: translate() and its short forms use the folder's name, so a class
// there would be looked for in vain.
void TestTranslations::contextsAreFoundAtRunTime()
{
    for (const Message &message : m_messages)
        QVERIFY2(!message.context.contains(u"::"_s) || message.context.startsWith(u"ui::"_s),
                 qPrintable(message.context + u": "_s + message.source));
}

void TestTranslations::lupdateWouldChangeNothing()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"avis34_fr.ts"_s);
    QVERIFY(QFile::copy(kFile, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(SOURCE_DIR));
    // The arguments of the target `lupdate` in translations/CMakeLists.txt.
    lupdate.start(QStringLiteral(LUPDATE),
                  {u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-ui-lines"_s, u"-no-obsolete"_s,
                   u"-source-language"_s, u"en"_s, u"-target-language"_s, u"fr_FR"_s, u"-I"_s,
                   u"."_s, u"-I"_s, u"app"_s, u"app"_s, u"ui"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);
    QVERIFY2(contentOf(copy) == contentOf(kFile),
             "the sources have texts that avis34_fr.ts does not know: run `ninja lupdate` and "
             "translate them");
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
