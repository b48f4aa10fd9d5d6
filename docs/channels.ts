// Writes docs/channels.md from the contract: `npm run channels`. A test checks that the file is current.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { contract } from "../shared/contract.ts";

type Schema = Record<string, unknown>;

/** A JSON Schema as a person would write the type. */
function typeOf(schema: Schema): string {
  if ("const" in schema) return JSON.stringify(schema["const"]);
  if (Array.isArray(schema["enum"]))
    return schema["enum"].map((value) => JSON.stringify(value)).join(" | ");
  const options = (schema["anyOf"] ?? schema["oneOf"]) as Schema[] | undefined;
  if (options) return [...new Set(options.map(typeOf))].join(" | ");
  const places = schema["prefixItems"] as Schema[] | undefined;
  if (places) return `[${places.map(typeOf).join(", ")}]`;
  if (schema["type"] === "array") return arrayOf(schema["items"] as Schema);
  if (schema["type"] === "object") return objectOf(schema);
  return scalarOf(schema);
}

function arrayOf(items: Schema): string {
  const inner = typeOf(items);
  return inner.includes("|") ? `(${inner})[]` : `${inner}[]`;
}

function objectOf(schema: Schema): string {
  const properties = schema["properties"] as Record<string, Schema> | undefined;
  if (!properties)
    return `{ [key: string]: ${typeOf((schema["additionalProperties"] ?? {}) as Schema)} }`;
  const required = new Set(schema["required"] as string[] | undefined);
  const fields = Object.entries(properties).map(
    ([key, value]) => `${key}${required.has(key) ? "" : "?"}: ${typeOf(value)}`,
  );
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

function scalarOf(schema: Schema): string {
  const type = typeof schema["type"] === "string" ? schema["type"] : "unknown";
  if (schema["format"] === "uuid") return "id";
  if (schema["format"] === "date") return "day";
  return type === "integer" ? "int" : type;
}

const schemaOf = (schema: z.ZodType, io: "input" | "output") =>
  typeOf(z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" }) as Schema);

/** The whole page, as it should stand in docs/channels.md. */
export function channelsPage(): string {
  const families = Map.groupBy(Object.entries(contract), ([channel]) => channel.split(".", 1)[0]!);
  const sections = [...families].map(([family, channels]) => [
    `## ${family}`,
    ...channels.map(([channel, { kind, input, output, reads }]) =>
      [
        `### ${channel}`,
        "",
        kind === "query" && reads.length > 0
          ? `query, asked again when these change: ${reads.join(", ")}`
          : kind,
        "",
        "```ts",
        `input:  ${schemaOf(input, "input")}`,
        `output: ${schemaOf(output, "output")}`,
        "```",
      ].join("\n"),
    ),
  ]);
  return (
    [
      "# Channels",
      "Written by `npm run channels` from `shared/contract.ts`; do not edit. Every channel answers a Result: `{ ok: true, value }` or `{ ok: false, error: { code, message, field? } }`. In the browser entry: `POST /rpc/<channel>` with the input as JSON and the token as Bearer.",
      ...sections.flat(),
      "",
    ]
      .join("\n\n")
      .trimEnd() + "\n"
  );
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(path.join(import.meta.dirname, "channels.md"), channelsPage());
}
