import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../lexicon/index.js";
import { actorOf } from "./actor.js";

const lexicon = loadLexicon();

/** Words with their lemmas: `soldiers/soldier`; a word alone is its own lemma. */
function code(phrase: string, date: string | null = null, home: string | null = null) {
  const words = phrase.split(" ").map((word) => {
    const [form, lemma] = word.split("/") as [string, string | undefined];
    return { form, lemma: lemma ?? form };
  });
  const { country, sector } = actorOf(words, lexicon, date, home);
  return [country, sector[0]];
}

describe("actorOf", () => {
  it("reads state and body, state and people, state and rank", () => {
    expect(code("Norway 's Defense Ministry")).toEqual(["NOR", "GOV"]);
    expect(code("Peruvian farmers/farmer")).toEqual(["PER", "AGR"]);
    expect(code("two Polish soldiers/soldier")).toEqual(["POL", "MIL"]);
  });

  it("takes the state that comes first: an ambassador is his sender's", () => {
    expect(code("Chile 's ambassador to Japan")).toEqual(["CHL", "GOV"]);
  });

  it("gives whoever belongs to an organization its sector", () => {
    expect(code("head of the company")).toEqual([null, "BUS"]);
    expect(code("a police spokesman")).toEqual([null, "COP"]);
  });

  it("knows that an office has ended", () => {
    expect(code("a former minister")).toEqual([null, "ELI"]);
    expect(code("Angela Merkel", "2015-01-01")).toEqual(["DEU", "GOV"]);
    expect(code("Angela Merkel", "2023-01-01")).toEqual(["DEU", "ELI"]);
  });

  it("takes the country of what stands around only where the phrase names none", () => {
    expect(code("the navy", null, "PER")).toEqual(["PER", "MIL"]);
    expect(code("the Chilean navy", null, "PER")).toEqual(["CHL", "MIL"]);
  });

  it("says that it does not know", () => {
    expect(code("newcomers/newcomer")).toEqual([null, "UNK"]);
    expect(code("Chile")).toEqual(["CHL", undefined]);
  });
});
