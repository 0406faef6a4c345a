/** The steps that the paths of a beam may take next, a fixed number at most: which path, which move, how likely the path is
 * after it. Arrays that are used over and over: the beam makes no garbage. */
export class Steps {
  count = 0;
  readonly path: Int32Array;
  readonly move: Int32Array;
  readonly chance: Float64Array;

  constructor(most: number) {
    this.path = new Int32Array(most);
    this.move = new Int32Array(most);
    this.chance = new Float64Array(most);
  }

  add(path: number, move: number, chance: number): void {
    const at = this.count++;
    this.path[at] = path;
    this.move[at] = move;
    this.chance[at] = chance;
  }

  /** Keeps the `width` likeliest, best first, none less likely than the best by more than `giveUp`. The earlier path, then the
   * lower move, wins a tie, so that runs are alike. */
  choose(width: number, giveUp: number): void {
    let kept = 0;
    while (kept < this.count && kept < width) {
      let best = kept;
      for (let i = kept + 1; i < this.count; i++) if (this.before(i, best)) best = i;
      if (kept > 0 && this.chance[best]! <= this.chance[0]! - giveUp) break;
      this.swap(kept++, best);
    }
    this.count = kept;
  }

  private before(a: number, b: number): boolean {
    const { path, move, chance } = this;
    if (chance[a] !== chance[b]) return chance[a]! > chance[b]!;
    return path[a] !== path[b] ? path[a]! < path[b]! : move[a]! < move[b]!;
  }

  private swap(a: number, b: number): void {
    for (const array of [this.path, this.move, this.chance]) {
      const held = array[a]!;
      array[a] = array[b]!;
      array[b] = held;
    }
  }
}
