// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QList>

namespace support {

// Ten invented persons, four of whom have an address with a doubt, and one whom
// the leak does not hold.
inline constexpr auto kOddPatients =
    "NUM_PATIENT;CIVILITE;NOM_NAISSANCE;PRENOMS;DATE_NAISSANCE;SEXE;ADRESSE;CODE_POSTAL;VILLE;PAYS;"
    "REPRESENTANT_LEGAL\n"
    "A01;Mme;LE GOFF;Jeanne;14/07/1958;F;3 RUE DE L EGLISE;22300;LANNION;;\n"
    "A02;M.;BOZEC;Fanch;09/09/1969;M;RUE DU PORT;56000;VANNES;;\n"
    "A03;Mme;ABGRALL;Morgane;21/05/1984;F;12 IMPASSE DU MOULIN;56000;SAINT-BRIEUC;;\n"
    "A04;M.;QUEMENEUR;Hervé;30/11/1947;M;41 ROUTE DE QUIMPER;;QUIMPER;;\n"
    "A05;Mme;VANDENBOSCH;Liesbeth;17/01/1975;F;KERKSTRAAT 8;9000;GENT;BELGIQUE;\n"
    "A06;M.;LE BIHAN;Ronan;08/08/1990;M;5 PLACE DE LA REPUBLIQUE;35000;RENNES;;\n"
    "A07;Mme;DERRIEN;Bleuenn;06/02/1942;F;2 RUE DE BREST;56100;LORIENT;;\n"
    "A08;M.;EVEN;Corentin;11/03/1949;M;3 ALLEE DES CHENES;35400;SAINT-MALO;;\n"
    "A09;Mme;FLOCH;Denise;16/04/1956;F;4 RUE VICTOR HUGO;22100;DINAN;;\n"
    "A10;Enfant;KERVELLA;Enzo;03/06/2014;M;7 RUE DES GENETS;29200;BREST;;KERVELLA Nolwenn\n"
    "B01;Mme;MADEC;Josiane;18/10/1938;F;10 AVENUE DE LA GARE;29600;MORLAIX;;\n";
inline constexpr int kOddPersons = 10;

// Their rows in the leak.
inline QByteArray leakOfOddPatients()
{
    QByteArray leak = "REF;NOM;PRENOM;DDN;SEXE;ADRESSE;CP;VILLE;COMMENTAIRE\n";
    for (const QByteArray &line : QByteArray(kOddPatients).split('\n').mid(1, kOddPersons)) {
        const QList<QByteArray> cells = line.split(';');
        for (const qsizetype cell : {0, 2, 3, 4, 5, 6, 7, 8})
            leak += cells[cell] + ';';
        leak += '\n';
    }
    return leak;
}

} // namespace support
