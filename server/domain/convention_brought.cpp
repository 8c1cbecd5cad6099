#include "server/domain/convention_topics.hpp"
#include "server/domain/sheet_fields.hpp"

namespace gommette::domain {

namespace {

// A state that runs ahead of the convention, and what it took to get there; from the first refusal on it stands.
class Ahead {
public:
    Ahead(Convention const& convention, ConventionContext const& context) : state_(convention), context_(context) {}

    template <class Command>
    bool take(Command const& command) {
        auto ruling = decide_one(state_, context_, command);
        if (auto const* refusal = std::get_if<Refusal>(&ruling)) return refuse(*refusal);
        for (auto& event : std::get<Granted<ConventionEvent>>(ruling).events) {
            apply(state_, event, context_.now);
            granted_.events.push_back(std::move(event));
        }
        return true;
    }
    bool refuse(Refusal refusal) {
        refusal_ = refusal;
        return false;
    }
    Convention const& state() const { return state_; }
    ConventionDecision decision() && {
        if (refusal_) return *refusal_;
        return std::move(granted_);
    }

private:
    Convention state_;
    ConventionContext const& context_;
    Granted<ConventionEvent> granted_;
    std::optional<Refusal> refusal_;
};

bool take(Ahead& ahead, BroughtDiagnosis const& brought) {
    return ahead.take(WriteDiagnosis{brought.field, brought.said, brought.line, brought.instead_of});
}

// Each field in a change of its own.
bool take_fields(Ahead& ahead, SheetId id, SheetFields const& values) {
    bool is_taken = true;
    for_each_sheet_field([&](SheetField field, auto pointer) {
        if (!is_taken || !(values.*pointer)) return;
        ChangeSheet command{id, {}, std::nullopt};
        put_field(command.value, values, field);
        if (auto const* last = ahead.state().find(id)->last_of(field)) command.instead_of = last->changed.change;
        is_taken = ahead.take(command);
    });
    return is_taken;
}

bool take(Ahead& ahead, BroughtAction const& brought) {
    if (brought.sheet) {
        auto const* sheet = ahead.state().find(*brought.sheet);
        if (!sheet) return ahead.refuse(Refusal::no_such_sheet);
        if (sheet->begun.field != brought.field) return ahead.refuse(Refusal::malformed);
        if (!brought.seen || static_cast<std::size_t>(brought.seen->value) != sheet->changes.size())
            return ahead.refuse(Refusal::changed_meanwhile);
        return take_fields(ahead, *brought.sheet, brought.values);
    }
    if (!brought.values.title) return ahead.refuse(Refusal::malformed);
    auto const id = next<SheetId>(ahead.state().sheets.size());
    return ahead.take(RecordAction{brought.field, *brought.values.title}) && take_fields(ahead, id, brought.values);
}

}  // namespace

ConventionDecision decide_one(Convention const& convention, ConventionContext const& context, BringIn const& command) {
    if (!context.member) return Refusal::personal_link_needed;
    Ahead ahead(convention, context);
    for (auto const& brought : command.diagnosis.values)
        if (!take(ahead, brought)) return std::move(ahead).decision();
    for (auto const& brought : command.actions.values)
        if (!take(ahead, brought)) return std::move(ahead).decision();
    return std::move(ahead).decision();
}

}  // namespace gommette::domain
