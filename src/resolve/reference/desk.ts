import type { Sentence, Token } from "../../annotate/types.js";
import { makeView, type View } from "../../extract/mentions/index.js";
import { type Tree, type Trees, treesOf } from "../../extract/tree.js";
import type { Extraction, MentionDraft, Reading } from "../../extract/types.js";
import { type ActorNoun, foldToken, type Lexicon, type State } from "../../lexicon/index.js";
import { type Entity, type Published, sha256 } from "../../model/index.js";

/** How many mentions back, and ahead, a phrase may reach. */
const BEHIND = 80;
const AHEAD = 24;
const NOTHING: ReadonlySet<number> = new Set();

/** What the linking rules work on: one document, its mentions, and what has been decided so far. */
export class Desk {
  readonly trees: Trees;
  readonly mentions: readonly MentionDraft[];
  /** Entity ids by mention; undefined while undecided. */
  readonly of: (readonly string[] | undefined)[];
  /** Mentions in the order in which they are decided: an inner phrase before the one that holds it. */
  readonly order: readonly number[];
  /** When the report was published, as exactly as is known, for who was in office; null while open. */
  readonly date: string | null;
  /** Stands for this document in the ids of what no other document may share. */
  readonly scope: string;
  /** States that a name has been linked to. */
  readonly states = new Set<string>();
  /** "male" or "female" by entity id, as far as titles, roles and pronouns have said so far. */
  readonly genders = new Map<string, "male" | "female">();
  /** Mentions that are the source of a statement. */
  readonly speakers: ReadonlySet<number>;
  private readonly caches = new Map<string, unknown[]>();
  private readonly made = new Map<string, Entity>();
  private readonly views = new Map<number, View>();
  private readonly heads = new Map<number, Set<number>>();

  constructor(
    readonly reading: Reading,
    readonly extraction: Extraction,
    readonly lexicon: Lexicon,
    published: Published,
  ) {
    this.trees = treesOf(reading.annotation);
    this.mentions = extraction.mentions;
    this.of = new Array(this.mentions.length).fill(undefined);
    this.order = this.mentions
      .map((_, i) => i)
      .sort(
        (a, b) => this.mentions[a]!.end - this.mentions[b]!.end || this.mentions[b]!.start - this.mentions[a]!.start,
      );
    this.speakers = new Set(extraction.statements.flatMap(({ source }) => source.mentions));
    this.date = published.value;
    this.scope = sha256(reading.document.id).slice(0, 8);
  }

  sentence(i: number): Sentence {
    return this.reading.annotation.sentences[this.mentions[i]!.sentence]!;
  }

  tree(i: number): Tree {
    return this.trees.of(this.mentions[i]!.sentence);
  }

  view(i: number): View {
    const { sentence } = this.mentions[i]!;
    let view = this.views.get(sentence);
    if (!view) {
      view = makeView(sentence, this.trees.of(sentence), this.lexicon);
      this.views.set(sentence, view);
    }
    return view;
  }

  token(i: number): Token {
    return this.sentence(i).tokens[this.mentions[i]!.head]!;
  }

  /** Lower-case lemma of the head. */
  lemma(i: number): string {
    return this.token(i).lemma.toLowerCase();
  }

  lemmas(i: number): readonly string[] {
    return this.view(i).lemmas;
  }

  words(i: number): string {
    const { start, end } = this.mentions[i]!;
    return this.reading.document.text.slice(start, end);
  }

  slice(i: number, first: number, last: number): string {
    const tokens = this.sentence(i).tokens;
    return this.reading.document.text.slice(tokens[first]!.start, tokens[last]!.end).replace(/\s+/g, " ");
  }

  isPlural(i: number): boolean {
    const token = this.token(i);
    return token.morph.number === "plural" || token.xpos === "NNS" || token.xpos === "NNPS";
  }

  /** The first word of the phrase, lower case: its determiner where it has one. */
  opener(i: number): string {
    return this.sentence(i).tokens[this.mentions[i]!.first]!.form.toLowerCase();
  }

  /** What the head noun says, with the words before it. */
  noun(i: number): ActorNoun | null {
    return this.cached("noun", i, () => {
      const { head, first } = this.mentions[i]!;
      const words = this.lemmas(i)
        .slice(Math.max(first, head - 6), head + 1)
        .filter((word) => word !== "-");
      return this.lexicon.nouns.endOf(words);
    });
  }

  /** Whether a sentence is the page's and not the report's: nothing in the report refers to it. */
  isBoilerplate(sentence: number): boolean {
    const block = this.reading.annotation.sentences[sentence]?.block;
    return block !== undefined && this.reading.document.blocks[block]?.role === "boilerplate";
  }

  /** Tokens of a sentence that head a mention. */
  headsIn(sentence: number): ReadonlySet<number> {
    if (this.heads.size === 0) {
      for (const mention of this.mentions) {
        const found = this.heads.get(mention.sentence);
        if (found) found.add(mention.head);
        else this.heads.set(mention.sentence, new Set([mention.head]));
      }
    }
    return this.heads.get(sentence) ?? NOTHING;
  }

  /** An entity by id: one made for this document, else the lexicon's. */
  entity(id: string): Entity | undefined {
    return this.made.get(id) ?? this.lexicon.entity(id);
  }

  /** Puts an entity on record and gives its id. */
  add(entity: Entity): string {
    if (!this.made.has(entity.id) && !this.lexicon.entity(entity.id)) this.made.set(entity.id, entity);
    return entity.id;
  }

  link(i: number, ...ids: readonly string[]): void {
    this.of[i] = ids;
    if (this.mentions[i]!.form === "name") for (const id of ids) if (this.lexicon.state(id)) this.states.add(id);
  }

  /**
   * Mentions that a phrase may go back to: those of its sentence, on both sides, and of `reach` sentences before, in text order; no more
   * than a window's worth, so that the cost of a document grows with its length.
   */
  nearby(i: number, reach: number): number[] {
    const { sentence } = this.mentions[i]!;
    const found: number[] = [];
    const end = Math.min(this.mentions.length, i + AHEAD);
    for (let j = Math.max(0, i - BEHIND); j < end; j++) {
      const at = this.mentions[j]!.sentence;
      if (j !== i && at <= sentence && at >= sentence - reach) found.push(j);
    }
    return found;
  }

  /** What `make` gives for mention `i`, made once. `kind` names what it is. */
  cached<T>(kind: string, i: number, make: () => T): T {
    let values = this.caches.get(kind);
    if (!values) {
      values = [];
      this.caches.set(kind, values);
    }
    if (!(i in values)) values[i] = make();
    return values[i] as T;
  }

  /** The one entity that a mention stands for; null where there is none or several. */
  only(i: number | null): Entity | null {
    const ids = i === null ? undefined : this.of[i];
    return ids?.length === 1 ? (this.entity(ids[0]!) ?? null) : null;
  }

  /** The state that a mention's owner is or belongs to. */
  ownerState(i: number): State | null {
    return this.stateOf(this.only(this.mentions[i]!.owner));
  }

  stateOf(entity: Entity | null): State | null {
    if (!entity) return null;
    return (
      this.lexicon.state(entity.id) ?? (entity.country ? (this.lexicon.stateByCode(entity.country) ?? null) : null)
    );
  }

  /** Whether two mentions stand in sentences at most `distance` apart, the second not before the first. */
  within(earlier: number, later: number, distance: number): boolean {
    const gap = this.mentions[later]!.sentence - this.mentions[earlier]!.sentence;
    return gap >= 0 && gap <= distance;
  }
}

/** A phrase as part of an id. */
export function slug(phrase: string): string {
  return [...phrase.normalize("NFD").replace(/[\u0300-\u036f'’.]/g, "")]
    .slice(0, 80)
    .join("")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** A word for comparing names: no accents, lower case, no points. */
export function nameWord(form: string): string {
  return foldToken(form).toLowerCase().replace(/\.$/, "");
}
