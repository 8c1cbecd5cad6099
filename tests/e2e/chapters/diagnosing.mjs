// What is known of a field before anybody proposes: written by a member, brought in files, shown to the room line by line.
import assert from "node:assert/strict";
import { until } from "../screens.mjs";

const places = "Places d’accueil pour 100 enfants";
const table = [
    "Champ;Type;Intitulé;Unité;2021;2023;Source;Pilote",
    `JE;indicateur;${places};places;58;61,5;CAF;`,
    "Jeunesse;constat;Deux communes sans lieu pour les jeunes;;;;;",
].join("\r\n");
const actions = ["champ;titre;pilote;coût", "JE;Café des parents;Centre social;12 000", "JE;Bus du soir;Ville;douze mille"].join("\r\n");
const as_csv = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text, "utf8") });
// Excel's CSV of a French desk.
const as_latin = (name, text) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text.replaceAll("’", "'"), "latin1") });
const old_excel = { name: "ancien.xls", mimeType: "application/vnd.ms-excel", buffer: Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex") };

export async function diagnosing(step, room) {
    let claire;
    let key;
    const section = () => claire.page.locator(".diagnosis");
    const bring = () => claire.page.locator(".bring");
    const choose = (file) => bring().locator("input[type=file]").setInputFiles(file);

    await step("a member writes a stake of the field, and who only reads sees it", async () => {
        const office = await room.screen("office", room.desk);
        await office.page.goto(`${room.server.url}/preparer`);
        await office.button("Le pilotage").click();
        await office.button("Ajouter un membre").click();
        await office.page.getByLabel("Nom").fill("Claire Martin");
        await office.page.getByLabel("Fonction").fill("maire adjointe");
        await office.button("Ajouter, et créer son lien").click();
        const link = await office.page.getByLabel("Le lien, en entier").inputValue();
        key = new URL(link).hash.slice(1);
        await office.sees("Tout est enregistré");
        await room.put_away(office);
        claire = await room.screen("claire", await room.browsers.somebody({ acceptDownloads: true }));
        await claire.page.goto(link);
        room.board = await room.screen("board", await room.browsers.somebody());
        await room.board.page.goto(room.steering_link);
        await section().getByRole("button", { name: /Jeunesse/ }).first().click();
        await section().getByRole("button", { name: /^Ajouter un enjeu/ }).click();
        const form = section().locator("form");
        await form.getByRole("button", { name: "Enregistrer" }).click();
        await until("a title is asked for", () => form.locator("[aria-invalid=true]").count().then((n) => n > 0));
        await form.getByRole("textbox").first().fill("Aller vers les jeunes qui ne viennent pas");
        await form.getByRole("button", { name: "Enregistrer" }).click();
        await claire.sees("Aller vers les jeunes qui ne viennent pas", section());
        await room.board.sees("1 enjeu", room.board.page.locator(".diagnosis"));
        assert.equal(await room.board.page.getByRole("button", { name: "Apporter un fichier" }).count(), 0, "who only reads brings nothing");
    });

    await step("a table says what it would change before it changes anything, then is brought in whole", async () => {
        await claire.button("Apporter un fichier").click();
        await choose(as_csv("diagnostic.csv", table));
        await claire.sees("2 ajouts", bring());
        assert.equal(await room.board.page.getByText("1 indicateur").count(), 0);
        await room.pictures.take("bring-preview", [claire]);
        await bring().getByRole("button", { name: "Apporter ces 2 lignes" }).click();
        await claire.sees("2 lignes apportées", bring());
        await room.board.sees("1 indicateur", room.board.page.locator(".diagnosis"));
        await claire.sees(places, section());
        await room.pictures.take("diagnosis", [claire]);
    });

    await step("the same file again, and the server’s own workbook, change nothing", async () => {
        await bring().getByRole("button", { name: "Choisir un autre fichier" }).click();
        await choose(as_latin("diagnostic.csv", table));
        await claire.sees("il n’y a rien à apporter", bring());
        for (const name of ["diagnosis.xlsx", "diagnosis.ods"]) {
            const answer = await fetch(`${room.server.url}/api/export/${name}`, { headers: { Authorization: `Bearer ${key}` } });
            assert.equal(answer.status, 200, name);
            await bring().getByRole("button", { name: /^(Choisir un autre fichier|Renoncer)$/ }).first().click();
            await choose({ name, mimeType: "application/octet-stream", buffer: Buffer.from(await answer.arrayBuffer()) });
            await claire.sees("il n’y a rien à apporter", bring());
        }
    });

    await step("a file with a mistake says where, and an unreadable one says why; neither changes anything", async () => {
        await bring().getByRole("button", { name: /^(Choisir un autre fichier|Renoncer)$/ }).first().click();
        await choose(as_csv("actions.csv", actions));
        await claire.sees("ligne 3, colonne D « coût »", bring());
        await claire.sees("« douze mille »", bring());
        assert.equal(await bring().getByRole("button", { name: /^Apporter c/ }).count(), 0);
        await room.pictures.take("bring-faults", [claire]);
        await bring().getByRole("button", { name: /^(Choisir un autre fichier|Renoncer)$/ }).first().click();
        await choose(old_excel);
        await claire.sees("« ancien.xls » n’est pas lu.", bring());
        await room.pictures.take("bring-unread", [claire]);
        assert.equal(await claire.page.getByText("Café des parents").count(), 0);
    });

    await step("the facilitator shows the room one line, and the wall and the phones have it and no other", async () => {
        const panel = room.console.page.locator(".diagnosis-panel");
        await panel.locator("summary").click();
        await panel.getByRole("button", { name: `Montrer à l’écran` }).and(panel.getByRole("button", { name: new RegExp(places) })).click();
        await room.wall.sees(places);
        await room.wall.sees("61,5");
        for (const { screen } of [room.finger, room.keys, room.large]) await screen.sees(places);
        for (const screen of [room.wall, room.finger.screen])
            assert.equal(screen.frames.some((frame) => frame.includes("Deux communes sans lieu")), false, "a line that is not shown is not sent");
        await room.pictures.take("diagnosis-shown", [room.console, room.wall, room.finger.screen, room.keys.screen, room.large.screen], { in_its_size_alone: true });
        await panel.getByRole("button", { name: "Suivant" }).click();
        await room.wall.sees("Deux communes sans lieu pour les jeunes");
        await room.wall.no_longer_sees(places);
    });

    await step("the next step takes it off", async () => {
        await room.facilitator.go_to("Regroupement");
        await room.wall.no_longer_sees("Deux communes sans lieu pour les jeunes");
        await room.finger.screen.no_longer_sees("Deux communes sans lieu pour les jeunes");
    });
}
