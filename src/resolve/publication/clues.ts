import type { Span } from "../../model/index.js";
import type { Lean } from "../times/fill.js";
import type { Days } from "../times/period.js";

/** How surely a stretch of days holds the report: by reckoning, by who holds an office, by what is in the news, by habit of news alone. */
export type Rank = "reckoned" | "office" | "news" | "habit";

/** What the words say about when the report was published. */
export type Clue = { reason: string /** Null where it rests on metadata. */; span: Span | null } & (
  | /** The news is about this very day. */ { kind: "day"; day: number; lean: Lean }
  | /** The news is about this day of some year: a rule of `lexicon/day-rule`. */ {
      kind: "yearly";
      rule: string;
      since: number | null;
      lean: Lean;
      /** The day fell on this weekday (ISO number), so that only some years will do. */
      weekday?: number;
    }
  | /** Something happened on the last such weekday: ISO number. */ { kind: "weekday"; weekday: number }
  | /** Published on this day or sooner, in all likelihood; says nothing on its own, but leaves fewer years open. */ {
      kind: "until";
      day: number;
    }
  | /** Published within one of these stretches of days; gives way to what is surer, and of the same rank the wider to the narrower. */ {
      kind: "within";
      windows: readonly Days[];
      rank: Rank;
    }
  | /** Published on this day or later. */ { kind: "after"; day: number }
  | /** Published on this day or sooner. */ { kind: "before"; day: number }
);
