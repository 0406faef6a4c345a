import { describe, expect, it } from "vitest";
import { given } from "../../../test/given.js";
import { findMentions } from "../../extract/mentions/index.js";
import type { StatementDraft } from "../../extract/types.js";
import { loadLexicon } from "../../lexicon/index.js";
import { linkMentions } from "./index.js";

const lexicon = loadLexicon();

/** Words of each mention with the labels of what they were linked to. */
function linked(lines: string[], date: string | null = null, statements: Partial<StatementDraft>[] = []) {
  const reading = given(lines);
  const mentions = findMentions(reading, lexicon);
  const extraction = { mentions, times: [], statements: statements as StatementDraft[], events: [] };
  const published = { ...reading.document.published, value: date };
  const reference = linkMentions(reading, extraction, lexicon, published);
  return mentions.map((mention, i) => {
    const words = reading.document.text.slice(mention.start, mention.end);
    return [words, ...(reference.of[i] ?? []).map((id) => reference.entities.get(id)?.label)];
  });
}

/** Classes of the linked entities, by the words of the mention. */
function linkedClasses(lines: string[]) {
  const reading = given(lines);
  const mentions = findMentions(reading, lexicon);
  const reference = linkMentions(
    reading,
    { mentions, times: [], statements: [], events: [] },
    lexicon,
    reading.document.published,
  );
  return new Map(
    mentions.map(({ start, end }, i) => [
      reading.document.text.slice(start, end),
      reference.entities.get(reference.of[i]?.[0] ?? "")?.class,
    ]),
  );
}

/** Labels of the last mention with these words. */
function who(words: string, found: (string | undefined)[][]) {
  return found
    .filter((mention) => mention[0] === words)
    .pop()
    ?.slice(1);
}

const MACRON = "French|ADJ|3|amod President|PROPN|3|nmod:desc Emmanuel|PROPN|5|nsubj*PER Macron|PROPN|3|flat*PER";
const KIM = "Kim|PROPN|4|nsubj*PER Jong|PROPN|1|flat*PER Un|PROPN|1|flat*PER";

describe("linkMentions", () => {
  it("takes a surname for the person whom the document has named in full", () => {
    const found = linked([`${MACRON} spoke|VERB|0|root`, "Macron|PROPN|2|nsubj*PER left|VERB|0|root"]);
    expect(who("Macron", found)).toEqual(["Emmanuel Macron"]);
  });

  it("never merges two full names that share a surname, and gives a bare surname to the one named most", () => {
    const found = linked([
      `${KIM} spoke|VERB|0|root`,
      "Kim|PROPN|4|nsubj*PER Il|PROPN|1|flat*PER Sung|PROPN|1|flat*PER died|VERB|0|root",
      `${KIM} left|VERB|0|root`,
      "Kim|PROPN|2|nsubj*PER returned|VERB|0|root",
    ]);
    expect(who("Kim Il Sung", found)).not.toEqual(who("Kim Jong Un", found));
    expect(who("Kim", found)).toEqual(["Kim Jong Un"]);
  });

  it("does not give a surname to a namesake who is called by the given name", () => {
    const found = linked([
      "Elias|PROPN|3|nsubj*PER Ruiz|PROPN|1|flat*PER left|VERB|0|root",
      "Juan|PROPN|3|nsubj*PER Ruiz|PROPN|1|flat*PER spoke|VERB|0|root",
      "Elias|PROPN|2|nsubj*PER returned|VERB|0|root",
      "Juan|PROPN|3|nsubj*PER Ruiz|PROPN|1|flat*PER stayed|VERB|0|root",
      "Ruiz|PROPN|2|nsubj*PER agreed|VERB|0|root",
    ]);
    expect(who("Elias", found)).toEqual(["Elias Ruiz"]);
    expect(who("Ruiz", found)).toEqual(["Juan Ruiz"]);
  });

  it("leaves a pronoun open that follows a like one left open", () => {
    const found = linked([
      "Hans|PROPN|3|nsubj*PER Berg|PROPN|1|flat*PER met|VERB|0|root Olaf|PROPN|3|obj*PER Vik|PROPN|4|flat*PER",
      "People|NOUN|2|nsubj praised|VERB|0|root Hans|PROPN|2|obj*PER Berg|PROPN|3|flat*PER and|CCONJ|6|cc Olaf|PROPN|3|conj*PER Vik|PROPN|6|flat*PER",
      "He|PRON|2|nsubj left|VERB|0|root",
      "His|PRON|2|nmod:poss brother|NOUN|3|nsubj stayed|VERB|0|root",
    ]);
    expect(who("He", found)).toEqual([]);
    expect(who("His", found)).toEqual([]);
  });

  it("finds who holds an office in the document first", () => {
    const found = linked([
      `${MACRON} spoke|VERB|0|root`,
      "The|DET|3|det French|ADJ|3|amod leader|NOUN|4|nsubj left|VERB|0|root",
    ]);
    expect(who("The French leader", found)).toEqual(["Emmanuel Macron"]);
  });

  it("dates an office whose holder the document does not name, and leaves it open without a date", () => {
    const lines = ["The|DET|3|det French|ADJ|3|amod president|NOUN|4|nsubj left|VERB|0|root"];
    expect(who("The French president", linked(lines, "2010-05-01"))).toEqual(["Nicolas Sarkozy"]);
    expect(who("The French president", linked(lines, "2019-05-01"))).toEqual(["Emmanuel Macron"]);
    expect(who("The French president", linked(lines))).toEqual(["French president"]);
  });

  it("makes an unknown person of their name, with country and office from the title", () => {
    const reading = given([
      "Peruvian|ADJ|2|amod lawmaker|NOUN|3|nmod:desc Rosa|PROPN|5|nsubj*PER Quispe|PROPN|3|flat*PER spoke|VERB|0|root",
    ]);
    const mentions = findMentions(reading, lexicon);
    const extraction = { mentions, times: [], statements: [], events: [] };
    const { of, entities } = linkMentions(reading, extraction, lexicon, reading.document.published);
    const id = of[0]![0]!;
    expect(id).toBe("local:person-rosa-quispe");
    expect(entities.get(id)).toMatchObject({ class: "person", country: "PER", sector: ["LEG"] });
  });

  it("takes a capital for its state, and for a place where something happens in it", () => {
    const acts = linked(["Oslo|PROPN|2|nsubj*LOC agreed|VERB|0|root"]);
    expect(who("Oslo", acts)).toEqual(["Norway"]);
    const place = linked(["They|PRON|2|nsubj met|VERB|0|root in|ADP|4|case Oslo|PROPN|2|obl*LOC"]);
    expect(who("Oslo", place)).toEqual(["Oslo"]);
  });

  it("takes a capital's or a state's military for that state's", () => {
    const found = linked(["Oslo|PROPN|3|nmod:poss*LOC 's|PART|1|case military|NOUN|4|nsubj trained|VERB|0|root"]);
    expect(who("Oslo's military", found)).toEqual(["Norwegian military"]);
  });

  it("takes bare troops for the state they act for, and some of its people for nobody known", () => {
    const troops = linked(["Chilean|ADJ|2|amod troops|NOUN|3|nsubj left|VERB|0|root"]);
    expect(who("Chilean troops", troops)).toEqual(["Chile"]);
    const two = linked(["Two|NUM|2|nummod Chileans|PROPN|3|nsubj left|VERB|0|root"]);
    expect(who("Two Chileans", two)).toEqual(["Two Chileans"]);
  });

  it("reads 'his country' by its owner and 'the two countries' by the two states at hand", () => {
    const found = linked([
      `${MACRON} praised|VERB|0|root his|PRON|7|nmod:poss country|NOUN|5|obj`,
      "Chile|PROPN|4|nsubj*LOC and|CCONJ|3|cc Peru|PROPN|1|conj*LOC agreed|VERB|0|root",
      "The|DET|3|det two|NUM|3|nummod countries|NOUN|4|nsubj signed|VERB|0|root",
    ]);
    expect(who("his country", found)).toEqual(["France"]);
    expect(who("The two countries", found)).toEqual(["Chile", "Peru"]);
  });

  it("takes 'they' for the coordination before it, and 'he' for the subject rather than whom he told", () => {
    const found = linked([
      "Ana|PROPN|5|nsubj*PER Ruiz|PROPN|1|flat*PER and|CCONJ|4|cc Peru|PROPN|1|conj*LOC agreed|VERB|0|root",
      "Hans|PROPN|3|nsubj*PER Berg|PROPN|1|flat*PER told|VERB|0|root Olaf|PROPN|3|obj*PER Vik|PROPN|4|flat*PER he|PRON|7|nsubj won|VERB|3|ccomp",
    ]);
    expect(who("he", found)).toEqual(["Hans Berg"]);
    const pair = linked([
      "Chile|PROPN|4|nsubj*LOC and|CCONJ|3|cc Peru|PROPN|1|conj*LOC agreed|VERB|0|root",
      "They|PRON|2|nsubj signed|VERB|0|root",
    ]);
    expect(who("They", pair)).toEqual(["Chile", "Peru"]);
  });

  it("keeps 'she' from a man and an object pronoun from its own subject", () => {
    const found = linked([
      "Hans|PROPN|3|nsubj*PER Berg|PROPN|1|flat*PER met|VERB|0|root Anna|PROPN|3|obj*PER Vik|PROPN|4|flat*PER",
      "She|PRON|2|nsubj thanked|VERB|0|root him|PRON|2|obj",
    ]);
    expect(who("She", found)).toEqual(["Anna Vik"]);
    expect(who("him", found)).toEqual(["Hans Berg"]);
  });

  it("takes 'I' in a quotation for who is quoted", () => {
    const lines = [
      "“|PUNCT|3|punct I|PRON|3|nsubj agree|VERB|7|ccomp ,|PUNCT|3|punct ”|PUNCT|3|punct Berg|PROPN|7|nsubj*PER said|VERB|0|root",
    ];
    const reading = given(lines);
    const source = findMentions(reading, lexicon).findIndex((mention) => mention.form === "name");
    const statement = {
      source: { kind: "mention" as const, mentions: [source], start: null, end: null },
      quoted: [reading.annotation.quotations[0]!],
      quote: "direct" as const,
      to: [],
    };
    expect(who("I", linked(lines, null, [statement]))).toEqual(["Berg"]);
  });

  it("leaves a pronoun open where nobody fits, and a short form that the text has not made plain", () => {
    expect(who("She", linked(["She|PRON|2|nsubj left|VERB|0|root"]))).toEqual([]);
    const north = linked(["The|DET|2|det North|PROPN|3|nsubj agreed|VERB|0|root"]);
    expect(who("The North", north)).toEqual([]);
  });

  it("gives two documents' vague people different entities", () => {
    const reading = given(["A|DET|2|det lawmaker|NOUN|3|nsubj left|VERB|0|root"]);
    const ids = ["doc_a", "doc_b"].map((id) => {
      const one = { ...reading, document: { ...reading.document, id } };
      const extraction = { mentions: findMentions(one, lexicon), times: [], statements: [], events: [] };
      return linkMentions(one, extraction, lexicon, reading.document.published).of[0]![0];
    });
    expect(ids[0]).not.toBe(ids[1]);
  });

  it("gives a title with a surname to who held the office, and a courtesy title to who has the gender", () => {
    const found = linked(
      [
        "Melania|PROPN|3|nsubj*PER Trump|PROPN|1|flat*PER left|VERB|0|root",
        "Donald|PROPN|3|nsubj*PER Trump|PROPN|1|flat*PER stayed|VERB|0|root",
        "President|PROPN|2|nmod:desc Trump|PROPN|3|nsubj*PER spoke|VERB|0|root",
        "Mrs.|PROPN|2|nmod:desc Trump|PROPN|3|nsubj*PER agreed|VERB|0|root",
      ],
      "2025-07-03",
    );
    expect(who("President Trump", found)).toEqual(["Donald Trump"]);
    expect(who("Mrs. Trump", found)).toEqual(["Melania Trump"]);
  });

  it("knows a president by surname, title and date, though a namesake is named in full", () => {
    const found = linked(
      [
        "Hillary|PROPN|3|nsubj*PER Clinton|PROPN|1|flat*PER left|VERB|0|root",
        "President|PROPN|2|nmod:desc Clinton|PROPN|3|nsubj*PER spoke|VERB|0|root",
      ],
      "1998-05-03",
    );
    expect(who("President Clinton", found)).toEqual(["Bill Clinton"]);
  });

  it("takes the Congo of a report for the one whose capital it names, else for the one that news means", () => {
    const congo = "Congo|PROPN|2|nsubj*LOC agreed|VERB|0|root";
    expect(who("Congo", linked([`${congo} in|ADP|4|case Brazzaville|PROPN|2|obl*LOC`]))).toEqual([
      "Republic of the Congo",
    ]);
    expect(who("Congo", linked([congo]))).toEqual(["Democratic Republic of the Congo"]);
  });

  it("takes the North for North Korea beside the South's full name alone", () => {
    const found = linked([
      "South|PROPN|2|compound*LOC Korea|PROPN|3|nsubj*LOC said|VERB|0|root the|DET|5|det North|PROPN|6|nsubj fired|VERB|3|ccomp",
    ]);
    expect(who("the North", found)).toEqual(["North Korea"]);
  });

  it("takes a state's neighbour for the only other state at hand", () => {
    const found = linked([
      "Ghana|PROPN|4|nsubj*LOC and|CCONJ|3|cc Togo|PROPN|1|conj*LOC agreed|VERB|0|root",
      "Ghana|PROPN|2|nsubj*LOC thanked|VERB|0|root Ghana|PROPN|5|nmod:poss*LOC 's|PART|3|case neighbour|NOUN|2|obj",
    ]);
    expect(found.find(([words]) => words!.endsWith("neighbour"))?.slice(1)).toEqual(["Togo"]);
  });

  it("links a leader to whom the text calls president", () => {
    const found = linked([
      `Honduran|ADJ|2|amod President|PROPN|3|nmod:desc Ana|PROPN|5|nsubj*PER Bogran|PROPN|3|flat*PER spoke|VERB|0|root`,
      "The|DET|3|det Honduran|ADJ|3|amod leader|NOUN|4|nsubj left|VERB|0|root",
    ]);
    expect(who("The Honduran leader", found)).toEqual(["Ana Bogran"]);
  });

  it("keeps two parts of one clause apart, whatever mentions name them", () => {
    const found = linked([
      "Devocht|PROPN|4|nsubj*PER who|PRON|3|nsubj told|VERB|1|acl:relcl fled|VERB|0|root",
      "Devocht|PROPN|2|nsubj*PER told|VERB|0|root Montalvo|PROPN|2|iobj*PER he|PRON|6|nsubj would|AUX|6|aux help|VERB|2|ccomp him|PRON|6|obj",
    ]);
    expect(who("he", found)).toEqual(["Devocht"]);
    expect(who("him", found)).toEqual(["Montalvo"]);
  });

  it("takes no unknown word where a place stands for a person, nor a ship", () => {
    const reading = [
      "Boats|NOUN|2|nsubj docked|VERB|0|root at|ADP|4|case Quilmo|PROPN|2|obl*PER",
      "The|DET|3|det Astra|PROPN|3|compound*PER Nova|PROPN|4|nsubj*PER sank|VERB|0|root",
    ];
    const classes = linkedClasses(reading);
    expect(classes.get("Quilmo")).toBe("place");
    expect(classes.get("Astra Nova")).not.toBe("person");
  });

  it("makes somebody of whoever speaks", () => {
    const found = linked([
      "The|DET|2|det monks|NOUN|3|nsubj said|VERB|0|root it|PRON|5|nsubj failed|VERB|3|ccomp",
      "The|DET|2|det plant|NOUN|3|nsubj said|VERB|0|root it|PRON|5|nsubj failed|VERB|3|ccomp",
    ]);
    expect(who("The monks", found)).toEqual(["monks"]);
    expect(who("The plant", found)).toEqual(["plant"]);
  });
});
