import { useState } from "preact/hooks";
import { office } from "../i18n/office.ts";
import { About } from "../ui/about.tsx";
import { Foot } from "../ui/foot.tsx";
import { useSync } from "../ui/sync_context.ts";
import { LinkForm } from "./link_form.tsx";
import { LinkList } from "./link_list.tsx";
import { links_of, type IssuedRole } from "./links.ts";
import { useOffice } from "./office.ts";

// Links of the whole convention: the steering committee's page, and this one for somebody else.
export function LinksPart() {
    const desk = useOffice();
    return (
        <>
            <div class="sheet">
                <h1>{office.links_title}</h1>
                <p class="soft lead">{office.links_how}</p>
                <Kind role="steering" title={office.steering_link} how={office.steering_how} />
                <Kind role="office" title={office.office_link} how={office.office_how} />
            </div>
            <Foot
                cost={<p>{office.cost_links}</p>}
                next={{ label: office.back_to_sessions, act: () => (desk.part.value = "sessions") }}
            />
        </>
    );
}

function Kind({ role, title, how }: { role: Extract<IssuedRole, "steering" | "office">; title: string; how: string }) {
    const sync = useSync();
    const [making, set_making] = useState(false);
    const links = links_of(sync.all("link"), role, null);
    return (
        <section class="kind" aria-labelledby={`kind-${role}`}>
            <div>
                <h2 id={`kind-${role}`}>{title}</h2>
                <p class="soft">{how}</p>
            </div>
            {!making && (
                <button
                    type="button" class={role === "steering" && links.length === 0 ? "btn thin" : "btn quiet thin"}
                    onClick={() => set_making(true)}
                >
                    {links.length === 0 ? office.make_link : office.make_another}<About what={title} />
                </button>
            )}
            {making && <LinkForm role={role} session={null} stop={() => set_making(false)} />}
            {links.length > 0 && <LinkList links={links} title={office.open_links(links.length)} />}
        </section>
    );
}
