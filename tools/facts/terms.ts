/** A term of office while it is put together; an empty `to` is open. */
export interface Term {
  person: string;
  country: string;
  role: string;
  titles: string[];
  from: string;
  to: string;
}

/** One term for what several rows say: the same person and role, touching or overlapping. */
export function mergeTerms(rows: readonly Term[], joins: (a: Term, b: Term) => boolean): Term[] {
  const groups = new Map<string, Term[]>();
  for (const term of rows) {
    const key = `${term.country} ${term.role} ${term.person}`;
    groups.set(key, [...(groups.get(key) ?? []), term]);
  }
  return [...groups.values()].flatMap((group) => mergeOne(group, joins));
}

function mergeOne(group: Term[], joins: (a: Term, b: Term) => boolean): Term[] {
  const sorted = group.sort((a, b) => a.from.localeCompare(b.from) || (a.to || "9").localeCompare(b.to || "9"));
  const merged: Term[] = [];
  for (const term of sorted) {
    const last = merged.at(-1);
    if (last && joins(last, term)) {
      // Of a closed and an open row that begin together, the closed one knows more.
      const together = last.from.slice(0, 7) === term.from.slice(0, 7);
      if (last.to !== "") last.to = term.to === "" ? (together ? last.to : "") : [last.to, term.to].sort()[1]!;
      else if (together && term.to !== "") last.to = term.to;
      if (term.from.length > last.from.length && term.from.startsWith(last.from)) last.from = term.from;
      if (last.titles.length === 0) last.titles = term.titles;
    } else merged.push({ ...term });
  }
  return merged;
}

export function sameTerm(a: Term, b: Term): boolean {
  return (a.to !== "" && b.from <= a.to) || a.from.slice(0, 7) === b.from.slice(0, 7) || a.from.slice(0, 4) === b.from;
}

/** Once every term is closed that another's begins after, one that stays open goes on in the person's next. */
export function lastingTerm(a: Term, b: Term): boolean {
  return a.to === "" || sameTerm(a, b);
}

/** Ends open terms of heads at the next holder's first day; one without a next holder that does not last ends where it starts. */
export function closeTerms(all: Term[], codes: ReadonlySet<string>, lasting: (term: Term) => boolean): void {
  for (const role of ["head_of_state", "head_of_government"]) {
    for (const code of codes) {
      if (code === "BIH" && role === "head_of_state") continue;
      const office = all
        .filter((t) => t.role === role && t.country === code)
        .sort((a, b) => a.from.localeCompare(b.from));
      office.forEach((term, i) => {
        const next = office.slice(i + 1).find((other) => other.person !== term.person && other.from > term.from);
        if (term.to === "" && next) term.to = next.from;
        else if (term.to === "" && !lasting(term)) term.to = term.from;
      });
    }
  }
}
