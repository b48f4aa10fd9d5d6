import { useState } from "react";
import { refusePin } from "../shared/rules/pin.ts";
import { Field } from "./ui/field.tsx";
import { PinInput } from "./ui/pin-input.tsx";

/** A new PIN, typed twice. */
export interface NewPin {
  pin: string;
  again: string;
  error: string | null;
  set: (part: { pin?: string; again?: string; error?: string | null }) => void;
  /** Whether it can be sent; says why not where it cannot. */
  check: () => boolean;
}

export function useNewPin(): NewPin {
  const [state, setState] = useState<{ pin: string; again: string; error: string | null }>({
    pin: "",
    again: "",
    error: null,
  });
  const set: NewPin["set"] = (part) => setState((before) => ({ ...before, error: null, ...part }));
  return {
    ...state,
    set,
    check: () => {
      const error =
        refusePin(state.pin) ?? (state.pin === state.again ? null : "The two are not the same.");
      set({ error });
      return error === null;
    },
  };
}

export function NewPinFields({ value, label }: { value: NewPin; label: string }) {
  return (
    <>
      <Field error={value.error} help="Four to eight digits." label={label}>
        <PinInput compact onChange={(pin) => value.set({ pin })} value={value.pin} />
      </Field>
      <Field label="Once more">
        <PinInput compact onChange={(again) => value.set({ again })} value={value.again} />
      </Field>
    </>
  );
}
