// Ideas come in, from phones, by keyboard and from the front desk; one is hidden, one corrected, one taken back.
import assert from "node:assert/strict";
import { code, insult, listen, longest, markup, sunday, trial, truck, truck_misspelt } from "../ideas.mjs";

export async function proposing(step, room) {
    const { console: desk, wall, board, facilitator, nadege, karim, lea } = room;
    const residents = [nadege, karim, lea].map((one) => one.screen);
    const everybody = [desk, wall, board, ...residents];

    await step("the agenda's next step opens every phone for ideas", async () => {
        await facilitator.go_on("Ouvrir les propositions");
        for (const screen of [wall, ...residents]) await screen.sees("Écrivez vos idées");
        await board.sees("Propositions");
        await nadege.screen.sees("Aucune idée pour l’instant");
        await room.pictures.take("no-idea-yet", [desk, wall, nadege.screen]);
    });

    await step("a title of 140 characters is taken, one of 141 is not sent", async () => {
        await nadege.propose(`${longest}x`);
        await nadege.screen.sees("C’est trop long. Raccourcissez, puis ajoutez.");
        await room.pictures.take("idea-too-long", [nadege.screen]);
        await nadege.propose(longest);
        await wall.sees(longest);
        assert.equal([...longest].length, 140);
    });

    await step("ideas from three phones and the front desk are on every wall and phone", async () => {
        await nadege.propose(truck_misspelt, "Un véhicule aménagé, à tour de rôle dans les quinze communes.");
        await wall.sees(truck_misspelt);
        await karim.propose(code);
        await wall.sees(code);
        await karim.propose(markup);
        await wall.sees(markup);
        await lea.propose(listen);
        await wall.sees(listen);
        await facilitator.type_idea(sunday);
        for (const screen of [desk, wall, ...residents]) await screen.sees(sunday);
        await board.sees("6 propositions");
        await room.pictures.take("ideas", everybody);
    });

    await step("one's own idea can be taken back while ideas are being written", async () => {
        await nadege.propose(trial);
        await wall.sees(trial);
        await nadege.press(nadege.screen.button(`Retirer l’idée : ${trial}`));
        await nadege.press(nadege.screen.button("Oui, retirer"));
        await wall.no_longer_sees(trial);
        await desk.no_longer_sees(trial);
    });

    await step("a hidden idea leaves every screen but its author's, who reads why", async () => {
        await lea.propose(insult);
        for (const screen of [wall, nadege.screen, karim.screen]) await screen.sees(insult);
        await facilitator.hide(insult, "Une personne y est nommée");
        for (const screen of [wall, nadege.screen, karim.screen]) await screen.no_longer_sees(insult);
        await lea.screen.sees("Masquée par l’animatrice");
        await lea.screen.sees("Une personne y est nommée");
        await desk.sees("1 idée masquée");
        await room.pictures.take("hidden", [desk, wall, lea.screen, nadege.screen]);
    });

    await step("a corrected idea reads right everywhere and says that it was corrected", async () => {
        await facilitator.correct(truck_misspelt, truck);
        for (const screen of [wall, ...residents]) {
            await screen.sees(truck);
            await screen.no_longer_sees(truck_misspelt);
        }
        await karim.screen.sees("corrigée par l’animatrice");
        await room.pictures.take("corrected", [desk, nadege.screen, karim.screen, lea.screen]);
    });
}
