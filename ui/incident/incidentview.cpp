// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/incident/incidentview.h"

#include "ui/incident/formpage.h"
#include "ui/incident/severitypanel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using incident::Incident;

namespace {

constexpr int kIndexWidth = 210;

std::vector<Term> termsOf(const Terms &terms, const QString &field)
{
    const auto found = terms.find(field);
    return found == terms.end() ? std::vector<Term>() : found->second;
}

// The form's yes-no questions keep "yes", "no" and unanswered apart.
std::vector<Term> yesNo()
{
    return {{u"yes"_s, IncidentView::tr("Yes")}, {u"no"_s, IncidentView::tr("No")}};
}

// The first other party with a role; made when it is first written to.
incident::OtherParty &party(Incident &incident, const QString &role)
{
    for (incident::OtherParty &known : incident.otherParties)
        if (known.role == role)
            return known;
    incident.otherParties.push_back({.name = {}, .role = role, .contact = {}});
    return incident.otherParties.back();
}

// The words beside « Autre » or « Oui », by the JSON name of the field.
FormPage::Member<QString> otherText(const QString &field)
{
    return [field](Incident &it) -> QString & { return it.otherTexts[field]; };
}

// What only was a place to write to.
void dropEmptyEntries(Incident &incident)
{
    std::erase_if(incident.otherParties, [](const incident::OtherParty &party) {
        return party.name.isEmpty() && party.contact.isEmpty();
    });
    std::erase_if(incident.otherTexts, [](const auto &text) { return text.second.isEmpty(); });
}

} // namespace

IncidentView::IncidentView(const Terms &terms, QWidget *parent)
    : QWidget(parent)
    , m_index(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_state(theme::hint({}, this))
{
    m_state->setObjectName(u"incidentState"_s);
    m_index->setObjectName(u"incidentIndex"_s);
    m_index->setAccessibleName(tr("Parts of the form"));
    m_index->setFixedWidth(kIndexWidth);
    auto *row = new QHBoxLayout;
    row->addWidget(m_index);
    row->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(makeHeader());
    column->addWidget(m_state);
    column->addLayout(row, 1);
    makeOrganisation();
    makeContacts();
    makeDates();
    makeBreach(terms);
    makeData(terms);
    makeConsequences(terms);
    makeSeverity(terms);
    makeMeasures(terms);
    makeLetter();
    connect(m_index, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_index->setCurrentRow(0);
    setEdited(false);
}

QWidget *IncidentView::makeHeader()
{
    auto *header = new PageHeader(
        tr("Incident"),
        tr("What happened, when you became aware of it, and what was done. Clocks, letters and "
           "the CNIL's form all come from here."),
        this);
    m_save = new QPushButton(icons::icon(u"check"_s), tr("&Save"), this);
    auto *import = new QPushButton(icons::icon(u"import"_s), tr("&Read a file…"), this);
    auto *save = new QPushButton(icons::icon(u"export"_s), tr("&Write a file…"), this);
    m_save->setObjectName(u"saveIncident"_s);
    m_save->setShortcut(QKeySequence::Save);
    import->setObjectName(u"importIncident"_s);
    save->setObjectName(u"exportIncident"_s);
    for (QPushButton *button : {m_save, import, save})
        header->addButton(button);
    connect(m_save, &QPushButton::clicked, this, &IncidentView::saveRequested);
    connect(import, &QPushButton::clicked, this, &IncidentView::importRequested);
    connect(save, &QPushButton::clicked, this, &IncidentView::exportRequested);
    return header;
}

FormPage *IncidentView::addPage(const QString &title, const QString &name)
{
    auto *page = new FormPage(title, this);
    page->setObjectName(name);
    m_index->addItem(title);
    m_pages->addWidget(page);
    m_forms.push_back(page);
    connect(page, &FormPage::edited, this, [this] {
        if (m_isLoading)
            return;
        setEdited(true);
        updateSeverity();
    });
    return page;
}

void IncidentView::makeOrganisation()
{
    FormPage *page = addPage(tr("Laboratory"), u"organisationPage"_s);
    const auto own = [](QString incident::Organisation::*field) {
        return [field](Incident &it) -> QString & { return it.organisation.*field; };
    };
    using Organisation = incident::Organisation;
    page->text(tr("Title of the incident"), u"title"_s,
               [](Incident &it) -> QString & { return it.title; });
    page->text(tr("Your own reference"), u"reference"_s,
               [](Incident &it) -> QString & { return it.reference; });
    page->text(tr("Name of the laboratory"), u"organisationName"_s, own(&Organisation::name));
    page->text(tr("SIREN number"), u"siren"_s, own(&Organisation::siren));
    page->flag(tr("The body has no SIREN number"), u"withoutSiren"_s,
               [](Incident &it) -> bool & { return it.organisation.withoutSiren; });
    page->text(tr("VAT number"), u"vatNumber"_s, own(&Organisation::vatNumber));
    page->text(tr("Sector of activity"), u"sector"_s, own(&Organisation::sector));
    page->text(tr("Headcount"), u"headcount"_s, own(&Organisation::headcount));
    page->text(tr("Postal address"), u"organisationAddress"_s, own(&Organisation::address));
    page->text(tr("Postal code"), u"organisationPostalCode"_s, own(&Organisation::postalCode));
    page->text(tr("Town"), u"organisationCity"_s, own(&Organisation::city));
    page->text(tr("Country"), u"organisationCountry"_s, own(&Organisation::country));
    page->text(tr("Web page about the incident"), u"website"_s, own(&Organisation::website));
    page->heading(tr("Processor"));
    page->hint(tr("Who held the data for you when they leaked, such as the maker of the "
                  "laboratory system."));
    const auto addParty = [page](const QString &role, const QString &prefix) {
        page->text(tr("Name"), QString(prefix + u"Name"_s),
                   [role](Incident &it) -> QString & { return party(it, role).name; });
        page->text(tr("Contact"), QString(prefix + u"Contact"_s),
                   [role](Incident &it) -> QString & { return party(it, role).contact; });
    };
    addParty(u"processor"_s, u"processor"_s);
    page->heading(tr("Joint controller"));
    page->hint(tr("Leave it empty when the laboratory alone decides why and how the data are used "
                  "(GDPR art. 26)."));
    addParty(u"joint_controller"_s, u"jointController"_s);
}

void IncidentView::makeContacts()
{
    FormPage *page = addPage(tr("Contacts"), u"contactsPage"_s);
    using incident::Contact;
    const auto fill = [page](const QString &prefix,
                             const std::function<Contact &(Incident &)> &whose) {
        const auto own = [whose](QString Contact::*field) {
            return [whose, field](Incident &it) -> QString & { return whose(it).*field; };
        };
        const auto name = [prefix](const QString &suffix) { return QString(prefix + suffix); };
        page->text(tr("Title"), name(u"Title"_s), own(&Contact::title));
        page->text(tr("Last name"), name(u"LastName"_s), own(&Contact::lastName));
        page->text(tr("First name"), name(u"FirstName"_s), own(&Contact::firstName));
        page->text(tr("Function"), name(u"Function"_s), own(&Contact::function));
        page->text(tr("E-mail"), name(u"Email"_s), own(&Contact::email));
        page->text(tr("Phone"), name(u"Phone"_s), own(&Contact::phone));
    };
    page->hint(tr("The data-protection officer is named in every letter (GDPR art. 34(2))."));
    page->heading(tr("Data-protection officer"));
    fill(u"contact"_s, [](Incident &it) -> Contact & { return it.organisation.contact; });
    page->heading(tr("Legal representative"));
    fill(u"legal"_s, [](Incident &it) -> Contact & { return it.organisation.legalRepresentative; });
}

void IncidentView::makeDates()
{
    using Instant = std::optional<QDateTime>;
    FormPage *page = addPage(tr("Dates"), u"datesPage"_s);
    page->hint(
        tr("You are aware once you know with reasonable certainty that your patients' data "
           "leaked. The 72 hours of article 33 start at that instant; say why it is this one."));
    page->hint(
        tr("According to the case, it may be the day when an authority sent you an extract, the "
           "day of the press articles if they named you, the message of your processor, or the "
           "end of a short verification. A first alert allows a short investigation; a processor's "
           "message makes you aware (EDPB guidelines 9/2022)."));
    page->instant(tr("Became aware on"), u"awareness"_s,
                  [](Incident &it) -> Instant & { return it.awareness; });
    page->longText(tr("Why this instant"), u"awarenessJustification"_s,
                   [](Incident &it) -> QString & { return it.awarenessJustification; });
    page->instant(tr("Told by the processor on"), u"processorNotice"_s,
                  [](Incident &it) -> Instant & { return it.processorNotice; });
    page->instant(tr("Beginning of the breach"), u"begin"_s,
                  [](Incident &it) -> Instant & { return it.begin; });
    page->instant(tr("End of the breach"), u"end"_s,
                  [](Incident &it) -> Instant & { return it.end; });
    page->flag(tr("The breach goes on"), u"ongoing"_s,
               [](Incident &it) -> bool & { return it.ongoing; });
    page->flag(tr("These dates are estimated"), u"datesEstimated"_s,
               [](Incident &it) -> bool & { return it.datesEstimated; });
    page->longText(tr("Comments on the dates"), u"datesComment"_s,
                   [](Incident &it) -> QString & { return it.datesComment; });
    page->longText(tr("Circumstances of the discovery"), u"discovery"_s,
                   [](Incident &it) -> QString & { return it.discovery; });
    page->longText(tr("Reasons for the delay, beyond 72 hours"), u"delayReasons"_s,
                   [](Incident &it) -> QString & { return it.delayReasons; });
    page->heading(tr("What was filed"));
    page->instant(tr("Initial notification to the CNIL"), u"initialFiling"_s,
                  [](Incident &it) -> Instant & { return it.initialFiling; });
    page->text(tr("Number given by the CNIL"), u"initialFilingNumber"_s,
               [](Incident &it) -> QString & { return it.initialFilingNumber; });
    page->instant(tr("Follow-up notification to the CNIL"), u"followUpFiling"_s,
                  [](Incident &it) -> Instant & { return it.followUpFiling; });
    page->instant(tr("Report to the CERT Santé"), u"healthAlertFiling"_s,
                  [](Incident &it) -> Instant & { return it.healthAlertFiling; });
    page->instant(tr("Criminal complaint"), u"complaintFiling"_s,
                  [](Incident &it) -> Instant & { return it.complaintFiling; });
}

void IncidentView::makeBreach(const Terms &terms)
{
    FormPage *page = addPage(tr("The breach"), u"breachPage"_s);
    page->choices(tr("Nature"), u"natures"_s, termsOf(terms, u"natures"_s),
                  [](Incident &it) -> QStringList & { return it.natures; });
    page->choices(tr("Origin"), u"origins"_s, termsOf(terms, u"origins"_s),
                  [](Incident &it) -> QStringList & { return it.origins; });
    page->text(tr("In your words, if you ticked “Other”"), u"originsOther"_s,
               otherText(u"origins"_s));
    page->choice(tr("Cause"), u"cause"_s, termsOf(terms, u"cause"_s),
                 [](Incident &it) -> QString & { return it.cause; });
    page->longText(tr("Detailed description"), u"description"_s,
                   [](Incident &it) -> QString & { return it.description; });
}

void IncidentView::makeData(const Terms &terms)
{
    FormPage *page = addPage(tr("Data and persons"), u"dataPage"_s);
    page->categories(tr("What leaked, as far as it is known"), u"categories"_s, categoryTerms(),
                     [](Incident &it) -> people::DataCategories & { return it.categories; });
    page->choices(tr("Kind of data, in the CNIL's words"), u"dataTypes"_s,
                  termsOf(terms, u"data_types"_s),
                  [](Incident &it) -> QStringList & { return it.dataTypes; });
    page->text(tr("In your words, if you ticked “Other”"), u"dataTypesOther"_s,
               otherText(u"data_types"_s));
    page->choices(tr("Sensitive data"), u"sensitiveData"_s, termsOf(terms, u"sensitive_data"_s),
                  [](Incident &it) -> QStringList & { return it.sensitiveData; });
    page->choices(tr("Categories of persons"), u"subjectCategories"_s,
                  termsOf(terms, u"subject_categories"_s),
                  [](Incident &it) -> QStringList & { return it.subjectCategories; });
    page->text(tr("In your words, if you ticked “Other”"), u"subjectCategoriesOther"_s,
               otherText(u"subject_categories"_s));
}

void IncidentView::makeConsequences(const Terms &terms)
{
    FormPage *page = addPage(tr("Consequences"), u"consequencesPage"_s);
    page->choices(tr("Likely consequences"), u"consequences"_s, termsOf(terms, u"consequences"_s),
                  [](Incident &it) -> QStringList & { return it.consequences; });
    page->text(tr("In your words, if you ticked “Other”"), u"consequencesOther"_s,
               otherText(u"consequences"_s));
    page->choices(tr("Possible harm to the persons"), u"harms"_s, termsOf(terms, u"harms"_s),
                  [](Incident &it) -> QStringList & { return it.harms; });
    page->text(tr("In your words, if you ticked “Other”"), u"harmsOther"_s, otherText(u"harms"_s));
}

void IncidentView::makeSeverity(const Terms &terms)
{
    FormPage *page = addPage(tr("Severity"), u"severityPage"_s);
    m_severity = new SeverityPanel(page, termsOf(terms, u"severity"_s));
    connect(m_severity, &SeverityPanel::confirmRequested, this,
            &IncidentView::confirmSeverityRequested);
}

void IncidentView::makeMeasures(const Terms &terms)
{
    FormPage *page = addPage(tr("Measures"), u"measuresPage"_s);
    page->longText(tr("Security measures before the breach"), u"priorMeasures"_s,
                   [](Incident &it) -> QString & { return it.priorMeasures; });
    page->longText(tr("Measures taken since"), u"laterMeasures"_s,
                   [](Incident &it) -> QString & { return it.laterMeasures; });
    page->choice(tr("Information of the persons"), u"communication"_s,
                 termsOf(terms, u"communication"_s),
                 [](Incident &it) -> QString & { return it.communication; });
    page->day(tr("Planned on"), u"communicationPlannedOn"_s,
              [](Incident &it) -> std::optional<QDate> & { return it.communicationPlannedOn; });
    page->day(tr("Informed on, if it was not done with this program"), u"communicatedOn"_s,
              [](Incident &it) -> std::optional<QDate> & { return it.communicatedOn; });
    page->text(tr("By what means"), u"communicationMeans"_s,
               [](Incident &it) -> QString & { return it.communicationMeans; });
    page->longText(tr("What the message says"), u"communicationContent"_s,
                   [](Incident &it) -> QString & { return it.communicationContent; });
    page->choice(tr("Why they are not informed"), u"noCommunicationReason"_s,
                 termsOf(terms, u"no_communication_reason"_s),
                 [](Incident &it) -> QString & { return it.noCommunicationReason; });
    page->choice(tr("Cross-border processing"), u"crossBorder"_s, yesNo(),
                 [](Incident &it) -> QString & { return it.crossBorder; });
    page->choice(tr("Notified to another data-protection authority"), u"otherAuthorities"_s,
                 yesNo(), [](Incident &it) -> QString & { return it.otherAuthorities; });
    page->text(tr("Which one, if yes"), u"otherAuthoritiesText"_s,
               otherText(u"other_authorities"_s));
    page->choice(tr("Notified under another duty"), u"otherNotifications"_s, yesNo(),
                 [](Incident &it) -> QString & { return it.otherNotifications; });
    page->text(tr("Which one, if yes"), u"otherNotificationsText"_s,
               otherText(u"other_notifications"_s));
}

void IncidentView::makeLetter()
{
    FormPage *page = addPage(tr("Words of the letter"), u"letterPage"_s);
    page->hint(tr("In plain words, for somebody who knows nothing of computers. These two texts "
                  "stand in every letter as they are."));
    page->longText(tr("What happened"), u"letterFacts"_s,
                   [](Incident &it) -> QString & { return it.letterFacts; });
    page->longText(tr("What was done"), u"letterMeasures"_s,
                   [](Incident &it) -> QString & { return it.letterMeasures; });
    page->hint(tr("For letters that are easy to read (FALC): short sentences, one idea per line. "
                  "Needed only if somebody gets such a letter."));
    page->longText(tr("What happened (FALC)"), u"letterFactsEasy"_s,
                   [](Incident &it) -> QString & { return it.letterFactsEasy; });
    page->longText(tr("What was done (FALC)"), u"letterMeasuresEasy"_s,
                   [](Incident &it) -> QString & { return it.letterMeasuresEasy; });
    page->hint(tr("For the English courtesy text. Needed only if somebody gets one, such as "
                  "persons who live abroad."));
    page->longText(tr("What happened (English)"), u"letterFactsEnglish"_s,
                   [](Incident &it) -> QString & { return it.letterFactsEnglish; });
    page->longText(tr("What was done (English)"), u"letterMeasuresEnglish"_s,
                   [](Incident &it) -> QString & { return it.letterMeasuresEnglish; });
}

void IncidentView::showIncident(const Incident &incident)
{
    m_incident = incident;
    m_isLoading = true;
    for (FormPage *page : m_forms)
        page->load(incident);
    m_isLoading = false;
    setEdited(false);
    updateSeverity();
}

void IncidentView::showMatched(people::DataCategories matched)
{
    m_matched = matched;
    updateSeverity();
}

void IncidentView::updateSeverity()
{
    m_isLoading = true; // what it proposes is no edit
    m_severity->show(incident(), m_matched);
    m_isLoading = false;
}

Incident IncidentView::incident() const
{
    Incident incident = m_incident;
    for (const FormPage *page : m_forms)
        page->store(incident);
    dropEmptyEntries(incident);
    return incident;
}

void IncidentView::setEdited(bool isEdited)
{
    m_isEdited = isEdited;
    m_save->setEnabled(isEdited);
    m_state->setText(isEdited ? tr("There are changes that are not saved yet.") : QString());
    m_state->setVisible(isEdited);
}

} // namespace ui
