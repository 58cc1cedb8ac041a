// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace store {

// One version of one text of the letters.
struct TextVersion {
    qint64 id = 0;
    QString name;
    std::optional<QString> source; // nothing: back to the text of the program
    QDateTime setUtc;
    QString actor;
};

// The table `letter_text`: the laboratory's own letters, every version kept.
class TextStore final
{
public:
    explicit TextStore(Database &database);

    // What holds, by name; names that are as shipped are not in it.
    std::map<QString, TextVersion> current();
    // Newest first.
    std::vector<TextVersion> versions(const QString &name);
    std::optional<TextVersion> version(qint64 id);
    void add(const TextVersion &version); // its id is given here

private:
    Database &m_database;
};

} // namespace store
