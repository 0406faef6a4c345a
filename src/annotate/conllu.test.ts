import { describe, expect, it } from "vitest";
import { attribute, readConllu, writeConllu } from "./conllu.js";

const SAMPLE = `# sent_id = 1
# text = He didn't.
1\tHe\the\tPRON\tPRP\t_\t2\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_
3\tn't\tnot\tPART\tRB\t_\t2\tadvmod\t_\tSpaceAfter=No
3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tA=b|NER=B-PER

`;

describe("CoNLL-U", () => {
  it("comes back as it was, with comments, multiword tokens and empty nodes", () => {
    expect(readConllu(SAMPLE).map(writeConllu).join("")).toBe(SAMPLE);
  });

  it("may hold nothing but tokens", () => {
    const [sentence] = readConllu("1\tGo\n2\t!\n");
    expect(sentence!.words.map((word) => word.form)).toEqual(["Go", "!"]);
  });

  it("has attributes in its last column", () => {
    expect(attribute("A=b|NER=B-PER", "NER")).toBe("B-PER");
    expect(attribute("_", "NER")).toBeUndefined();
  });
});
