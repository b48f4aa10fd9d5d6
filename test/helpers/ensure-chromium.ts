// Runs before vitest starts, because vite.config.ts names the browser when it is loaded.
import { chromiumVersion, ensureChromium } from "./chromium.ts";

try {
  const executable = ensureChromium();
  console.log(`Tests use ${executable} ${chromiumVersion(executable)}`.trim());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
