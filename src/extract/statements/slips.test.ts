import { describe, expect, it } from "vitest";
import { heard, readingOf, treesIn } from "../../../test/heard.js";

const trees = treesIn(new URL("./fixtures/slips.trees", import.meta.url));

/** Sentences as news has them, with the trees that a parser gave them, slips and all: what must be heard all the same. */
const EXPECTED: Record<string, string[]> = {
  "seat-in-commas": ["Norda Airlines [said: say] its profit had doubled"],
  "place-before-noun": ["bank [said: say] the new rules should help it"],
  "behind-adverbial": ["Ruiz [claims: claim] that she was locked in"],
  "chairman-aside": ["Ana M. Ruiz [said: say] “ We have closed the port, ”"],
  "who-aside": ["Ms. Ruiz [said: say] the company was growing"],
  "predicate-aside": ["Turkey [urged: request] to sign the treaty | to all states"],
  "inverted-between-commas": ["Ruiz [said: say] All members … are required to pay"],
  "semicolon-ends": ["Ruiz [says: say] The northern fund fell by a tenth"],
  "next-report": ["the executives [acknowledged: acknowledge] The port will close", "they [said: say] it would reopen"],
  "frame-before-quote": ["Ruiz [said: say] “ We are in touch with all towns . ”"],
  "colon-any-verb": ["Ruiz [defended: say] “ We have worked day and night . ”"],
  "colon-plain": ["Lima Times [said: say] The court took a wrong turn this week"],
  "no-evidence": [],
  "neither-nor": [],
  "assurances-from": ["the tourism board [assurances: say] that the road was safe"],
  "speculation-grows": ["unnamed [Speculation: suggest] that the cabinet will resign"],
  "found-by-nobody": ["The inquiry [found: report] that the door had been locked"],
  "said-to-be": ["unnamed [said: say] The owner … to be negotiating with the captors"],
  "reported-killed": ["unnamed [reported: report] Fifty people … killed in the clashes"],
  "contracted-passive": ["unnamed [expected: predict] He … to meet the minister today"],
  "told-that-on-object": ["Cyprus [warned: warn] that the navy was coming | to the smugglers"],
  "quoted-as-telling": [
    "Lima Times [quoted: report] Laos has halted work on the dam",
    "the minister [telling: say] Laos has halted work on the dam | within quoted",
  ],
  "quoted-aside": [
    "Efe [quoted: report] Spain ’s interior ministry … announced that Morocco had taken back 40 migrants",
    "Spain ’s interior ministry [announced: announce] that Morocco had taken back 40 migrants | within quoted",
  ],
  "estimates-by": ["Dalbar Services [according: say] The funds lost a tenth"],
  "in-the-words-of": ["the prosecutor [In: say] “ the house was a trap . ”"],
  "duty-not-blame": [],
  "trap-story": [],
  "own-thoughts": [
    "I [think: believe] the plan is good | within said",
    "Ruiz [said: say] “ I think the plan is good, ”",
  ],
  "denied-allegation": [
    "Peru [alleges: allege] that Chile hid two ships",
    "Ruiz [said: say] the sea was calm",
    "Chile [denied: deny] the allegation | answers denies alleges",
  ],
  "thought-in-quotation": [
    "I [think: believe] the treaty is fair | within said",
    "Ana Ruiz [said: say] “ I think the treaty is fair, ” … “ but many ports will watch how it works . ”",
  ],
  "thought-goes-on": [
    "Ana Ruiz [said: say] “ I do not think the border should stay open, ” … “ I think it is the way this council works . ”",
    "I [think: believe] it is the way this council works | within said",
  ],
  "called-behind-aside": ["Sen. Ana Ruiz [called: request] to reply to Chile | to President Moreno"],
  "failed-to-note": ["Ana Ruiz [said: say] many of the reports failed to note that the port had grown"],
  "no-matter-what": [],
  "yet-to-explain": [],
  "if-he-has-questions": [],
  "by-asking": [],
  "not-worried": ["The captain [said: say] he was not worried about the storm"],
  "because-said": [
    "Ana Ruiz [said: say] she was calm because she doubted the court would act",
    "she [doubted: question] the court would act | within said",
  ],
  "so-said": ["Ana Ruiz [said: say] she had called the witness, so he stays in the country"],
  "day-of-saying": ["Federal officials [said: say] they will open the port | time Monday"],
  "and-that": [
    "Ana Ruiz [said: say] that attempts to enter the port were made by smugglers with ties to Chile, and that men who sold arms gained passports",
  ],
  "letter-to-opposing": ["Ana Ruiz [opposing: reject] the treaty"],
  "day-behind-subject": ["Foreign Ministry [said: say] the border would stay closed"],
  "colon-ends-block": [
    "Ana Ruiz [continued: say] “ The treaty is very much a gift to smugglers, but it will not last . ”",
  ],
  "adding-behind-quote": ["Ruiz [said: say] “ The dam leaks, ”", "Ruiz [adding: say] that two villages flooded"],
  "claim-rejected": ["Rebels [said: say] they won", "Chad [rejected: reject] | answers rejects said"],
};

describe("findStatements hears who says what through slips of the parser", () => {
  it.each(Object.entries(EXPECTED))("%s", (name, expected) => {
    expect(heard(readingOf(trees.get(name)!))).toEqual(expected);
  });

  it("has an expectation for every tree", () => {
    expect([...trees.keys()].filter((name) => !(name in EXPECTED))).toEqual([]);
  });
});
