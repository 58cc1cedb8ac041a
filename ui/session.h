// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/secret.h"
#include "services/session.h"
#include "ui/jobs/jobs.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace ui {

// The unlocked vault as the window sees it: places ask through here and hear
// what happened.  No service is called on the GUI thread, because even a short
// one waits for the disk.
//
//   session.read<services::Ledger>(this, [](const auto &vault) {
//       return services::ledger(vault);
//   }, [this](const services::Ledger &ledger) { m_view->showLedger(ledger); });
//
// An answer reaches its receiver only while that lives and the same vault is
// open; an error reaches failed() instead.
class Session final : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Read = std::function<base::Result<T>(const services::Session &)>;
    template<typename T>
    using Work = std::function<base::Result<T>(const services::Session &, base::Progress &)>;
    template<typename T>
    using Done = std::function<void(const T &)>;
    using Stop = std::shared_ptr<std::atomic<bool>>; // set it to end a long read
    using OpenDone = std::function<void(const std::optional<base::Error> &)>;
    using CreateDone = std::function<void(base::Secret recoveryCode)>;

    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    bool isOpen() const { return m_vault != nullptr; }
    bool isLocked() const { return m_isLocked; }
    const services::Session *vault() const { return m_vault.get(); } // nullptr while closed
    Jobs &jobs() { return m_jobs; }
    bool isAsking() const { return m_questions > 0; } // questions, not jobs or acts

    // Also lifts the lock, when the vault is still open for a running job.
    void open(const QString &folder, services::Credentials credentials, OpenDone done);
    void create(const QString &folder, const QString &laboratory, services::Credentials first,
                CreateDone created, OpenDone refused);
    // With the code of the recovery sheet, which sets a new passphrase.
    void recover(const QString &folder, base::Secret code, base::Secret passphrase, OpenDone done);
    // Goes on into the vault that create() made, once its recovery sheet is safe.
    void enter();
    // Takes over a vault that was opened elsewhere (main, tests).
    void adopt(services::Session vault);

    // Masks the window at once.  The key is forgotten too, unless a job still
    // needs it: then the vault closes when the job ends.
    void lock();

    template<typename T>
    void read(QObject *context, Read<T> work, Done<T> done)
    {
        const Shared vault = m_vault;
        if (!vault)
            return;
        runRead(packJob<T>([vault, work](base::Progress &) { return work(*vault); }, context,
                           whileOpen<T>(vault, std::move(done))));
    }

    // A question that needs no vault, such as who may open one.
    template<typename T>
    void ask(QObject *context, std::function<T()> work, Done<T> done)
    {
        runRead(packJob<T>([work](base::Progress &) { return base::Result<T>(work()); }, context,
                           std::move(done)));
    }

    // A question that takes its time, such as a trial import.  It ends when
    // `context` goes, when the vault is locked, or when the answer is set.
    template<typename T>
    Stop readLong(QObject *context, Work<T> work, Done<T> done)
    {
        auto stop = std::make_shared<std::atomic<bool>>(false);
        const Shared vault = m_vault;
        if (!vault)
            return stop;
        connect(context, &QObject::destroyed, this, [stop] { *stop = true; });
        connect(this, &Session::locked, context, [stop] { *stop = true; });
        auto bound = [vault, work, stop, closing = m_isClosing](base::Progress &) {
            StopProgress progress(*stop, *closing);
            return work(*vault, progress);
        };
        runRead(packJob<T>(bound, context, whileOpen<T>(vault, std::move(done))));
        return stop;
    }

    // A short write; refused with a message while a job runs.  Whoever shows
    // what it changed hears changed(), except `context` itself.
    template<typename T>
    void act(QObject *context, Read<T> work, Done<T> done)
    {
        const Shared vault = m_vault;
        if (!vault)
            return;
        Done<T> after = [this, context, done = std::move(done)](const T &value) {
            done(value);
            emit changed(context);
        };
        if (!m_jobs.act(packJob<T>([vault, work](base::Progress &) { return work(*vault); },
                                   context, whileOpen<T>(vault, std::move(after)))))
            refuseWhileBusy();
    }

    template<typename T>
    void job(const QString &title, QObject *context, Work<T> work, Done<T> done)
    {
        const Shared vault = m_vault;
        if (!vault)
            return;
        auto bound = [vault, work](base::Progress &progress) { return work(*vault, progress); };
        if (!m_jobs.start(title, packJob<T>(bound, context, whileOpen<T>(vault, std::move(done)))))
            refuseWhileBusy();
    }

    // For tests and for closing: nothing is under way any more.
    void waitForDone();

signals:
    void opened();
    void locked();                       // the vault is about to close, or stays open for a job
    void changed(const QObject *origin); // something in the vault; nullptr: by a job
    void failed(const base::Error &error);
    void stopped(const QString &title); // a job, at the user's wish; nothing was changed
    void settled();                     // every question that was asked is answered and shown

private:
    using Shared = std::shared_ptr<const services::Session>;

    template<typename T>
    Done<T> whileOpen(const Shared &vault, Done<T> done)
    {
        return [this, open = std::weak_ptr<const services::Session>(vault),
                done = std::move(done)](const T &value) {
            if (!open.expired() && open.lock() == m_vault)
                done(value);
        };
    }

    using Opening = std::function<base::Result<services::Session>()>;
    void openBy(Opening opening, OpenDone done);
    void unmask(const QString &folder, std::shared_ptr<services::Credentials> credentials,
                OpenDone done);
    void runRead(JobWork work);
    bool isVeiled(const base::Error &error) const;
    void refuseWhileBusy();
    void forgetVault();

    Jobs m_jobs;
    QThreadPool m_readers;
    int m_questions = 0; // under way
    Shared m_vault;
    Stop m_isClosing = std::make_shared<std::atomic<bool>>(false);
    bool m_isLocked = false;
};

// For services that answer Result<void>: the value that a done() can take.
struct Nothing {
};
base::Result<Nothing> valued(const base::Result<void> &result);

} // namespace ui
