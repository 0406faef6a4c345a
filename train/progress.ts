/** Prints how far a training step is, how fast, and when it ends: one line at most every five seconds. */
export class Progress {
  private done = 0;
  private readonly began = Date.now();
  private shown = Date.now();

  constructor(
    private readonly label: string,
    private readonly total: number,
  ) {}

  step(count: number): void {
    this.done += count;
    if (Date.now() - this.shown < 5000) return;
    this.shown = Date.now();
    const seconds = (Date.now() - this.began) / 1000;
    const rate = this.done / seconds;
    const end = new Date(Date.now() + ((this.total - this.done) / rate) * 1000).toISOString().slice(11, 19);
    const share = ((100 * this.done) / this.total).toFixed(0);
    console.log(`${this.label}: ${share} %, ${rate.toFixed(0)} words/s, ends ${end} UTC`);
  }
}
