// Strangers who read the code through the window: the facilitator holds the door, takes them out, and changes the code.
import { nonsense } from "../ideas.mjs";
import { Resident } from "../residents.mjs";
import { until } from "../screens.mjs";

export async function at_the_door(step, room) {
    const { console: desk, wall, lea } = room;
    const come = async (name) => {
        const screen = await room.screen(name, await room.browsers.somebody(), "phone");
        await screen.page.goto(`${room.server.url}/#${room.code}`);
        return new Resident(screen);
    };
    let stranger;
    let waiting;

    await step("a held door lets a newcomer wait, and the room notices nothing", async () => {
        stranger = await come("stranger");
        await stranger.join({ called: "Zorro", college: "habitant·e" });
        await stranger.propose(nonsense);
        await wall.sees(nonsense);
        await desk.page.getByRole("button", { name: "En attente", exact: true }).click();
        await desk.sees("Les nouveaux patientent");
        waiting = await come("waiting");
        await waiting.screen.sees("Les entrées attendent un instant");
        await waiting.join({ called: "Bernardo", college: "habitant·e" });
        await desk.sees("1 personne attend à la porte.");
        await waiting.screen.sees("Vous attendez à la porte");
        await waiting.page.evaluate(() => scrollTo(0, 0));
        await room.pictures.take("door-held", [desk, waiting.screen]);
        await desk.page.getByRole("button", { name: "Ouverte", exact: true }).click();
        await waiting.screen.sees("Votre idée");
    });

    await step("people are taken out with all they wrote, and that can be taken back", async () => {
        await desk.page.getByText("Voir les noms").click();
        await desk.button("Retirer des personnes").click();
        await desk.page.getByLabel(/Zorro/).check();
        await desk.page.getByLabel(/Bernardo/).check();
        await desk.sees("2 personnes sortent de l’atelier, 1 idée est masquée");
        await room.pictures.take("removing", [desk]);
        await desk.button("Retirer 2 personnes").click();
        for (const { screen } of [stranger, waiting]) await screen.sees("Vous n’êtes plus dans l’atelier");
        for (const screen of [wall, lea.screen, desk]) await screen.no_longer_sees(nonsense);
        await desk.sees("3 présents sur 3 inscrits");
        await room.pictures.take("removed", [desk, stranger.screen]);
        await desk.page.locator("summary", { hasText: "2 personnes retirées" }).click();
        await desk.page.locator(".removed-one").filter({ hasText: "Zorro" }).getByRole("button", { name: "Faire revenir" }).click();
        await wall.sees(nonsense);
        await stranger.press(stranger.screen.button("Réessayer maintenant"));
        await stranger.screen.sees(nonsense);
        await desk.page.getByRole("button", { name: /^Annuler/ }).first().click();
        await stranger.screen.sees("Vous n’êtes plus dans l’atelier");
        await wall.no_longer_sees(nonsense);
    });

    await step("another code makes the old one worthless", async () => {
        await desk.button("Changer le code").first().click();
        await room.pictures.take("renewing", [desk]);
        await desk.page.locator(".asking").getByRole("button", { name: "Changer", exact: true }).click();
        const old = room.code;
        await until("the console shows another code", async () => {
            room.code = await desk.page.locator(".door .keycode").innerText();
            return room.code !== old;
        });
        await wall.sees(room.code);
        const late = await room.screen("late", await room.browsers.somebody(), "phone");
        await late.page.goto(`${room.server.url}/#${old}`);
        await late.sees(`Le code ${old} n’ouvre aucun atelier.`);
        await desk.page.getByText("Voir les noms").click();
    });
}
