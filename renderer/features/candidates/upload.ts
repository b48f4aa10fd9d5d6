import { attachmentTypes, chunkBytes } from "../../../shared/candidate.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import { invoke } from "../../api.ts";

type AttachmentType = (typeof attachmentTypes)[number];

const typeByEnding: Record<string, AttachmentType> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
};

/** What a file dialog offers. */
export const acceptedFiles = Object.keys(typeByEnding)
  .map((ending) => `.${ending}`)
  .join(",");

/** By its ending, because systems without the program do not know the type. */
function typeOf(file: File): string {
  const ending = file.name.split(".").at(-1)?.toLowerCase() ?? "";
  return typeByEnding[ending] ?? file.type;
}

interface Upload {
  candidateId: string;
  file: File;
  signal: AbortSignal;
  onProgress: (bytes: number) => void;
}

/** Stores a file in the workspace, chunk by chunk. Cancelled or failed, nothing of it stays. */
export async function upload({
  candidateId,
  file,
  signal,
  onProgress,
}: Upload): Promise<Result<null>> {
  const begun = await invoke("attachment.begin", {
    candidateId,
    name: file.name,
    mime: typeOf(file) as AttachmentType,
    bytes: file.size,
  });
  if (!begun.ok) return fail(begun.error.code, `${file.name}: ${begun.error.message}`);
  const { id } = begun.value;
  const sent = await sendChunks(id, { file, signal, onProgress });
  const result = sent.ok ? await invoke("attachment.finish", { id }) : sent;
  if (result.ok) return ok(null);
  await invoke("attachment.delete", { id });
  return result;
}

async function sendChunks(
  id: string,
  { file, signal, onProgress }: Omit<Upload, "candidateId">,
): Promise<Result<null>> {
  try {
    for (let seq = 0; seq * chunkBytes < file.size; seq += 1) {
      const chunk = file.slice(seq * chunkBytes, (seq + 1) * chunkBytes);
      const body = await chunk.arrayBuffer();
      const answer = await fetch(`/data/attachments/${id}/${seq}`, { method: "PUT", body, signal });
      if (!answer.ok) return fail("file", `${file.name} was not attached. ${await answer.text()}`);
      onProgress(seq * chunkBytes + body.byteLength);
    }
    return ok(null);
  } catch {
    return signal.aborted
      ? fail("cancelled", `${file.name} was not attached.`)
      : fail("file", `${file.name} could not be read. It was not attached.`);
  }
}
