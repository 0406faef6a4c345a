import { firstOfName } from "../../../extract/mentions/index.js";
import { type Desk, nameWord } from "../desk.js";

/** First token of the name itself, after any title, that mention `i` ends with. */
export function coreStart(desk: Desk, i: number): number {
  return desk.cached("core", i, () => findCore(desk, i));
}

function findCore(desk: Desk, i: number): number {
  const { first, last, class: kind } = desk.mentions[i]!;
  const name = desk
    .sentence(i)
    .names.find((one) => one.last === last && one.last >= first && (one.class === kind || kind === null));
  const tagged = name ? { first: afterAddress(desk, i, Math.max(first, firstOfName(desk.view(i), name))) } : null;
  const known = knownStart(desk, i);
  if (tagged && tagged.first > first && desk.view(i).forms[tagged.first - 1] === "and") return first;
  if (tagged) return known !== null && known < tagged.first ? known : tagged.first;
  const after = afterTitle(desk, i);
  return known !== null && known <= after ? known : after;
}

/** Past "Gen.", "Mr." and "Defense Secretary" where a tagger took them into the name; a role that is a given name too ("Dean") stays. */
function afterAddress(desk: Desk, i: number, from: number): number {
  const { forms, lemmas } = desk.view(i);
  const { last } = desk.mentions[i]!;
  let at = from;
  while (at < last && desk.lexicon.nouns.isTitle(forms[at]!.toLowerCase())) at++;
  const role = desk.lexicon.roles.match(lemmas, at);
  if (!role?.values[0]?.beforeName || at + role.length > last) return at;
  const isGiven = role.length === 1 && desk.lexicon.tables.givenNames.has(nameWord(forms[at]!));
  return isGiven || /^[^\p{Lu}]/u.test(forms[at + role.length]!) ? at : at + role.length;
}

/** Where a name of the lexicon begins that reaches to the mention's end. */
function knownStart(desk: Desk, i: number): number | null {
  const { first, last } = desk.mentions[i]!;
  const forms = formsOf(desk, i);
  for (let at = first; at <= last; at++) {
    if (desk.lexicon.names.matches(forms, at).some((match) => at + match.length - 1 === last)) return at;
  }
  return null;
}

function afterTitle(desk: Desk, i: number): number {
  const { first, last } = desk.mentions[i]!;
  for (let at = last - 1; at >= first; at--) {
    const { lemma, upos } = desk.sentence(i).tokens[at]!;
    const word = lemma.toLowerCase();
    if (upos === "DET" || upos === "PRON") return at + 1;
    const { nouns, roles } = desk.lexicon;
    if (nouns.isTitle(word) || nouns.get(word) || roles.endingAt([word], 0)) return at + 1;
  }
  return first;
}

/** Forms of the sentence, with "The" as "the" so that "The Hague" and "the North" match anywhere. */
export function formsOf(desk: Desk, i: number): readonly string[] {
  const { sentence } = desk.mentions[i]!;
  return desk.cached("forms", sentence, () => desk.view(i).forms.map((form) => (form === "The" ? "the" : form)));
}
