// The doors open: console, wall, board, then three residents, each their own way.
import assert from "node:assert/strict";
import { Facilitator } from "../facilitator.mjs";
import { read_qr } from "../qr.mjs";
import { KeyboardResident, Resident } from "../residents.mjs";
import { until } from "../screens.mjs";

export async function arriving(step, room) {
    let door;

    await step("the steering page shows nine fields and nothing retained", async () => {
        room.board = await room.screen("board", room.desk);
        await room.board.page.goto(room.steering_link);
        await room.board.sees("Neuf champs, aucune séance en cours");
        await room.board.sees("Aucune priorité n’est retenue pour l’instant");
    });

    await step("the facilitator's link opens the console, and the console the wall", async () => {
        room.console = await room.screen("console", room.desk);
        room.facilitator = new Facilitator(room.console);
        await room.console.page.goto(room.facilitator_link);
        await room.console.sees("Personne n’est encore entré");
        assert.equal(new URL(room.console.page.url()).hash, "#1", "only the session's number is left in the address");
        const popup = room.console.page.waitForEvent("popup");
        await room.console.page.getByRole("link", { name: "Voir le mur" }).click();
        room.wall = room.watch("wall", await popup, "projector");
        await room.wall.page.setViewportSize(room.wall.size);
        await room.wall.sees("Scannez pour entrer");
        await room.wall.sees("On vous attend");
        await room.pictures.take("nobody-yet", [room.console, room.wall, room.board]);
    });

    await step("the wall's QR code leads a phone in, with a first name", async () => {
        door = await read_qr(room.wall.page.locator("svg.qr path"));
        assert.equal(door, `${room.server.url}/#${room.code}`);
        room.phone = room.browsers.new_phone();
        room.nadege = new Resident(await room.screen("nadege", await room.browsers.switch_on(room.phone), "phone"), true);
        await room.nadege.page.goto(door);
        await room.nadege.screen.sees("Comité jeunesse");
        await room.nadege.screen.sees("mardi 24 novembre, 18 h 30, salle des fêtes");
        await room.pictures.take("door", [room.nadege.screen]);
        await room.nadege.join({ called: "Nadège", college: "habitant·e" });
        await room.nadege.screen.sees("Vous y êtes, Nadège");
    });

    await step("a wrong code is told plainly, the right one opens, by keyboard and without a name", async () => {
        const screen = await room.screen("karim", await room.browsers.somebody());
        room.karim = new KeyboardResident(screen);
        await screen.page.goto(room.server.url);
        await room.pictures.take("code", [screen]);
        await room.karim.type_code(room.code === "B7KM4Q" ? "C8LN5R" : "B7KM4Q");
        await screen.sees("n’ouvre aucun atelier");
        await room.pictures.take("wrong-code", [screen]);
        await room.karim.type_code(room.code.toLowerCase());
        await screen.sees("Vous êtes là comme…");
        await room.karim.join(2);
        await screen.sees("Vous êtes là comme technicien·ne");
    });

    await step("nobody enters without a college; the page also speaks English", async () => {
        const screen = await room.screen("lea", await room.browsers.somebody({ colorScheme: "dark" }), "phone");
        room.lea = new Resident(screen);
        await screen.page.goto(door);
        await room.lea.join({ called: "Léa" });
        await screen.sees("Choisissez comment vous êtes là, puis entrez.");
        await screen.button("English").click();
        await screen.sees("First name or pseudonym");
        assert.equal(await screen.page.locator("html").getAttribute("lang"), "en");
        await room.pictures.take("no-college-english", [screen]);
        await screen.button("Français").click();
        await room.lea.join({ college: "élu·e" });
        await screen.sees("Vous y êtes, Léa");
    });

    await step("three arrivals are counted by college everywhere, and named to the facilitator only", async () => {
        const { console: desk, wall, board, nadege, karim, lea } = room;
        for (const screen of [wall, nadege.screen, karim.screen, lea.screen]) await screen.sees("3 personnes sont là");
        await desk.sees("3 personnes sont inscrites");
        await desk.sees("3 présents sur 3 inscrits");
        await board.sees("3 présents");
        await desk.page.getByText("Voir les noms").click();
        await desk.sees("Léa");
        await desk.sees("sans nom");
        for (const screen of [wall, board, karim.screen]) assert.ok(!screen.frames.join().includes("Nadège"), `${screen.name} was sent a name`);
        await room.pictures.take("lobby", [desk, wall, board, nadege.screen, karim.screen, lea.screen]);
        await until("the board counts one session", async () => (await board.words()).includes("1 séance en cours"));
    });

    await step("somebody who joined as another is put right by the facilitator, who may take that back", async () => {
        const { console: desk, karim } = room;
        const line = desk.page.locator(".names li").filter({ hasText: "sans nom" });
        await line.getByRole("button", { name: "Changer" }).click();
        await room.pictures.take("college", [desk]);
        await line.getByRole("button", { name: "association" }).click();
        await karim.screen.sees("Vous êtes là comme association");
        await desk.sees("Collège changé : association");
        await desk.page.getByRole("button", { name: /^Annuler/ }).click();
        await karim.screen.sees("Vous êtes là comme technicien·ne");
        await desk.page.getByText("Voir les noms").click();
    });
}
