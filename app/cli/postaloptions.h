// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/postaladdress.h"

#include <CLI/App.hpp>
#include <string>

namespace cli {

// An address on the command line, field by field as in a patient list.
struct PostalOptions {
    std::string address;
    std::string address2;
    std::string postalCode;
    std::string city;
    std::string country;

    people::Address value() const
    {
        return {QString::fromStdString(address), QString::fromStdString(address2),
                QString::fromStdString(postalCode), QString::fromStdString(city),
                QString::fromStdString(country)};
    }
};

inline void addPostalOptions(CLI::App *command, PostalOptions &options)
{
    command->add_option("--address", options.address, "Numéro et voie");
    command->add_option("--address2", options.address2, "Complément : bâtiment, chez…");
    command->add_option("--postal-code", options.postalCode, "Code postal");
    command->add_option("--city", options.city, "Commune");
    command->add_option("--country", options.country, "Pays, sinon la France");
}

} // namespace cli
