import type { z } from "@hono/zod-openapi";
import type { Catalogue } from "../query/index.js";
import type { Archive } from "./archive.js";

/** A question that the catalogue answers: data, so that the app, OpenAPI and the docs all come from one list. */
export interface ReadRoute {
  path: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  answer: z.ZodType;
  give(asked: never, catalogue: Catalogue, archive: Archive): unknown;
}

type Asked<P, Q> = (P extends z.ZodType ? z.output<P> : object) & (Q extends z.ZodType ? z.output<Q> : object);

/** Ties the types of what is asked and what is answered together. */
export function read<R extends z.ZodType, P extends z.ZodObject | undefined, Q extends z.ZodObject | undefined>(route: {
  path: string;
  summary: string;
  params?: P;
  query?: Q;
  answer: R;
  give(asked: Asked<P, Q>, catalogue: Catalogue, archive: Archive): z.input<R> | Promise<z.input<R>>;
}): ReadRoute {
  return route as unknown as ReadRoute;
}
