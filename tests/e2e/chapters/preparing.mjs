// The operator's first run, through the page alone.
import assert from "node:assert/strict";
import { until } from "../screens.mjs";

export async function preparing(step, room) {
    let office;

    await step("the link of the first start opens the office", async () => {
        room.desk = await room.browsers.somebody({ acceptDownloads: true });
        office = await room.screen("office", room.desk);
        await office.page.goto(room.server.office_link);
        await office.sees("Bienvenue. Commençons par la convention");
        assert.equal(new URL(office.page.url()).hash, "", "the key has left the address");
        await room.pictures.take("first-run", [office]);
    });

    await step("a convention without its town is asked for it, with it it is kept", async () => {
        await office.button("Enregistrer et continuer").click();
        await until("the town is asked for", () => office.page.getByLabel("Commune").evaluate((field) => field.ariaInvalid === "true"));
        await room.pictures.take("convention-incomplete", [office]);
        await office.page.getByLabel("Commune ou communauté de communes").fill("Val d’Anjou");
        await office.page.getByLabel("Première année").fill("2027");
        await office.page.getByLabel("Dernière année").fill("2030");
        await office.button("Enregistrer et continuer").click();
        await office.sees("Les comités", office.page.locator("#main"));
        await office.sees("Tout est enregistré");
    });

    await step("a committee is founded on its field's line", async () => {
        await office.button("Créer un comité : Jeunesse").click();
        await room.pictures.take("committees", [office]);
        await office.page.getByLabel("Nom du comité").fill("Comité jeunesse");
        await office.page.locator("form").getByRole("button", { name: "Créer un comité" }).click();
        await office.sees("Comité jeunesse");
        await office.button("Passer aux séances").click();
    });

    await step("a session is planned", async () => {
        await office.page.getByLabel("Titre de la séance").fill("Jeunesse, atelier 2");
        await office.page.getByLabel("Quand et où").fill("mardi 24 novembre, 18 h 30, salle des fêtes");
        await room.pictures.take("planning", [office]);
        await office.button("Préparer cette séance").click();
        await office.sees("1 séance", office.page.locator("#main"));
        room.code = await office.page.locator(".keycode").innerText();
        assert.match(room.code, /^[A-HJ-NP-Z2-9]{6}$/);
    });

    await step("the facilitator's and the steering committee's links are made", async () => {
        await office.button("Créer le lien d’animation").click();
        await office.page.getByLabel("Pour qui").fill("Hélène");
        await office.page.locator("form").getByRole("button", { name: "Créer le lien" }).click();
        await office.sees("Il ne sera plus montré");
        room.facilitator_link = await office.page.getByLabel("Le lien, en entier").inputValue();
        await room.pictures.take("facilitator-link", [office]);
        await office.button("C’est fait, le cacher").click();
        await office.button("Passer aux liens").click();
        await office.button("Créer le lien : Comité de pilotage").click();
        await office.page.locator("form").getByRole("button", { name: "Créer le lien" }).click();
        room.steering_link = await office.page.getByLabel("Le lien, en entier").inputValue();
        assert.match(room.steering_link, /\/copil#[\w-]{22,43}$/);
        await office.sees("Tout est enregistré");
        await room.pictures.take("links", [office]);
        await room.put_away(office);
    });
}
