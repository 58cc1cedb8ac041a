// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "matching/namevariants.h"

#include "matching/folding.h"

#include <algorithm>
#include <array>
#include <vector>

namespace matching {

namespace {

struct Variant {
    std::string_view name;
    quint16 family;
};

// Own list of usual French short forms, and the English ones that historical
// and foreign files hold.  Sorted at first use.
constexpr std::array<std::string_view, 74> kFamilies{
    "ALEXANDRE ALEX SACHA",
    "ALEXANDRA ALEX SANDRA",
    "ALEXIS ALEX",
    "ALFRED FRED ALF",
    "ANDREE DEDEE",
    "ANNE ANNIE ANNICK ANITA ANNA ANN NANCY",
    "ANTOINE TOINOU TONY ANTHONY ANTONY",
    "ANTOINETTE TOINETTE",
    "BENJAMIN BEN BENJI",
    "BERNADETTE BERNIE",
    "BERTRAND BERT",
    "CATHERINE CATHY CATY KATHY KATY KATIA KATE KATHERINE",
    "CHARLES CHARLY CHARLIE CHUCK",
    "CHRISTELLE CHRIS CHRYSTELLE",
    "CHRISTIAN CHRIS",
    "CHRISTIANE CHRIS",
    "CHRISTINE CHRIS",
    "CHRISTOPHE CHRIS CHRISTOPHER",
    "CLAUDINE CLAUDETTE",
    "DANIEL DAN DANNY DANY",
    "DANIELLE DANY DANIELE",
    "DOMINIQUE DOM DOMI",
    "EDOUARD EDDY EDWARD ED TED NED",
    "ELISABETH BABETH BABETTE ELIZABETH LISBETH BETTY LIZ ELIZA LILI BESS",
    "EMMANUEL MANU",
    "EMMANUELLE MANU MANUE",
    "EUGENE GENE",
    "FLORENCE FLO",
    "FRANCOIS FRANCK FANCH FRANCIS",
    "FRANCOISE SOIZIC SOIZICK FANCHON FRANCINE",
    "FREDERIC FRED FREDDY FREDERICK",
    "FREDERIQUE FRED",
    "GENEVIEVE GENEVI GINETTE",
    "GEORGES GEORGE JO",
    "GERARD GEGE",
    "GUILLAUME GUILLOU GWILHERM",
    "GREGORY GREG GREGOIRE",
    "HENRI HARRY HENRY RIRI",
    "HENRIETTE RIETTE",
    "HERVE ARVE",
    "JACQUELINE JACKIE JACKY LINE",
    "JACQUES JACKY JAKEZ JACK",
    "JEAN YANN YANNICK JEANNOT",
    "JEANNE JEANNINE JEANNETTE JANE JANINE",
    "JEREMY JEREMIE",
    "JOHN JACK JOHNNY",
    "JAMES JIM JIMMY JAMIE",
    "JOSEPH JO JOB JOE",
    "JOSETTE JO",
    "JOSIANE JO",
    "JULIEN JULES",
    "LAURENT LAURENCE LORENZO",
    "LOUIS LOIC LOUISON LEWIS",
    "LOUISE LOUISETTE LOUISON",
    "LUDOVIC LUDO",
    "MADELEINE MADO MADELINE MAGDELEINE",
    "MARGUERITE MARGOT MARGARET GOT PEGGY MAGGIE",
    "MARIE MARYSE MARY MARYVONNE MAI",
    "MAURICE MOMO",
    "MAXIME MAX MAXENCE MAXIMILIEN",
    "MICHEL MICKAEL MICHAEL MIKAEL MIKE MICK",
    "MICHELINE MICHELE MICHELLE MIMI",
    "MONIQUE MONICK",
    "NATHALIE NATH NATALIE",
    "NICOLAS NICO NICHOLAS",
    "PATRICK PAT PATRICE PADRIG",
    "PHILIPPE PHIL PHILIP",
    "PIERRE PIERROT PER PIERRICK",
    "RENE RENAN",
    "ROBERT BOB ROB BOBBY BERT",
    "SEBASTIEN SEB BASTIEN",
    "STEPHANE STEPH STEVE STEPHEN",
    "THOMAS TOM TOMMY",
    "WILLIAM BILL WILL WILLY BILLY WILLIE"};
constexpr std::array<std::string_view, 8> kMoreFamilies{"RICHARD DICK RICK",
                                                        "SUZANNE SUZY SUZON SUZETTE SUSAN",
                                                        "THERESE TERESA THERESA",
                                                        "VERONIQUE VERO",
                                                        "VALERIE VAL",
                                                        "VINCENT VINCE",
                                                        "YVES YVON IVES ERWAN",
                                                        "YVONNE VONNE VONNETTE"};

void addFamily(std::vector<Variant> &variants, std::string_view names, quint16 family)
{
    for (const Word &word : wordsOf(names))
        variants.push_back({word.text, family});
}

std::vector<Variant> sortedVariants()
{
    std::vector<Variant> variants;
    quint16 family = 0;
    for (const std::string_view names : kFamilies)
        addFamily(variants, names, ++family);
    for (const std::string_view names : kMoreFamilies)
        addFamily(variants, names, ++family);
    std::stable_sort(variants.begin(), variants.end(),
                     [](const Variant &a, const Variant &b) { return a.name < b.name; });
    return variants;
}

} // namespace

NameVariants variantsOf(std::string_view joinedName)
{
    static const std::vector<Variant> variants = sortedVariants();
    NameVariants found;
    auto at = std::lower_bound(variants.begin(), variants.end(), joinedName,
                               [](const Variant &v, std::string_view n) { return v.name < n; });
    for (; at != variants.end() && at->name == joinedName; ++at) {
        if (found.first == 0)
            found.first = at->family;
        else if (found.second == 0)
            found.second = at->family;
    }
    return found;
}

} // namespace matching
