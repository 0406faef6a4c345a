import { randomBytes } from "node:crypto";
import { ApiError } from "../errors.js";
import type { Outcome, Stage, Task } from "./work.js";
import type { Runner } from "./worker.js";

/** How far a job has come; `of` is null where the number of reports is not known beforehand. */
export interface Job {
  id: string;
  state: "waiting" | "running" | "done" | "failed";
  stage: Stage | null;
  done: number;
  of: number | null;
  /** Reports a second so far. */
  rate: number | null;
  error: string | null;
  outcome: Outcome | null;
}

const WAITING_AT_MOST = 100;
const KEPT = 200;

/** Jobs in the order in which they came, one at a time: the store has one writer. */
export class Jobs {
  private readonly jobs = new Map<string, Job>();
  private readonly listeners = new Map<string, Set<(job: Job) => void>>();
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly runner: Runner,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Puts a job behind those that wait. `of` is how many reports it holds, where that is known. */
  start(task: Task, of: number | null): Job {
    const waiting = [...this.jobs.values()].filter(({ state }) => state === "waiting").length;
    if (waiting >= WAITING_AT_MOST) throw new ApiError("busy", "too much is waiting to be read; try again in a while");
    const id = randomBytes(9).toString("base64url");
    const job: Job = { id, state: "waiting", stage: null, done: 0, of, rate: null, error: null, outcome: null };
    this.jobs.set(id, job);
    this.forget();
    this.last = this.last.then(() => this.run(job, task));
    return job;
  }

  get(id: string): Job | undefined {
    return this.jobs.get(id);
  }

  /** Calls `heard` with every step until the job has ended; the answer stops that. */
  follow(id: string, heard: (job: Job) => void): () => void {
    const listeners = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, listeners.add(heard));
    return () => listeners.delete(heard);
  }

  /** Settles when no job runs or waits. */
  async idle(): Promise<void> {
    await this.last;
  }

  private async run(job: Job, task: Task): Promise<void> {
    const began = this.now();
    this.tell(job, { state: "running" });
    try {
      const outcome = await this.runner.run(task, ({ stage, done }) => {
        const seconds = (this.now() - began) / 1000;
        this.tell(job, {
          stage,
          done,
          rate: done > 0 && seconds > 0 ? Math.round((done / seconds) * 10) / 10 : job.rate,
        });
      });
      this.tell(job, { state: "done", outcome });
    } catch (error) {
      this.tell(job, { state: "failed", error: error instanceof Error ? error.message : String(error) });
    }
    this.listeners.delete(job.id);
  }

  private tell(job: Job, change: Partial<Job>): void {
    Object.assign(job, change);
    for (const heard of this.listeners.get(job.id) ?? []) heard(job);
  }

  /** Jobs that ended long ago need not be asked after any more. */
  private forget(): void {
    for (const [id, { state }] of this.jobs) {
      if (this.jobs.size <= KEPT) return;
      if (state === "done" || state === "failed") this.jobs.delete(id);
    }
  }
}
