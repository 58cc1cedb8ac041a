// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/columnnames.h"

#include "base/text.h"

#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr double kCertain = 0.99;
constexpr double kLikely = 0.92;
constexpr double kMaybe = 0.7;

struct NameEntry {
    Field field;
    double confidence;
    QStringView names; // separated by blanks
};

// Headers seen in exports of laboratory and hospital software, folded and
// without separators.
constexpr std::array kNames{
    NameEntry{Field::RecordId, kCertain,
              u"ID IDPATIENT IDPAT PATIENTID PATID NUMPATIENT NUMEROPATIENT NPATIENT NOPATIENT "
              u"NUMPAT NOPAT CODEPATIENT CODEPAT IPP NIP NDOSSIER NUMDOSSIER NUMERODOSSIER "
              u"NODOSSIER DOSSIER REF REFERENCE REFPATIENT RECORDID RECORD UNIQUEID UID PATIENTREF "
              u"IDENTIFIANTPATIENT IDENTPATIENT PATIENTNUMBER NUMENREGISTREMENT ROWID LEAKREF "
              u"IDLIGNE NUMLIGNE NOLIGNE LIGNE IDENREGISTREMENT"},
    NameEntry{Field::BirthName, kCertain,
              u"NOMNAISSANCE NOMNAISS NOMNAIS NOMNAI NOMJF NOMJEUNEFILLE NOMJFILLE NJF NOMFILLE "
              u"NOMPATRONYMIQUE PATRONYME NOMPATRO PATRONYMIQUE NOMETATCIVIL BIRTHNAME MAIDENNAME "
              u"BIRTHLASTNAME BIRTHSURNAME NAISSANCENOM"},
    NameEntry{Field::BirthName, kLikely, u"NOMFAMILLE"},
    NameEntry{Field::UsualName, kCertain,
              u"NOMUSAGE NOMUSUEL NOMUTILISE NOMUTIL NOMMARITAL NOMMARI NOMMARIAGE NOMEPOUSE "
              u"NOMEPOUX NOMEP USUALNAME MARRIEDNAME USAGENOM"},
    NameEntry{Field::GivenNames, kCertain,
              u"PRENOM PRENOMS PREN LISTEPRENOMS PRENOMSNAISSANCE PRENOMUSUEL PRENOMUSAGE "
              u"PRENOMUTILISE GIVENNAME GIVENNAMES FIRSTNAME FIRSTNAMES FORENAME FORENAMES FNAME"},
    NameEntry{Field::FirstGivenName, kCertain,
              u"PREMIERPRENOM PRENOM1 1ERPRENOM PRENOM1ER PREMIERPRENOMNAISSANCE PRENOMNAISSANCE "
              u"FIRSTGIVENNAME"},
    NameEntry{Field::BirthDate, kCertain,
              u"DDN DATENAISSANCE DATENAISS DATENAIS DATENAI DTNAISSANCE DTNAISS DTNAIS DTENAISS "
              u"DATNAISS DATNAIS DATENAISSANCEPATIENT DNAISS DNAISSANCE DNAIS NAISSANCE NAISS DTN "
              u"NELE NEELE NEE NE BIRTHDATE BIRTHDAY DATEBIRTH DOB"},
    NameEntry{Field::BirthDay, kCertain, u"JOURNAISSANCE JOURNAISS JNAISS DAYBIRTH"},
    NameEntry{Field::BirthMonth, kCertain, u"MOISNAISSANCE MOISNAISS MNAISS MONTHBIRTH BIRTHMONTH"},
    NameEntry{Field::BirthYear, kCertain,
              u"ANNEENAISSANCE ANNEENAISS ANNAISS ANAISS YEARBIRTH BIRTHYEAR YOB"},
    NameEntry{Field::Sex, kCertain, u"SEXE SEX GENRE GENDER SX"},
    NameEntry{Field::Nir, kCertain,
              u"NIR NSS NUMSS NUMEROSS NOSS SS NSECU NOSECU NUMSECU NUMEROSECU SECU NUMSECUSOCIALE "
              u"NUMSECURITESOCIALE NUMEROSECURITESOCIALE NSECURITESOCIALE NOSECURITESOCIALE "
              u"NUMEROSECUSOCIALE SECURITESOCIALE MATRICULESECU NUMASSURE NOASSURE NUMEROASSURE "
              u"NIRASSURE NUMIMMAT IMMATRICULATION NUMINSEE NOINSEE SSN NNI"},
    NameEntry{Field::Nir, kMaybe, u"MATRICULE"},
    NameEntry{Field::Ins, kCertain, u"INS MATRICULEINS INSMATRICULE INSNIR NUMINS NUMEROINS"},
    NameEntry{Field::Phone, kCertain,
              u"TEL TEL1 TELEPHONE TELEPHONE1 TELFIXE TELEPHONEFIXE FIXE TELDOM TELDOMICILE "
              u"TELEPHONEDOMICILE TELPERSO NUMTEL NUMEROTEL NUMEROTELEPHONE NTEL PHONE PHONENUMBER "
              u"HOMEPHONE LANDLINE TELEPHONEPERSO"},
    NameEntry{Field::Mobile, kCertain,
              u"PORTABLE MOBILE GSM TELPORTABLE TELPORT TELMOBILE TELEPHONEPORTABLE "
              u"TELEPHONEMOBILE NUMPORTABLE NUMEROPORTABLE TEL2 TELEPHONE2 MOBILEPHONE CELLPHONE "
              u"PORT TELGSM"},
    NameEntry{Field::Email, kCertain,
              u"MAIL EMAIL COURRIEL MEL ADRESSEMAIL ADRESSEEMAIL ADRMAIL ADREMAIL EMAILADDRESS "
              u"ADRESSEELECTRONIQUE ADRESSECOURRIEL EMAIL1 MAIL1"},
    NameEntry{Field::Address, kCertain,
              u"ADRESSE ADR ADR1 ADRESSE1 ADRES ADRES1 ADRESSELIGNE1 ADRLIG1 ADRESSEPOSTALE "
              u"ADRESSERUE RUE VOIE ADDRESS ADDRESS1 ADDRESSLINE1 STREET STREETADDRESS"},
    NameEntry{Field::Address2, kCertain,
              u"ADR2 ADRESSE2 ADRES2 ADRESSELIGNE2 ADRLIG2 COMPLEMENT COMPLEMENTADRESSE "
              u"ADRESSECOMPLEMENT COMPLADR CPLTADR COMPADR CPLADRESSE CPLADR ADRESSESUITE LIEUDIT "
              u"ADDRESS2 ADDRESSLINE2"},
    NameEntry{
        Field::PostalCode, kCertain,
        u"CP CODEPOSTAL CODPOST CPOSTAL CODEPOST CDPOSTAL CDPOST CODP POSTALCODE POSTCODE ZIP "
        u"ZIPCODE"},
    NameEntry{Field::City, kCertain,
              u"VILLE COMMUNE LOCALITE NOMVILLE LIBVILLE NOMCOMMUNE BUREAUDISTRIBUTEUR "
              u"VILLERESIDENCE CITY TOWN"},
    NameEntry{Field::Country, kCertain, u"PAYS CODEPAYS PAYSRESIDENCE NOMPAYS COUNTRY"},
    NameEntry{Field::Title, kCertain, u"CIVILITE CIV CIVIL TITRE POLITESSE TITLE"},
    NameEntry{Field::GuardianName, kCertain,
              u"REPRESENTANTLEGAL REPLEGAL NOMREPRESENTANTLEGAL RESPONSABLELEGAL RESPLEGAL TUTEUR "
              u"NOMTUTEUR CURATEUR NOMCURATEUR GUARDIAN GUARDIANNAME LEGALREPRESENTATIVE"},
    NameEntry{Field::SampleDate, kCertain,
              u"DATEPRELEVEMENT DATEPRELEV DATEPREL DTPREL DTPRELEVEMENT DATEPRLV DATEPLVT DPREL "
              u"DATEVISITE DATEDERNIEREVISITE DERNIEREVISITE DATEDERNIERPRELEVEMENT DATEDOSSIER "
              u"DATEEXAMEN DATEEXAM DATEDEMANDE DATEPASSAGE DERNIERPASSAGE SAMPLEDATE VISITDATE"},
    NameEntry{Field::LabCode, kCertain,
              u"LABO LAB CODELABO CODELAB LABORATOIRE CODELABORATOIRE NOMLABO NOMLABORATOIRE "
              u"LABCODE SITE CODESITE SITELABO"},
    NameEntry{Field::BloodGroup, kCertain,
              u"GROUPESANGUIN GRSANGUIN GRPSANGUIN GROUPAGE GROUPERHESUS GS ABO RHESUS PHENOTYPE "
              u"BLOODGROUP BLOODTYPE"},
    NameEntry{Field::Physician, kCertain,
              u"CORRESPONDANT RPPS PHYSICIAN DOCTOR PRESCRIBER GP MEDTRAIT MEDTRAITANT"},
    NameEntry{Field::Insurer, kCertain,
              u"TIERSPAYANT TP COMPLEMENTAIRE ASSURANCE CAISSE AMC AMO ORGANISME REGIME CENTRESECU "
              u"INSURER INSURANCE"},
    NameEntry{Field::Comment, kCertain,
              u"COMM COM COMMENT COMMENTS NOTE NOTES OBSERVATION OBSERVATIONS OBS REMARQUE "
              u"REMARQUES MEMO TEXTELIBRE RENSEIGNEMENTS RENSEIGNEMENTSCLINIQUES INFOSCLINIQUES "
              u"ANTECEDENTS PATHOLOGIE TRAITEMENT DIAGNOSTIC"},
    // Never the record id: a login that is stored is a leak of ours.
    NameEntry{Field::Login, kCertain,
              u"LOGIN IDENTIFIANT IDENTIFIANTWEB LOGINWEB IDWEB IDINTERNET IDENTIFIANTINTERNET "
              u"IDSERVEUR USER USERNAME UTILISATEUR COMPTE"},
    NameEntry{Field::Password, kCertain,
              u"MOTPASSE MOTPASSEWEB PASSE PASS PWD CODEACCES CODEWEB CODECONFIDENTIEL"},
};

// NOM without more: which of the two names depends on the other columns.
constexpr QStringView kPlainNames = u"NOM NOMS LASTNAME SURNAME FAMILYNAME LNAME";

// One of these words settles it, whatever stands beside it: NOM_MEDECIN is no
// name of the patient.
constexpr std::array kTellingWords{
    NameEntry{Field::Password, kCertain, u"MDP PASSWORD PASSWD"},
    NameEntry{Field::Physician, kCertain, u"MEDECIN MEDECINS PRESCRIPTEUR DOCTEUR DR"},
    NameEntry{Field::Insurer, kCertain, u"MUTUELLE MUT"},
    NameEntry{Field::Comment, kCertain, u"COMMENTAIRE COMMENTAIRES"},
};

constexpr QStringView kLittleWords = u"DE DU DES D LA LE L OF THE";
constexpr QStringView kPatientWords = u"PATIENT PATIENTE PAT";

bool holds(QStringView list, QStringView word)
{
    return list.split(u' ').contains(word);
}

// "NomDeNaissance", "nom_de_naissance" and "Nom de naissance" alike.
QStringList wordsOf(QStringView name)
{
    QString spaced;
    QChar before = u' ';
    for (const QChar c : name) {
        if (before.isLower() && c.isUpper())
            spaced += u' ';
        spaced += c.isLetterOrNumber() || c.isMark() ? c : QChar(u' ');
        before = c;
    }
    return base::foldToUpper(spaced).split(u' ', Qt::SkipEmptyParts);
}

void removeWords(QStringList &words, QStringView list)
{
    words.removeIf([list](const QString &word) { return holds(list, word); });
}

std::optional<NameMatch> lookUp(const QString &key)
{
    if (holds(kPlainNames, key))
        return NameMatch{Field::UsualName, kCertain, true};
    const auto *found = std::ranges::find_if(
        kNames, [&key](const NameEntry &entry) { return holds(entry.names, key); });
    if (found == kNames.end())
        return {};
    return NameMatch{found->field, found->confidence};
}

std::optional<NameMatch> tellingWord(const QStringList &words)
{
    for (const NameEntry &entry : kTellingWords) {
        for (const QString &word : words) {
            if (holds(entry.names, word))
                return NameMatch{entry.field, entry.confidence};
        }
    }
    return {};
}

} // namespace

std::optional<NameMatch> recogniseColumnName(QStringView name)
{
    if (const std::optional<Field> field = fieldFromKey(name.trimmed()))
        return NameMatch{*field, 1.0};
    QStringList words = wordsOf(name);
    if (const std::optional<NameMatch> match = tellingWord(words))
        return match;
    removeWords(words, kLittleWords);
    if (const std::optional<NameMatch> match = lookUp(words.join(QString())))
        return match;
    removeWords(words, kPatientWords);
    return words.isEmpty() ? std::nullopt : lookUp(words.join(QString()));
}

} // namespace intake
