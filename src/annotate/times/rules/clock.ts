import { inFixedName } from "../doubt.js";
import { Kind } from "../kinds.js";
import { express, type Found, type Rule } from "../rule.js";
import { atomAt, isKind, type Scan, wordAt } from "../scan.js";
import { pad } from "../year.js";

/** "3 p.m.", "10:35 a.m. EST", "15:30", "1500 GMT", "9 o'clock", "4 in the morning", "noon". */
export const clock: Rule = {
  name: "clock",
  on: Kind.hour,
  digits: true,
  find(scan, at) {
    const named = scan.words.hours.get(wordAt(scan, at));
    if (named) return inFixedName(scan, at) ? null : timed(scan, at, at, named);
    const read = hourAndMinute(atomAt(scan, at).text);
    if (!read || /^[$£€]$/.test(wordAt(scan, at - 1))) return null;
    return meridiem(scan, at, read) ?? partOfDay(scan, at, read) ?? plain(scan, at, read);
  },
};

interface Read {
  hour: number;
  minute: number;
  exact: boolean;
}

function hourAndMinute(text: string): Read | null {
  const match = /^(\d{1,2})(?::(\d{2})(?::\d{2})?|\.(\d{2}))?$/.exec(text) ?? /^([01]\d|2[0-4])([0-5]\d)$/.exec(text);
  if (!match) return null;
  const minute = Number(match[2] ?? match[3] ?? 0);
  const hour = Number(match[1]);
  return hour <= 24 && minute < 60 ? { hour, minute, exact: text.length > 2 } : null;
}

/** "3 p.m.", where the tokenizer may have left "p", ".", "m", "." apart. */
function meridiem(scan: Scan, at: number, { hour, minute }: Read): Found | null {
  if (!isKind(scan, at + 1, Kind.meridiem) || hour < 1 || hour > 12) return null;
  if (
    wordAt(scan, at + 1) === "am" &&
    !atomAt(scan, at + 1).glued &&
    atomAt(scan, at + 1).end - atomAt(scan, at + 1).start === 2
  ) {
    if (/^(i|who)$/.test(wordAt(scan, at - 1))) return null;
  }
  const noon = hour % 12;
  const hours = wordAt(scan, at + 1) === "pm" ? noon + 12 : noon;
  return timed(scan, at, at + 1, `${pad(hours)}:${pad(minute)}`);
}

/** "4 in the morning", "9 o'clock". */
function partOfDay(scan: Scan, at: number, { hour, minute }: Read): Found | null {
  const oClock =
    wordAt(scan, at + 1) === "o" && /^['’]$/.test(wordAt(scan, at + 2)) && wordAt(scan, at + 3) === "clock";
  if (oClock) return hour >= 1 && hour <= 12 ? timed(scan, at, at + 3, `${pad(hour)}:${pad(minute)}`) : null;
  const part =
    wordAt(scan, at + 1) === "in" && wordAt(scan, at + 2) === "the"
      ? scan.words.dayparts.get(wordAt(scan, at + 3))
      : undefined;
  if (!part || hour < 1 || hour > 12) return null;
  return timed(scan, at, at + 3, `${pad(part === "MO" ? hour % 12 : (hour % 12) + 12)}:${pad(minute)}`);
}

/** "15:30", "1500 GMT"; a bare number is a time only with a zone or a colon. */
function plain(scan: Scan, at: number, { hour, minute, exact }: Read): Found | null {
  const colon = atomAt(scan, at).text.includes(":");
  const zoned = isKind(scan, at + 1, Kind.zone) && exact;
  const introduced = /^(at|by|until|around|about|from|before|after|since|till)$/.test(wordAt(scan, at - 1));
  return zoned || (colon && introduced) ? timed(scan, at, at, `${pad(hour)}:${pad(minute)}`) : null;
}

function timed(scan: Scan, first: number, at: number, time: string): Found {
  let last = at;
  if (isKind(scan, last + 1, Kind.zone) && atomAt(scan, last + 1).capital) last++;
  return {
    first,
    last,
    type: "TIME",
    expression: express(`XXXX-XX-XXT${time}`, { offset: { unit: "day", count: 0 }, anchor: "mentioned" }),
  };
}
