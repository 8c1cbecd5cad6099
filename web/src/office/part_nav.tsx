import { office, part_name } from "../i18n/office.ts";
import { seats } from "../i18n/office_members.ts";
import { steering } from "../i18n/steering.ts";
import { Dot } from "../ui/dots.tsx";
import { useOffice } from "./office.ts";
import { can_open, is_done, parts, type Part, type Prepared } from "./progress.ts";

// The parts as a line of dots: full where something is prepared, yellow for the one shown, open where there is nothing yet.
export function PartNav({ prepared, part }: { prepared: Prepared; part: Part }) {
    return (
        <nav aria-labelledby="parts">
            <h2 id="parts">{office.parts}</h2>
            <ol class="steps">
                {parts.map((one) => <Line key={one} prepared={prepared} part={one} is_here={one === part} />)}
            </ol>
        </nav>
    );
}

function Line({ prepared, part, is_here }: { prepared: Prepared; part: Part; is_here: boolean }) {
    const desk = useOffice();
    const told = told_of(part, prepared);
    const go = (): void => {
        desk.part.value = part;
        document.getElementById("main")?.focus();
    };
    if (is_here) return <li aria-current="step"><Dot mine /> <b>{part_name[part]}</b> {told && <small>{told}</small>}</li>;
    return (
        <li>
            <Dot cut={is_done(part, prepared) ? "" : "none"} />
            <button type="button" class="go" disabled={!can_open(part, prepared)} onClick={go}>{part_name[part]}</button>
            {told && <> <small>{told}</small></>}
        </li>
    );
}

function told_of(part: Part, { convention, committees, sessions, links, members }: Prepared): string {
    switch (part) {
        case "convention": return convention === null ? "" : steering.years(convention.first_year, convention.last_year);
        case "committees": return committees.length === 0 ? "" : office.told_committees(committees.length);
        case "sessions": return sessions.length === 0 ? "" : office.told_sessions(sessions.length);
        case "links": {
            const open = links.filter((link) => !link.revoked).length;
            return open === 0 ? "" : office.told_links(open);
        }
        case "members": {
            const seated = members.filter((one) => one.seated).length;
            return seated === 0 ? "" : seats.told(seated);
        }
    }
}
