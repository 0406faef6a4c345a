import { EXIT, warn } from "./output.js";

/**
 * Ctrl-C once: `signal` is aborted, so that what is begun can be kept and the program ends by itself. Ctrl-C again ends it at once. `done`
 * gives the key back its old meaning.
 */
export function stopOnInterrupt(): { signal: AbortSignal; done(): void } {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    warn("hearsay: stopping; what is begun is finished first (Ctrl-C again ends it at once)");
    controller.abort();
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.on(signal, stop);
  return {
    signal: controller.signal,
    done: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
