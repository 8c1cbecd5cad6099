// What every method is tried on.
export const bench = "Un banc à l’ombre place du marché";
export const bikes = "Un vélo-école le samedi";
export const shop = "Une épicerie mobile";
export const garden = "Un jardin partagé";
export const all_four = [bench, bikes, shop, garden];
