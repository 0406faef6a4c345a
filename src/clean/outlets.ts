import type { Outlet } from "../lexicon/index.js";
import type { Fact, NewsLexicon } from "./page.js";

const credits = new WeakMap<object, ReadonlyMap<string, Outlet>>();

/** The outlet that the words of a credit mean: "AP", "The Associated Press", "Reuters"; null where none or several. */
export function outletOf(words: string, lexicon: NewsLexicon): Outlet | null {
  const name = words
    .slice(0, 120)
    .trim()
    .replace(/^[\s(©—–-]+|[\s).,;:—–-]+$/g, "");
  if (name === "" || name.length > 80) return null;
  return byCredit(name, lexicon) ?? lexicon.outletByName(name) ?? lexicon.outletByName(withoutArticle(name));
}

/** The outlet where it is a news agency. */
export function agencyOf(words: string, lexicon: NewsLexicon): Outlet | null {
  const outlet = outletOf(words, lexicon);
  return outlet?.class === "news_agency" ? outlet : null;
}

/** What an outlet's name in a credit line says of the report: an agency is its agency, another outlet its publisher. */
export function outletFact(outlet: Outlet | null | undefined): Fact[] {
  if (!outlet) return [];
  if (outlet.class === "news_agency") return [{ kind: "agency", outlet: outlet.id }];
  return [{ kind: "publisher", name: outlet.label, confidence: 0.6 }];
}

function byCredit(name: string, lexicon: NewsLexicon): Outlet | null {
  let table = credits.get(lexicon.tables.outlets);
  if (!table) {
    table = new Map(
      lexicon.tables.outlets.flatMap((outlet) => outlet.credits.map((credit) => [credit.toLowerCase(), outlet])),
    );
    credits.set(lexicon.tables.outlets, table);
  }
  return table.get(name.toLowerCase()) ?? null;
}

function withoutArticle(name: string): string {
  return name.replace(/^the\s+/i, "");
}
