import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AutosaveDraft, Autosaver, type Edited } from "../../renderer/autosave.ts";
import { fail, ok, type Result } from "../../shared/result.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A record that other windows write to as well, and the draft beside it. */
class Desk {
  record: Edited<string> = { values: "stored", version: 1 };
  draft: AutosaveDraft<string> | null = null;
  saves: string[] = [];
  trouble: Result<never> | null = null;
  unreadable: Result<never> | null = null;
  /** Runs while a save is on its way. */
  meanwhile = () => {};

  open(): Autosaver<string> {
    return new Autosaver<string>({ ...this.record }, this.draft, {
      save: async ({ values, version }) => {
        this.saves.push(values);
        this.meanwhile();
        if (this.trouble) return this.trouble;
        if (version !== this.record.version) return fail("conflict", "Changed elsewhere.");
        this.record = { values, version: version + 1 };
        return ok({ updatedAt: version + 1 });
      },
      load: async () => this.unreadable ?? ok({ ...this.record }),
      keepDraft: (draft) => {
        this.draft = draft;
      },
      clearDraft: async () => {
        this.draft = null;
      },
    });
  }

  otherWindowWrites(values: string): void {
    this.record = { values, version: this.record.version + 1 };
  }
}

const write = (saver: Autosaver<string>, text: string) => saver.edit(() => text);

async function conflictOver(desk: Desk, text: string): Promise<Autosaver<string>> {
  const saver = desk.open();
  desk.otherWindowWrites("theirs");
  write(saver, text);
  await saver.flush();
  expect(saver.state().status).toBe("conflict");
  return saver;
}

test("stores by itself after a pause, once, and then has no draft any more", async () => {
  const desk = new Desk();
  const saver = desk.open();
  write(saver, "a");
  write(saver, "ab");
  expect(desk.draft).toEqual({ values: "ab", version: 1 });
  expect(desk.saves).toEqual([]);
  await vi.runAllTimersAsync();
  expect(desk.saves).toEqual(["ab"]);
  expect(saver.state()).toMatchObject({ status: "saved", values: "ab", kept: null });
  expect(desk.draft).toBeNull();
});

test("one save at a time, and the newest text last", async () => {
  const desk = new Desk();
  const saver = desk.open();
  desk.meanwhile = () => {
    desk.meanwhile = () => {};
    write(saver, "second");
  };
  write(saver, "first");
  await saver.flush();
  expect(desk.draft).toEqual({ values: "second", version: 2 });
  await vi.runAllTimersAsync();
  expect(desk.saves).toEqual(["first", "second"]);
  expect(desk.record).toEqual({ values: "second", version: 3 });
});

test("a save that fails keeps the text, and trying again stores it", async () => {
  const desk = new Desk();
  const saver = desk.open();
  desk.trouble = fail("file", "The disk is full.");
  write(saver, "mine");
  await saver.flush();
  expect(saver.state()).toMatchObject({ status: "failed", values: "mine" });
  expect(desk.draft).toMatchObject({ values: "mine" });
  desk.trouble = null;
  await saver.flush();
  expect(saver.state()).toMatchObject({ status: "saved", failure: null });
  expect(desk.record.values).toBe("mine");
});

test("a draft of the stored version is gone on with and stored", async () => {
  const desk = new Desk();
  desk.draft = { values: "begun", version: 1 };
  const saver = desk.open();
  expect(saver.state()).toMatchObject({ values: "begun", kept: null });
  await vi.runAllTimersAsync();
  expect(desk.record.values).toBe("begun");
});

test("a draft of an older version is offered and stored by nobody else", async () => {
  const desk = new Desk();
  desk.draft = { values: "begun", version: 0 };
  const saver = desk.open();
  await vi.runAllTimersAsync();
  expect(saver.state()).toMatchObject({ values: "stored", kept: "begun" });
  expect(desk.saves).toEqual([]);
  await saver.takeMine();
  expect(desk.record.values).toBe("begun");
  expect(saver.state()).toMatchObject({ values: "begun", kept: null, status: "saved" });
  expect(desk.draft).toBeNull();
});

test("a conflict stores nothing until somebody chooses, whatever is typed meanwhile", async () => {
  const desk = new Desk();
  const saver = await conflictOver(desk, "mine");
  write(saver, "mine, longer");
  await vi.runAllTimersAsync();
  expect(desk.record.values).toBe("theirs");
  await saver.takeMine();
  expect(desk.record.values).toBe("mine, longer");
});

test("in a conflict what was typed last is put over it, not what was kept before", async () => {
  const desk = new Desk();
  desk.draft = { values: "kept from before", version: 0 };
  const saver = desk.open();
  write(saver, "typed last");
  desk.otherWindowWrites("theirs");
  await saver.flush();
  expect(saver.state().status).toBe("conflict");
  await saver.takeMine();
  expect(desk.record.values).toBe("typed last");
  expect(saver.state().kept).toBe("kept from before");
});

test("after taking the other version one's own text survives edits, a save, and a restart", async () => {
  const desk = new Desk();
  const saver = await conflictOver(desk, "mine");
  await saver.takeOther();
  expect(saver.state()).toMatchObject({ values: "theirs", kept: "mine", status: "clean" });
  expect(desk.open().state()).toMatchObject({ values: "theirs", kept: "mine" });
  write(saver, "theirs, mended");
  const restarted = desk.open();
  expect(restarted.state()).toMatchObject({ values: "theirs, mended", kept: "mine" });
  restarted.forget();
  await saver.flush();
  expect(desk.record.values).toBe("theirs, mended");
  expect(desk.open().state()).toMatchObject({ values: "theirs, mended", kept: "mine" });
});

test("what was typed since is stored before kept text takes its place", async () => {
  const desk = new Desk();
  desk.draft = { values: "kept", version: 0 };
  const saver = desk.open();
  write(saver, "typed since");
  await saver.takeMine();
  expect(desk.saves).toEqual(["typed since", "kept"]);
});

test("kept text that is let go leaves the draft of what is being typed", async () => {
  const desk = new Desk();
  desk.draft = { values: "kept", version: 0 };
  const saver = desk.open();
  write(saver, "typed");
  await saver.discardKept();
  expect(desk.draft).toEqual({ values: "typed", version: 1 });
  await saver.flush();
  expect(desk.draft).toBeNull();
});

test("when the other version cannot be read the choice stays open, says why, and works again", async () => {
  const desk = new Desk();
  const saver = await conflictOver(desk, "mine");
  desk.unreadable = fail("file", "The file cannot be read.");
  await saver.takeMine();
  expect(saver.state()).toMatchObject({ status: "conflict", values: "mine" });
  expect(saver.state().failure?.message).toBe("The file cannot be read.");
  await saver.takeOther();
  expect(saver.state()).toMatchObject({ status: "conflict", values: "mine" });
  desk.unreadable = null;
  await saver.takeMine();
  expect(desk.record.values).toBe("mine");
});

test("a newer record is taken over, but never over what is being typed", async () => {
  const desk = new Desk();
  const saver = desk.open();
  saver.offer({ values: "newer", version: 2 });
  expect(saver.state().values).toBe("newer");
  write(saver, "typing");
  saver.offer({ values: "newest", version: 3 });
  expect(saver.state().values).toBe("typing");
});

test("once the file or the person has changed nothing is sent any more", async () => {
  const desk = new Desk();
  const saver = desk.open();
  write(saver, "mine");
  saver.forget();
  await vi.runAllTimersAsync();
  await saver.flush();
  expect(desk.saves).toEqual([]);
});
