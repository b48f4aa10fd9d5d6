import { CloudAlert, Lock } from "lucide-react";
import { formatTime } from "../../../shared/rules/format.ts";
import { Icon } from "../../ui/icon.tsx";
import type { SaverState } from "./saver.ts";
import styles from "./scorecard.module.css";

/** Quietly: sealed, and whether everything is stored. */
export function SaveState({ state }: { state: SaverState }) {
  const failed = state.status === "failed" || state.status === "refused";
  return (
    <span className={styles.quiet} role="status">
      <Icon icon={failed ? CloudAlert : Lock} size={14} />
      <span>
        Sealed<span className={styles.roomy}> until all have submitted</span>
        {says(state) !== "" && <> · {says(state)}</>}
      </span>
    </span>
  );
}

function says({ status, savedAt }: SaverState): string {
  if (status === "failed" || status === "refused") return "not saved";
  if (status === "waiting" || status === "saving") return "saving…";
  // The clock of the wall the panelist sits under, not that of the interview.
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return savedAt === null ? "" : `saved ${formatTime(savedAt, here)}`;
}
