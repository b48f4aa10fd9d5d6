import { type ReactNode, useState } from "react";
import { invoke } from "./api.ts";
import type { useChoosePath } from "./choose-path.tsx";
import { switchWorkspace } from "./hand-over.ts";
import { Button } from "./ui/button.tsx";
import { Dialog } from "./ui/dialog.tsx";
import { Field, TextInput } from "./ui/field.tsx";
import { toast } from "./ui/toast.tsx";

/** Asks for a kit and its passphrase, and opens it as a small workspace of its own. Put `dialog` into the window. */
export function useOpenKit(choose: ReturnType<typeof useChoosePath>["choose"]): {
  openKit: (file?: string) => Promise<void>;
  dialog: ReactNode;
} {
  const [file, setFile] = useState<string | null>(null);
  const openKit = async (known?: string) => {
    const chosen = known ?? (await choose({ purpose: "kit", suggestedName: "" }));
    if (chosen !== null) setFile(chosen);
  };
  return {
    openKit,
    dialog: file !== null && (
      <PassphraseDialog file={file} key={file} onClose={() => setFile(null)} />
    ),
  };
}

function PassphraseDialog({ file, onClose }: { file: string; onClose: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<string | undefined>(undefined);
  const [pending, setPending] = useState(false);
  const open = async () => {
    if (passphrase.trim() === "") return setError("Type the passphrase.");
    setPending(true);
    const result = await switchWorkspace(() => invoke("desk.open", { file, passphrase }));
    setPending(false);
    if (!result.ok) return setError(result.error.message);
    toast({
      message: result.value.isNew
        ? "The interview is yours to score."
        : "You opened this kit before; here is what you wrote.",
      tone: "done",
    });
    return onClose();
  };
  return (
    <Dialog
      description="Its passphrase was told to you apart from the file, by phone perhaps. The interview then opens in a small file of its own on this laptop."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button onClick={() => void open()} pending={pending} variant="primary">
            Open the kit
          </Button>
        </>
      }
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      open
      title="Open an interview kit"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Field
          error={error}
          help="Twenty letters and digits. Capitals and dashes do not matter."
          label="Passphrase"
        >
          <TextInput
            autoCapitalize="characters"
            onChange={(event) => setPassphrase(event.target.value)}
            spellCheck={false}
            value={passphrase}
          />
        </Field>
      </form>
    </Dialog>
  );
}
