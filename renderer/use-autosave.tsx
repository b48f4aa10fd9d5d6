import { useEffect, useState, useSyncExternalStore } from "react";
import {
  type AutosaveDraft,
  type AutosavePorts,
  Autosaver,
  type AutosaveState,
  type Edited,
} from "./autosave.ts";
import type { useDraft } from "./drafts.ts";
import { watchSaver } from "./unsaved.ts";
import { Banner } from "./ui/banner.tsx";
import { Button, ButtonRow } from "./ui/button.tsx";

/** A form that stores itself: its values, what to say about saving, and how to change it. */
export type AutosavedForm<V> = AutosaveState<V> &
  Omit<Autosaver<V>, "state" | "subscribe" | "offer" | "forget">;

interface Options<V> {
  stored: Edited<V>;
  draft: ReturnType<typeof useDraft<AutosaveDraft<V>>>;
  save: AutosavePorts<V>["save"];
  load: AutosavePorts<V>["load"];
}

/** Give the component that calls this a `key` of the record: another record is another form. */
export function useAutosave<V>({ stored, draft, save, load }: Options<V>): AutosavedForm<V> {
  const [saver] = useState(
    () =>
      new Autosaver<V>(stored, draft.restored ?? null, {
        save,
        load,
        keepDraft: (edited) => draft.keep(edited),
        clearDraft: () => draft.clear(),
      }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => saver.offer(stored), [saver, stored]);
  useEffect(() => {
    const leave = () => void saver.flush();
    const unwatch = watchSaver({
      // A save that fails is no reason to stay: its text is in the draft, which is waited for as well.
      flush: () => saver.flush().then(() => true),
      forget: saver.forget,
    });
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      unwatch();
      leave();
    };
  }, [saver]);
  const { edit, flush, takeOther, takeMine, discardKept } = saver;
  return { ...state, edit, flush, takeOther, takeMine, discardKept };
}

const words: Partial<Record<AutosaveState<unknown>["status"], string>> = {
  waiting: "Saving…",
  saving: "Saving…",
  saved: "Saved",
  failed: "Not saved",
  conflict: "Not saved",
};

/** One quiet word; read aloud when it changes to or from trouble. */
export function SavedWord({ status }: { status: AutosaveState<unknown>["status"] }) {
  return <span role="status">{words[status] ?? ""}</span>;
}

interface AutosaveBannerProps<V> {
  form: AutosavedForm<V>;
  /** Such as "this role". */
  what: string;
}

/** Says what stands in the way of saving, what was kept, and what to do. Nothing while all is well. */
export function AutosaveBanner<V>({ form, what }: AutosaveBannerProps<V>) {
  if (form.status === "conflict") {
    const actions = (
      <ButtonRow>
        <Button compact onClick={() => void form.takeOther()}>
          Load the other version
        </Button>
        <Button compact onClick={() => void form.takeMine()} variant="quiet">
          Save mine over it
        </Button>
      </ButtonRow>
    );
    return (
      <Banner action={actions} live title={`Another window changed ${what}`} tone="warn">
        {form.failure !== null && form.failure.code !== "conflict" && `${form.failure.message} `}
        What you typed is not saved, but kept as a draft, also while you look at the other version.
      </Banner>
    );
  }
  return (
    <>
      {form.status === "failed" && <FailedBanner form={form} />}
      {form.kept !== null && <KeptBanner form={form} what={what} />}
    </>
  );
}

function FailedBanner<V>({ form }: { form: AutosavedForm<V> }) {
  return (
    <Banner
      action={
        <Button compact onClick={() => void form.flush()}>
          Try again
        </Button>
      }
      live
      title="Not saved"
      tone="block"
    >
      {form.failure?.message} What you typed is kept here.
    </Banner>
  );
}

function KeptBanner<V>({ form, what }: AutosaveBannerProps<V>) {
  const actions = (
    <ButtonRow>
      <Button compact onClick={() => void form.takeMine()}>
        Put my text in
      </Button>
      <Button compact onClick={() => void form.discardKept()} variant="quiet">
        Let it go
      </Button>
    </ButtonRow>
  );
  return (
    <Banner
      action={actions}
      live={form.failure !== null}
      title="Your own text is kept as a draft"
      tone="info"
    >
      {form.status !== "failed" && form.failure !== null && `${form.failure.message} `}
      It was made from an older version of {what} and is not saved.
    </Banner>
  );
}
