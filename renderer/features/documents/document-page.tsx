import { useState } from "react";
import { DocumentKind, type DocumentRef } from "../../../shared/document.ts";
import type { Paper } from "../../../shared/company.ts";
import { Id } from "../../../shared/values.ts";
import { useChannel } from "../../api.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Segments } from "../../ui/choice.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page, PageBody, PageHead } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { wordsFor } from "./kinds.ts";
import { Preview } from "./preview.tsx";
import { Remarks } from "./remarks.tsx";
import { SavePdf } from "./save-pdf.tsx";
import styles from "./documents.module.css";

const back = { href: "#/reports", label: "All reports" };

/** One document as it will be printed, and the way to keep it. */
export function DocumentPage({ kind, id }: { kind: string; id: string }) {
  const parsed = { kind: DocumentKind.safeParse(kind), id: Id.safeParse(id) };
  if (!parsed.kind.success || !parsed.id.success) return <Gone />;
  return <KnownDocument kind={parsed.kind.data} id={parsed.id.data} />;
}

const papers = [
  { value: "A4", label: "A4" },
  { value: "Letter", label: "Letter" },
] as const;

function KnownDocument({ kind, id }: DocumentRef) {
  const company = useChannel("company.get", {});
  const document = useChannel("document.get", { kind, id });
  const [chosen, setChosen] = useState<Paper | null>(null);
  if (document.error) {
    const { code, message } = document.error.failure;
    const retry = code === "not-found" ? undefined : () => void document.refetch();
    return <Gone message={message} onRetry={retry} />;
  }
  if (!document.data || !company.data) {
    return (
      <Page>
        <PageHead back={back} title={wordsFor(kind).singular} />
        <PageBody>
          <Skeleton label="Loading the document" lines={6} />
        </PageBody>
      </Page>
    );
  }
  const paper = chosen ?? company.data.paper;
  const { title, subtitle, fileName, remarks } = document.data;
  return (
    <Page fill>
      <PageHead
        actions={
          <>
            <Segments label="Paper" onChange={setChosen} options={papers} value={paper} />
            <SavePdf document={{ kind, id }} fileName={fileName} paper={paper} />
          </>
        }
        back={back}
        crumb={
          <>
            {wordsFor(kind).singular} · <bdi>{subtitle}</bdi>
          </>
        }
        ruled
        title={<bdi>{title}</bdi>}
      />
      <div className={styles.preview}>
        <Remarks kind={kind} remarks={remarks} />
        {/* What the data was read last is part of the address, so that a change shows here too. */}
        <Preview
          document={{ kind, id }}
          paper={paper}
          title={`${wordsFor(kind).singular}: ${title}`}
          version={document.dataUpdatedAt}
        />
      </div>
    </Page>
  );
}

function Gone({ message, onRetry }: { message?: string; onRetry?: (() => void) | undefined }) {
  return (
    <Page>
      <PageHead back={back} title="Reports" />
      <PageBody>
        <ErrorState
          actions={<LinkButton href="#/reports">All reports</LinkButton>}
          onRetry={onRetry}
          title="This document cannot be shown"
        >
          {message ?? "There is no document at this address."}
        </ErrorState>
      </PageBody>
    </Page>
  );
}
