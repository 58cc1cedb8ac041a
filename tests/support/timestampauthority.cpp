// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "support/timestampauthority.h"

#include "support/temporaryfolder.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace support {

namespace {

// ess_cert_id_alg: OpenSSL 3.0 would take SHA-1 by default in some builds.
QByteArray configurationText(const QByteArray &folder)
{
    const QByteArray common = "serial = " + folder
        + "/serial\n"
          "signer_cert = "
        + folder
        + "/signer.pem\n"
          "signer_key = "
        + folder
        + "/signer.pem\n"
          "signer_digest = sha256\n"
          "default_policy = 1.3.6.1.4.1.99999.1\n"
          "ess_cert_id_alg = sha256\n";
    return "[ts]\ndefault_tsa = tsa\n"
           "[tsa]\n"
        + common
        + "digests = sha256\n"
          "[strict]\n"
        + common + "digests = sha512\n";
}

} // namespace

TimeStampAuthority::TimeStampAuthority(const TestAuthority &authority, CertificateWish wish)
    : m_folder(temporaryTemplate())
    , m_authorityPem(authority.pem())
{
    if (wish.usage.isEmpty())
        wish.usage = "critical,timeStamping";
    wish.commonName = "Test time-stamps";
    write(u"signer.pem"_s, authority.issue(wish).pem);
    write(u"serial"_s, "01\n");
    write(u"tsa.cnf"_s, configurationText(QFile::encodeName(m_folder.path())));
}

QString TimeStampAuthority::configuration() const
{
    return m_folder.filePath(u"tsa.cnf"_s);
}

void TimeStampAuthority::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
        qFatal("A file of the test authority could not be written.");
}

QByteArray TimeStampAuthority::reply(const QByteArray &request, const char *section) const
{
    write(u"query.tsq"_s, request);
    const QString answer = m_folder.filePath(u"reply.tsr"_s);
    QFile::remove(answer);
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"ts"_s, u"-reply"_s, u"-config"_s, configuration(), u"-section"_s,
                   QLatin1String(section), u"-queryfile"_s, m_folder.filePath(u"query.tsq"_s),
                   u"-out"_s, answer});
    openssl.waitForFinished();
    QFile file(answer);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("openssl ts made no reply: %s", openssl.readAllStandardError().constData());
    return file.readAll();
}

} // namespace support
