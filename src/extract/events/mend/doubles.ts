import type { Finding } from "../finding.js";

/** Rules that see more of an act's clause come first. */
const ORDER = [
  "control",
  "noun-control",
  "obligation",
  "light-verb",
  "verb",
  "passive",
  "accuse-of",
  "with-participle",
  "in-state",
  "nominal",
  "speech-act",
];

/** Keeps one finding for a word: an act taken up by what governs it, a noun that its verb has taken, a second rule's reading. */
export function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const ranked = [...findings].sort((a, b) => rank(a) - rank(b) || a.trigger - b.trigger);
  const taken = new Set<string>();
  const kept: Finding[] = [];
  for (const found of ranked) {
    const keys = found.words.map((word) => `${found.sentence}:${word}`);
    if (taken.has(`${found.sentence}:${found.trigger}`) || keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    kept.push(found);
  }
  return kept.sort((a, b) => a.sentence - b.sentence || a.trigger - b.trigger);
}

function rank(found: Finding): number {
  return ORDER.indexOf(found.by.slice(found.by.lastIndexOf("/") + 1));
}
