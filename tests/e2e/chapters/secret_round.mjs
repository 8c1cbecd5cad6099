// One method in a secret round: what people are promised, votes changed through leaving, coming back and a killed server, and after
// the close nothing on any page, nor in any phone, that says whose ballot is whose.
import assert from "node:assert/strict";
import { bench } from "../methods/ideas.mjs";
import { until } from "../screens.mjs";

const promised_before = ["le lien entre chaque personne et son bulletin est détruit", "aucune sauvegarde ne peut les ouvrir", "ne peuvent être ni corrigées ni réunies avant la clôture"];
const promised_on_phones = "Vote secret : à la clôture votre bulletin reste compté, sans nom. Plus rien ne dira que c’est le vôtre.";
const promised_on_console = "Vote secret : à la clôture, plus rien ne dira qui a voté quoi.";
const promise_kept = "Vote secret : les bulletins comptés sont gardés sans nom, et rien ne les relie plus à personne.";
// Words that say whose ballot it is, and rows that hold one.
const tells_own = /\bvous : |dont( \d+ de)? vous|vous la financeriez/;
const holds_marks = /"type":"mark"|mark_ballot/;
// The same of that round alone: the marks of ordinary votes held before stay on their phones.
const holds_marks_of = (round) => new RegExp(`"type":"(mark|mark_ballot)","round":${round}\\b`);
const last_round = ({ frames }) => Math.max(...frames.join("\n").match(/"round\/\d+"/g).map((key) => Number(key.match(/\d+/))));

export const secret_round = (method) => async (step, room) => {
    const { console: desk, wall, facilitator, finger, keys, large } = room;
    const { votes, sent } = method;
    const residents = [finger, keys, large];
    const screens = [desk, wall, ...residents.map((one) => one.screen)];
    const name = `secret ${method.name}`;
    const cast = async ({ hand, page }, lines) => {
        for (const line of lines) await method.act(hand, page, ...line);
    };
    // How many frames each screen had received when the vote was closed.
    let before = new Map();

    await step(`${name}: the facilitator reads what is promised, then phones and wall say it`, async () => {
        if (await facilitator.main.locator("details.twin").isVisible()) await facilitator.go_on("Revoter");
        await facilitator.answer(method.called, method.purpose);
        await method.set_up?.(facilitator);
        await facilitator.answer("vote secret");
        for (const words of promised_before) await desk.sees(words);
        await desk.no_longer_sees("vous pourrez noter la voix prépondérante");
        await room.pictures.take(`secret-${method.name}-setup`, [desk], { in_its_size_alone: true });
        await facilitator.go_on("Ouvrir le vote");
        for (const { screen } of residents) {
            await screen.sees(method.asks);
            await screen.sees(promised_on_phones);
        }
        await desk.sees(promised_on_console);
        await wall.sees("Vote secret");
        await wall.sees("Personne ne voit les résultats avant la clôture.");
    });

    await step(`${name}: votes are changed, by one who left and came back, one who loaded the page anew, and after a killed server`, async () => {
        await cast(finger, votes.touch);
        await cast(keys, votes.keyboard);
        await cast(large, votes.before);
        await large.screen.sees(method.kept, tray_of(large));
        await leave_and_come_back(room, finger);
        await kill_and_start(room, screens);
        await large.page.reload();
        await large.screen.sees(method.kept, tray_of(large));
        await cast(large, votes.after);
        await cast(finger, votes.changed);
        for (const [one, words] of [[finger, sent.touch], [keys, sent.keyboard], [large, sent.mouse]]) await one.screen.sees(words, tray_of(one));
        for (const one of residents) await until("nothing is on its way", async () => (await tray_of(one).locator(".dot.wait").count()) === 0);
        await desk.sees("Tout le monde a voté.");
        for (const screen of [desk, wall]) assert.doesNotMatch(screen.frames.join("\n"), holds_marks, `${screen.name} was told a mark`);
        for (const { screen } of residents) assert.match(screen.frames.join("\n"), holds_marks_of(last_round(desk)));
        await room.pictures.take(`secret-${method.name}-ballot`, screens, { in_its_size_alone: true });
    });

    await step(`${name}: no proposal on its paper can be worded otherwise before the close`, async () => {
        await desk.page.bringToFront();
        await desk.page.getByText(/propositions\s:\scorriger/).click();
        await facilitator.correct(bench, `${bench}, demain`);
        await desk.sees("Un vote secret porte sur cette proposition");
        await desk.button("J’ai compris").click();
        for (const { screen } of residents) await screen.sees(bench);
    });

    await step(`${name}: closed, everybody reads the same result, and what became of the ballots`, async () => {
        before = new Map(screens.map((screen) => [screen, screen.frames.length]));
        await facilitator.close_round();
        for (const screen of screens) for (const sentence of [...method.sentences, promise_kept]) await screen.sees(sentence);
        await desk.page.locator("details.twin summary").click();
        await finger.page.locator("details.detail summary").tap();
        assert.deepEqual(await cells(desk.page.locator("details.twin .table-frame").first()), method.table);
        assert.deepEqual(await cells(finger.page.locator("details.detail .table-frame").first()), method.table);
        await room.pictures.take(`secret-${method.name}-result`, screens, { in_its_size_alone: true });
    });

    await step(`${name}: nothing that pages were told, show or keep says whose ballot is whose, nor when they are loaded anew`, async () => {
        const round = last_round(desk);
        for (const screen of screens) await tells_nobody(screen, before.get(screen), round);
        for (const screen of screens) {
            before.set(screen, screen.frames.length);
            await screen.page.reload();
            await screen.sees(method.sentences[0]);
            await tells_nobody(screen, before.get(screen), round);
        }
    });

    if (method.name === "decision") await step(`${name}: the chair breaks no tie in it`, async () => {
        assert.equal(await desk.button(/voix prépondérante/).count(), 0);
        const command = { type: "give_casting_vote", round: last_round(desk), proposal: 1, in_favour: true, reason: "La présidence a voté ainsi" };
        assert.equal(await answer_to(desk.page, new URL(room.facilitator_link).hash.slice(1), command), "secret_round");
        await desk.sees(method.sentences[0]);
    });
};

const tray_of = ({ page }) => page.locator(".tray");
const cells = (table) => table.locator("tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim())));

// The page is closed and opened again: the same person, with their ballot to be changed.
async function leave_and_come_back({ console: desk }, { page, screen }) {
    const url = page.url();
    const words = await page.locator(".tray .sent").innerText();
    await page.goto("about:blank");
    await desk.sees("2 personnes sont là en ce moment.");
    await page.goto(url);
    await screen.sees(words.trim().split("\n")[0], page.locator(".tray"));
}

async function kill_and_start({ server, console: desk }, screens) {
    for (const screen of screens) screen.is_cut = true;
    await server.kill();
    for (const screen of screens.slice(2)) await screen.sees("Hors connexion");
    await server.start_again();
    await desk.sees("Tout est enregistré");
    for (const screen of screens.slice(2)) await screen.no_longer_sees("Hors connexion");
    for (const screen of screens) screen.is_cut = false;
}

async function tells_nobody({ name, page, frames }, from, round) {
    assert.doesNotMatch(frames.slice(from).join("\n"), holds_marks_of(round), `${name} was told a mark after the close`);
    assert.doesNotMatch((await page.locator("body").innerText()).replace(/\s+/g, " "), tells_own, `${name} shows whose ballot it is`);
    const kept = await page.evaluate(async () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, await indexedDB.databases(),
        (await globalThis.caches?.keys()) ?? []]));
    assert.doesNotMatch(kept, /mark/, `${name} keeps a mark`);
}

// What the server answers to an order given with that key, past all buttons: the code of its refusal, or that it was accepted.
const answer_to = (page, key, command) => page.evaluate(({ key, command }) => new Promise((answered, failed) => {
    const socket = new WebSocket(new URL("/ws", location.href.replace("http", "ws")));
    socket.onerror = () => failed(new Error("no connection"));
    socket.onopen = () => socket.send(JSON.stringify({ type: "hello", version: 1, key }));
    socket.onmessage = ({ data }) => {
        const { type, code } = JSON.parse(data);
        if (type === "welcome") socket.send(JSON.stringify({ type: "order", device: "past-all-buttons", n: 1, command }));
        if (type !== "accepted" && type !== "refused") return;
        socket.close();
        answered(type === "refused" ? code : type);
    };
}), { key, command });
