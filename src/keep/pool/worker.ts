import { parentPort } from "node:worker_threads";
import { code } from "../../pipeline.js";
import { loadTools } from "../tools.js";
import type { Done, Job } from "./messages.js";

/** What runs in a thread: an engine of its own, and batches one after another in the order in which they come. */
const port = parentPort!;
const tools = loadTools();

port.on("message", async ({ id, batch }: Job) => {
  const results = await code(
    batch.map((source) => ({ source })),
    await tools,
  );
  const done: Done = { id, results };
  port.postMessage(done);
});
