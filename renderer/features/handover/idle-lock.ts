import { useEffect } from "react";
import { useChannel } from "../../api.ts";
import { handOver } from "../../hand-over.ts";
import { toast } from "../../ui/toast.tsx";

const minute = 60_000;
const uses = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/**
 * Locks for whoever is at the laptop when nobody has used any page of this file for as long as the founder said. Only
 * hands on keys or pointer are use: a clock that runs and the candidate's window go on, and hold nothing up.
 */
export function IdleLock({ actorId }: { actorId: string }) {
  const idle = useChannel("lock.idle", {});
  const after = idle.data?.after ?? null;
  useEffect(
    () => (after === null ? undefined : watchUse(actorId, after * minute)),
    [actorId, after],
  );
  return null;
}

function watchUse(actorId: string, limit: number): () => void {
  let lastUse = Date.now();
  let isLocking = false;
  let isTold = false;
  const others = new BroadcastChannel("bullpen-use");
  others.onmessage = () => (lastUse = Date.now());
  const check = async () => {
    if (isLocking || Date.now() - lastUse < limit) return;
    isLocking = true;
    const result = await handOver({ panelistId: actorId, interviewId: null });
    isLocking = false;
    // Without a PIN nobody could come back, so nobody is locked out; what could not be stored is said once.
    if (result.ok || result.error.field === "pin") return;
    if (!isTold) toast({ message: result.error.message, tone: "block" });
    isTold = true;
  };
  const noteUse = () => {
    const now = Date.now();
    // The first touch after a laptop slept comes before any timer: it must not count as if nobody had been away.
    if (now - lastUse >= limit) return void check();
    if (now - lastUse > 1000) others.postMessage(null);
    lastUse = now;
  };
  const timer = setInterval(() => void check(), 5000);
  for (const use of uses) window.addEventListener(use, noteUse, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    others.close();
    for (const use of uses) window.removeEventListener(use, noteUse, { capture: true });
  };
}
