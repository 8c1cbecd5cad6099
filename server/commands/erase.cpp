#include "server/commands/erase.hpp"

#include <boost/describe.hpp>

#include <charconv>
#include <iostream>
#include <optional>
#include <vector>

#include "server/commands/failure.hpp"
#include "server/ops/config.hpp"
#include "server/records/erasure.hpp"
#include "storage/event_log.hpp"

namespace gommette::commands {

namespace {

// The only one of that session who is called so, of session 0 the member; throws StorageError if there is none, or several.
int person_called(storage::LogSnapshot& snapshot, int session, std::string const& wanted) {
    bool const is_member = session == 0;
    std::vector<std::int64_t> people;
    for (auto const& name : snapshot.names())
        if (name.session == session && name.name == wanted) people.push_back(name.person);
    if (people.empty())
        throw storage::StorageError((is_member ? "no member" : "nobody in session " + std::to_string(session)) + " is called " + wanted);
    if (people.size() == 1) return static_cast<int>(people.front());
    std::string numbers;
    for (auto const person : people) numbers += (numbers.empty() ? "" : ", ") + std::to_string(person);
    throw storage::StorageError(wanted + " is what " + (is_member ? "members " : "persons ") + numbers + " are called: say which with " +
                                (is_member ? "--member N" : "--person N"));
}

// By number, or by name.
MemberId member_told(storage::LogSnapshot& snapshot, std::string const& told) {
    std::int32_t number = 0;
    auto const [end, error] = std::from_chars(told.data(), told.data() + told.size(), number);
    if (error == std::errc{} && end == told.data() + told.size()) return {number};
    return {person_called(snapshot, 0, told)};
}

// Throws StorageError: a sheet has no such field.
std::optional<SheetField> field_called(std::optional<std::string> const& name) {
    if (!name) return std::nullopt;
    SheetField field{};
    if (boost::describe::enum_from_string(name->c_str(), field)) return field;
    throw storage::StorageError("an action sheet has no field called " + *name);
}

records::Erasures wanted(ops::EraseConfig const& config) {
    storage::LogSnapshot snapshot(config.data);
    if (config.sheet) return records::words_of_sheet(snapshot, SheetId{*config.sheet}, field_called(config.field));
    if (config.member) return records::traces_of_member(snapshot, member_told(snapshot, *config.member));
    SessionId const session{config.session};
    if (config.proposal) return records::words_of_proposal(snapshot, session, ProposalId{*config.proposal});
    int const person = config.person ? *config.person : person_called(snapshot, config.session, *config.called);
    return records::traces_of_person(snapshot, session, PersonId{person});
}

std::string told(ops::EraseConfig const& config) {
    if (config.sheet) return "sheet " + std::to_string(*config.sheet) + (config.field ? ", " + *config.field : "");
    if (config.member) return "member " + *config.member;
    auto const session = "session " + std::to_string(config.session);
    if (config.proposal) return session + ", proposal " + std::to_string(*config.proposal);
    return session + ", " + (config.person ? "person " + std::to_string(*config.person) : *config.called);
}

}  // namespace

int run_erase(std::vector<std::string> const& arguments) {
    auto const read = ops::read_erase(arguments, ops::process_environment());
    if (auto const* message = std::get_if<ops::ExitMessage>(&read)) return ops::print(*message);
    auto const& config = std::get<ops::EraseConfig>(read);
    auto const subject = told(config);
    try {
        bool is_kept = false;
        auto log = storage::open_sqlite_log({config.data, false}, [](int, std::vector<std::function<void()>> callbacks) {
            for (auto const& callback : callbacks) callback();
        });
        auto const erasures = wanted(config);
        if (erasures.words.empty() && erasures.names.empty()) return fail("erase", subject + ": there is nothing to erase");
        storage::Batch batch;
        batch.erased_words = erasures.words;
        batch.erased_names = erasures.names;
        log->append(0, std::move(batch),
                    [&is_kept](storage::AppendResult const& result) { is_kept = std::holds_alternative<storage::Appended>(result); });
        // The writer ends with what it was given: the WAL is emptied, and freed pages of the file are zeros (secure_delete).
        log.reset();
        if (!is_kept) return fail("erase", subject + ": was not erased, the disk is full or failing; nothing has changed");
        std::cout << "erased: " << subject << ": " << (erasures.names.empty() ? "" : "the name, ") << erasures.words.size()
                  << (config.sheet || config.member ? " texts" : " texts of " + std::to_string(erasures.proposals) + " proposals") << "; what was exported or backed up before still says it\n";
        return 0;
    } catch (storage::StorageError const& error) {
        return fail("erase", error.what());
    }
}

}  // namespace gommette::commands
