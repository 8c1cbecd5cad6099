// Other doors into the room: a personal code, a tablet that two people share, a helper who enters a ballot on paper. All of them vote, and
// each phone finds its receipt in the list.
import assert from "node:assert/strict";
import { Finger } from "../hands.mjs";
import { bench, bikes, garden, shop } from "../methods/ideas.mjs";
import { Keyboard } from "../keyboard.mjs";

const receipt_on = async (one) => /[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}/.exec(await one.page.locator(".tray").innerText())?.[0];

export async function other_doors(step, room) {
    const { console: desk, wall, facilitator, finger, keys } = room;
    const tick = (one, title) => one.hand.press(one.page.getByRole("checkbox", { name: `Je soutiens : ${title}`, exact: true }));
    const at_tablet = (name) => room.tablet.hand.press(room.tablet.page.getByRole("button", { name, exact: true }));

    await step("a helper's link is made in the office", async () => {
        const office = await room.screen("office", room.desk);
        await office.page.goto(room.server.office_link);
        await office.page.getByRole("button", { name: /^Créer un lien de saisie/ }).click();
        await office.page.locator("form").getByRole("button", { name: "Créer le lien" }).click();
        await office.sees("Lien pour saisir les bulletins");
        room.helper_link = await office.page.getByLabel("Le lien, en entier").inputValue();
        assert.match(room.helper_link, /\/saisir#[\w-]{22,43}$/);
        await office.sees("Tout est enregistré");
        await room.put_away(office);
    });

    await step("personal codes are given, printed once, and one opens a phone by itself", async () => {
        const place = desk.page.getByRole("region", { name: "Codes personnels" });
        await place.getByText("Donner des codes personnels", { exact: true }).click();
        await place.getByRole("button", { name: "élu·es", exact: true }).click();
        await place.getByLabel("Combien").fill("2");
        await place.getByRole("button", { name: "Donner", exact: true }).click();
        await desk.sees("2 codes à imprimer");
        await desk.page.evaluate(() => void (window.print = () => {}));
        await place.getByRole("button", { name: "Imprimer", exact: true }).click();
        const links = await desk.page.locator(".printed .personal .link").allTextContents();
        assert.equal(links.length, 2);
        await room.pictures.take("codes", [desk]);
        await desk.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
        const screen = await room.screen("with-code", await room.browsers.somebody({ isMobile: true, hasTouch: true }), "phone");
        await screen.page.goto(`http://${links[0]}`);
        await screen.sees(bench);
        assert.match(new URL(screen.page.url()).hash, /^#[A-HJ-NP-Z2-9]{6}$/, "the key has left the address");
        room.coded = { screen, page: screen.page, hand: new Finger() };
        await place.getByRole("button", { name: /^Les ranger/ }).click();
        await place.getByRole("button", { name: "Oui, ranger" }).click();
        assert.equal(await place.locator(".fresh-codes").count(), 0);
    });

    await step("a vote opens, the phones vote, and each shows a receipt that changes with the ballot", async () => {
        await facilitator.answer("par approbation", "pour trier");
        await facilitator.go_on("Ouvrir le vote");
        for (const one of [finger, keys, room.coded]) await tick(one, bench);
        await finger.screen.sees("Reçu :", finger.page.locator(".tray"));
        const first = await receipt_on(finger);
        assert.ok(first, "a receipt stands on the phone");
        await tick(finger, garden);
        await finger.page.waitForFunction((former) => !document.querySelector(".tray").innerText.includes(former), first);
        await finger.screen.sees("Reçu :", finger.page.locator(".tray"));
        room.receipt = await receipt_on(finger);
        assert.notEqual(room.receipt, first);
        await room.coded.screen.sees("Reçu :", room.coded.page.locator(".tray"));
        await room.pictures.take("receipt", [finger.screen, room.coded.screen]);
    });

    await step("two people vote on one tablet, and neither sees the other's ballot", async () => {
        const screen = await room.screen("tablet", await room.browsers.somebody({ hasTouch: true }), "laptop");
        await screen.page.goto(`${room.server.url}/#${room.code}~tablette`);
        room.tablet = { screen, page: screen.page, hand: new Finger() };
        await screen.sees("À qui le tour ?");
        for (const [college, title] of [["habitant·e", bikes], ["association", shop]]) {
            await at_tablet("C’est ma première fois ici");
            await room.tablet.hand.press(screen.page.getByText(college, { exact: true }));
            await at_tablet("Entrer");
            await screen.sees("Votre numéro");
            await tick(room.tablet, title);
            await room.pictures.take(`tablet-${college.slice(0, 3)}`, [screen]);
            await at_tablet("J’ai fini");
            await screen.sees("Je suis déjà passé·e");
        }
        await screen.page.locator(".numbers button").first().tap();
        await screen.sees("Vous avez déjà voté");
        assert.equal(await screen.page.getByRole("checkbox").count(), 0, "what was chosen before stays folded");
        await at_tablet("J’ai fini");
        await screen.sees("À qui le tour ?");
        await desk.sees("5 ont voté");
    });

    await step("a helper gives a slip and enters its ballot, and sees nothing else", async () => {
        const helper = await room.screen("helper", await room.browsers.somebody());
        await helper.page.goto(room.helper_link);
        await helper.sees("Saisir les bulletins");
        const beside = helper.page.getByRole("region", { name: "Sans téléphone" });
        await beside.getByText("Donner des papiers", { exact: true }).click();
        await beside.getByLabel("Combien").fill("1");
        await beside.getByRole("button", { name: "Donner", exact: true }).click();
        await helper.sees("1 papier donné");
        await beside.getByText("Voir les numéros").click();
        const number = /n° (\d+)/.exec((await beside.innerText()).replace(/\s+/g, " "))[1];
        const keyboard = new Keyboard(helper.page);
        const entry = helper.page.getByRole("region", { name: "Saisir les bulletins papier" });
        await entry.getByLabel("Numéro du papier").fill(number);
        await keyboard.press("Enter");
        await entry.getByRole("textbox", { name: bench }).waitFor();
        for (const key of ["1", "Enter"]) await keyboard.press(key);
        await helper.sees(`Bulletin n° ${number} enregistré`);
        await room.pictures.take("helper", [helper]);
        await room.put_away(helper);
    });

    await step("closed, everybody reads the sum, and a phone finds its receipt", async () => {
        await facilitator.close_round();
        for (const screen of [desk, wall, finger.screen]) await screen.sees(`« ${bench} » arrive en tête, avec 4 soutiens sur 6 bulletins`);
        for (const screen of [desk, wall, finger.screen]) {
            await screen.sees("Salle ouverte : un code pour tous.");
            await screen.sees("dont 1 sur papier et 2 sur tablette");
        }
        await finger.screen.sees(`Votre reçu ${room.receipt} est dans la liste`);
        await finger.hand.press(finger.page.getByText("Voir la liste", { exact: true }));
        await finger.screen.sees("le vôtre");
        await room.pictures.take("receipt-found", [finger.screen, room.coded.screen, desk, wall]);
        await room.tablet.screen.sees("À qui le tour ?");
    });

    await step("in a secret vote a bundle of ballots on paper is entered, and counts among the others", async () => {
        await facilitator.go_on("Revoter");
        await facilitator.answer("par approbation", "pour trier");
        await facilitator.answer("vote secret");
        await facilitator.go_on("Ouvrir le vote");
        await tick(finger, bench);
        const entry = desk.page.getByRole("region", { name: "Saisir les bulletins papier" });
        await entry.getByRole("button", { name: /^Saisir le paquet/ }).click();
        const keyboard = new Keyboard(desk.page);
        await entry.getByRole("textbox", { name: bench }).waitFor();
        for (const key of ["1", "Enter"]) await keyboard.press(key);
        await entry.getByRole("button", { name: /^Enregistrer le paquet/ }).click();
        await desk.sees("Paquet n° 1 enregistré");
        await room.pictures.take("bundle", [desk]);
        await facilitator.close_round();
        for (const screen of [desk, wall, finger.screen]) await screen.sees(`« ${bench} » arrive en tête, avec 2 soutiens sur 2 bulletins`);
        await finger.screen.sees("est dans la liste");
    });
}
