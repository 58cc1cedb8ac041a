// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <compare>
#include <optional>
#include <vector>

namespace notices {

// Whom a letter speaks to.  The store holds the numbers.
enum class Audience {
    Person = 0,         // the person concerned
    Representative = 1, // minor on the day of sending: the holders of parental
                        // authority (C. civ. 371-1)
    Guardian = 2,       // protected adult: tutor or curator (C. civ. 457-1 and
                        // following; CSP L.1111-2 for what concerns health)
};
inline constexpr std::array kAllAudiences{Audience::Person, Audience::Representative,
                                          Audience::Guardian};

// How it speaks, as the person needs it (GDPR art. 12(1): « aisément
// accessible, en des termes clairs et simples »).  The store holds the numbers.
enum class Form {
    Standard = 0,
    LargePrint = 1, // the standard text in 16 points
    EasyRead = 2,   // FALC, facile à lire et à comprendre: a text of its own
    English = 3,    // the standard letter, then an English courtesy text
};
inline constexpr std::array kAllForms{Form::Standard, Form::LargePrint, Form::EasyRead,
                                      Form::English};

// Which letter a person gets.
struct Variant {
    Audience audience = Audience::Person;
    Form form = Form::Standard;
    bool isSupplement = false; // tells what leaked beyond what an earlier letter told

    auto operator<=>(const Variant &) const = default;
};
std::vector<Variant> allVariants();
Variant supplementOf(Variant variant);

// "adult", "representative", "guardian"; "adult_large_print",
// "guardian_easy_read", "representative_english"; "adult_supplement",
// "adult_easy_read_supplement": for the store, JSON and CSV.
QString variantKey(const Variant &variant);
std::optional<Variant> variantFromKey(QStringView key);

// "person", "representative", "guardian".
QString audienceKey(Audience audience);
std::optional<Audience> audienceFromKey(QStringView key);
// "standard", "large_print", "easy_read", "english".
QString formKey(Form form);
std::optional<Form> formFromKey(QStringView key);

// In the user's language: « la personne », « grands caractères »…
QString audienceText(Audience audience);
QString formText(Form form);
// « Personne · grands caractères · complément ».
QString variantText(const Variant &variant);

} // namespace notices
