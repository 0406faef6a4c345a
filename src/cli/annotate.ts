import type { Command } from "commander";
import { type ConlluSentence, readConllu, writeConllu } from "../annotate/conllu.js";
import { loadEngine } from "../annotate/index.js";
import type { Engine, Sentence } from "../annotate/types.js";
import { clean, loadLanguages } from "../clean/index.js";
import { loadLexicon } from "../lexicon/index.js";
import { isProblem, problemLine } from "../model/index.js";
import { readPaths } from "../read/index.js";
import { EXIT, warn, write } from "./output.js";
import { visible } from "./terminal.js";

const SENTENCES_AT_ONCE = 200;

/** `hearsay annotate`: the language engine by itself. */
export function addAnnotate(program: Command): void {
  program
    .command("annotate")
    .summary("tags, trees and names, as CoNLL-U")
    .description(
      `Runs the language engine alone. With --conllu, reads CoNLL-U whose tokens are given and writes it back with predicted LEMMA,
UPOS, XPOS, HEAD and DEPREL, and names as NER=B-PER in MISC. Without it, reads texts and makes the tokens too.`,
    )
    .option("--conllu", "the input is CoNLL-U (stdin); its tokens are kept")
    .argument("[file...]", "texts; - or none: stdin")
    .addHelpText(
      "after",
      `
Examples:
  hearsay annotate --conllu < gold.conllu > predicted.conllu
  hearsay annotate report.txt`,
    )
    .action(async (files: string[], options: { conllu?: boolean }) => {
      const engine = await loadEngine();
      process.exitCode = options.conllu ? await annotateConllu(engine) : await annotateTexts(files, engine);
    });
}

async function annotateConllu(engine: Engine): Promise<number> {
  for await (const block of conlluBlocks(process.stdin)) {
    const sentences = readConllu(block);
    const annotated = await engine.annotateTokens(sentences.map((sentence) => sentence.words.map((word) => word.form)));
    await write(sentences.map((sentence, at) => writeConllu(predicted(sentence, annotated[at]!))).join(""));
  }
  return EXIT.done;
}

/** Cuts a stream of CoNLL-U at empty lines, some hundred sentences at a time. */
async function* conlluBlocks(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open = "";
  let sentences = 0;
  for await (const chunk of stream) {
    open += decoder.decode(chunk, { stream: true });
    sentences += chunk.reduce((count, byte, at) => count + (byte === 10 && chunk[at - 1] === 10 ? 1 : 0), 0);
    if (sentences < SENTENCES_AT_ONCE) continue;
    const end = open.lastIndexOf("\n\n");
    if (end < 0) continue;
    yield open.slice(0, end + 2);
    open = open.slice(end + 2);
    sentences = 0;
  }
  if (open.trim()) yield open;
}

function predicted(given: ConlluSentence, made: Sentence): ConlluSentence {
  const names = nameTags(made);
  const words = given.words.map((word, at) => {
    const token = made.tokens[at];
    if (!token) return word;
    const kept = word.misc === "_" ? [] : word.misc.split("|").filter((pair) => !pair.startsWith("NER="));
    const misc = names[at] ? [...kept, `NER=${names[at]}`] : kept;
    return {
      ...word,
      lemma: token.lemma,
      upos: token.upos,
      xpos: token.xpos,
      head: token.head + 1,
      deprel: token.deprel,
      deps: "_",
      misc: misc.length > 0 ? misc.join("|") : "_",
    };
  });
  return { ...given, words };
}

function nameTags(sentence: Sentence): string[] {
  const tags: string[] = sentence.tokens.map(() => "");
  for (const name of sentence.names) {
    for (let at = name.first; at <= name.last; at++) tags[at] = `${at === name.first ? "B" : "I"}-${name.class}`;
  }
  return tags;
}

async function annotateTexts(files: readonly string[], engine: Engine): Promise<number> {
  let failed = false;
  const lexicon = loadLexicon();
  await loadLanguages();
  for await (const source of readPaths(files.length > 0 ? files : ["-"], { stdin: process.stdin })) {
    const document = isProblem(source) ? source : clean(source, lexicon);
    if (isProblem(document)) {
      failed = true;
      warn(problemLine(document));
      continue;
    }
    const [annotation] = await engine.annotate([document]);
    for (const sentence of annotation!.sentences) await write(writeConllu(fromText(sentence, document.text)));
  }
  return failed ? EXIT.someUnread : EXIT.done;
}

function fromText(sentence: Sentence, text: string): ConlluSentence {
  const words = sentence.tokens.map((token, at) => ({
    form: visible(token.form) || "_",
    lemma: "_",
    upos: "_",
    xpos: "_",
    feats: "_",
    head: 0,
    deprel: "_",
    deps: "_",
    misc: sentence.tokens[at + 1]?.start === token.end ? "SpaceAfter=No" : "_",
  }));
  const line = `# text = ${visible(text.slice(sentence.start, sentence.end))}`;
  return predicted({ words, others: [{ before: 0, line }] }, sentence);
}
