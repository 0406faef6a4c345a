import { loadLanguages } from "../../clean/index.js";
import type { EvalSet } from "../sets.js";
import { readBodies } from "./load.js";
import { reportOf } from "./report.js";
import { type Agreement, agreement, tokensOf } from "./shingles.js";

const PEERS = {
  rs_trafilatura: "F1 .970, accuracy .287",
  "trafilatura 2.0": "F1 .958, accuracy .293",
  newspaper4k: "F1 .949, accuracy .326",
  "Readability.js": "F1 .947, accuracy .166",
};

/** scrapinghub's article extraction benchmark: 4-gram shingles; F1 of mean precision and mean recall; accuracy: all words the same. */
export const scrapinghubSet: EvalSet = {
  name: "scrapinghub",
  about: "the article's body out of web pages (scrapinghub's benchmark)",
  wants: "a folder with ground-truth.json and html/",
  data: null,
  async run(path, { lexicon }) {
    await loadLanguages();
    const scores: (Agreement & { id: string; url: string })[] = [];
    for (const { id, label, url, bytes } of readBodies(path)) {
      const { lines } = reportOf(bytes, lexicon);
      scores.push({ id, url, ...agreement(tokensOf(label), tokensOf(lines.join("\n"))) });
    }
    const mean = (of: (score: Agreement) => number) =>
      scores.reduce((sum, score) => sum + of(score), 0) / Math.max(1, scores.length);
    const precision = mean((score) => score.precision);
    const recall = mean((score) => score.recall);
    return {
      set: "scrapinghub",
      metrics: {
        f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall),
        precision,
        recall,
        accuracy: mean((score) => (score.equal ? 1 : 0)),
        pages: scores.length,
      },
      peers: PEERS,
      errors: scores
        .filter((score) => !score.equal)
        .sort((a, b) => Math.min(a.precision, a.recall) - Math.min(b.precision, b.recall))
        .map(
          (score) =>
            `${score.id.slice(0, 8)} P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)} ${score.url}`,
        ),
    };
  },
};
