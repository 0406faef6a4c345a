import { readFileSync } from "node:fs";
import { findTimes } from "../src/annotate/times/index.js";
import type { Name, Quotation, Sentence } from "../src/annotate/types.js";
import { findMentions } from "../src/extract/mentions/index.js";
import { findStatements } from "../src/extract/statements/index.js";
import type { Reading, StatementDraft } from "../src/extract/types.js";
import { loadLexicon } from "../src/lexicon/index.js";
import type { BlockRole, Span } from "../src/model/index.js";
import { given } from "./given.js";
import { sentenceOf, textOf } from "./trees.js";

const lexicon = loadLexicon();

/**
 * Reads a file of hand-checked trees: `# name`, then a line a word (`form lemma upos xpos head deprel`, and a name's class), `---`
 * between sentences, an empty line between entries.
 */
export function treesIn(file: URL): Map<string, string> {
  const entries = readFileSync(file, "utf8").trim().split(/\n\n+/);
  return new Map(entries.map((entry) => [/^# (.*)/.exec(entry)![1]!, entry.replace(/^# .*\n/, "")]));
}

/** A reading made of such trees, one paragraph (or what `role` says). */
export function readingOf(trees: string, role: BlockRole = "paragraph"): Reading {
  const sentences: Sentence[] = [];
  for (const tree of trees.split(/^---\n/m)) {
    const offset = sentences.length === 0 ? 0 : sentences[sentences.length - 1]!.end + 1;
    sentences.push({ ...sentenceOf(tree, offset), names: namesOf(tree) });
  }
  const text = sentences.map((sentence) => textOf(sentence).trimStart()).join(" ");
  const { document } = given([]);
  const blocks = [{ start: 0, end: text.length, role, reason: null }];
  return { document: { ...document, text, blocks }, annotation: { sentences, quotations: quotationsIn(text) } };
}

function namesOf(tree: string): Name[] {
  const names: Name[] = [];
  const lines = tree.trim().split("\n");
  lines.forEach((line, i) => {
    const kind = line.trim().split(/\s+/)[6] as Name["class"] | undefined;
    if (!kind) return;
    const open = names[names.length - 1];
    if (open && open.last === i - 1 && open.class === kind) open.last = i;
    else names.push({ first: i, last: i, class: kind });
  });
  return names;
}

function quotationsIn(text: string): Quotation[] {
  return [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: words }) => {
    const end = index + words.length;
    return { start: index, end, inner: { start: index + 1, end: end - 1 }, closed: true };
  });
}

/** What is heard in a reading, a line a statement: `source [cue] content`, then what else is set. */
export function heard(reading: Reading): string[] {
  const mentions = findMentions(reading, lexicon);
  const times = findTimes(reading, lexicon);
  const statements = findStatements(reading, mentions, times, lexicon);
  const words = ({ start, end }: Span) => reading.document.text.slice(start, end).replaceAll(" ,", ",");
  const named = (indices: readonly number[]) => indices.map((at) => words(mentions[at]!)).join(" + ");
  const cueOf = (at: number | null | undefined) => (at === null || at === undefined ? "" : words(statements[at]!.cue));
  return statements.map((one) => {
    const source = one.source.kind === "mention" ? named(one.source.mentions) : one.source.kind;
    const parts = [`${source} [${words(one.cue)}: ${one.manner}] ${one.content.map(words).join(" … ")}`.trim()];
    const add = (label: string, value: string) => value && parts.push(`${label} ${value}`);
    add("to", named(one.to));
    add("about", named(one.target));
    add("within", cueOf(one.parent));
    add("citing", cueOf(one.cites));
    add("after", cueOf(one.continues));
    add("time", one.time === null ? "" : words(times[one.time]!));
    add("hedges", hedges(one, words));
    add("answers", one.answers.map((answer) => `${answer.stance} ${cueOf(answer.statement)}`).join(" "));
    return parts.join(" | ");
  });
}

function hedges({ hedges }: StatementDraft, words: (span: Span) => string): string {
  return hedges.map((hedge) => `${words(hedge)} (${hedge.grade})`).join(", ");
}
