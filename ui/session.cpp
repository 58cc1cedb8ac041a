// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/session.h"

namespace ui {

namespace {
constexpr int kReaders = 2;
}

Session::Session(QObject *parent)
    : QObject(parent)
{
    m_readers.setMaxThreadCount(kReaders);
    m_readers.setExpiryTimeout(Jobs::kThreadMilliseconds);
    QThreadPool::globalInstance()->setExpiryTimeout(Jobs::kThreadMilliseconds); // the matcher's
    connect(&m_jobs, &Jobs::failed, this, &Session::failed);
    connect(&m_jobs, &Jobs::stopped, this, &Session::stopped);
    const auto jobEnded = [this] {
        if (m_isLocked)
            forgetVault();
        else
            emit changed(nullptr);
    };
    connect(&m_jobs, &Jobs::finished, this, jobEnded, Qt::QueuedConnection);
    connect(&m_jobs, &Jobs::stopped, this, jobEnded, Qt::QueuedConnection);
    connect(&m_jobs, &Jobs::failed, this, jobEnded, Qt::QueuedConnection);
}

Session::~Session()
{
    *m_isClosing = true;
    m_jobs.stop();
    waitForDone();
}

void Session::open(const QString &folder, services::Credentials credentials, OpenDone done)
{
    const auto given = std::make_shared<services::Credentials>(std::move(credentials));
    if (m_vault)
        unmask(folder, given, std::move(done));
    else
        openBy([folder, given] { return services::Session::open(folder, *given); },
               std::move(done));
}

void Session::recover(const QString &folder, base::Secret code, base::Secret passphrase,
                      OpenDone done)
{
    const auto secrets = std::make_shared<std::pair<base::Secret, base::Secret>>(
        std::move(code), std::move(passphrase));
    openBy(
        [folder, secrets] {
            return services::Session::recover(folder, secrets->first, secrets->second);
        },
        std::move(done));
}

void Session::openBy(Opening opening, OpenDone done)
{
    struct Answer {
        std::shared_ptr<services::Session> vault;
        std::optional<base::Error> error;
    };
    JobWork work = packJob<Answer>(
        [opening = std::move(opening)](base::Progress &) -> base::Result<Answer> {
            auto vault = opening();
            if (!vault)
                return Answer{nullptr, vault.error()};
            return Answer{std::make_shared<services::Session>(*std::move(vault)), {}};
        },
        this,
        [this, done = std::move(done)](const Answer &answer) {
            done(answer.error);
            if (answer.vault)
                adopt(std::move(*answer.vault));
        });
    runRead(std::move(work));
}

// The vault is in use, by ourselves: opening it a second time, to read, proves
// the passphrase and nothing more.  Whose rights the open vault has is not changed by it, so
// only the same holder comes back to it.
void Session::unmask(const QString &folder, std::shared_ptr<services::Credentials> credentials,
                     OpenDone done)
{
    using Answer = std::optional<base::Error>;
    const QString holder = m_vault->actor();
    const base::Error notYet{.kind = base::Error::Kind::Conflict,
                             .message = tr("What %1 started is still running. Until it ends only "
                                           "%1 can come back; wait, or ask %1.")
                                            .arg(holder),
                             .detail = {}};
    JobWork work = packJob<Answer>(
        [folder, credentials, holder, notYet](base::Progress &) -> base::Result<Answer> {
            const auto proof =
                services::Session::open(folder, *credentials, services::Access::Read);
            if (!proof)
                return Answer(proof.error());
            if (proof->actor() != holder)
                return Answer(notYet);
            return Answer();
        },
        this,
        [this, folder, credentials, done = std::move(done)](const Answer &refusal) {
            if (!refusal && !m_vault) { // the job ended meanwhile
                open(folder, credentials->copy(), done);
                return;
            }
            done(refusal);
            if (!refusal)
                enter();
        });
    runRead(std::move(work));
}

void Session::create(const QString &folder, const QString &laboratory, services::Credentials first,
                     CreateDone created, OpenDone refused)
{
    struct Answer {
        std::shared_ptr<services::Session::Created> made;
        std::optional<base::Error> error;
    };
    const auto given = std::make_shared<services::Credentials>(std::move(first));
    JobWork work = packJob<Answer>(
        [folder, laboratory, given](base::Progress &) -> base::Result<Answer> {
            auto made = services::Session::create(folder, laboratory, *given);
            if (!made)
                return Answer{nullptr, made.error()};
            return Answer{std::make_shared<services::Session::Created>(*std::move(made)), {}};
        },
        this,
        [this, created = std::move(created), refused = std::move(refused)](const Answer &answer) {
            if (answer.error) {
                refused(answer.error);
                return;
            }
            m_vault = std::make_shared<const services::Session>(std::move(answer.made->session));
            created(std::move(answer.made->recoveryCode));
        });
    runRead(std::move(work));
}

void Session::enter()
{
    m_isLocked = false;
    emit opened();
}

void Session::adopt(services::Session vault)
{
    m_vault = std::make_shared<const services::Session>(std::move(vault));
    enter();
}

void Session::lock()
{
    if (!m_vault || m_isLocked)
        return;
    m_isLocked = true;
    emit locked();
    if (!m_jobs.isRunning())
        forgetVault();
}

void Session::waitForDone()
{
    m_jobs.waitForDone();
    m_readers.waitForDone();
}

void Session::runRead(JobWork work)
{
    auto outcome = std::make_shared<std::optional<JobOutcome>>();
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcher<void>::finished, this, [this, watcher, outcome] {
        watcher->deleteLater();
        if (!(*outcome)->error)
            (*outcome)->deliver();
        else if (!isVeiled(*(*outcome)->error))
            emit failed(*(*outcome)->error);
        if (--m_questions == 0)
            emit settled();
    });
    ++m_questions;
    watcher->setFuture(QtConcurrent::run(&m_readers, [work = std::move(work), outcome] {
        base::NoProgress nobody;
        *outcome = work(nobody);
    }));
}

// What names persons stays empty for a reader; the widgets say why (ui/roleguard.h).
bool Session::isVeiled(const base::Error &error) const
{
    return error.kind == base::Error::Kind::Permission && m_vault
        && m_vault->role() == services::Role::Reader;
}

void Session::refuseWhileBusy()
{
    emit failed({.kind = base::Error::Kind::Conflict,
                 .message = tr("“%1” is still running. Wait for its end or stop it first; "
                               "nothing was changed.")
                                .arg(m_jobs.title())});
}

void Session::forgetVault()
{
    m_vault.reset();
}

base::Result<Nothing> valued(const base::Result<void> &result)
{
    if (!result)
        return result.error();
    return Nothing{};
}

} // namespace ui
