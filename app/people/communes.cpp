// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/communes.h"

#include "people/postaladdress.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace people {

namespace {

constexpr qsizetype kMostProposals = 3;

// Left out wherever they stand: lists, labels and patients differ in them most.
bool isLittleWord(QStringView word)
{
    static constexpr std::array<QStringView, 16> words{u"LE",  u"LA",  u"LES", u"L",   u"DE", u"DU",
                                                       u"D",   u"DES", u"EN",  u"ET",  u"A",  u"AU",
                                                       u"AUX", u"S",   u"SUR", u"SOUS"};
    return std::ranges::find(words, word) != words.end();
}

QStringView abbreviated(QStringView word)
{
    if (word == u"SAINT")
        return u"ST";
    if (word == u"SAINTE")
        return u"STE";
    if (word == u"SAINTS")
        return u"STS";
    return word;
}

// "15", "3EME", "1ER", "ARRONDISSEMENT", "CEDEX": behind the name of a town.
bool isSuffix(QStringView word)
{
    return word.front().isDigit() || word == u"CEDEX" || word == u"CEDX"
        || word.startsWith(u"ARRONDISSEMENT") || word == u"ARR" || word == u"ARDT";
}

// Steps of one letter between the two words, at most 9.
int distance(QStringView a, QStringView b)
{
    constexpr qsizetype kLongest = 32;
    constexpr int kFar = 9;
    a = a.first(std::min(a.size(), kLongest));
    b = b.first(std::min(b.size(), kLongest));
    std::array<int, kLongest + 1> row{};
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (std::size_t j = 0; j < std::size_t(b.size()); ++j) {
            const int changed = diagonal + (a[i] == b[qsizetype(j)] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j + 1] + 1, row[j] + 1, changed});
        }
    }
    return std::min(row[std::size_t(b.size())], kFar);
}

// How far two postal codes lie apart: a typing error, then the département.
int farness(QStringView a, QStringView b)
{
    const int wrongDigits = distance(a, b);
    return a.startsWith(b.first(std::min(b.size(), qsizetype{2}))) ? wrongDigits : wrongDigits + 3;
}

QStringList firstLines(std::vector<std::pair<int, QString>> ranked)
{
    std::ranges::sort(ranked);
    QStringList lines;
    for (const auto &[rank, line] : ranked) {
        if (lines.size() < kMostProposals && !lines.contains(line))
            lines.append(line);
    }
    return lines;
}

} // namespace

std::vector<Commune> shippedCommunes()
{
    QFile file(u":/communes/communes.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program lacks its list of communes");
    std::vector<Commune> communes;
    const QByteArray table = file.readAll();
    for (qsizetype at = 0; at < table.size();) {
        const qsizetype end = table.indexOf('\n', at);
        const QByteArrayView line = QByteArrayView(table).sliced(at, end - at);
        const qsizetype code = line.indexOf('\t');
        const qsizetype name = line.indexOf('\t', code + 1);
        communes.push_back({QString::fromUtf8(line.first(code)),
                            QString::fromUtf8(line.sliced(code + 1, name - code - 1)),
                            QString::fromUtf8(line.sliced(name + 1))});
        at = end + 1;
    }
    return communes;
}

QString communeKey(QStringView name)
{
    const QString line = postalLine(name);
    QString key;
    key.reserve(line.size());
    for (const QStringView word : QStringView(line).split(u' ', Qt::SkipEmptyParts)) {
        if (!key.isEmpty() && isSuffix(word))
            break;
        if (!isLittleWord(word))
            key += abbreviated(word);
    }
    // Nothing but little words: "Y", "Aux-Aussat" stay what they are.
    return key.isEmpty() ? QString(line).remove(u' ') : key;
}

bool isCedex(QStringView city)
{
    return city.contains(u"CEDEX", Qt::CaseInsensitive);
}

Communes::Communes(const std::vector<Commune> &communes)
{
    m_places.reserve(communes.size());
    m_byCode.reserve(qsizetype(communes.size()));
    m_byKey.reserve(qsizetype(communes.size()));
    for (const Commune &commune : communes) {
        const auto at = qsizetype(m_places.size());
        m_places.push_back({commune.postalCode,
                            QString(commune.postalCode + u' ' + postalLine(commune.name)),
                            communeKey(commune.name)});
        m_byCode.insert(m_places.back().postalCode, at);
        m_byKey.insert(m_places.back().key, at);
    }
}

Communes::Answer Communes::check(QStringView postalCode, QStringView city) const
{
    const QString code = postalCode.toString();
    const QString key = communeKey(city);
    const auto [begin, end] = m_byCode.equal_range(code);
    const bool agrees =
        std::any_of(begin, end, [&](qsizetype at) { return m_places[std::size_t(at)].key == key; });
    if (agrees)
        return {};
    const bool isCodeKnown = begin != end;
    if (m_byKey.contains(key))
        return {isCodeKnown ? Verdict::OtherCode : Verdict::UnknownCode, codesOf(postalCode, key)};
    return {isCodeKnown ? Verdict::UnknownTown : Verdict::UnknownBoth, closestOf(postalCode, key)};
}

// The communes of a code, those first whose name is written alike.
QStringList Communes::closestOf(QStringView postalCode, const QString &key) const
{
    std::vector<std::pair<int, QString>> ranked;
    const auto [begin, end] = m_byCode.equal_range(postalCode.toString());
    for (auto at = begin; at != end; ++at) {
        const Place &place = m_places[std::size_t(*at)];
        ranked.emplace_back(distance(place.key, key), place.line);
    }
    return firstLines(std::move(ranked));
}

// The codes of a town, those first that are typed alike.
QStringList Communes::codesOf(QStringView postalCode, const QString &key) const
{
    std::vector<std::pair<int, QString>> ranked;
    const auto [begin, end] = m_byKey.equal_range(key);
    for (auto at = begin; at != end; ++at) {
        const Place &place = m_places[std::size_t(*at)];
        ranked.emplace_back(farness(place.postalCode, postalCode), place.line);
    }
    return firstLines(std::move(ranked));
}

} // namespace people
