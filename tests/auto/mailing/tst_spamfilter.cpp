// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "mailing/message.h"
#include "support/spamfilter.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using mailing::Message;

namespace {

const QStringList &paragraphs()
{
    static const QStringList texts{
        u"Madame Jeanne PETIT,"_s,
        u"Des données personnelles qui vous concernent, détenues par notre laboratoire, ont été "
        u"touchées par une violation de données. Nous vous présentons nos excuses."_s,
        u"Que s’est-il passé ?"_s,
        u"Un fichier de notre ancien logiciel a été copié par un tiers puis mis en ligne. Nous "
        u"l’avons appris le 23 février 2026. Le serveur a été arrêté le jour même, les mots de "
        u"passe ont été changés et une plainte a été déposée."_s,
        u"Quelles données vous concernent ?"_s,
        u"À votre sujet, les données touchées sont : votre nom et vos prénoms, votre date de "
        u"naissance, votre adresse postale, votre numéro de sécurité sociale, le nom du médecin "
        u"prescripteur."_s,
        u"Que risquez-vous ?"_s,
        u"Quelqu’un peut se servir de ces données pour vous écrire ou vous appeler en se faisant "
        u"passer pour un organisme que vous connaissez, ou pour tenter d’usurper votre identité."_s,
        u"Que pouvez-vous faire ?"_s,
        u"Ne donnez ni mot de passe ni coordonnées bancaires à qui vous appelle. En cas de doute, "
        u"rappelez au numéro que vous connaissez. Signalez les messages suspects au 33 700."_s,
        u"Ce message ne contient ni lien ni pièce jointe. Pour vérifier qu’il vient bien de nous, "
        u"appelez le numéro qui figure sur vos comptes rendus."_s,
        u"Qui contacter ?"_s,
        u"Claire MARTIN, déléguée à la protection des données : 01 99 00 12 34, ou par courrier. "
        u"Indiquez la référence 7K3M-9QX2-4TA."_s,
        u"Laboratoire du Port, 1 quai des Exemples, 35400 Saint-Malo"_s};
    return texts;
}

QString document(const QStringList &texts)
{
    return u"<!DOCTYPE html>\n<html lang=\"fr\">\n<head><meta charset=\"utf-8\">"
           "<title>Information de votre laboratoire</title></head>\n<body>\n<p>"_s
        % texts.join(u"</p>\n<p>") % u"</p>\n</body>\n</html>\n";
}

Message messageOf(const QString &subject, const QStringList &texts)
{
    return {.fromName = u"Laboratoire du Port"_s,
            .from = u"protection-donnees@labo.example"_s,
            .to = u"jeanne.petit@courriel.example"_s,
            .subject = subject,
            .plainText = texts.join(u"\n\n") + u'\n',
            .html = document(texts),
            .id = u"7k3m9qx24ta@labo.example"_s,
            .date = QDateTime(QDate(2026, 3, 3), QTime(9, 5), Qt::UTC)};
}

} // namespace

class TestSpamFilter final : public QObject
{
    Q_OBJECT

private slots:
    void anInformationIsFarFromSpam()
    {
        const auto verdict = support::spamVerdict(*mailing::mimeMessage(
            messageOf(u"Information sur vos données personnelles"_s, paragraphs())));
        QVERIFY2(verdict, "SpamAssassin did not run: is the package spamassassin installed?");
        qInfo("score %.1f: %s", verdict->score, qPrintable(verdict->rules));
        QVERIFY(!verdict->isSpam);
        QVERIFY2(verdict->score < 2.0, qPrintable(verdict->rules));
    }

    // Otherwise the test above could never fail.
    void spamIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("the string that every filter must flag")
            << u"XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"_s;
        QTest::newRow("an inheritance")
            << u"DEAR FRIEND, I am the son of the late head of state. I need your urgent "
               "assistance to transfer the sum of US$ 25,000,000.00 (twenty five million United "
               "States "
               "dollars) out of the bank to a foreign account. You will get 30% of the total sum "
               "as next of kin of the deceased. Please reply with your bank account number, this "
               "business proposal is confidential and risk free. CLICK HERE!!! 100% FREE, act "
               "now, viagra, no obligation, money back guarantee."_s;
    }
    void spamIsFound()
    {
        QFETCH(QString, text);
        const auto verdict = support::spamVerdict(
            *mailing::mimeMessage(messageOf(u"URGENT BUSINESS PROPOSAL !!!"_s, {text})));
        QVERIFY2(verdict, "SpamAssassin did not run: is the package spamassassin installed?");
        qInfo("score %.1f: %s", verdict->score, qPrintable(verdict->rules));
        QVERIFY(verdict->isSpam);
    }
};

QTEST_GUILESS_MAIN(TestSpamFilter)
#include "tst_spamfilter.moc"
