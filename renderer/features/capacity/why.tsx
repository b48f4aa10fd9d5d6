import { explain } from "../../../shared/rules/capacity/working.ts";
import type { CapacityPlan } from "../../../shared/rules/capacity/types.ts";
import { Section } from "../../ui/page.tsx";
import { Working } from "./working.tsx";
import styles from "./capacity.module.css";

/** Why so many of each role, and what they bring together. */
export function Why({ plan }: { plan: CapacityPlan }) {
  const workings = [
    ...plan.roles
      .filter((role) => role.heads > 0)
      .map((role) => explain(plan, { kind: "heads", roleId: role.roleId })),
    explain(plan, { kind: "bookings" }),
  ];
  return (
    <Section
      note="the arithmetic behind each number; figures are rounded as they are shown"
      title="Why so many"
    >
      <div className={styles.why}>
        {workings.map((working) => working && <Working key={working.title} working={working} />)}
      </div>
    </Section>
  );
}
