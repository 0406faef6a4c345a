import type { NameSpan } from "./names.js";
import type { View } from "./view.js";

/** Adds to each sentence's names the surnames of people whom the document names in full, where the tagger saw no name. */
export function addSurnames(views: readonly View[], named: readonly NameSpan[][]): void {
  const surnames = new Set<string>();
  named.forEach((names, at) => {
    for (const { first, last, class: kind } of names) {
      const surname = views[at]!.forms[last]!;
      if (kind === "PER" && last > first && surname.length > 2 && /^\p{Lu}/u.test(surname)) surnames.add(surname);
    }
  });
  if (surnames.size === 0) return;
  named.forEach((names, at) => {
    const { forms } = views[at]!;
    for (let i = 0; i < forms.length; i++) {
      if (!surnames.has(forms[i]!) || names.some((name) => name.first <= i && i <= name.last)) continue;
      names.push({ first: i, last: i, class: "PER", known: false, person: true, kinds: new Set() });
    }
  });
}
