import type { Result } from "../../shared/result.ts";
import { saveFile } from "../save-file.ts";

export const writePdf = (target: string, bytes: Uint8Array): Promise<Result<string>> =>
  saveFile(target, bytes, { ending: "pdf", what: "the PDF" });
