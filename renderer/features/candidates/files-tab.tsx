import { Paperclip, Trash2 } from "lucide-react";
import { useRef } from "react";
import type { Attachment, Candidate } from "../../../shared/candidate.ts";
import { formatBytes, formatInstantDay } from "../../../shared/rules/format.ts";
import { useChannel, useCommand } from "../../api.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button, TextLink } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Progress } from "../../ui/progress.tsx";
import { toast } from "../../ui/toast.tsx";
import { acceptedFiles } from "./upload.ts";
import type { useUploads } from "./use-uploads.ts";
import styles from "./candidates.module.css";

interface FilesTabProps {
  candidate: Candidate;
  timeZone: string;
  uploads: ReturnType<typeof useUploads>;
  /** A file is being dragged over the window. */
  isOver: boolean;
}

/** Résumés and other files; they lie in the workspace, not beside it. */
export function FilesTab({ candidate, timeZone, uploads, isOver }: FilesTabProps) {
  const { running, problems, send, cancel } = uploads;
  return (
    <div className={styles.form}>
      {problems.length > 0 && (
        <Banner live title="Not attached" tone="block">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Banner>
      )}
      {candidate.attachments.length > 0 && (
        <ul className={styles.lines}>
          {candidate.attachments.map((attachment) => (
            <FileLine attachment={attachment} key={attachment.id} timeZone={timeZone} />
          ))}
        </ul>
      )}
      {running ? (
        <Progress
          label={<bdi>{running.name}</bdi>}
          max={running.of}
          onCancel={cancel}
          value={running.bytes}
        />
      ) : (
        candidate.deletedAt === null && (
          <DropZone isOver={isOver} onFiles={(files) => void send(files)} />
        )
      )}
    </div>
  );
}

function DropZone({
  onFiles,
  isOver,
}: {
  onFiles: (files: readonly File[]) => void;
  isOver: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classNames(styles.drop, isOver && styles.over)}>
      <Button icon={Paperclip} onClick={() => input.current?.click()}>
        Attach files
      </Button>
      <span>or drop them anywhere here: PDF, DOCX, PNG, JPEG, WebP or GIF, up to 50 MB each.</span>
      <input
        accept={acceptedFiles}
        aria-label="Files to attach"
        hidden
        multiple
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
        ref={input}
        type="file"
      />
    </div>
  );
}

function FileLine({ attachment, timeZone }: { attachment: Attachment; timeZone: string }) {
  const remove = useFileDeletion();
  const { id, name, mime, bytes, createdAt } = attachment;
  return (
    <li className={styles.file}>
      <span>
        <FileLink attachment={attachment} />
        <br />
        <span className={styles.small}>
          {formatBytes(bytes)} · {formatInstantDay(createdAt, timeZone)}
        </span>
      </span>
      <Button
        compact
        icon={Trash2}
        iconOnly
        label={`Delete ${name}`}
        onClick={() => void remove(attachment)}
        variant="quiet"
      />
      {mime.startsWith("image/") && (
        <img alt={name} className={styles.preview} loading="lazy" src={`/data/attachments/${id}`} />
      )}
    </li>
  );
}

/** The desktop opens a copy with the system's program; a browser downloads it. */
function FileLink({ attachment: { id, name } }: { attachment: Attachment }) {
  const info = useChannel("app.info", {});
  const open = useCommand("attachment.open");
  if (info.data?.host !== "desktop") {
    return (
      <TextLink download={name} href={`/data/attachments/${id}`}>
        <bdi>{name}</bdi>
      </TextLink>
    );
  }
  const run = async () => {
    const result = await open.run({ id });
    if (!result.ok) toast({ message: result.error.message, tone: "block" });
  };
  return (
    <TextLink onClick={() => void run()}>
      <bdi>{name}</bdi>
    </TextLink>
  );
}

function useFileDeletion() {
  const deletion = useCommand("attachment.delete");
  const restoration = useCommand("attachment.restore");
  return async ({ id, name }: Attachment) => {
    const result = await deletion.run({ id });
    if (!result.ok) {
      toast({ message: result.error.message, tone: "block" });
      return;
    }
    toast({
      message: `${name} deleted.`,
      action: { label: "Undo", onAction: () => void restoration.run({ id }) },
    });
  };
}
