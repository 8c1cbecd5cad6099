#pragma once

#include <optional>
#include <vector>

#include "protocol/action_sheet.hpp"
#include "storage/log_snapshot.hpp"

namespace gommette::records {

// What has to be erased so that nothing that a convention stores still says it. Events stay, and the chain with them.
struct Erasures {
    std::vector<storage::WordsErasure> words;
    std::vector<storage::NameErasure> names;
    int proposals{0};  // whose words these are; 0: a sheet's or a member's
};

// Title and detail of a proposal in all its wordings, and the reasons given for correcting or hiding it; already erased ones are left
// out. Without words: there is no such proposal, or it has none any more. Throws StorageError.
Erasures words_of_proposal(storage::LogSnapshot& snapshot, SessionId session, ProposalId proposal);

// What the person called themselves, and the words of every proposal of theirs. Without anything: there is no such person, or nothing
// is left to erase. Throws StorageError.
Erasures traces_of_person(storage::LogSnapshot& snapshot, SessionId session, PersonId person);

// What an action sheet says in all its changes, or only in those of one field, as the person in charge; already erased ones are left out.
// Without words: there is no such sheet, or it says nothing any more. Throws StorageError.
Erasures words_of_sheet(storage::LogSnapshot& snapshot, SheetId sheet, std::optional<SheetField> field);

// The name and the function, in all corrections, of a member of the steering committee or an owner of actions. Without anything: there is
// no such member, or nothing is left to erase. Throws StorageError.
Erasures traces_of_member(storage::LogSnapshot& snapshot, MemberId member);

// The names of all people of sessions that were closed before that moment, and are. Throws StorageError.
Erasures names_of_sessions_closed_before(storage::LogSnapshot& snapshot, Moment moment);

}  // namespace gommette::records
