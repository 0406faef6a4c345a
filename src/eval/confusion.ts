/** Gold labels against found ones, counted. "none" is what was not found. */
export class Confusion {
  private readonly counts = new Map<string, Map<string, number>>();
  private all = 0;

  add(gold: string, found: string, times = 1): void {
    const row = this.counts.get(gold) ?? new Map<string, number>();
    row.set(found, (row.get(found) ?? 0) + times);
    this.counts.set(gold, row);
    this.all += times;
  }

  get accuracy(): number {
    const right = [...this.counts].reduce((sum, [gold, row]) => sum + (row.get(gold) ?? 0), 0);
    return this.all === 0 ? 0 : right / this.all;
  }

  /** Share of what was found at all. */
  get found(): number {
    const none = [...this.counts.values()].reduce((sum, row) => sum + (row.get("none") ?? 0), 0);
    return this.all === 0 ? 0 : 1 - none / this.all;
  }

  get macroF1(): number {
    const scores = [...this.counts].map(([gold, row]) => {
      const right = row.get(gold) ?? 0;
      const wanted = [...row.values()].reduce((sum, count) => sum + count, 0);
      const given = [...this.counts.values()].reduce((sum, other) => sum + (other.get(gold) ?? 0), 0);
      return right === 0 ? 0 : (2 * right) / (wanted + given);
    });
    return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
  }

  /** A line a gold label: how often it was found as itself, and as what else, the most frequent first. */
  lines(): string[] {
    return [...this.counts]
      .sort((a, b) => a[0].localeCompare(b[0]))
      .map(([gold, row]) => {
        const wanted = [...row.values()].reduce((sum, count) => sum + count, 0);
        const others = [...row].filter(([found]) => found !== gold).sort((a, b) => b[1] - a[1]);
        const told = others.map(([found, count]) => `${found} ${count}`).join(", ");
        return `gold ${gold}: ${row.get(gold) ?? 0} of ${wanted}${told ? `; found as ${told}` : ""}`;
      });
  }
}
