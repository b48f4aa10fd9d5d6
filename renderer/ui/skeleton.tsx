import styles from "./skeleton.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export function SkeletonLine({ width = "100%" }: { width?: string }) {
  return <span aria-hidden="true" className={styles.line} style={{ width }} />;
}

const widths = ["38%", "92%", "84%", "64%", "88%", "72%"];

/** Stands where a page or panel is about to appear. Shows itself only after a moment, so quick loads do not flicker. */
export function Skeleton({ lines = 4, label = "Loading" }: { lines?: number; label?: string }) {
  return (
    <div className={styles.block} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <SkeletonLine key={index} width={widths[index % widths.length] ?? "80%"} />
      ))}
    </div>
  );
}
