/** Characters that JSON may hold raw but a terminal may obey, or a reader of lines may break at. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g;

/** A thing as one line of JSON. Control characters of hostile texts are written as escapes: the value is the same, no terminal obeys it. */
export function jsonLine(thing: unknown): string {
  return JSON.stringify(thing).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
