import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Recent = z.array(z.strictObject({ path: z.string(), openedAt: z.int() }));
const most = 10;

/** The files opened lately, in a small JSON file beside the log; losing it costs nothing but the list. */
export class RecentFiles {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = path.join(folder, "recent-files.json");
  }

  list() {
    return this.#read().map((entry) => ({
      ...entry,
      fileName: path.basename(entry.path),
      folder: path.dirname(entry.path),
      exists: existsSync(entry.path),
    }));
  }

  add(file: string, openedAt: number): void {
    const others = this.#read().filter((entry) => entry.path !== file);
    this.#write([{ path: file, openedAt }, ...others].slice(0, most));
  }

  remove(file: string): void {
    this.#write(this.#read().filter((entry) => entry.path !== file));
  }

  #read(): z.infer<typeof Recent> {
    try {
      return Recent.parse(JSON.parse(readFileSync(this.#file, "utf8")));
    } catch {
      // Missing on first run, or spoilt: either way the list begins anew.
      return [];
    }
  }

  #write(entries: z.infer<typeof Recent>): void {
    mkdirSync(path.dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, JSON.stringify(entries, null, 2));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
