import { namesOf } from "../../names.js";
import { candidate, type DateFinder, type DateView } from "./candidate.js";
import { writtenDates } from "./written.js";

/** How many lines before and after the title may be its credits. */
const BEFORE = 6;
const AFTER = 14;
/** Longest line that is about a date, in characters. */
const SHORT = 120;
const MARKED = /^(?:date|datum|fecha|data|time|timestamp|published|posted|pubdate|meta)$/;

/** What speaks for a date in a line. */
interface Signs {
  label: "published" | "modified" | null;
  near: boolean;
  short: boolean;
  marked: boolean;
}

/** Dates in lines of the page: labelled ones, those near the title, those of elements called so, else any. */
export const fromLines: DateFinder = (view) =>
  view.lines.flatMap((line, i) => {
    const dates = writtenDates(line.text, view.tables, view.monthFirst);
    if (dates.length === 0) return [];
    const short = line.text.length <= SHORT;
    const near = view.titleAt >= 0 && i >= view.titleAt - BEFORE && i <= view.titleAt + AFTER;
    const marked = short && namesOf(line.element).some((name) => MARKED.test(name));
    return dates.map(({ value, start, ambiguous }) => {
      const label = labelBefore(line.text.slice(0, start), view.lines[i - 1]?.text ?? "", view.tables);
      const signs = { label, near, short, marked };
      const sure = sureness(signs) - (ambiguous ? 0.05 : 0);
      return candidate(label ?? "published", { day: value, value }, sourceOf(signs), sure);
    });
  });

function sureness({ label, near, short, marked }: Signs): number {
  if (label && short) return near ? 0.86 : 0.6;
  if (near && short) return marked ? 0.8 : 0.7;
  if (marked) return 0.5;
  return short ? 0.3 : 0.15;
}

function sourceOf({ label, near, short, marked }: Signs): string {
  if (label) return `a line that says "${label}"`;
  if (near && short) return "a line near the title";
  return marked ? "a line marked as a date" : "a line of the page";
}

/** The label right before a date on its line, or alone on the line above. */
function labelBefore(before: string, above: string, { labels }: DateView["tables"]): Signs["label"] {
  const words = before.trim() === "" && above.length < 30 ? above : before;
  const text = words
    .toLowerCase()
    .slice(-60)
    .replace(/[\s:.,–—|[(-]+$/, "");
  for (const kind of ["modified", "published"] as const) {
    if (labels[kind].some((label) => endsInLabel(text, label))) return kind;
  }
  return null;
}

/** The text ends in these words, or in them and a weekday or a preposition. */
function endsInLabel(text: string, label: string): boolean {
  const at = text.lastIndexOf(label);
  if (at < 0 || (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!))) return false;
  const rest = text.slice(at + label.length);
  return rest === "" || (/^[\s:.,–—|[(-]/.test(rest) && rest.length <= 16 && !/\d/.test(rest));
}
