// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/emailvault.h"

#include "services/emailaccount.h"
#include "services/incidentservice.h"
#include "services/matchservice.h"
#include "support/sampleincident.h"

#include <QDate>

#include <array>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr std::array kSyllables{"BA", "CO", "DU", "FE", "GI", "KA",  "LO",  "MU",  "NE",  "PI",
                                "RA", "SO", "TU", "VE", "ZI", "BRO", "CLA", "DRE", "FLU", "GRI"};
constexpr std::array kGivenNames{"JEANNE", "MORGANE", "SOLENN", "NOLWENN", "MARIE",
                                 "ENORA",  "GWENOLE", "TANGUY", "ERWAN",   "LOIC"};

template<typename T>
void must(const base::Result<T> &done)
{
    if (!done)
        qFatal("e-mail vault: %s", qPrintable(done.error().message));
}

QByteArray surname(int number)
{
    // Each number its own name, and neighbours quite different ones.
    constexpr qint64 kNames = 20 * 20 * 20 * 20 * 20;
    qint64 rest = number * qint64(1234577) % kNames;
    QByteArray name = "LE ";
    for (int at = 0; at < 5; ++at, rest /= qint64(kSyllables.size()))
        name += kSyllables[std::size_t(rest) % kSyllables.size()];
    return name;
}

// With a number of their own, so that each is surely in the leak.
QByteArray nir(int number, const QDate &born)
{
    const qint64 digits = ((2 * qint64(100) + born.year() % 100) * 100 + born.month()) * 100'000'000
        + 22'000'000 + (1 + number % 900) * qint64(1000) + 1 + number / 900 % 999;
    return QByteArray::number(digits) + QByteArray::number(97 - digits % 97).rightJustified(2, '0');
}

// The fields that both files have.
QByteArray identity(int number, const QString &address)
{
    // Days above 12: the order in the file is certain.
    const QDate born(1930 + number % 61, 1 + number / 61 % 12, 13 + number / 732 % 15);
    const QByteArray postalCode = QByteArray::number(22000 + number % 90 * 10);
    return surname(number) + ';' + kGivenNames[std::size_t(number) % kGivenNames.size()] + ';'
        + born.toString(u"dd/MM/yyyy"_s).toLatin1() + ";F;" + nir(number, born) + ';'
        + address.toUtf8() + ';' + QByteArray::number(1 + number % 97) + " RUE "
        + kSyllables[std::size_t(number) % 19] + kSyllables[std::size_t(number / 19) % 20] + "NOC;"
        + postalCode + ";PLOU" + kSyllables[std::size_t(number % 90) % 20];
}

} // namespace

EmailFiles emailFiles(const QStringList &addresses)
{
    const QByteArray columns = "NOM_NAISSANCE;PRENOM;DATE_NAISSANCE;SEXE;NIR;EMAIL;ADRESSE;CODE_"
                               "POSTAL;VILLE";
    EmailFiles files{"NUM_PATIENT;" + columns + '\n', "REF;" + columns + '\n'};
    int number = 0;
    for (const QString &address : addresses) {
        ++number;
        files.patients += 'P' + QByteArray::number(number) + ';' + identity(number, address) + '\n';
        files.leak += 'L' + QByteArray::number(number) + ';' + identity(number, {}) + '\n';
    }
    return files;
}

void fillForEmails(services::Session &session, const QString &patientsFile, const QString &leakFile,
                   int connections)
{
    base::NoProgress progress;
    must(services::importFile(session, patientsRequest(patientsFile), progress));
    auto leak = leakRequest(leakFile);
    leak.confirmFullDump = true;
    must(services::importFile(session, leak, progress));
    must(services::saveIncident(session, testing::sampleIncident()));
    must(services::runMatching(session, progress));
    must(services::setEmailPolicy(session, {.offer = notices::EmailOffer::WhenGiven}));
    must(services::setEmailLimits(session, {.connections = connections}));
    useServer(session, {.host = u"smtp.laboratoire.invalid"_s});
}

std::unique_ptr<TestVault> emailVault(const QStringList &addresses, int connections)
{
    const EmailFiles files = emailFiles(addresses);
    auto vault = std::make_unique<TestVault>();
    fillForEmails(vault->session(), vault->write(u"p.csv"_s, files.patients),
                  vault->write(u"l.csv"_s, files.leak), connections);
    return vault;
}

void useServer(services::Session &session, const mailing::Server &server)
{
    services::EmailAccount account{.host = server.host,
                                   .port = server.port,
                                   .encryption = server.encryption,
                                   .login = server.login,
                                   .user = server.user,
                                   .trust = server.trust,
                                   .authorityPem = QString::fromLatin1(server.authorityPem)};
    account.fromName = u"Laboratoire de l’Aulne"_s;
    account.fromAddress = u"notifications@laboratoire.example"_s;
    must(services::setEmailAccount(session, account, {.server = server.password.copy()}));
}

QStringList plainAddresses(int count)
{
    QStringList addresses;
    for (int number = 1; number <= count; ++number)
        addresses << u"patient%1@patients.example"_s.arg(number);
    return addresses;
}

} // namespace support
