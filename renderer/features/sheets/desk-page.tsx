import { Download } from "lucide-react";
import type { ReactNode } from "react";
import {
  formatInstant,
  formatInstantDay,
  formatMinutes,
  formatTime,
} from "../../../shared/rules/format.ts";
import type { Desk } from "../../../shared/sheet.ts";
import { useChannel, useCommand } from "../../api.ts";
import { Button, ButtonRow, LinkButton } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Facts, Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./desk-page.module.css";

/** Home of a desk: one interview to score, then one file to send back. */
export function DeskPage() {
  const desk = useChannel("sheet.desk", {});
  if (desk.error)
    return (
      <Page>
        <ErrorState alone onRetry={() => void desk.refetch()} title="This kit could not be read">
          {desk.error.message}
        </ErrorState>
      </Page>
    );
  if (!desk.data)
    return (
      <Page>
        <Skeleton lines={6} />
      </Page>
    );
  return (
    <Page>
      <div className={styles.desk}>
        {desk.data.submittedAt === null ? (
          <ToScore desk={desk.data} />
        ) : (
          <ToSend desk={desk.data} />
        )}
        <Facts items={factsOf(desk.data)} />
      </div>
    </Page>
  );
}

function ToScore({ desk }: { desk: Desk }) {
  return (
    <Lead
      title={
        <>
          Score the interview with <bdi>{desk.candidateName}</bdi>
        </>
      }
      words={
        <>
          {desk.companyName} sent you this interview. Everything you need for it is here, on your
          own laptop, and saves by itself. When you have submitted, a sealed sheet goes back.
        </>
      }
    >
      <LinkButton href={`#/scorecards/${desk.scorecardId}`} variant="primary">
        {desk.begun ? "Go on scoring" : "Open the scorecard"}
      </LinkButton>
    </Lead>
  );
}

function ToSend({ desk }: { desk: Desk }) {
  return (
    <Lead
      title="Send the sealed sheet back"
      words={
        <>
          Your scorecard for <bdi>{desk.candidateName}</bdi> is submitted and stays as it is. The
          sheet is encrypted: only the workspace of {desk.companyName} opens it. Send the file by
          mail; if it gets lost, save it again.
        </>
      }
    >
      <SaveSheet fileName={desk.fileName} />
      <LinkButton href={`#/scorecards/${desk.scorecardId}`}>Read my scorecard</LinkButton>
    </Lead>
  );
}

function Lead({
  title,
  words,
  children,
}: {
  title: ReactNode;
  words: ReactNode;
  children: ReactNode;
}) {
  return (
    <header className={styles.lead}>
      <h1>{title}</h1>
      <p>{words}</p>
      <ButtonRow>{children}</ButtonRow>
    </header>
  );
}

/** By the system's dialog on the desktop, as a download in the browser. */
function SaveSheet({ fileName }: { fileName: string }) {
  const { run, pending } = useCommand("sheet.save");
  const info = useChannel("app.info", {});
  if (info.data?.host === "browser")
    return (
      <LinkButton
        download={fileName}
        href="/data/sheets/own.bullpensheet"
        icon={Download}
        variant="primary"
      >
        Download the sealed sheet
      </LinkButton>
    );
  const save = async () => {
    const result = await run({});
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
    else if (result.value.path !== null)
      toast({ message: `Saved as ${result.value.path}.`, tone: "done" });
  };
  return (
    <Button icon={Download} onClick={() => void save()} pending={pending} variant="primary">
      Save the sealed sheet…
    </Button>
  );
}

const factsOf = (desk: Desk) => [
  { label: "Opening", value: desk.openingTitle },
  { label: "Round", value: desk.roundName },
  {
    label: "When",
    value: `${formatInstantDay(desk.startsAt, desk.timeZone, { style: "weekday" })}, ${formatTime(desk.startsAt, desk.timeZone)} (${desk.timeZone.replaceAll("_", " ")})`,
  },
  { label: "Length", value: formatMinutes(desk.minutes) },
  ...(desk.place === "" ? [] : [{ label: "Place", value: desk.place }]),
  { label: "Panelist", value: desk.panelistName },
  ...(desk.submittedAt === null
    ? []
    : [{ label: "Submitted", value: formatInstant(desk.submittedAt, desk.timeZone) }]),
];
