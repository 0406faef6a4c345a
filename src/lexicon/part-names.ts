/** What parts of a page are called: words, or words side by side ("author bio"). */
export class PartNames {
  private readonly byFirst = new Map<string, string[][]>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const words = name.split(" ");
      this.byFirst.set(words[0]!, [...(this.byFirst.get(words[0]!) ?? []), words]);
    }
  }

  /** Whether one of the names stands among the words. */
  in(words: readonly string[]): boolean {
    return words.some((word, at) =>
      this.byFirst.get(word)?.some((name) => name.every((part, i) => words[at + i] === part)),
    );
  }
}
