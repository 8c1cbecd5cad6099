// The tablet that several people share, and a phone that opens a personal code.
import * as data from "./data.mjs";

const { dots, mark, me, proposals, room, round, session, turnout } = data;
const sizes = ["phone", "small", "upright", "lying"];
const door = { title: "Atelier 2", committee: "Jeunesse", field: "JE", when_where: "Mardi 24 novembre, 18 h 30, salle des fêtes", state: "open" };
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
let made = 0;
const next_code = () => `TB${letters[made++]}222`;

const key_of = (code) => `key-of-${code}-`.padEnd(32, "x");
const people = (code, count) => ({ [`gommette/tablet/${code}`]: JSON.stringify(Array.from({ length: count }, (_, index) => ({
    key: index === 2 ? key_of(code) : `${code}-${index}-`.padEnd(32, "y"), person: 10 + index }))) });
const vote = [session(3), room(), ...proposals(), round(1, dots, [1, 2, 3, 4, 5, 6, 7, 8]), turnout(1, 29)];
// The guest's connection; `at` other ones, by their keys.
const tablet = (name, changes = {}, count = 9) => {
    const code = next_code();
    return { name: `tablet-${name}`, path: "/", code: `${code}~tablette`, secret: code, role: "guest", door, sizes, now: data.now, seed: people(code, count),
        room: vote, own: [me()], ...changes, beside: changes.at ? [{ name: `${name}-12`, secret: key_of(code), role: "participant", now: data.now, ...changes.at }] : [] };
};
const press = (name) => (page) => page.getByRole("button", { name }).first().click();
const then = (...acts) => async (page, play) => { for (const act of acts) await act(page, play); };
const first = press(/ma première fois/);
const join = then(first, (page) => page.getByText("habitant·e").click(), press("Entrer"), (page) => page.getByText("Votre numéro").waitFor());
const dot = press(/^Poser une gommette : Caravane/);
const twelve = press("N° 12");
const back = (own, room_rows = vote) => ({ room: room_rows, own: [me(), ...own] });

export const tablet_scenes = [
    tablet("welcome"),
    tablet("welcome-first", {}, 0),
    tablet("welcome-english", { seed_more: { "gommette/language": "en" } }),
    tablet("join", { act: first }),
    tablet("ballot", { act: then(join, dot, dot) }),
    tablet("folded", { act: then(twelve, (page) => page.getByText("déjà voté").waitFor()), at: back([mark(1, 1, 2)]) }),
    tablet("unfolded", { act: then(twelve, press("Refaire mon bulletin")), at: back([mark(1, 1, 2)]) }),
    tablet("nothing", { act: then(twelve, (page) => page.getByText("Rien à faire ici").waitFor()), at: back([], [session(0), room()]) }),
    tablet("cut", { act: then(join, async (page, play) => { play.cut(); await page.getByText("Hors connexion").first().waitFor(); }, dot, press("J’ai fini")) }),
    (({ secret, code: _, ...scene }) => ({ ...scene, name: "phone-who-to-be", code: `${secret}.${"k".repeat(32)}`, secret, sizes: ["phone", "small"],
        seed: { [`gommette/person/${secret}`]: "o".repeat(32) } }))(tablet("who-to-be")),
    (({ secret, code: _, ...scene }) => ({ ...scene, name: "phone-slip-unknown", code: `${secret}.${"k".repeat(32)}`, secret, sizes: ["phone", "small"],
        seed: {}, ready: "[role=alert]" }))(tablet("slip-unknown")),
    (({ secret, code: _, ...scene }) => ({ ...scene, name: "phone-personal-code", code: `${secret}.${key_of(secret)}`, secret: key_of(secret), role: "participant", sizes: ["phone", "small"],
        seed: {}, ready: ".rows" }))(tablet("personal-code")),
];
