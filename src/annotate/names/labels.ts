import type { Name, NameClass } from "../types.js";

/** Classes of names, in the order that the label numbers have. */
export const CLASSES: readonly NameClass[] = ["PER", "LOC", "ORG", "MISC"];

/** Label 0 is outside; then for each class begin, inside, last, unit (BILOU; Ratinov & Roth 2009). */
export const LABELS = 1 + 4 * CLASSES.length;

const BEGIN = 0;
const INSIDE = 1;
const LAST = 2;
const UNIT = 3;

const place = (label: number) => (label - 1) & 3;
const classOf = (label: number) => (label - 1) >> 2;

/** Whether label `next` may follow label `last`; -1 stands for the sentence's edge. */
export function mayFollow(last: number, next: number): boolean {
  const open = last > 0 && place(last) <= INSIDE;
  const goesOn = next > 0 && (place(next) === INSIDE || place(next) === LAST);
  return open ? goesOn && classOf(last) === classOf(next) : !goesOn;
}

/** Labels of a sentence's names. */
export function labelsOf(names: readonly Name[], count: number): Int32Array {
  const labels = new Int32Array(count);
  for (const name of names) {
    const base = 1 + 4 * CLASSES.indexOf(name.class);
    if (name.first === name.last) labels[name.first] = base + UNIT;
    else {
      labels.fill(base + INSIDE, name.first, name.last);
      labels[name.first] = base + BEGIN;
      labels[name.last] = base + LAST;
    }
  }
  return labels;
}

/** The names that labels spell. */
export function namesOf(labels: Int32Array): Name[] {
  const names: Name[] = [];
  let first = 0;
  labels.forEach((label, i) => {
    if (label === 0) return;
    if (place(label) === BEGIN || place(label) === UNIT) first = i;
    if (place(label) === LAST || place(label) === UNIT) names.push({ first, last: i, class: CLASSES[classOf(label)]! });
  });
  return names;
}
