// Agree, disagree or pass, with results that everybody sees grow.
import { code, listen, longest, sunday } from "../ideas.mjs";

export async function second_round(step, room) {
    const { console: desk, wall, board, facilitator, nadege, karim, lea } = room;

    await step("another round asks for opinions, with live results", async () => {
        await facilitator.go_on("Revoter");
        await facilitator.set_up_round({ method: "pour, contre, neutre", results: "visibles pendant le vote" });
        await facilitator.go_on("Ouvrir le vote");
        for (const { screen } of [nadege, karim, lea]) await screen.sees("Donnez votre avis sur chacune");
        await wall.sees("Votre avis sur chaque proposition");
        await room.pictures.take("opinions-open", [desk, wall, karim.screen]);
    });

    await step("each opinion shows in the result at once, by touch and by keyboard", async () => {
        await nadege.choose(listen, "Pour");
        await desk.sees("1 a voté sur 3 personnes inscrites");
        for (const screen of [wall, karim.screen, lea.screen]) await screen.sees(/1\svotant\ssur\s3/);
        await wall.sees("En direct");
        await wall.sees(`« ${listen} » est en tête, avec 1 pour`);
        await nadege.choose(code, "Contre");
        await nadege.choose(code, "Pour");
        await nadege.choose(longest, "Contre");
        await karim.choose(listen, "Pour");
        await karim.choose(code, "Neutre");
        await wall.sees("avec 2 pour");
        await lea.choose(listen, "Pour");
        await lea.choose(code, "Pour");
        await lea.choose(sunday, "Neutre");
        for (const screen of [wall, karim.screen]) await screen.sees(`« ${listen} » est en tête, avec 3 pour`);
        await nadege.screen.sees("3 avis donnés sur 5");
        await board.sees("3 ont voté sur 3");
        await room.pictures.take("opinions", [desk, wall, board, nadege.screen, karim.screen, lea.screen]);
    });

    await step("closed, it stands beside the earlier votes", async () => {
        await facilitator.close_round();
        for (const screen of [desk, wall, nadege.screen, karim.screen, lea.screen])
            await screen.sees(`« ${listen} » arrive en tête, avec 3 pour`);
        await desk.button("1er vote").click();
        await desk.sees(`« ${code} » arrive en tête, avec 5 gommettes`);
        await desk.button("3e vote").click();
        await room.pictures.take("opinions-closed", [desk, wall, nadege.screen, karim.screen, lea.screen]);
    });
}
