// Ideas that say the same become one; a wrong merge is undone; the agenda goes back and forward.
import { code, longest, markup, sunday, truck } from "../ideas.mjs";

export async function merging(step, room) {
    const { console: desk, wall, board, facilitator, nadege, karim, lea } = room;

    await step("two ideas are merged, and their authors read where theirs went", async () => {
        await facilitator.go_on("Passer au regroupement");
        for (const screen of [nadege.screen, karim.screen, lea.screen]) await screen.sees("6 propositions");
        await facilitator.tick(code, markup);
        await desk.sees("2 idées cochées. Laquelle garde la parole ?");
        await room.pictures.take("merging", [desk]);
        await facilitator.merge_ticked();
        await wall.sees("6 idées, réunies en 5 propositions");
        await desk.sees("5 propositions, qui en réunissent 6");
        await karim.screen.sees(`Réunie avec « ${code} »`);
        await nadege.screen.sees("Réunit aussi :");
    });

    await step("a wrong merge is cancelled, and nothing of it is left", async () => {
        await facilitator.tick(truck, sunday);
        await facilitator.merge_ticked();
        await wall.sees("6 idées, réunies en 4 propositions");
        await room.pictures.take("merged", [desk, wall, board, nadege.screen, karim.screen, lea.screen]);
        await facilitator.separate(sunday);
        await wall.sees("6 idées, réunies en 5 propositions");
        for (const screen of [nadege.screen, lea.screen]) await screen.sees("5 propositions");
    });

    await step("the agenda goes back to ideas and forward again", async () => {
        await desk.button("Revenir aux propositions").click();
        for (const screen of [nadege.screen, lea.screen]) await screen.sees("Écrivez vos idées");
        await facilitator.go_on("Passer au regroupement");
        await wall.sees("6 idées, réunies en 5 propositions");
        await facilitator.go_on("Passer au vote");
        await wall.sees("Le vote va s’ouvrir");
        await nadege.screen.sees("Le vote va s’ouvrir");
        await nadege.screen.sees(longest);
        await room.pictures.take("vote-soon", [desk, wall, nadege.screen, karim.screen]);
    });
}
