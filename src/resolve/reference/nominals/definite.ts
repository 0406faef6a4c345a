import type { Entity, EntityClass } from "../../../model/index.js";
import type { Desk } from "../desk.js";
import { antecedents } from "../pronouns/salience.js";

/** How much more present than the next best a name must be for its noun to stand for it. */
const MARGIN = 1.5;

/** What a definite noun can take up that is named otherwise. */
const CLASSES: Readonly<Record<string, readonly EntityClass[]>> = {
  agency: ["news_agency", "government_body"],
  newspaper: ["news_outlet"],
  daily: ["news_outlet"],
  broadcaster: ["news_outlet"],
  company: ["company", "organization"],
  firm: ["company", "organization"],
  concern: ["company", "organization"],
  bank: ["company", "organization"],
  airline: ["company", "organization"],
  carrier: ["company", "organization"],
  automaker: ["company", "organization"],
  carmaker: ["company", "organization"],
  manufacturer: ["company", "organization"],
  retailer: ["company", "organization"],
  maker: ["company", "organization"],
  unit: ["company", "organization"],
  union: ["organization"],
  association: ["organization"],
  charity: ["organization"],
  foundation: ["organization"],
  institute: ["organization"],
  university: ["organization"],
  church: ["organization"],
  club: ["organization"],
  paper: ["news_outlet"],
  network: ["news_outlet"],
  magazine: ["news_outlet"],
  website: ["news_outlet"],
  party: ["party"],
  group: ["armed_group", "organization", "party"],
  movement: ["armed_group", "organization", "party"],
  militia: ["armed_group"],
  organization: ["organization", "international_organization"],
  organisation: ["organization", "international_organization"],
  bloc: ["international_organization"],
  alliance: ["international_organization"],
  ministry: ["government_body"],
  court: ["government_body"],
};

/** "The agency", "this company", "the lawmaker": what the same noun, or a name of the noun's class, stood for a few sentences before. */
export function linkDefinite(desk: Desk, i: number): readonly string[] | null {
  const { form, owner } = desk.mentions[i]!;
  if (form !== "nominal" || !/^(the|this|that|these|those)$/.test(desk.opener(i)) || owner !== null) return null;
  return sameNoun(desk, i) ?? sameClass(desk, i);
}

function modifiers(desk: Desk, i: number): string[] {
  const { first, head } = desk.mentions[i]!;
  const tokens = desk.sentence(i).tokens.slice(first, head);
  return tokens
    .filter(({ upos }) => upos !== "DET" && upos !== "PUNCT" && upos !== "PRON")
    .map(({ lemma }) => lemma.toLowerCase());
}

/** The last mention with the noun, if it is near; if not, the only one. */
function sameNoun(desk: Desk, i: number): readonly string[] | null {
  const words = modifiers(desk, i);
  const found: number[] = [];
  for (const j of desk.nearby(i, 8).reverse()) {
    if (j > i) continue;
    if (desk.mentions[j]!.form !== "nominal" || desk.lemma(j) !== desk.lemma(i)) continue;
    const agrees = desk.isPlural(j) === desk.isPlural(i) && (desk.of[j]?.length ?? 0) > 0;
    const before = modifiers(desk, j);
    if (agrees && words.every((word) => before.includes(word))) found.push(j);
  }
  const last = found[0];
  if (last === undefined) return null;
  const isOnly = new Set(found.map((j) => desk.of[j]!.join(" "))).size === 1;
  return isOnly || desk.within(last, i, 2) ? desk.of[last]! : null;
}

/** A chamber or a court is no agency. */
function isCalled(desk: Desk, i: number, entity: Entity, wanted: readonly EntityClass[]): boolean {
  const seated = entity.sector.some((sector) => sector === "LEG" || sector === "JUD");
  return wanted.includes(entity.class) && !(seated && desk.lemma(i) === "agency");
}

/** "A Treasury report found that the agency …": whose name only says which report it is is hardly the one spoken of. */
function modifies(desk: Desk, j: number): boolean {
  return desk.tree(j).is(desk.mentions[j]!.head, "amod", "compound", "nmod:desc");
}

function sameClass(desk: Desk, i: number): readonly string[] | null {
  const wanted = CLASSES[desk.lemma(i)];
  if (!wanted || desk.isPlural(i) || modifiers(desk, i).length > 0) return null;
  const [best, next] = antecedents(desk, i, (j) => {
    const entity = desk.only(j);
    return (
      entity !== null && desk.mentions[j]!.form === "name" && isCalled(desk, i, entity, wanted) && !modifies(desk, j)
    );
  });
  if (!best || best.weight < (next?.weight ?? 0) * MARGIN) return null;
  return best.ids;
}
