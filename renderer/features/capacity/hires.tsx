import type { CapacityPlan, Hire } from "../../../shared/rules/capacity/types.ts";
import { formatMonth } from "../../../shared/rules/months.ts";
import { Section } from "../../ui/page.tsx";
import { ScrollArea } from "../../ui/scroll-area.tsx";
import { SimpleTable } from "../../ui/simple-table.tsx";
import styles from "./capacity.module.css";

/** Everybody who is still to be hired, by date: when to decide, when the first day is. */
export function Hires({ plan }: { plan: CapacityPlan }) {
  const nameOf = (id: string) => plan.roles.find((role) => role.roleId === id)?.name ?? id;
  const here = (id: string) => plan.roles.find((role) => role.roleId === id)?.here ?? 0;
  if (plan.hires.length === 0) return null;
  return (
    <Section note="replacements of people who leave not counted" title="Hires by date">
      <ScrollArea className={styles.room} label="Hires by date">
        <SimpleTable
          caption="Hires by date"
          columns={[
            {
              id: "role",
              header: "Role",
              rowHeader: true,
              cell: (hire: Hire) => (
                <span dir="auto">{`${nameOf(hire.roleId)} ${here(hire.roleId) + hire.index + 1}`}</span>
              ),
            },
            {
              id: "decide",
              header: "Begin to look",
              cell: (hire: Hire) => formatMonth(hire.decideBy),
            },
            { id: "start", header: "First day", cell: (hire: Hire) => formatMonth(hire.start) },
            {
              id: "why",
              header: "Why then",
              cell: (hire: Hire) =>
                hire.past
                  ? "should be here already"
                  : hire.decideBy < plan.context.now
                    ? "looking should have begun"
                    : hire.chosen
                      ? "set by hand"
                      : "as late as suffices",
            },
          ]}
          rowId={(hire) => `${hire.roleId} ${hire.index}`}
          rows={plan.hires}
        />
      </ScrollArea>
    </Section>
  );
}
