// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "intake/hl7reader.h"

#include "base/text.h"
#include "intake/csvtokenizer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kNameLength = 3;
constexpr char kStartBlock = '\x0B'; // MLLP
constexpr char kEndBlock = '\x1C';
constexpr int kNoAddress = 100;
constexpr QStringView kNirDomain = u"1.2.250.1.213.1.4.8";
constexpr QStringView kNiaDomain = u"1.2.250.1.213.1.4.9";

base::Error noPatient()
{
    return {
        base::Error::Kind::Input,
        QCoreApplication::translate(
            "intake",
            "The HL7 messages name no patient: there is no PID segment. Nothing was imported.")};
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

// Without blanks and the marks of MLLP around it.
QByteArrayView withoutFrame(QByteArrayView line)
{
    const auto isFrame = [](char c) {
        return c == kStartBlock || c == kEndBlock || c == ' ' || c == '\t';
    };
    while (!line.isEmpty() && isFrame(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && isFrame(line.back()))
        line.chop(1);
    return line;
}

// "PID" of "PID|1|…"; empty for what is no segment.
QByteArrayView nameOf(QByteArrayView line)
{
    if (line.size() < kNameLength)
        return {};
    const QByteArrayView name = line.first(kNameLength);
    const auto isPart = [](char c) { return isUpper(c) || (c >= '0' && c <= '9'); };
    const bool isName = isUpper(name[0]) && isPart(name[1]) && isPart(name[2]);
    const bool goesOn = line.size() > kNameLength
        && (isPart(line[kNameLength]) || line[kNameLength] == ' '
            || (line[kNameLength] >= 'a' && line[kNameLength] <= 'z'));
    return isName && !goesOn ? name : QByteArrayView();
}

bool isHeader(QByteArrayView name)
{
    return name == "MSH" || name == "BHS" || name == "FHS";
}

bool endsPatient(QByteArrayView name)
{
    return name == "PID" || isHeader(name) || name == "BTS" || name == "FTS";
}

// A field of a segment as it is written; of a header MSH-1 is the separator itself.
QByteArrayView rawField(QByteArrayView segment, char separator, int number)
{
    for (; number > 0; --number) {
        const qsizetype end = segment.indexOf(separator);
        if (end < 0)
            return {};
        segment = segment.sliced(end + 1);
    }
    const qsizetype end = segment.indexOf(separator);
    return end < 0 ? segment : segment.first(end);
}

// HL7 table 0200.
NameUse nameUseOf(QStringView code)
{
    if (code == u"B" || code == u"M")
        return NameUse::Birth;
    if (code == u"L" || code == u"C" || code == u"R")
        return NameUse::Legal;
    if (code == u"D")
        return NameUse::Usual;
    return code.isEmpty() || code == u"U" ? NameUse::Plain : NameUse::Other;
}

// HL7 table 0190: where somebody lives before where somebody is for a while; where
// somebody was born or works is nowhere to write to.
int addressRankOf(QStringView type)
{
    struct Rank {
        QStringView type;
        int rank;
    };
    static constexpr std::array ranks{
        Rank{u"H", 0},          Rank{u"", 1},
        Rank{u"P", 1},          Rank{u"L", 2},
        Rank{u"RH", 2},         Rank{u"M", 3},
        Rank{u"C", 4},          Rank{u"BDL", kNoAddress},
        Rank{u"N", kNoAddress}, Rank{u"BR", kNoAddress},
        Rank{u"F", kNoAddress}, Rank{u"BA", kNoAddress},
        Rank{u"B", kNoAddress}, Rank{u"O", kNoAddress},
        Rank{u"V", kNoAddress}, Rank{u"BI", kNoAddress},
    };
    const auto *const found = std::ranges::find(ranks, type, &Rank::type);
    return found == ranks.end() ? kNoAddress - 1 : found->rank;
}

// CX-4 is name & OID & "ISO".
QString authorityOf(const Segment &segment, QStringView identifier)
{
    const QStringView authority = segment.component(identifier, 4);
    const QString oid = segment.text(segment.subcomponent(authority, 2));
    return oid.isEmpty() ? segment.text(segment.subcomponent(authority, 1)) : oid;
}

// XAD-1: the whole line, or since v2.5 street and number apart.
QString streetOf(const Segment &segment, QStringView address)
{
    const QStringView street = segment.component(address, 1);
    const QString line = segment.text(segment.subcomponent(street, 1));
    if (!line.isEmpty())
        return line;
    const QString name = segment.text(segment.subcomponent(street, 2));
    const QString number = segment.text(segment.subcomponent(street, 3));
    return base::simplified(QString(number + u' ' + name));
}

// XTN-1, else the number unformatted, else country, area and number apart.
QString phoneOf(const Segment &segment, QStringView contact)
{
    for (const qsizetype component : {1, 12}) {
        if (QString number = segment.text(contact, component); !number.isEmpty())
            return number;
    }
    const QString country = segment.text(contact, 5);
    const QString number = segment.text(contact, 6) + segment.text(contact, 7);
    const bool isForeign = !country.isEmpty() && !number.startsWith(u'0');
    return isForeign && !number.isEmpty() ? u'+' + country + number : number;
}

} // namespace

base::Result<std::unique_ptr<Hl7Reader>> Hl7Reader::open(QIODevice &device, int latestYear)
{
    std::unique_ptr<Hl7Reader> reader(new Hl7Reader(device, latestYear));
    base::Result<CodePages> codePages = CodePages::of(reader->m_source);
    if (!codePages)
        return codePages.error();
    reader->m_codePages = *std::move(codePages);
    const base::Result<bool> found = reader->readRow();
    if (!found)
        return found.error();
    if (!*found)
        return noPatient();
    reader->m_isFirst = true;
    return reader;
}

Hl7Reader::Hl7Reader(QIODevice &device, int latestYear)
    : m_source(device)
    , m_lines(m_source, kMaxLineBytes)
    , m_latestYear(latestYear)
{
}

base::Result<bool> Hl7Reader::next(Row &row)
{
    if (!m_isFirst) {
        base::Result<bool> found = readRow();
        if (!found || !*found)
            return found;
    }
    m_isFirst = false;
    m_row.expose(row);
    return true;
}

// Up to the segment that begins something else; that one is kept for the next call.
base::Result<bool> Hl7Reader::readRow()
{
    for (;;) {
        if (!m_isHeld) {
            const base::Result<bool> more = m_lines.next(m_line);
            if (!more)
                return more.error();
            if (!*more) {
                const bool hadPatient = m_hasPatient;
                endPatient();
                return hadPatient;
            }
        }
        const QByteArrayView line = withoutFrame(m_line.text);
        const QByteArrayView name = nameOf(line);
        m_isHeld = m_hasPatient && endsPatient(name);
        if (m_isHeld) {
            endPatient();
            return true;
        }
        take(name, line, m_line.number);
    }
}

void Hl7Reader::take(QByteArrayView name, QByteArrayView line, qint64 number)
{
    if (name == "PID") {
        beginPatient({line, number, m_line.tooLong});
        return;
    }
    const bool wasBehindPid = m_isBehindPid;
    if (!line.isEmpty())
        m_isBehindPid = false;
    if (isHeader(name)) {
        takeHeader(line);
        return;
    }
    if (name == "BTS" || name == "FTS")
        takeTrailer(line);
    if (!m_hasPatient || line.isEmpty())
        return;
    // A line break inside the PID segment: the rest of it is cut off.
    if (name.isEmpty() && wasBehindPid)
        m_row.setFault(Reason::StrayLineBreak);
    if (name.isEmpty() || !m_separators)
        return;
    if (name == "NK1")
        readRelative(line);
    else if (name == "OBR")
        readSampleDate(line, 7);
    else if (name == "SPM")
        readSampleDate(line, 17);
    markPresence(name, line);
}

void Hl7Reader::takeHeader(QByteArrayView line)
{
    m_separators = separatorsOfHl7(line);
    if (line.startsWith("MSH"))
        beginMessage(line);
    if (line.startsWith("BHS")) {
        ++m_batches;
        m_batchMessages = 0;
    }
}

// BTS-1 counts messages; FTS-1 counts batches, and with some vendors messages.
void Hl7Reader::takeTrailer(QByteArrayView line)
{
    bool isNumber = false;
    const qint64 stated =
        m_separators ? rawField(line, m_separators->field, 1).trimmed().toLongLong(&isNumber) : 0;
    const bool isBatch = line.startsWith("BTS");
    if (!isNumber || (m_stated && !m_stated->agrees()))
        return;
    const qint64 counted = isBatch ? m_batchMessages : m_batches;
    const bool countsMessages = !isBatch && stated == m_messages;
    m_stated = StatedTotal{m_line.number, stated, countsMessages ? stated : counted};
}

void Hl7Reader::beginMessage(QByteArrayView line)
{
    constexpr int kCharacterSet = 17; // MSH-18: MSH-1 is the separator itself
    ++m_messages;
    ++m_batchMessages;
    if (!m_separators)
        return;
    const QByteArrayView names = rawField(line, m_separators->field, kCharacterSet);
    const qsizetype end = names.indexOf(m_separators->repetition);
    m_codePages->declare(end < 0 ? names : names.first(end));
}

void Hl7Reader::beginPatient(const LineSource::Line &line)
{
    m_hasPatient = m_isBehindPid = true;
    m_row.begin(line.number);
    m_sampleDate.clear();
    if (line.tooLong)
        m_row.setFault(Reason::LineTooLong);
    else if (line.text.contains('\0'))
        m_row.setFault(Reason::NulByte);
    else if (!m_separators)
        m_row.setFault(Reason::Malformed);
    if (line.tooLong || !m_separators)
        return;
    readPatient(*read(line.text, &m_row));
    readRest(line.text);
}

void Hl7Reader::endPatient()
{
    if (m_hasPatient)
        m_row.set(Field::SampleDate, m_sampleDate);
    m_hasPatient = m_isBehindPid = false;
}

// Of a relative or a sample what cannot be read is left out; of the patient it is a
// fault of the row.
std::optional<Segment> Hl7Reader::read(QByteArrayView segment, FieldRow *row)
{
    const TextDecoder *decoder = m_codePages->decoderOf(segment);
    if (decoder == nullptr && row == nullptr)
        return {};
    if (decoder == nullptr) {
        row->setFault(Reason::Undecodable);
        decoder = &utf8Decoder();
    }
    return Segment(decoder->decode(segment), *m_separators, *m_codePages);
}

void Hl7Reader::readPatient(const Segment &pid)
{
    readIdentifiers(pid);
    readNames(pid);
    m_row.set(Field::BirthDate, isoDate(pid.text(7, 1)));
    m_row.set(Field::Sex, pid.text(8, 1));
    readAddresses(pid);
    readContacts(pid, 13, false);
    readContacts(pid, 14, true);
}

// PID-19 is the number under which the patient is insured, which for a child may be a
// parent's; the INS is the patient's own.
void Hl7Reader::readIdentifiers(const Segment &pid)
{
    m_row.set(Field::Nir, pid.text(19, 1));
    int bestRank = kNoIdentifier;
    QString best;
    for (const QStringView identifier : pid.repetitions(3)) {
        const QString number = pid.text(identifier, 1);
        const QString type = pid.text(identifier, 5).toUpper();
        const QString authority = authorityOf(pid, identifier);
        if (insDomain(authority) != InsDomain::None)
            setIns(m_row, authority, number);
        else if (type == "INS-NIR"_L1 || type == "INS-NIA"_L1)
            setIns(m_row, type == "INS-NIR"_L1 ? kNirDomain : kNiaDomain, number);
        else if (isSocialSecurityType(type))
            m_row.set(Field::Nir, number);
        else if (const int rank = identifierRank(type); rank < bestRank && !number.isEmpty()) {
            bestRank = rank;
            best = number;
        }
    }
    m_row.set(Field::RecordId, best);
    m_row.set(Field::RecordId, pid.text(2, 1)); // before v2.3
    m_row.set(Field::RecordId, pid.text(4, 1));
}

// PID-9 is an alias of earlier versions: only one that says what it is.
void Hl7Reader::readNames(const Segment &pid)
{
    std::vector<PatientName> names;
    for (const qsizetype field : {5, 9}) {
        for (const QStringView name : pid.repetitions(field)) {
            const QString code = pid.text(name, 7).toUpper();
            const NameUse use = nameUseOf(code);
            if (code == "S"_L1 || (field == 9 && (use == NameUse::Plain || use == NameUse::Other)))
                continue; // a pseudonym names nobody
            QString family = pid.text(name, 1);
            if (family.isEmpty())
                family = pid.text(pid.subcomponent(pid.component(name, 1), 3));
            names.push_back({use, family, pid.text(name, 2), pid.text(name, 3), pid.text(name, 5)});
        }
    }
    setNames(m_row, names);
}

void Hl7Reader::readAddresses(const Segment &pid)
{
    std::vector<PatientAddress> addresses;
    for (const QStringView address : pid.repetitions(11)) {
        PatientAddress read{.rank = addressRankOf(pid.text(address, 7).toUpper()),
                            .line1 = streetOf(pid, address),
                            .line2 = pid.text(address, 2),
                            .postalCode = pid.text(address, 5),
                            .city = pid.text(address, 3),
                            .country = pid.text(address, 6)};
        splitPostalLine(read);
        const bool isEmpty =
            read.line1.isEmpty() && read.city.isEmpty() && read.postalCode.isEmpty();
        if (isEmpty)
            continue;
        if (read.rank == kNoAddress)
            m_row.markOther();
        else
            addresses.push_back(std::move(read));
    }
    setAddress(m_row, addresses);
}

// HL7 tables 0201 and 0202.
void Hl7Reader::readContacts(const Segment &pid, qsizetype field, bool isWork)
{
    for (const QStringView contact : pid.repetitions(field)) {
        const QString equipment = pid.text(contact, 3).toUpper();
        const QString number = phoneOf(pid, contact);
        const QString email = pid.text(contact, 4);
        if (email.contains(u'@'))
            m_row.set(Field::Email, email);
        else if (number.contains(u'@'))
            m_row.set(Field::Email, number);
        const bool isNoVoice = equipment == "FX"_L1 || equipment == "BP"_L1
            || equipment == "INTERNET"_L1 || equipment == "X.400"_L1 || number.contains(u'@');
        const bool isMobile = equipment == "CP"_L1 || equipment == "MD"_L1;
        if (!isNoVoice && !(isWork && m_row.has(Field::Phone)))
            setPhone(m_row, number, isMobile);
    }
}

// Mother's name, race, language, marital status, religion, driver's licence, place of
// birth, nationality, death…
void Hl7Reader::readRest(QByteArrayView pid)
{
    for (const int field : {6, 10, 15, 16, 17, 20, 21, 22, 23, 24, 26, 27, 28, 29, 30}) {
        if (isFieldFilled(pid, *m_separators, field))
            m_row.markOther();
    }
}

void Hl7Reader::readRelative(QByteArrayView line)
{
    const std::optional<Segment> relative = read(line, nullptr);
    if (!relative)
        return;
    Relation relation = Relation::None;
    for (const auto &[field, component] : {std::pair{3, 1}, {3, 2}, {7, 1}, {7, 2}}) {
        if (relation == Relation::None)
            relation = relationOf(relative->text(field, component));
    }
    const QString name =
        relative->text(2, 5) + u' ' + relative->text(2, 2) + u' ' + relative->text(2, 1);
    setGuardian(m_row, relation, base::simplified(name), m_latestYear);
}

// The latest one: of a leak the last visit.
void Hl7Reader::readSampleDate(QByteArrayView line, qsizetype field)
{
    if (const std::optional<Segment> segment = read(line, nullptr))
        m_sampleDate = std::max(m_sampleDate, isoDate(segment->text(field, 1)));
}

void Hl7Reader::markPresence(QByteArrayView name, QByteArrayView line)
{
    struct Presence {
        QByteArrayView segment;
        int number;
        Field field;
    };
    static constexpr std::array presences{
        Presence{"PV1", 7, Field::Physician},  Presence{"PV1", 8, Field::Physician},
        Presence{"PV1", 9, Field::Physician},  Presence{"PV1", 17, Field::Physician},
        Presence{"PD1", 4, Field::Physician},  Presence{"ROL", 4, Field::Physician},
        Presence{"ORC", 12, Field::Physician}, Presence{"OBR", 16, Field::Physician},
        Presence{"IN1", 2, Field::Insurer},    Presence{"IN1", 3, Field::Insurer},
        Presence{"IN1", 4, Field::Insurer},    Presence{"NTE", 3, Field::Comment},
        Presence{"OBX", 5, Field::Comment},    Presence{"OBR", 13, Field::Comment},
        Presence{"DG1", 3, Field::Comment},    Presence{"DG1", 4, Field::Comment},
        Presence{"AL1", 3, Field::Comment},    Presence{"PR1", 3, Field::Comment},
    };
    for (const Presence &presence : presences) {
        if (presence.segment == name && !m_row.has(presence.field)
            && isFieldFilled(line, *m_separators, presence.number))
            m_row.mark(presence.field);
    }
    if (name == "NK1" || name == "GT1" || name.startsWith('Z'))
        m_row.markOther();
}

} // namespace intake
