import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { appointOwnerLimits } from "../../../../protocol/typescript/limits.ts";
import { common } from "../../i18n/common.ts";
import { owners } from "../../i18n/owner.ts";
import type { MemberRow, SheetRow, SteeringOrders } from "../../protocol.ts";
import { AskButton } from "../../ui/ask_button.tsx";
import { CopyButton } from "../../ui/copy_button.tsx";
import { LineField, focus_first_fault } from "../../ui/line_field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { State } from "../../ui/state.tsx";
import { useSync } from "../../ui/sync_context.ts";
import { sign_count, tidy_line } from "../../ui/text_field.tsx";
import { why_refused } from "../../ui/why_refused.ts";
import { called, named, useOwnSeat } from "../members.ts";
import { said_of_sheet } from "../refusals.ts";
import { appoint, entrust, fresh_links, is_of_owners, is_on_its_way, put_away, replace_link, withdraw_link, type FreshLink } from "./owner_links.ts";

// Who follows the action up by a private link of their own, and for members the way to make, replace and withdraw it.
export function OwnerSeat({ sheet }: { sheet: SheetRow }) {
    const sync = useSync<SteeringOrders>();
    const seat = useOwnSeat();
    const members = sync.all("member");
    const owner = members.find((one) => one.member === sheet.entrusted_to);
    const refused = sync.refused.value.filter((one) => is_of_owners(one.entry.command));
    // A link that was refused opens nothing.
    useEffect(() => {
        for (const link of fresh_links.value) if (refused.some((one) => one.entry.id === link.order)) put_away(link);
    });
    return (
        <section class="owner-seat" aria-labelledby="owner-seat">
            <h2 id="owner-seat">{owners.follow_up}</h2>
            {owner === undefined
                ? <p>{owners.nobody} <span class="soft">{owners.how}</span></p>
                : <p><b>{owners.entrusted(named(owner.member, members))}</b>, <span class="soft">{owner.seated ? owners.seated : owners.no_link}</span></p>}
            {refused.map((one) => (
                <Notice key={one.entry.id} cut="no" alert>
                    <p><b>{owners.not_done}</b> {one.code === "already_there" ? why_refused(one.code) : said_of_sheet(one.code)}</p>
                    <button type="button" class="btn thin" onClick={() => sync.acknowledge(one)}>{common.understood}</button>
                </Notice>
            ))}
            {fresh_links.value.filter((one) => one.sheet === sheet.sheet).map((one) => <Fresh key={one.order} link={one} />)}
            {seat !== undefined && (owner === undefined ? <Choices sheet={sheet} /> : <Acts sheet={sheet} owner={owner} />)}
        </section>
    );
}

// What can be done about the owner that there is.
function Acts({ sheet, owner }: { sheet: SheetRow; owner: MemberRow }) {
    const sync = useSync<SteeringOrders>();
    const name = called(owner);
    return (
        <div class="acts">
            {!owner.forgotten && owner.seated && (
                <AskButton
                    label={owners.replace} subject={name} question={owners.replace_question} yes={owners.replace_yes} no={owners.no}
                    act={() => replace_link(sync, sheet, owner)}
                />
            )}
            {!owner.forgotten && !owner.seated && (
                <button type="button" class="btn quiet thin" onClick={() => replace_link(sync, sheet, owner)}>{owners.make_again}</button>
            )}
            {owner.seated && (
                <AskButton
                    label={owners.withdraw} subject={name} question={owners.withdraw_question} yes={owners.withdraw_yes} no={owners.no}
                    act={() => withdraw_link(sync, owner)}
                />
            )}
            <AskButton
                label={owners.take_back} subject={name} question={owners.take_back_question} yes={owners.take_back_yes} no={owners.no}
                act={() => entrust(sync, sheet, null)}
            />
        </div>
    );
}

// To whom the action can be entrusted: somebody new, or an owner of another one.
function Choices({ sheet }: { sheet: SheetRow }) {
    const sync = useSync<SteeringOrders>();
    const [appoints, set_appoints] = useState(false);
    if (appoints) return <Appoint sheet={sheet} stop={() => set_appoints(false)} />;
    return (
        <div class="acts">
            <button type="button" class="btn quiet thin" onClick={() => set_appoints(true)}>{owners.appoint}</button>
            {sync.all("member").filter((one) => one.is_owner === true && !one.forgotten).map((one) => (
                <button key={one.member} type="button" class="btn bare thin" onClick={() => entrust(sync, sheet, one)}>
                    {owners.entrust_to(called(one))}
                </button>
            ))}
        </div>
    );
}

const most = { called: appointOwnerLimits.called.max, function: appointOwnerLimits.function.max };
type Typed = Record<keyof typeof most, string>;

function Appoint({ sheet, stop }: { sheet: SheetRow; stop(): void }) {
    const sync = useSync<SteeringOrders>();
    const [typed, set_typed] = useState<Typed>({ called: sheet.values.owner_person ?? "", function: sheet.values.owner ?? "" });
    const [is_sent, set_sent] = useState(false);
    const place = useRef<HTMLFormElement>(null);
    useLayoutEffect(() => place.current?.querySelector("input")?.focus(), []);
    const fault = (field: keyof Typed): string | undefined => {
        const text = tidy_line(typed[field]);
        if (!is_sent) return undefined;
        return text === "" ? owners.missing : sign_count(text) > most[field] ? owners.too_long(most[field]) : undefined;
    };
    const submit = (event: Event): void => {
        event.preventDefault();
        const [name, role] = [tidy_line(typed.called), tidy_line(typed.function)];
        set_sent(true);
        if (name === "" || role === "" || sign_count(name) > most.called || sign_count(role) > most.function)
            return focus_first_fault(event.currentTarget as HTMLFormElement);
        appoint(sync, sheet, name, role);
        stop();
    };
    return (
        <form ref={place} class="inset" noValidate onSubmit={submit} onKeyDown={(event) => event.key === "Escape" && stop()}>
            <LineField label={owners.name} value={typed.called} fault={fault("called")} on_input={(text) => set_typed({ ...typed, called: text })} />
            <LineField
                label={owners.role} hint={owners.role_hint} value={typed.function} fault={fault("function")}
                on_input={(text) => set_typed({ ...typed, function: text })}
            />
            <div class="acts">
                <button type="submit" class="btn thin">{owners.make}</button>
                <button type="button" class="btn bare thin" onClick={stop}>{owners.not_now}</button>
            </div>
        </form>
    );
}

function Fresh({ link }: { link: FreshLink }) {
    const sync = useSync<SteeringOrders>();
    return (
        <div class="fresh note" role="group" aria-label={owners.fresh(link.called)}>
            <p role="status"><b>{owners.fresh(link.called)}</b> {owners.shown_once}</p>
            <input class="input url" readOnly value={link.url} aria-label={owners.the_link} onFocus={(event) => event.currentTarget.select()} />
            <div class="acts">
                <CopyButton primary text={link.url} label={owners.copy} done={owners.copied} by_hand={owners.by_hand} />
                <button type="button" class="btn bare thin" onClick={() => put_away(link)}>{owners.put_away}</button>
                {is_on_its_way(sync, link) && <State cut="wait">{owners.on_its_way}</State>}
            </div>
        </div>
    );
}
