import { useDeferredValue, useState } from "react";
import { useLocation } from "wouter";
import { useChannel } from "../../api.ts";
import { Button, ButtonRow, LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field, Select, TextInput } from "../../ui/field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import styles from "./interviews.module.css";

/** For whom the interview is: an opening, then somebody who is in the running for it. */
export function ChooseApplication() {
  const openings = useChannel("opening.list", { status: "open" });
  const [chosen, setChosen] = useState<string | null>(null);
  if (openings.error)
    return <ErrorState title="The openings could not be read">{openings.error.message}</ErrorState>;
  if (!openings.data) return <Skeleton lines={4} />;
  const first = openings.data[0];
  if (!first)
    return (
      <EmptyState
        actions={
          <LinkButton href="#/openings/new" variant="primary">
            Open a position
          </LinkButton>
        }
        title="There is no open position"
      >
        An interview belongs to a candidate in an opening.
      </EmptyState>
    );
  const openingId = chosen ?? first.id;
  return (
    <div className={styles.fields}>
      <Field label="Opening">
        <Select onChange={(event) => setChosen(event.target.value)} value={openingId}>
          {openings.data.map((opening) => (
            <option key={opening.id} value={opening.id}>
              {opening.title}
            </option>
          ))}
        </Select>
      </Field>
      <Candidates key={openingId} openingId={openingId} />
    </div>
  );
}

/** Choosing is one thing and going on another: arrow keys walk through the list without leaving the page. */
function Candidates({ openingId }: { openingId: string }) {
  const [, navigate] = useLocation();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState("");
  const page = useChannel(
    "candidate.list",
    {
      text: useDeferredValue(text),
      openingId,
      stageKind: "running",
      tag: null,
      source: null,
      deleted: false,
      sort: "name",
      descending: false,
      after: null,
      limit: 50,
    },
    { keepPrevious: true },
  );
  if (page.error)
    return <ErrorState title="The candidates could not be read">{page.error.message}</ErrorState>;
  if (!page.data) return <Skeleton lines={2} />;
  const rows = page.data.items.filter((row) => row.applicationId !== null);
  if (rows.length === 0 && text === "") return <NobodyRunning openingId={openingId} />;
  const isMore = page.data.next !== null;
  const applicationId = rows.some((row) => row.applicationId === chosen) ? chosen : "";
  const go = () => navigate(`/interviews/new?application=${encodeURIComponent(applicationId)}`);
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (applicationId !== "") go();
      }}
    >
      {(isMore || text !== "") && (
        <Field label="Find a candidate">
          <TextInput onChange={(event) => setText(event.target.value)} value={text} />
        </Field>
      )}
      <Field help={isMore ? "The first fifty by name." : undefined} label="Candidate">
        <Select onChange={(event) => setChosen(event.target.value)} value={applicationId}>
          <option value="">Choose…</option>
          {rows.map((row) => (
            <option key={row.applicationId} value={row.applicationId ?? ""}>
              {row.name} · {row.stageName}
            </option>
          ))}
        </Select>
      </Field>
      <ButtonRow>
        <Button
          type="submit"
          unavailable={applicationId === "" ? "Choose a candidate first." : undefined}
          variant="primary"
        >
          Continue
        </Button>
      </ButtonRow>
    </form>
  );
}

function NobodyRunning({ openingId }: { openingId: string }) {
  return (
    <EmptyState
      actions={
        <LinkButton href={`#/candidates/new?opening=${openingId}`} variant="primary">
          Add a candidate
        </LinkButton>
      }
      title="Nobody is in the running for this opening"
    />
  );
}
