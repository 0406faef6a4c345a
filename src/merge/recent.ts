/** Keeps what was used of late, up to a number, so that a long run's memory stays flat. */
export class Recent<T> {
  private readonly things = new Map<string, T>();

  constructor(private readonly most = 4000) {}

  get(id: string): T | undefined {
    const known = this.things.get(id);
    if (known !== undefined) {
      this.things.delete(id);
      this.things.set(id, known);
    }
    return known;
  }

  set(id: string, thing: T): void {
    this.things.delete(id);
    this.things.set(id, thing);
    if (this.things.size > this.most) this.things.delete(this.things.keys().next().value!);
  }

  delete(id: string): void {
    this.things.delete(id);
  }
}
