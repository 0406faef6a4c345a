import { Worker } from "node:worker_threads";
import type { Source } from "../../model/index.js";
import type { Done, Job, Results } from "./messages.js";

interface Waiting {
  job: Job;
  resolve(results: Results | null): void;
}

/** So much a thread's engine and the largest page that is read need; with more at hand a thread lets its heap grow as far, in MB. */
const LIMITS = { maxOldGenerationSizeMb: 512 };

/** Where the program runs from its TypeScript sources, a thread begins with the loader that reads them. */
const FROM_SOURCE = import.meta.url.endsWith(".ts");

function startWorker(): Worker {
  if (!FROM_SOURCE) return new Worker(new URL("./worker.js", import.meta.url), { resourceLimits: LIMITS });
  const file = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
  return new Worker(`import("tsx/esm/api").then(({ register }) => { register(); return import(${file}); })`, {
    eval: true,
    resourceLimits: LIMITS,
  });
}

/** One thread and the batches that wait for it. It is started when it is first needed, and again when it was lost. */
export class Thread {
  private worker: Worker | null = null;
  private readonly waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;
  private next = 0;

  /** `patience`: how long it may take over one report, in milliseconds. */
  constructor(private readonly patience: number) {}

  get load(): number {
    return this.waiting.length;
  }

  /** What came of a batch, or null where the thread was lost over it. */
  code(batch: readonly Source[]): Promise<Results | null> {
    const worker = this.start();
    return new Promise((resolve) => {
      const job = { id: this.next++, batch };
      this.waiting.push({ job, resolve });
      worker.postMessage(job);
      if (this.waiting.length === 1) this.expect();
    });
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    clearTimeout(this.timer);
    await worker?.terminate();
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = startWorker();
    worker.on("message", (done: Done) => this.finish(done));
    worker.on("error", () => this.replace(worker));
    worker.on("exit", () => this.replace(worker));
    this.worker = worker;
    return worker;
  }

  private finish({ id, results }: Done): void {
    if (this.waiting[0]?.job.id !== id) return;
    this.waiting.shift()!.resolve(results);
    this.expect();
  }

  /** Batches are coded in the order in which they were sent, so patience is always with the first. */
  private expect(): void {
    clearTimeout(this.timer);
    const first = this.waiting[0];
    if (!first) return;
    this.timer = setTimeout(() => void this.worker?.terminate(), this.patience * first.job.batch.length);
  }

  /** The thread is gone: the batch that it was at is given back, the others go to a new one. */
  private replace(worker: Worker): void {
    if (this.worker !== worker) return;
    this.worker = null;
    const [first, ...others] = this.waiting.splice(0);
    first?.resolve(null);
    if (others.length > 0) {
      const again = this.start();
      this.waiting.push(...others);
      for (const { job } of others) again.postMessage(job);
    }
    this.expect();
  }
}
