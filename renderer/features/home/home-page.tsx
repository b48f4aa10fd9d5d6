import { useMemo } from "react";
import type { Home } from "../../../shared/home.ts";
import { hintsFor } from "../../../shared/rules/findings/home/hints.ts";
import { homePath } from "../../../shared/rules/findings/home/path.ts";
import { readDepartment } from "../../../shared/rules/home/department.ts";
import { useChannel } from "../../api.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Hints } from "./hints.tsx";
import { Lead } from "./lead.tsx";
import { Lately, ThisWeek } from "./rail.tsx";
import { Step } from "./step.tsx";
import styles from "./home-page.module.css";

/** One sentence, one action, then the path: what is done, what is missing. */
export function HomePage({ actorId, timeZone }: { actorId: string; timeZone: string }) {
  const home = useChannel("home.get", {});
  if (home.error) {
    return (
      <Page>
        <ErrorState alone onRetry={() => void home.refetch()} title="Home could not be read">
          {home.error.message}
        </ErrorState>
      </Page>
    );
  }
  if (!home.data) {
    return (
      <Page>
        <Skeleton lines={8} />
      </Page>
    );
  }
  return (
    <Page>
      <Path actorId={actorId} home={home.data} timeZone={timeZone} />
    </Page>
  );
}

function Path({ home, actorId, timeZone }: { home: Home; actorId: string; timeZone: string }) {
  const { path, hints } = useMemo(() => {
    const department = readDepartment(home);
    const actor = { id: actorId, isFounder: department !== null };
    return {
      path: homePath(home, department, actorId),
      hints: hintsFor(home, department, actor),
    };
  }, [home, actorId]);
  return (
    <div className={styles.home}>
      <Lead home={home} next={path.next} timeZone={timeZone} />
      <ol aria-label="The path to a sales team" className={styles.path}>
        {path.steps.map((step, at) => (
          <Step key={step.key} number={at + 1} step={step} />
        ))}
      </ol>
      <aside aria-label="This week, worth a look, and lately" className={styles.rail}>
        <ThisWeek now={home.now} timeZone={timeZone} upcoming={home.upcoming} />
        <Hints dismissed={home.dismissed} hints={hints} />
        <Lately home={home} timeZone={timeZone} />
      </aside>
    </div>
  );
}
