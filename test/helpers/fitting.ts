import { z } from "zod";
import { type Channel, contract } from "../../shared/contract.ts";

type Schema = z.core.JSONSchema.JSONSchema;

/** Something small that a channel takes, made from its schema; undefined where the schema asks for more than it says. */
export function fittingInput(channel: Channel): unknown {
  const { input } = contract[channel];
  const made = least(z.toJSONSchema(input, { io: "input", unrepresentable: "any" }));
  return input.safeParse(made).success ? made : undefined;
}

function least(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return leastOf(either[0]);
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [
          key,
          Object.hasOwn(named, key) ? named[key] : leastOf(schema.properties?.[key]),
        ]),
      );
    case "array":
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        leastOf(Array.isArray(schema.items) ? schema.items[0] : schema.items),
      );
    case "string":
      return textFor(schema);
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 1, 1);
    case "boolean":
      return true;
    default:
      return null;
  }
}

/** What a schema can check and not describe. */
const named: Readonly<Record<string, string | null>> = {
  timeZone: "Europe/Oslo",
  currency: "EUR",
  email: "",
  abbreviation: "SDR",
  logo: null,
};

const leastOf = (schema: Schema | boolean | undefined): unknown =>
  typeof schema === "object" ? least(schema) : null;

/** One of these fits whatever a text is asked to look like. */
const texts = [
  "01900000-0000-7000-8000-000000000001",
  "2031-01-31",
  "2031-01",
  "/nowhere/a.bullpen",
  "EUR",
  "https://example.org/",
];

function textFor({ format, pattern, allOf = [] }: Schema): string {
  if (format === "uri") return texts.at(-1)!;
  const shapes = [pattern, ...allOf.map((one) => one.pattern)].flatMap((one) =>
    one === undefined ? [] : [new RegExp(one, "u")],
  );
  return texts.find((text) => shapes.every((shape) => shape.test(text)))!;
}
