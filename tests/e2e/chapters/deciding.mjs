// The steering committee decides, two members at once; what it sends back is reworked in the committee's next session and comes back.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Facilitator } from "../facilitator.mjs";
import { code, listen, truck } from "../ideas.mjs";

export async function deciding(step, room) {
    let office;
    let claire;
    let paul;
    let next;
    const line = (screen, title) => screen.page.locator(".retained li").filter({ has: screen.page.locator(".t", { hasText: title }) });
    const decide = async (screen, title, resolution, more = async () => {}) => {
        await line(screen, title).getByRole("button", { name: /^Décider/ }).click();
        const form = line(screen, title).locator("form");
        await form.getByRole("radio", { name: resolution, exact: true }).check();
        await more(form);
        await form.getByRole("button", { name: "Prendre cette décision" }).click();
    };
    const personal_link = async (name, role) => {
        await office.button("Ajouter un membre").click();
        await office.page.getByLabel("Nom").fill(name);
        await office.page.getByLabel("Fonction").fill(role);
        await office.button("Ajouter, et créer son lien").click();
        const link = await office.page.getByLabel("Le lien, en entier").inputValue();
        await office.sees("Tout est enregistré");
        await office.button("C’est fait, le cacher").click();
        return link;
    };
    const opened = async (name, link) => {
        const screen = await room.screen(name, await room.browsers.somebody({ acceptDownloads: true }));
        await screen.page.goto(link);
        await screen.sees("3 priorités retenues");
        return screen;
    };

    await step("two members of the steering committee get a link in their own name", async () => {
        office = await room.screen("office", room.desk);
        await office.page.goto(`${room.server.url}/preparer`);
        await office.button("Le pilotage").click();
        const first = await personal_link("Claire Martin", "maire adjointe à la jeunesse");
        const second = await personal_link("Paul Roy", "conseiller CAF");
        assert.match(first, /\/copil#[\w-]{22,43}$/);
        await room.pictures.take("members", [office]);
        room.member_links = { claire: first, paul: second };
        claire = await opened("claire", first);
        paul = await opened("paul", second);
        await claire.sees("Vous décidez en tant que Claire Martin");
        await room.board.sees("Ce lien permet de lire.");
    });

    await step("a decision stands on every screen of the steering committee, with who took it", async () => {
        await decide(claire, listen, "Validée");
        for (const screen of [claire, paul, room.board]) {
            await screen.sees("Validée", line(screen, listen));
            await screen.sees(/Claire Martin, maire adjointe à la jeunesse, le/, line(screen, listen));
        }
        await room.pictures.take("decided", [claire, room.board]);
    });

    await step("of two who decide at once, the second reads the first's decision and chooses", async () => {
        await line(paul, truck).getByRole("button", { name: /^Décider/ }).click();
        await line(paul, truck).getByRole("radio", { name: "Validée", exact: true }).check();
        await decide(claire, truck, "Rejetée", (form) => form.getByLabel("Motif").fill("Relève de la Région."));
        await paul.sees("Relève de la Région.", line(paul, truck));
        await line(paul, truck).getByRole("button", { name: "Prendre cette décision" }).click();
        await paul.sees(/Claire Martin, maire adjointe à la jeunesse vient de décider\s: Rejetée\./);
        await room.pictures.take("decided-meanwhile", [paul]);
        await paul.button("Mettre la mienne").click();
        for (const screen of [claire, paul]) await screen.sees(/Paul Roy, conseiller CAF, le/, line(screen, truck));
    });

    await step("the log tells both, on the page and as a file", async () => {
        await claire.sees("3 décisions");
        await claire.sees("remplacée par la n° 3");
        const coming = claire.page.waitForEvent("download");
        await claire.button("CSV, relevé de décisions").click();
        const rows = readFileSync(await (await coming).path(), "utf8").trim().split("\r\n");
        assert.equal(rows.length, 4);
        assert.match(rows[2], /rejetée;Relève de la Région\.;;1;Claire Martin;maire adjointe à la jeunesse;;;;;;;3$/);
    });

    await step("what is sent back waits in the committee's next session", async () => {
        await decide(claire, code, "À retravailler", async (form) => {
            await form.getByLabel("Retour au comité, au plus tard le").fill("2099-03-08");
            await form.getByLabel("Motif").fill("Préciser le financement.");
        });
        await paul.sees("attend la prochaine séance de son comité", line(paul, code));
        await office.button("Les séances").click();
        await office.button("Préparer une autre séance").click();
        await office.page.getByLabel("Titre de la séance").fill("Jeunesse, atelier 3");
        await office.button("Préparer cette séance").click();
        await office.button("Créer le lien d’animation : Jeunesse, atelier 3").click();
        await office.page.getByLabel("Pour qui").fill("Marc");
        await office.page.locator("form").getByRole("button", { name: "Créer le lien" }).click();
        const link = await office.page.getByLabel("Le lien, en entier").inputValue();
        await office.sees("Tout est enregistré");
        next = await room.screen("next", await room.browsers.somebody());
        await next.page.goto(link);
        await next.sees(`Le comité de pilotage demande de retravailler « ${code} »`);
        await next.sees("Préciser le financement.");
        await room.pictures.take("sent-back", [next, claire]);
    });

    await step("one press takes it up, and once retained it is back on the board as a new version", async () => {
        const facilitator = new Facilitator(next);
        await facilitator.go_to("Propositions");
        await next.button(/^Reprendre dans cette séance/).click();
        await next.sees("revient du comité de pilotage");
        await claire.sees("reprise dans « Jeunesse, atelier 3 »", line(claire, code));
        await facilitator.go_to("Priorités");
        await next.button(`Ajouter : ${code}`).click();
        await facilitator.go_on("Retenir cette priorité");
        for (const screen of [claire, paul, room.board]) await screen.sees("version 2", line(screen, code));
        await line(claire, code).getByText("1 version avant celle-ci").click();
        await claire.sees("Préciser le financement.", line(claire, code));
        await room.pictures.take("came-back", [claire, next]);
        for (const screen of [office, claire, paul, next]) await room.put_away(screen);
    });
}
