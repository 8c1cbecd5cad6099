import { catalogue } from "./catalogue.ts";

// What the committees retained, in a session of the steering committee.
export const put_to_vote = catalogue(
    {
        act: "Mettre au vote une priorité",
        done: "Priorité mise au vote",
    },
    {
        act: "Put a priority to the vote",
        done: "Priority put to the vote",
    },
);
