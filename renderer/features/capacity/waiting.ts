import { createContext, useCallback, useState } from "react";

/** Says that the field of this id and name cannot be read; what it returns takes that back. */
type Wait = (id: string, label: string) => () => void;

/** Fields know what cannot be read in them; what follows from the plan has to say so as well. */
export const Waiting = createContext<Wait>(() => () => undefined);

/** The names of the fields that are waited for, and how a field tells. */
export function useWaitingFor(): { names: readonly string[]; wait: Wait } {
  const [fields, setFields] = useState<ReadonlyMap<string, string>>(new Map());
  const wait = useCallback<Wait>((id, label) => {
    setFields((now) => new Map(now).set(id, label));
    return () => setFields((now) => new Map([...now].filter(([one]) => one !== id)));
  }, []);
  return { names: [...fields.values()], wait };
}
