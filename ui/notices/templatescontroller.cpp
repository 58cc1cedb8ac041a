// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/notices/templatescontroller.h"

#include "ui/notices/templatestab.h"
#include "ui/session.h"
#include "ui/widgets/dialogs.h"

namespace ui {

namespace {

// What a text is worth and what it looks like; neither letter nor e-mail where it
// makes none.
struct Trial {
    services::TemplateReport report;
    QByteArray pdf = {};
    std::optional<notices::Email> email = {};
};

base::Result<Trial> trial(const services::Session &vault, const QString &name,
                          const QString &source, std::optional<qint64> person)
{
    const auto report = services::checkTemplate(vault, name, source);
    if (!report)
        return report.error();
    if (services::isEmailTemplate(name)) {
        const auto email = services::previewEmailTemplate(vault, name, source, person);
        return Trial{.report = *report, .email = email ? std::optional(*email) : std::nullopt};
    }
    const auto pdf = services::previewTemplate(vault, name, source, person);
    return Trial{.report = *report, .pdf = pdf ? *pdf : QByteArray()};
}

} // namespace

TemplatesController::TemplatesController(Session &session, Dialogs &dialogs, TemplatesTab *tab,
                                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_dialogs(dialogs)
    , m_tab(tab)
{
    connect(tab, &TemplatesTab::shown, this, &TemplatesController::readIfShown);
    connect(tab, &TemplatesTab::textChosen, this, &TemplatesController::readText);
    connect(tab, &TemplatesTab::otherTextWanted, this, [this](const QString &name) {
        if (mayLoseChanges())
            m_tab->choose(name);
    });
    connect(tab, &TemplatesTab::edited, this, &TemplatesController::tryText);
    connect(tab, &TemplatesTab::saveRequested, this, &TemplatesController::save);
    connect(tab, &TemplatesTab::resetRequested, this, &TemplatesController::reset);
    connect(tab, &TemplatesTab::versionWanted, this, &TemplatesController::showVersion);
}

void TemplatesController::refresh()
{
    m_isStale = true;
    readIfShown();
}

void TemplatesController::readIfShown()
{
    if (!m_isStale || !m_tab->isVisible())
        return;
    m_isStale = false;
    m_session.read<QList<services::TemplateRow>>(
        m_tab, [](const auto &vault) { return services::listTemplates(vault); },
        [this](const auto &rows) {
            m_tab->showTexts(rows);
            if (!m_tab->isChanged())
                readText(m_tab->name());
        });
    m_session.read<QList<services::PersonRow>>(
        m_tab, [](const auto &vault) { return services::hardCases(vault); },
        [this](const auto &rows) { m_tab->showPersons(rows); });
}

void TemplatesController::clear()
{
    m_tab->clear();
}

void TemplatesController::readText(const QString &name)
{
    if (name.isEmpty())
        return;
    m_session.read<QString>(
        m_tab, [name](const auto &vault) { return services::templateSource(vault, name); },
        [this, name](const QString &source) {
            if (m_tab->name() != name)
                return;
            if (m_tab->source() != source || m_tab->isChanged())
                m_tab->showSource(source);
            tryText(); // the incident may have changed
        });
    readVersions();
}

void TemplatesController::readVersions()
{
    const QString name = m_tab->name();
    if (name.isEmpty())
        return;
    m_session.read<QList<services::TemplateVersion>>(
        m_tab, [name](const auto &vault) { return services::templateVersions(vault, name); },
        [this, name](const auto &versions) {
            if (m_tab->name() == name)
                m_tab->showVersions(versions);
        });
}

void TemplatesController::tryText()
{
    const QString name = m_tab->name();
    const QString source = m_tab->source();
    if (name.isEmpty())
        return;
    m_session.read<Trial>(
        m_tab,
        [name, source, person = m_tab->personId()](const auto &vault) {
            return trial(vault, name, source, person);
        },
        [this, name, source](const Trial &tried) {
            if (m_tab->name() != name || m_tab->source() != source)
                return; // typed on since
            m_tab->showReport(tried.report);
            if (!tried.pdf.isEmpty())
                m_tab->showLetter(tried.pdf);
            if (tried.email)
                m_tab->showEmail(*tried.email);
        });
}

void TemplatesController::save()
{
    const QString name = m_tab->name();
    const QString source = m_tab->source();
    m_session.act<services::TemplateReport>(
        this,
        [name, source](const auto &vault) { return services::saveTemplate(vault, name, source); },
        [this, name, source](const services::TemplateReport &report) {
            if (m_tab->name() != name)
                return;
            m_tab->showReport(report);
            if (!report.saved) {
                emit news(tr("The text was not saved: the list below it says why."));
                return;
            }
            if (m_tab->source() == source)
                m_tab->markSaved();
            emit news(tr("The text was saved; letters use it from now on."));
            refresh();
        });
}

void TemplatesController::reset()
{
    const QString name = m_tab->name();
    const bool isSure = m_dialogs.confirm(
        m_tab,
        {.title = tr("Back to the text of the program"),
         .text = tr("Letters use the text of the program again. Your own text stays among the "
                    "versions; changes that were not saved are lost."),
         .action = tr("Go back"),
         .typed = {}});
    if (!isSure)
        return;
    m_session.act<Nothing>(
        this, [name](const auto &vault) { return valued(services::resetTemplate(vault, name)); },
        [this, name](const Nothing &) {
            emit news(tr("Letters use the text of the program again."));
            readText(name);
            refresh();
        });
}

void TemplatesController::showVersion(qint64 id)
{
    m_session.read<QString>(
        m_tab, [id](const auto &vault) { return services::templateVersionSource(vault, id); },
        [this](const QString &source) { m_tab->proposeSource(source); });
}

bool TemplatesController::mayLoseChanges()
{
    return m_dialogs.confirm(m_tab,
                             {.title = tr("Changes that are not saved"),
                              .text = tr("The text was changed and not saved. The changes are "
                                         "lost if you go to another text."),
                              .action = tr("Discard the changes"),
                              .typed = {}});
}

} // namespace ui
