// What is proposed this evening, by title.
export const truck_misspelt = "Un camoin qui vient chez nous le mercredi, même à Guédeniau";
export const truck = "Un camion qui vient chez nous le mercredi, même à Guédeniau";
// As long as a title may be.
export const longest =
    "Que les bus du soir s’arrêtent aussi devant le lycée, la piscine, la médiathèque et les stades, toute l’année, vacances et dimanches compris";
export const code = "Passer le code ensemble à la mairie";
// Text is text, whatever it looks like.
export const markup = "Permis <b>et</b> code <img src=x onerror=alert(1)> accompagnés";
export const listen = "Quelqu’un à qui parler, sans que ça se sache";
export const insult = "Virer M. Dupont du foyer des jeunes";
export const sunday = "Un local ouvert le dimanche";
export const trial = "Essai, un deux, essai";
export const nonsense = "N’importe quoi, et encore n’importe quoi";
