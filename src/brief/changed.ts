import { statusBefore } from "../keep/index.js";
import { type ClaimEntry, changesSince, type EventEntry } from "../query/index.js";
import { claimSentences, positionSentence } from "./claimed.js";
import type { Desk } from "./desk.js";
import type { Section, Sentence } from "./types.js";

/** What reports published on or after a day added to these claims: those they first made, and those they added a word to, with how each stood before. */
export async function changedSection(
  since: string,
  of: { claims: readonly ClaimEntry[]; events: readonly EventEntry[] },
  limit: number,
  desk: Desk,
): Promise<Section> {
  const { claims } = changesSince(desk.catalogue, since, of);
  const shown = claims.slice(0, limit);
  const decisions = await desk.decisions();
  const record = (id: string) => desk.record(id);
  const sentences: Sentence[] = [];
  for (const { kind, entry, fresh } of shown) {
    const before = kind === "new" ? null : await statusBefore(entry, since, desk.catalogue, record, decisions);
    const note =
      kind === "new" ? ", new" : before === entry.claim.status ? ", as before" : `, before: ${before ?? "not there"}`;
    const [head] = await claimSentences(entry, desk, note);
    if (!head) continue;
    const added = await Promise.all(fresh.map((position) => positionSentence(position, desk)));
    sentences.push(head, ...added.filter((one) => one !== null));
  }
  return { title: `Changed by reports since ${since}`, sentences, total: claims.length, shown: shown.length };
}
