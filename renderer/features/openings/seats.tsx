import { Squares } from "../../../shared/charts/squares.tsx";

/** Solid squares are filled seats, outlined ones are still empty. */
export function Seats({ filled, seats }: { filled: number; seats: number }) {
  return (
    <Squares
      groups={[{ done: Math.min(filled, seats), total: seats }]}
      label={seats === 1 ? "seat filled" : "seats filled"}
      perRow={6}
    />
  );
}
