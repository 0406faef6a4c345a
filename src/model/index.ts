export * from "./across.js";
export * from "./document.js";
export * from "./ids.js";
export * from "./problem.js";
export * from "./record.js";
export * from "./shelf.js";
export * from "./span.js";
export * from "./vocabulary.js";
