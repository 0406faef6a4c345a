import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../lexicon/index.js";
import { PLOVER_TYPES } from "../../model/index.js";
import { codeAct } from "./plover.js";
import type { Standing } from "./standing.js";

const tables = loadLexicon().tables.patterns;
const done: Standing = {
  polarity: "positive",
  reality: "actual",
  tense: "past",
  modal: null,
  governors: [],
  ended: false,
  condition: -1,
};
const promised: Standing = { ...done, reality: "promised", governors: [{ effect: "promise", word: 0 }] };

describe("codeAct", () => {
  it("leaves what is done as it is, with its mode's score", () => {
    expect(codeAct("CONSULT", "visit", "042", done, tables)).toEqual({
      type: "CONSULT",
      mode: "visit",
      cameo: "042",
      scale: 4,
    });
  });

  it("makes promised aid an agreement, with CAMEO's code for it", () => {
    expect(codeAct("AID", null, "072", promised, tables)).toMatchObject({ type: "AGREE", cameo: "0332", scale: 2.5 });
  });

  it("makes a planned attack a threat of violence", () => {
    const planned: Standing = { ...done, reality: "planned", tense: "future" };
    expect(codeAct("ASSAULT", null, "190", planned, tables)).toMatchObject({
      type: "THREATEN",
      mode: "violence",
      cameo: "1384",
    });
  });

  it("makes refused help a rejection, ended help a sanction", () => {
    expect(codeAct("AID", null, "070", { ...done, polarity: "negative" }, tables).type).toBe("REJECT");
    expect(codeAct("AID", null, "070", { ...done, ended: true }, tables).type).toBe("SANCTION");
  });

  it("makes what is demanded a request with a mode for what is wanted", () => {
    const demanded: Standing = { ...done, reality: "demanded", governors: [{ effect: "demand", word: 0 }] };
    expect(codeAct("RETREAT", "withdraw", "0874", demanded, tables)).toMatchObject({ type: "REQUEST", mode: "yield" });
  });

  it("takes no forecast for a promise", () => {
    expect(codeAct("AID", null, "070", { ...done, reality: "predicted", tense: "future" }, tables).type).toBe("AID");
  });

  it("knows every type, ahead and denied", () => {
    for (const type of PLOVER_TYPES) {
      expect(PLOVER_TYPES).toContain(codeAct(type, null, null, promised, tables).type);
      expect(PLOVER_TYPES).toContain(codeAct(type, null, null, { ...done, polarity: "negative" }, tables).type);
    }
  });
});
