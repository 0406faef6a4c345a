import { describe, expect, it } from "vitest";
import { given } from "../../../test/given.js";
import { findMentions } from "../../extract/mentions/index.js";
import { loadLexicon } from "../../lexicon/index.js";
import { linkMentions } from "./index.js";

const lexicon = loadLexicon();

/** Labels of what the last mention with these words stands for. */
function who(words: string, lines: string[]): (string | undefined)[] {
  const reading = given(lines);
  const mentions = findMentions(reading, lexicon);
  const extraction = { mentions, times: [], statements: [], events: [] };
  const { of, entities } = linkMentions(reading, extraction, lexicon, reading.document.published);
  const at = mentions.findLastIndex(({ start, end }) => reading.document.text.slice(start, end) === words);
  return (of[at] ?? []).map((id) => entities.get(id)?.label);
}

const PARIS = "Valeska|PROPN|3|nsubj*PER Paris|PROPN|1|flat*PER left|VERB|0|root";
const ISRAEL = "Rosa|PROPN|3|nsubj Israel|PROPN|1|flat*LOC left|VERB|0|root";
const HERITAGE = "Norda|PROPN|3|compound*ORG Media|PROPN|3|compound*ORG Corp.|PROPN|4|nsubj*ORG grew|VERB|0|root";

describe("names that mislead", () => {
  it("takes a capital's name for the person whose surname it is", () => {
    expect(who("Paris", [PARIS, "Paris|PROPN|2|nsubj*LOC claims|VERB|0|root"])).toEqual(["Valeska Paris"]);
  });

  it("leaves the capital where something happens in it", () => {
    const line = "They|PRON|2|nsubj met|VERB|0|root in|ADP|4|case Paris|PROPN|2|obl*LOC";
    expect(who("Paris", [PARIS, line])).toEqual(["Paris"]);
  });

  it("leaves the state whose government is named", () => {
    const line = "The|DET|2|det government|NOUN|5|nsubj of|ADP|4|case Israel|PROPN|2|nmod*LOC fell|VERB|0|root";
    expect(who("Israel", [ISRAEL, line])).toEqual(["Israel"]);
  });

  it("joins a given name with a surname that is a state's, whatever the tagger says", () => {
    expect(who("Israel", [ISRAEL, "Israel|PROPN|2|nsubj*LOC spoke|VERB|0|root"])).toEqual(["Rosa Israel"]);
  });

  it("leaves a place that nobody is called by", () => {
    expect(who("Paris", ["Paris|PROPN|2|nsubj*LOC agreed|VERB|0|root"])).toEqual(["France"]);
  });
});

describe("short names of organizations", () => {
  it("knows a company by the first word of its name", () => {
    expect(who("Norda", [HERITAGE, "Norda|PROPN|2|nsubj*ORG closed|VERB|0|root"])).toEqual(["Norda Media Corp."]);
  });

  it("takes no word that is part of two names", () => {
    const other = "Norda|PROPN|3|compound*ORG Bank|PROPN|3|compound*ORG Ltd.|PROPN|4|nsubj*ORG fell|VERB|0|root";
    expect(who("Norda", [HERITAGE, other, "Norda|PROPN|2|nsubj*ORG closed|VERB|0|root"])).toEqual(["Norda"]);
  });

  it("does not take a company for a man because it is called by a surname", () => {
    const long = "John|PROPN|3|compound*PER Labatt|PROPN|3|compound*PER Ltd.|PROPN|4|nsubj*PER grew|VERB|0|root";
    expect(who("Labatt", [long, "Labatt|PROPN|2|nsubj*PER closed|VERB|0|root"])).toEqual(["John Labatt Ltd."]);
  });

  it("knows the company that the text speaks of by its noun", () => {
    const line = "The|DET|2|det company|NOUN|3|nsubj closed|VERB|0|root";
    expect(who("The company", [HERITAGE, line])).toEqual(["Norda Media Corp."]);
  });
});

describe("bodies", () => {
  it("does not take a body with a name of its own for the government", () => {
    const line =
      "Saudi|PROPN|4|amod*ORG Civil|PROPN|3|amod*ORG Defense|PROPN|4|compound*ORG Authority|PROPN|5|nsubj*ORG spoke|VERB|0|root";
    expect(who("Saudi Civil Defense Authority", [line])).toEqual(["Saudi Civil Defense Authority"]);
  });
});

describe("people of one surname", () => {
  const PAIR = [
    "Bill|PROPN|3|nsubj*PER Marlow|PROPN|1|flat*PER left|VERB|0|root",
    "Hillary|PROPN|3|nsubj*PER Marlow|PROPN|1|flat*PER stayed|VERB|0|root",
  ];

  it("takes the pronoun in a phrase before the subject for the subject's", () => {
    const line =
      "In|ADP|3|case her|PRON|3|nmod:poss book|NOUN|6|obl ,|PUNCT|3|punct Marlow|PROPN|6|nsubj*PER wrote|VERB|0|root";
    expect(who("Marlow", [...PAIR, line])).toEqual(["Hillary Marlow"]);
    expect(who("Marlow", [...PAIR, line.replace("her|", "his|")])).toEqual(["Bill Marlow"]);
  });

  it("does not count how others name somebody for how the report does", () => {
    const said = "“|PUNCT|3|punct Hillary|PROPN|3|nsubj*PER won|VERB|0|root ”|PUNCT|3|punct";
    const line = "Marlow|PROPN|2|nsubj*PER spoke|VERB|0|root";
    expect(who("Marlow", [PAIR[1]!, PAIR[0]!, said, said, line])).toEqual(["Hillary Marlow"]);
  });
});

describe("bodies of nobody in particular", () => {
  it("leaves an administration alone where the text has named another's government", () => {
    const named = "The|DET|3|det Russian|ADJ|3|amod government|NOUN|4|nsubj fell|VERB|0|root";
    const line = "The|DET|2|det administration|NOUN|3|nsubj spoke|VERB|0|root";
    expect(who("The administration", [named, line])).toEqual(["administration"]);
    expect(who("The government", [named, line.replace("administration", "government")])).toEqual([
      "Russian government",
    ]);
  });
});

describe("plurals", () => {
  it("takes up the members of a party", () => {
    const named = "Democrats|PROPN|2|nsubj*ORG objected|VERB|0|root";
    expect(who("They", [named, "They|PRON|2|nsubj left|VERB|0|root"])).toEqual(["Democratic Party"]);
  });
});

describe("somebody's lawyer", () => {
  const NAMED =
    "An|DET|2|det attorney|NOUN|8|nsubj for|ADP|4|case Pagano|PROPN|2|nmod*PER ,|PUNCT|6|punct Mark|PROPN|2|appos*PER Doyle|PROPN|6|flat*PER spoke|VERB|0|root";
  const lawyer = (owner: string) =>
    `${owner}|PROPN|3|nmod:poss*PER 's|PART|1|case lawyer|NOUN|4|nsubj left|VERB|0|root`;

  it("is who the text calls their attorney", () => {
    expect(who("Pagano's lawyer", [NAMED, lawyer("Pagano")])).toEqual(["Mark Doyle"]);
  });

  it("is not another's", () => {
    expect(who("Ruiz's lawyer", [NAMED, lawyer("Ruiz")])).toEqual(["Ruiz's lawyer"]);
  });
});
