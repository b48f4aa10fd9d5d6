import { setImmediate } from "node:timers/promises";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { markupSteps } from "../../../electron/documents/markup.ts";
import { atOnce, inTurns } from "../../../electron/turns.ts";

function Row({ name, note }: { name: string; note: string | null }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td>
        {name.length} letters{note && `, ${note}`}
      </td>
    </tr>
  );
}

const names = ["Leila <b>", "عبد الرحمن", "O’Brien & \uE000 Sons", ""];

function Paper() {
  return (
    <section className="together" title={names[2]}>
      <h2>Who {"&"} what</h2>
      {null}
      {false}
      <>
        <table>
          <caption>{names.length} people</caption>
          <tbody>
            {names.map((name) => (
              <Row key={name} name={name} note={name === "" ? null : "a\nb"} />
            ))}
          </tbody>
        </table>
      </>
      <ul>{[]}</ul>
      <div>
        plain {0} text <em>here</em>
        <svg viewBox="0 0 1 1">
          <title>{names[0]}</title>
        </svg>
      </div>
      <blockquote className="pre-line">{"\n two\nlines"}</blockquote>
      <div className="empty" />
    </section>
  );
}

test("is the same markup as rendered at one go", () => {
  expect(atOnce(markupSteps(<Paper />))).toBe(renderToStaticMarkup(<Paper />));
});

test("lets others have a turn between two rows", async () => {
  let turns = 0;
  let isDone = false;
  const others = (async () => {
    while (!isDone) {
      await setImmediate();
      turns += 1;
    }
  })();
  await inTurns(markupSteps(<Paper />));
  isDone = true;
  await others;
  expect(turns).toBeGreaterThan(names.length);
});
