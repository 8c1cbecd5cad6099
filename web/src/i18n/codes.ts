import { catalogue } from "./catalogue.ts";
import { en_plural, fr_plural } from "./plural.ts";

// Personal codes on the facilitator's page and on paper, and who came by what.
export const codes = catalogue(
    {
        title: "Codes personnels",
        why: "Un papier avec un code QR par personne : chacun n’entre qu’une fois, avec son propre téléphone.",
        given: (n: number) => fr_plural(n, "code donné", "codes donnés"),
        give_to: "Donner des codes à",
        how_many_limit: (most: number) => `De 1 à ${most} codes à la fois.`,
        numbered: (first: number, last: number) => (first === last ? `n° ${first}` : `n° ${first} à ${last}`),
        to_print: (n: number, who: string, numbers: string) => `${fr_plural(n, "code à imprimer", "codes à imprimer")} : ${who}${numbers && `, ${numbers}`}.`,
        shown_once: (kept: boolean) => kept
            ? "Imprimez-les avant de les ranger : ce navigateur les garde jusque-là, le serveur ne les redonne jamais."
            : "Imprimez-les tout de suite : ce navigateur ne garde rien, et le serveur ne les redonne jamais.",
        on_their_way: "Ils s’ouvriront dès qu’ils seront enregistrés",
        print: "Imprimer",
        put_away: "Les ranger",
        put_away_sure: "Plus personne ne pourra les imprimer ni les montrer. Sont-ils tous sur papier ?",
        put_away_yes: "Oui, ranger",
        keep: "Garder encore",
        one_by_one: "Un par un",
        nth: (n: number) => `${n}.`,
        copy: "Copier le lien",
        copied: "Lien copié",
        copy_by_hand: "À copier avec Ctrl C",
        came: "code personnel",
        came_on_tablet: (number: number) => `tablette, n° ${number}`,
        person: (number: number) => `Code n° ${number}`,
        printed_how: "Visez ce code avec l’appareil photo de votre téléphone, ou tapez cette adresse :",
        printed_rule: "Ce code vaut une voix et n’est qu’à vous : ne le prêtez pas.",
    },
    {
        title: "Personal codes",
        why: "One slip with a QR code for each person: everybody comes in once, on their own phone.",
        given: (n: number) => `${en_plural(n, "code", "codes")} given`,
        give_to: "Give codes to",
        how_many_limit: (most: number) => `1 to ${most} codes at a time.`,
        numbered: (first: number, last: number) => (first === last ? `no. ${first}` : `no. ${first} to ${last}`),
        to_print: (n: number, who: string, numbers: string) => `${en_plural(n, "code", "codes")} to print: ${who}${numbers && `, ${numbers}`}.`,
        shown_once: (kept: boolean) => kept
            ? "Print them before you put them away: this browser keeps them until then, the server never gives them again."
            : "Print them at once: this browser keeps nothing, and the server never gives them again.",
        on_their_way: "They will open as soon as they are saved",
        print: "Print",
        put_away: "Put them away",
        put_away_sure: "Nobody will be able to print or show them any more. Are they all on paper?",
        put_away_yes: "Yes, put away",
        keep: "Keep for now",
        one_by_one: "One by one",
        nth: (n: number) => `${n}.`,
        copy: "Copy the link",
        copied: "Link copied",
        copy_by_hand: "Copy with Ctrl C",
        came: "personal code",
        came_on_tablet: (number: number) => `tablet, no. ${number}`,
        person: (number: number) => `Code no. ${number}`,
        printed_how: "Point your phone’s camera at this code, or type this address:",
        printed_rule: "This code is worth one vote and is yours alone: do not lend it.",
    },
);
