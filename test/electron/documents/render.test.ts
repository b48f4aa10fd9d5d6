import { expect, it } from "vitest";
import { prepare, renderHtml } from "../../../electron/documents/render.ts";
import { TestWorkspace } from "../../helpers/app.ts";
import { makeHiring, makeInterviewed } from "./panel.ts";

const levels = [4, 4, 3, 3];

it("a document lets others have a turn between its sections, and loses none", async () => {
  const workspace = new TestWorkspace();
  const { openingId } = await makeHiring(workspace);
  const id = await makeInterviewed({ workspace, openingId, name: "Leila Haddad", levels });
  const ref = { kind: "candidate-report", id } as const;
  const prepared = await prepare(workspace.context, ref);
  if (!prepared.ok) throw new Error(prepared.error.message);
  let turns = 0;
  let done = false;
  const count = (): void => {
    turns += 1;
    if (!done) setImmediate(count);
  };
  setImmediate(count);
  const html = await renderHtml(prepared.value, ref, "A4");
  done = true;
  const headings = Array.from(html.matchAll(/<h2>([^<]+)/g), (match) => match[1]);
  expect(turns).toBeGreaterThan(headings.length);
  expect(headings.at(-1)).toBe("How these figures were made");
  expect(html).toMatch(/<main class="document"><header.*<\/section><\/main><\/body><\/html>$/s);
});

it("a comparison asks no more of the file for many than for two", async () => {
  const workspace = new TestWorkspace();
  const { openingId } = await makeHiring(workspace);
  const statements = async () => {
    const { db } = workspace.context;
    const original = db.prepare.bind(db);
    let asked = 0;
    db.prepare = ((sql: string) => {
      asked += 1;
      return original(sql);
    }) as typeof db.prepare;
    await prepare(workspace.context, { kind: "comparison", id: openingId });
    db.prepare = original;
    return asked;
  };
  for (const name of ["Leila Haddad", "Kwame Mensah"])
    await makeInterviewed({ workspace, openingId, name, levels });
  const ofTwo = await statements();
  for (const name of ["Mateus Lima", "Ines Dahl", "Bo Costa"])
    await makeInterviewed({ workspace, openingId, name, levels });
  expect(await statements()).toBe(ofTwo);
});
