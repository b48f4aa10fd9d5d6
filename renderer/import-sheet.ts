import { z } from "zod";
import { sheetChannels, sheetEnding } from "../shared/sheet.ts";
import { FailureCode, fail, type Result } from "../shared/result.ts";
import { sheetIsIn } from "../shared/rules/findings/sheet.ts";
import { invoke } from "./api.ts";
import { toast } from "./ui/toast.tsx";

const Imported = sheetChannels["sheet.import"].output;
type Imported = z.infer<typeof Imported>;

/** What the address for sheets answers. */
const Answer = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: Imported }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      code: FailureCode,
      message: z.string(),
      field: z.string().optional(),
    }),
  }),
]);

/** Takes in the sheet at this path, or one that is chosen: with the system's dialog, or the browser's own. */
export async function importSheet(path: string | null = null): Promise<void> {
  if (path !== null || window.bullpen) return say(await invoke("sheet.import", { path }));
  const file = await pickFile();
  if (file) await importSheetFile(file);
}

/** Takes in a file that was dropped or picked. */
export async function importSheetFile(file: File): Promise<void> {
  say(await send(file));
}

async function send(file: File): Promise<Result<Imported>> {
  try {
    const response = await fetch("/data/sheets", { method: "POST", body: file });
    if (!response.ok) return fail("file", await response.text());
    return Answer.parse(await response.json());
  } catch {
    return fail("file", `${file.name} could not be read. Nothing was imported.`);
  }
}

/** Null when nothing was chosen; a browser says so by an event of its own. */
function pickFile(): Promise<File | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = `.${sheetEnding}`;
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
    input.addEventListener("cancel", () => resolve(null));
    input.click();
  });
}

/** A refusal stays until it was read: it says what to do. */
function say(result: Result<Imported>): void {
  if (!result.ok) toast({ message: result.error.message, tone: "block", milliseconds: 30_000 });
  else if (result.value.imported) {
    const { imported } = result.value;
    window.location.hash = `/interviews/${imported.interviewId}`;
    toast({ message: sheetIsIn(imported), tone: "done", milliseconds: 12_000 });
  }
}
