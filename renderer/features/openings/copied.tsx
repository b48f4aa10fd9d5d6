import { WeightStack } from "../../../shared/charts/weight-stack.tsx";
import type { OpeningPlan } from "../../../shared/opening.ts";
import { formatMinutes } from "../../../shared/rules/format.ts";
import { joinNames } from "../../../shared/rules/names.ts";
import { useChannel } from "../../api.ts";
import { Banner } from "../../ui/banner.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./new-opening-page.module.css";

/** What the opening will begin with: the role's weights and the kit that follows from them. */
export function Copied({ roleId }: { roleId: string }) {
  const plan = useChannel("opening.plan", { roleId }, { enabled: roleId !== "" });
  return (
    <aside aria-label="What is copied" className={styles.copied}>
      <div>
        <h2>What is copied</h2>
        <p className={styles.lead}>
          The opening keeps its own copy. Later edits of the role change nothing here, and
          everything below can be changed until the first scorecard is submitted.
        </p>
      </div>
      {roleId === "" && (
        <p className={styles.lead}>Choose a role to see its weights and its kit.</p>
      )}
      {plan.error && <ErrorState title="No preview">{plan.error.message}</ErrorState>}
      {plan.isFetching && !plan.data && <Skeleton lines={5} />}
      {plan.data && <PlanShown plan={plan.data} />}
    </aside>
  );
}

function PlanShown({ plan }: { plan: OpeningPlan }) {
  if (plan.competencies.length === 0)
    return (
      <Banner tone="warn" title="Nothing is weighed">
        Say in the role what the person must be able to do; the kit is built from that.
      </Banner>
    );
  return (
    <>
      <section>
        <h2>Weights</h2>
        <WeightStack
          weights={plan.competencies.map((one) => ({
            id: one.competencyId,
            name: one.name,
            weight: one.weight,
            mustHave: one.mustHave !== null,
          }))}
        />
        <ul className={styles.weights}>
          {plan.competencies.map((one) => (
            <li key={one.competencyId}>
              <span className={styles.name} dir="auto">
                {one.name}
              </span>
              {one.mustHave !== null && (
                <span className={styles.minimum}>minimum {one.mustHave}</span>
              )}
              <span className={styles.points}>{one.weight}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Interview kit</h2>
        <ol className={styles.rounds}>
          {plan.rounds.map((round) => (
            <li key={round.name}>
              <p className={styles.roundHead}>
                {round.name}
                <span>{formatMinutes(round.minutes)}</span>
              </p>
              <ul className={styles.items}>
                {round.items.map((item) => (
                  <li key={item.builtInId} title={item.title}>
                    {item.title}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </section>
      {plan.uncovered.length > 0 && (
        <Banner tone="warn" title="Not rated by anything in the library">
          {joinNames(plan.uncovered)}
        </Banner>
      )}
    </>
  );
}
