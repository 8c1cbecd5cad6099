// The page of who helps in the room.
import * as data from "./data.mjs";

const { approval, opinion, proposals, room, round, row, session } = data;
const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
let made = 0;
const page = (name, rows, changes = {}) => ({
    name: `helper-${name}`, path: "/saisir", secret: `helper-key-${made++}-`.padEnd(32, "h"), role: "helper", sizes: ["laptop", "phone", "small"], now: data.now,
    room: [room(), ...rows], ...changes,
});
const slips = numbers(6).map((index) => row(`person/${41 + index}`, {
    type: "person", person: 41 + index, college: index === 3 ? "elected" : "resident", present: true, removed: false, joined_at: data.now - 900_000, proposals: 0, on_paper: true,
}));
const turnout = (number) => row(`turnout/${number}`, { type: "turnout", round: number, voters: 12, registered: 41 });
const entered = row("slips/1", { type: "slips", round: 1, entered: [42, 43], hands: [] });
const rounds = [round(1, approval, numbers(5), { title: "Table 1" }), round(2, opinion, numbers(4), { title: "Table 2" }), turnout(1), turnout(2)];
const type_in = async (play_page) => {
    await play_page.getByLabel("Numéro du papier").fill("44");
    await play_page.getByLabel("Numéro du papier").press("Enter");
    await play_page.locator(".typed .cell input").first().fill("1");
};

export const helper_scenes = [
    { name: "helper-no-link", path: "/saisir", code: "", secret: "helper-none", sizes: ["laptop", "phone"] },
    page("waiting", [session(3), ...proposals(5), ...slips]),
    page("round", [session(3), ...proposals(5), ...slips, round(1, opinion, numbers(5)), turnout(1), entered]),
    page("typing", [session(3), ...proposals(5), ...slips, ...rounds, entered], { act: type_in }),
    page("hands", [session(3), ...proposals(5), round(1, opinion, numbers(5)), turnout(1)], { act: (play_page) => play_page.locator(".hands summary").click() }),
    page("refused", [session(3), ...proposals(5), ...slips, round(1, approval, numbers(5)), turnout(1)], { orders: "session_full", act: async (play_page) => {
        await play_page.getByText("Donner des papiers", { exact: true }).click();
        await play_page.getByRole("button", { name: "Donner", exact: true }).click();
    } }),
    page("closed", [session(5, { closed: true }), ...proposals(5)]),
];
