import { committees_said } from "../i18n/office_committees.ts";
import { use_printing } from "../ui/printing.ts";
import { useSync } from "../ui/sync_context.ts";
import { Wordmark } from "../ui/wordmark.tsx";
import { members_of } from "./members.ts";
import { useOffice } from "./office.ts";

// A committee's members on paper, with room to sign. Asking for it opens the printer's window.
export function PrintMembers() {
    const sync = useSync();
    const desk = useOffice();
    const number = desk.printing_members.value;
    use_printing(number, () => void (desk.printing_members.value = null));
    const committee = sync.all("committee").find((one) => one.committee === number);
    if (committee === undefined) return null;
    const convention = sync.one("convention");
    return (
        <article class="members-sheet" data-theme="light" aria-label={committees_said.print}>
            <p><Wordmark /> {[convention?.title, convention?.town].filter(Boolean).join(", ")}</p>
            <h1>{committee.title}</h1>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{committees_said.name}</th><th scope="col">{committees_said.stands_for}</th>
                        <th scope="col">{committees_said.signature}</th>
                    </tr>
                </thead>
                <tbody>
                    {members_of(sync.all("member"), committee.committee).map(({ member, called, function: stands_for }) => (
                        <tr key={member}><th scope="row">{called}</th><td>{stands_for}</td><td /></tr>
                    ))}
                </tbody>
            </table>
        </article>
    );
}
