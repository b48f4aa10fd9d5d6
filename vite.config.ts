/// <reference types="vitest/config" />
import { builtinModules } from "node:module";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type EnvironmentOptions } from "vite";
import { chromiumArguments, findChromium } from "./electron/browser/chromium.ts";

const here = import.meta.dirname;

/** One Node-side CommonJS file: every dependency is bundled, only what cannot be bundled stays outside. */
function nodeSide(name: "main" | "browser" | "preload"): EnvironmentOptions {
  return {
    consumer: "server",
    resolve: {
      noExternal: true,
      external: ["electron", "better-sqlite3", "playwright-core"],
      conditions: ["node", "import", "default"],
    },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: path.join(here, "out", name),
      emptyOutDir: true,
      target: "node22",
      minify: false,
      sourcemap: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: path.join(here, `electron/${name}.ts`),
        external: [
          /^electron(\/|$)/,
          /^better-sqlite3(\/|$)/,
          /^playwright-core(\/|$)/,
          /^node:/,
          ...builtinModules,
        ],
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  };
}

/** Fonts keep their names, because printed documents link to them from outside the bundle. */
const assetName = (asset: { names: string[] }) =>
  asset.names.some((name) => name.endsWith(".woff2"))
    ? "fonts/[name][extname]"
    : "assets/[name]-[hash][extname]";

const testBrowser = {
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      executablePath: findChromium() ?? "/usr/bin/chromium",
      args: chromiumArguments,
    },
  }),
  instances: [{ browser: "chromium" as const }],
  viewport: { width: 1360, height: 860 },
};

export default defineConfig({
  root: path.join(here, "renderer"),
  base: "/",
  plugins: [react()],
  build: {
    outDir: path.join(here, "out/renderer"),
    emptyOutDir: true,
    target: "chrome140",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { assetFileNames: assetName } },
  },
  environments: {
    main: nodeSide("main"),
    browser: nodeSide("browser"),
    preload: nodeSide("preload"),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ["client", "main", "browser", "preload"]) {
        await builder.build(builder.environments[name]!);
      }
    },
  },
  test: {
    projects: [
      {
        root: here,
        test: {
          name: "unit",
          setupFiles: [path.join(here, "test/helpers/cheap-scrypt.ts")],
          include: ["test/{electron,shared,docs}/**/*.test.{ts,tsx}", "test/*.test.ts"],
          environment: "node",
          // Hashing PINs and walking every channel takes its time on a laptop that does other things as well.
          testTimeout: 20_000,
          // The stylesheets of printed documents are read as text; vitest would hand out empty ones.
          css: true,
        },
      },
      {
        root: here,
        optimizeDeps: {
          include: [
            "react",
            "react-dom",
            "react-dom/client",
            "react/jsx-runtime",
            "react/jsx-dev-runtime",
            "vitest-browser-react",
            "axe-core",
            "zod",
            "zustand",
            "zustand/vanilla",
            "zustand/middleware",
            "get-nonce",
            "react-hook-form",
            "@hookform/resolvers/zod",
            "@tanstack/react-query",
            "@tanstack/react-table",
            "@tanstack/react-virtual",
            "@dnd-kit/core",
            "@dnd-kit/sortable",
            "radix-ui",
            "cmdk",
            "get-nonce",
            "wouter",
            "wouter/use-hash-location",
            "lucide-react",
            "tinykeys",
            "date-fns",
            "@date-fns/tz",
            "d3-scale",
            "d3-shape",
            "d3-array",
          ],
        },
        test: { name: "screens", include: ["test/renderer/**/*.test.tsx"], browser: testBrowser },
      },
      {
        root: here,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          environment: "node",
          css: true,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
