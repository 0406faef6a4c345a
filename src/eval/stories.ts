import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { findStories } from "../merge/index.js";
import { plainRecord } from "./plain-record.js";
import type { EvalResult } from "./result.js";
import type { EvalSet } from "./sets.js";

const Article = z.looseObject({
  title: z.string(),
  date: z.string(),
  source: z.string(),
  "triplet-uuid": z.string(),
  "body-paragraphs": z.array(z.array(z.string())),
});

/** One article with the story that people put it in. */
export interface StoryArticle {
  id: string;
  story: string;
  title: string;
  text: string;
  date: string;
  source: string;
}

const PEERS = { "TF-IDF stream (BASIL 2015–19)": "B³ F 96.9" };

/** BASIL (Fan et al. 2019): triplets of articles on one event; B³ (Bagga and Baldwin 1998) from words and dates alone. */
export const storiesSet: EvalSet = {
  name: "stories",
  about: "which articles tell of one piece of news",
  wants: "a folder of BASIL's articles, JSON, of one year or of several in folders",
  data: null,
  run: async (path) => scoreStories(readArticles(path)),
};

function readArticles(folder: string): StoryArticle[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  return files.sort().map((file) => {
    const article = Article.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
    const { title, date, source } = article;
    const paragraphs = article["body-paragraphs"].map((sentences) => sentences.join(" "));
    return { id: file, story: article["triplet-uuid"], title, text: [title, ...paragraphs].join("\n\n"), date, source };
  });
}

/** B³ precision, recall and F over articles. */
export async function scoreStories(articles: readonly StoryArticle[]): Promise<EvalResult> {
  const wanted = new Map(articles.map(({ id, story }) => [id, story]));
  const records = articles.map(({ id, title, text, date, source }) =>
    plainRecord({ id, text, publisher: source, published: date, headline: title }),
  );
  const stories = await findStories(records);
  let precision = 0;
  let recall = 0;
  for (const { documents } of stories) {
    for (const document of documents) {
      const story = wanted.get(document);
      const together = documents.filter((other) => wanted.get(other) === story).length;
      precision += together / documents.length;
      recall += together / articles.filter((article) => article.story === story).length;
    }
  }
  precision /= articles.length;
  recall /= articles.length;
  const f = (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall);
  return { set: "stories", metrics: { precision, recall, f, stories: stories.length }, peers: PEERS };
}
