// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/phonetic.h"

#include <array>

namespace matching {

namespace {

struct Spelling {
    enum class Where { Anywhere, NasalEnd, BeforeSoft, AtEnd, AtStart };

    std::string_view letters;
    std::string_view sound;
    Where where = Where::Anywhere;
};

using Where = Spelling::Where;

// Tried from top to bottom at each place; longest first within a letter.
constexpr std::array kSpellings{
    Spelling{"AULT", "O", Where::AtEnd},
    Spelling{"AUL", "O", Where::AtEnd}, // what the silent end leaves of AULT, AULD
    Spelling{"EAUX", "O"},
    Spelling{"EAU", "O"},
    Spelling{"OEU", "E"},
    Spelling{"AIN", "2", Where::NasalEnd},
    Spelling{"EIN", "2", Where::NasalEnd},
    Spelling{"AIM", "2", Where::NasalEnd},
    Spelling{"IEN", "I2", Where::NasalEnd},
    Spelling{"YEN", "I2", Where::NasalEnd},
    Spelling{"OIN", "W2", Where::NasalEnd},
    Spelling{"AN", "1", Where::NasalEnd},
    Spelling{"AM", "1", Where::NasalEnd},
    Spelling{"EN", "1", Where::NasalEnd},
    Spelling{"EM", "1", Where::NasalEnd},
    Spelling{"IN", "2", Where::NasalEnd},
    Spelling{"IM", "2", Where::NasalEnd},
    Spelling{"YN", "2", Where::NasalEnd},
    Spelling{"YM", "2", Where::NasalEnd},
    Spelling{"UN", "2", Where::NasalEnd},
    Spelling{"ON", "3", Where::NasalEnd},
    Spelling{"OM", "3", Where::NasalEnd},
    Spelling{"AU", "O"},
    Spelling{"OU", "U"},
    Spelling{"OI", "WA"},
    Spelling{"OY", "WA"},
    Spelling{"OE", "E"},
    Spelling{"AI", "E"},
    Spelling{"AY", "E"},
    Spelling{"EI", "E"},
    Spelling{"EY", "E"},
    Spelling{"EU", "E"},
    Spelling{"SCH", "4"},
    Spelling{"CH", "4"},
    Spelling{"SH", "4"},
    Spelling{"PH", "F"},
    Spelling{"GN", "N"},
    Spelling{"QU", "K"},
    Spelling{"CK", "K"},
    Spelling{"SC", "S", Where::BeforeSoft},
    Spelling{"GU", "G", Where::BeforeSoft},
    Spelling{"C", "S", Where::BeforeSoft},
    Spelling{"G", "J", Where::BeforeSoft},
    Spelling{"ER", "E", Where::AtEnd},
    Spelling{"EZ", "E", Where::AtEnd},
    Spelling{"ILL", "I"},
    Spelling{"C", "K"},
    Spelling{"Q", "K"},
    Spelling{"W", "V"},
    Spelling{"X", "KS", Where::AtStart},
    Spelling{"Y", "I"},
    Spelling{"Z", "S"},
    Spelling{"H", ""},
    Spelling{"#", ""},
};

// The mark of a mute E counts: it keeps the N of MARTINE from becoming nasal.
bool isVowel(char c)
{
    return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U' || c == 'Y' || c == '#';
}

bool fits(const Spelling &spelling, std::string_view name, std::size_t at)
{
    if (name.substr(at, spelling.letters.size()) != spelling.letters)
        return false;
    const std::size_t after = at + spelling.letters.size();
    const char next = after < name.size() ? name[after] : '\0';
    switch (spelling.where) {
    case Where::Anywhere:
        return true;
    case Where::NasalEnd:
        return !isVowel(next) && next != 'N' && next != 'M' && next != 'H';
    case Where::BeforeSoft:
        return next == 'E' || next == 'I' || next == 'Y';
    case Where::AtEnd:
        return next == '\0';
    case Where::AtStart:
        return at == 0;
    }
    return false;
}

// Drops what French does not sound at the end of a name: consonants, and then
// a mute E, which leaves a mark that the consonant before it is sounded.
std::string withoutSilentEnd(std::string name)
{
    constexpr std::string_view kSilent = "STXDPZ";
    constexpr std::size_t kShortest = 3;
    while (name.size() > kShortest && kSilent.find(name.back()) != std::string_view::npos)
        name.pop_back();
    if (name.size() > kShortest && name.ends_with("EE"))
        name.pop_back();
    if (name.size() > kShortest && name.back() == 'E')
        name.back() = '#';
    return name;
}

std::string withoutForeignSigns(std::string_view name)
{
    std::string letters;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            letters += c;
    }
    return letters;
}

void append(std::string &sound, std::string_view more)
{
    for (const char c : more) {
        if (sound.empty() || sound.back() != c)
            sound += c;
    }
}

} // namespace

std::string frenchSound(std::string_view name)
{
    const std::string letters = withoutSilentEnd(withoutForeignSigns(name));
    const std::string_view sounded = letters;
    std::string sound;
    for (std::size_t at = 0; at < sounded.size();) {
        const Spelling *found = nullptr;
        for (const Spelling &spelling : kSpellings) {
            if (fits(spelling, sounded, at)) {
                found = &spelling;
                break;
            }
        }
        append(sound, found != nullptr ? found->sound : sounded.substr(at, 1));
        at += found != nullptr ? found->letters.size() : 1;
    }
    return sound;
}

std::uint32_t soundKey(std::string_view name)
{
    const std::string sound = frenchSound(name);
    if (sound.empty())
        return 0;
    // FNV-1a; a collision only proposes one pair more.
    std::uint32_t hash = 2166136261U;
    for (const char c : sound)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash == 0 ? 1 : hash;
}

} // namespace matching
