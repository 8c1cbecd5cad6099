// Who leads an action follows it up by a link of their own, on a phone, and is sent nothing else of the convention.
import assert from "node:assert/strict";
import { code, listen, truck } from "../ideas.mjs";
import { until } from "../screens.mjs";

export async function following_up(step, room) {
    let claire;
    let jeanne;
    let link;
    const field = (screen, name) => screen.page.locator(".field-block").filter({ has: screen.page.getByRole("heading", { name, exact: true }) });
    const change = (screen, name) => field(screen, name).getByRole("button", { name: /^Modifier/ }).click();
    const save = (screen, name) => field(screen, name).getByRole("button", { name: "Enregistrer" }).click();
    const write = async (screen, name, text) => {
        await change(screen, name);
        await field(screen, name).getByRole("textbox").fill(text);
        await save(screen, name);
    };
    const fresh_link = async () => {
        const shown = await claire.page.getByLabel("Le lien, en entier").inputValue();
        await claire.button("C’est fait, le cacher").click();
        return shown;
    };

    await step("a member entrusts a sheet, and the link of its owner is shown once", async () => {
        claire = await room.screen("claire", await room.browsers.somebody());
        await claire.page.goto(room.member_links.claire);
        await claire.button("Ajouter une action déjà conduite").click();
        await claire.page.getByLabel("Intitulé de l’action").fill("Café des parents");
        await claire.button("Ajouter cette action").click();
        await claire.page.getByRole("heading", { level: 2, name: /Café des parents/ }).waitFor();
        await claire.button("Revenir au tableau").click();
        await claire.page.locator(".sheets").getByRole("button", { name: new RegExp(listen) }).click();
        await claire.sees("Personne n’a de lien pour suivre cette action.");
        await claire.button("Créer un lien de suivi").click();
        await claire.page.getByLabel("Nom", { exact: true }).fill("Jeanne Leroy");
        await claire.button("Confier, et créer son lien").click();
        await claire.sees("Confiée à Jeanne Leroy, Service jeunesse");
        await room.pictures.take("owner-link", [claire]);
        link = await fresh_link();
        assert.match(link, /\/pilote#[\w-]{22,43}$/);
    });

    await step("the link opens that sheet and is sent nothing else", async () => {
        jeanne = await room.screen("jeanne", await room.browsers.somebody(), "phone");
        await jeanne.page.goto(link);
        await jeanne.sees(/^1\saction vous est confiée$/);
        await jeanne.page.getByRole("heading", { level: 2, name: new RegExp(listen) }).waitFor();
        await jeanne.sees("1 échéance dépassée");
        const sent = jeanne.frames.join("\n");
        for (const other of ["Café des parents", "Claire Martin", "Paul Roy", truck, code]) assert.ok(!sent.includes(other), other);
        await room.pictures.take("owner", [jeanne]);
    });

    await step("what the owner notes stands on the steering committee's sheet, in the owner's name", async () => {
        await change(jeanne, "Avancement");
        await field(jeanne, "Avancement").getByLabel("État").selectOption({ label: "en cours" });
        await field(jeanne, "Avancement").getByLabel("Pourcentage réalisé").fill("30");
        await save(jeanne, "Avancement");
        await claire.sees(/en cours, 30\s%/, field(claire, "Avancement"));
        await claire.page.getByText(/^\d+\smodifications$/).click();
        await claire.sees(/Jeanne Leroy, Service jeunesse, /, claire.page.locator(".changes li").first());
    });

    await step("a note written without a network meets another, and the owner chooses", async () => {
        jeanne.is_cut = true;
        await jeanne.page.context().setOffline(true);
        await jeanne.sees("La connexion est coupée.");
        await write(jeanne, "Note de suivi", "Trois jeunes sont venus.");
        await jeanne.sees("en route", field(jeanne, "Note de suivi"));
        await write(claire, "Note de suivi", "Local à trouver.");
        await jeanne.page.context().setOffline(false);
        await jeanne.sees("Une autre personne a modifié cette rubrique pendant que vous écriviez.");
        jeanne.is_cut = false;
        await jeanne.sees("Local à trouver.", field(jeanne, "Note de suivi"));
        await room.pictures.take("owner-meets-another", [jeanne]);
        await jeanne.button("Mettre le mien").click();
        await claire.sees("Trois jeunes sont venus.", field(claire, "Note de suivi"));
    });

    await step("a sheet that is taken back leaves the owner's page at once, and comes again", async () => {
        await claire.button(/^Ne plus confier/).click();
        await claire.button("Oui, ne plus confier").click();
        await jeanne.sees("Aucune action ne vous est confiée pour l’instant.");
        assert.ok(!(await jeanne.words()).includes(listen));
        await claire.button("Confier à Jeanne Leroy").click();
        await jeanne.page.getByRole("heading", { level: 2, name: new RegExp(listen) }).waitFor();
    });

    await step("a link that is replaced opens nothing any more, open pages included", async () => {
        await claire.button(/^Remplacer le lien/).click();
        await claire.button("Oui, remplacer").click();
        await jeanne.sees("Ce lien n’ouvre plus rien");
        assert.ok(!(await jeanne.words()).includes(listen));
        // Pasted into the same tab: the browser itself loads nothing, since only what is after the # differs.
        const next = await fresh_link();
        await jeanne.page.goto(next);
        await jeanne.sees(/^1\saction vous est confiée$/);
        await until("no key is left in the tab's addresses", async () => {
            const left = await jeanne.page.evaluate(() => JSON.stringify([location.href, history.state, window.navigation.entries().map(({ url }) => url)]));
            return [link, next].every((address) => !left.includes(new URL(address).hash.slice(1))) || left;
        });
        for (const screen of [claire, jeanne]) await room.put_away(screen);
    });
}
