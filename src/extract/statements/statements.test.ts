import { describe, expect, it } from "vitest";
import { heard, readingOf, treesIn } from "../../../test/heard.js";

const trees = treesIn(new URL("./fixtures/sentences.trees", import.meta.url));

/** What must be heard in each sentence of the fixture; the trees are frozen, so that the weights have no say here. */
const EXPECTED: Record<string, string[]> = {
  "said-that": ["Ana Ruiz [said: say] that Chile had closed the border"],
  "said-without-that": ["The Norwegian minister [says: say] her country will send doctors to Peru"],
  "told-addressee": ["Ana Ruiz [told: say] that the talks had failed | to reporters"],
  "swallowed-addressee": ["Ana Ruiz [telling: say] victory was near"],
  "quote-inversion": ["Ana Ruiz [said: say] “ We will not accept this treaty, ”"],
  "quote-after-colon": ["Ana Ruiz [said: say] “ We will not accept this treaty . ”"],
  "quote-interrupted": ["Ana Ruiz [said: say] “ The border is closed, ” … “ and it will stay closed . ”"],
  "quote-mixed": ["Ana Ruiz [said: say] the treaty was “ a gift to smugglers ” and would be rejected"],
  "quote-phrase-object": ["Ana Ruiz [praised: praise] the “ deep and lasting ” friendship between Chile and Peru"],
  "parenthetical-end": ["the state news agency [reported: report] Chile has closed the border"],
  "parenthetical-middle": ["Ana Ruiz [said: say] The border … will stay closed"],
  "according-to-front": ["the health ministry [According: say] three doctors were wounded"],
  "according-to-end": ["the health ministry [according: say] Three doctors were wounded"],
  "cited-by": [
    "Ana Ruiz [said: say] “ The border is closed, ” | within cited",
    "the state news agency [cited: report] “ The border is closed, ” | time Monday",
  ],
  "citing-front": [
    "the health ministry [Citing: report] that three doctors were wounded | within stated",
    "Ana Ruiz [stated: say] that three doctors were wounded | citing Citing",
  ],
  "citing-end": [
    "Ana Ruiz [stated: say] that three doctors were wounded | citing citing",
    "the health ministry [citing: report] that three doctors were wounded | within stated",
  ],
  "quoting-agency": [
    "the state news agency [Quoting: report] that Ana Ruiz praised the treaty | within reported",
    "Lima Times [reported: report] that Ana Ruiz praised the treaty | citing Quoting",
    "Ana Ruiz [praised: praise] the treaty | within Quoting",
  ],
  "quoted-as-saying": [
    "Lima Times [quoted: report] that the border was closed",
    "a minister [saying: say] that the border was closed | within quoted",
  ],
  "passive-suspected": ["unnamed [suspected: suspect] hiding two ships | about Chile"],
  "passive-accused": ["unnamed [accused: accuse] hiding two ships | about Ana Ruiz"],
  "passive-believed": ["unnamed [believed: believe] The smugglers … to have two ships"],
  "passive-by-agent": ["Peru [accused: accuse] hiding two ships | about Chile"],
  "it-was-reported": ["unnamed [reported: report] that Chile had closed the border"],
  "accused-of": ["Peru [accused: accuse] hiding two ships | about Chile"],
  "assured-of": ["Ana Ruiz [assured: promise] full support for the treaty | to the Peruvian president of full support"],
  "pledged-to": ["Ana Ruiz [pledged: promise] to assist Peru in rebuilding its ports | to Peru"],
  "urged-to": ["Ana Ruiz [urged: request] to open the border | to Peru"],
  "called-for": ["Ana Ruiz [called: request] an end to the blockade"],
  "denied-doing": ["Chile [denied: deny] hiding two ships"],
  "deny-that": ["Peru [says: say] that Chile hid two ships", "Chile [denies: deny] that | answers denies says"],
  "rejected-claim": [
    "Peru [said: say] Chile hid two ships",
    "Chile [rejected: reject] the allegation | answers rejects said",
  ],
  thanked: ["Ana Ruiz [thanked: thank] | to the Peruvian president"],
  stressing: [
    "Ana Ruiz [thanked: thank] | to Peru",
    "Ana Ruiz [stressing: say] the friendship between their countries",
  ],
  "refer-to-as": ["Ana Ruiz [referring: praise] him … her “ dear friend | to the Peruvian president | about him"],
  "called-names": [
    "The Norwegian minister [called: criticize] the Peruvian president a liar | about the Peruvian president",
  ],
  "expressed-confidence": ["Ana Ruiz [expressed: predict] that the talks would succeed"],
  "noun-allegations": ["unnamed [allegations: allege] that it hid two ships"],
  "noun-owner": ["Peru [warning: warn] that it would close the border"],
  "evidence-suggests": ["unnamed [suggests: suggest] that Chile has hidden two ships"],
  reportedly: ["unnamed [reportedly: report] Chile has … hidden two ships in Peru"],
  "sure-of": ["Ana Ruiz [confident: believe] that the talks would succeed"],
  hedges: [
    "Ana Ruiz [said: say] that the ship had possibly left and that further confirmation was needed | hedges possibly (possible), confirmation was needed (unconfirmed)",
  ],
  "time-of-cue": ["Ana Ruiz [announced: announce] that Chile would open the border | time Tuesday"],
  continues: [
    "The state news agency [reported: report] that Ana Ruiz praised the treaty",
    "Ana Ruiz [praised: praise] the treaty | within reported",
    "She [added: say] that the border would stay open | after praised",
  ],
  "quote-goes-on": ["Ana Ruiz [said: say] “ The border is closed, ” … “ It will stay closed for a year . ”"],
  "credit-behind-credit": [
    "Ana Ruiz [said: say] The border is closed | within according",
    "Lima Times [according: say] The border is closed, Ana Ruiz said",
  ],
  "charge-that": [
    "Peru [accused: accuse] hiding two ships | about Chile",
    "Chile [rejected: reject] | answers rejects accused",
  ],
  "which-alleged": [
    "Chile [denied: deny] that it hid two ships | answers denies alleged",
    "Peru [alleged: allege] that it hid two ships",
  ],
  "as-charged": ["Peru [charged: allege] Chile hid two ships"],
  "light-verb-that": ["Ana Ruiz [expressed: predict] that relations would improve"],
  "swallowed-that": ["Ana Ruiz [expressed: predict] that relations would improve"],
  "quoted-behind": [
    "Lima Times [quoted: report] Chile has closed the border",
    "a minister [saying: say] Chile has closed the border | within quoted",
  ],
  "quoted-by-behind": [
    "Lima Times [quoted: report] “ The border is closed, ”",
    "Ana Ruiz [saying: say] “ The border is closed, ” | within quoted",
  ],
  "blamed-on": ["Peru [blamed: accuse] the collision | about the Chilean captain"],
  "whom-thanked": ["Ana Ruiz [thanked: thank] | to the minister"],
  semicolon: ["Peru [said: say] the border was closed", "Chile [blamed: accuse] the collision | about Peru"],
  "same-said": ["Ana Ruiz [said: say] Chile closed the border", "Peru [said: say] Chile closed the border"],
  "who-said": ["Ana Ruiz [said: say] the border was closed"],
  "sources-said": ["unnamed [said: say] The border would stay closed"],
};

describe("findStatements hears who says what", () => {
  it.each(Object.entries(EXPECTED))("%s", (name, expected) => {
    expect(heard(readingOf(trees.get(name)!))).toEqual(expected);
  });
});

describe("findStatements hears nothing where nothing is said", () => {
  const silent = [...trees.keys()].filter((name) => name.startsWith("negative-"));

  it.each(silent)("%s", (name) => {
    expect(heard(readingOf(trees.get(name)!))).toEqual([]);
  });
});

describe("findStatements and what is not the report's own", () => {
  it("hears nothing in boilerplate", () => {
    expect(heard(readingOf(trees.get("said-that")!, "boilerplate"))).toEqual([]);
    expect(heard(readingOf(trees.get("said-that")!, "credit"))).toEqual([]);
  });

  it("hears headlines", () => {
    expect(heard(readingOf(trees.get("said-that")!, "headline"))).toHaveLength(1);
  });
});
