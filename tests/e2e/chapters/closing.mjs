// The end: the tables, a shut door for newcomers, an open one for who was there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { code, insult, listen, longest, markup, nonsense, sunday, trial, truck } from "../ideas.mjs";

export async function closing(step, room) {
    const { console: desk, wall, board, facilitator, nadege, karim, lea } = room;
    const residents = [nadege.screen, karim.screen, lea.screen];

    await step("the session is closed for everybody", async () => {
        await facilitator.go_on("Clore la séance");
        await room.pictures.take("close-asked", [desk]);
        await facilitator.go_on("Oui, clore la séance");
        await desk.sees("La séance est close");
        await wall.sees("L’atelier est terminé. Merci.");
        await nadege.screen.sees("L’atelier est terminé. Merci, Nadège.");
        await karim.screen.sees("L’atelier est terminé. Merci.");
        await lea.screen.sees("L’atelier est terminé. Merci, Léa.");
        await board.sees(/close\sle\s\d+/);
        await room.pictures.take("closed", [desk, wall, board, nadege.screen, karim.screen, lea.screen]);
    });

    await step("the CSV tells every proposal, its lineage, its votes and its place", async () => {
        const taken = async (button, file_name) => {
            const coming = desk.page.waitForEvent("download");
            await desk.button(button).click();
            const file = await coming;
            assert.equal(file.suggestedFilename(), file_name);
            return readFileSync(await file.path());
        };
        const table = async (button, file_name) => read_csv((await taken(button, file_name)).toString("utf8"));
        for (const [button, form] of [["Emporter les résultats", "xlsx"], ["LibreOffice, résultats de la séance", "ods"]])
            assert.equal((await taken(button, `Jeunesse, atelier 2.${form}`)).toString("latin1", 0, 2), "PK", form);
        const lines = await table("CSV, résultats de la séance", "Jeunesse, atelier 2.csv");
        const shown = (line) => [line.titre, line.etat, line.college, line.tours, line.tour, line.priorite].join(" | ");
        assert.deepEqual(lines.map(shown), [
            `${longest} | proposée | habitants | 3 | 3 | `,
            `${truck} | retenue | habitants | 3 | 3 | 2`,
            `${code} | retenue | techniciens | 3 | 3 | 3`,
            `${markup} | regroupée | techniciens | 0 |  | `,
            `${listen} | retenue | élus | 3 | 3 | 1`,
            `${sunday} | proposée | animation | 3 | 3 | `,
            `${trial} | retirée | habitants | 0 |  | `,
            `${insult} | masquée | élus | 0 |  | `,
            `${nonsense} | masquée | habitants | 0 |  | `,
        ]);
        const named = (title) => lines.find((line) => line.titre === title);
        assert.equal(named(markup).regroupee_dans, named(code).proposition);
        assert.equal(named(code).regroupe, named(markup).proposition);
        assert.equal(named(truck).detail, "Un véhicule aménagé, à tour de rôle dans les quinze communes.");
        const votes = await table("CSV vote par vote, résultats de la séance", "Jeunesse, atelier 2, vote par vote.csv");
        const counted = (line) => [line.titre, line.tour, line.rang, line.score, line.votants].join(" | ");
        assert.deepEqual(votes.map(counted), [
            `${longest} | 1 | 4 | 1 | 1`,
            `${truck} | 1 | 3 | 2 | 1`,
            `${code} | 1 | 1 | 5 | 2`,
            `${listen} | 1 | 2 | 4 | 2`,
            `${sunday} | 1 | 4 | 1 | 1`,
            `${longest} | 2 | 4 | 0 | 0`,
            `${truck} | 2 | 3 | 1 | 1`,
            `${code} | 2 | 2 | 2 | 2`,
            `${listen} | 2 | 1 | 3 | 3`,
            `${sunday} | 2 | 4 | 0 | 0`,
            `${longest} | 3 | 5 | -1 | 1`,
            `${truck} | 3 | 3 | 0 | 0`,
            `${code} | 3 | 2 | 2 | 3`,
            `${listen} | 3 | 1 | 3 | 3`,
            `${sunday} | 3 | 3 | 0 | 1`,
        ]);
        const of = (title, round) => votes.find((line) => line.titre === title && line.tour === round);
        assert.deepEqual([of(code, "1").inscrits, of(code, "1").votants_tour, of(code, "1").methode], ["3", "3", "gommettes"]);
        assert.deepEqual([of(code, "2").repartition, of(code, "2").reglages, of(code, "2").methode], ["2×1", "Approbation : au plus 2 choix", "approbation"]);
        assert.deepEqual([of(code, "3").pour, of(code, "3").passe, of(code, "3").contre, of(code, "3").methode], ["2", "1", "0", "avis"]);
        assert.ok(!JSON.stringify(lines).match(/Nadège|Léa/), "the file names nobody");
    });

    await step("a newcomer is told plainly that the code opens nothing", async () => {
        const newcomer = await room.screen("newcomer", await room.browsers.somebody(), "phone");
        await newcomer.page.goto(`${room.server.url}/#${room.code}`);
        await newcomer.sees(`Le code ${room.code} n’ouvre aucun atelier.`);
        await newcomer.sees("Si l’atelier est terminé, son code n’ouvre plus.");
        await room.pictures.take("newcomer", [newcomer]);
        await room.put_away(newcomer);
    });

    await step("a page closed and opened again is the same person with the same votes", async () => {
        for (const { screen } of [nadege, karim]) {
            const again = await screen.page.context().newPage();
            await again.goto(screen.page.url());
            await again.getByRole("heading", { name: "L’atelier est terminé. Merci" }).waitFor();
            await again.getByText("3 priorités retenues").waitFor();
            await again.getByText(screen === nadege.screen ? "vous : Pour" : "vous : Neutre").first().waitFor();
            await again.close();
        }
    });

    await step("the session is reopened for a reason, lets people in, and is closed again", async () => {
        await desk.button("Rouvrir la séance").click();
        await desk.button("Close trop tôt").click();
        await room.pictures.take("reopening", [desk]);
        await desk.page.getByRole("button", { name: "Rouvrir", exact: true }).click();
        for (const screen of [wall, board, ...residents]) await screen.sees("3 priorités retenues");
        for (const screen of [wall, ...residents]) await screen.no_longer_sees("L’atelier est terminé");
        const late = await room.screen("late", await room.browsers.somebody(), "phone");
        await late.page.goto(`${room.server.url}/#${room.code}`);
        await late.sees("Vous êtes là comme…");
        await room.put_away(late);
        await facilitator.go_on("Clore la séance");
        await facilitator.go_on("Oui, clore la séance");
        for (const screen of [wall, ...residents]) await screen.sees("L’atelier est terminé");
    });

    await step("nobody but the facilitator was ever sent a name that is not their own", () => {
        const was_sent = (screen, name) => screen.frames.some((frame) => frame.includes(name));
        for (const screen of [wall, board, karim.screen, lea.screen]) assert.ok(!was_sent(screen, "Nadège"), screen.name);
        for (const screen of [wall, board, karim.screen, nadege.screen]) assert.ok(!was_sent(screen, "Léa"), screen.name);
        assert.ok(was_sent(desk, "Nadège"));
    });

    await step("a link that the operator withdraws closes the console", async () => {
        const office = await room.screen("office", room.desk);
        await office.page.goto(`${room.server.url}/preparer`);
        await office.button("Retirer : Hélène").click();
        await office.button("Oui, retirer").click();
        await desk.sees("Ce lien n’ouvre plus rien");
        await wall.sees("Ce lien n’ouvre plus rien");
        await room.pictures.take("link-withdrawn", [office, desk, wall]);
        await room.put_away(office);
    });
}

// Semicolons, CRLF, quotes as in RFC 4180, a byte order mark in front; every line by its header's names.
function read_csv(text) {
    assert.equal(text[0], "\ufeff");
    const rows = text.slice(1).split("\r\n").filter((row) => row !== "")
        .map((row) => [...row.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare));
    const [names, ...lines] = rows;
    return lines.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])));
}
