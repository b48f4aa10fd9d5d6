import { useRef, useState } from "react";
import { upload } from "./upload.ts";

interface Running {
  name: string;
  bytes: number;
  of: number;
}

/** Files on their way into the workspace, one after the other. */
export function useUploads(candidateId: string) {
  const [running, setRunning] = useState<Running | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const control = useRef<AbortController | null>(null);

  const send = async (files: readonly File[]) => {
    if (control.current !== null || files.length === 0) return;
    const aborter = new AbortController();
    control.current = aborter;
    setProblems([]);
    for (const file of files) {
      if (aborter.signal.aborted) break;
      setRunning({ name: file.name, bytes: 0, of: file.size });
      const result = await upload({
        candidateId,
        file,
        signal: aborter.signal,
        onProgress: (bytes) => setRunning({ name: file.name, bytes, of: file.size }),
      });
      if (!result.ok && result.error.code !== "cancelled")
        setProblems((before) => [...before, result.error.message]);
    }
    control.current = null;
    setRunning(null);
  };
  return { running, problems, send, cancel: () => control.current?.abort() };
}
