import { useRef, useState } from "react";
import { invoke, useChannel } from "./api.ts";
import { Button } from "./ui/button.tsx";
import { Dialog } from "./ui/dialog.tsx";
import { Field, TextInput } from "./ui/field.tsx";

interface Request {
  purpose: "open" | "create" | "copy" | "kit";
  suggestedName: string;
}

const titles = {
  open: "Open a workspace",
  create: "Where to save the workspace",
  copy: "Save a copy",
  kit: "Open an interview kit",
};

/**
 * Asks where a workspace lies or shall lie: with the system's dialog on the desktop, with a field for the path in the
 * browser, which has no such dialog. Put `dialog` into the page; `choose` resolves to null when cancelled.
 */
export function useChoosePath() {
  const info = useChannel("app.info", {});
  const [asked, setAsked] = useState<Request | null>(null);
  const answer = useRef<(path: string | null) => void>(() => {});

  const choose = async (request: Request): Promise<string | null> => {
    if (info.data?.host !== "browser") {
      const result = await invoke("workspace.choosePath", request);
      return result.ok ? result.value.path : null;
    }
    return new Promise((resolve) => {
      answer.current = resolve;
      setAsked(request);
    });
  };
  const settle = (path: string | null) => {
    setAsked(null);
    answer.current(path);
  };
  const folder = info.data?.documentsFolder ?? "";
  return {
    choose,
    documentsFolder: folder,
    dialog: asked && (
      <PathDialog
        key={asked.purpose}
        onSettle={settle}
        request={asked}
        start={asked.suggestedName === "" ? "" : joinPath(folder, asked.suggestedName)}
      />
    ),
  };
}

const opens = ({ purpose }: Request) => purpose === "open" || purpose === "kit";

function PathDialog({
  request,
  start,
  onSettle,
}: {
  request: Request;
  start: string;
  onSettle: (path: string | null) => void;
}) {
  const [path, setPath] = useState(start);
  const [error, setError] = useState("");
  const confirm = () => {
    if (path.trim() === "") setError("Type the whole path of the file.");
    else onSettle(path.trim());
  };
  return (
    <Dialog
      description="This window has no dialog for files, so type the whole path."
      footer={
        <>
          <Button onClick={() => onSettle(null)}>Cancel</Button>
          <Button onClick={confirm} variant="primary">
            {opens(request) ? "Open" : "Save here"}
          </Button>
        </>
      }
      onOpenChange={(open) => {
        if (!open) onSettle(null);
      }}
      open
      title={titles[request.purpose]}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <Field
          error={error}
          help={request.purpose === "kit" ? "It ends in .bullpenkit." : "It ends in .bullpen."}
          label="File"
        >
          <TextInput
            onChange={(event) => setPath(event.target.value)}
            spellCheck={false}
            value={path}
          />
        </Field>
      </form>
    </Dialog>
  );
}

/** Joins with the separator that the folder itself uses. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes("\\") ? "\\" : "/";
  return folder === "" || folder.endsWith(separator)
    ? `${folder}${name}`
    : `${folder}${separator}${name}`;
}
