import type { KnownTerm } from "../../lexicon/index.js";
import type { Span } from "../../model/index.js";
import { daysOf } from "../times/period.js";
import type { Clue } from "./clues.js";
import { firstOf, looksBack, type Searched } from "./search.js";
import type { View } from "./view.js";

/** Titles that go with a family name alone; others need the whole name somewhere in the text, as many people share them. */
const PLAIN = new Set(["president", "pope"]);
/** Days for which the title is still said after its end. */
const GRACE = 14;
/** What before a title takes it away: "former President", "Vice President", "the late Pope". */
const NOT_NOW =
  /(?:\b(?:former|ex|then|late|vice|deputy|future|next|acting|shadow|old|assistant|under|one-time|onetime)[ -])$/i;

/** "President Bush", "Fed Chairman Alan Greenspan": of one of the terms in which someone of that name held that office. */
export function termClues({ searched: text, lexicon }: View): Clue[] {
  if (!text) return [];
  const found = new Map<string, { span: Span; terms: KnownTerm[] }>();
  for (const term of lexicon.tables.terms) {
    const span = heldIn(term, text);
    if (!span) continue;
    const key = `${term.titles[0]} ${term.called}`;
    const one = found.get(key);
    if (one) one.terms.push(term);
    else found.set(key, { span, terms: [term] });
  }
  return [...found.values()].map(({ span, terms }) => clueOf(span, terms, text));
}

function clueOf(span: Span, terms: readonly KnownTerm[], { text }: Searched): Clue {
  const windows = terms.map(({ from, to }) => ({
    earliest: daysOf(from)!.earliest,
    latest: to === null ? Number.POSITIVE_INFINITY : daysOf(to)!.latest + GRACE,
  }));
  const held = terms.map(({ from, to }) => (to === null ? `since ${from}` : `from ${from} to ${to}`)).join(", ");
  const reason = `“${text.slice(span.start, span.end)}”: that office was held by one so called ${held}`;
  return {
    kind: "within",
    windows: windows.sort((a, b) => a.earliest - b.earliest),
    rank: "office",
    span,
    reason,
  };
}

/** Where the title stands with the name, as of today. */
function heldIn(term: KnownTerm, text: Searched): Span | null {
  const called = term.called.toLowerCase();
  if (!firstOf(called, text)) return null;
  const whole = firstOf(term.name.toLowerCase(), text) !== null;
  for (const title of term.titles) {
    if (!whole && !PLAIN.has(title)) continue;
    for (let span = firstOf(title, text); span; span = firstOf(title, text, span.end)) {
      const end = nameAfter(term, text, span.end);
      if (end === null || NOT_NOW.test(text.text.slice(Math.max(0, span.start - 12), span.start))) continue;
      const here = { start: span.start, end };
      if (!looksBack(text, here)) return here;
    }
  }
  return null;
}

/** The end of the name that a title goes with: "Bush", "George Bush", ", Colin Powell". */
function nameAfter({ name, called }: KnownTerm, { text }: Searched, from: number): number | null {
  const rest = text.slice(from, from + 60);
  const given = /^,? (?:[A-Z][\p{L}.’'-]*\.? ){0,3}/u.exec(rest)?.[0] ?? "";
  const at = rest.indexOf(called);
  if (at < 1 || at > given.length || /[\p{L}\d]/u.test(rest[at + called.length] ?? "")) return null;
  const before = rest.slice(0, at).replace(/^,? /, "").trim();
  // "President George W. Bush" is not his father; "President George Bush" was said of both.
  const own = before === "" || name.startsWith(before) || before.startsWith(name.slice(0, -called.length).trim());
  return own && !(before.includes(" ") && !name.startsWith(before)) ? from + at + called.length : null;
}
