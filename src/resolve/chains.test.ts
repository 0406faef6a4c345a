import { describe, expect, it } from "vitest";
import type { StatementDraft } from "../extract/types.js";
import { chainsOf } from "./chains.js";

const at = { start: 0, end: 1 };

function said(mention: number | null, more: Partial<StatementDraft> = {}): StatementDraft {
  const source =
    mention === null
      ? { kind: "unnamed" as const, mentions: [], start: null, end: null }
      : { kind: "mention" as const, mentions: [mention], ...at };
  const links = { time: null, parent: null, continues: null, answers: [] };
  const words = { to: [], target: [], content: [at], quoted: [], quote: "indirect" as const, hedges: [] };
  return { sentence: 0, cue: at, cueToken: 0, manner: "say", source, ...words, ...links, by: "test", ...more };
}

const reference = { of: [["minister"], ["agency"], ["paper"], []], entities: new Map() };
const chains = (...statements: StatementDraft[]) =>
  chainsOf(statements, reference).map((chain) =>
    chain.map(({ entities, inherited }) => (inherited ? `+${entities}` : `${entities}`)),
  );

describe("chains of attribution", () => {
  it("run from the innermost source to the outermost, the publisher unwritten", () => {
    expect(chains(said(0, { parent: 1 }), said(1, { parent: 2 }), said(2))[0]).toEqual(["minister", "agency", "paper"]);
  });

  it("begin with the source whose words are passed on", () => {
    expect(chains(said(2, { cites: 1 }), said(1, { parent: 0 }))).toEqual([
      ["agency", "paper"],
      ["agency", "paper"],
    ]);
  });

  it("mark the links that a sentence takes over from the one it goes on from", () => {
    expect(chains(said(0, { parent: 1 }), said(1), said(0, { continues: 0 }))[2]).toEqual(["minister", "+agency"]);
  });

  it("hold a hidden source as a value, and one that cannot be told as unknown", () => {
    expect(chains(said(null), said(3))).toEqual([["unnamed"], ["unknown"]]);
  });

  it("end where statements point at each other in a ring", () => {
    expect(() => chains(said(0, { parent: 1, continues: 1 }), said(1, { parent: 0, cites: 0 }))).not.toThrow();
  });
});
