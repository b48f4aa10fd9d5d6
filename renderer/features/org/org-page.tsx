import { Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import type { Org } from "../../../shared/org.ts";
import { orgFinding } from "../../../shared/rules/findings/org.ts";
import { indexOrg } from "../../../shared/rules/org.ts";
import { stepFrom } from "../../../shared/rules/org-tree.ts";
import { type View, viewsOf } from "../../../shared/rules/org-views.ts";
import { monthWord } from "../../../shared/rules/org-words.ts";
import { useChannel } from "../../api.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Select } from "../../ui/field.tsx";
import { Page, PageBody, PageHead, SidePanel, Split } from "../../ui/page.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useNarrowWindow } from "../../ui/use-narrow.ts";
import { Sentence } from "../../ui/sentence.tsx";
import { AddSeat } from "./add-seat.tsx";
import { Chart } from "./chart.tsx";
import { Owns } from "./owns.tsx";
import { SeatPanel } from "./seat-panel.tsx";
import { TakeOnAll } from "./take-on-all.tsx";
import { type OrgLook, seatPath, useOrgLook } from "./use-org.ts";
import styles from "./org.module.css";

/** Who sits where, who owns what, and until when; a seat opens beside the chart. */
export function OrgPage({ seatId }: { seatId: string | null }) {
  const query = useChannel("org.get", {});
  if (query.error) {
    const { code, message } = query.error.failure;
    return (
      <Page>
        <PageBody>
          {code === "forbidden" ? (
            <EmptyState alone title="The org is planned by the founder">
              Who is to sit where, and who gives work away, is the founder’s to tell. What you are
              asked to do is under Interviews.
            </EmptyState>
          ) : (
            <ErrorState
              alone
              onRetry={() => void query.refetch()}
              title="The org could not be read"
            >
              {message}
            </ErrorState>
          )}
        </PageBody>
      </Page>
    );
  }
  if (!query.data) return <Page aria-busy="true" />;
  return <Seated org={query.data} seatId={seatId} />;
}

function Seated({ org, seatId }: { org: Org; seatId: string | null }) {
  const [, navigate] = useLocation();
  const [wanted, setDay] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const narrow = useNarrowWindow();
  const views = useMemo(() => viewsOf(indexOrg(org)), [org]);
  const view = views.find((one) => one.day === wanted) ?? views[0]!;
  const look = useOrgLook(org, view.day);
  useShortcuts({ n: () => setAdding(true) });
  if (look === null)
    return (
      <Page>
        <PageBody>
          <EmptyState alone title="A desk has no org">
            The org is planned in the company’s own workspace.
          </EmptyState>
        </PageBody>
      </Page>
    );
  const isEmpty = org.seats.length < 2 && org.duties.length === 0;
  return (
    <Page fill>
      <Split side={seatId !== null && <Side id={seatId} look={look} />}>
        <PageHead
          actions={
            <>
              {views.length > 1 && (
                <ViewSwitch
                  isTight={narrow || seatId !== null}
                  onChange={setDay}
                  today={org.today}
                  view={view}
                  views={views}
                />
              )}
              <Button icon={Plus} onClick={() => setAdding(true)} shortcut="n" variant="primary">
                Add a seat
              </Button>
            </>
          }
          title="Org & responsibilities"
        />
        <div className={styles.scroll}>
          <PageBody className={styles.body}>
            {isEmpty ? (
              <Teaching onAdd={() => setAdding(true)} />
            ) : (
              <>
                <Opening look={look} />
                <Chart look={look} selectedId={seatId} />
                <Owns look={look} />
              </>
            )}
          </PageBody>
        </div>
      </Split>
      {adding && (
        <AddSeat
          look={look}
          onClose={() => setAdding(false)}
          onDone={(id) => navigate(seatPath(id))}
        />
      )}
    </Page>
  );
}

function Opening({ look }: { look: OrgLook }) {
  const sentence = useMemo(() => orgFinding(look.index, look.day), [look]);
  return (
    <div className={styles.opening}>
      <Sentence sentence={sentence} />
      <TakeOnAll look={look} />
    </div>
  );
}

interface ViewSwitchProps {
  views: readonly View[];
  view: View;
  today: string;
  isTight: boolean;
  onChange: (day: string) => void;
}

/** Up to four moments side by side; in a list where there are more, or less room. */
function ViewSwitch({ views, view, today, isTight, onChange }: ViewSwitchProps) {
  const label = ({ day, month }: View) => (month === null ? "Today" : monthWord(day, today));
  if (views.length <= 4 && !isTight)
    return (
      <Segments
        label="When"
        onChange={onChange}
        options={views.map((one) => ({ value: one.day, label: label(one) }))}
        value={view.day}
      />
    );
  return (
    <Select
      aria-label="When"
      className={styles.month}
      onChange={(event) => onChange(event.target.value)}
      value={view.day}
    >
      {views.map((one) => (
        <option key={one.day} value={one.day}>
          {label(one)}
        </option>
      ))}
    </Select>
  );
}

/** What belongs here, and the two ways to begin. */
function Teaching({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState
      actions={
        <>
          <LinkButton href="#/plan/capacity">Begin with the goal</LinkButton>
          <Button onClick={onAdd}>Add a seat by hand</Button>
        </>
      }
      title="Today every task of selling is yours"
    >
      <p>
        A seat is a place for one person: taken, being hired for, or planned for a month. From the
        goal, Bullpen works out which seats are needed and when; or add those you know of.
      </p>
      <p>
        Every role brings its list of responsibilities. Here you see who owns each of them today,
        what nobody owns, and which of your own hats goes to whom on which day.
      </p>
    </EmptyState>
  );
}

function Side({ id, look }: { id: string; look: OrgLook }) {
  const [, navigate] = useLocation();
  const seat = look.index.seats.get(id);
  const close = () => navigate("/plan/org");
  if (!seat)
    return (
      <SidePanel onClose={close} title="Seat">
        <EmptyState title="This seat is not there any more">
          It may have been deleted in another window, or moved away with the plan.
        </EmptyState>
      </SidePanel>
    );
  const to = (direction: "before" | "after") => {
    const next = stepFrom(id, direction, look.root);
    return next === null ? undefined : () => navigate(seatPath(next));
  };
  return (
    <SeatPanel
      key={id}
      look={look}
      onClose={close}
      onNext={to("after")}
      onPrevious={to("before")}
      seat={seat}
    />
  );
}
