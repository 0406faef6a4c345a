import type { Sentence, Token, Upos } from "../src/annotate/types.js";
import type { Reading } from "../src/extract/types.js";
import { blankDocument } from "../src/model/index.js";

/**
 * A reading with trees written by hand, for tests. A sentence is a line of words `form|UPOS|head|relation`, `head` counting from 1, 0
 * the root; `*PER` after the relation of a first word and of the words up to the last marks a name. Lemmas are the forms without
 * a plural's or a third person's "s".
 */
export function given(lines: readonly string[]): Reading {
  let text = "";
  const sentences: Sentence[] = [];
  for (const line of lines) {
    const start = text.length;
    const tokens: Token[] = [];
    const classes: (string | undefined)[] = [];
    for (const word of line.trim().split(/\s+/)) {
      const [form, upos, head, relation] = word.split("|") as [string, Upos, string, string];
      const [deprel, name] = relation.split("*") as [string, string | undefined];
      if (tokens.length > 0 && !/^([.,”’]|['’]s)$/.test(form)) text += " ";
      tokens.push({
        ...morphology(form, upos),
        start: text.length,
        end: text.length + form.length,
        head: Number(head) - 1,
        deprel,
      });
      classes.push(name);
      text += form;
    }
    sentences.push({ start, end: text.length, tokens, names: namesOf(classes), block: 0 });
    text += " ";
  }
  return { document: blankDocument("doc_given", text), annotation: { sentences, quotations: quotationsIn(text) } };
}

function morphology(form: string, upos: Upos): Pick<Token, "form" | "upos" | "xpos" | "lemma" | "morph"> {
  const plural = (upos === "NOUN" || upos === "PROPN") && /[^s]s$/.test(form);
  const xpos = upos === "PRON" && /^(his|her|its|their|our|my)$/i.test(form) ? "PRP$" : upos === "PRON" ? "PRP" : "";
  const irregular: Record<string, string> = {
    men: "man",
    women: "woman",
    people: "people",
    said: "say",
    told: "tell",
    countries: "country",
  };
  const lemma = irregular[form.toLowerCase()] ?? (plural && upos === "NOUN" ? form.slice(0, -1) : form);
  const number = plural || form === "people" ? "plural" : "singular";
  const verb = upos === "VERB" || upos === "AUX" ? ({ form: "finite", tense: "past" } as const) : {};
  return { form, upos, xpos, lemma: upos === "PROPN" ? form : lemma.toLowerCase(), morph: { number, ...verb } };
}

function namesOf(classes: readonly (string | undefined)[]): Sentence["names"] {
  const names: Sentence["names"] = [];
  classes.forEach((name, i) => {
    if (!name) return;
    const open = names[names.length - 1];
    if (open && open.last === i - 1 && open.class === name) open.last = i;
    else names.push({ first: i, last: i, class: name as Sentence["names"][number]["class"] });
  });
  return names;
}

function quotationsIn(text: string): Reading["annotation"]["quotations"] {
  return [...text.matchAll(/“[^”]*”/g)].map(({ index, 0: words }) => {
    const end = index + words.length;
    return { start: index, end, inner: { start: index + 1, end: end - 1 }, closed: true };
  });
}
