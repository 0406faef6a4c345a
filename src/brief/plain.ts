/** Marks that turn the direction of writing around, and characters that terminals obey. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]+/g;

/** A report's words on one line, with nothing in them that shows them otherwise than they are. */
export function plain(text: string): string {
  return text.replace(UNSEEN, " ").replace(/\s+/g, " ").trim();
}
