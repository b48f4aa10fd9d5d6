import { useMemo } from "react";
import { countWord } from "../../../shared/rules/format.ts";
import { ownedLines } from "../../../shared/rules/org.ts";
import { takeOnAll } from "../../../shared/rules/org-changes.ts";
import { Button } from "../../ui/button.tsx";
import { type OrgLook, useDutyChange } from "./use-org.ts";

/** What nobody owns today, with one press the founder's, who can take that back. */
export function TakeOnAll({ look }: { look: OrgLook }) {
  const { index, day } = look;
  const { change, pending } = useDutyChange(index);
  const lines = useMemo(() => ownedLines(index, day), [index, day]);
  const nobodys = lines.filter((line) => line.owning === "nobody");
  if (nobodys.length === 0 || day !== index.org.today) return null;
  const count = countWord(nobodys.length);
  const said =
    nobodys.length === 1
      ? "It is yours until the first seat of its role begins."
      : "They are yours until the first seat of each role begins.";
  return (
    <Button onClick={() => void change(takeOnAll(nobodys, index), said)} pending={pending}>
      {nobodys.length === lines.length
        ? `Take on all ${count} until the seats begin`
        : nobodys.length === 1
          ? "Take on the one that is nobody’s"
          : `Take on the ${count} that are nobody’s`}
    </Button>
  );
}
