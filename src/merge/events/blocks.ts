import { type Days, dayNumber, isoDay, monthsOf } from "../days.js";
import { newsDays } from "./agree.js";
import type { EventMention } from "./mention.js";

/** Parties of one mention that make keys; more are a list of signatories, and some of them are enough to meet others by. */
const MOST_PARTIES = 6;

/**
 * Keys such that two mentions of one event share at least one: deed, a party, a month. Two parties together make a key of their own:
 * in it stand few others, so that nothing is out of sight there.
 */
export function blockKeys(mention: EventMention): string[] {
  const deeds = new Set([mention.event.act, mention.event.type]);
  const parties = [...new Set([...mention.actorParties, ...mention.recipientParties])].sort().slice(0, MOST_PARTIES);
  const pairs = parties.flatMap((one, at) => parties.slice(at + 1).map((other) => `${one} ${other}`));
  const keys: string[] = [];
  for (const deed of deeds) {
    for (const who of [...parties, ...pairs]) {
      for (const month of buckets(mention)) keys.push(`${deed} ${who} ${month}`);
    }
  }
  return keys;
}

function buckets(mention: EventMention): string[] {
  if (mention.month !== null) return [`XXXX-${mention.month} ${mention.document}`];
  const dated = mention.when ? monthsOf(mention.when) : [];
  const news = newsDays(mention);
  return [...dated, ...(news ? monthsOf(around(news)).map((month) => `told ${month}`) : [])];
}

/** News of the first days of a month meets that of the last days of the month before. */
function around({ earliest, latest }: Days): Days {
  const shift = (iso: string, by: number) => isoDay((dayNumber(iso) ?? 0) + by);
  return { earliest: shift(earliest, -5), latest: shift(latest, 5) };
}
