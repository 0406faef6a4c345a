import {
  applyEdit,
  type Edit,
  isAcronym,
  type LemmaTables,
  Lemmatizer,
  LONGEST_ENDING,
  lemmaFile,
  straighten,
} from "../src/annotate/lemma/lemmatizer.js";
import { hashText } from "../src/annotate/linear/hash.js";
import type { TreeSentence } from "./data.js";

interface Entry {
  xpos: string;
  upos: string;
  word: string;
  lemmas: Map<string, number>;
}

/** Learns endings and exceptions from the treebanks' lemmas; answers the lemmatizer's file. */
export function trainLemmas(sentences: readonly TreeSentence[]): Uint8Array {
  const entries = collect(sentences);
  const rules = learnRules(entries);
  const known = new Set<number>();
  for (const { upos, lemmas } of entries) if (upos !== "PROPN") known.add(hashText(`${upos} ${most(lemmas)}`));
  const plain = new Lemmatizer({ exceptions: new Map(), rules, known });
  const exceptions = new Map<string, string>();
  for (const { word, xpos, upos, lemmas } of entries) {
    const lemma = most(lemmas);
    if (plain.lemma(word, upos, xpos) !== lemma) exceptions.set(`${xpos} ${word}`, lemma);
  }
  const tables: LemmaTables = { exceptions, rules, known };
  console.log(`lemmas: ${rules.size} endings, ${exceptions.size} exceptions, ${known.size} known`);
  return lemmaFile(tables);
}

function most(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

function collect(sentences: readonly TreeSentence[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { words } of sentences)
    for (const { form, lemma, upos, xpos, feats } of words) {
      if (feats.includes("Typo=Yes") || lemma === "_" || form.length > 30) continue;
      const plain = straighten(form);
      const word = upos === "PROPN" || xpos.startsWith("NNP") || isAcronym(plain) ? plain : plain.toLowerCase();
      const key = `${xpos} ${word}`;
      const entry = entries.get(key) ?? { xpos, upos, word, lemmas: new Map() };
      entries.set(key, entry);
      entry.lemmas.set(lemma, (entry.lemmas.get(lemma) ?? 0) + 1);
    }
  return [...entries.values()];
}

function editOf(word: string, lemma: string): Edit {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same++;
  return { cut: word.length - same, add: lemma.slice(same) };
}

/** For each tag and ending the edit that most words take, kept where it says something that the shorter ending does not. */
function learnRules(entries: readonly Entry[]): Map<string, Edit> {
  const votes = new Map<string, Map<string, number>>();
  for (const { xpos, upos, word, lemmas } of entries) {
    if (upos === "PROPN" || xpos.startsWith("NNP")) continue;
    const edit = editOf(word, most(lemmas));
    if (edit.cut > 4 || applyEdit(word, edit) === "") continue;
    const script = `${edit.cut} ${edit.add}`;
    for (let n = 0; n <= Math.min(LONGEST_ENDING, word.length - 1); n++) {
      const key = `${xpos} ${n === 0 ? "" : word.slice(-n)}`;
      const counts = votes.get(key) ?? new Map<string, number>();
      votes.set(key, counts);
      counts.set(script, (counts.get(script) ?? 0) + 1);
    }
  }
  const rules = new Map<string, Edit>();
  const chosen = new Map<string, string>();
  const keys = [...votes.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const key of keys) {
    const counts = votes.get(key)!;
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    const script = most(counts);
    const space = key.indexOf(" ");
    const parent = chosen.get(`${key.slice(0, space + 1)}${key.slice(space + 2)}`);
    chosen.set(key, script);
    if (key.length > space + 1 && (total < 2 || script === parent)) continue;
    const [cut, add] = script.split(" ");
    rules.set(key, { cut: Number(cut), add: add ?? "" });
  }
  return rules;
}
