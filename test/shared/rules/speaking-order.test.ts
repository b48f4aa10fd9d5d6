import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { silentOrder, type Speaker, speakingOrder } from "../../../shared/rules/speaking-order.ts";

const speaker = (id: string, seniority: number, isLead = false, name = id): Speaker => ({
  id,
  name,
  seniority,
  isLead,
});

const anyone = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  seniority: fc.integer({ min: 1, max: 3 }),
  isLead: fc.boolean(),
});

describe("who speaks when", () => {
  it("goes from the most junior to the most senior, the lead last among equals", () => {
    const order = speakingOrder([
      speaker("founder", 3),
      speaker("lead", 2, true),
      speaker("rep", 1),
      speaker("manager", 2),
    ]);
    expect(order.map((one) => one.id)).toEqual(["rep", "manager", "lead", "founder"]);
  });

  it("does not let a junior lead speak after somebody more senior", () => {
    const order = speakingOrder([speaker("founder", 3), speaker("lead", 1, true)]);
    expect(order.map((one) => one.id)).toEqual(["lead", "founder"]);
  });

  it("breaks ties by name and then by id, in any script", () => {
    const order = speakingOrder([
      speaker("b", 1, false, "Yuki"),
      speaker("c", 1, false, "علي"),
      speaker("a", 1, false, "yuki"),
    ]);
    expect(order.map((one) => one.id)).toEqual(["a", "b", "c"]);
  });

  it("is the same whatever order the panel was listed in, and never lets seniority fall", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyone, { selector: (one) => one.id }), (panel) => {
        const order = speakingOrder(panel);
        expect(speakingOrder(panel.toReversed())).toEqual(order);
        expect(order.toSorted((a, b) => a.seniority - b.seniority)).toEqual(order);
        expect(order).toHaveLength(panel.length);
      }),
    );
  });
});

describe("the order of silent reading", () => {
  const quotes = [
    { text: "Asked three times what it costs.", level: 5 },
    { text: "Never asked.", level: 1 },
    { text: "Asked, then answered it himself.", level: 3 },
    { text: "Wrote the number down.", level: 4 },
  ];

  it("depends on what was written alone", () => {
    const order = silentOrder(quotes, "discovery");
    expect(silentOrder(quotes.toReversed(), "discovery")).toEqual(order);
    expect(order.map((one) => one.text).toSorted()).toEqual(
      quotes.map((one) => one.text).toSorted(),
    );
  });

  it("is another one for another criterion, so that nobody's words stand first throughout", () => {
    const firsts = Array.from({ length: 40 }, (_, at) => silentOrder(quotes, String(at))[0]!.text);
    expect(new Set(firsts).size).toBe(4);
  });
});
