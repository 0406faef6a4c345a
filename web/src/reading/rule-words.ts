/** A rule's id as a reader may take it: "extract/statements/said-that" is the statement rule "said that". */
export function ruleWords(by: string): string {
  const [, kind, ...rest] = by.split("/");
  const name = (rest.at(-1) ?? by).replaceAll("-", " ");
  return kind === "events" || kind === "statements" ? `“${name}”, a rule for ${kind}` : by;
}
