import type { Job } from "./shapes.ts";

/** Follows a job to its end; `heard` is told of every step. Rejects where it can no longer be followed. */
export function followJob(id: string, heard: (job: Job) => void = () => {}): Promise<Job> {
  return new Promise((resolve, reject) => {
    const events = new EventSource(`/api/jobs/${encodeURIComponent(id)}/progress`);
    events.addEventListener("progress", (event) => heard(JSON.parse(event.data) as Job));
    events.addEventListener("end", (event) => {
      events.close();
      const job = JSON.parse(event.data) as Job;
      heard(job);
      resolve(job);
    });
    events.onerror = () => {
      events.close();
      reject(new Error("Hearsay no longer tells how far it is. Is “hearsay serve” still running?"));
    };
  });
}
