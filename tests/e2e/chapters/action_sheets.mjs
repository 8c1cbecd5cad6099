// A validated priority gets its action sheet. Two members fill it in at once, one of them without a network for a while.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { listen } from "../ideas.mjs";

export async function action_sheets(step, room) {
    let claire;
    let paul;
    const field = (screen, name) => screen.page.locator(".field-block").filter({ has: screen.page.getByRole("heading", { name, exact: true }) });
    const write = async (screen, name, text) => {
        await field(screen, name).getByRole("button", { name: /^Modifier/ }).click();
        await field(screen, name).getByRole("textbox").fill(text);
    };
    const save = (screen, name) => field(screen, name).getByRole("button", { name: "Enregistrer" }).click();
    const opened = async (name, link) => {
        const screen = await room.screen(name, await room.browsers.somebody({ acceptDownloads: true }));
        await screen.page.goto(link);
        await screen.sees("priorités retenues");
        return screen;
    };

    await step("a validated priority gets its sheet by one press, filled in from where it comes", async () => {
        claire = await opened("claire", room.member_links.claire);
        paul = await opened("paul", room.member_links.paul);
        await claire.button(new RegExp(`^Écrire la fiche.*${listen}`)).click();
        await claire.sees("D’où vient cette action");
        await claire.page.getByRole("heading", { level: 2, name: new RegExp(listen) }).waitFor();
        await claire.sees("Validée");
        await paul.button(/^Ouvrir la fiche JE1/).click();
        await paul.page.getByRole("heading", { level: 2, name: new RegExp(listen) }).waitFor();
        await room.pictures.take("sheet-begun", [claire]);
    });

    await step("what one writes the other sees, field by field", async () => {
        await write(claire, "Pilote", "Service jeunesse");
        await write(paul, "Public", "12–25 ans");
        await save(claire, "Pilote");
        await save(paul, "Public");
        for (const screen of [claire, paul]) {
            await screen.sees("Service jeunesse", field(screen, "Pilote"));
            await screen.sees("12–25 ans", field(screen, "Public"));
        }
    });

    await step("of two who change one field at once, the second compares both and chooses", async () => {
        await write(claire, "Objectifs", "Un point d’écoute par mois.");
        await write(paul, "Objectifs", "Un point d’écoute par semaine.");
        await save(claire, "Objectifs");
        await save(paul, "Objectifs");
        await paul.sees(/Claire Martin, maire adjointe à la jeunesse a modifié cette rubrique/);
        await paul.sees("Un point d’écoute par mois.", field(paul, "Objectifs"));
        await room.pictures.take("sheet-changed-meanwhile", [paul]);
        await paul.button("Mettre le mien").click();
        for (const screen of [claire, paul]) await screen.sees("Un point d’écoute par semaine.", field(screen, "Objectifs"));
    });

    await step("what is written without a network waits, and a conflict is told when it is back", async () => {
        paul.is_cut = true;
        await paul.page.context().setOffline(true);
        await paul.sees("La connexion est coupée.");
        await write(paul, "Territoire", "Les quinze communes");
        await save(paul, "Territoire");
        await write(paul, "Pilote", "Centre social");
        await save(paul, "Pilote");
        await paul.sees("en route", field(paul, "Territoire"));
        await write(claire, "Pilote", "CCAS");
        await save(claire, "Pilote");
        await claire.sees("CCAS", field(claire, "Pilote"));
        await room.pictures.take("sheet-offline", [paul]);
        await paul.page.context().setOffline(false);
        await claire.sees("Les quinze communes", field(claire, "Territoire"));
        await paul.sees(/a modifié cette rubrique pendant que vous écriviez/, field(paul, "Pilote"));
        paul.is_cut = false;
        await paul.button("Garder ce qui est enregistré").click();
        await paul.sees("CCAS", field(paul, "Pilote"));
    });

    await step("an amount with cents is refused with its reason, a whole one is kept", async () => {
        await write(claire, "Coût", "12 500,50");
        await save(claire, "Coût");
        await claire.sees("Écrivez des euros entiers, sans centimes.");
        await field(claire, "Coût").getByRole("textbox").fill("12 500 €");
        await save(claire, "Coût");
        await paul.sees(/12\s500\s€/, field(paul, "Coût"));
    });

    await step("a milestone that is past and not done is told on the board", async () => {
        await field(claire, "Échéances").getByRole("button", { name: /^Modifier/ }).click();
        await claire.button("Ajouter une ligne").click();
        await claire.page.getByLabel("Date").fill("2020-09-15");
        await claire.page.getByLabel("Ce qui doit être fait").fill("Première permanence");
        await save(claire, "Échéances");
        await paul.sees("1 échéance dépassée");
        await paul.button("Revenir au tableau").click();
        await paul.sees("1 action a une échéance dépassée");
        await room.board.sees("1 action a une échéance dépassée");
    });

    await step("a former value is put back from the history, and the file has the sheet", async () => {
        await claire.page.getByText(/^\d+\smodifications$/).click();
        const former = claire.page.locator(".changes li").filter({ hasText: "Service jeunesse" });
        await former.getByRole("button", { name: /^Remettre cette valeur/ }).click();
        await claire.sees("Service jeunesse", field(claire, "Pilote"));
        await paul.sees("Service jeunesse", paul.page.locator(".sheets"));
        const coming = paul.page.waitForEvent("download");
        await paul.button("CSV, fiches action").click();
        const rows = readFileSync(await (await coming).path(), "utf8").trim().split("\r\n");
        assert.equal(rows.length, 2);
        assert.match(rows[1], /;JE1;JE;.*Service jeunesse.*12500/);
        await room.pictures.take("sheets", [paul, room.board]);
        for (const screen of [claire, paul]) await room.put_away(screen);
    });
}
