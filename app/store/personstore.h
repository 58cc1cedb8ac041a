// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "people/sourcerecord.h"
#include "store/sqlite.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace store {

struct PersonTag;
using PersonId = base::Id<PersonTag>;

// A person concerned: the patient record to write to and what of them leaked.
struct Person {
    PersonId id;
    people::RecordId patient;
    people::DataCategories leaked;
};

// Where a person stands, for the ledger and for lists.  Deceased: a human
// confirmed it (DeathStore), and no letter has reached them.  Supplement: written
// to, but more of them is known to have leaked since.  Returned: the letter came
// back and nobody decided yet what follows (ReturnStore); PublicNotice: no
// address is left, and the public communication tells them.  resources/schema
// has the view.
enum class PersonState {
    ToDo,
    Blocked,
    Printed,
    Posted,
    Returned,
    Deceased,
    Supplement,
    PublicNotice
};
// Printed, posted or returned, and nothing new; or told publicly: no letter is due.
bool isWrittenTo(PersonState state);
// "to_do" (also of a supplement), "blocked", "printed"…: in exports.
QString personStateKey(PersonState state);

struct PersonInList {
    Person person;
    people::DataCategories told; // by letters that did not come back
    people::DataCategories news() const { return person.leaked & ~told; }
    PersonState state = PersonState::ToDo;
    QString obstacle; // key, while Blocked
};

// One address of a person in the patient list, and one in the leak.
struct AddressEvidence {
    qint64 line = 0; // of the patient list
    QString listed;
    QString leaked;
};

// The tables `person` and `notice_obstacle`: who must be told.  A person is
// there once, however many rows of either file are about them.
class PersonStore final
{
public:
    explicit PersonStore(Database &database);

    // Makes the persons agree with the pairs and the readers' decisions: sure
    // pairs that nobody refused, and whatever a reader called the same.
    // Somebody already written to stays, whatever the pairs say now.
    void rebuild();
    // The same for the person of one patient record: after a reader's decision.
    void refresh(people::RecordId patient);

    std::optional<Person> person(PersonId id);
    std::optional<PersonInList> inList(PersonId id);
    // Whichever record of theirs it is; nothing when they are not concerned.
    std::optional<PersonInList> ofPatient(people::RecordId patient);
    // Names, birth date and postal code of everybody with a letter that did not come
    // back.
    void forEachWrittenTo(const std::function<void(const people::SourceRecord &)> &visit);
    // All names that the patient list has of a person, separated by blanks.
    QString namesOf(PersonId id);
    qint64 count();
    qint64 countLeakRecords(); // leaked rows that concern the persons
    std::vector<PersonInList> page(const std::optional<PersonId> &after, int limit);
    // In order of id.  `visit` answers false to stop; then so does this.
    bool forEach(const std::function<bool(const PersonInList &)> &visit);
    std::map<people::DataCategory, qint64> countByCategory();
    // Everybody who is surely in the leak, in the order of the patient list, once
    // per row of the leak.
    void forEachAddress(const std::function<void(const AddressEvidence &)> &visit);

    void setObstacle(PersonId id, const std::optional<QString> &reason);
    std::map<QString, qint64> obstacles();
    std::map<PersonState, qint64> countByState();

private:
    using Concerned = std::map<people::RecordId, people::DataCategories>;
    static void keepWrittenTo(Concerned &wanted, Statement &&written);
    void write(const Concerned &wanted);
    void removeUnlessNotified(PersonId id);

    Database &m_database;
};

} // namespace store
