import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Outcome, Stage, Task, Tell } from "./work.js";

export interface ToThread {
  task: Task;
}

export type FromThread =
  | { kind: "step"; stage: Stage; done: number }
  | { kind: "done"; outcome: Outcome }
  | { kind: "failed"; message: string };

/** Does jobs, one at a time. */
export interface Runner {
  run(task: Task, tell: Tell): Promise<Outcome>;
  close(): Promise<void>;
}

/** Runs jobs on the store at `location` in a thread of their own, started when the first comes. */
export function threadRunner(location: string): Runner {
  let worker: Worker | null = null;
  const started = () => {
    if (worker === null) {
      worker = new Worker(fileURLToPath(new URL("./thread.js", import.meta.url)), { workerData: { location } });
      worker.once("exit", () => {
        worker = null;
      });
    }
    return worker;
  };
  return {
    run: (task, tell) => runIn(started(), task, tell),
    close: async () => {
      await worker?.terminate();
    },
  };
}

function runIn(worker: Worker, task: Task, tell: Tell): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      worker.off("message", heard).off("error", failed).off("exit", ended);
    };
    const failed = (error: Error) => {
      stop();
      reject(error);
    };
    const ended = () => failed(new Error("the thread that reads has ended"));
    const heard = (message: FromThread) => {
      if (message.kind === "step") return tell(message);
      stop();
      if (message.kind === "done") resolve(message.outcome);
      else reject(new Error(message.message));
    };
    worker.on("message", heard).on("error", failed).on("exit", ended);
    worker.postMessage({ task } satisfies ToThread);
  });
}
