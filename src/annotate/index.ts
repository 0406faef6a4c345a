/** The language engine: text in, sentences with tokens, tags, trees, names and quotations out. */
export { type ConlluSentence, type ConlluWord, readConllu, writeConllu } from "./conllu.js";
export { createEngine, ENGINE_ID, type ModelFiles } from "./engine.js";
export { loadEngine } from "./load.js";
export { splitSentences } from "./tokenize/sentences.js";
export { tokenize } from "./tokenize/tokens.js";
export type * from "./types.js";
