// Afterwards: what became of the ideas can be read by anybody, without a script, and follows what is decided later.
import assert from "node:assert/strict";
import { code, insult, listen, longest, markup, nonsense, sunday, trial, truck } from "../ideas.mjs";
import { read_qr } from "../qr.mjs";

export async function afterwards(step, room) {
    const address = `${room.server.url}/idees/1`;
    const card = (screen, title) => screen.page.locator("main li").filter({ has: screen.page.getByRole("heading", { level: 3, name: new RegExp(title.slice(0, 20)) }) });
    let reader;

    await step("the closed phones and the wall lead to the public page", async () => {
        const link = room.nadege.screen.page.getByRole("link", { name: "Ce que deviennent vos idées" });
        assert.equal(await link.getAttribute("href"), "/idees/1");
        const picture = room.nadege.screen.page.getByRole("img", { name: /Code QR de la page publique/ });
        const drawn = await (await room.nadege.screen.page.request.get(new URL(await picture.getAttribute("src"), address).href)).text();
        assert.equal(await read_qr({ getAttribute: async () => drawn.slice(drawn.indexOf("#18202e")) }), address);
        assert.ok(await picture.evaluate((image) => image.complete && image.naturalWidth > 0), "the picture is there");
        await link.click();
        await room.nadege.screen.sees("Les idées retenues");
        await room.nadege.screen.page.goBack();
        await room.nadege.screen.sees("L’atelier est terminé. Merci, Nadège.");
    });

    await step("it tells every idea with what became of it, and nothing that was hidden", async () => {
        reader = await room.screen("reader", await room.browsers.somebody(), "phone");
        await reader.page.goto(address);
        await reader.sees("Ce que sont devenues vos idées");
        await reader.sees("Validée", card(reader, listen).locator(".path"));
        await reader.sees("Action pas encore commencée", card(reader, listen).locator(".path"));
        await reader.sees("À retravailler", card(reader, code).locator(".path"));
        await reader.sees("Préciser le financement.", card(reader, code));
        await reader.sees("Réunit aussi 1 autre idée", card(reader, code));
        for (const title of [longest, sunday]) await reader.sees(title);
        const words = await reader.page.content();
        for (const hidden of [insult, nonsense, trial, "Nadège", "Léa", "Hélène", "Claire Martin", "Paul Roy"]) assert.ok(!words.includes(hidden), hidden);
        assert.ok(!words.includes("<img src=x"), "text is text");
        await room.pictures.take("public-page", [reader]);
    });

    await step("without a script it is the same page", async () => {
        const plain = await room.screen("plain", await room.browsers.somebody({ javaScriptEnabled: false }));
        await plain.page.goto(address);
        await plain.sees(truck);
        await plain.page.getByText("Réunit aussi 1 autre idée").click();
        await plain.sees(markup);
        await room.put_away(plain);
    });

    await step("a decision taken later is there at the next load", async () => {
        const claire = await room.screen("claire", await room.browsers.somebody());
        await claire.page.goto(room.member_links.claire);
        const line = claire.page.locator(".retained li").filter({ has: claire.page.locator(".t", { hasText: truck }) });
        await line.getByRole("button", { name: /^Décider/ }).click();
        await line.getByRole("radio", { name: "Validée sous réserve", exact: true }).check();
        await line.getByLabel("Motif").fill("Quand le camion sera réparé.");
        await line.getByRole("button", { name: "Prendre cette décision" }).click();
        await claire.sees("Validée sous réserve", line);
        await reader.page.reload();
        await reader.sees("Quand le camion sera réparé.", card(reader, truck));
        await reader.sees("Action à préparer", card(reader, truck).locator(".path"));
        await room.put_away(claire);
    });

    await step("it speaks English, and leads to the convention's page", async () => {
        await reader.page.getByRole("link", { name: "English" }).click();
        await reader.sees("What became of your ideas");
        await reader.sees("The ideas retained");
        await reader.page.getByRole("link", { name: "All sessions" }).click();
        await reader.page.getByRole("link", { name: "Français" }).click();
        await reader.page.getByRole("link", { name: listen }).waitFor();
        await room.pictures.take("public-convention", [reader]);
        await reader.page.getByRole("link", { name: listen }).click();
        await reader.page.waitForURL(/\/idees\/1#idee-\d+$/);
    });

    await step("a session that is not closed has no page yet", async () => {
        const answer = await reader.page.request.get(`${room.server.url}/idees/2`);
        assert.equal(answer.status(), 404);
        assert.ok(!(await answer.text()).includes("atelier 3"));
        await room.put_away(reader);
    });
}
