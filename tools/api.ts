import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createApp } from "../src/serve/app.js";
import { Archive } from "../src/serve/archive.js";
import { Jobs } from "../src/serve/jobs/jobs.js";
import { openStore } from "../src/store/index.js";

/** Where the page of the API stands. */
export const API_FILE = "docs/api.md";

const INTRO = `# The API

Made by \`npm run api\` from the routes themselves; \`/api/openapi.json\` (OpenAPI 3.1) has every field of every answer.

\`\`\`
hearsay serve --port 4273
curl -s 'localhost:4273/api/claims?status=disputed'
curl -s localhost:4273/api/reports -H 'content-type: text/plain' --data-binary @report.txt
curl -sN localhost:4273/api/jobs/JOB/progress
\`\`\`

- **Answers** are JSON. A list is \`{"total", "items", "next"}\`: ask again with \`cursor=NEXT\` for the next page, \`limit\` sets its size. Words of reports
  come with the report's id and their place in its text (\`document\`, \`start\`, \`end\`, in UTF-16 code units).
- **Errors** have one shape: \`{"error": {"code", "message", "path"?}}\`; \`path\` names the part of the request that is to blame. Codes:
  \`bad-request\` 400, \`unauthorized\` 401, \`forbidden\` 403, \`not-found\` 404, \`too-large\` 413, \`busy\` 503, \`internal\` 500.
- **ETags**: every question from the catalogue has one; the same question with \`If-None-Match\` is answered 304 until the record changes.
- **Names**: \`actor\` and \`pair\` take ids, labels or any name that reports use. A name that no report uses is a \`not-found\` error, not an empty list.
- **Who may ask**: programs on this machine, and the app's own pages. Another Host or Origin is refused. On another address than loopback every
  request needs the token (\`Authorization: Bearer TOKEN\`, or open the link that \`hearsay serve\` prints).
- **Changes** are jobs: reports and decisions are answered at once with a job's id; its progress can be asked or followed as server-sent events.
`;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: { enum?: string[]; anyOf?: unknown };
}

type Method = "get" | "post";

/** The whole page: what holds for all routes, then each with its parameters. */
export async function apiPage(): Promise<string> {
  const document = await openApi();
  const sections = Object.entries(document.paths).flatMap(([path, methods]) =>
    (Object.keys(methods) as Method[]).map((method) => section(method, path, methods[method]!)),
  );
  return `${INTRO}\n## Routes\n\n${sections.join("\n")}`;
}

interface OpenApi {
  paths: Record<string, Partial<Record<Method, { summary: string; parameters?: Parameter[] }>>>;
}

/** What the running API says of itself. */
async function openApi(): Promise<OpenApi> {
  const store = await openStore(":memory:");
  const runner = { run: () => Promise.reject(new Error("no job runs here")), close: async () => {} };
  const app = createApp({ archive: new Archive(store), jobs: new Jobs(runner), host: "127.0.0.1", token: null });
  const answer = await app.request("http://localhost/api/openapi.json", { headers: { host: "localhost" } });
  await store.close();
  return (await answer.json()) as OpenApi;
}

function section(
  method: Method,
  path: string,
  { summary, parameters = [] }: { summary: string; parameters?: Parameter[] },
): string {
  const lines = parameters.filter((one) => one.in === "query").map(parameterLine);
  return `### ${method.toUpperCase()} ${path}\n\n${summary}.\n${lines.length > 0 ? `\n${lines.join("\n")}\n` : ""}`;
}

function parameterLine({ name, description, schema }: Parameter): string {
  const choices = schema?.enum ? schema.enum.map((one) => `\`${one}\``).join(" ") : "";
  const said = [description, choices].filter(Boolean).join(": ");
  return `- \`${name}\`${said ? ` ${said}` : ""}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(API_FILE, await apiPage());
