import type { DebriefSpeaker } from "../../../shared/debrief.ts";
import styles from "./guided.module.css";

/** Who speaks when. The most senior waits until everybody has said what they saw. */
export function SpeakingOrder({ speakers }: { speakers: readonly DebriefSpeaker[] }) {
  if (speakers.length < 2) return null;
  return (
    <p className={styles.order}>
      Speaking order:{" "}
      {speakers.map(({ id, name, isLead }, at) => (
        <span key={id}>
          {at > 0 && (at === speakers.length - 1 ? ", and last " : ", then ")}
          <bdi>{name}</bdi>
          {isLead && " (lead)"}
        </span>
      ))}
      .
    </p>
  );
}
