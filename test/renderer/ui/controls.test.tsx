import { useState } from "react";
import { useForm } from "react-hook-form";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Button } from "../../../renderer/ui/button.tsx";
import { Segments } from "../../../renderer/ui/choice.tsx";
import { Field, NumberInput, TextArea, TextInput } from "../../../renderer/ui/field.tsx";
import { AnchorScale, type LevelAnswer, LevelKeys } from "../../../renderer/ui/level.tsx";
import { ListEditor } from "../../../renderer/ui/list-editor.tsx";
import { TagsInput } from "../../../renderer/ui/tags-input.tsx";
import "../../../renderer/ui/tokens.css";

const anchors = { 1: "Defends the first try", 3: "Changes what was named", 5: "Carries it over" };

function Scale({
  start = null,
  onChange,
}: {
  start?: LevelAnswer;
  onChange?: (value: LevelAnswer) => void;
}) {
  const [value, setValue] = useState(start);
  const change = (next: LevelAnswer) => {
    setValue(next);
    onChange?.(next);
  };
  return <AnchorScale anchors={anchors} label="Coachability" onChange={change} value={value} />;
}

describe("AnchorScale", () => {
  test("clicking the words of an anchor chooses its level", async () => {
    await render(<Scale />);
    // The radio button lies invisibly over its words, which is where the mouse meets it.
    await page.getByText("Carries it over").click({ force: true });
    await expect.element(page.getByRole("radio", { name: "Level 5" })).toBeChecked();
  });

  test("digits answer from within, 0 means not assessed, other keys are left alone", async () => {
    const onChange = vi.fn();
    await render(<Scale onChange={onChange} start={3} />);
    await userEvent.keyboard("{Tab}4");
    await expect.element(page.getByRole("radio", { name: "Level 4" })).toBeChecked();
    await userEvent.keyboard("067x");
    await expect.element(page.getByRole("radio", { name: "Not assessed" })).toBeChecked();
    expect(onChange.mock.calls.flat()).toEqual([4, 0]);
  });

  test("arrows walk the levels as in any radio group", async () => {
    await render(<Scale start={3} />);
    await userEvent.keyboard("{Tab}{ArrowRight}");
    await expect.element(page.getByRole("radio", { name: "Level 4" })).toBeChecked();
    await expect.element(page.getByRole("radio", { name: "Level 4" })).toHaveFocus();
  });

  test("a level without an anchor reads between, and every level is described by its words", async () => {
    await render(<Scale />);
    await expect
      .element(page.getByRole("radio", { name: "Level 2" }))
      .toHaveAccessibleDescription("between");
    await expect
      .element(page.getByRole("radio", { name: "Level 3" }))
      .toHaveAccessibleDescription("Changes what was named");
  });

  test("two scales on one page answer apart from each other", async () => {
    await render(
      <>
        <Scale start={1} />
        <Scale start={5} />
      </>,
    );
    await page.getByRole("radio", { name: "Level 3" }).nth(0).click();
    await expect.element(page.getByRole("radio", { name: "Level 3" }).nth(0)).toBeChecked();
    await expect.element(page.getByRole("radio", { name: "Level 5" }).nth(1)).toBeChecked();
  });
});

describe("LevelKeys", () => {
  test("says which level is under the cursor, so that its anchor can be shown", async () => {
    const onPreview = vi.fn();
    await render(
      <LevelKeys label="Closing" onChange={() => undefined} onPreview={onPreview} value={null} />,
    );
    await page.getByText("4").hover();
    expect(onPreview).toHaveBeenLastCalledWith(4);
  });

  test("without the offer of not assessed, 0 does nothing", async () => {
    const onChange = vi.fn();
    await render(<LevelKeys label="Closing" onChange={onChange} value={2} />);
    await userEvent.keyboard("{Tab}05");
    expect(onChange.mock.calls).toEqual([[5]]);
  });
});

function Tags({ start = [], onChange }: { start?: string[]; onChange?: (tags: string[]) => void }) {
  const [tags, setTags] = useState(start);
  const change = (next: string[]) => {
    setTags(next);
    onChange?.(next);
  };
  return (
    <Field label="Tags">
      <TagsInput onChange={change} value={tags} />
    </Field>
  );
}

describe("TagsInput", () => {
  test("Enter and comma add a chip; empty text and what is there already add nothing", async () => {
    const onChange = vi.fn();
    await render(<Tags onChange={onChange} start={["Ports"]} />);
    await page.getByRole("textbox", { name: "Tags" }).click();
    await userEvent.keyboard("speaks Norwegian{Enter}remote, ,ports{Enter}{Enter}");
    expect(onChange).toHaveBeenLastCalledWith(["Ports", "speaks Norwegian", "remote"]);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test("Backspace takes the last chip back only when nothing is typed", async () => {
    const onChange = vi.fn();
    await render(<Tags onChange={onChange} start={["one", "two"]} />);
    await page.getByRole("textbox", { name: "Tags" }).click();
    await userEvent.keyboard("x{Backspace}");
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard("{Backspace}");
    expect(onChange).toHaveBeenLastCalledWith(["one"]);
  });

  test("a chip's own button removes it and gives the focus back to the field", async () => {
    const onChange = vi.fn();
    await render(<Tags onChange={onChange} start={["one", "two"]} />);
    await page.getByRole("button", { name: "Remove one" }).click();
    expect(onChange).toHaveBeenLastCalledWith(["two"]);
    await expect.element(page.getByRole("textbox", { name: "Tags" })).toHaveFocus();
  });

  test("what was typed is not lost when the field is left", async () => {
    const onChange = vi.fn();
    await render(<Tags onChange={onChange} />);
    await page.getByRole("textbox", { name: "Tags" }).click();
    await userEvent.keyboard("half{Tab}");
    expect(onChange).toHaveBeenLastCalledWith(["half"]);
  });
});

function Lines({ start, onChange }: { start: string[]; onChange: (lines: string[]) => void }) {
  const [lines, setLines] = useState(start);
  const change = (next: string[]) => {
    setLines(next);
    onChange(next);
  };
  return (
    <ListEditor
      addLabel="Add a line"
      itemLabel={(n) => `Line ${n}`}
      onChange={change}
      value={lines}
    />
  );
}

describe("ListEditor", () => {
  test("Enter opens a line after this one, and Backspace in an empty one goes back", async () => {
    const onChange = vi.fn();
    await render(<Lines onChange={onChange} start={["a", "c"]} />);
    await page.getByLabelText("Line 1", { exact: true }).click();
    await userEvent.keyboard("{Enter}b");
    expect(onChange).toHaveBeenLastCalledWith(["a", "b", "c"]);
    await userEvent.keyboard("{Backspace}{Backspace}");
    expect(onChange).toHaveBeenLastCalledWith(["a", "c"]);
    await expect.element(page.getByLabelText("Line 1", { exact: true })).toHaveFocus();
  });

  test("Alt with an arrow moves a line and the focus goes with it, not past the ends", async () => {
    const onChange = vi.fn();
    await render(<Lines onChange={onChange} start={["a", "b", "c"]} />);
    await page.getByLabelText("Line 1", { exact: true }).click();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(onChange).toHaveBeenLastCalledWith(["b", "a", "c"]);
    await expect.element(page.getByLabelText("Line 2", { exact: true })).toHaveFocus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    expect(onChange).toHaveBeenLastCalledWith(["b", "c", "a"]);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  test("adding and removing by buttons keeps the focus in the list", async () => {
    const onChange = vi.fn();
    await render(<Lines onChange={onChange} start={[]} />);
    await page.getByRole("button", { name: "Add a line" }).click();
    await userEvent.keyboard("first");
    expect(onChange).toHaveBeenLastCalledWith(["first"]);
    await page.getByRole("button", { name: "Remove Line 1" }).click();
    expect(onChange).toHaveBeenLastCalledWith([]);
  });
});

describe("Field", () => {
  test("wires label, help and error to its control; the error takes the place of help", async () => {
    const screen = await render(
      <Field help="Printed on the panel pack." label="Place" required>
        <TextInput />
      </Field>,
    );
    const input = page.getByRole("textbox", { name: "Place" });
    await expect.element(input).toHaveAccessibleDescription("Printed on the panel pack.");
    await expect.element(input).toHaveAttribute("aria-required", "true");
    await screen.rerender(
      <Field error="Say where." help="Printed on the panel pack." label="Place">
        <TextInput />
      </Field>,
    );
    await expect.element(input).toHaveAccessibleDescription("Say where.");
    await expect.element(input).toHaveAttribute("aria-invalid", "true");
    expect(page.getByText("Printed on the panel pack.").query()).toBeNull();
  });

  test("a number is read with its unit and with what is wrong with it", async () => {
    await render(
      <Field error="Between 0 and 100." label="Base share">
        <NumberInput unit="%" />
      </Field>,
    );
    await expect
      .element(page.getByRole("textbox", { name: "Base share" }))
      .toHaveAccessibleDescription("% Between 0 and 100.");
  });

  test("works with a registered form, which focuses the first wrong field", async () => {
    const saved = vi.fn();
    function Form() {
      const form = useForm({ defaultValues: { name: "", note: "kept" } });
      return (
        <form onSubmit={(event) => void form.handleSubmit(saved)(event)}>
          <Field error={form.formState.errors.name?.message} label="Name">
            <TextInput {...form.register("name", { required: "Say who it is." })} />
          </Field>
          <Field label="Note">
            <TextArea {...form.register("note")} />
          </Field>
          <Button type="submit">Save</Button>
        </form>
      );
    }
    await render(<Form />);
    await page.getByRole("button", { name: "Save" }).click();
    await expect.element(page.getByRole("textbox", { name: "Name" })).toHaveFocus();
    await expect.element(page.getByText("Say who it is.")).toBeVisible();
    await userEvent.keyboard("Ada{Enter}");
    await expect.poll(() => saved.mock.calls[0]?.[0]).toEqual({ name: "Ada", note: "kept" });
  });

  test("a text area grows with its text", async () => {
    await render(
      <Field label="Evidence">
        <TextArea rows={2} />
      </Field>,
    );
    const area = page.getByRole("textbox", { name: "Evidence" });
    const before = area.element().getBoundingClientRect().height;
    await area.fill("one\ntwo\nthree\nfour\nfive\nsix");
    expect(area.element().getBoundingClientRect().height).toBeGreaterThan(before + 40);
  });
});

describe("Button", () => {
  test("one that is not available yet can be reached, says why, and does nothing", async () => {
    const onClick = vi.fn();
    await render(
      <Button onClick={onClick} unavailable="Two scorecards are still open">
        Open debrief
      </Button>,
    );
    await userEvent.keyboard("{Tab}");
    await expect.element(page.getByRole("button", { name: "Open debrief" })).toHaveFocus();
    await expect
      .element(page.getByRole("tooltip"))
      .toHaveTextContent("Two scorecards are still open");
    await userEvent.keyboard("{Enter}");
    expect(onClick).not.toHaveBeenCalled();
  });

  test("while pending it keeps the focus and does not act twice", async () => {
    const onClick = vi.fn();
    const screen = await render(<Button onClick={onClick}>Save</Button>);
    await page.getByRole("button", { name: "Save" }).click();
    await screen.rerender(
      <Button onClick={onClick} pending>
        Save
      </Button>,
    );
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("button", { name: "Save" })).toHaveFocus();
    expect(onClick).toHaveBeenCalledTimes(1);
  });
});

test("Segments is one tab stop and arrows choose", async () => {
  const onChange = vi.fn();
  await render(
    <Segments
      label="View"
      onChange={onChange}
      options={[
        { value: "table", label: "Table" },
        { value: "board", label: "Board" },
      ]}
      value="table"
    />,
  );
  await userEvent.keyboard("{Tab}{ArrowRight}");
  expect(onChange).toHaveBeenLastCalledWith("board");
});
