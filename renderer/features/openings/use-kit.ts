import { useEffect, useRef, useState } from "react";
import type { NewItem, Opening, Round } from "../../../shared/opening.ts";
import { invoke, useCommand } from "../../api.ts";
import { addItem, addRound, type KitEdit, preview, toEdit } from "./kit-edits.ts";
import { sayOnce } from "./say-once.ts";

/** A change that waits for an answer: scorecards have been begun. */
interface Question {
  message: string;
  answer: (mayDrop: boolean) => void;
}

export interface Kit {
  rounds: readonly Round[];
  edit: (change: KitEdit) => Promise<boolean>;
  /** Puts something new at the end of a round. The id it has then, or null where that was refused. */
  add: (roundId: string, item: NewItem) => Promise<string | null>;
  /** The same for a round. */
  addRound: (name: string) => Promise<string | null>;
  /** Plans who sits in a round; nobody named means the whole panel. */
  setPanel: (roundId: string, panelistIds: string[]) => Promise<boolean>;
  question: Question | null;
}

/**
 * Edits save themselves, one after the other, each on what the one before it left. What is shown runs ahead of the
 * answer, so that a dropped row stays where it was dropped.
 */
export function useKit(opening: Opening): Kit {
  const save = useCommand("opening.saveKit");
  const plan = useCommand("opening.setRoundPanel");
  const latest = useRef(opening);
  useEffect(() => {
    if (opening.updatedAt > latest.current.updatedAt) latest.current = opening;
  }, [opening]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [ahead, setAhead] = useState<{ rounds: Round[]; version: number } | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);

  const ask = (message: string) =>
    new Promise<boolean>((resolve) =>
      setQuestion({
        message,
        answer(isYes) {
          setQuestion(null);
          resolve(isYes);
        },
      }),
    );

  const send = async (change: KitEdit, dropDrafts: boolean): Promise<boolean> => {
    const { id, updatedAt } = latest.current;
    const rounds = change(toEdit(latest.current));
    setAhead({ rounds: preview(latest.current, rounds), version: Infinity });
    const result = await save.run({ id, updatedAt, rounds, dropDrafts });
    if (result.ok) {
      await catchUp(result.value.updatedAt);
      return true;
    }
    setAhead(null);
    // What is lost is told each time: the answer is good for this change alone.
    if (result.error.field === "dropDrafts" && (await ask(result.error.message)))
      return send(change, true);
    if (result.error.field !== "dropDrafts")
      sayOnce({ message: result.error.message, tone: "block" });
    return false;
  };

  /** The next edit needs the ids of what this one added. */
  const catchUp = async (version: number) => {
    const fresh = await invoke("opening.get", { id: opening.id });
    if (fresh.ok) {
      latest.current = fresh.value;
      setAhead({ rounds: fresh.value.rounds, version });
    } else setAhead(null);
  };

  const sendPanel = async (roundId: string, panelistIds: string[]): Promise<boolean> => {
    const { id, updatedAt, rounds } = latest.current;
    const planned = rounds.map((one) => (one.id === roundId ? { ...one, panelistIds } : one));
    setAhead({ rounds: planned, version: Infinity });
    const result = await plan.run({ id, updatedAt, roundId, panelistIds });
    if (result.ok) {
      await catchUp(result.value.updatedAt);
      return true;
    }
    setAhead(null);
    sayOnce({ message: result.error.message, tone: "block" });
    return false;
  };

  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = queue.current.then(run);
    queue.current = next.catch(() => undefined);
    return next;
  };
  const isAhead = ahead !== null && ahead.version > opening.updatedAt;
  return {
    rounds: isAhead ? ahead.rounds : opening.rounds,
    add: (roundId, item) =>
      inTurn(async () => {
        if (!(await send(addItem(roundId, item), false))) return null;
        return latest.current.rounds.find((one) => one.id === roundId)?.items.at(-1)?.id ?? null;
      }),
    addRound: (name) =>
      inTurn(async () => {
        if (!(await send(addRound(name), false))) return null;
        return latest.current.rounds.at(-1)?.id ?? null;
      }),
    edit: (change) => inTurn(() => send(change, false)),
    setPanel: (roundId, panelistIds) => inTurn(() => sendPanel(roundId, panelistIds)),
    question,
  };
}
