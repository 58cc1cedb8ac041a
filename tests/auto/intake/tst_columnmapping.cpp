// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/columnmapping.h"
#include "intake/columnnames.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using intake::ColumnMapping;
using intake::ColumnProfile;
using intake::Field;
using intake::FileKind;
using intake::MappingGuess;

namespace {

constexpr int kYear = 2026;

ColumnProfile profileOf(const QStringList &cells)
{
    ColumnProfile profile(kYear);
    for (const QString &cell : cells)
        profile.add(cell);
    return profile;
}

QString patternOf(const QStringList &cells)
{
    const std::optional<people::DateFormat> format =
        intake::provenDateFormat(profileOf(cells).dates());
    return format ? format->pattern() : QString();
}

using Column = std::pair<QString, QStringList>; // name, cells

MappingGuess guessed(const std::vector<Column> &columns, FileKind kind = FileKind::Patients)
{
    QStringList names;
    std::vector<ColumnProfile> profiles;
    for (const auto &[name, cells] : columns) {
        names.append(name);
        profiles.push_back(profileOf(cells));
    }
    return intake::guessMapping(kind, names, profiles);
}

const Column kNames{u"NOM"_s, {u"RIOU"_s, u"MORVAN"_s, u"LE GALL"_s}};
const Column kGiven{u"PRENOM"_s, {u"ANNE"_s, u"YANN"_s, u"MARIE"_s}};
const Column kDates{u"DDN"_s, {u"12/03/1950"_s, u"25/11/1981"_s, u"01/02/2003"_s}};

QString fieldOf(const MappingGuess &guess, const QString &name)
{
    for (const MappingGuess::Column &column : guess.columns) {
        if (column.name == name)
            return column.field ? intake::fieldKey(*column.field) : u"-"_s;
    }
    return {};
}

} // namespace

class TestColumnMapping final : public QObject
{
    Q_OBJECT

private slots:
    void fieldKeysAreTheContract()
    {
        const QStringList contract =
            u"record_id birth_name usual_name given_names first_given_name birth_date birth_day "
            u"birth_month birth_year sex nir ins phone mobile email address address2 postal_code "
            u"city country title guardian_name sample_date lab_code blood_group physician insurer "
            u"comment login password"_s.split(u' ');
        QStringList keys;
        QStringList flags;
        for (int i = 0; i < intake::kFieldCount; ++i) {
            const auto field = static_cast<Field>(i);
            keys.append(intake::fieldKey(field));
            QCOMPARE(intake::fieldFromKey(keys.last()), std::optional(field));
            if (intake::isFlagOnly(field))
                flags.append(keys.last());
        }
        QCOMPARE(keys, contract);
        QCOMPARE(flags, contract.last(7));
        QVERIFY(!intake::fieldFromKey(u"nonsense"));
    }

    void readsTheExampleOfTheContract()
    {
        const auto mapping = intake::mappingFromJson(
            R"({"kind":"leak","encoding":"cp1252","separator":";","header":true,
                "date_format":"dd/MM/yyyy",
                "columns":{"NOM":"usual_name","NOM_NAISSANCE":"birth_name"}})");
        QVERIFY(mapping);
        QCOMPARE(mapping->kind, FileKind::Leak);
        QCOMPARE(mapping->encoding, std::optional(intake::Encoding::Windows1252));
        QCOMPARE(mapping->separator, std::optional(';'));
        QCOMPARE(mapping->header, std::optional(true));
        QCOMPARE(mapping->dateFormat->pattern(), u"dd/MM/yyyy"_s);
        QVERIFY(mapping->has(Field::UsualName) && mapping->has(Field::BirthName));
        const auto again =
            intake::mappingFromJson(QJsonDocument(intake::toJson(*mapping)).toJson());
        QVERIFY(again);
        QVERIFY(*again == *mapping);
    }

    void everyKeyIsReadAndWritten()
    {
        const auto mapping = intake::mappingFromJson(
            R"({"kind":"patients","format":"fixed-width","sheet":"Feuil1","quote":"\u0027",
                "header_line":3,"widths":[10,8],"date_format":"excel1904","repair":["NOM"],
                "columns":{"NOM":"usual_name"}})");
        QVERIFY(mapping);
        QCOMPARE(mapping->format, std::optional(intake::FileFormat::FixedWidth));
        QCOMPARE(mapping->sheet, u"Feuil1"_s);
        QCOMPARE(mapping->quote, std::optional('\''));
        QCOMPARE(mapping->headerLine, std::optional(3));
        QCOMPARE(mapping->widths, (std::vector{10, 8}));
        QCOMPARE(mapping->dateFormat->pattern(), u"excel1904"_s);
        QCOMPARE(mapping->repair, QStringList{u"NOM"_s});
        const auto again =
            intake::mappingFromJson(QJsonDocument(intake::toJson(*mapping)).toJson());
        QVERIFY(again);
        QVERIFY(*again == *mapping);
    }

    void aKeptMappingTakesTheShapeOfTheFile()
    {
        ColumnMapping kept{.encoding = intake::Encoding::Ibm850,
                           .headerLine = 4,
                           .widths = {5, 6},
                           .dateFormat = people::DateFormat::fromPattern(u"MM/dd/yyyy"),
                           .repair = {u"NOM"_s},
                           .columns = {{u"NOM"_s, Field::BirthName}}};
        ColumnMapping found{.encoding = intake::Encoding::Utf8,
                            .separator = ';',
                            .dateFormat = people::DateFormat::fromPattern(u"dd/MM/yyyy"),
                            .columns = {{u"NOM"_s, Field::UsualName}}};
        const ColumnMapping shaped = kept.shapedLike(found);
        QCOMPARE(shaped.encoding, std::optional(intake::Encoding::Utf8));
        QCOMPARE(shaped.separator, std::optional(';'));
        QVERIFY(!shaped.headerLine && shaped.widths.empty());
        QVERIFY(shaped.has(Field::BirthName));
        QCOMPARE(shaped.dateFormat->pattern(), u"MM/dd/yyyy"_s);
        QCOMPARE(shaped.repair, QStringList{u"NOM"_s});
    }

    void tabsAndColumnsThatAreNothing()
    {
        for (const QByteArray &tab : {QByteArray("tab"), QByteArray("\\t"), QByteArray("\\\\t")}) {
            const auto mapping =
                intake::mappingFromJson(R"({"kind":"patients","separator":")" + tab
                                        + R"(","columns":{"A":"comment","B":"comment","C":null}})");
            QVERIFY2(mapping, tab.constData());
            QCOMPARE(mapping->separator, std::optional('\t'));
            QCOMPARE(mapping->columns.size(), std::size_t{3});
            QVERIFY(!mapping->columns.back().field);
        }
    }

    void refusesMappings_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("word");
        QTest::newRow("not JSON") << QByteArray("{") << u"JSON"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"JSON"_s;
        QTest::newRow("no kind") << QByteArray(R"({"columns":{"A":"city"}})") << u"kind"_s;
        QTest::newRow("unknown kind")
            << QByteArray(R"({"kind":"deaths","columns":{"A":"city"}})") << u"deaths"_s;
        QTest::newRow("unknown key")
            << QByteArray(R"({"kind":"leak","colums":{},"columns":{"A":"city"}})") << u"colums"_s;
        QTest::newRow("unknown field")
            << QByteArray(R"({"kind":"leak","columns":{"A":"town"}})") << u"town"_s;
        QTest::newRow("field that is a number")
            << QByteArray(R"({"kind":"leak","columns":{"A":3}})") << u"A"_s;
        QTest::newRow("field given twice")
            << QByteArray(R"({"kind":"leak","columns":{"A":"city","B":"city"}})") << u"city"_s;
        QTest::newRow("no columns") << QByteArray(R"({"kind":"leak"})") << u"columns"_s;
        QTest::newRow("empty columns")
            << QByteArray(R"({"kind":"leak","columns":{}})") << u"columns"_s;
        QTest::newRow("unknown encoding")
            << QByteArray(R"({"kind":"leak","encoding":"ebcdic","columns":{"A":"city"}})")
            << u"ebcdic"_s;
        QTest::newRow("unknown separator")
            << QByteArray(R"({"kind":"leak","separator":"x","columns":{"A":"city"}})")
            << u"separator"_s;
        QTest::newRow("header as text")
            << QByteArray(R"({"kind":"leak","header":"yes","columns":{"A":"city"}})")
            << u"header"_s;
        QTest::newRow("unknown format")
            << QByteArray(R"({"kind":"leak","format":"xls","columns":{"A":"city"}})") << u"xls"_s;
        QTest::newRow("unknown quote")
            << QByteArray(R"({"kind":"leak","quote":"x","columns":{"A":"city"}})") << u"quote"_s;
        QTest::newRow("line of the header below one")
            << QByteArray(R"({"kind":"leak","header_line":0,"columns":{"A":"city"}})")
            << u"header_line"_s;
        QTest::newRow("line of the header as text")
            << QByteArray(R"({"kind":"leak","header_line":"3","columns":{"A":"city"}})")
            << u"header_line"_s;
        QTest::newRow("widths that are no list")
            << QByteArray(R"({"kind":"leak","widths":10,"columns":{"A":"city"}})") << u"widths"_s;
        QTest::newRow("a width of nothing")
            << QByteArray(R"({"kind":"leak","widths":[10,0],"columns":{"A":"city"}})")
            << u"widths"_s;
        QTest::newRow("repair that is no list")
            << QByteArray(R"({"kind":"leak","repair":"A","columns":{"A":"city"}})") << u"repair"_s;
        QTest::newRow("unknown date format")
            << QByteArray(R"({"kind":"leak","date_format":"jj/mm/aaaa","columns":{"A":"city"}})")
            << u"jj/mm/aaaa"_s;
    }
    void refusesMappings()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, word);
        const auto mapping = intake::mappingFromJson(json);
        QVERIFY(!mapping);
        QCOMPARE(mapping.error().kind, base::Error::Kind::Input);
        QVERIFY2(mapping.error().message.contains(word), qPrintable(mapping.error().message));
    }

    void checksTheFile()
    {
        ColumnMapping mapping;
        mapping.columns = {{u"NOM"_s, Field::UsualName}, {u"DDN"_s, Field::BirthDate}};
        const QStringList columns{u"NOM"_s, u"DDN"_s, u"X"_s};
        QVERIFY(intake::checkMapping(mapping, FileKind::Patients, columns));
        QVERIFY(!intake::checkMapping(mapping, FileKind::Leak, columns));
        QVERIFY(intake::checkMapping(mapping, FileKind::Patients, {u"NOM"_s})
                    .error()
                    .message.contains(u"DDN"));
        mapping.columns.pop_back();
        QVERIFY(!intake::checkMapping(mapping, FileKind::Patients, columns));
        mapping.columns = {{u"DDN"_s, Field::BirthDate}};
        QVERIFY(!intake::checkMapping(mapping, FileKind::Patients, columns));
    }

    // Headers as laboratory, hospital and health-insurance software writes them, and
    // names that look like one of the patient's and are somebody else's.
    void recognisesManyNames_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("name");
        const auto rows = [](const char *field, QStringView names) {
            for (const QStringView name : names.split(u'|'))
                QTest::newRow(qPrintable(name.toString()))
                    << QString::fromLatin1(field) << name.toString();
        };
        rows("record_id",
             u"IPP|NIP|NDOS|NUM_DOS|N\u00B0 DOSSIER|Num\u00E9ro de dossier|NUM_PAT|PAT_ID"
             u"|Code patient|ID_PATIENT|R\u00E9f. patient|N\u00B0 fiche|PID");
        rows("birth_name",
             u"NOM_NAISS|NOM DE NAISSANCE|NOM_DE_JEUNE_FILLE|NOMJF|NJF|Nom de jeune fille"
             u"|NOM_PATRO|PATRONYME|Nom patronymique patient|NOM_ETAT_CIVIL|NOM_FAMILLE"
             u"|birthName|Maiden name");
        rows("usual_name",
             u"NOM|Nom patient|NOM_PAT|NOMPAT|PAT.NOM|NOM_USUEL|NOM_USAGE|Nom utilis\u00E9"
             u"|NOMMAR|NOM_MARIT|NOM_EPOUX|Nom d\u2019\u00E9pouse|Nom marital|NOM_MARI"
             u"|LAST_NAME|Nom du patient");
        rows("given_names",
             u"PRENOM|Pr\u00E9nom|PRENOM_PAT|PR\u00C9NOMS|Pr\u00E9nom(s) de naissance"
             u"|Liste des pr\u00E9noms|PREN|Pr\u00E9nom usuel|Pr\u00E9nom utilis\u00E9"
             u"|PRENOM_USUEL|Pr\u00E9nom du b\u00E9n\u00E9ficiaire|GIVEN_NAMES");
        rows("first_given_name",
             u"1er pr\u00E9nom|Premier pr\u00E9nom de naissance|PRENOM1|PRENOM_NAISSANCE");
        rows("birth_date",
             u"DDN|D.D.N.|DNAIS|DATENAISS|DATE_NAIS|DAT_NAISS|DT_NAISS|DTNAIS|Date naiss."
             u"|Date de naissance (JJ/MM/AAAA)|NE_LE|N\u00E9e le|DateNaissance"
             u"|DATE NAISSANCE PATIENT|DOB|Birth date");
        rows("birth_day", u"JOUR_NAISSANCE");
        rows("birth_month", u"MOIS_NAISSANCE");
        rows("birth_year", u"ANNEE_NAISSANCE|ANNEE NAISS");
        rows("sex", u"SEXE|Sexe (M/F)|SEX|CODE_SEXE|Genre");
        rows("nir",
             u"NSS|N\u00B0 SS|NUMSS|NUM_SS|NUM_SECU|N\u00B0 S\u00E9cu"
             u"|N\u00B0 de s\u00E9curit\u00E9 sociale|NUMERO_SECURITE_SOCIALE|NIR|NIR_PATIENT"
             u"|NIR13|Immatriculation|N\u00B0 immatriculation|NUM_INSEE|NUM_ASSURE"
             u"|Num\u00E9ro S\u00E9cu. Soc.");
        rows("ins", u"INS|Matricule INS|NUM_INS|INS-NIR");
        rows("phone",
             u"TEL|T\u00E9l|T\u00E9l. dom.|TEL_DOM|TEL_FIXE|T\u00E9l\u00E9phone domicile"
             u"|N\u00B0 de t\u00E9l\u00E9phone|TELEPHONE1|TEL_PAT"
             u"|T\u00E9l\u00E9phone du patient");
        rows("mobile",
             u"TEL_PORT|T\u00E9l. portable|PORTABLE|GSM|TEL_MOBILE|MOBILE|NUM_GSM"
             u"|N\u00B0 portable|TEL2|SMS");
        rows("email",
             u"MAIL|E-MAIL|COURRIEL|Adresse mail|ADR_MAIL|EMAIL_PATIENT|M\u00E9l"
             u"|Adresse \u00E9lectronique|MAIL_PERSO");
        rows("address",
             u"ADRESSE|ADR|ADR1|ADRESSE_1|Adresse ligne 1|RUE|VOIE|ADRESSE_PATIENT|ADR_PAT"
             u"|Adresse postale|N\u00B0 et rue");
        rows("address2",
             u"ADR2|ADRESSE 2|Compl\u00E9ment adresse|CPLT_ADR|COMPL_ADRESSE|Lieu-dit"
             u"|ADRESSE COMPL\u00C9MENTAIRE");
        rows("postal_code", u"CP|C.P.|CPOSTAL|CODE_POSTAL|COD_POST|Code postal patient|ZIP");
        rows("city",
             u"VILLE|LOCALITE|Localit\u00E9|COMMUNE|VILLE_PAT|Bureau distributeur|LIB_COMMUNE");
        rows("country", u"PAYS|CODE_PAYS");
        rows("title", u"CIVILITE|CIV|Titre|CIV_PAT");
        rows("guardian_name",
             u"NOM_TUTEUR|Repr\u00E9sentant l\u00E9gal|RESP_LEGAL|Nom du responsable");
        rows("sample_date",
             u"DTPREL|DATEPREL|DATE_PRELEVEMENT|Date pr\u00E9l\u00E8v."
             u"|Date de pr\u00E9l\u00E8vement|DATE_DERNIERE_VISITE|Dernier passage"
             u"|DATE_DOSSIER|DATE_EXAMEN|Date du dernier pr\u00E9l\u00E8vement");
        rows("lab_code", u"LABO|CODE_LABO|SITE|CODE_SITE|Laboratoire");
        rows("blood_group", u"GRPSANG|GROUPE_SANGUIN|ABORH|ABO|RHESUS|GR_SANG|Groupe ABO");
        rows("physician",
             u"MEDTRAIT|M\u00E9decin traitant|PRESCRIPTEUR|NOM MEDECIN|NOM_MED|TEL MEDECIN"
             u"|ADRESSE MEDECIN|CP_MEDECIN|DR|Nom du prescripteur|PRENOM MEDECIN|CODE_PRESC"
             u"|RPPS m\u00E9decin|VILLE_MED|CORRESPONDANT");
        rows("insurer",
             u"MUTUELLE|NOM MUTUELLE|N\u00B0 MUTUELLE|MUT|AMC|CAISSE|TIERS_PAYANT|Organisme"
             u"|ADRESSE MUTUELLE|REGIME");
        rows("comment",
             u"COMMENTAIRE|COMMENTAIRE1|COMM2|Commentaires patient|OBSERVATIONS|Remarques"
             u"|Renseignements cliniques|NOTE|TEXTE_LIBRE|ALD");
        rows("login", u"LOGIN|IDENTIFIANT|IDENTIFIANT_WEB|USER|LOGIN_PATIENT|Identifiant portail");
        rows("password",
             u"MDP|MDP_WEB|PWD|MOT_DE_PASSE|MotDePasse|PASSWORD|Mot de passe internet"
             u"|MOT_PASSE|CODE_ACCES");
        rows("-",
             u"DATE NAISSANCE MERE|NOM MERE|PRENOM_PERE|NOM CONJOINT|TEL PERE|LIEU_NAISSANCE"
             u"|VILLE_NAISSANCE|CP NAISSANCE|PAYS NAISSANCE|DEPT_NAISSANCE|RANG_NAISSANCE"
             u"|NIR_CLE|CLE_NIR|CLE|CLE_SS|DATE_DECES|DATE_PRESCRIPTION|DATE_EDITION"
             u"|NOM_ASSURE|DATE NAISSANCE ASSURE|TEL_TRAVAIL|PERSONNE A PREVENIR"
             u"|NOM PERSONNE A PREVENIR|AGE|PROFESSION|NATIONALITE|NUM_VOIE|NOM_PRENOM|CODE"
             u"|X9|M|FAX");
    }
    void recognisesManyNames()
    {
        QFETCH(QString, name);
        const std::optional<intake::NameMatch> match = intake::recogniseColumnName(name);
        QTEST(match ? intake::fieldKey(match->field) : u"-"_s, "field");
    }

    // One name has two meanings: nothing in the dictionary may shadow another entry.
    void nomIsPlain()
    {
        QVERIFY(intake::recogniseColumnName(u"NOM_PAT")->plainName);
        QVERIFY(intake::recogniseColumnName(u"NOM")->plainName);
        QVERIFY(!intake::recogniseColumnName(u"NOM_USAGE")->plainName);
    }

    void recognisesNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("field");
        const auto row = [](const QString &name, const char *field) {
            QTest::newRow(qPrintable(name)) << name << QString::fromLatin1(field);
        };
        row(u"NOM"_s, "usual_name");
        row(u"Nom de naissance"_s, "birth_name");
        row(u"NOM_NAISSANCE"_s, "birth_name");
        row(u"NomNaissance"_s, "birth_name");
        row(u"NOM JF"_s, "birth_name");
        row(u"NOM PATRONYMIQUE"_s, "birth_name");
        row(u"Nom d'usage"_s, "usual_name");
        row(u"NOM_MARITAL"_s, "usual_name");
        row(u"Pr\u00E9nom(s)"_s, "given_names");
        row(u"Pr\u00E9noms"_s, "given_names");
        row(u"PAT_PRENOM"_s, "given_names");
        row(u"1er pr\u00E9nom"_s, "first_given_name");
        row(u"DDN"_s, "birth_date");
        row(u"Date de naissance"_s, "birth_date");
        row(u"DATE_NAISS"_s, "birth_date");
        row(u"N\u00E9(e) le"_s, "birth_date");
        row(u"birth_year"_s, "birth_year");
        row(u"Ann\u00E9e naissance"_s, "birth_year");
        row(u"SEXE"_s, "sex");
        row(u"NSS"_s, "nir");
        row(u"NUM_SECU"_s, "nir");
        row(u"N\u00B0 S\u00E9curit\u00E9 Sociale"_s, "nir");
        row(u"T\u00E9l."_s, "phone");
        row(u"PORTABLE"_s, "mobile");
        row(u"E-mail"_s, "email");
        row(u"MAIL"_s, "email");
        row(u"ADR1"_s, "address");
        row(u"Compl\u00E9ment d'adresse"_s, "address2");
        row(u"CP"_s, "postal_code");
        row(u"VILLE"_s, "city");
        row(u"Civilit\u00E9"_s, "title");
        row(u"Repr\u00E9sentant l\u00E9gal"_s, "guardian_name");
        row(u"DATE_PRELEVEMENT"_s, "sample_date");
        row(u"LABO"_s, "lab_code");
        row(u"GROUPE SANGUIN"_s, "blood_group");
        row(u"NOM_MEDECIN"_s, "physician");
        row(u"Adresse du prescripteur"_s, "physician");
        row(u"Email m\u00E9decin"_s, "physician");
        row(u"Mutuelle"_s, "insurer");
        row(u"COMMENTAIRE"_s, "comment");
        row(u"Commentaire 2"_s, "comment");
        row(u"Identifiant"_s, "login");
        row(u"Identifiant patient"_s, "record_id");
        row(u"MDP"_s, "password");
        row(u"Mot de passe"_s, "password");
        row(u"N\u00B0 patient"_s, "record_id");
        row(u"IPP"_s, "record_id");
        row(u"first_name"_s, "given_names");
        row(u"Date of birth"_s, "birth_date");
        row(u"patient"_s, "-");
        row(u"occupation"_s, "-");
        row(u"NOM_PRELEVEUR"_s, "-");
        row(u""_s, "-");
    }
    void recognisesNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, field);
        const std::optional<intake::NameMatch> match = intake::recogniseColumnName(name);
        QCOMPARE(match ? intake::fieldKey(match->field) : u"-"_s, field);
    }

    void provesDateFormats_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("a day above twelve proves the order")
            << QStringList{u"12/03/1950"_s, u"13/03/1950"_s} << u"dd/MM/yyyy"_s;
        QTest::newRow("a month above twelve proves the other")
            << QStringList{u"03/12/1950"_s, u"03/13/1950"_s} << u"MM/dd/yyyy"_s;
        QTest::newRow("no proof") << QStringList{u"01/02/1950"_s, u"03/04/1950"_s} << QString();
        QTest::newRow("both proofs") << QStringList{u"13/02/1950"_s, u"02/13/1950"_s} << QString();
        QTest::newRow("partial dates prove nothing")
            << QStringList{u"00/00/1950"_s, u"01/02/1950"_s} << QString();
        QTest::newRow("ISO is always clear") << QStringList{u"1950-01-02"_s} << u"yyyy-MM-dd"_s;
        QTest::newRow("compact ISO") << QStringList{u"19500102"_s, u"19811130"_s} << u"yyyyMMdd"_s;
        QTest::newRow("compact French")
            << QStringList{u"02011950"_s, u"30111981"_s} << u"ddMMyyyy"_s;
        QTest::newRow("two-digit years")
            << QStringList{u"13/03/50"_s, u"02/03/81"_s, u"31/12/99"_s} << u"dd/MM/yy"_s;
        QTest::newRow("no dates") << QStringList{u"RIOU"_s, u"MORVAN"_s} << QString();
        QTest::newRow("mostly something else")
            << QStringList{u"13/03/1950"_s, u"x"_s, u"y"_s} << QString();
        QTest::newRow("nothing") << QStringList() << QString();
    }
    void provesDateFormats()
    {
        QFETCH(QStringList, cells);
        QTEST(patternOf(cells), "pattern");
    }

    void provesDayNumbers_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("pattern");
        const QStringList days{u"18334"_s, u"29915"_s, u"32886"_s};
        QTest::newRow("somebody young: from 1900") << days + QStringList{u"45900"_s} << u"excel"_s;
        QTest::newRow("somebody old: from 1904") << days + QStringList{u"3074"_s} << u"excel1904"_s;
        QTest::newRow("neither") << days << QString();
        QTest::newRow("with a time of day")
            << QStringList{u"18334.5"_s, u"45900,25"_s} << u"excel"_s;
        QTest::newRow("a workbook's dates beside typed ones")
            << QStringList{u"1950-03-12"_s, u"1981-11-25"_s, u"13/03/1950"_s, u"02/03/1981"_s}
            << u"dd/MM/yyyy"_s;
        QTest::newRow("typed ones that prove nothing")
            << QStringList{u"1950-03-12"_s, u"1981-11-25"_s, u"02/03/1950"_s, u"02/03/1981"_s}
            << QString();
        QStringList nearlyAll(200, u"1950-03-12"_s);
        nearlyAll[7] = u"02/03/1950"_s;
        QTest::newRow("one typed one among two hundred") << nearlyAll << u"yyyy-MM-dd"_s;
    }
    void provesDayNumbers()
    {
        QFETCH(QStringList, cells);
        QTEST(patternOf(cells), "pattern");
    }

    void textThatWasEncodedTwiceIsAQuestion()
    {
        const Column wrong{u"PRENOM"_s, {u"\u00C3\u00A9lise"_s, u"YANN"_s, u"Lo\u00C3\u00AFc"_s}};
        const MappingGuess guess = guessed({kNames, wrong, kDates});
        QVERIFY(!guess.isSafe());
        QCOMPARE(guess.mapping.repair, QStringList{u"PRENOM"_s});
        QVERIFY(guess.doubts.first().contains(u"PRENOM"));
    }

    void numbersWithoutTheirDigitsAreAQuestion()
    {
        const Column lost{u"NSS"_s, {u"2,95E+14"_s, u"1.81E+14"_s, u"2,5E+14"_s}};
        const MappingGuess guess = guessed({kNames, kGiven, kDates, lost});
        QVERIFY(!guess.isSafe());
        QVERIFY(guess.doubts.first().contains(u"2,95E+14"));
        QCOMPARE(fieldOf(guess, u"NSS"_s), u"nir"_s);
    }

    void oneTypingErrorIsNoProof()
    {
        QStringList cells(200, u"01/02/1950"_s);
        cells[7] = u"13/02/1950"_s;
        QCOMPARE(patternOf(cells), QString());
    }

    void recognisesContent_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("safe");
        QTest::newRow("NIR with keys")
            << QStringList{u"295109912611193"_s, u"253072B07300470"_s, u"255081416802538"_s}
            << u"nir"_s << true;
        QTest::newRow("e-mail") << QStringList{u"a@b.fr"_s, u"c.d@e.fr"_s, u"f@g.org"_s}
                                << u"email"_s << true;
        QTest::newRow("mobile") << QStringList{u"06 12 34 56 78"_s, u"+33712345678"_s,
                                               u"0612345678"_s}
                                << u"mobile"_s << true;
        QTest::newRow("telephone")
            << QStringList{u"02.97.12.34.56"_s, u"0297123456"_s, u"0033297123456"_s} << u"phone"_s
            << true;
        QTest::newRow("sex") << QStringList{u"M"_s, u"F"_s, u"F"_s} << u"sex"_s << true;
        QTest::newRow("sex in digits may be anything")
            << QStringList{u"1"_s, u"2"_s, u"1"_s} << u"sex"_s << false;
        QTest::newRow("civility") << QStringList{u"M."_s, u"Mme"_s, u"Enfant"_s,
                                                 u"B\u00E9b\u00E9"_s}
                                  << u"title"_s << true;
        QTest::newRow("postal code may be a commune's code")
            << QStringList{u"56000"_s, u"35000"_s, u"22300"_s} << u"postal_code"_s << false;
        QTest::newRow("a date may be any date")
            << QStringList{u"12/03/1950"_s, u"13/04/1960"_s, u"01/01/1970"_s} << u"birth_date"_s
            << false;
        QTest::newRow("given names")
            << QStringList{u"Marie"_s, u"Jean-Yves"_s, u"Nolwenn"_s} << u"given_names"_s << false;
        QTest::newRow("numbers") << QStringList{u"1"_s, u"17"_s, u"345"_s} << u"-"_s << false;
        QTest::newRow("too few cells") << QStringList{u"a@b.fr"_s} << u"-"_s << false;
    }
    void recognisesContent()
    {
        QFETCH(QStringList, cells);
        QFETCH(QString, field);
        const auto match = profileOf(cells).recognise();
        QCOMPARE(match ? intake::fieldKey(match->field) : u"-"_s, field);
        QTEST(match && match->confidence >= intake::kSafeConfidence, "safe");
    }

    void guessesAPlainList()
    {
        const MappingGuess guess = guessed({kNames, kGiven, kDates});
        QVERIFY(guess.isSafe());
        QCOMPARE(guess.doubts, QStringList());
        QCOMPARE(fieldOf(guess, u"NOM"_s), u"usual_name"_s);
        QCOMPARE(guess.mapping.dateFormat->pattern(), u"dd/MM/yyyy"_s);
    }

    void nomIsTheNameThatTheOtherColumnIsNot_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("nom");
        QTest::newRow("alone") << QStringList{} << u"usual_name"_s;
        QTest::newRow("before the birth name") << QStringList{u"NOM_JF"_s} << u"usual_name"_s;
        QTest::newRow("before the name of use") << QStringList{u"NOM_USAGE"_s} << u"birth_name"_s;
        QTest::newRow("beside both") << QStringList{u"NOM_JF"_s, u"NOM_USAGE"_s} << u"-"_s;
    }
    void nomIsTheNameThatTheOtherColumnIsNot()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, nom);
        std::vector<Column> columns{kNames, kGiven, kDates};
        for (const QString &name : names)
            columns.push_back({name, kNames.second});
        QCOMPARE(fieldOf(guessed(columns), u"NOM"_s), nom);
        std::ranges::reverse(columns);
        QCOMPARE(fieldOf(guessed(columns), u"NOM"_s), nom);
    }

    void unsafeGuesses_data()
    {
        QTest::addColumn<std::vector<Column>>("columns");
        QTest::newRow("no name") << std::vector<Column>{kGiven, kDates};
        QTest::newRow("nothing beside the name") << std::vector<Column>{kNames};
        QTest::newRow("dates that can be read two ways")
            << std::vector<Column>{kNames, kGiven, {u"DDN"_s, {u"01/02/1950"_s, u"03/04/1950"_s}}};
        QTest::newRow("a name that holds dates")
            << std::vector<Column>{{u"NOM"_s, kDates.second}, kGiven, kDates};
        QTest::newRow("a birth date that holds names")
            << std::vector<Column>{kNames, kGiven, {u"DDN"_s, kNames.second}};
        QTest::newRow("sample dates of another order") << std::vector<Column>{
            kNames, kGiven, kDates, {u"DATE_PRELEVEMENT"_s, {u"03/13/2019"_s, u"04/15/2019"_s}}};
        QTest::newRow("no header names") << std::vector<Column>{{u"column_1"_s, kNames.second},
                                                                {u"column_2"_s, kGiven.second},
                                                                {u"column_3"_s, kDates.second}};
    }
    void unsafeGuesses()
    {
        QFETCH(std::vector<Column>, columns);
        const MappingGuess guess = guessed(columns);
        QVERIFY(!guess.isSafe());
        QVERIFY(!guess.doubts.isEmpty());
        const auto again =
            intake::mappingFromJson(QJsonDocument(intake::toJson(guess.mapping)).toJson());
        QVERIFY2(again, "the mapping to edit must be a mapping file");
    }

    void unknownColumnsDoNotDisturb()
    {
        const MappingGuess guess = guessed(
            {kNames, kGiven, kDates, {u"X12"_s, {u"VIH"_s, u"ALD"_s, u"x"_s}}}, FileKind::Leak);
        QVERIFY(guess.isSafe());
        QCOMPARE(fieldOf(guess, u"X12"_s), u"-"_s);
    }

    void secondTelephoneIsTheMobile()
    {
        const QStringList numbers{u"0612345678"_s};
        const MappingGuess guess =
            guessed({kNames, kGiven, {u"TEL"_s, numbers}, {u"TELEPHONE"_s, numbers}});
        QCOMPARE(fieldOf(guess, u"TELEPHONE"_s), u"mobile"_s);
    }
};

QTEST_APPLESS_MAIN(TestColumnMapping)
#include "tst_columnmapping.moc"
