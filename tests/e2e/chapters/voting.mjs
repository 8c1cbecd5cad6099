// Five dots each, hidden until the close, through a dead wifi, a closed browser and a killed server.
import assert from "node:assert/strict";
import { code, listen, longest, sunday, truck } from "../ideas.mjs";
import { until } from "../screens.mjs";

// Words and rows that tell a result.
const tells_result = /arrivent? en tête|est en tête|à égalité|"type":"result"/;

export async function voting(step, room) {
    const { console: desk, wall, board, facilitator, nadege, karim, lea } = room;
    // How many frames each screen had received when the vote opened.
    let before = new Map();

    // Nothing that came since the vote opened, and nothing in sight, tells a result.
    const check_secrecy = async () => {
        for (const screen of room.screens) {
            const told = [await screen.words(), ...screen.frames.slice(before.get(screen) ?? 0)].find((text) => tells_result.test(text));
            assert.equal(told, undefined, `${screen.name} was told a result`);
        }
    };

    await step("the facilitator opens a vote by dots with a timer", async () => {
        before = new Map(room.screens.map((screen) => [screen, screen.frames.length]));
        await facilitator.set_up_round({ dots: 5, results: "cachés jusqu’à la clôture" });
        await room.pictures.take("round-setup", [desk]);
        await facilitator.go_on("Ouvrir le vote");
        for (const { screen } of [nadege, karim, lea]) {
            await screen.sees("Posez vos 5 gommettes");
            await screen.sees("Il vous en reste 5");
        }
        await wall.sees("Vote par gommettes");
        await desk.sees("Personne ne voit les résultats avant la clôture.");
        await room.pictures.take("vote-opens", [desk, wall, board, nadege.screen]);
    });

    await step("the timer shows on wall and phones, and can be given a minute", async () => {
        await until("a clock near eight minutes", async () => seconds_of(await wall.page.locator(".clock").innerText()) > 300);
        await nadege.screen.sees(/encore\s\d+\smin/);
        await desk.button("+ 1 min").click();
        await until("a minute more on the wall", async () => seconds_of(await wall.page.locator(".clock").innerText()) > 480);
    });

    await step("dots are placed, capped, moved and counted down, by touch and by keyboard", async () => {
        for (let dot = 0; dot < 3; ++dot) await nadege.add_dot(truck);
        await nadege.screen.sees("Il vous en reste 2");
        assert.equal(await nadege.screen.button(`Poser une gommette : ${truck}`).getAttribute("aria-disabled"), "true");
        await nadege.remove_dot(truck);
        for (const title of [code, code, listen]) await nadege.add_dot(title);
        await nadege.screen.sees("Toutes sont posées");
        await nadege.screen.sees("5 envoyées");
        for (let dot = 0; dot < 3; ++dot) await karim.add_dot(code);
        await until("the third dot is read aloud", async () => (await karim.said()).includes("3 gommettes ici, 2 à poser"));
        await karim.add_dot(code);
        await until("the cap is read aloud", async () => (await karim.said()).includes("Pas plus de 3 gommettes"));
        await karim.add_dot(longest);
        await karim.remove_dot(longest);
        await karim.add_dot(sunday);
        await karim.screen.sees("Il vous en reste 1");
        await karim.screen.sees("4 envoyées");
        await wall.sees("2 ont voté");
        await desk.sees("2 ont voté sur 3 personnes inscrites");
        await board.sees("2 ont voté sur 3");
    });

    await step("votes made offline are kept, shown as waiting, and survive the page's reload", async () => {
        await lea.add_dot(code);
        await lea.add_dot(longest);
        await lea.screen.sees("2 envoyées");
        lea.screen.is_cut = true;
        await lea.page.context().setOffline(true);
        await lea.remove_dot(code);
        for (let dot = 0; dot < 3; ++dot) await lea.add_dot(listen);
        await lea.screen.sees("Hors connexion");
        await lea.screen.sees("Le réseau est coupé.");
        await lea.screen.sees("Il vous en reste 1");
        await lea.screen.sees("3 en attente du réseau");
        await room.pictures.take("offline", [lea.screen]);
        await lea.page.reload().catch(() => {});
        await lea.page.context().setOffline(false);
        await lea.page.goto(`${room.server.url}/#${room.code}`);
        await lea.page.reload();
        await lea.screen.sees("4 envoyées");
        await lea.screen.sees("Il vous en reste 1");
        lea.screen.is_cut = false;
        await wall.sees("3 ont voté");
        await desk.sees("Tout le monde a voté.");
        await room.pictures.take("vote", [desk, wall, board, nadege.screen, karim.screen, lea.screen]);
    });

    await step("a phone switched off and on again is the same person with the same dots", async () => {
        const { page } = nadege;
        const url = page.url();
        await check_secrecy();
        room.screens.splice(room.screens.indexOf(nadege.screen), 1);
        assert.deepEqual(nadege.screen.faults, []);
        await page.context().close();
        await desk.sees("2 présents sur 3 inscrits");
        await room.come_back_by_phone(url);
        await nadege.screen.sees("Toutes sont posées");
        await nadege.screen.sees("5 envoyées");
        await desk.sees("3 présents sur 3 inscrits");
    });

    await step("the server is killed in the middle of the vote, and everybody goes on by themselves", async () => {
        for (const screen of room.screens) screen.is_cut = true;
        await room.server.kill();
        await nadege.screen.sees("Hors connexion");
        await nadege.remove_dot(truck);
        await nadege.screen.sees("un changement attend le réseau");
        await wall.sees("Connexion perdue");
        await board.sees("La connexion est coupée.");
        await room.pictures.take("server-killed", [desk, wall, board, nadege.screen, karim.screen, lea.screen]);
        await room.server.start_again();
        await nadege.screen.sees("4 envoyées");
        await nadege.add_dot(truck);
        await nadege.screen.sees("5 envoyées");
        for (const screen of [wall, board]) await screen.no_longer_sees(/Connexion\sperdue|La\sconnexion\sest\scoupée/);
        await desk.sees("Tout est enregistré");
        await karim.screen.sees("4 envoyées");
        await lea.screen.sees("4 envoyées");
        await wall.sees("3 ont voté");
        await desk.sees("3 présents sur 3 inscrits");
        for (const screen of room.screens) screen.is_cut = false;
    });

    await step("nobody has been told any result, nor anybody else's votes", async () => {
        await check_secrecy();
        const marks = (screen) => [...new Set(screen.frames.join().match(/mark\/1\/\d+/g))].sort();
        const [longest_at, truck_at, code_at, , listen_at, sunday_at] = [1, 2, 3, 4, 5, 6].map((number) => `mark/1/${number}`);
        assert.deepEqual(marks(nadege.screen), [truck_at, code_at, listen_at]);
        assert.deepEqual(marks(karim.screen), [longest_at, code_at, sunday_at]);
        assert.deepEqual(marks(lea.screen), [longest_at, code_at, listen_at]);
        for (const screen of [desk, wall, board]) assert.deepEqual(marks(screen), []);
    });

    await step("a vote that is closed waits for a phone that the network cut off", async () => {
        await lea.remove_dot(listen);
        await lea.screen.sees("3 envoyées");
        lea.screen.is_cut = true;
        await lea.page.context().setOffline(true);
        await lea.add_dot(listen);
        await lea.screen.sees("1 en attente du réseau");
        await desk.sees("2 présents sur 3 inscrits");
        await facilitator.go_on("Clore le vote");
        await desk.sees("1 téléphone ne répond plus depuis peu");
        await room.pictures.take("close-asks", [desk]);
        await facilitator.go_on("Oui, clore le vote");
        for (const screen of [desk, wall, nadege.screen, karim.screen]) await screen.sees("Le vote se ferme");
        await desk.sees("On attend 1 téléphone coupé du réseau.");
        await room.pictures.take("closing", [desk, wall, nadege.screen, lea.screen]);
        await lea.page.context().setOffline(false);
        lea.screen.is_cut = false;
    });

    await step("the closed vote shows the same result to everybody, ties said", async () => {
        for (const screen of [desk, wall, nadege.screen, karim.screen, lea.screen]) {
            await screen.sees(`« ${code} » arrive en tête, avec 5 gommettes`);
            await screen.sees("Ex æquo à la 4e place");
        }
        await nadege.screen.sees("dont 2 de vous");
        const table = await wall.page.locator("tbody tr").evaluateAll((rows) => rows.map((row) =>
            [row.querySelector(".r").firstChild.textContent, row.querySelector(".name").textContent, ...[...row.querySelectorAll(".v, .k")].map((cell) => cell.textContent)]));
        assert.deepEqual(table, [
            ["1", code, "5", "2"], ["2", listen, "4", "2"], ["3", truck, "2", "1"], ["4", longest, "1", "1"], ["4", sunday, "1", "1"],
        ]);
        await room.pictures.take("result", [desk, wall, board, nadege.screen, karim.screen, lea.screen]);
    });
}

const seconds_of = (clock) => {
    const [, minutes, seconds] = /(\d+):(\d\d)/.exec(clock) ?? [0, 0, 0];
    return Number(minutes) * 60 + Number(seconds);
};
