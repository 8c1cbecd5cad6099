// The projector in all its states.
import * as data from "./data.mjs";

const { approval, approval_result, closed_round, door, dots, dots_result, judgment, judgment_result, opinion, opinion_result, priorities, proposal, proposals, room, round, session, turnout } = data;
const numbers = (count) => Array.from({ length: count }, (_, index) => index + 1);
const results = [34, 31, 24, 24, 18, 15, 9, 4, 3, 2, 1, 0];

let made = 0;
const wall = (name, rows, changes = {}) => ({ name, path: "/mur", secret: `wall-key-${made++}-`.padEnd(32, "w"), role: "wall",
    sizes: ["projector"], now: data.now, room: rows, ...changes });
const crowd_of = (scale) => data.crowd.map(({ college, present }) => ({ college, joined: present * scale, present: present * scale }));
const long_ones = (count) => numbers(count).map((number) => proposal(number, [data.long_title.replace("Croiser", `Croiser ${number}`).slice(0, 140), undefined, "resident"]));
const both_projectors = { sizes: ["projector", "old_projector"] };
const just_now = { made_at: data.now - 5_000 };

export const wall_scenes = [
    { name: "wall-no-link", path: "/mur", code: "", secret: "wall-none", sizes: ["projector"] },
    wall("wall-revoked", [], { refuse: "unknown_door" }),
    wall("wall-connecting", [], { silent: true }),
    wall("wall-lobby", [session(0), room(), door()], { sizes: ["projector", "laptop", "phone"] }),
    wall("wall-lobby-held", [session(0), room(), door("held")]),
    wall("wall-lobby-closed", [session(0), room(), door("closed")]),
    wall("wall-lobby-nobody", [session(0), room(data.nobody), door()]),
    wall("wall-lobby-400", [session(0), room(crowd_of(11)), door()]),
    wall("wall-lobby-long", [session(0, { committee: "Soutien aux familles confrontées à des évènements fragilisants", field: "FE",
        title: "Deuxième atelier thématique, ouvert à toutes et à tous" }), room(), door("open", "B7KM4Q", "http://192.168.1.20:8080/#B7KM4Q")]),
    wall("wall-ideas-none", [session(1), room(), door()]),
    wall("wall-ideas", [session(1), room(), door(), ...proposals(11),
        proposal(12, ["Passer le code ensemble à la mairie", undefined, "resident"], just_now), proposal(13, [data.long_title, undefined, "elected"])],
        { sizes: ["projector", "laptop", "phone"] }),
    wall("wall-ideas-60", [session(1, { authors_shown: true }), room(), door(), ...proposals(60)]),
    wall("wall-groups", [session(2), room(), door(), ...proposals(12)]),
    wall("wall-groups-few", [session(2), room(), door(), ...proposals(4)], { sizes: ["projector", "phone"] }),
    wall("wall-ideas-few", [session(1), room(), door(), ...proposals(5)]),
    wall("wall-vote-soon", [session(3), room(), door(), ...proposals(20)]),
    wall("wall-vote", [session(3), room(), door(), ...proposals(), round(1, dots, numbers(12)), turnout(1, 29)], { sizes: ["projector", "laptop", "phone"] }),
    wall("wall-vote-untimed", [session(3), room(), door(), ...proposals(), round(1, opinion, numbers(12), { ends_at: undefined }), turnout(1, 0)]),
    wall("wall-vote-time-over", [session(3), room(), door(), ...proposals(), round(1, dots, numbers(12), { ends_at: data.now - 60_000 }), turnout(1, 38)]),
    wall("wall-vote-400", [session(3), room(), door(), ...proposals(), round(1, dots, numbers(12)), turnout(1, 231, 396)]),
    wall("wall-vote-live", [session(3), room(), door(), ...proposals(), round(1, dots, numbers(5), { live_results: true }), turnout(1, 12),
        dots_result(1, [14, 9, 9, 2, 0], { is_final: false, voters: 12 })]),
    wall("wall-result", [session(3), room(), door(), ...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, results)],
        { sizes: ["projector", "laptop", "phone"] }),
    wall("wall-result-tie-first", [session(3), room(), door(), ...proposals(4), closed_round(1, dots, numbers(4)), dots_result(1, [20, 20, 3, 0])]),
    wall("wall-vote-approval", [session(3), room(), door(), ...proposals(), round(1, { ...approval, most: 3 }, numbers(12)), turnout(1, 12)]),
    wall("wall-result-approval", [session(3), room(), door(), ...proposals(), closed_round(1, approval, numbers(12)),
        approval_result(1, [34, 31, 24, 24, 18, 15, 9, 4, 3, 2, 1, 0])]),
    wall("wall-vote-ranking", [session(3), room(), door(), ...proposals(8), round(1, data.ranking, numbers(8)), turnout(1, 12)]),
    wall("wall-result-ranking", [session(3), room(), door(), ...proposals(8), closed_round(1, data.ranking, numbers(8)),
        data.ranking_result(1, 8, data.clear_but_for_a_circle, { cycles: [[1, 2, 3]] })], { sizes: ["projector", "old_projector", "laptop", "phone"] }),
    wall("wall-vote-placing", [session(3), room(), door(), ...proposals(), round(1, data.placing, numbers(12)), turnout(1, 12)]),
    wall("wall-result-placing", [session(3), room(), door(), ...proposals(), closed_round(1, data.placing, numbers(12)), data.placing_result(1, data.placed)],
        { sizes: ["projector", "old_projector", "laptop", "phone"] }),
    wall("wall-vote-judgment", [session(3), room(), door(), ...proposals(), round(1, judgment, numbers(12)), turnout(1, 12)]),
    wall("wall-result-judgment", [session(3), room(), door(), ...proposals(), closed_round(1, judgment, numbers(12)), judgment_result(1, data.profiles)],
        { sizes: ["projector", "laptop", "phone"] }),
    wall("wall-result-judgment-three", [session(3), room(), door(), ...proposals(3), closed_round(1, judgment, numbers(3)),
        judgment_result(1, data.profiles.slice(0, 3))]),
    wall("wall-result-opinion", [session(3), room(), door(), ...proposals(6), closed_round(2, opinion, numbers(6)),
        opinion_result(2, [[33, 4, 5], [28, 2, 6], [12, 20, 8], [9, 9, 20], [21, 8, 2], [0, 3, 1]])]),
    wall("wall-result-nobody", [session(3), room(), door(), ...proposals(4), closed_round(1, dots, numbers(4)), data.empty_result(1, 4)]),
    wall("wall-result-long", [session(3), room(), door(), proposal(1, [data.long_title, undefined, "resident"]), proposal(2, [data.long_title, undefined, "resident"]),
        proposal(3, [data.long_title, undefined, "resident"]), closed_round(1, dots, numbers(3)), dots_result(1, [512, 300, 12], { registered: 420, voters: 405 })]),
    ...[6, 12].map((count) => wall(`wall-result-long-${count}`, [session(3), room(), door(), ...long_ones(count),
        closed_round(1, dots, numbers(count)), dots_result(1, results.slice(0, count).map((score) => score + 1))], both_projectors)),
    wall("wall-result-two", [session(3), room(), door(), ...proposals(2), closed_round(1, dots, numbers(2)), dots_result(1, [34, 12])], both_projectors),
    wall("wall-priorities-long", [session(4), room(), door(), ...long_ones(12), closed_round(1, dots, numbers(12)), dots_result(1, results),
        priorities(numbers(12))], both_projectors),
    wall("wall-closed-long", [session(5, { closed: true }), room(), door(), ...long_ones(12), priorities(numbers(12))], both_projectors),
    wall("wall-groups-long", [session(2), room(), door(), ...long_ones(12)], both_projectors),
    wall("wall-priorities", [session(4), room(), door(), ...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, results), priorities([1, 2, 4, 3])]),
    wall("wall-priorities-none", [session(4), room(), door(), ...proposals(), priorities([])]),
    wall("wall-reopened", [session(4, { reopened: { closed_at: data.now - 900_000, at: data.now - 600_000 } }), room(), door(), ...proposals(), closed_round(1, dots, numbers(12)),
        dots_result(1, results), priorities([1, 2, 4, 3])]),
    wall("wall-closed", [session(5, { closed: true }), room(), door(), ...proposals(), closed_round(1, dots, numbers(12)), dots_result(1, results),
        priorities([1, 2, 4, 3])]),
    wall("wall-cut", [session(3), room(), door(), ...proposals(), round(1, dots, numbers(12)), turnout(1, 29)],
        { act: async (page, play) => { play.cut(); await page.getByText("Connexion perdue").waitFor(); } }),
    wall("wall-english", [session(0), room(), door()], { seed_more: { "gommette/language": "en" } }),
];
