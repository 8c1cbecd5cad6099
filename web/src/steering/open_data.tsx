import { taking_away } from "../i18n/taking_away.ts";
import { useSync } from "../ui/sync_context.ts";
import { TakeAwayLine } from "../ui/take_away_line.tsx";

// The convention as files for other programs, once there is a session to tell of.
export function OpenData() {
    const sync = useSync();
    if (sync.all("live_session").length === 0) return null;
    return (
        <section class="whole" aria-labelledby="data">
            <h2 id="data">{taking_away.data_title}</h2>
            <p class="cap">{taking_away.data_how}</p>
            <TakeAwayLine
                is={taking_away.data} of={taking_away.of_convention}
                files={[
                    { name: "convention.json", label: taking_away.json, saved_as: "convention.json" },
                    { name: "decidim.zip", label: taking_away.decidim, saved_as: "decidim.zip" },
                    { name: "open_data.zip", label: taking_away.open_data, saved_as: `${taking_away.of_open_data}.zip` },
                ]}
            />
        </section>
    );
}
