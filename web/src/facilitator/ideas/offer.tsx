import { OfferedPart, type BringPart } from "../../bring/offered_part.tsx";
import { bring_offer } from "../../i18n/bring_offer.ts";
import { useConsole } from "../console_state.ts";
import { use_kept } from "../kept.ts";

const browser_part = (): Promise<BringPart> => import("./ideas_part.tsx").then(({ IdeasPart }) => IdeasPart);

// To bring ideas in from a file, beside the form for one of them.
export function IdeasOffer({ fetch_part = browser_part }: { fetch_part?: () => Promise<BringPart> }) {
    const state = useConsole();
    const [open, set_open] = use_kept("ideas/open", false);
    return (
        <section class="ideas-file" aria-label={bring_offer.ideas}>
            <OfferedPart quiet label={bring_offer.ideas} open={open || state.ideas_feed.value !== null} set_open={set_open} fetch_part={fetch_part} />
        </section>
    );
}
