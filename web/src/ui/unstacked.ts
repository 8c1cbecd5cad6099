// No language puts more than three marks on one letter; a stack of them is painted over the lines above and below.
export const unstacked = (text: string): string => text.replace(/(\p{Mn}{3})\p{Mn}+/gu, "$1");
