// Three residents in a session with four proposals: by finger on a phone, by keyboard alone, and on a dark phone with text at 200 %.
import { Facilitator } from "../facilitator.mjs";
import { Finger, Keys, Mouse } from "../hands.mjs";
import { all_four } from "../methods/ideas.mjs";

export async function gathering(step, room) {
    const enter = async (name, context, { size, college, hand, before = async () => {} }) => {
        const screen = await room.screen(name, context, size);
        await before(screen.page, room.server.url);
        await screen.page.goto(`${room.server.url}/#${room.code}`);
        await screen.page.getByText(college, { exact: true }).click();
        await screen.button("Entrer").click();
        await screen.sees("Vous êtes là");
        return { screen, page: screen.page, hand: hand(screen.page) };
    };

    await step("the console, the wall and three residents are there", async () => {
        room.console = await room.screen("console", room.desk);
        room.facilitator = new Facilitator(room.console);
        await room.console.page.goto(room.facilitator_link);
        const popup = room.console.page.waitForEvent("popup");
        await room.console.page.getByRole("link", { name: "Voir le mur" }).click();
        room.wall = room.watch("wall", await popup, "projector");
        await room.wall.page.setViewportSize(room.wall.size);
        room.finger = await enter("finger", await room.browsers.somebody({ isMobile: true, hasTouch: true }), { size: "phone", college: "habitant·e", hand: () => new Finger() });
        room.keys = await enter("keys", await room.browsers.somebody(), { size: "laptop", college: "technicien·ne", hand: (page) => new Keys(page) });
        room.large = await enter("large", await room.browsers.somebody({ colorScheme: "dark" }), { size: "phone", college: "élu·e", hand: () => new Mouse(), before: text_at_200 });
        await room.wall.sees("3 personnes sont là");
    });

    await step("four proposals are on the wall", async () => {
        await room.facilitator.go_on("Ouvrir les propositions");
        for (const title of all_four) await room.facilitator.type_idea(title);
        for (const title of all_four) await room.wall.sees(title);
        await room.facilitator.go_to("Vote");
        await room.console.sees("Rien n’est ouvert pour l’instant");
    });
}

// As the browser's own setting does; to be told on a page of the server, for another one's page forgets it.
async function text_at_200(page, url) {
    await page.goto(url);
    const debugging = await page.context().newCDPSession(page);
    await debugging.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
}
