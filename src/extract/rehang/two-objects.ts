import { isNoun, kidsOf, NONE, type Slip } from "./slip.js";

/** "paid Chad | a ransom", with both for direct objects: the name right behind the verb is to whom. */
export const twoObjects: Slip = (tokens, at) => {
  const { head, deprel, upos } = tokens[at]!;
  if (deprel !== "obj" || upos !== "PROPN" || head < 0 || head > at) return NONE;
  const objects = kidsOf(tokens, head).filter((kid) => tokens[kid]!.deprel === "obj");
  const thing = objects[1];
  if (objects[0] !== at || objects.length !== 2 || thing === undefined || !isNoun(tokens[thing])) return NONE;
  for (let i = at + 1; i < thing; i++) if (/^(PUNCT|CCONJ|VERB)$/.test(tokens[i]!.upos)) return NONE;
  return [[at, { deprel: "iobj" }]];
};
