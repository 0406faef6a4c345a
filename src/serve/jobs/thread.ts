import { parentPort, workerData } from "node:worker_threads";
import { loadTools } from "../../keep/index.js";
import { openStore } from "../../store/index.js";
import { work } from "./work.js";
import type { FromThread, ToThread } from "./worker.js";

/** The thread that jobs are done in, one after another, so that reading never keeps a page waiting. */
const port = parentPort!;
const send = (message: FromThread) => port.postMessage(message);
const tools = loadTools();
const store = openStore((workerData as { location: string }).location);

port.on("message", async ({ task }: ToThread) => {
  try {
    const outcome = await work(task, await store, await tools, (step) => send({ kind: "step", ...step }));
    send({ kind: "done", outcome });
  } catch (error) {
    send({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
