import { expect, it } from "vitest";
import { scoreEcbplus } from "./ecbplus.js";

const FLOOD =
  "Flood water broke the river dam and drowned three farmers in the valley villages near the harbour bridge";
const VOTE = "Senators voted on a budget bill after a long debate about taxes spending and the national debt ceiling";

const doc = (id: string, topic: string, text: string) => ({
  split: "dev",
  doc: id,
  topic,
  sub: "",
  tokens: text.split(" "),
});
const mention = (of: string, topic: string, text: string, head_lemma: string | null, chain: string) => ({
  split: "dev",
  doc: of,
  topic,
  text,
  head_lemma,
  chain,
});

it("joins words of one deed within a story, and none across stories", async () => {
  const docs = [doc("a", "1", FLOOD), doc("b", "1", `${FLOOD} on Monday`), doc("c", "2", VOTE)];
  const mentions = [
    mention("a", "1", "death", "death", "x"),
    mention("b", "1", "died", null, "x"),
    mention("b", "1", "broke", "break", "y"),
    mention("c", "2", "death", "death", "z"),
  ];
  const { metrics } = await scoreEcbplus(docs, mentions);
  expect(metrics).toMatchObject({ "dev CoNLL F": 1, "dev LEA F": 1, "dev stories": 2 });
});
