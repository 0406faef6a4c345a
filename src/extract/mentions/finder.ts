import type { MentionDraft } from "../types.js";

/** Finds mentions by their tokens. */
export class Finder {
  private readonly heads = new Map<number, Map<number, number>>();
  private readonly inside = new Map<number, Map<number, number>>();

  constructor(readonly mentions: readonly MentionDraft[]) {
    mentions.forEach((mention, index) => {
      mapIn(this.heads, mention.sentence).set(mention.head, index);
      if (mention.form === "pronoun") return;
      const covered = mapIn(this.inside, mention.sentence);
      const last = mention.form === "name" ? mention.last : mention.head;
      for (let i = mention.first; i <= last; i++) {
        const other = covered.get(i);
        if (other === undefined || size(mention) < size(mentions[other]!)) covered.set(i, index);
      }
    });
  }

  /** Index of the mention that token `i` heads; -1 for none. */
  headed(sentence: number, i: number): number {
    return this.heads.get(sentence)?.get(i) ?? -1;
  }

  /**
   * Index of the mention that token `i` stands for: the one it heads, else the shortest that it is a word of, up to the head of a
   * nominal (a parser may hang a name, its title or "state and local officials" by any of its words); -1 for none.
   */
  at(sentence: number, i: number): number {
    const headed = this.headed(sentence, i);
    return headed >= 0 ? headed : (this.inside.get(sentence)?.get(i) ?? -1);
  }
}

function size(mention: MentionDraft): number {
  return mention.last - mention.first;
}

function mapIn(maps: Map<number, Map<number, number>>, key: number): Map<number, number> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}
