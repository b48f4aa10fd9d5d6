import { type ComponentProps, useRef } from "react";
import { type Shaped, sum, withTotal } from "../../../shared/rules/shaped-total.ts";
import { Figure } from "./figure.tsx";

type TotalFigureProps = Omit<ComponentProps<typeof Figure>, "value" | "onChange"> & {
  months: readonly number[];
  /** The shape of months with nothing in them; even without one. */
  otherwise?: readonly number[] | undefined;
  onChange: (months: readonly number[]) => void;
};

/** The total of months: another one scales them, and whatever is typed on the way leaves their proportions alone. */
export function TotalFigure({ months, otherwise, onChange, ...figure }: TotalFigureProps) {
  const last = useRef<Shaped | null>(null);
  return (
    <Figure
      {...figure}
      onChange={(total) => {
        last.current = withTotal(months, total, last.current, otherwise);
        onChange(last.current.months);
      }}
      value={sum(months)}
    />
  );
}
