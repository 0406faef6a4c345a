import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onDay, RecordBuilder } from "../../test/fixtures/record-builder.js";
import { type NewsDocument, type Position, Stance } from "../model/index.js";
import { Origins, statusOf } from "./index.js";
import { standing } from "./standing.js";
import { whySentence } from "./why.js";

function held(holder: string, stance: Stance, more: Partial<Position> = {}): Position {
  const chain = [{ entities: [holder], inherited: false }];
  return { holder, stance, chain, time: null, hedges: [], document: "doc_a", statement: null, event: null, ...more };
}

function status(...positions: (Position & { origin?: string })[]) {
  const own = (holder: string) => holder === "actor";
  return statusOf({
    positions: positions.map((position) => ({ position, origin: position.origin ?? position.holder })),
    stage: "done",
    own,
  });
}

describe("status, the first that holds", () => {
  it("follows the order of the design", () => {
    expect(status(held("a", "alleges"), held("actor", "denies"))).toBe("disputed");
    expect(status(held("actor", "denies"))).toBe("denied");
    expect(status(held("a", "alleges"), held("actor", "acknowledges"))).toBe("acknowledged");
    expect(status(held("a", "asserts"), held("b", "asserts"), held("c", "alleges"))).toBe("confirmed");
    expect(status(held("a", "asserts"), held("c", "suspects"))).toBe("alleged");
    expect(status(held("a", "asserts", { hedges: ["possible"] }))).toBe("unconfirmed");
    expect(status(held("a", "asserts"))).toBe("reported");
    expect(
      statusOf({
        positions: [{ position: held("actor", "promises"), origin: "x" }],
        stage: "pledged",
        own: () => true,
      }),
    ).toBe("announced");
  });

  it("takes a plan for no fact, however many tell of it", () => {
    const positions = ["a", "b"].map((holder) => ({ position: held(holder, "asserts"), origin: holder }));
    expect(statusOf({ positions, stage: "pledged", own: () => false })).toBe("confirmed");
    expect(statusOf({ positions, stage: "pledged", planned: true, own: () => false })).toBe("reported");
  });

  it("takes no acknowledgement from one whom the claim is not about, and no second voice of one origin", () => {
    expect(status(held("b", "acknowledges"))).toBe("reported");
    const twice = [held("a", "asserts"), held("b", "asserts")].map((position) => ({ position, origin: "one" }));
    expect(statusOf({ positions: twice, stage: "done", own: () => false })).toBe("reported");
  });

  it("is a pure function that does not mind the order", () => {
    const position = fc
      .tuple(fc.constantFrom("a", "b", "actor", "unnamed"), fc.constantFrom(...Stance.options), fc.boolean())
      .map(([holder, stance, hedged]) => held(holder, stance, { hedges: hedged ? ["reportedly"] : [] }));
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 8 }), (positions) => {
        expect(status(...[...positions].reverse())).toBe(status(...positions));
      }),
    );
  });
});

describe("positions over time", () => {
  const reports = new Map<string, NewsDocument>(
    ["2024-01-01", "2024-02-01"].map((day, at) => {
      const { document } = new RecordBuilder("Words.", { published: onDay(day) }).record;
      return [`doc_${at}`, document];
    }),
  );
  const party = (id: string) => id;

  it("let a later side replace an earlier one of the same holder", () => {
    const denied = held("actor", "denies", { document: "doc_0" });
    const admitted = held("actor", "acknowledges", { document: "doc_1" });
    expect(standing([denied, admitted], reports, party)).toEqual([admitted]);
    expect(standing([denied, { ...admitted, document: "doc_0" }], reports, party)).toHaveLength(2);
  });

  it("let a house that withdraws a report take its own voice and its hidden sources with it, and all reprints", () => {
    const own = held("house", "asserts", { document: "doc_0", chain: [] });
    const hidden = held("unnamed", "asserts", { document: "doc_0" });
    const named = held("minister", "asserts", { document: "doc_0" });
    const withdrawn = held("house", "withdraws", { document: "doc_1", chain: [] });
    const house = { publisher: { id: "house", label: "House" } };
    const published = new Map(
      [...reports].map(([id, report]) => [id, id === "doc_0" ? { ...report, ...house } : report]),
    );
    expect(standing([own, hidden, named, withdrawn], published, party)).toEqual([named]);
    const reprint = { ...own, holder: "paper", document: "doc_2" };
    const printed = new Map([...published, ["doc_2", reports.get("doc_0")!] as const]);
    const family = (document: string) => (document === "doc_2" ? "doc_0" : document);
    expect(standing([reprint, withdrawn], printed, party)).toEqual([reprint]);
    expect(standing([reprint, withdrawn], printed, party, family)).toEqual([]);
  });
});

describe("origins", () => {
  const report = (publisher: string | null, agency: string | null = null) =>
    new RecordBuilder("Words.", { publisher: publisher ? { id: publisher, label: publisher } : null, agency }).record
      .document;
  const origins = (copies: { part: string; whole: string }[] = []) =>
    new Origins({
      reports: new Map([
        ["doc_a", report("times")],
        ["doc_b", report("post")],
        ["doc_c", report(null)],
        ["doc_d", report(null)],
        ["doc_e", report("star", "reuters")],
      ]),
      families: new Map(copies.map(({ part, whole }) => [part, whole])),
      owner: (outlet) => (outlet === "times" || outlet === "star" ? "group" : null),
      wordings: new Map([
        ["e_1", "the same eight words or more in both"],
        ["e_2", "the same eight words or more in both"],
      ]),
      party: (id) => (id === "kim" ? "prk" : id),
      isNews: (id) => id === "reuters",
      isPrivate: (id) => id.startsWith("nurse"),
    });
  const own = (document: string) => held("x", "asserts", { document, chain: [] });
  const count = (positions: Position[], copies: { part: string; whole: string }[] = []) =>
    new Set(
      origins(copies)
        .of(positions)
        .filter((origin) => origin !== null),
    ).size;

  it("count a source once however many report it", () => {
    expect(count([held("kim", "asserts", { document: "doc_a" }), held("prk", "asserts", { document: "doc_b" })])).toBe(
      1,
    );
    expect(count([held("reuters", "asserts", { document: "doc_a" }), own("doc_e")])).toBe(1);
  });

  it("count owners, copies and unknown publishers once", () => {
    expect(count([own("doc_a"), own("doc_b")])).toBe(2);
    expect(count([own("doc_a"), own("doc_b")], [{ part: "doc_b", whole: "doc_a" }])).toBe(1);
    expect(count([own("doc_c"), own("doc_d")])).toBe(1);
    expect(
      count([
        { ...own("doc_a"), event: "e_1" },
        { ...own("doc_b"), event: "e_2" },
      ]),
    ).toBe(1);
  });

  it("give no origin to a report's own voice beside its source's", () => {
    expect(count([own("doc_a"), held("usa", "asserts", { document: "doc_a" })])).toBe(1);
  });

  it("tell private persons apart by the house that names them", () => {
    const witness = (who: string, document: string) => held(`nurse-${who}`, "asserts", { document });
    expect(count([witness("a", "doc_a"), witness("b", "doc_b")])).toBe(2);
    expect(count([witness("a", "doc_a"), witness("b", "doc_a")])).toBe(1);
    expect(count([held("usa", "asserts", { document: "doc_a" }), witness("a", "doc_a")])).toBe(2);
  });

  it("tell hidden sources apart by who vouches for them", () => {
    const hidden = (document: string) => held("unnamed", "alleges", { document });
    expect(count([hidden("doc_a"), hidden("doc_b")])).toBe(2);
    expect(count([hidden("doc_c"), hidden("doc_d")])).toBe(1);
  });
});

it("why is one sentence, supports before denials", () => {
  const of = (position: Position) => ({ position, ownVoice: position.chain.length === 0 });
  const positions = [
    held("Russia", "denies"),
    held("the agency", "asserts", { hedges: ["possible signs"] }),
    held("x", "asserts", { chain: [] }),
  ];
  expect(whySentence(positions.map(of), (name) => ({ name, plural: false }))).toBe(
    "One report says so in its own voice; the agency says so, hedged (“possible signs”); Russia denies it.",
  );
});
