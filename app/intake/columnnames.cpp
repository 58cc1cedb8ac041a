// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/columnnames.h"

#include "base/text.h"

#include <QHash>
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
              u"IDLIGNE NUMLIGNE NOLIGNE LIGNE IDENREGISTREMENT NDOS NUMDOS NODOS NDOSS NUMDOSS "
              u"DOSS NUMDOSSIERPATIENT NIPP IPPPATIENT NUMIPP IDP IDPERSONNE NUMPERSONNE NUMID NID "
              u"PID MRN NUMEROID NUMERODOSS REFDOSSIER REFERENCEPATIENT CODEDOSSIER IDDOSSIER "
              u"NUMFICHE NOFICHE"},
    NameEntry{Field::BirthName, kCertain,
              u"NOMNAISSANCE NOMNAISS NOMNAIS NOMNAI NOMJF NOMJEUNEFILLE NOMJFILLE NJF NOMFILLE "
              u"NOMPATRONYMIQUE PATRONYME NOMPATRO PATRONYMIQUE NOMETATCIVIL BIRTHNAME MAIDENNAME "
              u"BIRTHLASTNAME BIRTHSURNAME NAISSANCENOM NOMNAISSANCEPATIENT NOMNAISPAT NOMJFILL "
              u"NOMJEUNE NOMJFPAT NOMPATR NOMPATRON NAISSNOM NOMDENAISSANCE NOMDEJEUNEFILLE "
              u"NOMDEFAMILLENAISSANCE NOMFAMILLENAISSANCE NJFILLE NOMNE NOMLEGAL"},
    NameEntry{Field::BirthName, kLikely, u"NOMFAMILLE"},
    NameEntry{Field::UsualName, kCertain,
              u"NOMUSAGE NOMUSUEL NOMUTILISE NOMUTIL NOMMARITAL NOMMARI NOMMARIAGE NOMEPOUSE "
              u"NOMEPOUX NOMEP USUALNAME MARRIEDNAME USAGENOM NOMMAR NOMMARIT NOMMARIE NOMUSU "
              u"NOMUSUE NOMUSAG NOMUTI NOMDUSAGE NOMCOURANT NOMCONJUGAL NOMFAMILLEUSAGE NOMACTUEL "
              u"NOMPORTE"},
    NameEntry{Field::GivenNames, kCertain,
              u"PRENOM PRENOMS PREN LISTEPRENOMS PRENOMSNAISSANCE PRENOMUSUEL PRENOMUSAGE "
              u"PRENOMUTILISE GIVENNAME GIVENNAMES FIRSTNAME FIRSTNAMES FORENAME FORENAMES FNAME "
              u"PREN1 PRENO PRN PRENOMPAT PRENOMUSU PRENOMUTI PRENOMCOURANT PRENOMUSAG PRENOMSS "
              u"PRENOMPATIENT PRENOMETATCIVIL GIVEN"},
    NameEntry{Field::FirstGivenName, kCertain,
              u"PREMIERPRENOM PRENOM1 1ERPRENOM PRENOM1ER PREMIERPRENOMNAISSANCE PRENOMNAISSANCE "
              u"FIRSTGIVENNAME PRENOMPRINCIPAL PRENOMN1 1PRENOM PREMIERPREN"},
    NameEntry{Field::BirthDate, kCertain,
              u"DDN DATENAISSANCE DATENAISS DATENAIS DATENAI DTNAISSANCE DTNAISS DTNAIS DTENAISS "
              u"DATNAISS DATNAIS DATENAISSANCEPATIENT DNAISS DNAISSANCE DNAIS NAISSANCE NAISS DTN "
              u"NELE NEELE NEE NE BIRTHDATE BIRTHDAY DATEBIRTH DOB DNAI DTENAI DTENAISSANCE DATNAI "
              u"DATENAISPAT DATEDENAISSANCE DATEDENAISS DATENAISSPAT NELEE NEELLE DATEN DTNAI "
              u"JJMMAAAANAISSANCE DATENAISSANCEPAT DNAISPAT BIRTH"},
    NameEntry{Field::BirthDay, kCertain,
              u"JOURNAISSANCE JOURNAISS JNAISS DAYBIRTH JOURNAIS JJNAISS JJNAISSANCE"},
    NameEntry{Field::BirthMonth, kCertain,
              u"MOISNAISSANCE MOISNAISS MNAISS MONTHBIRTH BIRTHMONTH MOISNAIS MMNAISS MMNAISSANCE"},
    NameEntry{Field::BirthYear, kCertain,
              u"ANNEENAISSANCE ANNEENAISS ANNAISS ANAISS YEARBIRTH BIRTHYEAR YOB ANNEENAIS "
              u"ANNAISSANCE AANAISS AAAANAISS ANNEENAISSANCEPATIENT"},
    NameEntry{Field::Sex, kCertain,
              u"SEXE SEX GENRE GENDER SX CODESEXE SEXEPATIENT SEXEPAT LIBSEXE CDSEXE"},
    NameEntry{Field::Nir, kCertain,
              u"NIR NSS NUMSS NUMEROSS NOSS SS NSECU NOSECU NUMSECU NUMEROSECU SECU NUMSECUSOCIALE "
              u"NUMSECURITESOCIALE NUMEROSECURITESOCIALE NSECURITESOCIALE NOSECURITESOCIALE "
              u"NUMEROSECUSOCIALE SECURITESOCIALE MATRICULESECU NUMASSURE NOASSURE NUMEROASSURE "
              u"NIRASSURE NUMIMMAT IMMATRICULATION NUMINSEE NOINSEE SSN NNI NUMNIR NONIR NNIR "
              u"NUMERONIR NIR13 NIR15 NIRPATIENT NIRPAT NUMSECSOC NOSECSOC NSECSOC SECSOC "
              u"NUMSECUSOC NOSECUSOC NSECUSOC NUMEROSECUSOC NUMSECURITE NOSECURITE IMMAT NOIMMAT "
              u"NUMIMMATRICULATION NOIMMATRICULATION NUMEROIMMATRICULATION IMMATRICULATIONSS "
              u"NASSURE NUMASSURESOCIAL NOSSPAT NSSPAT NUMSSPAT NSECUR NOSEC NUMSEC NSECURITESOC "
              u"NUMSECURITESOC"},
    NameEntry{Field::Nir, kMaybe, u"MATRICULE"},
    NameEntry{Field::Ins, kCertain,
              u"INS MATRICULEINS INSMATRICULE INSNIR NUMINS NUMEROINS INSPATIENT MATINS "
              u"NUMMATRICULEINS IDENTITENATIONALESANTE INSC"},
    NameEntry{Field::Phone, kCertain,
              u"TEL TEL1 TELEPHONE TELEPHONE1 TELFIXE TELEPHONEFIXE FIXE TELDOM TELDOMICILE "
              u"TELEPHONEDOMICILE TELPERSO NUMTEL NUMEROTEL NUMEROTELEPHONE NTEL PHONE PHONENUMBER "
              u"HOMEPHONE LANDLINE TELEPHONEPERSO TELD TELDOMI TELMAISON TELPRIVE TELEPHONEPRIVE "
              u"TELPRINCIPAL NUMTELEPHONE NOTEL NOTELEPHONE NTELEPHONE TELFIX TELF TELPAT "
              u"TELPATIENT TELEPHONEPATIENT NUMFIXE NUMEROFIXE TELPERSONNEL TLPHONE TPH"},
    NameEntry{
        Field::Mobile, kCertain,
        u"PORTABLE MOBILE GSM TELPORTABLE TELPORT TELMOBILE TELEPHONEPORTABLE TELEPHONEMOBILE "
        u"NUMPORTABLE NUMEROPORTABLE TEL2 TELEPHONE2 MOBILEPHONE CELLPHONE PORT TELGSM TELMOB "
        u"TELEPHONEPORT TELPORTA TELPORTPATIENT NUMMOBILE NUMEROMOBILE NUMGSM NUMEROGSM "
        u"TELEPHONEGSM NOPORTABLE NPORTABLE NUMPORT NOMOBILE TELSMS NUMSMS SMS CELLULAIRE "
        u"TELCELLULAIRE MOB"},
    NameEntry{
        Field::Email, kCertain,
        u"MAIL EMAIL COURRIEL MEL ADRESSEMAIL ADRESSEEMAIL ADRMAIL ADREMAIL EMAILADDRESS "
        u"ADRESSEELECTRONIQUE ADRESSECOURRIEL EMAIL1 MAIL1 MAILPERSO EMAILPERSO COURRIELPERSO "
        u"ADRESSEMEL ADRMEL ADRCOURRIEL ADREL ADRELECTRONIQUE ADRESSEMAILPATIENT MAILPAT "
        u"EMAILPAT MAILPATIENT EMAILPATIENT COURRIELPATIENT MESSAGERIE"},
    NameEntry{Field::Address, kCertain,
              u"ADRESSE ADR ADR1 ADRESSE1 ADRES ADRES1 ADRESSELIGNE1 ADRLIG1 ADRESSEPOSTALE "
              u"ADRESSERUE RUE VOIE ADDRESS ADDRESS1 ADDRESSLINE1 STREET STREETADDRESS ADRLIGNE1 "
              u"ADRL1 ADRLG1 ADRESSEL1 LIBVOIE NOMVOIE LIBELLEVOIE ADRESSEDOMICILE ADRDOMICILE "
              u"ADRESSECOMPLETE ADRPOSTALE ADRESSEPATIENT ADRPAT ADRRUE NUMETRUE RUENUMERO NUMRUE "
              u"NORUE NRUE "
              u"ADRESSEPERSO NUMEROETRUE NUMEROVOIE DOMICILE"},
    NameEntry{Field::Address2, kCertain,
              u"ADR2 ADRESSE2 ADRES2 ADRESSELIGNE2 ADRLIG2 COMPLEMENT COMPLEMENTADRESSE "
              u"ADRESSECOMPLEMENT COMPLADR CPLTADR COMPADR CPLADRESSE CPLADR ADRESSESUITE LIEUDIT "
              u"ADDRESS2 ADDRESSLINE2 ADRLIGNE2 ADRL2 ADRLG2 ADRESSEL2 COMPLADRESSE COMPLEMENTADR "
              u"ADRCOMPL ADRESSECOMPL ADRESSECOMPLEMENTAIRE CPLTADRESSE COMPL COMPLEMENT1 "
              u"SUITEADRESSE ADRSUITE RESIDENCE BATIMENT"},
    NameEntry{
        Field::PostalCode, kCertain,
        u"CP CODEPOSTAL CODPOST CPOSTAL CODEPOST CDPOSTAL CDPOST CODP POSTALCODE POSTCODE ZIP "
        u"ZIPCODE CODEPOSTALPATIENT CODPOSTAL CDEPOSTAL CPOST CODEPOSTALE CDPOSTALE CDP "
        u"CPPATIENT CPPAT"},
    NameEntry{Field::City, kCertain,
              u"VILLE COMMUNE LOCALITE NOMVILLE LIBVILLE NOMCOMMUNE BUREAUDISTRIBUTEUR "
              u"VILLERESIDENCE CITY TOWN VILLEPATIENT VILLEPAT LIBCOMMUNE LIBELLECOMMUNE "
              u"LIBELLEVILLE BURDIS BUREAUDIST BURDIST LOC VILLEDOMICILE COMMUNEDOMICILE "
              u"COMMUNERESIDENCE LOCALITEPATIENT"},
    NameEntry{Field::Country, kCertain,
              u"PAYS CODEPAYS PAYSRESIDENCE NOMPAYS COUNTRY PAYSPATIENT LIBPAYS PAYSDOMICILE"},
    NameEntry{Field::Title, kCertain,
              u"CIVILITE CIV CIVIL TITRE POLITESSE TITLE CIVILITEPATIENT CIVPAT TITREPOLITESSE "
              u"FORMULEPOLITESSE CIVILI LIBCIVILITE CDCIVILITE CODECIVILITE"},
    NameEntry{Field::GuardianName, kCertain,
              u"REPRESENTANTLEGAL REPLEGAL NOMREPRESENTANTLEGAL RESPONSABLELEGAL RESPLEGAL TUTEUR "
              u"NOMTUTEUR CURATEUR NOMCURATEUR GUARDIAN GUARDIANNAME LEGALREPRESENTATIVE "
              u"NOMREPLEGAL REPRLEGAL REPRESENTANT NOMREPRESENTANT NOMRESPONSABLE RESPONSABLE "
              u"NOMRESPLEGAL NOMRESPONSABLELEGAL PARENTRESPONSABLE TITULAIREAUTORITEPARENTALE "
              u"MANDATAIRE"},
    NameEntry{Field::SampleDate, kCertain,
              u"DATEPRELEVEMENT DATEPRELEV DATEPREL DTPREL DTPRELEVEMENT DATEPRLV DATEPLVT DPREL "
              u"DATEVISITE DATEDERNIEREVISITE DERNIEREVISITE DATEDERNIERPRELEVEMENT DATEDOSSIER "
              u"DATEEXAMEN DATEEXAM DATEDEMANDE DATEPASSAGE DERNIERPASSAGE SAMPLEDATE VISITDATE "
              u"DATEPRELEVT DTPRELEV DTEPREL DATPREL DATPRELEV DTPRLV DPRELEV "
              u"DATEPRELEVEMENTPATIENT DATEDERNIEREDEMANDE DATEDERNIERDOSSIER DATEVENUE "
              u"DATEDERNIEREVENUE DATEANALYSE DATEANALYSES DATEBILAN DTDOSSIER DTEXAM DTVISITE "
              u"DTDEMANDE DATEDEPRELEVEMENT PRELEVELE DATERECUEIL"},
    NameEntry{Field::LabCode, kCertain,
              u"LABO LAB CODELABO CODELAB LABORATOIRE CODELABORATOIRE NOMLABO NOMLABORATOIRE "
              u"LABCODE SITE CODESITE SITELABO CODESITELABO NUMLABO IDLABO CODLABO CDLABO LABOCODE "
              u"NUMSITE SITEPRELEVEMENT LIEUPRELEVEMENT CENTRE CODECENTRE FINESS"},
    NameEntry{Field::BloodGroup, kCertain,
              u"GROUPESANGUIN GRSANGUIN GRPSANGUIN GROUPAGE GROUPERHESUS GS ABO RHESUS PHENOTYPE "
              u"BLOODGROUP BLOODTYPE GRPSANG GROUPESANG GRSANG GSANG GRPSG GRSG ABORH ABORHESUS "
              u"GROUPEABO GRABO GROUPEABORH GSRH RH RHD FACTEURRHESUS"},
    NameEntry{
        Field::Physician, kCertain,
        u"CORRESPONDANT RPPS PHYSICIAN DOCTOR PRESCRIBER GP MEDTRAIT MEDTRAITANT CORRESP "
        u"CORRESPONDANTS MEDCORRESP ADELI NUMRPPS NUMADELI GENERALISTE SPECIALISTE SAGEFEMME"},
    NameEntry{Field::Insurer, kCertain,
              u"TIERSPAYANT TP COMPLEMENTAIRE ASSURANCE CAISSE AMC AMO ORGANISME REGIME CENTRESECU "
              u"INSURER INSURANCE TIERS CODECAISSE CODEORGANISME CODEREGIME CPAM CSS CMU "
              u"EXONERATION NUMADHERENT ADHERENT"},
    NameEntry{Field::Comment, kCertain,
              u"COMM COM COMMENT COMMENTS NOTE NOTES OBSERVATION OBSERVATIONS OBS REMARQUE "
              u"REMARQUES MEMO TEXTELIBRE RENSEIGNEMENTS RENSEIGNEMENTSCLINIQUES INFOSCLINIQUES "
              u"ANTECEDENTS PATHOLOGIE TRAITEMENT DIAGNOSTIC COMM1 COMM2 COM1 COM2 OBS1 OBS2 NOTE1 "
              u"NOTE2 REM REM1 REM2 RENSCLIN RENSCLINIQUES RENSEIGNEMENTCLINIQUE RC TXTLIBRE "
              u"ZONELIBRE LIBRE INFO INFOS INFORMATIONS DIAG ATCD TTT TRAITEMENTS PATHO MOTIF "
              u"ALLERGIE ALLERGIES ALD"},
    // Never the record id: a login that is stored is a leak of ours.
    NameEntry{Field::Login, kCertain,
              u"LOGIN IDENTIFIANT IDENTIFIANTWEB LOGINWEB IDWEB IDINTERNET IDENTIFIANTINTERNET "
              u"IDSERVEUR USER USERNAME UTILISATEUR COMPTE IDENT IDENTIFIANTPORTAIL "
              u"IDENTIFIANTSERVEUR IDENTIFIANTRESULTATS IDPORTAIL IDCONNEXION IDENTIFIANTCONNEXION "
              u"CODEUTILISATEUR NOMUTILISATEUR PSEUDO"},
    NameEntry{Field::Password, kCertain,
              u"MOTPASSE MOTPASSEWEB PASSE PASS PWD CODEACCES CODEWEB CODECONFIDENTIEL MOTDEPASSE "
              u"MPASSE MP CODEPIN PIN CODESECRET CLEACCES CODERESULTATS CODESERVEUR CODEINTERNET"},
};

// NOM without more: which of the two names depends on the other columns.
constexpr QStringView kPlainNames = u"NOM NOMS LASTNAME SURNAME FAMILYNAME LNAME NOMPAT";

// One of these words settles it, whatever stands beside it: NOM_MEDECIN is no
// name of the patient.
constexpr std::array kTellingWords{
    NameEntry{Field::Password, kCertain, u"MDP PASSWORD PASSWD PWD MDPWEB MOTDEPASSE MOTPASSE"},
    NameEntry{Field::Login, kCertain, u"LOGIN"},
    NameEntry{
        Field::Physician, kCertain,
        u"MEDECIN MEDECINS PRESCRIPTEUR PRESCRIPTEURS PRESC PRESCR DOCTEUR DR MED MEDT MEDTRAIT "
        u"MEDTRAITANT TRAITANT RPPS"},
    NameEntry{Field::Insurer, kCertain, u"MUTUELLE MUTUELLES MUT AMC ASSUREUR"},
    NameEntry{Field::Comment, kCertain, u"COMMENTAIRE COMMENTAIRES"},
};

constexpr QStringView kLittleWords = u"DE DU DES D LA LE L OF THE";
constexpr QStringView kPatientWords =
    u"PATIENT PATIENTE PATIENTS PAT PT MALADE BENEFICIAIRE BENEF USAGER PERSONNE";
// How the cells are written: "Date de naissance (JJ/MM/AAAA)", "Sexe (M/F)".
constexpr QStringView kFormatWords = u"JJ MM AAAA AA JJMMAAAA AAAAMMJJ DD YYYY M F H";

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

using Dictionary = QHash<QString, NameMatch>;

void addNames(Dictionary &dictionary, QStringView names, const NameMatch &match)
{
    for (const QStringView name : names.split(u' '))
        if (!dictionary.contains(name.toString()))
            dictionary.insert(name.toString(), match);
}

template<typename Entries>
Dictionary dictionaryOf(const Entries &entries)
{
    Dictionary dictionary;
    for (const NameEntry &entry : entries)
        addNames(dictionary, entry.names, {entry.field, entry.confidence});
    return dictionary;
}

Dictionary wholeNames()
{
    Dictionary dictionary = dictionaryOf(kNames);
    addNames(dictionary, kPlainNames, {Field::UsualName, kCertain, true});
    return dictionary;
}

std::optional<NameMatch> find(const Dictionary &dictionary, const QString &key)
{
    const auto found = dictionary.constFind(key);
    return found == dictionary.cend() ? std::nullopt : std::optional(*found);
}

std::optional<NameMatch> lookUp(const QString &key)
{
    static const Dictionary dictionary = wholeNames();
    return find(dictionary, key);
}

// "N° X", "No X", "Numéro X" and "Num X" alike.
std::optional<NameMatch> lookUpWords(const QStringList &words)
{
    if (words.isEmpty())
        return {};
    std::optional<NameMatch> match = lookUp(words.join(QString()));
    if (match || words.size() < 2 || !holds(u"N NO NUM NUMERO", words.front()))
        return match;
    return lookUp("NUM"_L1 + words.sliced(1).join(QString()));
}

// Without the number of a repeated column: "COMMENTAIRE2".
QString withoutNumber(QString word)
{
    while (word.size() > 1 && word.back().isDigit())
        word.chop(1);
    return word;
}

std::optional<NameMatch> tellingWord(const QStringList &words)
{
    static const Dictionary dictionary = dictionaryOf(kTellingWords);
    for (const QString &word : words) {
        if (const std::optional<NameMatch> match = find(dictionary, withoutNumber(word)))
            return match;
    }
    if (words.contains("MOT"_L1) && words.contains("PASSE"_L1))
        return NameMatch{Field::Password, kCertain};
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
    if (const std::optional<NameMatch> match = lookUpWords(words))
        return match;
    // What says the least leaves first: N is a word of N_PATIENT.
    for (const QStringView noise : {kLittleWords, kFormatWords, kPatientWords}) {
        removeWords(words, noise);
        if (const std::optional<NameMatch> match = lookUpWords(words))
            return match;
    }
    return {};
}

} // namespace intake
