import type { HearsayRecord } from "../model/index.js";

const NAMES = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" });

/** Whether reports in a language are coded: English alone. */
export function isCoded(language: string | null): boolean {
  return language === "en" || language === null;
}

/** "French" for `fr`. */
export function languageName(code: string | null): string {
  return code === null || code === "und" ? "an unknown language" : (NAMES.of(code) ?? code);
}

/** What is said of reports that were kept and not coded; nothing where there are none. */
export function uncodedLine(records: readonly HearsayRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const { document } of records) {
    if (isCoded(document.language)) continue;
    const name = languageName(document.language);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sum = [...counts.values()].reduce((a, b) => a + b, 0);
  if (sum === 0) return [];
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
  return [`${sum} in other languages than English: kept and searchable, not coded (${parts.join(", ")})`];
}
