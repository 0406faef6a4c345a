/** Marks that turn the direction of writing around, and characters that terminals obey. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]+/g;

/** Words on one line, one space between two. */
export function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What was made of a text, with the space that stood at each end of it: parts of a sentence meet there. */
export function edged(text: string, made: string): string {
  return `${/^\s/.test(text) ? " " : ""}${made}${/\s$/.test(text) && made !== "" ? " " : ""}`;
}

/** A report's words on one line, with nothing in them that shows them otherwise than they are. */
export function plain(text: string): string {
  return flat(text.replace(UNSEEN, " "));
}
