// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/patienttraits.h"

#include "base/text.h"
#include "people/dateformat.h"
#include "people/identity.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kPostalCodeDigits = 5;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool areDigits(QStringView text)
{
    return std::ranges::all_of(text, isDigit);
}

const PatientName *nameOf(const std::vector<PatientName> &names, NameUse use)
{
    const auto found = std::ranges::find_if(names, [use](const PatientName &name) {
        return name.use == use && !name.family.isEmpty();
    });
    return found == names.end() ? nullptr : &*found;
}

const PatientName *firstOf(std::initializer_list<const PatientName *> names)
{
    const auto *const found = std::ranges::find_if(names, [](const auto *name) { return name; });
    return found == names.end() ? nullptr : *found;
}

// "MARIE" and "MARIE ANNE" is one list; "MARIE" and "ANNE" are its parts.
QString allGiven(const PatientName &name)
{
    if (name.furtherGiven.isEmpty())
        return name.given;
    const bool isWhole = name.furtherGiven.startsWith(name.given, Qt::CaseInsensitive)
        && (name.furtherGiven.size() == name.given.size()
            || !name.furtherGiven[name.given.size()].isLetterOrNumber());
    return isWhole ? name.furtherGiven : name.given + u' ' + name.furtherGiven;
}

void setGiven(FieldRow &row, const PatientName *name)
{
    if (name == nullptr || name->given.isEmpty())
        return;
    row.set(Field::GivenNames, allGiven(*name));
    // One field of a plain name may hold all of them.
    const bool isFirst = name->use == NameUse::Birth || name->use == NameUse::Legal;
    if (isFirst || !name->furtherGiven.isEmpty())
        row.set(Field::FirstGivenName, name->given);
}

bool isFrenchMobile(QStringView number)
{
    QString digits;
    for (const QChar c : number) {
        if (isDigit(c) || c == u'+')
            digits += c;
    }
    for (const QStringView prefix : {u"+33", u"0033", u"33"}) {
        if (digits.startsWith(prefix)) {
            digits.replace(0, prefix.size(), u"0"_s);
            break;
        }
    }
    return digits.startsWith("006"_L1) || digits.startsWith("007"_L1) || digits.startsWith("06"_L1)
        || digits.startsWith("07"_L1);
}

} // namespace

void setNames(FieldRow &row, const std::vector<PatientName> &names)
{
    const PatientName *const atBirth = nameOf(names, NameUse::Birth);
    const PatientName *const legal = nameOf(names, NameUse::Legal);
    const PatientName *const usual = nameOf(names, NameUse::Usual);
    const PatientName *const plain = nameOf(names, NameUse::Plain);
    const PatientName *const birth = firstOf({atBirth, legal});
    const PatientName *use = firstOf({usual, plain});
    if (use == nullptr)
        use = firstOf({atBirth != nullptr ? legal : nullptr,
                       birth == nullptr ? nameOf(names, NameUse::Other) : nullptr});
    if (birth != nullptr)
        row.set(Field::BirthName, birth->family);
    if (use != nullptr)
        row.set(Field::UsualName, use->family);
    for (const PatientName *const name : {birth, legal, use})
        setGiven(row, name);
    for (const PatientName *const name : {use, birth, legal}) {
        if (name != nullptr)
            row.set(Field::Title, name->title);
    }
}

void setAddress(FieldRow &row, const std::vector<PatientAddress> &addresses)
{
    const auto best = std::ranges::min_element(addresses, {}, &PatientAddress::rank);
    if (best == addresses.end())
        return;
    row.set(Field::Address, best->line1);
    row.set(Field::Address2, best->line2);
    row.set(Field::PostalCode, best->postalCode);
    row.set(Field::City, best->city);
    row.set(Field::Country, best->country);
}

void splitPostalLine(PatientAddress &address)
{
    const QString line = address.city.trimmed();
    if (!address.postalCode.isEmpty() || line.size() <= kPostalCodeDigits
        || !areDigits(QStringView(line).first(kPostalCodeDigits))
        || !line[kPostalCodeDigits].isSpace())
        return;
    address.postalCode = line.first(kPostalCodeDigits);
    address.city = line.sliced(kPostalCodeDigits).trimmed();
}

void setPhone(FieldRow &row, QStringView number, bool isMobile)
{
    if (std::ranges::count_if(number, isDigit) < 4)
        return;
    row.set(isMobile || isFrenchMobile(number) ? Field::Mobile : Field::Phone, number);
}

InsDomain insDomain(QStringView oid)
{
    constexpr QStringView arc = u"1.2.250.1.213.1.4.";
    const qsizetype at = oid.indexOf(arc);
    if (at < 0)
        return InsDomain::None;
    const QStringView number = oid.sliced(at + arc.size()).trimmed();
    if (number == u"8")
        return InsDomain::Nir;
    if (number == u"9")
        return InsDomain::Nia;
    return number == u"10" || number == u"11" ? InsDomain::Test : InsDomain::None;
}

void setIns(FieldRow &row, QStringView oid, QStringView number)
{
    const InsDomain domain = insDomain(oid);
    if (number.isEmpty() || domain == InsDomain::None)
        return;
    if (domain == InsDomain::Test) {
        const QString plainOid = oid.sliced(oid.lastIndexOf(u':') + 1).toString();
        row.replace(Field::Ins, QString(plainOid + u' ' + number));
        return;
    }
    row.set(Field::Ins, number);
    if (domain == InsDomain::Nir)
        row.set(Field::Nir, number);
}

int identifierRank(QStringView typeCode)
{
    struct Rank {
        QStringView type;
        int rank;
    };
    static constexpr std::array ranks{Rank{u"PI", 0}, Rank{u"MR", 1}, Rank{u"PT", 2}, Rank{u"", 3},
                                      Rank{u"RI", 4}};
    static constexpr std::array<QStringView, 7> foreign{u"NH", u"PPN", u"DL", u"SB",
                                                        u"NI", u"AN",  u"VN"};
    if (typeCode.startsWith(u"INS") || isSocialSecurityType(typeCode)
        || std::ranges::find(foreign, typeCode) != foreign.end())
        return kNoIdentifier;
    const auto *const found = std::ranges::find(ranks, typeCode, &Rank::type);
    return found == ranks.end() ? 5 : found->rank;
}

bool isSocialSecurityType(QStringView typeCode)
{
    return typeCode == u"SS" || typeCode == u"NNFRA" || typeCode == u"NSS" || typeCode == u"NIR";
}

QString isoDate(QStringView date)
{
    QString digits = date.trimmed().toString();
    if (const qsizetype time = digits.indexOf(u'T'); time > 0)
        digits.truncate(time);
    digits.remove(u'-');
    const qsizetype size = digits.size() >= 8 ? 8 : digits.size();
    if ((size != 4 && size != 6 && size != 8) || !areDigits(QStringView(digits).first(size)))
        return date.trimmed().toString();
    const QString year = digits.first(4);
    const QString month = size > 4 ? digits.sliced(4, 2) : u"00"_s;
    const QString day = size > 6 ? digits.sliced(6, 2) : u"00"_s;
    if (day != "00"_L1)
        return year + u'-' + month + u'-' + day;
    if (month != "00"_L1)
        return year + u'-' + month;
    return year == "0000"_L1 ? QString() : year;
}

Relation relationOf(QStringView codeOrText)
{
    static constexpr std::array<QStringView, 9> guardians{
        u"GRD",     u"GUARD",   u"GUARDIAN",           u"LEGAL GUARDIAN",      u"TUTEUR",
        u"TUTRICE", u"TUTELLE", u"REPRESENTANT LEGAL", u"REPRESENTANTE LEGALE"};
    static constexpr std::array<QStringView, 15> parents{
        u"MTH",  u"FTH",    u"PAR",    u"PRN",    u"NMTH",    u"NFTH",    u"NPRN",  u"MERE",
        u"PERE", u"PARENT", u"MOTHER", u"FATHER", u"PARENTS", u"PRNFOST", u"ADOPTP"};
    const QString folded = base::foldToUpper(codeOrText.trimmed());
    const auto isIn = [&folded](const auto &list) {
        return std::ranges::find(list, QStringView(folded)) != list.end();
    };
    if (isIn(guardians))
        return Relation::Guardian;
    return isIn(parents) ? Relation::Parent : Relation::None;
}

// On the first day of the year, so that nobody who may be a minor is taken for an
// adult; the letters ask again on their day.
void setGuardian(FieldRow &row, Relation relation, QStringView name, int latestYear)
{
    static const auto format = *people::DateFormat::fromPattern(u"yyyy-MM-dd");
    if (relation == Relation::None)
        return;
    const auto birth = format.parse(row.text(Field::BirthDate), latestYear);
    const bool isMinor = birth && people::isMinor(*birth, QDate(latestYear, 1, 1));
    if (relation == Relation::Guardian || isMinor)
        row.set(Field::GuardianName, name);
}

} // namespace intake
