import type { StatementDraft } from "../../../extract/types.js";
import { contains } from "../../../model/index.js";
import type { Desk } from "../desk.js";

const FIRST = new Set(["i", "me", "my", "mine", "myself"]);
const FIRST_PLURAL = new Set(["we", "us", "our", "ours", "ourselves"]);
const SECOND = new Set(["you", "your", "yours", "yourself"]);

/** "I" in somebody's words is whose words they are, "you" whom they are said to; "we" only where a state or a body speaks. */
export function linkSpeaker(desk: Desk, i: number): readonly string[] | null {
  if (desk.mentions[i]!.form !== "pronoun") return null;
  const form = desk.token(i).form.toLowerCase();
  if (!FIRST.has(form) && !FIRST_PLURAL.has(form) && !SECOND.has(form)) return null;
  const statement = innermostQuote(desk, i);
  if (!statement) return [];
  if (SECOND.has(form)) return one(desk, statement.to);
  const speaker = one(desk, statement.source.mentions);
  if (FIRST.has(form)) return speaker;
  return speaker.length === 1 && desk.entity(speaker[0]!)?.class !== "person" ? speaker : [];
}

/** The statement that quotes the words at mention `i`; of several, the one with the shortest quotation. */
export function innermostQuote(desk: Desk, i: number): StatementDraft | null {
  const mention = desk.mentions[i]!;
  let best: StatementDraft | null = null;
  let length = Number.POSITIVE_INFINITY;
  for (const statement of desk.extraction.statements) {
    for (const span of statement.quoted) {
      if (!contains(span, mention) || span.end - span.start >= length) continue;
      best = statement;
      length = span.end - span.start;
    }
  }
  return best;
}

function one(desk: Desk, mentions: readonly number[]): readonly string[] {
  const ids = [...new Set(mentions.flatMap((at) => desk.of[at] ?? []))];
  return ids.length === 1 ? ids : [];
}
