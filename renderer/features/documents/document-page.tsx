import { useState } from "react";
import { useLocation } from "wouter";
import { DocumentKind, DocumentProfile, type DocumentRef } from "../../../shared/document.ts";
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
export function DocumentPage({ kind, id, profile }: DocumentPageProps) {
  const parsed = {
    kind: DocumentKind.safeParse(kind),
    id: Id.safeParse(id),
    profile: DocumentProfile.optional().safeParse(profile),
  };
  if (!parsed.kind.success || !parsed.id.success || !parsed.profile.success) return <Gone />;
  return (
    <KnownDocument id={parsed.id.data} kind={parsed.kind.data} profile={parsed.profile.data} />
  );
}

interface DocumentPageProps {
  kind: string;
  id: string;
  /** Whose copy, as the address says; without it the one that suits. */
  profile?: string | undefined;
}

const copies = [
  { value: "founder", label: "Founder" },
  { value: "panel", label: "Panel" },
  { value: "candidate", label: "Candidate" },
] as const;

/** What a copy holds, so that nobody has to read it through to know whom it can be handed to. */
const copyWords: Readonly<Record<DocumentProfile, string>> = {
  founder: "Founder copy: everything. For you and the panel lead, and for the file.",
  panel:
    "Panel copy: no contact data, no pay, nobody’s strictness; the names of candidates are shortened where they are compared.",
  candidate:
    "Candidate copy: only what is about this candidate, in words. No numbers, no other candidates, no panelists, none of their notes.",
};

const papers = [
  { value: "A4", label: "A4" },
  { value: "Letter", label: "Letter" },
] as const;

function KnownDocument({ kind, id, profile: wanted }: DocumentRef) {
  const [, navigate] = useLocation();
  const company = useChannel("company.get", {});
  const document = useChannel("document.get", {
    kind,
    id,
    ...(wanted !== undefined && { profile: wanted }),
  });
  const [chosen, setChosen] = useState<Paper | null>(null);
  if (document.error) {
    const { code, message } = document.error.failure;
    if (code === "forbidden") return <NotYours kind={kind} id={id} message={message} />;
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
  const { title, subtitle, fileName, remarks, profile, profiles } = document.data;
  const copy: DocumentRef = profile === null ? { kind, id } : { kind, id, profile };
  return (
    <Page fill>
      <PageHead
        actions={
          <>
            {profile !== null && profiles.length > 1 && (
              <Segments
                label="Copy for"
                onChange={(next) => navigate(`/reports/${kind}/${id}/${next}`, { replace: true })}
                options={copies.filter(({ value }) => profiles.includes(value))}
                value={profile}
              />
            )}
            <Segments label="Paper" onChange={setChosen} options={papers} value={paper} />
            <SavePdf document={copy} fileName={fileName} paper={paper} />
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
        {profile !== null && <p className={styles.copy}>{copyWords[profile]}</p>}
        <Remarks kind={kind} remarks={remarks} />
        {/* What the data was read last is part of the address, so that a change shows here too. */}
        <Preview
          document={copy}
          paper={paper}
          title={`${wordsFor(kind).singular}: ${title}`}
          version={document.dataUpdatedAt}
        />
      </div>
    </Page>
  );
}

function NotYours({ kind, id, message }: Pick<DocumentRef, "kind" | "id"> & { message: string }) {
  return (
    <Page>
      <PageHead back={back} title={wordsFor(kind).singular} />
      <PageBody>
        <ErrorState
          actions={<LinkButton href={`#/reports/${kind}/${id}`}>Show my copy</LinkButton>}
          title="This copy is not yours to print"
        >
          {message}
        </ErrorState>
      </PageBody>
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
