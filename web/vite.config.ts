import { defineConfig } from "vite";

/** The app's browser side, built beside the server's code. The API's port can be named for `vite` in development. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": process.env.HEARSAY_API ?? "http://127.0.0.1:4273" } },
});
