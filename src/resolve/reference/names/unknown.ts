import type { EntityClass } from "../../../model/index.js";
import { type Desk, nameWord, slug } from "../desk.js";
import { bodyEntityOf } from "../nominals/bodies.js";
import { coreStart } from "./core.js";
import { candidatesOf } from "./known.js";
import { standsAsPlace } from "./person-facts.js";
import { shortOrganization } from "./short-organizations.js";

/** What the last word of an organization's name says of its class. */
const CLASS_WORDS: readonly (readonly [EntityClass, RegExp])[] = [
  ["party", /^(party|front|likud|fatah)$/],
  ["news_agency", /^(agency|wire)$/],
  [
    "news_outlet",
    /^(times|post|herald|news|journal|tribune|guardian|gazette|daily|magazine|tv|television|radio|telegraph|chronicle|newspaper|weekly|broadcasting)$/,
  ],
  [
    "company",
    /^(inc|corp|corporation|ltd|llc|plc|co|company|group|gmbh|ag|holdings|airlines|airways|motors|bank|industries|technologies|energy|oil|gas)$/,
  ],
  [
    "government_body",
    /^(ministry|department|agency|commission|council|court|parliament|senate|congress|assembly|bureau|office|committee|police|treasury|embassy|government|administration|authority)$/,
  ],
  ["armed_force", /^(army|navy|forces|force|guard|corps|command|fleet|brigade|battalion|regiment)$/],
];

/** Names that no table knows: an acronym of a name in the text, a state's body, else an organization or a place of its own. */
export function linkUnknownNames(desk: Desk): void {
  const initials = new Map<string, string>();
  desk.mentions.forEach((mention, i) => {
    if (mention.form !== "name" || desk.of[i]?.length !== 1) return;
    const short = initialsOf(desk, i);
    if (short.length > 1 && desk.only(i)?.class !== "person") initials.set(short, desk.of[i]![0]!);
  });
  desk.mentions.forEach((mention, i) => {
    if (mention.form !== "name" || desk.of[i] || isAmbiguous(desk, i)) return;
    const words = desk.slice(i, coreStart(desk, i), mention.last);
    const spelled = /^[A-Z]{2,6}$/.test(words) ? initials.get(words) : undefined;
    const known = spelled ?? shortOrganization(desk, i);
    const body = known ? null : bodyEntityOf(desk, i);
    const id = known ?? (body ? desk.add(body) : (shortened(desk, i, words) ?? addUnknown(desk, i, words)));
    if (id === null) return;
    desk.link(i, id);
    const short = initialsOf(desk, i);
    if (short.length > 1 && !initials.has(short)) initials.set(short, id);
  });
}

/** The lexicon has the name, for several things: none of them is taken, nor a thing of its own made. */
function isAmbiguous(desk: Desk, i: number): boolean {
  return candidatesOf(desk, i).some((one) => !desk.lexicon.person(one.entity));
}

/** "The Court", "the State": a common noun in capitals is the last name before it that has the word, else of this document alone. */
function shortened(desk: Desk, i: number, words: string): string | null {
  const word = words.toLowerCase();
  if (/\s/.test(word) || !desk.lexicon.nouns.get(word)) return null;
  for (const j of desk.nearby(i, desk.mentions[i]!.sentence).reverse()) {
    if (j > i) continue;
    const id = desk.of[j]?.[0];
    const isLonger = desk.mentions[j]!.form === "name" && desk.words(j).toLowerCase().split(/\s+/).includes(word);
    if (id !== undefined && isLonger) return id;
  }
  return desk.add({
    id: `local:${desk.scope}-${slug(words)}`,
    label: words,
    class: organizationClass(desk, i),
    country: desk.ownerState(i)?.code ?? null,
    sector: [],
    description: null,
  });
}

/** "Food and Agriculture Organization" gives FAO. */
function initialsOf(desk: Desk, i: number): string {
  const { last } = desk.mentions[i]!;
  const tokens = desk.sentence(i).tokens.slice(coreStart(desk, i), last + 1);
  return tokens.length < 2
    ? ""
    : tokens
        .filter(({ form }) => /^\p{Lu}/u.test(form))
        .map(({ form }) => form[0]!)
        .join("");
}

function addUnknown(desk: Desk, i: number, words: string): string | null {
  const { class: kind } = desk.mentions[i]!;
  if (kind === null || kind === "MISC") return nounName(desk, i, words);
  const id = `local:${slug(words)}`;
  if (id === "local:") return null;
  const state = desk.ownerState(i);
  const isPeople = kind === "PER" && desk.token(i).xpos === "NNPS";
  const isPlace = kind === "LOC" || (kind === "PER" && standsAsPlace(desk, i));
  const entityClass = isPeople ? "people" : isPlace ? "place" : organizationClass(desk, i);
  return desk.add({
    id,
    label: words,
    class: entityClass,
    country: state?.code ?? null,
    sector: [],
    description: null,
  });
}

/** A capitalised phrase that is no known name counts only where its parts say what it is, or where it does or says something. */
function nounName(desk: Desk, i: number, words: string): string | null {
  const tree = desk.tree(i);
  const acts = tree.is(desk.mentions[i]!.head, "nsubj");
  const entityClass = organizationClass(desk, i);
  if (entityClass === "organization" && !acts) return null;
  const id = `local:${slug(words)}`;
  if (id === "local:") return null;
  const kind = entityClass === "organization" ? "other" : entityClass;
  return desk.add({
    id,
    label: words,
    class: kind,
    country: desk.ownerState(i)?.code ?? null,
    sector: [],
    description: null,
  });
}

function organizationClass(desk: Desk, i: number): EntityClass {
  const { last } = desk.mentions[i]!;
  const word = nameWord(desk.sentence(i).tokens[last]!.form);
  const head = nameWord(desk.token(i).form);
  const known = CLASS_WORDS.find(([, words]) => words.test(word)) ?? CLASS_WORDS.find(([, words]) => words.test(head));
  return known?.[0] ?? "organization";
}
