import { useEffect, useState } from "react";

/** Often enough that no second is skipped on the face of a clock. */
const tick = 250;

/** The time of day, again and again while `running`. Only who shows it should ask: they are drawn anew with every tick. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return undefined;
    const read = () => setNow(Date.now());
    read();
    const timer = setInterval(read, tick);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
