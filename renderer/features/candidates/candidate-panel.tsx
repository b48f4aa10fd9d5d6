import { useState } from "react";
import type { Application, Candidate } from "../../../shared/candidate.ts";
import { useChannel } from "../../api.ts";
import { useDraft } from "../../drafts.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SidePanel } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TabList, TabPanel, Tabs } from "../../ui/tabs.tsx";
import { Who } from "../../ui/who.tsx";
import { EditForm } from "./edit-form.tsx";
import { FilesTab } from "./files-tab.tsx";
import type { FormDraft } from "./form-values.ts";
import { HistoryTab } from "./history-tab.tsx";
import { NotesTab } from "./notes-tab.tsx";
import { PanelFooter } from "./panel-footer.tsx";
import { ProfileTab } from "./profile-tab.tsx";
import { ScorecardsTab } from "./scorecards-tab.tsx";
import { useDeletion } from "./use-deletion.ts";
import { useFileDrop } from "../../use-file-drop.ts";
import { useUploads } from "./use-uploads.ts";

interface CandidatePanelProps {
  id: string;
  timeZone: string;
  /** The application whose row was opened. */
  preferredApplicationId: string | null;
  onClose: () => void;
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
}

/** One candidate beside the list. */
export function CandidatePanel(props: CandidatePanelProps) {
  const candidate = useChannel("candidate.get", { id: props.id });
  const draft = useDraft<FormDraft>(`candidate:${props.id}`);
  const { onClose, onPrevious, onNext } = props;
  const steps = { onClose, onPrevious, onNext };
  if (candidate.error) {
    return (
      <SidePanel {...steps} title="Candidate">
        <ErrorState
          onRetry={() => void candidate.refetch()}
          title="This candidate could not be read"
        >
          {candidate.error.message}
        </ErrorState>
      </SidePanel>
    );
  }
  if (!candidate.data || draft.restored === undefined) {
    return (
      <SidePanel {...steps} title="Candidate">
        <Skeleton lines={8} />
      </SidePanel>
    );
  }
  return <OpenPanel {...props} candidate={candidate.data} draft={draft} />;
}

interface OpenPanelProps extends CandidatePanelProps {
  candidate: Candidate;
  draft: ReturnType<typeof useDraft<FormDraft>>;
}

function OpenPanel({
  candidate,
  draft,
  preferredApplicationId,
  timeZone,
  ...steps
}: OpenPanelProps) {
  const [tab, setTab] = useState("profile");
  // A profile that was being edited when the window closed is being edited again.
  const [begun, setBegun] = useState(draft.restored ?? null);
  const [isEditing, setEditing] = useState(begun !== null);
  const uploads = useUploads(candidate.id);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const application =
    candidate.applications.find((one) => one.id === (chosenId ?? preferredApplicationId)) ??
    candidate.applications[0];
  const isDeleted = candidate.deletedAt !== null;
  const edit = () => {
    setTab("profile");
    setEditing(true);
  };
  const stopEditing = () => {
    setBegun(null);
    setEditing(false);
  };
  const { isOver } = useFileDrop((files) => {
    setTab("files");
    if (!isDeleted) void uploads.send(files);
  });
  return (
    <Tabs onChange={setTab} value={tab}>
      <SidePanel
        {...steps}
        footer={
          isDeleted || isEditing ? undefined : (
            <PanelFooter
              application={application}
              candidate={candidate}
              onDeleted={steps.onClose}
              onEdit={edit}
            />
          )
        }
        leading={<Who name={candidate.name} size="large" />}
        subtitle={<bdi>{subtitleOf(candidate)}</bdi>}
        tabs={<PanelTabs candidate={candidate} />}
        title={<bdi>{candidate.name}</bdi>}
      >
        {isDeleted && <DeletedBanner candidate={candidate} />}
        <TabPanel id="profile" keep={isEditing}>
          {isEditing ? (
            <EditForm
              begun={begun}
              candidate={candidate}
              draft={draft}
              isShown={tab === "profile"}
              onDone={stopEditing}
            />
          ) : (
            <ProfileTab
              application={application}
              candidate={candidate}
              onChoose={setChosenId}
              timeZone={timeZone}
            />
          )}
        </TabPanel>
        <OtherTabs
          application={application}
          candidate={candidate}
          isOver={isOver}
          timeZone={timeZone}
          uploads={uploads}
        />
      </SidePanel>
    </Tabs>
  );
}

interface OtherTabsProps {
  candidate: Candidate;
  application: Application | undefined;
  uploads: ReturnType<typeof useUploads>;
  isOver: boolean;
  timeZone: string;
}

function OtherTabs({ candidate, application, uploads, isOver, timeZone }: OtherTabsProps) {
  return (
    <>
      <TabPanel id="scorecards">
        <ScorecardsTab application={application} candidateId={candidate.id} />
      </TabPanel>
      <TabPanel id="notes">
        <NotesTab candidate={candidate} />
      </TabPanel>
      <TabPanel id="files">
        <FilesTab candidate={candidate} isOver={isOver} timeZone={timeZone} uploads={uploads} />
      </TabPanel>
      <TabPanel id="history">
        <HistoryTab candidate={candidate} timeZone={timeZone} />
      </TabPanel>
    </>
  );
}

const subtitleOf = ({ jobTitle, employer, location }: Candidate): string =>
  [jobTitle, employer, location].filter(Boolean).join(", ");

function PanelTabs({ candidate }: { candidate: Candidate }) {
  const interviews = useChannel("interview.list", {
    when: "all",
    openingId: null,
    candidateId: candidate.id,
    mineOpen: false,
  });
  const scorecards = interviews.data
    ?.filter((interview) => !interview.cancelled)
    .flatMap((interview) => interview.panelists).length;
  const files = candidate.attachments.length;
  return (
    <TabList
      items={[
        { id: "profile", label: "Profile" },
        { id: "scorecards", label: "Scorecards", ...(scorecards ? { count: scorecards } : {}) },
        { id: "notes", label: "Notes" },
        { id: "files", label: "Files", ...(files > 0 ? { count: files } : {}) },
        { id: "history", label: "History" },
      ]}
      label="About this candidate"
    />
  );
}

function DeletedBanner({ candidate }: { candidate: Candidate }) {
  const { restore } = useDeletion();
  return (
    <Banner
      action={
        <Button compact onClick={() => void restore([candidate.id])}>
          Restore
        </Button>
      }
      title="This candidate is in the bin"
      tone="warn"
    >
      Nothing of it is lost. Restore it to go on.
    </Banner>
  );
}
