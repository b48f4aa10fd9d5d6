import { useEffect, useState } from "react";

/**
 * Milliseconds left of a wait that was told as a length, because two clocks need not agree on the time of day. It
 * begins again with every new `told`, also where that is as long as the one before.
 */
export function useCountdown(wait: number, told: number): number {
  const [counted, setCounted] = useState({ wait, told, left: wait });
  useEffect(() => {
    if (wait <= 0) return;
    const until = performance.now() + wait;
    const timer = setInterval(() => {
      const left = Math.max(0, until - performance.now());
      setCounted({ wait, told, left });
      if (left === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [wait, told]);
  return counted.wait === wait && counted.told === told ? counted.left : wait;
}
