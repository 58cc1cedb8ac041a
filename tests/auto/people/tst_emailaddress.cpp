// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/emailaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString letters(qsizetype count)
{
    return QString(count, u'a');
}

// A domain of `length` characters with labels of 63 at most.
QString domainOf(qsizetype length)
{
    QString domain = u"example"_s;
    while (domain.size() < length) {
        const qsizetype label = std::min<qsizetype>(63, length - domain.size() - 1);
        domain = letters(label) % u'.' % domain;
    }
    return domain;
}

} // namespace

class TestEmailAddress final : public QObject
{
    Q_OBJECT

private slots:
    void accepted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("plain", u"a@b.example"_s, u"a@b.example"_s);
        row("domain in capitals", u"Jean.Petit@Courriel.EXAMPLE"_s,
            u"Jean.Petit@courriel.example"_s);
        row("blanks around", u"  a@b.example\t"_s, u"a@b.example"_s);
        row("no-break blanks around", u"\u00A0a@b.example\u202F"_s, u"a@b.example"_s);
        row("with a tag", u"jean+labo@b.example"_s, u"jean+labo@b.example"_s);
        row("every sign that an atom may have", u"!#$%&'*+-/=?^_`{|}~@b.example"_s,
            u"!#$%&'*+-/=?^_`{|}~@b.example"_s);
        row("digits only before the @", u"0612345678@b.example"_s, u"0612345678@b.example"_s);
        row("a label of digits", u"a@163.example"_s, u"a@163.example"_s);
        row("hyphen in the domain", u"a@free-mail.example"_s, u"a@free-mail.example"_s);
        row("accent in the domain", u"a@crèche.example"_s, u"a@xn--crche-5ra.example"_s);
        row("accent as two characters", u"a@cre\u0300che.example"_s, u"a@xn--crche-5ra.example"_s);
        row("accented capital in the domain", u"a@CRÈCHE.example"_s, u"a@xn--crche-5ra.example"_s);
        row("already xn--", u"a@xn--crche-5ra.example"_s, u"a@xn--crche-5ra.example"_s);
        row("four labels", u"a@b.c.d.example"_s, u"a@b.c.d.example"_s);
        row("longest local part", letters(64) % u"@b.example"_s, letters(64) % u"@b.example"_s);
        row("longest label", u"a@"_s % letters(63) % u".example"_s,
            u"a@"_s % letters(63) % u".example"_s);
        row("longest address", u"a@"_s % domainOf(252), u"a@"_s % domainOf(252));
    }
    void accepted()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto address = people::emailAddress(text);
        QVERIFY(address.has_value());
        QCOMPARE(*address, expected);
        QCOMPARE(people::emailAddress(*address), address);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("nothing", QString());
        row("blanks only", u"   "_s);
        row("no @", u"jean.petit"_s);
        row("two @", u"a@b@c.example"_s);
        row("nothing before the @", u"@b.example"_s);
        row("nothing behind the @", u"a@"_s);
        row("@ alone", u"@"_s);
        row("one label", u"a@localhost"_s);
        row("dot at the end", u"a@b.example."_s);
        row("dot at the beginning of the domain", u"a@.b.example"_s);
        row("two dots in the domain", u"a@b..example"_s);
        row("dot before the @", u"a.@b.example"_s);
        row("dot at the beginning", u".a@b.example"_s);
        row("two dots", u"a..b@c.example"_s);
        row("hyphen at the beginning of a label", u"a@-b.example"_s);
        row("hyphen at the end of a label", u"a@b-.example"_s);
        row("underscore in the domain", u"a@b_c.example"_s);
        row("IPv4 address", u"a@192.0.2.1"_s);
        row("address literal", u"a@[192.0.2.1]"_s);
        row("IPv6 literal", u"a@[IPv6:2001:db8::1]"_s);
        row("quoted local part", u"\"jean petit\"@b.example"_s);
        row("quoted without need", u"\"a\"@b.example"_s);
        row("blank inside", u"jean petit@b.example"_s);
        row("blank before the @", u"a @b.example"_s);
        row("blank behind the @", u"a@ b.example"_s);
        row("tab inside", u"a\t@b.example"_s);
        row("comment", u"a(petit)@b.example"_s);
        row("comment behind", u"a@b.example (petit)"_s);
        row("name and brackets", u"Jean <a@b.example>"_s);
        row("brackets only", u"<a@b.example>"_s);
        row("mailto", u"mailto:a@b.example"_s);
        row("two by a comma", u"a@b.example,c@d.example"_s);
        row("two by a semicolon", u"a@b.example;c@d.example"_s);
        row("two by a blank", u"a@b.example c@d.example"_s);
        row("two by a slash", u"a@b.example / c@d.example"_s);
        row("semicolon at the end", u"a@b.example;"_s);
        row("a route", u"@c.example:a@b.example"_s);
        row("a group", u"amis:a@b.example;"_s);
        row("line end and a recipient", u"a@b.example\r\nRCPT TO:<c@d.example>"_s);
        row("line end and a header", u"a@b.example\nBcc: c@d.example"_s);
        row("carriage return inside", u"a@b\r.example"_s);
        row("line end at the end", u"a@b.example\n"_s);
        row("line end at the beginning", u"\r\na@b.example"_s);
        row("null at the end", u"a@b.example"_s + QChar(u'\0'));
        row("null inside", u"a@b"_s + QChar(u'\0') + u".example"_s);
        row("escape", u"a\u001B@b.example"_s);
        row("DEL", u"a\u007F@b.example"_s);
        row("next line (U+0085)", u"a@b.example\u0085"_s);
        row("line separator (U+2028)", u"a@b.example\u2028Bcc: c@d.example"_s);
        row("zero-width blank", u"a\u200B@b.example"_s);
        row("zero-width blank in the domain", u"a@b\u200B.example"_s);
        row("soft hyphen in the domain", u"a@b\u00ADc.fr"_s);
        row("right-to-left mark", u"\u202Ea@b.example"_s);
        row("byte order mark", u"\uFEFFa@b.example"_s);
        row("accent before the @", u"hélène@b.example"_s);
        row("full-width local part", u"ａ@b.example"_s);
        row("full-width @", u"a＠b.example"_s);
        row("full-width domain", u"a@ｂ.example"_s);
        row("full-width dot", u"a@b．example"_s);
        row("ideographic dot", u"a@b。example"_s);
        row("a ligature in the domain", u"a@ofﬁce.example"_s);
        row("emoji in the domain", u"a@\U0001F600.example"_s);
        row("backslash", u"a\\b@c.example"_s);
        row("local part too long", letters(65) % u"@b.example"_s);
        row("label too long", u"a@"_s % letters(64) % u".example"_s);
        row("address too long", u"aa@"_s % domainOf(252));
        row("IDN label too long once in ASCII", u"a@"_s % QString(63, u'é') % u".example"_s);
        row("a web address", u"https://b.example/a@c"_s);
        row("a sentence", u"pas d'adresse"_s);
        row("a telephone number", u"06 12 34 56 78"_s);
    }
    void refused()
    {
        QFETCH(QString, text);
        QVERIFY(!people::emailAddress(text).has_value());
    }

    void oneMailboxHasOneKey_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        QTest::newRow("as it is") << u"a@b.example"_s << u"a@b.example"_s;
        QTest::newRow("capitals") << u"Jean.Petit@b.example"_s << u"jean.petit@b.example"_s;
        QTest::newRow("tag") << u"jean+labo@b.example"_s << u"jean@b.example"_s;
        QTest::newRow("two tags") << u"jean+labo+2@b.example"_s << u"jean@b.example"_s;
        QTest::newRow("empty tag") << u"jean+@b.example"_s << u"jean@b.example"_s;
        QTest::newRow("begins with a plus")
            << u"+33612345678@b.example"_s << u"+33612345678@b.example"_s;
    }
    void oneMailboxHasOneKey()
    {
        QFETCH(QString, address);
        QTEST(people::emailKey(address), "expected");
    }

    void domain()
    {
        QCOMPARE(people::emailDomain(u"jean@Courriel.EXAMPLE"), u"courriel.example"_s);
        QCOMPARE(people::emailDomain(u"jean+a@mail.courriel.example"), u"mail.courriel.example"_s);
    }

    void professional_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *name, const QString &address, bool expected) {
            QTest::newRow(name) << address << expected;
        };
        row("secure health mail", u"a.b@medecin.mssante.fr"_s, true);
        row("secure health mail itself", u"a.b@mssante.fr"_s, true);
        row("a patient's secure mail: not reachable from outside",
            u"255081416802538@patient.mssante.fr"_s, true);
        row("other secure mail", u"a.b@medical.apicrypt.org"_s, true);
        row("ends like a domain of the list", u"a.b@notmssante.fr"_s, false);
        row("hospital of Paris", u"a.b@aphp.fr"_s, true);
        row("one of its hospitals", u"a.b@bch.aphp.fr"_s, true);
        row("hospital of Marseille", u"a.b@ap-hm.fr"_s, true);
        row("university hospital", u"a.b@chu-nulle-part.example"_s, true);
        row("hospital", u"a.b@ch-nulle-part.example"_s, true);
        row("Switzerland is no hospital", u"a.b@exemple.ch"_s, false);
        row("the word behind another one", u"a.b@nulle-part-hopital.example"_s, true);
        row("the word glued to another one", u"a.b@pharmacieduport.example"_s, true);
        row("the order of physicians", u"a.b@ordre.medecin.fr"_s, true);
        row("a subdomain says it", u"a.b@cabinet-medical.nulle-part.example"_s, true);
        row("dr. name", u"dr.exemple@b.example"_s, true);
        row("capitals", u"Dr.Exemple@b.example"_s, true);
        row("dr-name", u"dr-exemple@b.example"_s, true);
        row("dr_name12", u"dr_exemple12@b.example"_s, true);
        row("name.dr", u"exemple.dr@b.example"_s, true);
        row("docteur", u"docteur.exemple@b.example"_s, true);
        row("a rare name that is the word", u"andre.docteur@b.example"_s, true);
        row("cabinet", u"cabinet.exemple@b.example"_s, true);
        row("secretariat", u"secretariat@b.example"_s, true);
        row("pharmacie with digits", u"pharmacie34@b.example"_s, true);
        row("infirmieres", u"infirmieres_exemple@b.example"_s, true);
        row("word behind a tag", u"exemple+labo@b.example"_s, true);
        row("Drouet begins with dr", u"drouet@b.example"_s, false);
        row("a name glued to dr stays: it may be a family name", u"drexemple@b.example"_s, false);
        row("Labourdette begins with labo", u"labourdette@b.example"_s, false);
        row("Cabinetier begins with cabinet", u"cabinetier@b.example"_s, false);
        row("Chuong begins with chu", u"chuong@b.example"_s, false);
        row("a provider", u"jean.petit@courriel.example"_s, false);
        row("an employer", u"jean.petit@transports.example"_s, false);
        row("words in the country only", u"a.b@exemple.dr"_s, false);
    }
    void professional()
    {
        QFETCH(QString, address);
        QTEST(people::isProfessionalEmail(address), "expected");
    }
};

QTEST_APPLESS_MAIN(TestEmailAddress)
#include "tst_emailaddress.moc"
