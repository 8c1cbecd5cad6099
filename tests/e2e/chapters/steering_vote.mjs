// A committee retains three priorities; the steering committee meets as a session, votes on them on phones, and one act on the board makes
// the result its decisions. An envelope tells whether what follows can be paid for.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Facilitator } from "../facilitator.mjs";
import { Finger } from "../hands.mjs";
import { bench, bikes, shop } from "../methods/ideas.mjs";
import { new_key, SocketLink } from "../sockets.mjs";

const three = [bench, bikes, shop];

export async function steering_vote(step, room) {
    const keys = { facilitator: new_key(), claire: new_key() };
    const meeting = {};
    let office;
    let desk;
    let facilitator;
    let phones;
    let claire;
    const line = (title) => claire.page.locator(".voted tbody tr").filter({ hasText: title });
    const choice = (title) => line(title).getByLabel(`Décision pour « ${title} »`).and(claire.page.locator("select"));

    await step("the steering committee is founded, its meeting planned, and a member gets a link of her own", async () => {
        office = await SocketLink.open(room.server.url, new URL(room.server.office_link).hash.slice(1));
        const committee = await office.order({ type: "found_committee", field: "VS", title: "Comité de pilotage", steers: true });
        meeting.session = await office.order({ type: "plan_session", committee, title: "Réunion de mars", authors_shown: false });
        await office.order({ type: "issue_link", role: "facilitator", session: meeting.session, key: keys.facilitator, label: "Marc" });
        await office.order({ type: "name_member", called: "Claire Martin", function: "maire adjointe", key: keys.claire });
        meeting.code = (await office.row(`planned/${meeting.session}`)).code;
        office.leave();
    });

    await step("the committee's session retains three priorities", async () => {
        const console = await room.screen("committee", await room.browsers.somebody());
        await console.page.goto(room.facilitator_link);
        const committee = new Facilitator(console);
        await committee.go_on("Ouvrir les propositions");
        for (const title of three) await committee.type_idea(title);
        await committee.go_to("Priorités");
        for (const title of three) await console.button(`Ajouter : ${title}`).click();
        await committee.go_on("Retenir ces 3 priorités");
        await console.sees("Ces priorités sont retenues");
        await room.put_away(console);
    });

    await step("the board tells of the meeting apart, with the way in", async () => {
        claire = await room.screen("claire", await room.browsers.somebody({ acceptDownloads: true }));
        await claire.page.goto(`${room.server.url}/copil#${keys.claire}`);
        await claire.sees("3 priorités retenues");
        const line = claire.page.locator(".meetings");
        await claire.sees("Réunion de mars", line);
        assert.equal(new URL(await line.getByRole("link", { name: /^Rejoindre la séance/ }).getAttribute("href"), room.server.url).hash, `#${meeting.code}`);
        assert.equal(await claire.page.locator(".fields").getByText("Réunion de mars").count(), 0);
    });

    await step("its facilitator puts the priorities to the vote, one by one and all that are left", async () => {
        desk = await room.screen("meeting", await room.browsers.somebody());
        await desk.page.goto(`${room.server.url}/animer#${keys.facilitator}`);
        facilitator = new Facilitator(desk);
        await desk.sees("Priorités à mettre au vote");
        await desk.button(`Mettre au vote : ${bench}`).click();
        await desk.sees("1 au vote");
        await room.pictures.take("putting-to-vote", [desk]);
        await desk.button("Tout mettre au vote (2)").click();
        await desk.sees("3 au vote");
    });

    await step("two phones join and vote for, against, and one each way", async () => {
        phones = [];
        for (const name of ["first", "second"]) {
            const screen = await room.screen(name, await room.browsers.somebody({ isMobile: true, hasTouch: true }), "phone");
            await screen.page.goto(`${room.server.url}/#${meeting.code}`);
            await screen.page.getByText("élu·e", { exact: true }).tap();
            await screen.button("Entrer").tap();
            await screen.sees("Vous êtes là");
            phones.push({ screen, page: screen.page, hand: new Finger() });
        }
        await facilitator.go_on("Passer au vote");
        await facilitator.answer("pour, contre, abstention", "pour décider");
        await facilitator.answer("comme un conseil municipal");
        await facilitator.go_on("Ouvrir le vote");
        const votes = [[[bench, "Pour"], [bikes, "Contre"], [shop, "Pour"]], [[bench, "Pour"], [bikes, "Contre"], [shop, "Contre"]]];
        for (const [index, { screen, page, hand }] of phones.entries()) {
            for (const [title, vote] of votes[index])
                await hand.press(page.getByRole("group", { name: title, exact: true }).getByRole("button", { name: vote, exact: true }));
            await screen.sees("3 reçues", page.locator(".tray"));
        }
        await desk.sees("Tout le monde a voté.");
        await room.pictures.take("voting", [desk, ...phones.map(({ screen }) => screen)]);
        assert.equal(await claire.page.locator(".voted").count(), 0, "an open round decides nothing");
        await facilitator.close_round();
    });

    await step("the board suggests what the vote comes to, line by line", async () => {
        await claire.sees("Votes du comité de pilotage");
        await claire.sees(/adoptée\s:\s2\spour,\s0\scontre/, line(bench));
        assert.equal(await choice(bench).inputValue(), "validated");
        assert.equal(await choice(bikes).inputValue(), "rejected");
        assert.equal(await choice(shop).inputValue(), "rejected", "as many against as for");
        assert.match(await line(bikes).getByLabel("Motif").inputValue(), /^Vote du comité de pilotage, .* –\srejetée\s:\s0\spour,\s2\scontre/);
        await room.pictures.take("to-decide", [claire]);
    });

    await step("what is incomplete is not recorded; completed, all of it is by one press", async () => {
        await choice(shop).selectOption("to_rework");
        await claire.button("Enregistrer ces décisions (3)").click();
        await claire.sees("Choisissez un jour.", line(shop));
        await claire.page.getByLabel("Retour au comité, au plus tard le").fill("2099-03-08");
        await line(shop).getByLabel("Motif").fill("Préciser le lieu et le coût.");
        await line(bikes).getByLabel("Motif").fill("La Région le fait déjà.");
        await claire.button("Enregistrer ces décisions (3)").click();
        await claire.sees("3 décisions enregistrées");
        for (const [title, resolution] of [[bench, "Validée"], [bikes, "Rejetée"], [shop, "À retravailler"]]) await claire.sees(resolution, line(title));
        assert.equal(await claire.page.locator(".voted select").count(), 0);
    });

    await step("the log says which vote each decision comes from, and who noted it", async () => {
        const entry = (title) => claire.page.locator(".log li").filter({ hasText: title });
        await claire.sees("La Région le fait déjà.", entry(bikes));
        for (const [title, counted] of [[bench, "2 pour, 0 contre"], [bikes, "0 pour, 2 contre"], [shop, "1 pour, 1 contre"]])
            await claire.sees(new RegExp(`par un vote du comité de pilotage \\(séance «\\sRéunion de mars\\s», .*${counted.replaceAll(" ", "\\s")}.*\\), noté par Claire Martin, maire adjointe`), entry(title));
        await room.pictures.take("recorded", [claire]);
    });

    await step("an envelope is declared before there is a sheet, and what a sheet costs exceeds it", async () => {
        const envelopes = claire.page.locator(".envelopes");
        const amount = envelopes.getByLabel("Montant en euros entiers");
        await claire.sees("Aucune enveloppe n’est déclarée.", envelopes);
        await claire.button("Déclarer une enveloppe").click();
        await amount.fill("1 000,50");
        await envelopes.getByRole("button", { name: "Déclarer", exact: true }).click();
        await claire.sees("Écrivez des euros entiers, sans centimes.", envelopes);
        await amount.fill("1 000");
        await envelopes.getByRole("button", { name: "Déclarer", exact: true }).click();
        await claire.sees("L’enveloppe n’est pas dépassée.", envelopes);

        await claire.button(new RegExp(`^Écrire la fiche.*${bench}`)).click();
        const cost = claire.page.locator(".field-block").filter({ has: claire.page.getByRole("heading", { name: "Coût", exact: true }) });
        await cost.getByRole("button", { name: /^Modifier/ }).click();
        await cost.getByRole("textbox").fill("1 200");
        await cost.getByRole("button", { name: "Enregistrer" }).click();
        await claire.sees(/1\s200/, cost.locator(".value"));
        await claire.button("Revenir au tableau").click();
        await claire.sees(/L’enveloppe est dépassée de 200/, envelopes);
        await claire.sees(/dépassée de 200/, envelopes.locator("tbody tr"));
        await room.pictures.take("envelope-exceeded", [claire]);
    });

    await step("another amount makes it fit, and it can be taken away as a file and out again", async () => {
        const envelopes = claire.page.locator(".envelopes");
        await envelopes.getByRole("button", { name: /^Changer le montant/ }).click();
        await envelopes.getByLabel("Montant en euros entiers").fill("1 500");
        await envelopes.getByRole("button", { name: "Enregistrer" }).click();
        await claire.sees("L’enveloppe n’est pas dépassée.", envelopes);
        await claire.sees(/1\s500/, envelopes.locator("tbody tr"));
        const [file] = await Promise.all([claire.page.waitForEvent("download"), envelopes.getByRole("button", { name: "CSV, enveloppes" }).click()]);
        assert.match(readFileSync(await file.path(), "utf8"), /;1500;1200;0;300;1;0/);
        await envelopes.getByRole("button", { name: /^Retirer/ }).click();
        await envelopes.getByRole("button", { name: "Oui, la retirer" }).click();
        await claire.sees("Aucune enveloppe n’est déclarée.", envelopes);
    });

    await step("the console tells beside each priority what was decided", async () => {
        await desk.page.locator(".to-vote summary").click();
        await desk.page.locator(".to-vote").getByRole("radio", { name: "toutes" }).check();
        await desk.sees("Validée", desk.page.locator(".to-vote"));
    });
}
