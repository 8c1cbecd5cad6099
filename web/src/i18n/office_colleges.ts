import { catalogue } from "./catalogue.ts";

// The colleges of a session, chosen when it is planned.
export const session_colleges = catalogue(
    {
        title: "Collèges de la séance",
        those: (names: string) => `Collèges : ${names}`,
        and: "et",
        usual: "les cinq, sous leurs noms habituels",
        how: "On choisit son collège en entrant. Décochez ceux que cette séance n’attend pas, et nommez les autres comme la salle les appelle.",
        steering_how: "Un comité de pilotage réunit d’habitude des élu·es, la CAF et des associations : cochez-en d’autres s’ils y siègent.",
        called: (usual: string) => `Nom pour « ${usual} »`,
        called_hint: "Nom dans cette séance, comme « Jeunes » ou « Parents ».",
        steering_agenda: "Le déroulé est celui du comité de pilotage : accueil, vote, clôture. Les priorités à voter se choisissent dans la console d’animation.",
    },
    {
        title: "Colleges of the session",
        those: (names: string) => `Colleges: ${names}`,
        and: "and",
        usual: "the five, by their usual names",
        how: "People choose theirs as they come in. Untick those that this session does not expect, and name the others as the room calls them.",
        steering_how: "A steering committee usually brings elected members, the CAF and associations together: tick others if they sit there.",
        called: (usual: string) => `Name for “${usual}”`,
        called_hint: "Name in this session, like “Young people” or “Parents”.",
        steering_agenda: "The agenda is that of the steering committee: welcome, vote, close. What is voted on is chosen on the facilitator’s console.",
    },
);
