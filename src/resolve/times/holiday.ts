import type { TimeDraft } from "../../annotate/times/types.js";
import type { Context } from "./context.js";

/**
 * The rule of a named day. Where several states keep one of that name ("Independence Day", "Thanksgiving"), the state that the
 * sentence names decides, then the one that the report names most; null where neither tells.
 */
export function holidayRule(draft: TimeDraft, context: Context): string | null {
  const { rules, name } = draft.expression.day ?? { rules: [], name: "" };
  if (rules.length <= 1) return rules[0] ?? null;
  const byCountry = rulesByCountry(name, rules, context);
  return (
    rulesOf(countriesNamed(context, draft.sentence), byCountry) ?? rulesOf(countriesNamed(context, null), byCountry)
  );
}

function rulesByCountry(name: string, rules: readonly string[], { lexicon }: Context): Map<string, string> {
  const wanted = name.toLowerCase();
  const kept = [
    ...lexicon.tables.holidays,
    ...lexicon.tables.anniversaries.map(({ names, day, country }) => ({ names, rule: day, country })),
  ];
  const found = new Map<string, string>();
  for (const { names, rule, country } of kept) {
    const fits = country !== null && rules.includes(rule) && names.some((other) => other.toLowerCase() === wanted);
    if (fits) found.set(country, rule);
  }
  return found;
}

/** The rule of the country that is named most of those that have one; null where two are named alike and differ. */
function rulesOf(named: ReadonlyMap<string, number>, byCountry: ReadonlyMap<string, string>): string | null {
  const known = [...named].filter(([country]) => byCountry.has(country)).sort((a, b) => b[1] - a[1]);
  const most = known.filter(([, count]) => count === known[0]![1]).map(([country]) => byCountry.get(country)!);
  return new Set(most).size === 1 ? most[0]! : null;
}

/** How often each country's people, places and bodies are named, in one sentence or in all. */
function countriesNamed({ extraction, reference }: Context, sentence: number | null): Map<string, number> {
  const counts = new Map<string, number>();
  extraction.mentions.forEach((mention, i) => {
    if (sentence !== null && mention.sentence !== sentence) return;
    for (const id of reference.of[i] ?? []) {
      const country = reference.entities.get(id)?.country;
      if (country) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  });
  return counts;
}
