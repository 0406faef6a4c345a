import { describe, expect, it } from "vitest";
import { findClimbs } from "./stairs.js";

const climb = (file: string, from: string) => findClimbs(new Map([[file, `import { x } from "${from}";`]]));

describe("the stairs", () => {
  it("let a step import itself and what stands before it", () => {
    expect(climb("resolve/index.ts", "../extract/types.js")).toEqual([]);
    expect(climb("resolve/index.ts", "./reference/index.js")).toEqual([]);
  });

  it("refuse a lower step that imports a higher one", () => {
    expect(climb("clean/blocks.ts", "../merge/index.js")).toEqual([
      { file: "clean/blocks.ts", imports: "merge/index.js", why: "clean comes before merge" },
    ]);
  });

  it("refuse dynamic imports alike", () => {
    expect(findClimbs(new Map([["read/a.ts", `await import("../cli/main.js")`]]))).toHaveLength(1);
  });

  it("keep tags and trees from what comes after resolve, but for the tokenizer", () => {
    expect(climb("merge/words.ts", "../annotate/types.js")).toHaveLength(1);
    expect(climb("merge/words.ts", "../annotate/tokenize/index.js")).toEqual([]);
  });

  it("let only the doors use the wiring", () => {
    expect(climb("cli/read.ts", "../pipeline.js")).toEqual([]);
    expect(climb("store/open.ts", "../pipeline.js")).toHaveLength(1);
    expect(climb("eval/seeds.ts", "../pipeline.js")).toEqual([]);
  });
});
