/**
 * What was used of late, up to a weight in all. Two generations: when the young one is full it becomes the old one, and what of the old one
 * nobody asked for since is forgotten. So it holds between half of `most` and all of it, and forgetting costs nothing a thing.
 */
export class Recent<V> {
  private young = new Map<string, { value: V; weight: number }>();
  private old = new Map<string, { value: V; weight: number }>();
  private weight = 0;

  /** `most`: the weight of all that it may hold, in whatever `set` is given. */
  constructor(private readonly most: number) {}

  get(key: string): V | undefined {
    const known = this.young.get(key);
    if (known) return known.value;
    const older = this.old.get(key);
    if (!older) return undefined;
    this.set(key, older.value, older.weight);
    return older.value;
  }

  set(key: string, value: V, weight: number): void {
    this.delete(key);
    if (this.weight + weight > this.most / 2) {
      this.old = this.young;
      this.young = new Map();
      this.weight = 0;
    }
    this.young.set(key, { value, weight });
    this.weight += weight;
  }

  delete(key: string): void {
    this.weight -= this.young.get(key)?.weight ?? 0;
    this.young.delete(key);
    this.old.delete(key);
  }

  clear(): void {
    this.young.clear();
    this.old.clear();
    this.weight = 0;
  }
}
