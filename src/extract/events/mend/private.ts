import type { Finding } from "../finding.js";
import type { Scene } from "../scene.js";

/** Sectors of those who travel and meet on their own account (PLOVER's sectors). */
const PRIVATE = new Set(["CVL", "EDU", "MED", "AGR", "REF", "LAB"]);

/** Acts that people do among themselves as states do. */
const BETWEEN_PEOPLE = new Set(["SUPPORT", "CONCEDE", "AGREE"]);

/**
 * Drops visits and meetings in which nobody acts for a state, a force or a body (tourists, families, students), and what kin, or one
 * private person and another, promise, thank and forgive each other.
 */
export function isPrivate(scene: Scene, { act, roles }: Finding): boolean {
  const present = [...roles.actors, ...roles.partners];
  if (present.length === 0) return false;
  if (BETWEEN_PEOPLE.has(act)) {
    const all = [...present, ...roles.recipients];
    return all.every((index) => isKin(scene, index) || (isPrivatePerson(scene, index) && !isPlural(scene, present)));
  }
  if (act === "REQUEST")
    return roles.recipients.length > 0 && roles.recipients.every((index) => isOwnKin(scene, index));
  if (act !== "CONSULT") return false;
  if (present.every((index) => isPrivatePerson(scene, index))) return true;
  const known = [...present, ...roles.recipients].filter((index) => scene.mentions[index]!.form !== "pronoun");
  if (present.every((index) => isKin(scene, takenUp(scene, index)))) return true;
  return known.length > 0 && known.every((index) => isKin(scene, index));
}

function isPlural({ mentions, reading }: Scene, indices: readonly number[]): boolean {
  return indices.some((index) => {
    const { sentence, head } = mentions[index]!;
    return reading.annotation.sentences[sentence]!.tokens[head]!.morph.number === "plural";
  });
}

/** "his family": kin of whom the words themselves name as its owner. */
function isOwnKin({ mentions, reading, tables }: Scene, index: number): boolean {
  const { sentence, first, head, form } = mentions[index]!;
  const { tokens } = reading.annotation.sentences[sentence]!;
  const lemma = tokens[head]!.lemma.toLowerCase();
  const kin = tables.traps.family.has(lemma) || lemma === "relative";
  return form === "nominal" && kin && tokens[first]!.xpos === "PRP$";
}

/** What a relative pronoun takes up. */
function takenUp({ mentions }: Scene, index: number): number {
  const { form, same } = mentions[index]!;
  return form === "pronoun" && same !== null ? same : index;
}

/** "she met her future husband": kin and friends. */
function isKin({ mentions, reading, tables }: Scene, index: number): boolean {
  const mention = mentions[index]!;
  const head = reading.annotation.sentences[mention.sentence]!.tokens[mention.head]!;
  return mention.form === "nominal" && tables.traps.family.has(head.lemma.toLowerCase());
}

/** A common noun for people without office, or a plural name of people ("Muslims"). */
function isPrivatePerson({ mentions, reading, lexicon }: Scene, index: number): boolean {
  const mention = mentions[index]!;
  const tokens = reading.annotation.sentences[mention.sentence]!.tokens;
  const head = tokens[mention.head]!;
  if (mention.form === "name") return head.xpos === "NNPS" && (mention.class === "PER" || mention.class === "MISC");
  if (mention.form === "pronoun") return false;
  const before = tokens[mention.head - 1]?.lemma.toLowerCase();
  const noun = lexicon.nouns.endOf(before ? [before, head.lemma.toLowerCase()] : [head.lemma.toLowerCase()]);
  if (!noun || (noun.kind !== "person" && noun.kind !== "crowd")) return false;
  return PRIVATE.has(noun.sector ?? "");
}
